"""Whether an article tells of several events at once, by the stories that it is like. Pure.

A list of news is known by its form (`Traits.of_many`). What strings the names and numbers of
unrelated events together in sentences has no such form, but it is like each of them, while they are
like nothing of each other: whoever welded those would hide all but one of them. Where most of them
hang together, it is of these, and what stands apart from them is another event that it is like.
What is surely of one story, and only likely of others, is of that one, and told as one with no
other but what hangs together with it.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from itertools import product
from typing import TypeVar

from bot.stories.compared import Compared
from bot.stories.frames import Frames
from bot.stories.judging import is_near, judge
from bot.stories.likeness import Weigh

_Name = TypeVar("_Name", bound=Hashable)
MOST_BESIDE = 3  # of each story so many are looked at


def strangers(
    stories: Mapping[_Name, Sequence[Compared]],
    surely: Collection[_Name],
    weigh: Weigh,
    frames: Frames,
) -> list[_Name] | None:
    """Of the stories with which an article is told as one, by some of their members, those that it
    does not tell of: what stands apart from those of which it `surely` is, or from most. None where
    it tells of many, for no most of them hang together, or of several surely that do not."""
    if len(stories) < 2:
        return []
    parts = _hanging_together(stories, weigh, frames)
    if surely:
        told = next((part for part in parts if part.issuperset(surely)), None)
    else:
        told = next((part for part in parts if 2 * len(part) > len(stories)), None)
    return None if told is None else [name for name in stories if name not in told]


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
