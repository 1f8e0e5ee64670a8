"""The outbox: owed, settled when Telegram has answered, pruned (drawn in schema.py).

How it is claimed in between is leases.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import catch_ups, given_back, sent_messages, told_sequels
from storage.columns import milliseconds
from storage.dialects import for_rows
from storage.schema import deliveries
from storage.shows import Shows, Tells, Told
from storage.vocabulary import Alerted, DigestForm, Kind, Lane, SetAside, State


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery that this process may send until its lease ends, with the chat it goes to."""

    id: int
    kind: Kind
    subject: int
    lane: Lane
    attempts: int
    parts_sent: int
    since: datetime | None
    until: datetime | None
    created_at: datetime
    chat: int
    chat_id: int
    thread_id: int
    language: str
    time_zone: str
    alerts_on: bool
    digest_on: bool
    digest_empty: bool
    paused_until: datetime | None
    set_aside: SetAside | None
    alerted_in_digest: Alerted = Alerted.SHORT
    outlets: str = ""
    revision: int = 1
    uncertain: int = 0  # how often it may have arrived, and nobody heard of it
    schedule: int = 0  # of a digest; of a sequel, or its edit, up to which member it was owed
    quiet_from: int | None = None
    quiet_to: int | None = None
    quiet_days: int = 127
    alerts_most: int | None = None
    digest_form: DigestForm = DigestForm.CLASSIC


@dataclass(frozen=True, slots=True)
class Settlement:
    """What became of a claimed delivery. Only for WAITING and DEFERRED: until when (`due_at`), or
    for how long from its writing (`after`), which needs no clock that agrees with the database's.

    `parts_sent` counts the parts that have gone out so far, and `sent` has the ids of the messages
    of this attempt: of the last `len(sent)` of those parts.
    """

    id: int
    state: State
    attempts: int
    uncertain: int = 0  # added to the count
    parts_sent: int = 0
    sent: tuple[int, ...] = ()
    # Of an alert or an edit: which revision of the article was composed, and what else of the story
    # the chat reads then (None: what it did).
    reads: int = 0
    shows: Shows | None = None
    tells: Tells | None = None  # of a sequel
    # Of an edit: how often it had been owed when it was claimed (storage/edits.py).
    owed: int = 0
    lost: bool = False  # of an edit: its message is in the chat no more
    reason: str | None = None
    due_at: datetime | None = None
    after: timedelta | None = None
    # Of a digest: what it would have shown belongs to the next one (storage/given_back.py).
    unread: bool = False
    # The same of one that died of a fault, which may be in what it shows: to the next one only.
    unreadable: bool = False
    # A catch-up has ended: of what it has told.
    lists: Sequence[Told] | None = None


