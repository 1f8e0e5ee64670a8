"""Who asks for a name that nobody has is heard once, and not without end."""

from __future__ import annotations

from datetime import timedelta

from storage import askings, chats, reviews
from storage.database import Database
from tests.seeding import NOW, reader

DAY = timedelta(days=1)


async def test_a_chat_counts_once_however_often_it_asks(database: Database) -> None:
    one, two = await reader(database, 1, {}), await reader(database, 2, {})
    async with database.write() as connection:
        assert await askings.ask_for(connection, one, 1, "захар пробный", NOW)
        for _ in range(5):
            assert not await askings.ask_for(connection, one, 1, "захар пробный", NOW + 3 * DAY)
        assert await askings.ask_for(connection, two, 2, "захар пробный", NOW)
        (asked,) = await reviews.open_ones(connection, offset=0, limit=9)
        assert (asked.words, asked.times) == ("захар пробный", 2)


async def test_a_chat_with_all_its_forum_topics_asks_for_ten_a_day(database: Database) -> None:
    ours = [await reader(database, -5, {})]
    async with database.write() as connection:
        for thread in (1, 2):
            chat = await chats.add(
                connection, chat_id=-5, thread_id=thread, kind="supergroup", title="",
                language="ru", time_zone="Asia/Almaty", digest_at=480, next_digest_at=NOW, now=NOW,
            )  # fmt: skip
            ours.append(chat.id)
        heard = [
            await askings.ask_for(connection, ours[n % 3], 100 + n, f"имя {n}", NOW)
            for n in range(30)
        ]
        assert sum(heard) == 10
        later = NOW + DAY + timedelta(seconds=1)
        assert await askings.ask_for(connection, ours[0], 1, "ещё одно", later)


async def test_a_person_asks_for_ten_a_day_in_any_chats(database: Database) -> None:
    ours = [await reader(database, -n, {}) for n in range(1, 16)]
    async with database.write() as connection:
        heard = [await askings.ask_for(connection, chat, 77, f"имя {chat}", NOW) for chat in ours]
        assert sum(heard) == 10
        assert await askings.ask_for(connection, ours[-1], 78, "другой человек", NOW)


async def test_words_are_bounded_and_what_nobody_asked_for_any_more_is_gone(
    database: Database,
) -> None:
    one, two = await reader(database, 1, {}), await reader(database, 2, {})
    async with database.write() as connection:
        await askings.ask_for(connection, one, 1, "я" * 5000, NOW)
        for chat in (one, two):
            await askings.ask_for(connection, chat, chat, "общее", NOW)
        assert {len(r.words) for r in await reviews.open_ones(connection, offset=0, limit=9)} == {
            100,
            5,
        }
        await askings.take_back(connection, [one])
        (left,) = await reviews.open_ones(connection, offset=0, limit=9)
        assert (left.words, left.times) == ("общее", 1)
        await askings.drop_words(connection, ["общее"])
        assert await reviews.count_open(connection) == 0
        await askings.take_back(connection, [])
