"""Which stories stored articles are of: by several processes, after a start, after what failed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accept import Accepted
from storage.database import Database
from storage.schema_stories import story_members
from storage.vocabulary import Joined
from tests.seeding import NOW
from tests.stories.telling import OTHER, REPRINT, RUSSIAN, House, by, told


async def placed(database: Database) -> dict[int, tuple[int, Joined]]:
    """The stories of all articles that were placed, and how they came there."""
    async with database.read() as connection:
        rows = await connection.execute(
            select(story_members.c.article, story_members.c.story, story_members.c.how).order_by(
                story_members.c.id
            )
        )
        return {row.article: (row.story, row.how) for row in rows}


async def test_a_reprint_is_of_the_story_that_it_reprints(database: Database) -> None:
    house = House(database)
    first = await house.take(RUSSIAN, "Вестник")
    other = await house.take(OTHER, "Вестник")
    again = await house.take(REPRINT, "Курьер", 2)
    assert await placed(database) == {
        first: (first, Joined.NEW),
        other: (other, Joined.NEW),
        again: (first, Joined.REPRINT),
    }


async def test_a_process_that_has_just_begun_knows_what_came_before(database: Database) -> None:
    first = await House(database).take(RUSSIAN, "Вестник")
    again = await House(database).take(REPRINT, "Курьер", 2)
    assert (await placed(database))[again] == (first, Joined.REPRINT)


async def test_two_processes_that_come_at_once_have_one_story(database: Database) -> None:
    houses = House(database), House(database)
    await asyncio.gather(*(house.keeper.ready() for house in houses))
    numbers = await asyncio.gather(
        houses[0].take(RUSSIAN, "Вестник"), houses[1].take(REPRINT, "Курьер", 2)
    )
    found = await placed(database)
    assert len({found[number][0] for number in numbers}) == 1
    # and both go on to know it
    for house in houses:
        third = await house.take(REPRINT.replace("Напомним", "Добавим"), "Третий", 3)
        assert (await placed(database))[third][0] == found[numbers[0]][0]


async def test_what_was_not_stored_after_all_is_of_no_story(database: Database) -> None:
    house = House(database)

    async def refuse(_connection: AsyncConnection, _accepted: object) -> None:
        raise RuntimeError("not now")

    with pytest.raises(RuntimeError):
        await house.door.take_in(told(RUSSIAN), by("Вестник"), after=refuse)
    again = await house.take(REPRINT, "Курьер", 2)
    assert await placed(database) == {again: (again, Joined.NEW)}
    third = await house.take(RUSSIAN, "Вестник")
    assert (await placed(database))[third] == (again, Joined.REPRINT)


async def test_what_is_too_old_is_placed_nowhere(database: Database) -> None:
    house = House(database)
    late = replace(told(RUSSIAN), published_at=NOW - timedelta(hours=49))
    await house.door.take_in(late, by("Вестник"))
    assert await placed(database) == {}
    first = await house.take(REPRINT, "Курьер", 2)
    assert await placed(database) == {first: (first, Joined.NEW)}


async def test_the_window_is_read_in_pieces(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.stories.keeping._PIECE", 2)
    house = House(database)
    first = await house.take(RUSSIAN, "Вестник")
    for number in range(5):
        await house.take(f"Новость {number} о {'дожде снеге ветре'.split()[number % 3]}", "Курьер")
    other = House(database)
    again = await other.take(REPRINT, "Курьер", 2)
    assert (await placed(database))[again] == (first, Joined.REPRINT)


async def test_articles_of_one_batch_are_of_one_story(database: Database) -> None:
    house = House(database)
    became: list[Accepted] = []
    for text, outlet in ((RUSSIAN, "Вестник"), (REPRINT, "Курьер")):
        became.append(await house.door.take_in(told(text), by(outlet)))
    assert {story for story, _ in (await placed(database)).values()} == {became[0].article}
