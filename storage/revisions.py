"""What articles said before, and how they come to say something else, or nothing any more."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

import orjson
from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import corrections
from storage.article_keys import Holder
from storage.articles import Evidence, dump
from storage.dialects import among, insert_into
from storage.schema import article_revisions, article_topics, articles, fanouts, topics
from storage.schema_desk import reviews
from storage.schema_stories import stopped_stories
from storage.topics import looked_for
from storage.vocabulary import IN_WORDS, ReviewKind, ReviewState


@dataclass(frozen=True, slots=True)
class Wording:
    """What an article says, as readers see it. `hashtags` as spelt, without the #."""

    title: str
    lead: str
    body: str
    credit: str
    hashtags: tuple[str, ...]
    language: str
    outlet: str
    url: str | None
    published_at: datetime


@dataclass(frozen=True, slots=True)
class Revision:
    """What an article said as its `number`th wording, from 1; `received_at`: when it came first;
    `topics`: what it was about, none where nobody knows; `replaced_at`: until when it said so
    (None: it still does)."""

    number: int
    title: str
    lead: str
    body: str
    credit: str
    hashtags: tuple[str, ...]
    text_key: str
    published_at: datetime
    received_at: datetime
    topics: tuple[int, ...] = ()
    replaced_at: datetime | None = None


def wording_of(holder: Holder) -> Wording:
    """What an article says now."""
    article = holder.article
    return Wording(**{name: getattr(article, name) for name in Wording.__dataclass_fields__})


async def revise(
    connection: AsyncConnection,
    holder: Holder,
    wording: Wording,
    *,
    text_key: str,
    url_key: str | None,
    about: Collection[int] = (),
    now: datetime,
) -> int:
    """Let an article (as `article_keys.hold` gave it) say something else, and keep what it said and
    which topics it was `about`; its readers may have to be told. The number of what it says now.
    """
    was = holder.article
    kept = {
        name: getattr(was, name)
        for name in ("title", "lead", "body", "credit", "published_at", "received_at", "source")
    }
    await connection.execute(
        insert(article_revisions).values(
            article=was.id,
            number=was.revision,
            hashtags=orjson.dumps(was.hashtags).decode(),
            text_key=holder.text_key,
            source_ref=was.source_ref,
            topics=orjson.dumps(sorted(about)).decode(),
            replaced_at=now,
            **kept,
        )
    )
    told = asdict(wording) | {"hashtags": orjson.dumps(wording.hashtags).decode()}
    await connection.execute(
        update(articles)
        .where(articles.c.id == was.id)
        .values(revision=was.revision + 1, text_key=text_key, url_key=url_key, **told)
    )
    await corrections.note(connection, was.id, was.revision + 1, now)
    return was.revision + 1


async def of(connection: AsyncConnection, article: int) -> list[Revision]:
    """What an article said before, the first wording first."""
    return (await of_all(connection, [article])).get(article, [])


async def of_all(connection: AsyncConnection, ids: Collection[int]) -> dict[int, list[Revision]]:
    """The same of some articles, by article; one that said nothing else is left out."""
    columns = [article_revisions.c[name] for name in Revision.__dataclass_fields__]
    found = await connection.execute(
        select(article_revisions.c.article, *columns)
        .where(among(connection, article_revisions.c.article, ids))
        .order_by(article_revisions.c.article, article_revisions.c.number)
    )
    answer: dict[int, list[Revision]] = {}
    for article, *values in found:
        told = dict(zip(Revision.__dataclass_fields__, values, strict=True))
        told |= {name: tuple(orjson.loads(told[name])) for name in ("hashtags", "topics")}
        answer.setdefault(article, []).append(Revision(**told))
    return answer


async def set_topics(
    connection: AsyncConnection,
    article: int,
    about: Mapping[int, Sequence[Evidence]],
    *,
    gone: Collection[int],
) -> None:
    """Record what an article is about now, with the evidence of it; `gone` are topics that it is
    not about any more."""
    if gone:
        await connection.execute(
            delete(article_topics).where(
                article_topics.c.article == article,
                among(connection, article_topics.c.topic, gone),
            )
        )
    rows = [
        {"article": article, "topic": topic, "evidence": dump(about[topic])}
        for topic in sorted(about)
    ]
    if rows:
        inserted = insert_into(connection, article_topics)
        await connection.execute(
            inserted.on_conflict_do_update(
                index_elements=["article", "topic"],
                set_={"evidence": inserted.excluded.evidence},
            ),
            rows,
        )


async def denied(connection: AsyncConnection, article: int) -> set[int]:
    """The topics of which an editor has confirmed that an article is not about them."""
    found = await connection.scalars(
        select(reviews.c.topic).where(
            reviews.c.article == article,
            reviews.c.kind == ReviewKind.NOT_THIS,
            reviews.c.state == ReviewState.CONFIRMED,
        )
    )
    return set(found)


async def unfollowed_phrases(connection: AsyncConnection, topics_: Collection[int]) -> set[int]:
    """Of some topics the phrases that nobody follows or names in a condition: nobody looks for
    them in texts."""
    found = await connection.scalars(
        select(topics.c.id).where(
            among(connection, topics.c.id, topics_),
            topics.c.kind.in_(IN_WORDS),
            ~looked_for(),
        )
    )
    return set(found)


async def silence(connection: AsyncConnection, article: int) -> None:
    """Make backlog of an article: from now on nobody is told of it, also not those whose alerts are
    not written down yet.

    An alert that is owed is dropped by whoever composes it; where an editor has stopped it, it is
    not news again when it is sent on. The transaction has begun with `storage.fanouts.share`.
    """
    await connection.execute(update(articles).where(articles.c.id == article).values(backlog=True))
    stopped = stopped_stories.c.article == article
    await connection.execute(update(stopped_stories).where(stopped).values(article=0))
    await connection.execute(delete(fanouts).where(fanouts.c.article == article))


async def retract(connection: AsyncConnection, article: int, now: datetime) -> bool:
    """Take an article back: nobody is told of it any more, also not those whose alerts are not
    written down yet. False when there is none, or it was taken back before.

    An alert that is owed is dropped by whoever composes it. The transaction has begun with
    `storage.fanouts.share`.
    """
    taken = await connection.scalar(
        update(articles)
        .where(articles.c.id == article, articles.c.retracted_at.is_(None))
        .values(retracted_at=now)
        .returning(articles.c.revision)
    )
    if taken is None:
        return False
    await corrections.note(connection, article, taken + 1, now)
    await connection.execute(delete(fanouts).where(fanouts.c.article == article))
    return True
