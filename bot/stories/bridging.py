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

from collections import Counter
from collections.abc import Collection, Hashable, Mapping, Sequence
from itertools import combinations, product
from typing import TypeVar

from bot.stories.compared import Compared
from bot.stories.frames import Frames
from bot.stories.judging import is_near, judge
from bot.stories.likeness import Weigh, near_days
from bot.stories.titles import OF_THE_FORM
from bot.stories.words import Kind

_Name = TypeVar("_Name", bound=Hashable)
MOST_BESIDE = 3  # of each story so many are looked at
# So much of what an article shares with one story, in bits, it shares with another one of its kind.
_SAME_THINGS = 0.25
_KIND = 15  # the bits of a key that say its kind
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
    near = _near(stories, weigh, frames)
    parts = _hanging_together(stories, near, weigh)
    likest = next(iter(stories))
    if surely:
        told = [part for part in parts if not part.isdisjoint(surely)]
        beside = [name for name in stories if name in surely]
    else:
        told = [part for part in parts if 2 * len(part) > len(stories)]
        beside = [] if told else list(stories)
        told = told or [part for part in parts if likest in part]
    if (len(told) > 1 or not surely) and _is_strung(mine, beside, stories, near, weigh):
        return None
    return [name for name in stories if not any(name in part for part in told)]


def are_apart(
    through: Compared, story: Sequence[Compared], other: Sequence[Compared], weigh: Weigh
) -> bool:
    """Whether an article is like a story by other things than another one."""
    mine, others = _shared(through, story), _shared(through, other)
    least = min(sum(map(weigh, mine)), sum(map(weigh, others)))
    return sum(map(weigh, mine & others)) < _SAME_THINGS * least


def _is_strung(
    mine: Compared,
    names: Sequence[_Name],
    stories: Mapping[_Name, Sequence[Compared]],
    near: Collection[frozenset[_Name]],
    weigh: Weigh,
) -> bool:
    """Whether an article is like two of some stories, that are not like each other, by other
    things."""
    return any(
        frozenset((one, other)) not in near and are_apart(mine, stories[one], stories[other], weigh)
        for one, other in combinations(names, 2)
    )


def _shared(mine: Compared, story: Sequence[Compared]) -> frozenset[int]:
    """What an article has in common with more than half of a story, but for what any news of its
    form, or of its day, has."""
    have = Counter(key for one in story for key in one.keys & mine.keys)
    of_any = OF_THE_FORM | near_days(mine)
    return frozenset(
        key
        for key, many in have.items()
        if 2 * many > len(story) and key not in of_any and key & _KIND not in _OF_ANY
    )


def _near(
    stories: Mapping[_Name, Sequence[Compared]], weigh: Weigh, frames: Frames
) -> set[frozenset[_Name]]:
    """Which two of some stories are related: more than half of each to each, for one of a story
    may string it to another."""
    return {
        frozenset((one, other))
        for one, other in combinations(stories, 2)
        if 2
        * sum(
            is_near(judge(*pair, weigh, frames)) for pair in product(stories[one], stories[other])
        )
        > len(stories[one]) * len(stories[other])
    }


def _hanging_together(
    stories: Mapping[_Name, Sequence[Compared]],
    near: Collection[frozenset[_Name]],
    weigh: Weigh,
) -> list[set[_Name]]:
    """The parts in which stories hang together: each is related to another one of its part, but for
    what strings two others together, which is a part by itself."""
    parts: list[set[_Name]] = []
    strung = {
        name
        for name in stories
        if _is_strung(
            stories[name][0],
            [it for it in stories if frozenset((it, name)) in near],
            stories,
            near,
            weigh,
        )
    }
    for name in stories:
        beside = [
            part
            for part in parts
            if any(frozenset((name, it)) in near for it in part - strung) and name not in strung
        ]
        parts = [part for part in parts if part not in beside]
        parts.append({name}.union(*beside))
    return parts
