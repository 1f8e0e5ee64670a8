"""The editors' list: mentions to decide, matches refused by readers, people asked for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

import orjson
from sqlalchemy import ColumnElement, delete, exists, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import among, insert_into
from storage.schema import article_topics
from storage.schema_desk import reviews, takebacks
from storage.vocabulary import ReviewKind, ReviewState


@dataclass(frozen=True, slots=True)
class Review:
    """One thing to decide. `article` and `topic` are 0 where there is none; `details` is JSON;
    `times` is how many readers said it, `decided_by` the editor who settled it."""

    id: int
    kind: ReviewKind
    article: int
    topic: int
    words: str
    details: str
    times: int
    state: ReviewState
    created_at: datetime
    decided_by: int | None = None


# Columns of `reviews` for a Review.
COLUMNS = tuple(reviews.c[name] for name in Review.__dataclass_fields__)


async def report(
    connection: AsyncConnection,
    kind: ReviewKind,
    *,
    article: int = 0,
    topic: int = 0,
    words: str = "",
    details: str = "{}",
    now: datetime,
) -> int:
    """Put something on the list; said again, it counts. Its number."""
    made = await connection.execute(
        insert_into(connection, reviews)
        .values(
            kind=kind,
            article=article,
            topic=topic,
            words=words,
            details=details,
            created_at=now,
        )
        .on_conflict_do_update(
            index_elements=["kind", "article", "topic", "words"],
            set_={"times": reviews.c.times + 1},
        )
        .returning(reviews.c.id)
    )
    return int(made.scalar_one())


async def open_ones(connection: AsyncConnection, *, offset: int, limit: int) -> list[Review]:
    """What waits for an editor: what most readers said first, then the oldest."""
    found = await connection.execute(
        select(*COLUMNS)
        .where(reviews.c.state == ReviewState.OPEN)
        .order_by(reviews.c.times.desc(), reviews.c.id)
        .offset(offset)
        .limit(limit)
    )
    return [Review(*row) for row in found]


async def count_open(connection: AsyncConnection) -> int:
    """How many wait for an editor."""
    found = await connection.scalar(
        select(func.count()).select_from(reviews).where(reviews.c.state == ReviewState.OPEN)
    )
    return found or 0


async def by_id(connection: AsyncConnection, review: int) -> Review | None:
    """One of the list; None where there is none of this number."""
    row = (await connection.execute(select(*COLUMNS).where(reviews.c.id == review))).first()
    return Review(*row) if row else None


async def decide(
    connection: AsyncConnection,
    review: int,
    state: ReviewState,
    *,
    editor: int,
    now: datetime,
    details: str | None = None,
) -> Review | None:
    """Settle an open review as confirmed or rejected, with other details; None when it is settled
    already."""
    told = {} if details is None else {"details": details}
    row = (
        await connection.execute(
            update(reviews)
            .where(reviews.c.id == review, reviews.c.state == ReviewState.OPEN)
            .values(state=state, decided_at=now, decided_by=editor, **told)
            .returning(*COLUMNS)
        )
    ).first()
    return Review(*row) if row else None


async def rule_out(
    connection: AsyncConnection, article: int, topic: int, *, editor: int, now: datetime
) -> None:
    """An editor says that an article is not about a topic, whatever was said of that before."""
    review = await report(connection, ReviewKind.NOT_THIS, article=article, topic=topic, now=now)
    await connection.execute(
        update(reviews)
        .where(reviews.c.id == review)
        .values(state=ReviewState.CONFIRMED, decided_at=now, decided_by=editor)
    )


async def rule_in(
    connection: AsyncConnection,
    article: int,
    topics: Collection[int],
    *,
    editor: int,
    now: datetime,
) -> None:
    """An editor says that an article is about some topics, whatever was ruled out before."""
    await connection.execute(
        update(reviews)
        .where(
            reviews.c.kind == ReviewKind.NOT_THIS,
            reviews.c.article == article,
            among(connection, reviews.c.topic, topics),
            reviews.c.state == ReviewState.CONFIRMED,
        )
        .values(state=ReviewState.REJECTED, decided_at=now, decided_by=editor)
    )


async def take_back(connection: AsyncConnection, chat: int, article: int, topic: int) -> bool:
    """One reader says that an article is not about a topic. False when it was said before."""
    taken = await connection.execute(
        insert_into(connection, takebacks)
        .values(chat=chat, article=article, topic=topic)
        .on_conflict_do_nothing()
    )
    return taken.rowcount == 1


def _took_back(chat: int, article: int, topic: int) -> ColumnElement[bool]:
    return (
        (takebacks.c.chat == chat) & (takebacks.c.article == article) & (takebacks.c.topic == topic)
    )


async def counted(
    connection: AsyncConnection, chat: int, article: int, topic: int, review: int
) -> None:
    """What a reader took back is counted by a review."""
    await connection.execute(
        update(takebacks).where(_took_back(chat, article, topic)).values(review=review)
    )


async def waits(connection: AsyncConnection, chat: int, article: int, topic: int) -> bool:
    """Whether an editor is still to decide what a reader took back: what was decided before, of
    others who said the same, is looked at by nobody again."""
    counted_by = select(takebacks.c.review).where(_took_back(chat, article, topic))
    is_open = (reviews.c.id == counted_by.scalar_subquery()) & (reviews.c.state == ReviewState.OPEN)
    return bool(await connection.scalar(select(exists().where(is_open))))


async def give_back(connection: AsyncConnection, chat: int, article: int, topic: int) -> bool:
    """The reader says that it is about the topic after all: the review by which that was counted
    counts once less, and what nobody says any more need not be decided. What was decided stays.
    False when nothing was taken back."""
    given = await connection.execute(
        delete(takebacks).where(_took_back(chat, article, topic)).returning(takebacks.c.review)
    )
    row = given.first()
    if row is None:
        return False
    review = row.review or await _only_one(connection, article, topic)
    mine = (reviews.c.id == review) & (reviews.c.state == ReviewState.OPEN)
    await connection.execute(delete(reviews).where(mine, reviews.c.times <= 1))
    await connection.execute(update(reviews).where(mine).values(times=reviews.c.times - 1))
    return True


async def _only_one(connection: AsyncConnection, article: int, topic: int) -> int | None:
    """The review of a match, where there is one: of several (the words were corrected) nobody knows
    by which a reader was counted who took it back in a first release."""
    found = await connection.execute(
        select(reviews.c.id).where(
            reviews.c.kind == ReviewKind.NOT_THIS,
            reviews.c.article == article,
            reviews.c.topic == topic,
        )
    )
    ids = found.scalars().all()
    return ids[0] if len(ids) == 1 else None


async def taken_back(connection: AsyncConnection, chat: int, article: int) -> set[int]:
    """The topics that a reader took back from an article."""
    found = await connection.execute(
        select(takebacks.c.topic).where(takebacks.c.chat == chat, takebacks.c.article == article)
    )
    return set(found.scalars())


async def all_taken_back(
    connection: AsyncConnection, chats: Collection[int], articles: Collection[int]
) -> set[tuple[int, int, int]]:
    """What some chats took back from some articles, as (chat, article, topic)."""
    found = await connection.execute(
        select(takebacks.c.chat, takebacks.c.article, takebacks.c.topic).where(
            among(connection, takebacks.c.article, articles),
            among(connection, takebacks.c.chat, chats),
        )
    )
    return {(row.chat, row.article, row.topic) for row in found}


async def taken_back_by(
    connection: AsyncConnection, chats: Collection[int]
) -> dict[int, frozenset[tuple[int, int]]]:
    """Everything that some chats took back, by chat, as (article, topic)."""
    found = await connection.execute(
        select(takebacks.c.chat, takebacks.c.article, takebacks.c.topic).where(
            among(connection, takebacks.c.chat, chats)
        )
    )
    taken: dict[int, set[tuple[int, int]]] = {}
    for chat, article, topic in found:
        taken.setdefault(chat, set()).add((article, topic))
    return {chat: frozenset(some) for chat, some in taken.items()}


async def unmatch(connection: AsyncConnection, article: int, topic: int) -> bool:
    """An editor confirmed: the article loses the match for all. False when it had none."""
    removed = await connection.execute(
        delete(article_topics).where(
            article_topics.c.article == article, article_topics.c.topic == topic
        )
    )
    return removed.rowcount == 1


async def reopen(
    connection: AsyncConnection, review: int, state: ReviewState, *, editor: int
) -> Review | None:
    """A question that an editor has settled so is open again; as it was, None where it is otherwise
    by now."""
    one = await by_id(connection, review)
    if one is None or (one.state, one.decided_by) != (state, editor):
        return None
    details = orjson.loads(one.details)
    details.pop("meant", None)
    opened = await connection.execute(
        update(reviews)
        .where(
            reviews.c.id == review,
            reviews.c.state == state,
            reviews.c.decided_by == editor,
        )
        .values(
            state=ReviewState.OPEN,
            decided_at=None,
            decided_by=None,
            details=orjson.dumps(details).decode(),
        )
    )
    return one if opened.rowcount == 1 else None
