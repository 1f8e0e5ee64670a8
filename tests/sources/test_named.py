"""FEEDS: added at the start, removed with the setting; what an editor has decided stays."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest

from bot.sources.addresses import key_of
from bot.sources.named import bring_in_line
from storage import sources, visits
from storage.database import Database
from storage.sources import NewSource, StoredSource
from storage.vocabulary import SourceBy, SourceKind
from tests.seeding import NOW

ONE, OTHER = "https://one.example/rss", "https://other.example/rss"


async def _start(database: Database, *named: str) -> tuple[int, int]:
    async with database.write() as connection:
        return await bring_in_line(connection, named, NOW)


async def _live(database: Database) -> dict[str, StoredSource]:
    async with database.read() as connection:
        return {one.address: one for one in await sources.all_of_them(connection)}


async def test_they_are_added_once_and_removed_with_the_setting(database: Database) -> None:
    assert await _start(database, ONE, OTHER, "@channel", ONE) == (2, 0)
    assert await _start(database, ONE, OTHER) == (0, 0)
    live = await _live(database)
    assert {one.added_by for one in live.values()} == {SourceBy.SETTING}
    assert await _start(database, ONE) == (0, 1)
    assert set(await _live(database)) == {ONE}
    assert await _start(database, ONE, OTHER) == (1, 0)
    assert set(await _live(database)) == {ONE, OTHER}


async def test_what_an_editor_has_decided_stays(database: Database) -> None:
    await _start(database, ONE, OTHER)
    live = await _live(database)
    async with database.write() as connection:
        await sources.remove(connection, live[ONE].id, NOW)
        await sources.rename(connection, live[OTHER].id, outlet="Заря")
    assert await _start(database, ONE) == (0, 0)
    assert set(await _live(database)) == {OTHER}


async def test_one_that_has_moved_is_the_same(database: Database) -> None:
    await _start(database, ONE, OTHER)
    live = await _live(database)
    async with database.write() as connection:
        for address in (ONE, OTHER):
            source = await sources.by_id(connection, live[address].id)
            assert source is not None
            await visits.move(
                connection, source, address="https://new.example", key="new.example", now=NOW
            )
    assert await _start(database, ONE, OTHER) == (0, 0)
    assert await _start(database, OTHER) == (0, 0)
    assert set(await _live(database)) == {"https://new.example"}
    assert await _start(database) == (0, 1)


async def test_what_others_added_is_theirs(database: Database) -> None:
    await _start(database)
    async with database.write() as connection:
        await sources.add(
            connection,
            sources.NewSource(
                SourceKind.FEED,
                "one.example/rss",
                ONE,
                SourceBy.COMMAND,
                NOW - timedelta(days=1),
            ),
        )
    assert await _start(database, ONE) == (0, 0)
    assert await _start(database) == (0, 0)
    assert set(await _live(database)) == {ONE}


async def test_what_is_no_address_is_told_and_passed_over(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    odd = ("javascript:alert(1)", "http://[bad", "https://name:secret@one.example/rss")
    assert await _start(database, *odd, ONE) == (1, 0)
    assert set(await _live(database)) == {ONE}
    assert caplog.text.count("is no address of a feed") == len(odd)
    assert "secret" not in caplog.text


async def test_what_a_person_asks_for_stays_without_the_setting(database: Database) -> None:
    await _start(database, ONE)
    new = NewSource(SourceKind.FEED, key_of(ONE), ONE, SourceBy.COMMAND, NOW)
    async with database.write() as connection:
        await sources.add(connection, new)
    assert await _start(database) == (0, 0)
    assert set(await _live(database)) == {ONE}


async def test_one_that_a_person_removed_is_told_at_each_start_with_how_to_have_it_again(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot.sources.named")
    await _start(database, ONE, OTHER)
    live = await _live(database)
    async with database.write() as connection:
        await sources.remove(connection, live[ONE].id, NOW)
    for times in (1, 2):
        assert await _start(database, ONE, OTHER) == (0, 0)
        told = [one.getMessage() for one in caplog.records if one.levelname == "WARNING"]
        assert len(told) == times
        assert f"{ONE} was removed by a person" in told[-1]
        assert "sources add" in told[-1]
    # what the setting itself has removed comes back by it, and is told
    await _start(database, ONE)
    await _start(database, ONE, OTHER)
    assert f"{OTHER} is source {live[OTHER].id} ({OTHER}) again" in caplog.text
