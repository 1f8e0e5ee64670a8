"""Feeds that fail or fell silent: editors are told once, and once when they are back."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import insert, update

from bot.watch.visited import FAILING
from storage import arrivals, sources
from storage.schema import articles
from storage.schema_sources import article_sources
from storage.schema_sources import sources as table
from storage.sources import NewSource, StoredSource
from storage.vocabulary import Source, SourceBy, SourceKind
from tests.seeding import NOW
from tests.storage.test_queries import add_article
from tests.watch.office import EDITORS, HOUR, MINUTE, Office

BEGUN, OVER = ("source-failing", "", EDITORS[0]), ("source-failing", "over", EDITORS[0])
SILENT, SPEAKS = ("source-silent", "", EDITORS[0]), ("source-silent", "over", EDITORS[0])


async def _feed(office: Office) -> StoredSource:
    new = NewSource(
        SourceKind.FEED, "z.example/rss", "https://z.example/rss", SourceBy.EDITOR,
        NOW - timedelta(days=30), title="Заря",
    )  # fmt: skip
    async with office.database.write() as connection:
        return await sources.add(connection, new)


async def _set(office: Office, source: StoredSource, **values: object) -> None:
    await office.execute(update(table).where(table.c.id == source.id).values(**values))


async def _news(office: Office, source: StoredSource, at: datetime, name: str) -> int:
    async with office.database.write() as connection:
        added = await add_article(connection, name)
        await connection.execute(
            update(articles).where(articles.c.id == added).values(received_at=at)
        )
        await connection.execute(
            insert(article_sources).values(
                article=added, key=arrivals.road_of(source), source=Source.FEED, seen_at=at
            )
        )
    assert added is not None
    return added


async def test_one_that_fails_for_a_day_is_told_once_and_that_it_is_back(office: Office) -> None:
    source = await _feed(office)
    watcher = office.watcher()
    await _set(office, source, failing_since=NOW, failures=3, error="status 503")
    await office.pass_time(5 * MINUTE, watcher)
    assert await office.told() == []
    office.now = NOW + FAILING
    await office.pass_time(5 * MINUTE, watcher)
    assert await office.told() == [BEGUN]
    [incident] = await office.live()
    assert incident.details == {"channel": "Заря", "fault": "status 503"}
    await _set(office, source, failing_since=None, failures=0, error="", answered_at=office.now)
    await office.pass_time(5 * MINUTE, watcher)
    assert await office.told() == [BEGUN, OVER]


async def test_one_that_is_gone_for_good_is_told_at_once_and_its_removal_is_no_news(
    office: Office,
) -> None:
    source = await _feed(office)
    watcher = office.watcher()
    await _set(office, source, failing_since=NOW, paused_at=NOW, error="status 410")
    await office.pass_time(5 * MINUTE, watcher)
    assert await office.told() == [BEGUN]
    async with office.database.write() as connection:
        await sources.remove(connection, source.id, office.now)
    await office.pass_time(5 * MINUTE, watcher)
    assert await office.live() == []
    assert await office.told() == [BEGUN]


async def test_one_that_usually_speaks_is_missed(office: Office) -> None:
    source = await _feed(office)
    for number in range(28):
        await _news(office, source, NOW - number * 12 * HOUR, f"Весть {number}")
    watcher = office.watcher()
    await watcher.look()
    await watcher._sources.look()
    office.now += 30 * HOUR
    await office.pass_time(15 * MINUTE, watcher)
    assert await office.told() == []
    office.now += 10 * HOUR
    await office.pass_time(15 * MINUTE, watcher)
    assert await office.told() == [SILENT]
    await _news(office, source, office.now, "Снова")
    await _set(office, source, news_at=office.now)
    await office.pass_time(15 * MINUTE, watcher)
    assert await office.told() == [SILENT, SPEAKS]


async def test_one_that_was_silent_and_fails_is_not_told_to_be_back(office: Office) -> None:
    source = await _feed(office)
    for number in range(28):
        await _news(office, source, NOW - number * 12 * HOUR, f"Весть {number}")
    watcher = office.watcher()
    await watcher.look()
    await watcher._sources.look()
    office.now += 40 * HOUR
    await office.pass_time(15 * MINUTE, watcher)
    await _set(office, source, failing_since=office.now, failures=1, error="dns")
    await office.pass_time(15 * MINUTE, watcher)
    assert await office.live() == []
    assert await office.told() == [SILENT]


async def test_what_was_there_before_a_source_was_added_counts_for_nothing(
    office: Office,
) -> None:
    source = await _feed(office)
    await _news(office, source, NOW, "Весть")
    old = await _news(office, source, NOW, "Старая")
    await office.execute(update(articles).where(articles.c.id == old).values(backlog=True))
    async with office.database.read() as connection:
        assert await arrivals.counts_since(connection, NOW - HOUR) == {f"feed:{source.id}": 1}
        assert await arrivals.counts_since(connection, NOW + HOUR) == {}
