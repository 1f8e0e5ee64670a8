"""How much of two texts is the same. Pure.

In both directions: a shortened text is all in the long one, of which it is a small part.
"""

from __future__ import annotations

from typing import NamedTuple

from bot.stories.frames import Frames
from bot.stories.shingles import LEAD, Shingles

FEWEST_SHARED = 5  # shingles; what has fewer in common has a phrase, and shares nothing


class Overlap(NamedTuple):
    """How much two texts share: `smaller` of the shorter one, `lead` of the beginning of the one
    whose beginning is shared more (0 to 1), `shared` shingles in all; `common`: with those that
    many texts have."""

    smaller: float
    lead: float
    shared: int
    common: int


def overlap(one: Shingles, other: Shingles, frames: Frames) -> Overlap:
    """How much two texts share, without what only frames the texts of a desk."""
    # Of what the one keeps at a lower level, all that the other one can have is at its level.
    common = set(one.kept).intersection(other.kept)
    level = max(one.level, other.level)
    shared = frames.without(common) if len(common) << level >= FEWEST_SHARED else set()
    if len(shared) << level < FEWEST_SHARED:
        return Overlap(0.0, 0.0, 0, 0)
    first, second = _at(one, level), _at(other, level)
    beginnings = first[: LEAD >> level or 1], second[: LEAD >> level or 1]
    smaller = len(shared) / min(len(frames.without(first)), len(frames.without(second)))
    lead = max(_share(frames.without(each), shared) for each in beginnings)
    return Overlap(smaller, lead, len(shared) << level, len(common) << level)


def _at(one: Shingles, level: int) -> list[int]:
    if one.level == level:
        return list(one.kept)
    mask = (1 << level) - 1
    return [each for each in one.kept if not each & mask]


def _share(lead: set[int], shared: set[int]) -> float:
    return len(lead & shared) / max(len(lead), 1)