# Written by hand, for they run for every message: SQLAlchemy's own parameters cost more than the
# statement. `settled_at` and `due_at` are milliseconds, as `Instant` stores them. One statement for
# a batch: the sqlite3 module gives Python's lock away and takes it back for each one that it runs,
# which costs a busy process more than the statement does. The messages come first, while the row
# still says whose it is; CROSS JOIN and NOT INDEXED have each row found by its number.
_SENT_SQLITE = f"""
INSERT INTO sent_messages (delivery, part, chat, message_id)
SELECT d.id, json_extract(s.value, '$[1]'), d.chat, json_extract(s.value, '$[2]')
FROM json_each(?) AS s CROSS JOIN deliveries AS d
WHERE d.id = json_extract(s.value, '$[0]') AND d.state = {State.CLAIMED:d} AND d.owner = ?
ON CONFLICT (delivery, part) DO UPDATE SET message_id = excluded.message_id
"""
_SENT_POSTGRESQL = f"""
INSERT INTO sent_messages (delivery, part, chat, message_id)
SELECT d.id, s.part, d.chat, s.message_id
FROM unnest($1::bigint[], $2::smallint[], $3::bigint[]) AS s(id, part, message_id)
JOIN deliveries AS d ON d.id = s.id AND d.state = {State.CLAIMED:d} AND d.owner = $4
ON CONFLICT (delivery, part) DO UPDATE SET message_id = excluded.message_id
"""
# What the chat reads now: of an edit it is the alert that says so.
_OF_ALERT_SQLITE = f"""
    json_each(?) AS s CROSS JOIN deliveries AS e CROSS JOIN deliveries AS a
    WHERE e.id = json_extract(s.value, '$[0]') AND e.state = {State.CLAIMED:d} AND e.owner = ?
        AND a.chat = e.chat AND a.kind = {Kind.ALERT:d} AND a.subject = e.subject
        AND a.schedule = 0
"""
# LIMIT keeps the two apart: as one query it goes through every delivery for each of the alerts.
_READS_SQLITE = f"""
UPDATE deliveries NOT INDEXED SET revision = r.revision FROM (
    SELECT a.id, json_extract(s.value, '$[1]') AS revision FROM {_OF_ALERT_SQLITE} LIMIT -1
) AS r WHERE deliveries.id = r.id
"""
_READS_POSTGRESQL = f"""
UPDATE deliveries AS d SET revision = s.reads
FROM unnest($1::bigint[], $2::integer[]) AS s(id, reads)
JOIN deliveries AS e ON e.id = s.id AND e.state = {State.CLAIMED:d} AND e.owner = $3
WHERE d.chat = e.chat AND d.kind = {Kind.ALERT:d} AND d.subject = e.subject AND d.schedule = 0
"""
_KEPT = """
ON CONFLICT (delivery) DO UPDATE SET article = excluded.article, told = excluded.told,
    before = excluded.before, seen = coalesce(excluded.seen, shown_alerts.seen),
    corrected_at = coalesce(excluded.corrected_at, shown_alerts.corrected_at)
"""
_SHOWS_SQLITE = f"""
INSERT INTO shown_alerts (delivery, article, told, before, seen, corrected_at)
SELECT a.id, json_extract(s.value, '$[1]'), json_extract(s.value, '$[2]'),
    json_extract(s.value, '$[3]'), json_extract(s.value, '$[4]'), json_extract(s.value, '$[5]')
FROM {_OF_ALERT_SQLITE} {_KEPT}
"""
_SHOWS_POSTGRESQL = f"""
INSERT INTO shown_alerts (delivery, article, told, before, seen, corrected_at)
SELECT a.id, s.article, s.told, s.before, s.seen, s.corrected_at
FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::integer[], $5::bigint[], $6::bigint[])
    AS s(id, article, told, before, seen, corrected_at)
JOIN deliveries AS e ON e.id = s.id AND e.state = {State.CLAIMED:d} AND e.owner = $7
JOIN deliveries AS a ON a.chat = e.chat AND a.kind = {Kind.ALERT:d} AND a.subject = e.subject
    AND a.schedule = 0
{_KEPT}
"""
# What was taken back is not there any more: another member of the story may come in its place.
_GONE_SQLITE = f"""
UPDATE deliveries SET state = {State.DROPPED:d}, reason = 'article retracted'
WHERE id IN (SELECT a.id FROM {_OF_ALERT_SQLITE} AND a.state = {State.SENT:d})
"""
_GONE_POSTGRESQL = f"""
UPDATE deliveries AS d SET state = {State.DROPPED:d}, reason = 'article retracted'
FROM unnest($1::bigint[]) AS s(id)
JOIN deliveries AS e ON e.id = s.id AND e.state = {State.CLAIMED:d} AND e.owner = $2
WHERE d.chat = e.chat AND d.kind = {Kind.ALERT:d} AND d.subject = e.subject AND d.schedule = 0
    AND d.state = {State.SENT:d}
"""
# An edit that was on its way when it was owed once more. Whether one may have arrived of which
# nobody heard stays known (`uncertain`) until one has.
_AGAIN_SQLITE = f"""
UPDATE deliveries AS d NOT INDEXED SET owner = NULL, state = {State.OWED:d}, due_at = NULL,
    attempts = 0, parts_sent = 0, reason = NULL,
    uncertain = d.uncertain * json_extract(s.value, '$[2]') + json_extract(s.value, '$[3]')
FROM json_each(?) AS s
WHERE d.id = json_extract(s.value, '$[0]') AND d.state = {State.CLAIMED:d} AND d.owner = ?
    AND d.kind = {Kind.EDIT:d} AND d.revision > json_extract(s.value, '$[1]')
"""
_AGAIN_POSTGRESQL = f"""
UPDATE deliveries AS d SET owner = NULL, state = {State.OWED:d}, due_at = NULL,
    attempts = 0, parts_sent = 0, reason = NULL, uncertain = d.uncertain * s.kept + s.more
FROM unnest($1::bigint[], $2::integer[], $3::smallint[], $4::smallint[])
    AS s(id, owed, kept, more)
WHERE d.id = s.id AND d.state = {State.CLAIMED:d} AND d.owner = $5
    AND d.kind = {Kind.EDIT:d} AND d.revision > s.owed
"""
_SETTLE_SQLITE = f"""
UPDATE deliveries AS d NOT INDEXED SET owner = NULL,
    state = json_extract(s.value, '$[1]'), due_at = json_extract(s.value, '$[2]'),
    attempts = json_extract(s.value, '$[3]'),
    uncertain = d.uncertain + json_extract(s.value, '$[4]'),
    parts_sent = json_extract(s.value, '$[5]'), reason = json_extract(s.value, '$[6]'),
    settled_at = json_extract(s.value, '$[7]')
FROM json_each(?) AS s
WHERE d.id = json_extract(s.value, '$[0]') AND d.state = {State.CLAIMED:d} AND d.owner = ?
    AND (json_extract(s.value, '$[8]') = 0 OR d.revision <= json_extract(s.value, '$[8]'))
"""
_SETTLE_POSTGRESQL = f"""
UPDATE deliveries AS d SET state = s.state, owner = NULL, due_at = s.due_at,
    attempts = s.attempts, uncertain = d.uncertain + s.uncertain, parts_sent = s.parts_sent,
    reason = s.reason, settled_at = s.settled_at
FROM unnest($1::bigint[], $2::smallint[], $3::bigint[], $4::smallint[], $5::smallint[],
    $6::smallint[], $7::text[], $8::bigint[], $9::integer[])
    AS s(id, state, due_at, attempts, uncertain, parts_sent, reason, settled_at, owed)
WHERE d.id = s.id AND d.state = {State.CLAIMED:d} AND d.owner = $10
    AND (s.owed = 0 OR d.revision <= s.owed)
"""


