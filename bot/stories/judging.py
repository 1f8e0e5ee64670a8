"""Whether two articles are one story: the same text, or the same event; or only related. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.stories.frames import Frames
from bot.stories.likeness import JOINS, RELATED, Weigh, likeness, sureness
from bot.stories.reprints import Overlap, overlap
from bot.stories.traits import Compared
from bot.stories.vetoes import ACT, CHAMBER, NAME, THEME, is_open, on_others, told_otherwise, vetoes


class How(StrEnum):
    """How an article came to its story: it began it, it is the same text, or the same event."""

    NEW = "new"
    REPRINT = "reprint"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an article is to another one: `how` it joins (NEW: not at all), how sure that is (0 to
    1), whether it is related where it does not join."""

    how: How
    sure: float
    related: bool


# Of the shorter text so much must be in the other one; or so much, if one's beginning is as well.
_MOSTLY, _PARTLY, _BEGINNING = 0.7, 0.35, 0.6
_ALIKE = 0.25  # from here on related
_AS_LONG = 0.6


def judge(one: Compared, other: Compared, weigh: Weigh, frames: Frames) -> Judgement:
    """What two articles of one window are to each other.

    `weigh` says what a shared key is worth, in bits; `frames`, what many stories have.
    """
    found = set(vetoes(one, other))
    shared = overlap(one.traits.shingles, other.traits.shingles, frames)
    sure = sureness(likeness(one, other, weigh))
    if _is_reprint(shared):
        if not _parting(found, one, other):
            return Judgement(How.REPRINT, max(shared.smaller, sure), related=False)
        return Judgement(How.NEW, sure, related=True)
    if sure >= JOINS and not found and not is_open(one, other):
        return Judgement(How.EVENT, sure, related=False)
    return Judgement(How.NEW, sure, related=sure >= RELATED or shared.smaller >= _ALIKE)


def _is_reprint(shared: Overlap) -> bool:
    return shared.smaller >= _MOSTLY or (shared.smaller >= _PARTLY and shared.lead >= _BEGINNING)


def _parting(found: set[str], one: Compared, other: Compared) -> set[str]:
    """What parts texts that are nearly the same. Another title alone makes no other act and no
    other chamber; of texts as long as each other each must have what the other's title names, and
    what the other begins with."""
    if not told_otherwise(one.traits, other.traits):
        found = found - {ACT, CHAMBER}
    first, second = one.traits.shingles.size, other.traits.shingles.size
    if min(first, second) >= _AS_LONG * max(first, second):
        return found | {THEME} if on_others(one, other) else found
    return found if _is_of_others(one, other) else found - {NAME}


def _is_of_others(one: Compared, other: Compared) -> bool:
    """Whether texts of one form, a long and a short one, name others. A shortened text has not all
    that the long one's title names."""
    first, second = one.traits.shingles.size, other.traits.shingles.size
    short, long = (one, other) if first < second else (other, one)
    return not short.salient <= long.keys
