"""Whether two articles are one story: the same text, or the same event; or only related. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product

from bot.stories.compared import Compared, one_a_house
from bot.stories.frames import Frames
from bot.stories.laws import are_of_one_law, explains_law
from bot.stories.likeness import RELATED, Weigh, agreed, joins_from, likeness, sureness
from bot.stories.nearly import (
    BESIDE,
    NEARLY,
    OF_A_FORM,
    OPEN,
    STRANGE,
    are_of_one,
    corrects,
    near_to_one,
    nearness,
)
from bot.stories.reprints import Overlap, overlap
from bot.stories.titles import NO_NOTICE, news_of, share
from bot.stories.vetoes import (
    ACT,
    CHAMBER,
    NAME,
    OF_A_STATE,
    PLAN,
    THEME,
    is_of_nothing,
    is_open,
    on_others,
    told_of_others,
    told_otherwise,
    vetoes,
)
from bot.stories.words import Kind, kind_of


class How(StrEnum):
    """How an article came to its story: it began it, it is the same text, or the same event."""

    NEW = "new"
    REPRINT = "reprint"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an article is to another one: `how` it joins (NEW: not at all), how sure that is (0 to
    1), whether it is related where it does not join, and whether it is of the `same` event all the
    same, as far as can be seen: nothing parts them, and more speaks for it than against it; how
    `near` to it they are by that, in logits."""

    how: How
    sure: float
    related: bool
    same: bool = False
    near: float = field(default=0.0, compare=False)


# Of the shorter text so much must be in the other one; or so much, if one's beginning is as well.
_MOSTLY, _PARTLY, _BEGINNING = 0.7, 0.35, 0.6
_ALIKE = 0.25  # from here on related
_AS_LONG = 0.6
_AGREED = 0.45  # what is counted is the same, though neither tells what the other's title says
# So much of what a title says, in bits, the texts must both tell, or so many things of both titles.
_TOLD, _ENOUGH = 0.4, 3
_NAMES, _UNNAMED = frozenset({Kind.NAME, Kind.OFFICIAL, Kind.OFFICE}), 1
_MOST_BESIDE = 5  # of each of two stories so many are looked at, the newest of their outlets


def judge(one: Compared, other: Compared, weigh: Weigh, frames: Frames) -> Judgement:
    """What two articles of one window are to each other.

    `weigh` says what a shared key is worth, in bits; `frames`, what many stories have.
    """
    shared = overlap(one.traits.shingles, other.traits.shingles, frames)
    alike = _is_alike(shared)
    of_one_and_of_many = one.traits.of_many != other.traits.of_many
    if of_one_and_of_many and not (alike and are_as_long(one, other)):
        return Judgement(How.NEW, shared.smaller, related=False)
    if alike and _tells(one, other, weigh, shared):
        parting = set(vetoes(one, other))
        sure = sureness(likeness(one, other, weigh))
        if not _parting(parting, one, other, shared):
            return Judgement(How.REPRINT, max(shared.smaller, sure), related=False)
        return Judgement(How.NEW, sure, related=True)
    if alike:  # a notice, or a form: the titles decide
        one, other = one.bare(), other.bare()
    evidence = likeness(one, other, weigh)
    sure = sureness(evidence)
    found = nearness(one, other, evidence, shared.smaller, weigh)
    related = sure >= RELATED
    if shared.smaller >= _ALIKE and not alike and not related:
        related = not is_of_a_form(one, other, shared)
    related = related or explains_law(one, other)
    same, of_one = False, are_of_one(one, other)
    of_law = are_of_one_law(one, other, weigh)
    if of_one or of_law or max(sure - joins_from(evidence), found - BESIDE) >= 0:
        of_a_form, open_ = is_of_a_form(one, other, shared), is_open(one, other)
        parting = set(vetoes(one, other))
        of_many = one.traits.of_many or other.traits.of_many  # lists: their own text alone joins
        if sure >= joins_from(evidence) and not (of_a_form or open_ or of_many or parting):
            return Judgement(How.EVENT, sure, related=False)
        if corrects(one, other) or of_one:
            parting = set(vetoes(one, other, corrected=True))
        found -= OF_A_FORM * of_a_form + OPEN * open_
        found = near_to_one(found, parting, evidence.undone)
        if (of_one and parting <= OF_A_STATE) or (of_law and not parting):
            found, of_one = max(found, NEARLY), True
        same = not alike and found >= NEARLY and (of_one or not is_of_nothing(one, other))
        related = related or found >= BESIDE
    return Judgement(How.NEW, sure, related=same or related, same=same, near=found)


