"""Sources as editors see them: what is stored of each, and what came from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.countries import country_name
from bot.errors import UserError
from bot.messages.sources import SourceView, State
from bot.sources.addresses import own_parts, shown
from bot.watch.visited import about_of
from handlers.middleware import World
from storage import arrivals, incidents, source_names, sources
from storage.arrivals import Activity, Newest
from storage.source_channels import LEFT
from storage.sources import VISITED, StoredSource
from storage.vocabulary import IncidentKind, SourceKind

# How many articles a day is said of so long; what came before is long ago for news.
_LOOKED_AT = timedelta(days=14)
_DAY = timedelta(days=1)
_FIRST = {State.FAILING: 0, State.LEFT: 1, State.SILENT: 2}


async def views(connection: AsyncConnection, world: World, language: str) -> list[SourceView]:
    """All sources, in the order of the list: what needs a hand first, then by their names."""
    since = world.clock() - _LOOKED_AT
    activity = await arrivals.activity_since(connection, since)
    backlog, silent = await arrivals.backlog_since(connection, since), await _silent(connection)
    found = [
        replace(
            _view(one, world, language, activity.get(arrivals.road_of(one)), silent),
            has_backlog=arrivals.road_of(one) in backlog,
        )
        for one in await sources.all_of_them(connection)
    ]
    found = _told_apart(found)
    return sorted(found, key=lambda one: (_FIRST.get(one.state, 3), one.name.casefold(), one.id))


def _told_apart(views: Sequence[SourceView]) -> list[SourceView]:
    """Sources as they are listed: those of one name with what tells them apart, each with its own
    part of its address."""
    same: dict[str, list[SourceView]] = {}
    for one in views:
        same.setdefault(one.name.casefold(), []).append(one)
    told = {}
    for named in same.values():
        parts = own_parts([one.address for one in named]) if len(named) > 1 else [""]
        for one, part in zip(named, parts, strict=True):
            told[one.id] = replace(one, name=f"{one.name} ({part})") if part else one
    return [told[one.id] for one in views]


async def view_of(
    connection: AsyncConnection, world: World, source: StoredSource, language: str
) -> SourceView:
    """One source, with its last article."""
    since, road = world.clock() - _LOOKED_AT, arrivals.road_of(source)
    activity = await arrivals.activity_of(connection, road, since)
    newest = await arrivals.newest(connection, road, since)
    backlog = await arrivals.backlog_since(connection, since, road)
    view = _view(source, world, language, activity, await _silent(connection), newest)
    return replace(view, has_backlog=bool(backlog))


async def stored(connection: AsyncConnection, source: int) -> StoredSource:
    """A source by its number, also a removed one. Raises UserError where it is no more."""
    found = await sources.by_id(connection, source)
    if found is None:
        raise UserError("source-gone")
    return found


async def _silent(connection: AsyncConnection) -> set[str]:
    """Which sources editors were told of as silent."""
    live = await incidents.live(connection)
    return {one.about for one in live if one.kind is IncidentKind.SOURCE_SILENT}


def _view(
    source: StoredSource,
    world: World,
    language: str,
    activity: Activity | None,
    silent: set[str],
    newest: Newest | None = None,
) -> SourceView:
    now = world.clock()
    days = max(min(now - source.added_at, _LOOKED_AT), _DAY) / _DAY
    is_visited = source.kind in VISITED
    left = source.error == LEFT
    return SourceView(
        id=source.id,
        kind=source.kind,
        state=_state(source, silent),
        name=source.name,
        own=source.title,
        is_named=bool(source.outlet),
        address=shown(source.address) if is_visited else source.address,
        a_day=activity.count / days if activity else None,
        last=max(now - activity.last_at, timedelta()) if activity else None,
        last_title=newest.title if newest else "",
        last_url=newest.url if newest else None,
        failing=now - source.failing_since if source.failing_since else None,
        fault="" if left else source_names.fault_of(source),
        in_vain=source_names.in_vain(source),
        next_in=max(source.next_at - now, timedelta()) if source.next_at else None,
        full_text=source.full_text,
        country=source.country,
        country_name=country_name(source.country, language) if source.country else "",
        language=source.language,
        is_young=now - source.added_at < _LOOKED_AT,
    )


def _state(source: StoredSource, silent: set[str]) -> State:
    if source.paused_at is not None:
        return State.PAUSED
    if source.kind is SourceKind.CHANNEL and source.error == LEFT:
        return State.LEFT
    if source.failing_since is not None:
        return State.FAILING
    if about_of(source) in silent:
        return State.SILENT
    if source.kind in VISITED and source.visited_at is None:
        return State.NEW
    return State.FRESH
