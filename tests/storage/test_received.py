"""No article is in no digest: windows end where everything before has been committed."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import datetime, timedelta

import pytest

from bot.intake.accept import Accepted, about, accept
from bot.intake.articles import from_text
from storage import received, windows
from storage.database import Database
from storage.opening import open_database
from tests.seeding import FILE, NOW, SUBJECTS

SECOND = timedelta(seconds=1)


async def edge(database: Database, now: datetime) -> datetime:
    async with database.write() as connection:
        return await received.move_edge(connection, now)


async def in_window(database: Database, since: datetime, until: datetime) -> set[int]:
    async with database.read() as connection:
        rows = await windows.received(connection, since=since, until=until, limit=100)
    return {row[0] for row in rows}


@pytest.fixture
async def other(database_url: str, database: Database) -> AsyncIterator[Database]:
    """The same database, opened by another process."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()


class Accepting:
    """An article that is being accepted: stored, and not committed yet."""

    def __init__(self, database: Database, text: str, now: datetime) -> None:
        self._open = AsyncExitStack()
        self._database = database
        self._article = from_text(text)
        self._now = now

    async def begin(self) -> Accepted:
        connection = await self._open.enter_async_context(self._database.write())
        found = about(self._article, SUBJECTS, self._now)
        return await accept(connection, self._article, found=found, origin=FILE, now=self._now)

    async def commit(self) -> None:
        await self._open.aclose()


async def test_a_window_that_ends_while_an_article_is_accepted_leaves_it_to_the_next(
    database: Database, other: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(received, "_PATIENCE", "50ms")
    start = await edge(database, NOW - timedelta(hours=1))
    open_one = Accepting(other, "Заседание\n\nТекст.\n\n#Проба", NOW)
    article = (await open_one.begin()).article
    if database.is_sqlite:  # one writer: the tick waits for the commit
        ticking = asyncio.create_task(edge(database, NOW + SECOND))
        await asyncio.sleep(0.1)
        assert not ticking.done()
        await open_one.commit()
        first = await ticking
    else:  # nobody waits for ever: what is in flight is left to the next, and what came since
        first = await edge(database, NOW + SECOND)
        assert first == start
        assert await in_window(database, start, first) == set()
        await open_one.commit()
    second = await edge(database, NOW + 2 * SECOND)
    seen = [await in_window(database, *ends) for ends in ((start, first), (first, second))]
    assert sorted(map(len, seen)) == [0, 1]
    assert set.union(*seen) == {article}


async def test_a_tick_waits_a_moment_for_an_article_that_is_nearly_in(
    database: Database, other: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(received, "_PATIENCE", "60s")
    start = await edge(database, NOW - timedelta(hours=1))
    open_one = Accepting(other, "Заседание\n\nТекст.\n\n#Проба", NOW)
    article = (await open_one.begin()).article
    ticking = asyncio.create_task(edge(database, NOW + SECOND))
    await asyncio.sleep(0.1)
    assert not ticking.done()
    await open_one.commit()
    assert await ticking == NOW + SECOND
    assert await in_window(database, start, NOW + SECOND) == {article}


async def test_who_comes_while_the_edge_moves_is_behind_it(
    database: Database, other: Database
) -> None:
    async with database.write() as connection:
        moved = await received.move_edge(connection, NOW)
        late = Accepting(other, "Заседание\n\nТекст.\n\n#Проба", NOW - SECOND)
        coming = asyncio.create_task(late.begin())
        await asyncio.sleep(0.1)
        assert not coming.done()
    article = (await coming).article
    await late.commit()
    assert await in_window(database, NOW - timedelta(days=1), moved) == set()
    assert await in_window(database, moved, NOW + SECOND) == {article}


async def test_a_clock_that_goes_back_moves_no_edge_back(database: Database) -> None:
    first = await edge(database, NOW)
    assert await edge(database, NOW - timedelta(hours=3)) == first
    taken = Accepting(database, "Заседание\n\nТекст.\n\n#Проба", NOW - timedelta(hours=3))
    article = (await taken.begin()).article
    await taken.commit()
    # and an article of the same millisecond is behind it as well
    same = Accepting(database, "Другое\n\nТекст.\n\n#Проба", NOW + timedelta(microseconds=700))
    other = (await same.begin()).article
    await same.commit()
    assert await in_window(database, NOW - timedelta(days=1), first) == set()
    assert await edge(database, NOW - timedelta(hours=2)) == first
    assert await in_window(database, first, await edge(database, NOW + SECOND)) == {article, other}


async def test_an_article_that_was_not_accepted_after_all_holds_nobody_up(
    database: Database, other: Database
) -> None:
    failed = Accepting(other, "Заседание\n\nТекст.\n\n#Проба", NOW)
    await failed.begin()
    with pytest.raises(ZeroDivisionError):
        async with failed._open:
            raise ZeroDivisionError
    assert await edge(database, NOW + SECOND) == NOW + SECOND


async def test_nothing_appears_behind_an_edge_whatever_clocks_and_processes_do(
    database: Database, other: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(received, "_PATIENCE", "20ms")  # also those that do not wait so long
    chance = random.Random(7)
    there: list[tuple[datetime, set[int]]] = []

    def some_clock() -> datetime:
        return NOW + timedelta(milliseconds=chance.randint(-90_000, 90_000))

    async def accepting(where: Database, name: str) -> None:
        for number in range(15):
            text = f"Новость {name} {number}\n\nТекст {name} {number}.\n\n#Проба"
            one = Accepting(where, text, some_clock())
            await one.begin()
            await asyncio.sleep(chance.choice([0, 0, 0.005, 0.05]))
            await one.commit()

    async def ticking(where: Database) -> None:
        for _ in range(15):
            moved = await edge(where, some_clock())
            there.append((moved, await in_window(where, NOW - timedelta(days=9), moved)))
            await asyncio.sleep(0.01)

    await asyncio.gather(
        accepting(database, "a"), accepting(other, "b"), ticking(database), ticking(other)
    )
    for moved, seen in there:
        assert await in_window(database, NOW - timedelta(days=9), moved) == seen
    whole = await edge(database, NOW + timedelta(days=1))
    assert len(await in_window(database, NOW - timedelta(days=9), whole)) == 30
