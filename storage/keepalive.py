"""Connections to PostgreSQL notice that the other end is gone: a host that lost its power, a
network that forgot the connection, says nothing, and whoever waits for an answer waits for ever."""

from __future__ import annotations

import socket
from typing import Any

# After so many seconds of silence the kernel asks, so often, at such intervals (tcp(7)); what was
# written and not acknowledged for so many milliseconds breaks the connection (RFC 5482).
_OPTIONS = {
    "TCP_KEEPIDLE": 5,
    "TCP_KEEPINTVL": 3,
    "TCP_KEEPCNT": 3,
    "TCP_USER_TIMEOUT": 15_000,
}


def keep_alive(connection: Any) -> None:
    """Set it on a connection of asyncpg's; nothing on a socket of this machine."""
    # asyncpg has no option for it, and no public way to its socket.
    ours = connection._transport.get_extra_info("socket")  # noqa: SLF001  # as said above
    if ours is None or ours.family not in (socket.AF_INET, socket.AF_INET6):
        return
    ours.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in _OPTIONS.items():
        if hasattr(socket, name):  # not every system has them all
            ours.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)
