"""The way in: how many updates a second are stored, handled and marked, and what one waits for."""

from __future__ import annotations

import asyncio
import tempfile
import time
from pathlib import Path

from storage.opening import open_database
from tests.telegram.hearing import Heard, all_done, inbox_of, said

_UPDATES, _CHATS = 10_000, 500


async def _measure(folder: Path) -> None:
    database = await open_database(f"sqlite+aiosqlite:///{folder}/inbox.db")
    heard = Heard()
    async with inbox_of(heard, database) as inbox:
        started = time.perf_counter()
        for first in range(0, _UPDATES, 100):  # as getUpdates brings them
            await inbox.take([said(n, n % _CHATS, "x") for n in range(first, first + 100)])
        stored = time.perf_counter() - started
        await heard.hear(_UPDATES)
        await all_done(database)
        done = time.perf_counter() - started
        waits = []
        for number in range(200):  # one person, now and then
            at = time.perf_counter()
            await inbox.take([said(_UPDATES + number, 7, "x")])
            await heard.hear(_UPDATES + number + 1)
            waits.append(time.perf_counter() - at)
    await database.close()
    waits.sort()
    print(f"stored {_UPDATES / stored:,.0f}/s, stored and handled {_UPDATES / done:,.0f}/s")
    print(f"from arrival to handler: p50 {waits[100] * 1e3:.1f} ms, p99 {waits[198] * 1e3:.1f} ms")


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measure(Path(folder)))


if __name__ == "__main__":
    main()
