"""What is in the window of one digest that is asked for by itself: off no shelf; and how much of
a window is read at all."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.batch import Batch
from bot.compose.brought import names_of
from bot.compose.standing import versions_of
from bot.compose.told_as_one import as_one
from bot.compose.wanted import Wanted, Window
from storage import windows
from storage.windows import Listed

# Of a fuller window the newest are read, and the others only counted.
_MOST_READ = 500


def as_read(found: Sequence[Listed]) -> tuple[list[Listed], int]:
    """Those of a window, the newest first, that are read; and how many stories only others tell."""
    some = list(found[:_MOST_READ])
    read = {one.story for one in some}
    return some, len({one.story for one in found[_MOST_READ:]} - read)


async def found_alone(connection: AsyncConnection, window: Window, batch: Batch) -> Wanted:
    """What is in a window that is asked for by itself."""
    (follows, topics), theirs = batch.topics(window), batch.theirs(window)
    if not topics:
        return Wanted(window, None, topics, [], 0, theirs, follows)
    since, until = window.since, window.until
    pairs, but = await batch.unmet.in_window(connection, window.chat, topics, since, until)
    theirs = theirs.but(pairs)
    found = await windows.newest(
        connection, topics=topics, since=since, until=until, limit=_MOST_READ, but=but
    )
    beyond = 0
    if len(found) == _MOST_READ:
        read = {one.story for one in found}
        beyond = await windows.count_stories(
            connection, topics=topics, since=since, until=until, but=but, besides=read
        )
    if beyond and theirs.alerted:  # whether any of these came at once is said of all of them
        here = await windows.those_of(
            connection, theirs.articles, topics=topics, since=since, until=until
        )
        theirs = theirs.within(here)
    theirs = await batch.reading(connection, window, found, theirs)
    names = await names_of(connection, found) if window.outlets else {}
    versions = await versions_of(connection, found)
    told, behind, outlets_ = as_one(versions.standing(found)), versions.behind, window.outlets
    ruled = batch.unmet.rules_of(window.chat)
    return Wanted(
        window, None, topics, told, beyond, theirs, follows, outlets_, names, behind, ruled
    )
