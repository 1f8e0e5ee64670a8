"""Sources as stored: added once, paused, resumed, removed and brought back; visits of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from storage import source_items, sources, tokens, visits
from storage.database import Database
from storage.source_items import Offered
from storage.sources import NewSource, StoredSource
from storage.visits import Visit
from storage.vocabulary import SourceBy, SourceKind, TokenRight

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
NEW = NewSource(
    SourceKind.FEED, "news.example/rss", "https://news.example/rss", SourceBy.EDITOR, NOW
)
WENT_WELL = Visit(
    at=NOW + timedelta(minutes=1),
    next_at=NOW + timedelta(minutes=11),
    every_seconds=600,
    answered=True,
    etag='"1"',
    digest="d",
    title="News",
    primed=True,
    news=True,
)


async def _add(database: Database, new: NewSource = NEW) -> StoredSource:
    async with database.write() as connection:
        return await sources.add(connection, new)


async def _now(database: Database, source: int) -> StoredSource:
    async with database.read() as connection:
        found = await sources.by_id(connection, source)
    assert found is not None
    return found


async def _visited(database: Database, source: StoredSource, visit: Visit = WENT_WELL) -> bool:
    async with database.write() as connection:
        return await visits.settle_visit(connection, source, visit)


async def test_a_source_is_added_once_and_due_at_once(database: Database) -> None:
    first = await _add(database)
    again = await _add(database, replace(NEW, title="another", added_at=NOW + timedelta(days=1)))
    assert (again.id, again.added_at, again.title) == (first.id, NOW, "")
    assert first.name == "news.example"
    async with database.read() as connection:
        assert await visits.due(connection, NOW, 10) == [first]
        assert await visits.due(connection, NOW - timedelta(seconds=1), 10) == []


async def test_channels_and_pushers_are_not_visited(database: Database) -> None:
    for kind in (SourceKind.CHANNEL, SourceKind.HTTP):
        await _add(database, replace(NEW, kind=kind))
    async with database.read() as connection:
        assert await visits.due(connection, NOW + timedelta(days=1), 10) == []


async def test_what_a_visit_leaves_is_asked_for_next_time(database: Database) -> None:
    source = await _add(database)
    assert await _visited(database, source)
    now = await _now(database, source.id)
    assert (now.etag, now.digest, now.title, now.every_seconds) == ('"1"', "d", "News", 600)
    assert now.primed_at == now.answered_at == now.news_at == WENT_WELL.at
    failed = Visit(
        at=NOW + timedelta(hours=1),
        next_at=NOW + timedelta(hours=2),
        every_seconds=600,
        answered=False,
        failures=1,
        failing_since=NOW + timedelta(hours=1),
        error="status 500",
    )
    assert await _visited(database, now, failed)
    then = await _now(database, source.id)
    assert (then.etag, then.failures, then.error) == ('"1"', 1, "status 500")
    assert then.answered_at == WENT_WELL.at


async def test_a_visit_of_one_that_is_paused_or_removed_meanwhile(database: Database) -> None:
    source = await _add(database)
    async with database.write() as connection:
        await sources.pause(connection, source.id, NOW)
    assert await _visited(database, source)
    assert (await _now(database, source.id)).next_at is None
    async with database.write() as connection:
        await sources.remove(connection, source.id, NOW)
    assert not await _visited(database, source)


async def test_who_says_that_it_is_gone_is_paused_and_is_a_trouble(database: Database) -> None:
    source = await _add(database)
    gone = replace(
        WENT_WELL, next_at=None, answered=False, failing_since=NOW, failures=1, error="status 410"
    )
    assert await _visited(database, source, gone)
    now = await _now(database, source.id)
    assert now.paused_at == gone.at
    async with database.read() as connection:
        assert await visits.troubled(connection, NOW - timedelta(days=1)) == [now]
    async with database.write() as connection:
        await sources.resume(connection, source.id, NOW)
        assert await visits.troubled(connection, NOW) == []


async def test_a_pause_of_an_editor_is_no_trouble(database: Database) -> None:
    source = await _add(database)
    failing = replace(WENT_WELL, answered=False, failures=9, failing_since=NOW, error="timeout")
    await _visited(database, source, failing)
    async with database.write() as connection:
        assert [one.id for one in await visits.troubled(connection, NOW)] == [source.id]
        await sources.pause(connection, source.id, NOW)
        assert await visits.troubled(connection, NOW) == []


@pytest.mark.parametrize("what", ["pause", "remove"])
async def test_after_long_it_begins_anew_after_a_slip_it_goes_on(
    database: Database, what: str
) -> None:
    source = await _add(database)
    await _visited(database, source)
    off = sources.pause if what == "pause" else sources.remove
    on = sources.resume if what == "pause" else sources.bring_back
    for hours, anew in ((0.5, False), (5, True)):
        later = NOW + timedelta(hours=hours)
        async with database.write() as connection:
            await off(connection, source.id, NOW)
            await on(connection, source.id, later)
        now = await _now(database, source.id)
        assert now.is_live
        assert now.next_at == later
        assert (now.primed_at is None, now.etag == "", now.added_at == later) == (anew,) * 3


async def test_one_that_was_removed_comes_back_when_it_is_added_again(database: Database) -> None:
    source = await _add(database)
    async with database.write() as connection:
        await sources.remove(connection, source.id, NOW)
        assert await sources.all_of_them(connection) == []
        assert len(await sources.all_of_them(connection, removed=True)) == 1
    back = await _add(database, replace(NEW, added_at=NOW + timedelta(days=1)))
    assert back.id == source.id
    assert back.is_live


async def test_one_that_was_paused_is_paused_still_when_it_comes_back(database: Database) -> None:
    source = await _add(database)
    await _visited(database, source)
    async with database.write() as connection:
        await sources.pause(connection, source.id, NOW)
    paused = await _now(database, source.id)
    day = NOW + timedelta(days=1)
    async with database.write() as connection:
        await sources.remove(connection, source.id, day)
        await sources.bring_back(connection, source.id, day + timedelta(minutes=1))
    assert await _now(database, source.id) == paused
    # who adds it once more wants its news; what it offered since its pause is old
    async with database.write() as connection:
        await sources.remove(connection, source.id, day)
    back = await _add(database, replace(NEW, added_at=day + timedelta(minutes=1)))
    assert (back.is_live, back.primed_at, back.next_at) == (True, None, back.added_at)


async def _token(database: Database, name: str, now: datetime) -> StoredSource:
    """A pusher's source and its token, made as the command makes them."""
    new = replace(NEW, kind=SourceKind.HTTP, key="desk", address="", added_at=now)
    async with database.write() as connection:
        source = await sources.add(connection, new)
        await tokens.add(
            connection, source.id, token_hash=name, hint="", rights=list(TokenRight), now=now
        )
    return source


