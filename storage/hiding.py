"""What one chat may follow by a number: what is for all, what is its own, and what it was offered.

Numbers can be guessed, and a button's data can be forged: the words of other readers stay hidden.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_into
from storage.offered import for_all
from storage.schema import subscriptions, topics
from storage.schema_rules import offers, rule_topics
from storage.topics import COLUMNS, Topic

# So many offers of one chat are kept, the newest.
_KEPT = 200


async def visible(connection: AsyncConnection, chat: int, topic: int) -> Topic | None:
    """A topic as one chat (our id) may see it; None when there is none, or it is another's."""
    mine = [
        exists().where(table.c.chat == chat, table.c.topic == topics.c.id)
        for table in (subscriptions, offers)
    ]
    mine.append(  # what a condition of its subscriptions names
        exists().where(
            subscriptions.c.chat == chat,
            subscriptions.c.rule == rule_topics.c.rule,
            rule_topics.c.topic == topics.c.id,
        )
    )
    row = (
        await connection.execute(
            select(*COLUMNS).where(topics.c.id == topic, or_(*mine, for_all()))
        )
    ).first()
    return Topic(*row) if row else None


async def offer(
    connection: AsyncConnection, chat: int, topics_: Collection[int], now: datetime
) -> None:
    """A chat may follow these topics by a button: its own words, or what it has just left."""
    if not topics_:
        return
    await connection.execute(
        insert_into(connection, offers).on_conflict_do_update(
            index_elements=["chat", "topic"], set_={"made_at": now}
        ),
        [{"chat": chat, "topic": topic, "made_at": now} for topic in sorted(topics_)],
    )
    oldest = (
        select(offers.c.topic)
        .where(offers.c.chat == chat)
        .order_by(offers.c.made_at.desc(), offers.c.topic.desc())
        .offset(_KEPT)
        .limit(1000)
    )
    gone = (await connection.execute(oldest)).scalars().all()
    if gone:
        await connection.execute(
            delete(offers).where(offers.c.chat == chat, offers.c.topic.in_(gone))
        )
