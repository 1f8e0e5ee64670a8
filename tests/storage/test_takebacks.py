"""What a reader takes back can be given back, and editors hear as often as it is said."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import articles, reviews
from storage.database import Database
from storage.schema_desk import reviews as review_rows
from storage.vocabulary import ReviewKind, ReviewState
from tests.seeding import NOW, article, reader

WRONG = ReviewKind.NOT_THIS


async def times(database: Database) -> list[tuple[int, int]]:
    async with database.read() as connection:
        rows = await connection.execute(
            select(review_rows.c.topic, review_rows.c.times).order_by(
                review_rows.c.topic.in_([99]), review_rows.c.id
            )
        )
        return [(row.topic, row.times) for row in rows]


async def subject(database: Database) -> tuple[int, int]:
    """An article, and the topic that it is about."""
    number = await article(database, "Проба\n\nТекст.\n\n#Проба")
    async with database.read() as connection:
        [topic] = (await articles.topics_of(connection, [number]))[number]
    return number, topic


async def take_back(
    connection: AsyncConnection, chat: int, number: int, topic: int, words: str
) -> int:
    """A reader says that an article is not about a topic; by which review it is counted."""
    assert await reviews.take_back(connection, chat, number, topic)
    review = await reviews.report(
        connection, WRONG, article=number, topic=topic, words=words, now=NOW
    )
    await reviews.counted(connection, chat, number, topic, review)
    return review


async def test_what_is_given_back_is_said_once_less(database: Database) -> None:
    """Where it was counted: the words for which the article is about it may be others by then."""
    number, topic = await subject(database)
    chats = [await reader(database, one, {}) for one in (1, 2, 3)]
    async with database.write() as connection:
        for chat, words in zip(chats, ("слово", "слово", "иное"), strict=True):
            await take_back(connection, chat, number, topic, words)
        await reviews.report(connection, WRONG, article=number, topic=99, words="слово", now=NOW)
    assert await times(database) == [(topic, 2), (topic, 1), (99, 1)]
    for chat, left in zip(
        chats, ([(topic, 1), (topic, 1), (99, 1)], [(topic, 1), (99, 1)], [(99, 1)]), strict=True
    ):
        async with database.write() as connection:
            assert await reviews.give_back(connection, chat, number, topic)
            assert not await reviews.give_back(connection, chat, number, topic)
            assert await reviews.taken_back(connection, chat, number) == set()
        assert await times(database) == left


async def test_what_an_editor_has_decided_stays(database: Database) -> None:
    number, topic = await subject(database)
    chat = await reader(database, 1, {})
    async with database.write() as connection:
        one = await take_back(connection, chat, number, topic, "слово")
        await reviews.decide(connection, one, ReviewState.CONFIRMED, editor=1, now=NOW)
        assert await reviews.give_back(connection, chat, number, topic)
    assert await times(database) == [(topic, 1)]


@pytest.mark.parametrize(("others", "left"), [(0, []), (1, [1, 1])])
async def test_of_an_older_row_only_the_one_review_that_there_is_counts_less(
    database: Database, others: int, left: list[int]
) -> None:
    number, topic = await subject(database)
    chat = await reader(database, 1, {})
    async with database.write() as connection:
        assert await reviews.take_back(connection, chat, number, topic)
        for words in ("слово", "иное")[: 1 + others]:
            await reviews.report(
                connection, WRONG, article=number, topic=topic, words=words, now=NOW
            )
        assert await reviews.give_back(connection, chat, number, topic)
    assert [count for _, count in await times(database)] == left
