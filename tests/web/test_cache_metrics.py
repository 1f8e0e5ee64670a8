"""The caches as metrics: each by its name, the database library's too."""

from __future__ import annotations

from bot.caches import Lru
from bot.web.cache_metrics import cache_families, watch_database
from storage import offered
from storage.database import Database


async def test_every_cache_is_a_metric_with_its_size_and_its_bound(database: Database) -> None:
    watch_database(database)
    database.engine.sync_engine.clear_compiled_cache()  # tests share it: it holds more than a bot's
    kept: Lru[str, str] = Lru("test.metric", most_bytes=1_000, weigh=lambda _, value: len(value))
    kept.put("a", "x" * 100)
    async with database.read() as connection:
        await offered.most_followed(connection, 5)
    values = {
        (family.name, sample.labels["cache"]): sample.value
        for family in cache_families()
        for sample in family.samples
    }
    assert values["parldigest_cache_entries", "test.metric"] == 1
    assert values["parldigest_cache_bytes", "test.metric"] == 300
    assert values["parldigest_cache_most_bytes", "test.metric"] == 1_000
    assert values["parldigest_cache_entries", "storage.statements"] >= 1
    assert values["parldigest_cache_entries", "storage.connections"] == 1
    for name, cache in values:
        if name == "parldigest_cache_bytes":
            assert values[name, cache] <= values["parldigest_cache_most_bytes", cache]
