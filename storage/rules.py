"""Rules of subscriptions as they are stored: one row for all who have the same.

Subscribers are picked by the numbers of the rules that an article meets (judging.py).
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import orjson
from sqlalchemy import ColumnElement, Text, cast, delete, exists, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.conditions import Rule, rule_of, text_of
from storage.dialects import among, insert_into
from storage.schema import subscriptions
from storage.schema_bundles import bundle_topics
from storage.schema_rules import offers, rule_topics, rules


async def number(connection: AsyncConnection, rule: Rule, now: datetime) -> int | None:
    """The number of a rule, which is stored unless it is there; None for one without conditions.
    One that is only tried is forgotten after a day."""
    one = rule.normal()
    if not one:
        return None
    mine = rules.c.text == text_of(one)
    # Only what is missing: an INSERT that meets a conflict uses up a number all the same.
    touched = await connection.execute(update(rules).where(mine).values(made_at=now))
    if not touched.rowcount:
        await connection.execute(
            insert_into(connection, rules)
            .values(text=text_of(one), made_at=now)
            .on_conflict_do_update(index_elements=["text"], set_={"made_at": now})
        )
    found: int = (await connection.execute(select(rules.c.id).where(mine))).scalar_one()
    if one.topics:
        await connection.execute(
            insert_into(connection, rule_topics).on_conflict_do_nothing(),
            [{"rule": found, "topic": topic} for topic in sorted(one.topics)],
        )
    return found


async def by_ids(connection: AsyncConnection, ids: Collection[int]) -> dict[int, Rule]:
    """Some rules, by their numbers; one that is not there any more is left out."""
    return await where(connection, among(connection, rules.c.id, ids)) if ids else {}


async def those_of(connection: AsyncConnection, subscribers: ColumnElement[bool]) -> dict[int, str]:
    """The rules of some subscriptions (a condition on them), by their numbers, as their texts:
    whoever judges knows most of these already."""
    theirs = select(subscriptions.c.rule).where(subscribers, subscriptions.c.rule.is_not(None))
    return await _texts(connection, rules.c.id.in_(theirs))


async def where(connection: AsyncConnection, which: ColumnElement[bool]) -> dict[int, Rule]:
    """The rules that meet a condition on them, by their numbers."""
    every = await _texts(connection, which)
    return {id_: rule_of(text) for id_, text in every.items()}


async def _texts(connection: AsyncConnection, which: ColumnElement[bool]) -> dict[int, str]:
    """The same as texts: read as one value, for a thousand rows cost the driver more than all
    else."""
    every: ColumnElement[str]
    if connection.dialect.name == "sqlite":
        every = func.json_group_object(rules.c.id, rules.c.text)
    else:
        every = cast(func.json_object_agg(rules.c.id, rules.c.text), Text)
    found = await connection.scalar(select(every).where(which))
    return {int(id_): text for id_, text in orjson.loads(found or "{}").items()}


async def give(connection: AsyncConnection, chat: int, topic: int, rule: int | None) -> bool:
    """Let only what meets a rule (None: everything) come of a subscription. False where the chat
    does not follow the topic."""
    changed = await connection.execute(
        update(subscriptions)
        .where(subscriptions.c.chat == chat, subscriptions.c.topic == topic)
        .values(rule=rule)
    )
    return changed.rowcount == 1


async def has(connection: AsyncConnection, chat: int, rule: int) -> bool:
    """Whether a chat follows something under a rule, or has left it so."""
    mine = [
        select(table.c.rule).where(table.c.chat == chat, table.c.rule == rule)
        for table in (subscriptions, offers)
    ]
    return (await connection.scalar(mine[0].union(mine[1]).limit(1))) is not None


async def bring_back(connection: AsyncConnection, chat: int, topic: int) -> None:
    """A topic that is followed again by a button of a chat that had left it is so under the rule
    that it had."""
    left = select(offers.c.rule).where(
        offers.c.chat == chat, offers.c.topic == topic, offers.c.rule.is_not(None)
    )
    rule = await connection.scalar(left)
    if rule is not None:
        await give(connection, chat, topic, rule)


async def named(connection: AsyncConnection, topics: Collection[int]) -> set[int]:
    """Those of some topics that conditions name."""
    if not topics:
        return set()
    found = await connection.scalars(
        select(rule_topics.c.topic).where(among(connection, rule_topics.c.topic, topics)).distinct()
    )
    return set(found)


# --- what is of no more use


async def tidy(connection: AsyncConnection, before: datetime) -> None:
    """Forget the rules that nobody has, and that nobody tried since an instant."""
    await connection.execute(delete(rules).where(rules.c.made_at < before, *_of_nobody()))


async def forget_words(connection: AsyncConnection, words: Collection[int]) -> None:
    """Forget the rules that nobody has and that name any of some topics."""
    names = select(rule_topics.c.rule).where(among(connection, rule_topics.c.topic, words))
    await connection.execute(delete(rules).where(rules.c.id.in_(names), *_of_nobody()))


def _of_nobody() -> list[ColumnElement[bool]]:
    having = subscriptions, offers, bundle_topics
    return [~exists().where(table.c.rule == rules.c.id) for table in having]
