"""Whether an article tells of several events at once, by the stories that it is like. Pure.

A list of news is known by its form (`Traits.of_many`). What strings the names and numbers of
unrelated events together in sentences has no such form, but it is like each of them, by other
things, while they are like nothing of each other: whoever welded those would hide all but one of
them. What is like several by the same things tells of one of them, and the others are of its kind:
it is told as one with those that hang together and are most of them, or with the likest and what
hangs together with that. What is surely of one story, and only likely of others, is of that one,
and told as one with no other but what hangs together with it.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from itertools import product
from typing import TypeVar

from bot.stories.compared import Compared
from bot.stories.frames import Frames
from bot.stories.judging import is_near, judge
from bot.stories.likeness import Weigh
from bot.stories.titles import OF_THE_FORM
from bot.stories.words import Kind

_Name = TypeVar("_Name", bound=Hashable)
MOST_BESIDE = 3  # of each story so many are looked at
# So much of what an article shares with one story, in bits, it shares with another one of its kind.
_SAME_THINGS = 0.25
_OF_ANY = frozenset({int(Kind.OFFICE), int(Kind.TAG), int(Kind.ACT)})


def strangers(
    mine: Compared,
    stories: Mapping[_Name, Sequence[Compared]],
    surely: Collection[_Name],
    weigh: Weigh,
    frames: Frames,
) -> list[_Name] | None:
    """Of the stories with which an article is told as one, by some of their members, the likest
    story first, those that it does not tell of: what stands apart from those of which it `surely`
    is, from most, or from the likest. None where it tells of many: of several surely that do not
    hang together, or of some by other things than those by which it is like the likest."""
    if len(stories) < 2:
        return []
    parts = _hanging_together(stories, weigh, frames)
    likest = next(iter(stories))
    if surely:
        told = [part for part in parts if not part.isdisjoint(surely)]
        beside = [stories[name] for name in stories if name in surely]
    else:
        told = [part for part in parts if 2 * len(part) > len(stories)]
        beside = [] if told else list(stories.values())
        told = told or [part for part in parts if likest in part]
    if (len(told) > 1 or not surely) and _is_strung(mine, beside, weigh):
        return None
    return [name for name in stories if not any(name in part for part in told)]


def _is_strung(mine: Compared, stories: Sequence[Sequence[Compared]], weigh: Weigh) -> bool:
    """Whether an article is like the first of some stories by other things than any of them."""
    if not stories:
        return False
    likest, *others = (_shared(mine, story) for story in stories)
    whole = sum(map(weigh, likest))
    return any(
        sum(map(weigh, it & likest)) < _SAME_THINGS * min(whole, sum(map(weigh, it)))
        for it in others
    )


def _shared(mine: Compared, story: Sequence[Compared]) -> frozenset[int]:
    """What an article has in common with a story, but for what any news of its form has."""
    shared = mine.keys & frozenset().union(*(one.keys for one in story))
    return frozenset([key for key in shared - OF_THE_FORM if key & 15 not in _OF_ANY])


def _hanging_together(
    stories: Mapping[_Name, Sequence[Compared]], weigh: Weigh, frames: Frames
) -> list[set[_Name]]:
    """The parts in which stories hang together: each is related to another one of its part."""
    parts: list[set[_Name]] = []
    for name, mine in stories.items():
        beside = [
            part
            for part in parts
            if any(
                is_near(judge(one, other, weigh, frames))
                for it in part
                for one, other in product(mine, stories[it])
            )
        ]
        parts = [part for part in parts if part not in beside]
        parts.append({name}.union(*beside))
    return parts
