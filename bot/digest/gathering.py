"""Which articles of a digest stand by themselves, and which beneath them. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from typing import Any, TypeVar

from bot.digest.order import Timed, Weight, importance

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


def gathered(
    articles: Sequence[A],
    related: Mapping[int, Collection[int]],
    foreign: Collection[int],
    planned: Collection[int],
    passing: Collection[int],
    weights: Mapping[int, Weight],
    plainly: Mapping[int, frozenset[tuple[int, int]]] = _OF_NOTHING,
) -> list[tuple[A, list[A]]]:
    """Articles, each once: those that stand by themselves, the most important first, with those
    that are related to them, which count for them, too. Not what is only related to these: a chain
    ends far from its theme. Beneath what is only mentioned (`passing`) stands nothing that is
    more; nor beneath another what names `plainly` (topics, by their ids, and how plainly) something
    of the reader's that this one does not: he would look for it there in vain."""
    here = {one.id: one for one in articles}

    def near(one: A) -> list[A]:
        return [here[it] for it in related.get(one.id, ()) if it in here]

    def has_come(one: A) -> bool:
        """Whether what it says is to happen is told here."""
        return is_told(one, near(one), planned)

    def is_lesser(one: A) -> bool:
        """Whether it is a remark on a far greater event."""
        mine = weights.get(one.id, _PLAIN)
        return any(weights.get(it.id, _PLAIN).outweighs(mine) for it in near(one))

    beneath: dict[int, list[A]] = {}
    taken: set[int] = set()
    newest = sorted(articles, key=lambda one: (one.published_at, one.id), reverse=True)
    for article in sorted(
        newest,
        key=lambda one: (one.id in passing, has_come(one), one.id in foreign, is_lesser(one)),
    ):
        if article.id in taken:
            continue
        those = beneath[article.id] = []
        ids = {one.id for one in near(article)}
        if ids:
            those += [
                one
                for one in articles
                if one.id in ids and one.id not in taken and one.id not in beneath
                if plainly.get(one.id, _NONE) <= plainly.get(article.id, _NONE) or has_come(one)
            ]
            taken.update(one.id for one in those)

    def order(entry: tuple[A, list[A]]) -> tuple[Any, ...]:
        those = [entry[0], *entry[1]]
        every = [one for one in those if not has_come(one)] or those
        weight = reduce(Weight.with_, (weights.get(one.id, _PLAIN) for one in every))
        return importance(max(every, key=lambda one: (one.published_at, one.id)), weight)

    return sorted(
        ((one, beneath[one.id]) for one in articles if one.id in beneath), key=order, reverse=True
    )
