"""What editors are told of an incident: that it is, and that it is over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.said import Drop, Said, Say
from bot.messages.dates import local_moment
from bot.messages.incident import IncidentView, begun, over
from bot.texts import texts_for
from bot.zones import zone_of
from storage import incidents
from storage.deliveries import Claimed
from storage.incidents import Incident
from storage.vocabulary import Kind


class Incidents:
    """Composes both."""

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id."""
        stored = await incidents.by_ids(connection, {one.subject for one in claimed})
        return {one.id: _said(stored.get(one.subject), one, now) for one in claimed}


def _said(incident: Incident | None, one: Claimed, now: datetime) -> Said:
    if incident is None:
        return Drop("incident removed")
    texts = texts_for(one.language)
    view = IncidentView(
        kind=incident.kind,
        about=incident.about,
        details=incident.details,
        since=local_moment(incident.since, zone_of(one.time_zone), now=now),
        lasted=(incident.over_at or now) - incident.since,
    )
    if one.kind is Kind.INCIDENT_OVER:
        return Say.messages([over(view, texts)])
    if incident.over_at is not None:
        return Drop("incident over")  # that it was is told by another delivery
    return Say.messages([begun(view, texts)])
