"""Troubles become incidents and end as such; editors are told of each. One transaction a look."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.watch.troubles import OUTAGES, POLICIES, Trouble
from storage import incidents
from storage.incidents import Incident
from storage.vocabulary import IncidentKind

log = logging.getLogger(__name__)

# Seen by nobody for so long, it is over.
CALM = timedelta(minutes=1)


async def write_down(
    connection: AsyncConnection,
    seen: Sequence[Trouble],
    *,
    begins: Callable[[Trouble], bool],
    may_end: Callable[[Incident], bool],
    moot: Callable[[Incident], bool],
    now: datetime,
) -> None:
    """Bring the incidents to what is seen: what is new and `begins` is one; what is seen lasts;
    what nobody has seen for a while, and `may_end`, is over since it was seen last. One that is
    `moot` was ended by the operator, who need not be told."""
    live = {(one.kind, one.about): one for one in await incidents.live(connection)}
    for trouble in seen:
        known = live.pop(trouble.key, None)
        if known is not None:
            await incidents.see(connection, known.id, trouble.details, now)
        elif begins(trouble):
            log.warning("%s %s: %s", trouble.kind, trouble.about, dict(trouble.details))
            await incidents.begin(
                connection,
                trouble.kind,
                trouble.about,
                since=trouble.since,
                details=trouble.details,
                now=now,
            )
    for one in live.values():
        if may_end(one) and now - one.seen_at >= CALM:
            log.info("%s %s is over", one.kind, one.about)
            await incidents.end(connection, one.id, max(one.seen_at, one.since))
            if moot(one):
                await incidents.told(connection, one.id, now, over=True)


async def note_past(
    connection: AsyncConnection, kind: IncidentKind, since: datetime, until: datetime
) -> None:
    """What could not be written down while it lasted; once, whoever notes it first."""
    lasted = until - since
    if lasted < POLICIES[kind].after:
        return
    if any(one.kind == kind for one in await incidents.ended_since(connection, since)):
        return
    await incidents.begin(connection, kind, "", since=since, details={}, now=until)
    for one in await incidents.live(connection):
        if one.kind == kind:
            await incidents.end(connection, one.id, until)


async def tell(connection: AsyncConnection, editors: Collection[int], now: datetime) -> int:
    """Owe the telling of what has begun or ended and was not told; how many messages."""
    owed = 0
    for one in await incidents.live(connection):
        if one.told_at is None and POLICIES[one.kind].at_once:
            reached = await incidents.owe(connection, one.id, editors, now, over=False)
            if reached:  # an editor who comes later is told what lasts then
                await incidents.told(connection, one.id, now, over=False)
            owed += reached
    for one in await incidents.untold(connection):
        if _is_worth_telling(one):
            owed += await incidents.owe(connection, one.id, editors, now, over=True)
        await incidents.told(connection, one.id, now, over=True)
    return owed


def _is_worth_telling(over: Incident) -> bool:
    """Whether anybody should hear that it is over."""
    policy = POLICIES[over.kind]
    if policy.at_once:
        return over.told_at is not None
    return over.over_at is not None and over.over_at - over.since >= policy.least


async def outage_lately(connection: AsyncConnection, now: datetime, within: timedelta) -> bool:
    """Whether something that everything else waits for lasts, or ended a while ago."""
    lately = await incidents.ended_since(connection, now - within)
    return any(one.kind in OUTAGES for one in [*await incidents.live(connection), *lately])
