"""What every cache has and may have, for /metrics; those of SQLAlchemy are named here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.caches import watch, watched
from storage.database import Database
from storage.opening import OVERFLOW, POOL_SIZE, STATEMENTS

if TYPE_CHECKING:
    from prometheus_client.core import Metric

# A compiled statement of ours weighs 37 KB (tracemalloc, SQLAlchemy 2.1 on SQLite). SQLAlchemy
# lets its cache grow by half before it makes room (sqlalchemy.util.LRUCache, threshold 0.5).
_STATEMENT_BYTES = 40_000
_MOST_STATEMENTS = STATEMENTS * 3 // 2
# Pages that a connection of SQLite keeps (PRAGMA cache_size: -2000, that is 2,000 KiB), or the
# statements that one of asyncpg does (100 of them, some 10 KB each).
_CONNECTION_BYTES = 2_048_000
_MOST_CONNECTIONS = POOL_SIZE + OVERFLOW


def watch_database(database: Database) -> None:
    """Name what the library keeps of an open database."""
    watch(
        "storage.statements",
        most_bytes=_MOST_STATEMENTS * _STATEMENT_BYTES,
        entries=lambda: database.statements,
        bytes_=lambda: database.statements * _STATEMENT_BYTES,
    )
    watch(
        "storage.connections",
        most_bytes=_MOST_CONNECTIONS * _CONNECTION_BYTES,
        entries=lambda: database.connections,
        bytes_=lambda: database.connections * _CONNECTION_BYTES,
    )


def cache_families() -> Iterator[Metric]:
    """The gauges of every cache."""
    from prometheus_client.core import GaugeMetricFamily

    entries, bytes_, most = (
        GaugeMetricFamily(f"parldigest_cache_{name}", help_, labels=["cache"])
        for name, help_ in (
            ("entries", "Entries of each cache"),
            ("bytes", "What each cache weighs, at most"),
            ("most_bytes", "What each cache may weigh"),
        )
    )
    for one in watched():
        entries.add_metric([one.name], one.entries())
        bytes_.add_metric([one.name], one.bytes())
        most.add_metric([one.name], one.most_bytes)
    yield from (entries, bytes_, most)
