"""Which articles of a digest stand by themselves, and which beneath them. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from typing import Any, Generic, TypeVar

from bot.digest.order import Timed, Weight, importance
from bot.intake.kinds.genres import stand_apart

A = TypeVar("A", bound=Timed)
_PLAIN = Weight()
_NONE = frozenset[tuple[int, int]]()
_OF_NOTHING: Mapping[int, frozenset[tuple[int, int]]] = {}  # bounded: it is empty


def is_told(one: Timed, near: Iterable[Timed], planned: Collection[int]) -> bool:
    """Whether what an article only says is to happen (`planned`) is told by one that is related to
    it (`near`), and later."""
    return one.id in planned and any(
        it.id not in planned and it.published_at > one.published_at for it in near
    )


def not_over(
    told: Sequence[A],
    over: Collection[int],
    related: Mapping[int, Collection[int]],
    planned: Collection[int],
) -> list[A]:
    """Articles without those that only say what was to happen, is `over`, and is told."""
    here = {one.id: one for one in told}

    def near(one: A) -> list[A]:
        return [here[it] for it in related.get(one.id, ()) if it in here]

    return [one for one in told if one.id not in over or not is_told(one, near(one), planned)]


class _Told(Generic[A]):
    """What the articles of a digest are to one another."""

    def __init__(
        self,
        articles: Iterable[A],
        related: Mapping[int, Collection[int]],
        planned: Collection[int],
        weights: Mapping[int, Weight],
        outdated: Collection[tuple[int, int]],
    ) -> None:
        self._here = {one.id: one for one in articles}
        self._related, self._planned, self._weights = related, planned, weights
        self._outdated = outdated

    def near(self, one: A) -> list[A]:
        """Those that are related to it."""
        return [self._here[it] for it in self._related.get(one.id, ()) if it in self._here]

    def weight(self, one: A) -> Weight:
        """What makes it important."""
        return self._weights.get(one.id, _PLAIN)

    def has_come(self, one: A) -> bool:
        """Whether what it says is to happen, or what came of it, is told here."""
        near = self.near(one)
        over = any((one.id, it.id) in self._outdated for it in near)
        return over or is_told(one, near, self._planned)

    def is_lesser(self, one: A) -> bool:
        """Whether it is a remark on a far greater event, or thoughts on news."""
        mine = self.weight(one)
        return any(self.weight(it).leads(mine) for it in self.near(one))

    def are_apart(self, one: A, other: A) -> bool:
        """Whether neither is told by the other, however related they are."""
        return stand_apart(self.weight(one).genre, self.weight(other).genre)

    def order(self, entry: tuple[A, list[A]]) -> tuple[Any, ...]:
        """By what an entry stands among others, with what stands beneath it."""
        those = [entry[0], *entry[1]]
        every = [one for one in those if not self.has_come(one)] or those
        weight = reduce(Weight.with_, map(self.weight, every))
        return importance(max(every, key=lambda one: (one.published_at, one.id)), weight)


def gathered(
    articles: Sequence[A],
    related: Mapping[int, Collection[int]],
    foreign: Collection[int],
    planned: Collection[int],
    passing: Collection[int],
    weights: Mapping[int, Weight],
    plainly: Mapping[int, frozenset[tuple[int, int]]] = _OF_NOTHING,
    outdated: Collection[tuple[int, int]] = (),
) -> list[tuple[A, list[A]]]:
    """Articles, each once: those that stand by themselves, the most important first, with those
    that are related to them, which count for them, too. Not what is only related to these: a chain
    ends far from its theme; nor an interview, or another law that was signed. Beneath what is only
    mentioned (`passing`) stands nothing that is more; nor beneath another what names `plainly`
    (topics, by their ids, and how plainly) something of the reader's that this one does not: he
    would look for it there in vain."""
    told = _Told(articles, related, planned, weights, outdated)
    beneath: dict[int, list[A]] = {}
    taken: set[int] = set()
    newest = sorted(articles, key=lambda one: (one.published_at, one.id), reverse=True)
    for article in sorted(
        newest,
        key=lambda one: (
            one.id in passing,
            told.has_come(one),
            one.id in foreign,
            told.is_lesser(one),
        ),
    ):
        if article.id in taken:
            continue
        those = beneath[article.id] = []
        ids = {one.id for one in told.near(article)}
        if ids:
            those += [
                one
                for one in articles
                if one.id in ids and one.id not in taken and one.id not in beneath
                if not told.are_apart(one, article)
                if plainly.get(one.id, _NONE) <= plainly.get(article.id, _NONE)
                or told.has_come(one)
            ]
            taken.update(one.id for one in those)

    return sorted(
        ((one, beneath[one.id]) for one in articles if one.id in beneath),
        key=told.order,
        reverse=True,
    )
