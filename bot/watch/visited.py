"""What is wrong with feeds, sites and pushers: one that cannot be read, one that fell silent."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.watch.silence import LEARN_FROM, silent_since
from bot.watch.troubles import Trouble
from storage import arrivals, sources, visits
from storage.incidents import Incident
from storage.sources import StoredSource
from storage.vocabulary import IncidentKind, SourceKind

# A site is away for a night now and then; editors are told what lasts.
FAILING = timedelta(days=1)
# `Trouble.about` of a source: channels are called by their number, these by theirs.
_ABOUT = "source:"


def about_of(source: StoredSource) -> str:
    """What a trouble of a source is about: `Trouble.about`, `Incident.about`."""
    return source.key if source.kind is SourceKind.CHANNEL else f"{_ABOUT}{source.id}"


def is_of_source(about: str) -> bool:
    """Whether a trouble is that of a feed, a site or a pusher, and no channel's."""
    return about.startswith(_ABOUT)


async def failing(connection: AsyncConnection, now: datetime) -> list[Trouble]:
    """Those that have failed for a day, and those that say that they are gone for good."""
    found = await visits.troubled(connection, now - FAILING)
    return [
        Trouble(
            IncidentKind.SOURCE_FAILING,
            one.failing_since or now,
            f"{_ABOUT}{one.id}",
            {"channel": one.name, "fault": one.error},
        )
        for one in found
    ]


async def silent(connection: AsyncConnection, now: datetime, heard_from: datetime) -> list[Trouble]:
    """Those that usually speak and do not; one that fails is told as such."""
    hours = await arrivals.hours_since(connection, now - LEARN_FROM)
    found = []
    for one in await sources.all_of_them(connection):
        if one.kind is SourceKind.CHANNEL or not one.is_live or one.failing_since is not None:
            continue
        heard = max(heard_from, one.added_at)
        since = silent_since(hours.get(arrivals.road_of(one), []), now, heard)
        if since is not None:
            about = f"{_ABOUT}{one.id}"
            found.append(Trouble(IncidentKind.SOURCE_SILENT, since, about, {"channel": one.name}))
    return found


async def by_about(connection: AsyncConnection) -> dict[str, StoredSource]:
    """The sources that there are, by what a trouble of theirs would be about."""
    return {f"{_ABOUT}{one.id}": one for one in await sources.all_of_them(connection)}


def is_back(source: StoredSource | None, incident: Incident) -> bool:
    """Whether what is over is over because the source is back: not where somebody has paused or
    removed it, nor where one that was silent fails now."""
    if source is None or not source.is_live:
        return False
    if incident.kind is IncidentKind.SOURCE_FAILING:
        return source.answered_at is not None and source.answered_at > incident.since
    # Silent since the hour of its last article.
    if source.kind is SourceKind.HTTP:
        return True
    return source.news_at is not None and source.news_at > incident.since + timedelta(hours=1)
