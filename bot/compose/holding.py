"""Which alerts and sequels of a batch their chats do not want now: in quiet hours, beyond a cap.

Only chats that have chosen either cost anything. What a topic brings that is important comes at any
time; it counts, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.said import Defer, Say
from bot.digest.clock import EVERY_DAY, next_digest
from bot.digest.quiet import Quiet, day_began, next_list, quiet_begins, quiet_of, quiet_until
from bot.messages.catch_up import with_cap
from bot.messages.dates import local_moment
from bot.texts import texts_for
from bot.zones import zone_of
from storage import alerted_today
from storage.alerted_today import Today
from storage.deliveries import Claimed
from storage.vocabulary import Deferral, Urgency


@dataclass(slots=True)
class Holding:
    """The wishes of the chats of a batch at an instant."""

    now: datetime
    today: Mapping[int, Today]  # by chat, of those that have a cap
    let: dict[int, int] = field(default_factory=dict)  # of this batch, by chat

    @classmethod
    async def of(
        cls, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> Holding:
        """What decides for a batch; asks the database only where a chat of it has a cap."""
        capped = {one.chat: one for one in claimed if one.alerts_most is not None}
        if not capped:
            return cls(now, {})
        days = {chat: day_began(one.time_zone, now) for chat, one in capped.items()}
        mine = {one.id for one in claimed}
        return cls(now, await alerted_today.of_chats(connection, days, mine, now))

    def why_not(self, one: Claimed, urgency: Urgency) -> Defer | None:
        """Until when, and why, one is not sent now; None where it is, and counts."""
        important = urgency is Urgency.IMPORTANT
        if not important and one.quiet_from is not None:
            until = quiet_until(_quiet(one), one.time_zone, self.now)
            if until is not None:
                return Defer(until, Deferral.QUIET)
        if one.alerts_most is None:
            return None
        if not important and self._left(one) <= 0:
            return Defer(self.next_list(one), Deferral.CAP)
        self.let[one.chat] = self.let.get(one.chat, 0) + 1
        return None

    def is_last(self, one: Claimed) -> bool:
        """Whether one that is sent now is the last one that the cap lets through today."""
        return one.alerts_most is not None and self._left(one) == 0

    def of_the_day(self, one: Claimed, said: Say) -> Say:
        """What is sent now; the last one that the cap of a day lets through says that it is."""
        if not self.is_last(one):
            return said
        [send] = said.operations
        minute = self.today[one.chat].digest_at
        at = next_list(_quiet(one), minute, one.time_zone, self.now)
        told = local_moment(at, zone_of(one.time_zone), now=self.now)
        message = with_cap(send.message, one.alerts_most or 0, told, texts_for(one.language))
        return Say((replace(send, message=message),))

    def next_list(self, one: Claimed) -> datetime:
        """When what is beyond the cap comes: at the hour of the chat's digest."""
        at = self.today[one.chat].digest_at
        return next_digest(self.now, zone=one.time_zone, minute_of_day=at, days=EVERY_DAY)

    def before(self, one: Claimed, urgency: Urgency) -> datetime | None:
        """When one that is sent now is to be composed anew: the next quiet of its chat."""
        if one.quiet_from is None or urgency is Urgency.IMPORTANT:
            return None
        return quiet_begins(_quiet(one), one.time_zone, self.now)

    def _left(self, one: Claimed) -> int:
        sent = self.today[one.chat].sent + self.let.get(one.chat, 0)
        return (one.alerts_most or 0) - sent


def _quiet(one: Claimed) -> Quiet | None:
    return quiet_of(one.quiet_from, one.quiet_to, one.quiet_days)


def quiet_now(one: Claimed, now: datetime) -> datetime | None:
    """When the quiet ends that the chat of a delivery has now; None where it has none."""
    if one.quiet_from is None:
        return None
    return quiet_until(_quiet(one), one.time_zone, now)


def next_quiet(one: Claimed, now: datetime) -> datetime | None:
    """When the next quiet of the chat of a delivery begins that has none now."""
    return None if one.quiet_from is None else quiet_begins(_quiet(one), one.time_zone, now)
