"""A source that is silent or whose name moved is told of, and when that is over."""

from __future__ import annotations

from sqlalchemy import update

from storage.schema import articles
from tests.seeding import NOW
from tests.storage.test_queries import add_article
from tests.watch.office import EDITORS, HOUR, MINUTE, Office


async def posts(office: Office, channel: int, days: int) -> None:
    """A channel has posted twice a day, the last time now."""
    async with office.database.write() as connection:
        for number in range(2 * days):
            added = await add_article(connection, f"{channel} {number}")
            await connection.execute(
                update(articles)
                .where(articles.c.id == added)
                .values(
                    source="channel",
                    source_ref=f"{channel}:{number}",
                    received_at=office.now - (number * 12 * HOUR),
                )
            )


async def test_a_silent_source_is_told_and_that_it_posts_again(office: Office) -> None:
    await posts(office, -1007, 14)
    watcher = office.watcher(-1007)
    await watcher.look()
    await watcher._sources.look()
    office.now += 30 * HOUR
    await office.pass_time(15 * MINUTE, watcher)
    assert await office.told() == []
    office.now += 10 * HOUR
    await office.pass_time(15 * MINUTE, watcher)
    assert await office.told() == [("source-silent", "", EDITORS[0])]
    [incident] = await office.live()
    assert (incident.about, incident.since) == ("-1007", NOW)
    async with office.database.write() as connection:
        added = await add_article(connection, "again")
        await connection.execute(
            update(articles)
            .where(articles.c.id == added)
            .values(source="channel", source_ref="-1007:999", received_at=office.now)
        )
    await office.pass_time(15 * MINUTE, watcher)
    assert (await office.told())[-1] == ("source-silent", "over", EDITORS[0])


async def test_a_source_that_is_none_any_more_is_not_missed(office: Office) -> None:
    await posts(office, -1007, 14)
    watcher = office.watcher(-1007)
    await watcher.look()
    await watcher._sources.look()
    office.now += 40 * HOUR
    await office.pass_time(15 * MINUTE, watcher)
    assert len(await office.live()) == 1
    without = office.watcher(-1008)
    await without._sources.look()
    await office.pass_time(5 * MINUTE, without)
    assert await office.live() == []
    assert len(await office.told()) == 1  # its end was the operator's own doing


async def test_what_was_posted_while_the_bot_was_away_is_no_silence(office: Office) -> None:
    await posts(office, -1007, 14)
    before = office.watcher(-1007)
    await before.look()
    office.now += 72 * HOUR
    back = office.watcher(-1007)
    await back._sources.look()
    await office.pass_time(15 * MINUTE, back)
    assert await office.live() == []
    again = office.watcher(-1007)  # a second restart does not forget it
    await again._sources.look()
    await office.pass_time(15 * MINUTE, again)
    assert await office.live() == []


async def test_a_name_that_is_anothers_is_told_until_the_operator_decides(office: Office) -> None:
    watcher = office.watcher("press")
    assert await watcher._sources.takes(-1001, "press")
    assert not await watcher._sources.takes(-1002, "press")
    await office.pass_time(MINUTE, watcher)
    assert await office.told() == [("source-moved", "", EDITORS[0])]
    decided = office.watcher("press", -1002)
    await decided._sources._read()
    await office.pass_time(5 * MINUTE, decided)
    assert (await office.told())[-1] == ("source-moved", "over", EDITORS[0])
