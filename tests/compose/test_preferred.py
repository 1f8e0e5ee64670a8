"""Of a story a chat is shown the member of the outlet that it prefers, in alerts and in digests."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.compose.brought import Brought
from bot.compose.digests import Digests
from bot.compose.shelf import Shelf
from bot.compose.wanted import Window
from bot.messages.operation import Edit
from storage import chats, topics
from storage.database import Database
from storage.vocabulary import Mode
from tests.compose.composing import words
from tests.corrections.reading import Reading
from tests.seeding import NOW, SUBJECTS, reader
from tests.stories.telling import OTHER, REPRINT, RUSSIAN, TAG, House


@pytest.fixture
async def house(database: Database) -> House:
    """Two readers; the second one prefers an outlet."""
    for number in (1, 2):
        await reader(database, number, {TAG: Mode.BOTH})
    async with database.write() as connection:
        await chats.change(connection, 2, outlets="Почта\nКурьер")
    return House(database)


async def test_the_alert_is_of_the_outlet_that_its_reader_prefers(
    database: Database, house: House
) -> None:
    reading = Reading(database, grown_at=NOW + timedelta(hours=9))
    await house.take(RUSSIAN, "Вестник")
    await house.take(REPRINT, "Курьер", 2)
    await reading.deliver()
    assert reading.of(1).startswith("Палата поддержала")
    assert reading.of(2).startswith("Дорожные фонды")
    assert "Также: Вестник" in reading.of(2)


async def test_an_alert_becomes_that_of_the_preferred_outlet_once_it_tells_the_story(
    database: Database, house: House
) -> None:
    reading = Reading(database, grown_at=NOW + timedelta(hours=9))
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    assert reading.of(2).startswith("Палата поддержала")
    await house.take(REPRINT, "Курьер", 2)
    assert [type(one) for one in await reading.deliver()] == [Edit, Edit]
    assert reading.of(1).startswith("Палата поддержала")
    assert reading.of(2).startswith("Дорожные фонды")
    assert await reading.deliver() == []


async def test_a_digest_shows_that_of_the_preferred_outlet(
    database: Database, house: House
) -> None:
    """Who prefers an outlet that has brought nothing of it shares the digest of everybody."""
    await house.take(RUSSIAN, "Вестник")
    await house.take(REPRINT, "Курьер", 2)
    await house.take(OTHER, "Почта", 3)
    day = NOW - timedelta(days=1)
    asked = [
        Window(chat, "ru", "UTC", day, NOW, outlets=outlets)
        for chat, outlets in ((1, ()), (2, ("почта", "курьер")), (1, ("почта",)), (2, ("курьер",)))
    ]
    async with database.read() as connection:
        told = await Digests(SUBJECTS).of_windows(connection, asked, NOW)
        alone = [await Digests(SUBJECTS).of_window(connection, one, NOW) for one in asked]
    assert told == alone
    assert ["Дорожные фонды" in words(one) for one in told] == [False, True, False, True]
    assert told[0] is told[2]
    assert told[1] is told[3]


async def test_only_of_stories_that_several_tell_it_is_asked_who_brought_them(
    database: Database, house: House
) -> None:
    first = await house.take(RUSSIAN, "Вестник")
    await house.take(OTHER, "Почта", 3)
    shelf, brought, whole = Shelf(), Brought(), (0, 9)
    async with database.read() as connection:
        [topic] = await topics.by_keys(connection, [TAG])
    for names in ({}, {first: {"вестник"}, first + 2: {"курьер"}}):
        async with database.read() as connection:
            await shelf.fill(connection, NOW - timedelta(days=1), NOW)
            await brought.fill(connection, shelf)
        assert brought.names == names
        await house.take(REPRINT, "Курьер", 2)
    chosen = ("почта", "курьер", "вестник")
    assert brought.preferred(shelf, chosen, [topic.id], whole) == ("курьер", "вестник")
    assert brought.preferred(shelf, chosen, [topic.id], (0, 1)) == ("вестник",)
    assert brought.preferred(shelf, chosen, [topic.id + 1], whole) == ()
    assert brought.preferred(shelf, (), [topic.id], whole) == ()
