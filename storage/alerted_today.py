"""How many alerts and sequels some chats were sent in their day, for the cap of each."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import among
from storage.schema import articles, deliveries, schedules
from storage.vocabulary import Kind, State

# An alert is owed for some days, after its story has gone on for some, and may be deferred for
# days: what began before is not sent today. Numbers of articles follow one another as these come,
# but for those that come in the same moment.
_OLDEST = timedelta(days=20)
_SAME_MOMENT = 1000
_USUAL_HOUR = 8 * 60


@dataclass(frozen=True, slots=True)
class Today:
    """How many of them a chat was sent since its day began, or is being sent; at which minute of
    the day its digest comes."""

    sent: int
    digest_at: int


async def of_chats(
    connection: AsyncConnection,
    days: Mapping[int, datetime],
    but: Collection[int],
    now: datetime,
) -> dict[int, Today]:
    """By chat, since the instants at which their days began. What is claimed may be on its way and
    counts, but for some deliveries (`but`); what came in a catch-up does not."""
    oldest = (
        select(articles.c.id)
        .where(articles.c.received_at > now - _OLDEST)
        .order_by(articles.c.received_at)
        .limit(1)
        .scalar_subquery()
    )
    columns = (deliveries.c[name] for name in ("chat", "id", "kind", "state", "settled_at"))
    found = await connection.execute(
        select(*columns).where(
            among(connection, deliveries.c.chat, sorted(days)),
            deliveries.c.kind.in_((Kind.ALERT, Kind.SEQUEL)),
            # A range of the outbox's key: a chat has alerts of a year there.
            deliveries.c.subject >= func.coalesce(oldest, literal(0)) - _SAME_MOMENT,
            deliveries.c.state.in_((State.SENT, State.CLAIMED)),
            deliveries.c.within.is_(None),
        )
    )
    sent = dict.fromkeys(days, 0)
    for chat, id_, kind, state, settled_at in found:
        # Of sequels that are being composed many are not sent: an alert does not wait for them.
        in_work = state is State.CLAIMED and kind is Kind.ALERT and id_ not in but
        today = state is State.SENT and settled_at is not None and settled_at >= days[chat]
        sent[chat] += in_work or today
    hours = await _hours(connection, days)
    return {chat: Today(count, hours.get(chat, _USUAL_HOUR)) for chat, count in sent.items()}


async def _hours(connection: AsyncConnection, chats: Collection[int]) -> dict[int, int]:
    """The minute of the day at which the first schedule of some chats comes."""
    rows = await connection.execute(
        select(schedules.c.chat, schedules.c.at)
        .where(among(connection, schedules.c.chat, sorted(chats)))
        .order_by(schedules.c.id.desc())
    )
    return {row.chat: row.at for row in rows}
