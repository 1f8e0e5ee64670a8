"""The shelf holds the articles of the windows of a batch, or says that it does not."""

from __future__ import annotations

from datetime import timedelta

from bot.compose.shelf import Shelf
from storage import topics
from storage.database import Database
from tests.seeding import NOW, article

HOUR = timedelta(hours=1)


async def test_windows_are_found_on_it_by_topic(database: Database) -> None:
    ids = [
        await article(database, f"Новость {n}\n\nТекст {n}.\n\n{tags}", at=NOW - n * HOUR)
        for n, tags in enumerate(("#Первая", "#Вторая", "#Первая #Вторая", "#Первая"))
    ]
    shelf = Shelf()
    async with database.read() as connection:
        known = await topics.by_keys(connection, [("hashtag", "первая"), ("hashtag", "вторая")])
        second, first = (one.id for one in sorted(known, key=lambda one: one.key))
        await shelf.fill(connection, NOW - 3 * HOUR, NOW)
        generation = shelf.generation
        whole = shelf.places(NOW - 3 * HOUR, NOW)
        assert whole == (0, 3)
        assert {one.id for one in shelf.about([first, second], whole)} == set(ids[:3])
        assert [one.id for one in shelf.about([second, 99], whole)] == [ids[2], ids[1]]
        # the beginning is the end of the window before, and out of this one
        part = shelf.places(NOW - 2 * HOUR, NOW - HOUR)
        assert part is not None
        assert [one.id for one in shelf.about([first, second], part)] == [ids[1]]
        assert shelf.places(NOW - 4 * HOUR, NOW) is None
        # a batch that ends together and begins later finds it as it was
        await shelf.fill(connection, NOW - HOUR, NOW)
        assert shelf.generation == generation
        assert shelf.places(NOW - 3 * HOUR, NOW) == (0, 3)
        await shelf.fill(connection, NOW - 4 * HOUR, NOW)
        assert shelf.generation == generation + 1


async def test_a_full_one_says_where_it_begins(database: Database) -> None:
    for number in range(4):
        await article(database, f"Новость {number}\n\nТекст.\n\n#Тема", at=NOW - number * HOUR)
    shelf = Shelf(3)
    async with database.read() as connection:
        await shelf.fill(connection, NOW - 9 * HOUR, NOW)
    assert shelf.places(NOW - 2 * HOUR, NOW) == (1, 3)
    assert shelf.places(NOW - 2 * HOUR - timedelta(milliseconds=1), NOW) is None
