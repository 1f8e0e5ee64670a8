"""Which stories stored articles are of: by several processes, after a start, after what failed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accept import Accepted, Read
from bot.intake.origin import Origin
from bot.schedule import keep_house
from bot.topics.subjects import About
from storage.database import Database
from storage.moving import EXPORTED
from storage.schema import articles, deliveries
from storage.schema_stories import shown_alerts, story_members, story_traits
from storage.vocabulary import Joined, Source
from tests.seeding import NOW, alerted, reader
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


@pytest.mark.parametrize("restarted", [False, True])
async def test_two_posts_of_one_channel_are_two_stories_where_their_titles_tell_other_things(
    database: Database, *, restarted: bool
) -> None:
    house, title = House(database), "Рыбаки ждут весны"
    numbers: list[int] = []
    for channel in ("-100:1", "-100:2", "-200:1"):
        text = RUSSIAN if not numbers else RUSSIAN.replace(RUSSIAN.split("\n")[0], title)
        origin = Origin(Source.CHANNEL, channel)
        numbers.append((await house.door.take_in(told(text), origin, anyway=True)).article)
        if restarted:
            house = House(database)
            async with database.write() as connection:
                await connection.execute(delete(story_traits))
    first, other, reprint = numbers
    found = await placed(database)
    assert found[other] == (other, Joined.NEW)
    assert found[reprint][0] in (first, other)


HOAX = "Срочно: палата распущена\n\nНикто не знает, что будет с депутатами завтра, пишут читатели."


@pytest.mark.parametrize("restarted", [False, True])
async def test_nobody_joins_by_what_was_said_before_a_correction(
    database: Database, *, restarted: bool
) -> None:
    house = House(database)
    copy = await house.take(REPRINT, "Э")
    await house.door.revise(copy, told(HOAX), by("Э"))
    house = House(database) if restarted else house
    true = await house.take(RUSSIAN, "Вестник", 2)
    again = await house.take(REPRINT.replace("Напомним", "Добавим"), "Курьер", 3)
    hoax = await house.take(f"{HOAX} Подробности позже.", "Ещё", 4)
    found = await placed(database)
    assert [found[one][0] for one in (copy, true, again, hoax)] == [copy, true, true, copy]


@pytest.mark.parametrize("restarted", [False, True])
async def test_who_says_something_else_leaves_its_story_but_for_what_it_began_with(
    database: Database, *, restarted: bool
) -> None:
    house = House(database)
    first = await house.take(RUSSIAN, "Вестник")
    copy = await house.take(REPRINT, "Э", 2)
    await house.door.revise(copy, told(HOAX), by("Э", 2))
    house = House(database) if restarted else house
    await house.take(OTHER, "Курьер", 3)
    hoax = await house.take(f"{HOAX} Подробности позже.", "Ещё", 4)
    found = await placed(database)
    assert (found[copy][0], found[hoax][0]) == (copy, copy)
    again = await house.take(REPRINT.replace("Напомним", "Добавим"), "Курьер", 3)
    await house.door.revise(first, told(OTHER + " Ждут."), by("Вестник"))
    house = House(database) if restarted else house
    late = await house.take(OTHER.replace("Вход", "А вход"), "Пятый", 5)
    found = await placed(database)
    assert (found[first][0], found[again][0]) == (first, first)
    assert found[late][0] != first


async def test_what_readers_have_before_their_eyes_stays_in_its_story(database: Database) -> None:
    house = House(database)
    first = await house.take(RUSSIAN, "Вестник")
    copy = await house.take(REPRINT, "Э", 2)
    await alerted(database, await reader(database, 7, {}), first)
    async with database.write() as connection:
        delivery = await connection.scalar(select(deliveries.c.id))
        shown = {"delivery": delivery, "article": copy}
        await connection.execute(insert(shown_alerts).values(shown))
    await house.door.revise(copy, told(HOAX), by("Э", 2))
    await house.take(OTHER, "Курьер", 3)
    assert (await placed(database))[copy][0] == first
    hoax = await house.take(f"{HOAX} Подробности позже.", "Ещё", 4)
    assert (await placed(database))[hoax][0] == hoax


async def test_a_process_that_has_just_begun_knows_what_came_before(database: Database) -> None:
    first = await House(database).take(RUSSIAN, "Вестник")
    again = await House(database).take(REPRINT, "Курьер", 2)
    assert (await placed(database))[again] == (first, Joined.REPRINT)


async def test_who_stores_but_once_only_glances_at_the_window(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.stories.keeping._PIECE", 2)
    first = await House(database).take(RUSSIAN, "Вестник")
    other = await House(database, glance=True).take(OTHER, "Вестник")
    house = House(database, glance=True)
    again = await house.take(REPRINT, "Курьер", 2)
    # who comes once more has the window read, with what he has stored himself
    third = await house.take(REPRINT.replace("Напомним", "Добавим"), "Третий", 3)
    assert {one: story for one, (story, _) in (await placed(database)).items()} == {
        first: first,
        other: other,
        again: first,
        third: first,
    }


async def test_two_processes_that_come_at_once_have_one_story(database: Database) -> None:
    houses = House(database), House(database)
    some = [house.keeper.read(Read(told(OTHER), About([]), by("Вестник"))) for house in houses]
    await asyncio.gather(*(house.keeper.ready(some) for house in houses))
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
    assert house.keeper._window is None  # nothing was read for it
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


async def kept_rows(database: Database) -> int:
    """Of how many rows it is kept what they are compared by."""
    async with database.read() as connection:
        return await connection.scalar(select(func.count()).select_from(story_traits)) or 0


async def test_what_is_compared_is_read_as_it_was_stored_and_not_from_the_text(
    database: Database,
) -> None:
    first = await House(database).take(RUSSIAN, "Вестник")
    async with database.write() as connection:
        await connection.execute(update(articles).values(title="…", lead="", body="…"))
    again = await House(database).take(REPRINT, "Курьер", 2)
    assert (await placed(database))[again] == (first, Joined.REPRINT)


@pytest.mark.parametrize("traits", [None, b"", b"\0" * 40], ids=["none", "nothing", "another"])
async def test_what_is_not_kept_or_of_another_format_is_read_from_the_text(
    database: Database, traits: bytes | None
) -> None:
    first = await House(database).take(RUSSIAN, "Вестник")
    async with database.write() as connection:
        if traits is None:
            await connection.execute(delete(story_traits))
        else:
            await connection.execute(update(story_traits).values(traits=traits))
    again = await House(database).take(REPRINT, "Курьер", 2)
    assert (await placed(database))[again] == (first, Joined.REPRINT)


async def test_what_is_compared_goes_when_it_leaves_the_window_and_with_its_article(
    database: Database,
) -> None:
    house = House(database)
    await house.take(RUSSIAN, "Вестник")
    house.now += timedelta(hours=40)
    late = await house.take(OTHER, "Вестник")
    assert await kept_rows(database) == 2
    await keep_house(database, house.now, 30, window=timedelta(hours=48))
    assert await kept_rows(database) == 2
    await keep_house(database, house.now + timedelta(hours=9), 30, window=timedelta(hours=48))
    assert await kept_rows(database) == 1
    async with database.write() as connection:
        await connection.execute(delete(articles).where(articles.c.id == late))
    assert await kept_rows(database) == 0


def test_what_is_compared_is_not_exported() -> None:
    assert story_traits not in EXPORTED
    assert story_members in EXPORTED


async def test_what_is_foretold_is_what_happens_and_changes_nothing(database: Database) -> None:
    house = House(database)
    first = await house.take(RUSSIAN, "Вестник")
    about = About([])
    offered = house.keeper.read(Read(told(REPRINT), about, by("Курьер", 2)))
    unlike = house.keeper.read(Read(told(OTHER), about, by("Курьер", 2)))
    for _ in range(3):
        found = await house.keeper.foretell(offered)
        assert (found.story, found.alike[0]) == (first, first)
        assert (await house.keeper.foretell(unlike)).story == 0
    # one that has just begun, and one that has not met what others have placed
    assert (await House(database).keeper.foretell(offered)).story == first
    again = await house.take(REPRINT, "Курьер", 2)
    assert await placed(database) == {first: (first, Joined.NEW), again: (first, Joined.REPRINT)}
    old = replace(told(RUSSIAN), published_at=NOW - timedelta(days=9))
    assert not house.keeper.read(Read(old, about, by("Курьер", 2))).traits
    assert (await house.keeper.foretell(Read(old, about, by("Курьер", 2)))).story == 0


@pytest.mark.parametrize("restarted", [False, True])
async def test_what_is_to_stand_apart_does_and_is_found_by_later_ones(
    database: Database, *, restarted: bool
) -> None:
    house = House(database)
    first = await house.take(RUSSIAN, "Вестник")
    apart = (await house.door.take_in(told(REPRINT), by("Курьер", 2), apart=True)).article
    async with database.read() as connection:
        related = await connection.scalar(
            select(story_members.c.related).where(story_members.c.article == apart)
        )
    assert related == "[]"
    if restarted:
        house = House(database)
    third = await house.take(f"{REPRINT}\n\nПодробности позже.", "Бюро", 3)
    found = await placed(database)
    assert (found[first], found[apart]) == ((first, Joined.NEW), (apart, Joined.NEW))
    assert found[third][0] in (first, apart)
