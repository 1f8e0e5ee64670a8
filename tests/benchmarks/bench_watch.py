"""What a look of the watch costs, and what /metrics asks, over a long record and a long queue."""

from __future__ import annotations

import asyncio
import tempfile
import time
from datetime import UTC, datetime

from sqlalchemy import text

from storage import backlog
from storage.opening import open_database

RECORD, WAITING = 500_000, 30_000


async def measure() -> None:
    """Fill a SQLite file, ask three times."""
    with tempfile.TemporaryDirectory() as folder:
        database = await open_database(f"sqlite+aiosqlite:///{folder}/watch.db")
        async with database.write() as connection:
            await connection.execute(
                text(
                    "INSERT INTO chats (id, chat_id, kind, title, language, time_zone, created_at) "
                    "VALUES (1, 1, 'private', '', 'ru', 'UTC', 1)"
                )
            )
            await connection.execute(
                text(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                    f"WHERE i < {RECORD + WAITING}) INSERT INTO deliveries "
                    "(chat, kind, subject, lane, state, due_at, created_at, settled_at) "
                    f"SELECT 1, 1, i, 1, CASE WHEN i > {RECORD} THEN i % 3 ELSE 3 END, i, i, i "
                    "FROM n"
                )
            )
        for _ in range(3):
            async with database.read() as connection:
                began = time.perf_counter()
                await backlog.measure(connection, datetime.now(UTC))
                measured = time.perf_counter()
                await backlog.count_by_state(connection)
                counted = time.perf_counter()
            print(
                f"{WAITING:,} waiting, {RECORD:,} sent: what waits {measured - began:.3f} s, "
                f"by state {counted - measured:.3f} s"
            )
        await database.close()


def main() -> None:
    """Print the figures."""
    asyncio.run(measure())


if __name__ == "__main__":
    main()
