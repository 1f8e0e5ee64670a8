"""Names that readers asked for and nobody has: each chat counts once, and asks for a few a day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import delete, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import reviews as lists
from storage.schema import chats, subscriptions, topics
from storage.schema_desk import askings, reviews
from storage.schema_rules import offers
from storage.vocabulary import ReviewKind, TopicKind

# Reported a day: of one Telegram chat, all its forum topics together; of one person in any chats.
_CHAT_A_DAY, _PERSON_A_DAY = 10, 10
_DAY = timedelta(days=1)
# Nobody asks for a name of more characters.
LONGEST = 100


async def ask_for(
    connection: AsyncConnection, chat: int, person: int, words: str, now: datetime
) -> bool:
    """A chat (our id) follows words that no registry knows: editors hear of them. False when they
    have heard of it from this chat, or heard enough for today."""
    words = words[:LONGEST]
    known = await connection.scalar(
        select(askings.c.review)
        .join(reviews, reviews.c.id == askings.c.review)
        .where(
            askings.c.chat == chat,
            reviews.c.kind == ReviewKind.ASKED_FOR,
            reviews.c.words == words,
        )
    )
    if known is not None or await _enough(connection, chat, person, now):
        return False
    review = await lists.report(connection, ReviewKind.ASKED_FOR, words=words, now=now)
    await connection.execute(
        askings.insert().values(review=review, chat=chat, user_id=person, asked_at=now)
    )
    return True


async def _enough(connection: AsyncConnection, chat: int, person: int, now: datetime) -> bool:
    """Whether the chat, or the person (0: nobody), has asked for as many as a day allows."""
    everywhere = select(chats.c.id).where(
        chats.c.chat_id == select(chats.c.chat_id).where(chats.c.id == chat).scalar_subquery()
    )
    today = askings.c.asked_at > now - _DAY
    of_chat = await connection.scalar(
        select(func.count()).select_from(askings).where(askings.c.chat.in_(everywhere), today)
    )
    if (of_chat or 0) >= _CHAT_A_DAY:
        return True
    if not person:
        return False
    of_person = await connection.scalar(
        select(func.count()).select_from(askings).where(askings.c.user_id == person, today)
    )
    return (of_person or 0) >= _PERSON_A_DAY


async def take_back(connection: AsyncConnection, chats_: Collection[int]) -> None:
    """Some chats have asked for nothing: what only they asked for leaves the list."""
    theirs = askings.c.chat.in_(list(chats_))
    counted = (
        await connection.execute(
            select(askings.c.review, func.count())
            .where(theirs)
            .group_by(askings.c.review)
            .order_by(askings.c.review)
        )
    ).all()
    await connection.execute(delete(askings).where(theirs))
    for review, times in counted:
        await connection.execute(
            update(reviews).where(reviews.c.id == review).values(times=reviews.c.times - times)
        )
    await connection.execute(
        delete(reviews).where(
            reviews.c.id.in_([review for review, _ in counted]), reviews.c.times <= 0
        )
    )


async def forget_persons(connection: AsyncConnection, before: datetime) -> None:
    """Who asked is needed for a day only."""
    await connection.execute(
        update(askings).where(askings.c.user_id != 0, askings.c.asked_at < before).values(user_id=0)
    )


async def forget_left(connection: AsyncConnection, before: datetime) -> None:
    """A chat that follows its words no longer, and was offered them last before an instant, has
    asked for nothing: to be called before such offers are forgotten."""
    follows = exists().where(
        subscriptions.c.chat == offers.c.chat, subscriptions.c.topic == offers.c.topic
    )
    left = await connection.execute(
        select(reviews.c.id, offers.c.chat)
        .select_from(offers)
        .join(topics, topics.c.id == offers.c.topic)
        .join(reviews, reviews.c.words == topics.c.key)
        .join(askings, (askings.c.review == reviews.c.id) & (askings.c.chat == offers.c.chat))
        .where(
            offers.c.made_at < before,
            topics.c.kind == TopicKind.KEYWORD,
            reviews.c.kind == ReviewKind.ASKED_FOR,
            (reviews.c.article == 0) & (reviews.c.topic == 0),
            ~follows,
        )
        .order_by(reviews.c.id, offers.c.chat)
    )
    for review, chat in left.all():
        await connection.execute(
            delete(askings).where(askings.c.review == review, askings.c.chat == chat)
        )
        fewer = update(reviews).where(reviews.c.id == review)
        await connection.execute(fewer.values(times=reviews.c.times - 1))
        await connection.execute(
            delete(reviews).where(reviews.c.id == review, reviews.c.times <= 0)
        )


async def drop_words(connection: AsyncConnection, words: Collection[str]) -> None:
    """Nobody follows these words any more: they leave the list, decided or not."""
    if words:
        await connection.execute(
            delete(reviews).where(
                reviews.c.kind == ReviewKind.ASKED_FOR,
                or_(*(reviews.c.words == one[:LONGEST] for one in words)),
            )
        )
