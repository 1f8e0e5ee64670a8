"""`sources check --failing`: what cannot be read now is asked. `sources remove` of what a setting
names says so."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.sources.addresses import key_of
from bot.sources.named import bring_in_line
from storage import source_channels, sources, visits
from storage.database import Database
from storage.opening import open_database
from storage.schema_sources import sources as rows
from storage.sources import UNNAMED, NewSource, StoredSource
from storage.vocabulary import SourceBy, SourceKind
from tests.seeding import NOW
from tests.sources.machine import Machine
from tests.sources.pages import list_of
from tests.sources.serving import Page, Site, Told, rss

NEWS = rss([Told(f"Палата приняла закон {number}") for number in range(3)])
HOUR = timedelta(hours=1)


@pytest.fixture
async def stored(sqlite_url: str) -> AsyncIterator[Database]:
    """The database of the command."""
    database = await open_database(sqlite_url)
    yield database
    await database.close()


async def _add(database: Database, address: str, kind: SourceKind = SourceKind.FEED) -> int:
    new = NewSource(kind, key_of(address), address, SourceBy.EDITOR, NOW)
    async with database.write() as connection:
        return (await sources.add(connection, new)).id


async def _named_channel(connection: AsyncConnection) -> StoredSource:
    return await source_channels.add(
        connection, -1001234567, address="@vestnik", title="Вестник", by=SourceBy.SETTING, now=NOW
    )


async def _fail(database: Database, *which: int, **more: object) -> None:
    """They have failed for hours, and are asked again in hours."""
    since = {"failing_since": NOW - 9 * HOUR, "visited_at": NOW - HOUR, "next_at": NOW + 5 * HOUR}
    async with database.write() as connection:
        await connection.execute(
            update(rows)
            .where(rows.c.id.in_(which))
            .values(**since, error="dns", failures=9, **more)
        )


async def _source(database: Database, number: int) -> StoredSource:
    async with database.read() as connection:
        found = await sources.by_id(connection, number)
    assert found is not None
    return found


async def test_what_fails_is_asked_and_visited_where_it_answers(
    machine: Machine, stored: Database, site: Site
) -> None:
    site.pages["/rss"] = Page(NEWS)
    site.pages["/page"] = Page("<html><body>Привет</body></html>", content_type="text/html")
    links = [(f"/news/2026/palata-prinyala-{n}", f"Палата приняла закон {n}") for n in range(5)]
    site.pages["/list/"] = Page(list_of(links), content_type="text/html")
    addresses = [f"{site.at}{path}" for path in ("/rss?token=abcdefgh", "/page", "/gone", "/fine")]
    answers, page, gone, fine = [await _add(stored, one) for one in addresses]
    lists = await _add(stored, f"{site.at}/list/", SourceKind.SITE)
    paused = await _add(stored, f"{site.at}/paused")
    await _fail(stored, answers, page, gone, lists)
    await _fail(stored, paused)
    async with stored.write() as connection:
        await sources.pause(connection, paused, NOW)
    status, lines = await machine.sources("check", "--failing")
    assert status == 1
    assert [line["id"] for line in lines] == [answers, page, gone, lists]
    assert [line["ok"] for line in lines] == [True, False, False, True]
    assert (lines[0]["source"], lines[0]["items"]) == (f"{site.at}/rss?token=…", 3)
    assert lines[1]["error"].startswith("the answer is a page, and no feed; ")
    assert lines[2]["error"].startswith("the site answers with status 404; ")
    assert lines[3]["items"] == 5
    # what answers is due at once, the rest when it was, and nothing else was asked
    due = [await _source(stored, one) for one in (answers, page, gone, lists)]
    assert [one.next_at == NOW + 5 * HOUR for one in due] == [False, True, True, False]
    assert all(one.next_at is not None for one in due)
    assert not [one for one in site.asked if one.path in ("/fine", "/paused")]
    assert (await _source(stored, fine)).next_at == NOW
    # where nothing fails, nothing is said, and all is well
    async with stored.write() as connection:
        for number in (page, gone):
            await sources.pause(connection, number, NOW)
        for number in (answers, lists):
            await sources.remove(connection, number, NOW)
    assert await machine.sources("check", "--failing") == (0, [])
    for words in (["check"], ["check", "--failing", "x.example"]):
        assert (await machine.sources(*words))[0] == 2


async def test_all_that_fail_are_visited_now(database: Database) -> None:
    failing, just, fine = [await _add(database, f"https://{n}.example/") for n in "abc"]
    channel = await _add(database, "-1001234567", SourceKind.CHANNEL)
    await _fail(database, failing, channel)
    await _fail(database, just)
    async with database.write() as connection:
        moment = NOW - timedelta(seconds=30)
        asked = update(rows).where(rows.c.id == just).values(visited_at=moment)
        await connection.execute(asked)
        assert [one.id for one in await visits.failing(connection)] == [failing, just]
        assert await visits.hurry_failing(connection, NOW) == 1
        assert await visits.hurry_failing(connection, NOW + HOUR) == 2
    assert (await _source(database, fine)).next_at == NOW


async def test_a_removed_source_that_a_setting_names_is_told(
    machine: Machine, stored: Database
) -> None:
    named, other = "https://n.example/rss", "https://other.example/rss"
    for address in (named, other):
        await _add(stored, address)
    async with stored.write() as connection:
        await source_channels.meet(connection, "vestnik", -1001234567, NOW)
        await _named_channel(connection)
    machine.environment |= {"FEEDS": f"{named}, @vestnik", "SOURCE_CHANNELS": "@vestnik"}
    _, [line] = await machine.sources("remove", "n.example/rss")
    assert line["named_by"] == "FEEDS"
    assert "FEEDS still names" in machine.told
    assert "stays away" in machine.told
    _, [line] = await machine.sources("remove", "@vestnik")
    assert line["named_by"] == "SOURCE_CHANNELS"
    assert "SOURCE_CHANNELS still names" in machine.told
    _, [line] = await machine.sources("remove", other)
    assert "named_by" not in line
    assert "still names" not in machine.told
    # and it does stay away
    async with stored.write() as connection:
        assert await bring_in_line(connection, [named], NOW) == (0, 0)


async def test_the_fault_of_what_a_setting_named_is_over_with_it(database: Database) -> None:
    """A channel that the bot was put out of is no channel that fails when it is named again."""
    async with database.write() as connection:
        channel = await _named_channel(connection)
        await source_channels.leave(connection, channel.id, NOW)
        await sources.remove(connection, channel.id, NOW, why=UNNAMED)
        back = await _named_channel(connection)
        assert (back.error, back.failing_since, back.is_live) == ("", None, True)
        # a person's removal is no setting's
        await sources.remove(connection, channel.id, NOW)
        removed = await sources.by_id(connection, channel.id)
    assert removed is not None
    assert not removed.is_unnamed
