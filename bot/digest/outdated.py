"""Which of the articles that a digest tells are no more so, by another that it tells. Pure.

What came of something, and what corrects it, are news; what they end stands beneath them and never
beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from bot.digest.later import outdates
from bot.digest.prominence import Standing
from bot.digest.stories import A

# An article, and another that tells later that it is no more so, by their ids.
Pairs = Collection[tuple[int, int]]


def is_heard(says: Collection[str], tells: Collection[str], own: Collection[str]) -> bool:
    """Whether those outlets who say that something is not so are no fewer than the others that tell
    it, or one of them is its `own`."""
    return not set(says).isdisjoint(own) or len(says) >= len(set(tells) - set(says))


def is_heard_among(story: Iterable[A], shown: A, standing: Callable[[A], Standing]) -> bool:
    """The same of those of a story who deny it and those who tell it as what is shown does; who
    only pushes denies nothing, and tells nothing by that."""
    says: set[str] = set()
    tells = set(shown.outlets)
    for one in story:
        if not standing(one).corrects:
            tells.update(one.outlets)
        elif not one.is_pushed:
            says.update(one.outlets)
    return is_heard(says, tells, shown.outlets)


def outdated_among(
    told: Iterable[A],
    related: Mapping[int, Collection[int]],
    standing: Callable[[A], Standing],
    place: Callable[[A], int],
    voices: Callable[[A], Collection[str]],
) -> set[tuple[int, int]]:
    """Which of the articles that are told are no more so, by which that are `related` to them: that
    has a language that its reader reads as well (`place`), for what he cannot read as well stands
    beneath, as what came later. A number that another article denies is no more so only where
    stories have found the two to be about one matter: of a busy house many things are counted; and
    where no fewer outlets say so (`voices`: who tells the story of an article)."""
    here = {one.id: one for one in told}
    return {
        (id_, other)
        for id_, others in related.items()
        if id_ in here
        for other in others
        if other in here
        and place(here[other]) <= place(here[id_])
        and outdates(here[other], here[id_], standing)
        and (
            not standing(here[other]).corrects
            or is_heard(here[other].outlets, voices(here[id_]), here[id_].outlets)
        )
    }
