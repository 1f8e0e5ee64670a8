"""Named topics: several phrases that a reader follows under a name of his own.

What one is never changes: its key is made of its name and its phrases, as typed. So a chat that
changes them follows another topic in its place (`replace`), and nobody else's becomes another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

import orjson
from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import articles as news
from storage import fanouts, hiding, subscriptions
from storage.articles import Evidence
from storage.dialects import among, insert_into
from storage.schedules import read_topics, written
from storage.schema import article_topics, articles, schedules, topics
from storage.schema import fanouts as fanout_rows
from storage.schema import subscriptions as followed_rows
from storage.topics import COLUMNS, Topic, looked_for
from storage.vocabulary import TopicKind

MOST_PHRASES = 30
# Characters of a name or of a phrase.
LONGEST = 60
# As much of a topic's own history goes over to another at most.
_MOST_KEPT = 5000


@dataclass(frozen=True, slots=True)
class Named:
    """A name and what is looked for under it, as typed; the name is looked for only where it is one
    of the phrases."""

    name: str
    phrases: tuple[str, ...]


def key_of(one: Named) -> str:
    """What identifies it: a checksum, for an index takes no long keys."""
    return sha256(orjson.dumps([one.name, *one.phrases])).hexdigest()


async def ensure(connection: AsyncConnection, chat: int, one: Named, now: datetime) -> Topic:
    """The topic of a name and its phrases, which is made unless it is there; a chat (our id) may
    follow it by its number from now on."""
    key = key_of(one)
    mine = (topics.c.kind == TopicKind.NAMED) & (topics.c.key == key)
    there = select(*COLUMNS).where(mine).with_for_update(read=True, key_share=True)
    found = (await connection.execute(there)).first()
    if found is None:
        await connection.execute(
            insert_into(connection, topics)
            .values(
                kind=TopicKind.NAMED,
                key=key,
                title=one.name,
                phrases=orjson.dumps(one.phrases).decode(),
                created_at=now,
            )
            .on_conflict_do_nothing()
        )
        found = (await connection.execute(there)).one()
    topic = Topic(*found)
    await hiding.offer(connection, chat, [topic.id], now)
    return topic


async def followed(connection: AsyncConnection) -> dict[str, Named]:
    """Those that somebody follows, or names in a condition, by their keys."""
    found = await connection.execute(
        select(topics.c.key, topics.c.title, topics.c.phrases).where(
            topics.c.kind == TopicKind.NAMED, topics.c.phrases.is_not(None), looked_for()
        )
    )
    return {row.key: Named(row.title, tuple(orjson.loads(row.phrases))) for row in found}


async def hold(connection: AsyncConnection) -> None:
    """Let nobody write down meanwhile what an article is about, and who is owed it: to be called
    before anything else of a transaction that replaces a topic."""
    await fanouts.alone(connection)


async def keep(
    connection: AsyncConnection, found: Mapping[int, Mapping[int, Sequence[Evidence]]]
) -> None:
    """Record which articles are about some topics, by article and topic: of those that are there
    still."""
    there = await connection.scalars(
        select(articles.c.id).where(among(connection, articles.c.id, found.keys()))
    )
    kept = {article: found[article] for article in there}
    await news.add_topics(connection, kept)


async def replace(
    connection: AsyncConnection, chat: int, old: int, new: int, now: datetime
) -> bool:
    """A chat (our id) follows another topic in the place of one: as it was followed, by the same
    schedules, and what is still to be owed of the old one is owed of the new one. False where the
    old one is not followed.

    What is about the new one is recorded before (`keep`); the transaction has begun with `hold`.
    """
    one = await subscriptions.get(connection, chat, old)
    if one is None or old == new:
        return one is not None
    mine = followed_rows.c.chat == chat
    if await subscriptions.get(connection, chat, new) is None:
        await connection.execute(
            update(followed_rows).where(mine, followed_rows.c.topic == old).values(topic=new)
        )
    else:
        await connection.execute(delete(followed_rows).where(mine, followed_rows.c.topic == old))
    await subscriptions.recount(connection, [old, new])
    await hiding.offer(connection, chat, [old], now)
    await _reschedule(connection, chat, old, new)
    await _owe_what_waits(connection, chat, old, new, now)
    return True


async def since_followed(
    connection: AsyncConnection, topic: int, since: datetime
) -> list[tuple[int, str, tuple[Evidence, ...]]]:
    """What was found of a topic since an instant, the newest first: the article, its language, the
    words. What came before a chat followed it would tell that somebody else did."""
    found = await connection.execute(
        select(article_topics.c.article, articles.c.language, article_topics.c.evidence)
        .join(articles, articles.c.id == article_topics.c.article)
        .where(article_topics.c.topic == topic, articles.c.received_at >= since)
        .order_by(article_topics.c.article.desc())
        .limit(_MOST_KEPT)
    )
    return [(row[0], row[1], news.load(row[2])) for row in found]


async def _reschedule(connection: AsyncConnection, chat: int, old: int, new: int) -> None:
    """Schedules that tell of some topics alone tell of the new one."""
    found = await connection.execute(
        select(schedules.c.id, schedules.c.topics).where(
            schedules.c.chat == chat, schedules.c.topics.is_not(None)
        )
    )
    for id_, stored in found.all():
        told = read_topics(stored) or ()
        if old in told:
            now_told = dict.fromkeys(new if topic == old else topic for topic in told)
            await connection.execute(
                update(schedules)
                .where(schedules.c.id == id_)
                .values(topics=written(list(now_told)))
            )


async def _owe_what_waits(
    connection: AsyncConnection, chat: int, old: int, new: int, now: datetime
) -> None:
    """The fan-outs of the old topic that have not come to the chat yet are of the new one, too."""
    waiting = (
        select(fanout_rows.c.article)
        .join(article_topics, article_topics.c.article == fanout_rows.c.article)
        .where(
            fanout_rows.c.topic == old,
            fanout_rows.c.cursor < chat,
            article_topics.c.topic == new,
        )
    )
    ids = (await connection.scalars(waiting)).all()
    await fanouts.owe_alerts_of(connection, {article: [new] for article in ids}, now)
