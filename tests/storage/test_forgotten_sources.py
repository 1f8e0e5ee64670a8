"""What is forgotten of sources by itself, and what moves to another installation."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select

from bot.schedule import keep_house
from bot.settings import Settings
from bot.sources.named import bring_in_line, named_by
from storage import forgotten_sources, moving, source_channels
from storage.database import Database
from storage.forgotten_sources import ANSWERS_KEPT, ITEMS_KEPT, REMOVED_KEPT
from storage.schema_sources import answered_requests, source_items, sources, tokens
from storage.vocabulary import SourceBy, SourceKind
from tests.seeding import NOW

SECOND = timedelta(seconds=1)


async def add_source(database: Database, key: str, **more: Any) -> int:
    values = {"kind": SourceKind.FEED, "key": key, "address": key, "added_at": NOW}
    async with database.write() as connection:
        made = insert(sources).values(**{**values, "added_by": SourceBy.EDITOR, **more})
        return int((await connection.execute(made.returning(sources.c.id))).scalar_one())


async def offer(database: Database, source: int, items: dict[str, datetime]) -> None:
    async with database.write() as connection:
        await connection.execute(
            insert(source_items),
            [{"source": source, "item": item, "seen_at": at} for item, at in items.items()],
        )


async def answer(database: Database, source: int, keys: dict[str, datetime]) -> None:
    async with database.write() as connection:
        given = {"source": source, "request": "r", "status": 201, "answer": "{}"}
        await connection.execute(
            insert(answered_requests),
            [{**given, "key": key, "answered_at": at} for key, at in keys.items()],
        )


async def kept(database: Database) -> tuple[set[str], set[str], set[str], int]:
    """The keys of sources, items and answers that are there, and how many tokens."""
    async with database.read() as connection:
        return (
            set(await connection.scalars(select(sources.c.key))),
            set(await connection.scalars(select(source_items.c.item))),
            set(await connection.scalars(select(answered_requests.c.key))),
            len((await connection.execute(select(tokens))).all()),
        )


async def test_what_is_old_is_forgotten_and_the_rest_is_kept(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgotten_sources, "_AT_ONCE", 2)
    source = await add_source(database, "here")
    gone = await add_source(database, "gone", removed_at=NOW - REMOVED_KEPT - SECOND)
    await add_source(database, "removed", removed_at=NOW - REMOVED_KEPT)
    long_ago = NOW - 2 * REMOVED_KEPT
    await add_source(database, "setting", removed_at=long_ago, added_by=SourceBy.SETTING)
    old = {f"old{number}": NOW - ITEMS_KEPT - SECOND for number in range(5)}
    await offer(database, source, {"new": NOW - ITEMS_KEPT, **old})
    await offer(database, gone, {"its": NOW})
    async with database.write() as connection:
        await connection.execute(
            insert(tokens).values(source=gone, hash="h", rights="read", created_at=NOW)
        )
    edge = NOW - ANSWERS_KEPT
    await answer(database, source, {"new": edge, "old": edge - SECOND})
    await keep_house(database, NOW, 30)
    assert await kept(database) == ({"here", "removed", "setting"}, {"new"}, {"new"}, 0)


async def test_what_the_settings_name_is_not_forgotten_so_that_it_stays_away(
    database: Database,
) -> None:
    """A person has added what FEEDS names, and removed it: the next start does not add it."""
    long_ago = NOW - 2 * REMOVED_KEPT
    address = "https://n.example/rss"
    await add_source(database, "n.example/rss", address=address, removed_at=long_ago)
    await add_source(database, "-1001234567", kind=SourceKind.CHANNEL, removed_at=long_ago)
    await add_source(database, "-1007654321", kind=SourceKind.CHANNEL, removed_at=long_ago)
    await add_source(database, "other.example", removed_at=long_ago)
    settings = Settings(feeds=(address, "http://[bad"), source_channels=("-1001234567", "@vestnik"))
    async with database.write() as connection:
        await source_channels.meet(connection, "vestnik", -1007654321, NOW)
    await keep_house(database, NOW, 30, lambda connection: named_by(connection, settings))
    assert (await kept(database))[0] == {"n.example/rss", "-1001234567", "-1007654321"}
    async with database.write() as connection:
        assert await bring_in_line(connection, settings.feeds, NOW) == (0, 0)


async def test_a_source_with_much_is_forgotten_in_pieces(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever waits for the database gets it between two of them."""
    monkeypatch.setattr(forgotten_sources, "_AT_ONCE", 2)
    gone = await add_source(database, "gone", removed_at=NOW - REMOVED_KEPT - SECOND)
    await offer(database, gone, {f"its{number}": NOW for number in range(5)})
    await answer(database, gone, {f"asked{number}": NOW for number in range(3)})
    pieces: list[int] = []
    while not pieces or pieces[-1]:
        before = await kept(database)
        async with database.write() as connection:
            pieces.append(await forgotten_sources.prune_removed(connection, NOW))
        after = await kept(database)
        assert sum(len(one - two) for one, two in zip(before[:3], after[:3], strict=True)) <= 2
    assert pieces == [2, 2, 1, 2, 1, 1, 0]


async def test_answers_are_forgotten_in_pieces(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgotten_sources, "_AT_ONCE", 2)
    source = await add_source(database, "here")
    old = NOW - ANSWERS_KEPT - SECOND
    await answer(database, source, {"new": NOW, **dict.fromkeys(("a", "b", "c"), old)})
    for left in (2, 1, 1):
        async with database.write() as connection:
            await forgotten_sources.prune_answers(connection, NOW)
        assert len((await kept(database))[2]) == left


async def test_the_sources_of_the_settings_make_room_for_an_export(database: Database) -> None:
    names = {table.name for table in moving.EXPORTED}
    assert {"sources", "source_items", "article_sources", "article_revisions"} <= names
    assert not {"tokens", "answered_requests"} & names  # secrets, and talk of the moment
    source = await add_source(database, "setting", added_by=SourceBy.SETTING)
    async with database.write() as connection:
        assert await moving.is_empty(connection)
        await moving.make_room(connection)
    assert await kept(database) == (set(), set(), set(), 0)
    assert await add_source(database, "editor") > source
    async with database.read() as connection:
        assert not await moving.is_empty(connection)