async def settle(
    connection: AsyncConnection, owner: str, settlements: Sequence[Settlement], now: datetime
) -> None:
    """Write down what became of claimed deliveries; `now` is the database's (clock.py).

    One that is no longer the owner's is left alone, so that settling again what may have been
    settled already, because the answer to a COMMIT was lost, changes nothing.
    """
    unread = [one.id for one in settlements if one.unread]
    unreadable = [one.id for one in settlements if one.unreadable]
    if unread or unreadable:
        await given_back.hold(connection, [*unread, *unreadable])
    sent = [
        (one.id, part, message)
        for one in settlements
        for part, message in enumerate(one.sent, start=one.parts_sent - len(one.sent))
    ]
    await for_rows(connection, sent, owner, sqlite=_SENT_SQLITE, postgresql=_SENT_POSTGRESQL)
    await sent_messages.forget(connection, owner, [one.id for one in settlements if one.lost])
    settled_at = milliseconds(now)
    await _settle_readings(connection, owner, settlements, settled_at)
    rows = [
        (
            one.id,
            int(one.state),
            _due(one, now),
            one.attempts,
            one.uncertain,
            one.parts_sent,
            one.reason,
            settled_at if one.state.finished else None,
            one.owed if one.state.finished else 0,
        )
        # In one order: two that write to the same ones do not wait for each other.
        for one in sorted(settlements, key=lambda one: one.id)
    ]
    await for_rows(connection, rows, owner, sqlite=_SETTLE_SQLITE, postgresql=_SETTLE_POSTGRESQL)
    # Only then, for on PostgreSQL an edit may be owed once more between two statements.
    ended = [
        (id_, owed, int(state != State.SENT), uncertain)
        for id_, state, _, _, uncertain, *_, owed in rows
        if owed
    ]
    await for_rows(connection, ended, owner, sqlite=_AGAIN_SQLITE, postgresql=_AGAIN_POSTGRESQL)
    if ended_with := [(one.id, one.lists) for one in settlements if one.lists is not None]:
        await catch_ups.settle(connection, ended_with, now)
    if unreadable:
        unread += await given_back.not_inherited(connection, unreadable)
    if unread:
        await given_back.give_back(connection, unread)


async def _settle_readings(
    connection: AsyncConnection, owner: str, settlements: Sequence[Settlement], settled_at: int
) -> None:
    """What chats read now. Of an article in its first wording that
    is its whole story there is nothing to write: most are."""
    inorder = sorted(settlements, key=lambda one: one.id)
    sent = [one for one in inorder if one.state is State.SENT]
    reads = [(one.id, one.reads) for one in sent if one.reads > 1 or one.shows]
    await for_rows(connection, reads, owner, sqlite=_READS_SQLITE, postgresql=_READS_POSTGRESQL)
    shows = [
        (one.id, *one.shows[:3], one.shows.seen, settled_at if one.shows.corrected else None)
        for one in sent
        if one.shows
    ]
    await for_rows(connection, shows, owner, sqlite=_SHOWS_SQLITE, postgresql=_SHOWS_POSTGRESQL)
    told = [(one.id, one.tells) for one in sent if one.tells]
    await told_sequels.keep(connection, owner, told, settled_at)
    gone = [(one.id,) for one in sent if one.shows and one.shows.gone]
    await for_rows(connection, gone, owner, sqlite=_GONE_SQLITE, postgresql=_GONE_POSTGRESQL)


def _due(one: Settlement, now: datetime) -> int | None:
    due_at = one.due_at if one.after is None else now + one.after
    return None if due_at is None else milliseconds(due_at)


async def prune(connection: AsyncConnection, before: datetime, *, limit: int = 1000) -> int:
    """Remove finished deliveries settled before an instant, some at a time; how many."""
    old = (
        select(deliveries.c.id)
        .where(deliveries.c.state > State.WAITING, deliveries.c.settled_at < before)
        .limit(limit)
    )
    removed = await connection.execute(
        delete(deliveries).where(deliveries.c.id.in_(old.scalar_subquery()))
    )
    return removed.rowcount
