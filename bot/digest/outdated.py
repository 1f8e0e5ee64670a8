"""Which of the articles that a digest tells are no more so, by another that it tells. Pure.

What came of something, and what corrects it, are news; what they end stands beneath them and never
beside them, and a number that was withdrawn stands nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from bot.digest.later import outdates
from bot.digest.prominence import Standing
from bot.digest.stories import A

# An article, and another that tells later that it is no more so, by their ids.
Pairs = Collection[tuple[int, int]]


def denied_among(
    told: Iterable[A], standing: Callable[[A], Standing], at_once: Mapping[int, Collection[int]]
) -> set[tuple[int, int]]:
    """Which articles bear a number in their titles that another one says later was told wrong,
    where both name a topic of the reader `at_once` (by the ids of articles): whatever else they
    name, and though no story has them together."""
    every = list(told)
    denials = [one for one in every if standing(one).denies]
    return {
        (one.id, it.id)
        for it in denials
        for one in every
        if one.published_at < it.published_at
        and (one.is_pushed or not it.is_pushed)
        and not standing(one).denies
        and not standing(it).denies.isdisjoint(standing(one).titled)
        and not set(at_once.get(one.id, ())).isdisjoint(at_once.get(it.id, ()))
    }


def with_pairs(
    related: Mapping[int, Collection[int]], pairs: Pairs
) -> Mapping[int, Collection[int]]:
    """What is related, by ids and both ways, with what is denied and what denies it."""
    if not pairs:
        return related
    found = {one: set(others) for one, others in related.items()}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


def outdated_among(
    told: Iterable[A],
    related: Mapping[int, Collection[int]],
    denied: Pairs,
    standing: Callable[[A], Standing],
    place: Callable[[A], int],
) -> set[tuple[int, int]]:
    """Which of the articles that are told are no more so, by which that are `related` to them, or
    by which they are `denied`: that has a language that its reader reads as well (`place`), for
    what he cannot read as well stands beneath, as what came later."""
    here = {one.id: one for one in told}
    return {
        (id_, other)
        for id_, others in related.items()
        if id_ in here
        for other in others
        if other in here
        and place(here[other]) <= place(here[id_])
        and ((id_, other) in denied or outdates(here[other], here[id_], standing))
    }