async def _in_force(database: Database) -> set[str]:
    async with database.read() as connection:
        found = {name: await tokens.bearer_of(connection, name) for name in ("first", "second")}
    return {name for name, one in found.items() if one is not None}


async def test_tokens_do_not_come_back_with_a_source_that_is_added_again(
    database: Database,
) -> None:
    source = await _token(database, "first", NOW)
    async with database.write() as connection:
        await sources.remove(connection, source.id, NOW)
    assert (await _token(database, "second", NOW + timedelta(minutes=1))).id == source.id
    assert await _in_force(database) == {"second"}


@pytest.mark.parametrize(("hours", "in_force"), [(0.5, {"first", "second"}), (5, set())])
async def test_a_slip_with_a_removal_costs_no_token(
    database: Database, hours: float, in_force: set[str]
) -> None:
    source = await _token(database, "first", NOW)
    await _token(database, "second", NOW)
    async with database.write() as connection:
        await sources.pause(connection, source.id, NOW - timedelta(days=1))
        await sources.remove(connection, source.id, NOW)
        await sources.bring_back(connection, source.id, NOW + timedelta(hours=hours))
    assert await _in_force(database) == in_force


async def test_two_that_move_to_one_address_are_one(database: Database) -> None:
    other = await _add(database)
    moving = await _add(database, replace(NEW, key="old", address="https://old", outlet="News.kz"))
    async with database.write() as connection:
        there = await visits.move(connection, moving, address=NEW.address, key=NEW.key, now=NOW)
    assert there is not None
    assert there.id == other.id
    assert (await _now(database, moving.id)).removed_at == NOW
    assert (await _now(database, other.id)).outlet == "News.kz"


async def test_one_that_moves_to_where_nobody_is(database: Database) -> None:
    source = await _add(database)
    async with database.write() as connection:
        moved = await visits.move(connection, source, address="https://new", key="new", now=NOW)
    assert moved is None
    now = await _now(database, source.id)
    assert (now.address, now.key) == ("https://new", "new")


async def test_names_and_full_text_are_an_editors(database: Database) -> None:
    source = await _add(database)
    assert not source.is_touched
    async with database.write() as connection:
        await sources.rename(connection, source.id, outlet="News.kz", country="KZ")
        await sources.rename(connection, source.id, language="kk")
        await sources.set_full_text(connection, source.id, True)
        assert await sources.hurry(connection, source.id, NOW)
    now = await _now(database, source.id)
    assert (now.outlet, now.country, now.language, now.full_text) == ("News.kz", "KZ", "kk", True)
    assert now.is_touched
    assert now.name == "News.kz"


async def test_items_are_remembered_with_what_they_said(database: Database) -> None:
    source = await _add(database)
    async with database.write() as connection:
        await source_items.keep(
            connection, source.id, [Offered("a", "1", None), Offered("b", "1", None)], NOW
        )
        await source_items.keep(connection, source.id, [Offered("a", "2", None)], NOW)
    later = NOW + timedelta(days=2)
    async with database.write() as connection:
        known = await source_items.known(connection, source.id, ["a", "b", "c"])
        assert {item: one.content for item, one in known.items()} == {"a": "2", "b": "1"}
        assert await source_items.still_offered(connection, source.id, known, NOW) == 0
        some = {"a": known["a"]}
        assert await source_items.still_offered(connection, source.id, some, later) == 1
        known = await source_items.known(connection, source.id, ["a", "b"])
        assert {item: one.seen_at for item, one in known.items()} == {"a": later, "b": NOW}
