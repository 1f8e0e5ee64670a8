"""What differs between readers of one digest who follow the same; by this they share it or not."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from bot.compose.shelf import Shelf
from storage.vocabulary import Alerted

NOTHING: frozenset[tuple[int, int]] = frozenset()


class Theirs(NamedTuple):
    """Which (article, topic) one took back, which articles were alerted to one (ids with commas),
    and how those are shown."""

    refused: frozenset[tuple[int, int]]
    alerted: str
    shown: Alerted

    @classmethod
    def all_of(
        cls, refused: frozenset[tuple[int, int]], alerted: str | None, shown: Alerted
    ) -> Theirs:
        """Of one reader, whatever it is of. To whom nothing was alerted it is shown as to one who
        wants it in full."""
        if not alerted or shown is Alerted.FULL:
            return cls(refused, "", Alerted.FULL)
        return cls(refused, alerted, shown)

    def on(self, shelf: Shelf, topics: Collection[int], places: tuple[int, int]) -> Theirs:
        """The same as far as it concerns a window of the shelf and what is followed: by what is
        not in it readers do not differ."""
        if not self.alerted and not self.refused:
            return self
        return self.within(shelf.those_of(self.articles, topics, places))

    def but(self, unmet: frozenset[tuple[int, int]]) -> Theirs:
        """The same without what does not come under one's conditions: as if it was taken back."""
        if not unmet:
            return self
        return self._replace(refused=self.refused | unmet if self.refused else unmet)

    def reading(self, more: Collection[int], shown: Alerted) -> Theirs:
        """The same with some articles, by id, that one has read before; how he is `shown` those."""
        if not more or shown is Alerted.FULL:
            return self
        both = sorted({*ids(self.alerted), *more})
        return Theirs(self.refused, ",".join(map(str, both)), shown)

    @property
    def articles(self) -> set[int]:
        """Of which articles anything is said here, by id."""
        return {*ids(self.alerted), *(one for one, _ in self.refused)}

    def within(self, articles: Collection[int]) -> Theirs:
        """The same as far as it concerns some articles, by id."""
        refused = frozenset(pair for pair in self.refused if pair[0] in articles)
        alerted = sorted(one for one in ids(self.alerted) if one in articles)
        return Theirs.all_of(refused, ",".join(map(str, alerted)), self.shown)


def ids(listed: str) -> frozenset[int]:
    """Those of a list with commas between."""
    return frozenset(map(int, listed.split(","))) if listed else frozenset()
