"""Whether an article tells of several events at once, by the stories that it is like. Pure.

A list of news is known by its form (`Traits.of_many`). What strings the names and numbers of
unrelated events together in sentences has no such form, but it is like each of them, while they are
like nothing of each other: whoever welded those would hide all but one of them. What is surely of
one story, and only likely of another, is of that one, and told as one with no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, product

from bot.stories.compared import Compared
from bot.stories.frames import Frames
from bot.stories.judging import is_near, judge
from bot.stories.likeness import Weigh

MOST_BESIDE = 3  # of each story so many are looked at


def is_bridge(stories: Iterable[Sequence[Compared]], weigh: Weigh, frames: Frames) -> bool:
    """Whether of the stories with each of which an article is told as one, by some of their
    members, any two are not even related."""
    return any(
        not any(is_near(judge(one, other, weigh, frames)) for one, other in product(first, second))
        for first, second in combinations(stories, 2)
    )
