"""Bundles of a chat: topics that it hands to others under one link, as it has chosen them.

A bundle is a list of its own: what its maker does to his subscriptions afterwards changes nothing
in it, and what he does to it changes nothing for those who took it (bundle_takings.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, distinct, func, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import subscriptions
from storage.dialects import among, insert_into
from storage.offered import for_all
from storage.schema import topics
from storage.schema_bundles import bundle_takings, bundle_topics, bundles
from storage.schema_rules import rule_topics
from storage.subscriptions import Subscription
from storage.topics import COLUMNS, Topic
from storage.vocabulary import Mode

# Of one chat, and in one bundle; withdrawn ones do not count.
MOST_BUNDLES, MOST_TOPICS = 20, 100
LONGEST_NAME = 64


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle of a chat (our id): what its link says, what it is called ("": it is being chosen),
    and whether its link leads nowhere any more."""

    id: int
    chat: int
    token: str
    name: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A topic of a bundle, and how whoever takes it follows that."""

    topic: Topic
    mode: Mode
    rule: int | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A bundle with how much is in it, and how many chats follow something by it."""

    bundle: Bundle
    topics: int
    takers: int


_BUNDLE = (bundles.c.id, bundles.c.chat, bundles.c.token, bundles.c.name, bundles.c.withdrawn_at)
_LIVE = bundles.c.withdrawn_at.is_(None) & (bundles.c.name != "")


def _bundle(row: Row[*tuple[Any, ...]]) -> Bundle:
    return Bundle(row.id, row.chat, row.token, row.name, row.withdrawn_at is not None)


# --- whose it is


async def mine(
    connection: AsyncConnection, chat: int, bundle: int, *, held: bool = False
) -> Bundle | None:
    """A bundle of a chat by its number; None for another's. `held`: nobody else changes it before
    the transaction ends."""
    query = select(*_BUNDLE).where(bundles.c.id == bundle, bundles.c.chat == chat)
    row = (await connection.execute(query.with_for_update() if held else query)).first()
    return _bundle(row) if row else None


async def by_token(connection: AsyncConnection, token: str) -> Bundle | None:
    """The bundle that a link names; one that has no name yet is nobody's to open."""
    query = select(*_BUNDLE).where(bundles.c.token == token, bundles.c.name != "")
    row = (await connection.execute(query)).first()
    return _bundle(row) if row else None


async def of_chat(connection: AsyncConnection, chat: int) -> list[Listed]:
    """The bundles of a chat that can be opened, the newest first."""
    held = (
        select(func.count())
        .select_from(bundle_topics)
        .where(bundle_topics.c.bundle == bundles.c.id)
        .scalar_subquery()
    )
    found = await connection.execute(
        select(*_BUNDLE, held.label("topics"), _takers().label("takers"))
        .where(bundles.c.chat == chat, _LIVE)
        .order_by(bundles.c.id.desc())
    )
    return [Listed(_bundle(row), row.topics, row.takers) for row in found]


async def takers(connection: AsyncConnection, bundle: int) -> int:
    """How many chats follow something by a bundle, or did."""
    one = select(_takers()).where(bundles.c.id == bundle)
    return await connection.scalar(one) or 0


def _takers() -> ColumnElement[int]:
    return (
        select(func.count(distinct(bundle_takings.c.chat)))
        .where(bundle_takings.c.bundle == bundles.c.id)
        .scalar_subquery()
    )


# --- made and changed


async def begin(
    connection: AsyncConnection, chat: int, token: str, now: datetime, words: str = ""
) -> int | None:
    """Begin a bundle of all that a chat follows, without a name; the number of the one that it has
    begun already, as it is. One that is called something from the first is another than that, which
    stays as it is. None where the chat has as many as it may."""
    if await _full(connection, chat):
        return None
    added = await connection.execute(
        insert_into(connection, bundles)
        .values(chat=chat, token=token, name=words, made_at=now)
        .on_conflict_do_nothing(index_elements=["chat"], index_where=text("name = ''"))
    )
    which = bundles.c.token == token if words else bundles.c.name == ""
    begun = select(bundles.c.id).where(bundles.c.chat == chat, which)
    number: int = (await connection.execute(begun)).scalar_one()
    if added.rowcount == 1:
        followed = await subscriptions.of_chat(connection, chat)
        await _put(connection, number, followed[:MOST_TOPICS])
    return number


