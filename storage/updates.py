"""The inbox: Telegram's updates from before they are confirmed until they are handled.

The drawing at the top of storage/schema_desk.py says how one lives. Instants are the database's:
several processes share one inbox, and none of their clocks is right for all.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import orjson
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.clock import POSTGRESQL_NOW
from storage.dialects import each, numbers

_NOW = {
    "sqlite": "CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER)",
    "postgresql": POSTGRESQL_NOW,
}
_INSERT = {
    "sqlite": "json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'"
    "), json_extract(value, '$[3]'), {now}, {now} + json_extract(value, '$[4]'), "
    "CASE WHEN json_extract(value, '$[3]') IS NOT NULL THEN {now} END "
    "FROM json_each(:rows) WHERE true",
    "postgresql": "(value->>0)::bigint, (value->>1)::bigint, value->>2, value->>3, {now}, "
    "{now} + (value->>4)::bigint, CASE WHEN value->>3 IS NOT NULL THEN {now} END "
    "FROM json_array_elements(CAST(:rows AS json))",
}
# So many updates of one chat are taken at once: they are handled one after the other.
_RUN = 20
# Taken so often, and never heard of again: each may be what ended its process.
_SUSPECT = 2


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update that has come: Telegram's number, the chat it is about (0: none), its JSON.

    With a `refused` it is kept as given up: nobody will handle it.
    """

    update_id: int
    chat_id: int
    payload: str
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """Which of the updates were new, and which of those wait in the table until they are claimed;
    the others of them are this process's to handle now."""

    new: frozenset[int]
    waiting: frozenset[int]


@dataclass(frozen=True, slots=True)
class Taken:
    """An update that this process handles; `attempts` counts this one where others began it."""

    update_id: int
    chat_id: int
    payload: str
    attempts: int


async def store(
    connection: AsyncConnection,
    arrivals: Sequence[Arrival],
    *,
    ours: Collection[int] = (),
    room: int,
    lease: timedelta,
) -> Stored:
    """Write updates down, each number once whoever brings it and however often.

    `room` of those that are new are leased to this process, which is to handle them now; not those
    of a chat that has something in the table that is not among `ours`: that goes first.
    """
    engine = connection.dialect.name
    chats = {one.chat_id for one in arrivals if one.refused is None}
    earlier = await connection.execute(
        text(
            f"SELECT DISTINCT chat_id FROM updates WHERE done_at IS NULL "
            f"AND chat_id IN {each(engine, 'chats')} "
            f"AND update_id NOT IN {each(engine, 'ours')}"
        ),
        {"chats": numbers(chats), "ours": numbers(ours)},
    )
    behind = set(earlier.scalars())
    waiting = set()
    rows: list[tuple[Any, ...]] = []
    for one in sorted(arrivals, key=lambda one: one.update_id):
        if one.refused is None and (room <= 0 or one.chat_id in behind):
            waiting.add(one.update_id)
            behind.add(one.chat_id)
        elif one.refused is None:
            room -= 1
        held = one.refused is None and one.update_id not in waiting
        term = lease // timedelta(milliseconds=1) if held else 0
        rows.append((one.update_id, one.chat_id, one.payload, one.refused, term))
    made = await connection.execute(
        text(
            "INSERT INTO updates "
            "(update_id, chat_id, payload, reason, received_at, due_at, done_at) SELECT "
            + _INSERT[engine].format(now=_NOW[engine])
            + " ON CONFLICT (update_id) DO NOTHING RETURNING update_id"
        ),
        {"rows": orjson.dumps(rows).decode()},
    )
    new = frozenset(made.scalars())
    return Stored(new, new & waiting)


async def claim(
    connection: AsyncConnection,
    *,
    limit: int,
    lease: timedelta,
    ours: Collection[int] = (),
    alone: bool = False,
    suspects: bool = True,
) -> list[Taken]:
    """Take what is due and not `ours`, in order within each chat: some of at most `limit` chats.

    Where this process is `alone` with the database, no lease of another is waited for. One that
    was taken before and never heard of again is taken alone, and only where `suspects` are wanted:
    it may be what ends the process.
    """
    engine = connection.dialect.name
    now = _NOW[engine]
    heads = (
        await connection.execute(
            text(
                "SELECT first.chat_id, first.head, one.attempts, one.reason FROM "
                "(SELECT chat_id, min(update_id) AS head FROM updates "
                "WHERE done_at IS NULL GROUP BY chat_id) AS first "
                "JOIN updates AS one ON one.update_id = first.head "
                + ("" if alone else f"WHERE one.due_at <= {now} ")
                + "ORDER BY first.head"
            )
        )
    ).all()
    due = [one for one in heads if one.head not in ours]
    harmless = [one for one in due if one.attempts < _SUSPECT or one.reason is not None]
    taken, run = harmless[:limit], _RUN
    if not taken and suspects and limit > 0:
        taken, run = due[:1], 1
    if not taken:
        return []
    due_now = f"update_id NOT IN {each(engine, 'ours')}" if alone else f"due_at <= {now}"
    rows = await connection.execute(
        text(
            f"UPDATE updates SET due_at = {now} + :lease, attempts = attempts + CASE WHEN "
            f"update_id IN {each(engine, 'heads')} THEN 1 ELSE 0 END "
            f"WHERE done_at IS NULL AND {due_now} AND update_id IN "
            "(SELECT update_id FROM (SELECT update_id, "
            "row_number() OVER (PARTITION BY chat_id ORDER BY update_id) AS place FROM updates "
            f"WHERE done_at IS NULL AND chat_id IN {each(engine, 'chats')}) AS placed "
            "WHERE place <= :run) "
            "RETURNING update_id, chat_id, payload, attempts"
        ),
        {
            "lease": lease // timedelta(milliseconds=1),
            "run": run,
            "heads": numbers([one.head for one in taken]),
            "chats": numbers([one.chat_id for one in taken]),
            **({"ours": numbers(ours)} if alone else {}),
        },
    )
    return sorted((Taken(*row) for row in rows), key=lambda one: one.update_id)