def belong_together(one: Compared, other: Compared) -> bool:
    """Whether of two related texts one may stand beneath the other: each names somewhere what the
    other's title names, but for one name in one of them. Two visits to one Speaker have him in
    common, and are two visits; what explains a law need not name who signed it."""
    if explains_law(one, other):
        return True
    first, second = _unnamed(one, other), _unnamed(other, one)
    return not (first and second) and max(first, second) <= _UNNAMED


def _unnamed(one: Compared, other: Compared) -> int:
    """How many names in a title another text does not have."""
    return sum(kind_of(key) in _NAMES and key not in other.keys for key in one.title)


def is_of_a_form(one: Compared, other: Compared, shared: Overlap) -> bool:
    """Whether two texts of one language, or with much in common, tell each of its own title."""
    same_language = one.traits.language == other.traits.language
    if shared.smaller < _ALIKE and agreed(one, other, one.keys & other.keys) >= _AGREED:
        return False  # in other words, and about the same
    return (shared.smaller >= _ALIKE or same_language) and told_of_others(one, other)


def are_as_long(one: Compared, other: Compared) -> bool:
    """Whether of two texts neither is only a part of the other."""
    first, second = one.traits.shingles.size, other.traits.shingles.size
    return min(first, second) >= _AS_LONG * max(first, second)


def is_near(found: Judgement) -> bool:
    """Whether two articles are one story, or nearly: another number, another act."""
    return found.related or found.how is not How.NEW


def is_strange(found: Judgement) -> bool:
    """Whether two articles have nothing to do with each other."""
    return found.how is How.NEW and not found.related and found.near < STRANGE


def is_told_as_one(found: Judgement) -> bool:
    """Whether two articles are one story, or one entry of a digest."""
    return found.same or found.how is not How.NEW


def are_told_as_one(
    mine: Sequence[Compared], others: Sequence[Compared], weigh: Weigh, frames: Frames
) -> bool:
    """Whether two stories, of which the newest article of one is told as one with an article of the
    other, are so in the eyes of most: each of the one beside each of the other (of half, where no
    rule parts the rest)."""
    first, second = (one_a_house(reversed(some))[:_MOST_BESIDE] for some in (mine, others))
    pairs = list(product(first, second))
    if len(pairs) == 1:
        return True
    apart = [pair for pair in pairs if not is_told_as_one(judge(*pair, weigh, frames))]
    if 2 * len(apart) == len(pairs):
        return not any(any(vetoes(*pair)) for pair in apart)
    return 2 * len(apart) < len(pairs)


def _is_alike(shared: Overlap) -> bool:
    return shared.smaller >= _MOSTLY or (shared.smaller >= _PARTLY and shared.lead >= _BEGINNING)


def _tells(one: Compared, other: Compared, weigh: Weigh, shared: Overlap) -> bool:
    """Whether what two texts share is news, and not what an outlet puts under each article: it
    tells what either title says, and what both say where they are two articles of one house."""
    mine, others = _told(one, other), _told(other, one)
    much = share(news_of(one.title), mine, weigh), share(news_of(other.title), others, weigh)
    house = one.traits.house and one.traits.house == other.traits.house
    if house and not (one.traits.sibling and one.traits.sibling == other.traits.sibling):
        return min(much) >= _TOLD
    return max(much) >= _TOLD or len(mine | others) >= _ENOUGH or shared.common >= NO_NOTICE


def _told(one: Compared, other: Compared) -> frozenset[int]:
    """What both texts tell of the news in the title of an article. Of a title a notice may have a
    word by chance: where the other text says nothing of its own title, one word is nothing."""
    news = news_of(one.title)
    told = other.keys & one.told & set(news)
    by_chance = other.traits.blank and len(told) == 1 < len(news)
    return frozenset() if by_chance else told


def _parting(found: set[str], one: Compared, other: Compared, shared: Overlap) -> set[str]:
    """What parts texts that are nearly the same. Another title alone makes no other act and no
    other chamber, if the text is longer than a notice; of texts as long as each other each must
    have what the other's title names, and what the other begins with."""
    much = shared.common >= NO_NOTICE
    if not told_otherwise(one.traits, other.traits) and (
        much or not (one.traits.blank or other.traits.blank)
    ):
        found = found - {ACT, PLAN, CHAMBER}
    if not much and told_of_others(one, other):
        return found | {THEME}
    if are_as_long(one, other):
        return found | {THEME} if on_others(one, other) else found
    return found if _is_of_others(one, other) else found - {NAME}


def _is_of_others(one: Compared, other: Compared) -> bool:
    """Whether texts of one form, a long and a short one, name others. A shortened text has not all
    that the long one's title names."""
    first, second = one.traits.shingles.size, other.traits.shingles.size
    short, long = (one, other) if first < second else (other, one)
    return not short.salient <= long.keys
