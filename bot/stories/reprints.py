"""How much of two texts is the same. Pure.

In both directions: a shortened text is all in the long one, of which it is a small part.
"""

from __future__ import annotations

from typing import NamedTuple

from bot.stories.frames import Frames
from bot.stories.shingles import LEAD, Shingles


class Overlap(NamedTuple):
    """How much two texts share: `smaller` of the shorter one, `lead` of the beginning of the one
    whose beginning is shared more (0 to 1), `shared` shingles in all."""

    smaller: float
    lead: float
    shared: int


def overlap(one: Shingles, other: Shingles, frames: Frames) -> Overlap:
    """How much two texts share, without what only frames the texts of a desk."""
    level = max(one.level, other.level)
    first, second = _at(one, level), _at(other, level)
    if set(first).isdisjoint(second):
        return Overlap(0.0, 0.0, 0)
    beginnings = first[: LEAD >> level or 1], second[: LEAD >> level or 1]
    mine, others = frames.without(first), frames.without(second)
    shared = mine & others
    smaller = len(shared) / max(min(len(mine), len(others)), 1)
    lead = max(_share(frames.without(each), shared) for each in beginnings)
    return Overlap(smaller, lead, len(shared) << level)


def _at(one: Shingles, level: int) -> list[int]:
    if one.level == level:
        return list(one.kept)
    mask = (1 << level) - 1
    return [each for each in one.kept if not each & mask]


def _share(lead: set[int], shared: set[int]) -> float:
    return len(lead & shared) / max(len(lead), 1)