async def settle(connection: AsyncConnection, ended: Mapping[int, str | None]) -> None:
    """Updates that are done, by number; with a reason where they were given up.

    Of one that was handled only its number stays: words of people are not kept for nothing.
    """
    engine = connection.dialect.name
    handled = [number for number, reason in ended.items() if reason is None]
    if handled:
        await connection.execute(
            text(
                f"UPDATE updates SET done_at = {_NOW[engine]}, payload = '', chat_id = 0, "
                f"reason = NULL WHERE update_id IN {each(engine, 'ids')}"
            ),
            {"ids": numbers(handled)},
        )
    for number, reason in ended.items():
        if reason is not None:
            await connection.execute(
                text(
                    f"UPDATE updates SET done_at = {_NOW[engine]}, reason = :reason "
                    "WHERE update_id = :number"
                ),
                {"number": number, "reason": reason},
            )


async def note_attempt(
    connection: AsyncConnection, number: int, *, attempts: int, reason: str
) -> None:
    """Handling an update has failed so often; it stays with this process, which tries it again."""
    await connection.execute(
        text("UPDATE updates SET attempts = :attempts, reason = :reason WHERE update_id = :number"),
        {"number": number, "attempts": attempts, "reason": reason},
    )


async def renew(connection: AsyncConnection, ours: Collection[int], lease: timedelta) -> None:
    """Hold what this process has for longer."""
    engine = connection.dialect.name
    await connection.execute(
        text(
            f"UPDATE updates SET due_at = {_NOW[engine]} + :lease "
            f"WHERE done_at IS NULL AND update_id IN {each(engine, 'ids')}"
        ),
        {"lease": lease // timedelta(milliseconds=1), "ids": numbers(ours)},
    )


async def release(connection: AsyncConnection, ours: Collection[int] | None = None) -> None:
    """Give back what is not done: due at once, for whoever claims it. None: all there is."""
    engine = connection.dialect.name
    which = "" if ours is None else f" AND update_id IN {each(engine, 'ids')}"
    await connection.execute(
        text(f"UPDATE updates SET due_at = {_NOW[engine]} WHERE done_at IS NULL{which}"),
        {} if ours is None else {"ids": numbers(ours)},
    )


async def any_waiting(connection: AsyncConnection, ours: Collection[int]) -> bool:
    """Whether there is something to be done that this process does not have."""
    engine = connection.dialect.name
    found = await connection.scalar(
        text(
            "SELECT 1 FROM updates WHERE done_at IS NULL "
            f"AND update_id NOT IN {each(engine, 'ids')} LIMIT 1"
        ),
        {"ids": numbers(ours)},
    )
    return found is not None


async def forget(connection: AsyncConnection, chat_id: int, thread_id: int = 0) -> None:
    """Keep nothing of what was given up of a chat, or of one forum topic of it, but the numbers."""
    found = await connection.execute(
        text(
            "SELECT update_id, payload FROM updates WHERE chat_id = :chat AND done_at IS NOT NULL"
        ),
        {"chat": chat_id},
    )
    theirs = [number for number, payload in found if thread_id in (0, _thread(payload))]
    await connection.execute(
        text(
            "UPDATE updates SET payload = '', chat_id = 0 "
            f"WHERE update_id IN {each(connection.dialect.name, 'ids')}"
        ),
        {"ids": numbers(theirs)},
    )


def _thread(payload: str) -> int:
    """The forum topic that an update was said in; 0 for none."""
    for value in orjson.loads(payload).values():
        if isinstance(value, dict):
            # A press is about the message that its button stands under.
            inner = value.get("message")
            message = inner if isinstance(inner, dict) else value
            if message.get("is_topic_message") is True:
                thread = message.get("message_thread_id")
                return thread if isinstance(thread, int) else 0
    return 0


async def prune(connection: AsyncConnection, keep: timedelta, *, limit: int = 1000) -> int:
    """Remove updates that have been done for so long, at most `limit` of them; how many."""
    engine = connection.dialect.name
    gone = await connection.execute(
        text(
            "DELETE FROM updates WHERE update_id IN (SELECT update_id FROM updates "
            f"WHERE done_at < {_NOW[engine]} - :keep LIMIT :limit)"
        ),
        {"keep": keep // timedelta(milliseconds=1), "limit": limit},
    )
    return gone.rowcount
