"""Who asks for a name that nobody has is heard once, and not without end."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import text

from storage import askings, chats, forgetting, hiding, reviews, subscriptions, topics
from storage.database import Database
from storage.vocabulary import Mode
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


async def test_who_left_the_words_a_month_ago_is_known_to_nobody(database: Database) -> None:
    words = ("keyword", "общее")
    left, kept = [await reader(database, n, {words: Mode.BOTH}) for n in (1, 2)]
    async with database.write() as connection:
        topic = (await topics.ensure(connection, {words: ""}, NOW))[words]
        for chat in (left, kept):
            await askings.ask_for(connection, chat, chat, words[1], NOW)
            await hiding.offer(connection, chat, [topic], NOW)  # as it was asked
        await subscriptions.remove(connection, left, topic)
        await hiding.offer(connection, left, [topic], NOW + 20 * DAY)
        for days, times in ((31, 2), (49, 2), (51, 1)):
            await forgetting.tidy(connection, NOW + days * DAY)
            (asked,) = await reviews.open_ones(connection, offset=0, limit=9)
            assert (asked.words, asked.times) == (words[1], times), days
        chats_left = (await connection.execute(text("SELECT chat FROM askings"))).scalars().all()
        assert chats_left == [kept]
