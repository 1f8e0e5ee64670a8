"""What a claimed delivery says, decided when it is sent: settings, subscriptions and corrections
of this moment hold, whatever they were when it was owed.

A new kind of delivery is a module beside this one, and a line in the table of `Composer`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.alerts import Alerts
from bot.compose.digests import Digests
from bot.compose.incidents import Incidents
from bot.compose.notices import Notices
from bot.compose.said import Drop, Said
from bot.topics.subjects import Subjects
from storage.deliveries import Claimed
from storage.vocabulary import Kind


class _OfOneKind(Protocol):
    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id."""


class Composer:
    """Composes deliveries of every kind."""

    def __init__(self, subjects: Subjects) -> None:
        self._by_kind: dict[Kind, _OfOneKind] = {
            Kind.ALERT: Alerts(subjects),
            Kind.DIGEST: Digests(subjects),
            Kind.NOTICE: Notices(subjects),
            Kind.INCIDENT: Incidents(),
            Kind.INCIDENT_OVER: Incidents(),
        }

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id: `Say`, `Drop` or `Wait`."""
        said: dict[int, Said] = {}
        wanted: dict[Kind, list[Claimed]] = {}
        for one in claimed:
            closed = _closed(one, now)
            if closed:
                said[one.id] = closed
            else:
                wanted.setdefault(one.kind, []).append(one)
        for kind, some in wanted.items():
            said.update(await self._by_kind[kind].compose(connection, some, now))
        return said


def _closed(one: Claimed, now: datetime) -> Drop | None:
    """Why the chat gets nothing now, whatever it would be."""
    if one.set_aside:
        return Drop(f"chat set aside: {one.set_aside}")
    if one.kind in (Kind.INCIDENT, Kind.INCIDENT_OVER):
        return None  # a pause is one of news; an editor is told what needs a hand
    if one.paused_until and one.paused_until > now:
        return Drop("paused")
    if one.kind is Kind.ALERT and not one.alerts_on:
        return Drop("alerts off")
    return None
