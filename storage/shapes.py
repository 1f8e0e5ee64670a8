"""What a chat has chosen of what it is sent, as plain values: to be compared, kept, put back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeAlias

from sqlalchemy import Column, Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import Instant, instant_of, milliseconds
from storage.schema import chats, deliveries, schedules, subscriptions
from storage.schema_rules import rules
from storage.schema_stories import sequel_choices
from storage.vocabulary import Kind, State

# By what it is of ("topic:12", "schedule:5", "sequels:0", "chat"), columns and their values as JSON
# has them; None where there is no such row.
Row: TypeAlias = dict[str, Any]
Shape: TypeAlias = Mapping[str, Row | None]

TOPIC, SCHEDULE, SEQUELS, CHAT = "topic", "schedule", "sequels", "chat"
_TOPIC = ("mode", "created_at", "muted_until", "place", "off", "urgency")
_SCHEDULE = ("at", "days", "further", "month_day", "topics", "next_at", "since", "created_at")
_SEQUELS = ("wanted", "since")
_CHAT = (
    "language",
    "time_zone",
    "alerts_on",
    "digest_on",
    "digest_empty",
    "paused_until",
    "alerted_in_digest",
    "outlets",
    "quiet_from",
    "quiet_to",
    "quiet_days",
    "alerts_most",
    "digest_form",
    "heartbeat_on",
    "week_picture",
)
# What moves on by itself: it is no change, and nobody's choice.
_MOVES = frozenset({(SCHEDULE, "next_at"), (SCHEDULE, "since"), (SCHEDULE, "open")})
_TABLES = {TOPIC: subscriptions, SCHEDULE: schedules, SEQUELS: sequel_choices, CHAT: chats}


async def of_chat(connection: AsyncConnection, chat: int) -> dict[str, Row]:
    """All that a chat has chosen, as it is now. A schedule is `open` since where the window of what
    it owes begins, if that is not sent yet; a topic names its rule by its text."""
    shape: dict[str, Row] = {}
    under = subscriptions.outerjoin(rules, rules.c.id == subscriptions.c.rule)
    found = await connection.execute(
        select(subscriptions.c.topic, *_of(subscriptions, _TOPIC), rules.c.text.label("rule"))
        .select_from(under)
        .where(subscriptions.c.chat == chat)
    )
    shape |= {f"{TOPIC}:{row[0]}": _plain(row._asdict(), "topic") for row in found}
    found = await connection.execute(
        select(schedules.c.id, *_of(schedules, _SCHEDULE)).where(schedules.c.chat == chat)
    )
    shape |= {f"{SCHEDULE}:{row[0]}": _plain(row._asdict(), "id") for row in found}
    owed = await connection.execute(
        select(deliveries.c.schedule, func.min(deliveries.c.since).label("open"))
        .where(deliveries.c.chat == chat, deliveries.c.kind == Kind.DIGEST)
        .where(deliveries.c.state.in_((State.OWED, State.WAITING)))
        .group_by(deliveries.c.schedule)
    )
    for row in owed:
        if (one := shape.get(f"{SCHEDULE}:{row.schedule}")) is not None:
            one |= _plain({"open": row.open}, "")
    found = await connection.execute(
        select(sequel_choices.c.story, *_of(sequel_choices, _SEQUELS)).where(
            sequel_choices.c.chat == chat
        )
    )
    shape |= {f"{SEQUELS}:{row[0]}": _plain(row._asdict(), "story") for row in found}
    mine = await connection.execute(select(*_of(chats, _CHAT)).where(chats.c.id == chat))
    if (chosen := mine.first()) is not None:
        shape[CHAT] = _plain(chosen._asdict(), "")
    return shape


def _of(table: Table, names: Iterable[str]) -> list[Column[Any]]:
    return [table.c[name] for name in names]


def _plain(row: Row, key: str) -> Row:
    return {str(name): _plain_value(value) for name, value in row.items() if name != key}


def _plain_value(value: Any) -> Any:
    if isinstance(value, datetime):
        return milliseconds(value)
    return str(value) if isinstance(value, StrEnum) else value


def many(kind: str, shape: Shape) -> int:
    """How many rows of a kind a shape has."""
    return sum(key.partition(":")[0] == kind for key in shape)


def typed(kind: str, row: Row) -> dict[str, Any]:
    """Columns of a row of a kind, as the database takes them."""
    table = _TABLES[kind]
    return {
        name: instant_of(value)
        if value is not None and isinstance(table.c[name].type, Instant)
        else value
        for name, value in row.items()
        if name in table.c
    }


def difference(before: Mapping[str, Row], after: Mapping[str, Row]) -> tuple[Shape, Shape]:
    """What of a shape is otherwise in another, as it is in each: of a row that is in both only the
    columns that differ."""
    was: dict[str, Row | None] = {}
    is_: dict[str, Row | None] = {}
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key), after.get(key)
        if old is None or new is None:
            was[key], is_[key] = old, new
            continue
        names = [name for name in new if old.get(name) != new[name] and name != "open"]
        if any((key.partition(":")[0], name) not in _MOVES for name in names):
            was[key] = {name: old.get(name) for name in names}
            is_[key] = {name: new[name] for name in names}
    return was, is_


def holds(shape: Shape, now: Mapping[str, Row]) -> bool:
    """Whether all that a shape says is so still, but for what moves on by itself."""
    return all(_is_so(key, row, now.get(key)) for key, row in shape.items())


def _is_so(key: str, row: Row | None, now: Row | None) -> bool:
    if row is None or now is None:
        return row is None and now is None
    kind = key.partition(":")[0]
    return all(now.get(name) == row[name] for name in row if (kind, name) not in _MOVES)
