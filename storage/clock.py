"""What time it is for leases and retries: one clock for everybody who shares the outbox.

PostgreSQL is shared by machines whose clocks differ: its own decides. A SQLite file has one process
(bot/process.py), whose clock is as good as any; it may jump, so nothing depends on it that is in
work (`wake_due` in leases.py leaves a process's own claims alone).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import instant_of

# Not now(): that is the transaction's beginning, and it may have waited for a lock since.
POSTGRESQL_NOW = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint"


async def read_clock(connection: AsyncConnection, own: Callable[[], datetime]) -> datetime:
    """The instant (UTC): by PostgreSQL's clock there, by the process's `own` on SQLite."""
    if connection.dialect.name == "sqlite":
        return own()
    return instant_of((await connection.exec_driver_sql(f"SELECT {POSTGRESQL_NOW}")).scalar_one())