async def _full(connection: AsyncConnection, chat: int, but: int = 0) -> bool:
    others = select(func.count()).where(bundles.c.chat == chat, _LIVE, bundles.c.id != but)
    return (await connection.scalar(others) or 0) >= MOST_BUNDLES


async def name(connection: AsyncConnection, bundle: Bundle, words: str) -> bool:
    """Call a bundle (held) something; one that was begun can be opened from then on. False where
    the chat has as many as it may."""
    if not bundle.name and await _full(connection, bundle.chat):
        return False
    await connection.execute(update(bundles).where(bundles.c.id == bundle.id).values(name=words))
    return True


async def set_withdrawn(
    connection: AsyncConnection, bundle: Bundle, now: datetime, *, withdrawn: bool
) -> bool:
    """Let the link of a bundle (held) lead nowhere, or again to it. False where the chat has as
    many as it may."""
    if bundle.withdrawn == withdrawn:
        return True
    if not withdrawn and await _full(connection, bundle.chat, bundle.id):
        return False
    await connection.execute(
        update(bundles)
        .where(bundles.c.id == bundle.id)
        .values(withdrawn_at=now if withdrawn else None)
    )
    return True


async def topics_of(connection: AsyncConnection, bundle: int) -> list[Part]:
    """What is in a bundle, in its order."""
    found = await connection.execute(
        select(*COLUMNS, bundle_topics.c.mode, bundle_topics.c.rule)
        .join(bundle_topics, bundle_topics.c.topic == topics.c.id)
        .where(bundle_topics.c.bundle == bundle)
        .order_by(bundle_topics.c.place, bundle_topics.c.topic)
    )
    width = len(COLUMNS)
    return [Part(Topic(*row[:width]), *row[width:]) for row in found]


async def put_in(
    connection: AsyncConnection, bundle: Bundle, followed: Sequence[Subscription]
) -> bool:
    """Put what a chat follows into its bundle (held), as it follows it now; what is in it stays as
    it was put in. False, and nothing is put in, where not all of it has room."""
    there = {one.topic.id for one in await topics_of(connection, bundle.id)}
    new = [one for one in followed if one.topic.id not in there]
    if len(there) + len(new) > MOST_TOPICS:
        return False
    await _put(connection, bundle.id, new)
    return True


async def _put(connection: AsyncConnection, bundle: int, followed: Sequence[Subscription]) -> None:
    """What is muted is handed on to come: to whom it is handed, its maker's mute means nothing."""
    if not followed:
        return
    last = select(func.coalesce(func.max(bundle_topics.c.place), -1) + 1)
    first = await connection.scalar(last.where(bundle_topics.c.bundle == bundle)) or 0
    await connection.execute(
        insert_into(connection, bundle_topics).on_conflict_do_nothing(),
        [
            {
                "bundle": bundle,
                "topic": one.topic.id,
                "place": place,
                "mode": Mode.BOTH if one.mode == Mode.MUTED else one.mode,
                "rule": one.rule,
            }
            for place, one in enumerate(followed, start=first)
        ],
    )


async def take_out(
    connection: AsyncConnection, bundle: Bundle, topics_: Sequence[int] | None = None
) -> None:
    """Take some topics (None: all) out of a bundle (held)."""
    which = bundle_topics.c.bundle == bundle.id
    if topics_ is not None:
        which &= among(connection, bundle_topics.c.topic, topics_)
    await connection.execute(delete(bundle_topics).where(which))


async def tells_own_words(connection: AsyncConnection, bundle: int) -> bool:
    """Whether a bundle, or a condition in it, names what may not be shown to anybody: whoever has
    the link reads it."""
    held = select(bundle_topics.c.topic).where(bundle_topics.c.bundle == bundle)
    named = (
        select(rule_topics.c.topic)
        .join(bundle_topics, bundle_topics.c.rule == rule_topics.c.rule)
        .where(bundle_topics.c.bundle == bundle)
    )
    own = select(topics.c.id).where(or_(topics.c.id.in_(held), topics.c.id.in_(named)), ~for_all())
    return await connection.scalar(own.limit(1)) is not None


async def tidy(connection: AsyncConnection, begun: datetime, withdrawn: datetime) -> None:
    """Forget what was begun before an instant and has no name, and what was withdrawn before
    another."""
    await connection.execute(
        delete(bundles).where(
            or_(
                (bundles.c.name == "") & (bundles.c.made_at < begun),
                bundles.c.withdrawn_at < withdrawn,
            )
        )
    )
