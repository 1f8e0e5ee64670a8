"""Two transactions on PostgreSQL side by side, in an order that is forced."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import text

from storage.database import Database

_SECONDS = 20  # PostgreSQL finds a deadlock after one

Work = Callable[[], Awaitable[object]]
_WAITS = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = "


class Meeting:
    """One transaction stops at a place until the other has come as far as it can."""

    def __init__(self, database: Database, other: Work) -> None:
        self._database = database
        self._other = other
        self._begun: asyncio.Future[object] | None = None

    async def stop(self) -> None:
        """The place: the other begins, and it ends, or waits for us."""
        if self._begun is not None:
            return
        self._begun = asyncio.ensure_future(self._other())
        while not self._begun.done():
            async with self._database.read() as connection:
                if await connection.scalar(text(f"{_WAITS} 'Lock'")):
                    return
            await asyncio.sleep(0.005)

    def before(self, real: Callable[..., Awaitable[Any]], call: int = 1) -> Callable[..., Any]:
        """The function with the place before one of its calls."""
        left = call

        async def stopping(*args: Any, **more: Any) -> Any:
            nonlocal left
            left -= 1
            if left == 0:
                await self.stop()
            return await real(*args, **more)

        return stopping

    def after(self, real: Callable[..., Awaitable[Any]]) -> Callable[..., Any]:
        """The function with the place behind it."""

        async def stopping(*args: Any, **more: Any) -> Any:
            answer = await real(*args, **more)
            await self.stop()
            return answer

        return stopping

    async def of(self, one: Work) -> None:
        """Both come to their ends; the first error of either is raised."""
        try:
            async with asyncio.timeout(_SECONDS):
                await one()
                assert self._begun is not None, "it came by no such place"
                await self._begun
        finally:
            if self._begun is not None:
                self._begun.cancel()
                with contextlib.suppress(BaseException):
                    await self._begun
