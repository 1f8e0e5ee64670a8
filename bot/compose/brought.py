"""Who brought the articles of digests, where that decides which one of a story is shown.

Asked only where a reader prefers some outlets, and only of stories that several articles tell; by
an outlet that brought none of these readers of one digest do not differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.shelf import Shelf
from bot.compose.told_as_one import as_one
from storage import outlets
from storage.windows import Listed

# The keys of their names, by article.
Names: TypeAlias = Mapping[int, frozenset[str]]

_NOBODY: Names = {}  # bounded: it is empty


async def names_of(connection: AsyncConnection, articles: Sequence[Listed]) -> Names:
    """Who brought those of some articles of whose stories several are among them."""
    told = as_one(articles)
    tell = Counter(one.story for one in told)
    return await outlets.of(connection, [one.id for one in told if tell[one.story] > 1])


class Brought:
    """Who brought what is on a shelf, asked again when that changes."""

    def __init__(self) -> None:
        self._generation = 0  # of the shelf; 0: nothing was ever on it
        self.names = _NOBODY

    async def fill(self, connection: AsyncConnection, shelf: Shelf) -> None:
        """Ask for what is on the shelf now."""
        if self._generation != shelf.generation:
            self.names = await names_of(connection, shelf.articles)
            self._generation = shelf.generation

    def preferred(
        self,
        shelf: Shelf,
        chosen: Sequence[str],
        topics: Collection[int],
        places: tuple[int, int],
    ) -> tuple[str, ...]:
        """Those of the preferred outlets that brought anything in a window about these topics."""
        if not chosen:
            return ()
        here = shelf.those_of(self.names, topics, places)
        found = {name for one in here for name in self.names[one]}
        return tuple(one for one in chosen if one in found)
