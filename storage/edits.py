"""Edits of alerts that were sent, as they are owed: one a chat and story, whatever has changed.

An edit's `revision` counts how often it was owed: where that grows while it is on its way, it is
owed again when it has arrived (storage/deliveries.py). What it says is found out then.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import ColumnElement

from storage.dialects import among, insert_into
from storage.schema import chats, deliveries, sent_messages
from storage.schema_stories import shown_alerts
from storage.sent_messages import first_of, is_changed
from storage.vocabulary import Kind, Lane, State

# What may have arrived: an alert that is claimed is perhaps on its way, with the former words.
PERHAPS_SENT = (State.SENT, State.CLAIMED)


@dataclass(frozen=True, slots=True)
class Shown:
    """An alert that a chat was sent: where it stands, since when it is there, as which message
    (None: nobody knows), and whether nobody can change that any more (`moved`); which article it
    shows, in which revision, and the rest of `storage.shows.Shows`."""

    state: State
    settled_at: datetime | None
    message_id: int | None
    moved: bool
    article: int
    revision: int
    told: int = 0
    before: int = 0


async def owe_edits(
    connection: AsyncConnection,
    story: int,
    those: ColumnElement[bool],
    now: datetime,
    *,
    lane: Lane = Lane.EDIT,
    revision: int = 1,
    of: int | None = None,
) -> None:
    """Owe an edit to the chats of some alerts (or sequels) of a story (a condition on deliveries)
    that can be reached; one that waits already is owed the same one. `of`: an article that has come
    to a `revision`, which those who read that already are not told of."""
    values = {
        "kind": literal(Kind.EDIT, deliveries.c.kind.type),
        "subject": literal(story),
        "lane": literal(lane, deliveries.c.lane.type),
        "revision": literal(revision),
        "created_at": literal(now, deliveries.c.created_at.type),
    }
    key = deliveries.c.chat, deliveries.c.schedule  # an alert's schedule is 0
    owed = (
        select(*key, *(value.label(name) for name, value in values.items()))
        .join(chats, chats.c.id == deliveries.c.chat)
        .where(those, chats.c.set_aside.is_(None))
        .order_by(deliveries.c.chat)
    )
    if of is not None:
        shows = func.coalesce(shown_alerts.c.article, deliveries.c.subject)
        owed = owed.join(
            shown_alerts, shown_alerts.c.delivery == deliveries.c.id, isouter=True
        ).where(or_(shows != of, deliveries.c.revision < revision))
    if connection.dialect.name == "postgresql":
        # As in fanouts.py: a chat that is just being forgotten is waited for, and left out.
        owed = owed.with_for_update(of=chats, read=True, key_share=True)
    columns = ["chat", "schedule", *values]
    inserted = insert_into(connection, deliveries).from_select(columns, owed)
    over = deliveries.c.state > State.WAITING
    fresh = {
        "state": State.OWED, "attempts": 0, "parts_sent": 0, "reason": None,
        "settled_at": None, "created_at": inserted.excluded.created_at,
        # Where one has arrived it is known what the chat reads; else one of before may have.
        "uncertain": case((deliveries.c.state == State.SENT, 0), else_=deliveries.c.uncertain),
    }  # fmt: skip
    sooner = or_(over, inserted.excluded.lane < deliveries.c.lane)
    await connection.execute(
        inserted.on_conflict_do_update(
            index_elements=["chat", "kind", "subject", "schedule"],
            set_={
                "revision": deliveries.c.revision + 1,
                "lane": case((sooner, inserted.excluded.lane), else_=deliveries.c.lane),
            }
            | {
                name: case((over, value), else_=deliveries.c[name]) for name, value in fresh.items()
            },
        )
    )


async def shown(connection: AsyncConnection, edits: Collection[int]) -> dict[int, Shown]:
    """The alerts that some edits are of, by the ids of the edits; one that was removed is left out.

    Of an alert of several messages the first is meant: there are none.
    """
    alert = deliveries.alias()
    found = await connection.execute(
        select(
            deliveries.c.id,
            alert.c.state,
            alert.c.settled_at,
            sent_messages.c.message_id,
            # What came in a catch-up has no message of its own that could be edited.
            func.coalesce(sent_messages.c.moved, alert.c.within.is_not(None)),
            func.coalesce(shown_alerts.c.article, alert.c.subject),
            alert.c.revision,
            func.coalesce(shown_alerts.c.told, 0),
            func.coalesce(shown_alerts.c.before, 0),
        )
        .join(alert, is_changed(alert, Kind.ALERT))
        .join(sent_messages, first_of(alert), isouter=True)
        .join(shown_alerts, shown_alerts.c.delivery == alert.c.id, isouter=True)
        .where(among(connection, deliveries.c.id, edits))
    )
    return {id_: Shown(*rest) for id_, *rest in found}


async def told(
    connection: AsyncConnection,
    chats_: Collection[int],
    *,
    since: datetime,
    until: datetime,
) -> dict[int, dict[int, datetime]]:
    """Of which articles some chats were told with since < instant <= until that they were wrong,
    and when, by chat; a chat that was told of none is left out."""
    alert = deliveries.alias()
    found = await connection.execute(
        select(deliveries.c.chat, shown_alerts.c.article, shown_alerts.c.corrected_at)
        .join(alert, is_changed(alert, Kind.ALERT))
        .join(shown_alerts, shown_alerts.c.delivery == alert.c.id)
        .where(
            among(connection, deliveries.c.chat, chats_),
            deliveries.c.kind == Kind.EDIT,
            shown_alerts.c.corrected_at > since,
            shown_alerts.c.corrected_at <= until,
        )
        .order_by(deliveries.c.chat, shown_alerts.c.article)
    )
    answer: dict[int, dict[int, datetime]] = {}
    for chat, article, at in found:
        answer.setdefault(chat, {})[article] = at
    return answer
