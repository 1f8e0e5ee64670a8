"""What a reader takes back can be given back, and editors hear as often as it is said."""

from __future__ import annotations

from sqlalchemy import select

from storage import articles, reviews
from storage.database import Database
from storage.schema_desk import reviews as review_rows
from storage.vocabulary import ReviewKind, ReviewState
from tests.seeding import NOW, article, reader

WRONG = ReviewKind.NOT_THIS


async def times(database: Database) -> list[tuple[int, int]]:
    async with database.read() as connection:
        rows = await connection.execute(
            select(review_rows.c.topic, review_rows.c.times).order_by(review_rows.c.topic)
        )
        return [(row.topic, row.times) for row in rows]


async def test_what_is_given_back_is_said_once_less(database: Database) -> None:
    number = await article(database, "Проба\n\nТекст.\n\n#Проба")
    async with database.read() as connection:
        [topic] = (await articles.topics_of(connection, [number]))[number]
    chats = [await reader(database, number, {}) for number in (1, 2)]
    async with database.write() as connection:
        for chat in chats:
            assert await reviews.take_back(connection, chat, number, topic)
            await reviews.report(connection, WRONG, article=7, topic=8, words="слово", now=NOW)
        await reviews.report(connection, WRONG, article=7, topic=9, words="слово", now=NOW)
    assert await times(database) == [(8, 2), (9, 1)]
    for left in ([(8, 1), (9, 1)], [(9, 1)], [(9, 1)]):
        async with database.write() as connection:
            await reviews.withdraw(connection, WRONG, article=7, topic=8, words="слово")
        assert await times(database) == left
    async with database.write() as connection:
        assert await reviews.give_back(connection, chats[0], number, topic)
        assert not await reviews.give_back(connection, chats[0], number, topic)
        assert await reviews.taken_back(connection, chats[0], number) == set()
        assert await reviews.taken_back(connection, chats[1], number) == {topic}


async def test_what_an_editor_has_decided_stays(database: Database) -> None:
    async with database.write() as connection:
        one = await reviews.report(connection, WRONG, article=7, topic=8, words="слово", now=NOW)
        await reviews.decide(connection, one, ReviewState.CONFIRMED, editor=1, now=NOW)
        await reviews.withdraw(connection, WRONG, article=7, topic=8, words="слово")
    assert await times(database) == [(8, 1)]
