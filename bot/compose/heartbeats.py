"""That a week was quiet: said only where it still is when it is sent, with what is true of the
sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.conditions import met_within
from bot.compose.said import Drop, Said, Say
from bot.digest.heartbeat import LATE, Health, Read, read_of
from bot.messages.heartbeat import heartbeat
from bot.texts import texts_for
from storage import heartbeats, incidents
from storage.columns import instant_of
from storage.deliveries import Claimed
from storage.heartbeats import WEEK

TOO_LATE = Drop("of an earlier week")
NOT_QUIET = Drop("the week was not quiet")
UNKNOWN = Drop("whether the sources worked is not known")
# Some hundreds are composed at once, and one batch follows the other.
_KNOWN_FOR = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class _Week:
    """What is true of a week for everybody: which topics had news, and what was read."""

    busy: frozenset[int]
    read: Read


class Heartbeats:
    """Composes them."""

    def __init__(self) -> None:
        self._known: tuple[datetime, _Week] | None = None

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id: a few queries for all of them."""
        week = await self._week(connection, now)
        chats = {one.chat for one in claimed}
        quiet = await heartbeats.quiet_among(connection, chats, week.busy, now)
        ruled = await heartbeats.ruled(connection, quiet, week.busy)
        wanted = {pair for some in ruled.values() for pair in some}
        met = await met_within(connection, wanted, since=now - WEEK, until=now)
        quiet -= {chat for chat, some in ruled.items() if some & met}
        return {one.id: _said(one, week.read, now, quiet=one.chat in quiet) for one in claimed}

    async def _week(self, connection: AsyncConnection, now: datetime) -> _Week:
        """The week that ends now, or ended a moment ago."""
        if self._known is not None and now - _KNOWN_FOR < self._known[0] <= now:
            return self._known[1]
        since = now - WEEK
        busy = await heartbeats.topics_with_news(connection, since)
        news, sources = await heartbeats.read_since(connection, since)
        failures = await incidents.live(connection)
        failures += await incidents.ended_since(connection, since)
        week = _Week(busy, read_of(news, sources, failures, now))
        self._known = now, week
        return week


def _said(one: Claimed, read: Read, now: datetime, *, quiet: bool) -> Said:
    if now - instant_of(one.subject) > 2 * LATE:
        return TOO_LATE
    if not quiet:
        return NOT_QUIET
    if read.health is Health.UNKNOWN:
        return UNKNOWN
    return Say.messages([heartbeat(read, texts_for(one.language))])
