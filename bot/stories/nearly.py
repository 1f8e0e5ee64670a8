"""Whether two articles likely tell one event, by whatever speaks for it and against it. Pure.

A digest tells both in one entry then, or one beneath the other where it is less sure: what it takes
for that is less than for one story (`likeness.py`), from which readers are kept alerts. So nothing
of `vetoes` but what no event can have twice parts two articles here; each weighs against it, as
everything else does.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from operator import mul

from bot.stories.compared import COUNTRY_NAMES, Compared
from bot.stories.headed import MOST, headed
from bot.stories.likeness import Likeness
from bot.stories.traits import Traits
from bot.stories.vetoes import ACT, ALWAYS, CHAMBER, COMMITTEE, DAY, NAME, NUMBER

# In logits: drawn by logistic regression from two days of untidy news that people who had not seen
# the code wrote and labelled (they are not kept here), and from the families of
# tests/stories/cases, which are made to be mistaken; two events that are taken for one count three
# times.
WEIGHTS = Likeness(
    titles=2.1,
    texts=0.0,
    words=2.7,
    concepts=2.6,
    names=2.1,
    numbers=3.5,
    days=10.9,
    who=1.5,
    apart=-4.0,
    said=-1.6,
    unnamed=-0.9,
    otherwise=-3.5,
    undone=-1.4,
    uncounted=-0.8,
    agreed=0.0,
    hours=-0.17,
    sibling=5.7,
)
AGAINST = {CHAMBER: 2.8, COMMITTEE: 4.5, DAY: 0.9, NUMBER: 4.3, NAME: 3.0, ACT: 3.2}
# What keeps two articles from one story before any rule is asked (`judging.py`): each tells of its
# own title, or they are too short to be compared.
OF_A_FORM, OPEN = 1.5, 0.8
# From `NEARLY` on both are told as one, which hides what only one of them says; from `BESIDE` on
# one stands beneath the other, where nothing is hidden.
_BIAS, NEARLY, BESIDE = -4.5, -1.2, -2.3
# Of two countries, each named by one title and not by the other article; of one outlet, which
# seldom tells an event twice in other words, but at once in its other language; with the words of
# one form, by how much has them.
_OTHER_COUNTRY, _ONE_HOUSE, _OTHER_LANGUAGE, _ONE_FORM = 3.9, 2.5, 0.8, 11.5
_AT_ONCE = 3600  # seconds


def nearness(one: Compared, other: Compared, evidence: Likeness, shared: float) -> float:
    """How near two articles are to one event, in logits, where no rule parts them: by the evidence
    of that in them, and so much of the shorter text that stands in both, word by word. What tells
    of many events tells of none of them alone."""
    if one.traits.of_many or other.traits.of_many:
        return -math.inf
    against = _ONE_FORM * shared
    if _are_of_other_countries(one, other):
        against += _OTHER_COUNTRY
    if one.traits.house and one.traits.house == other.traits.house:
        against += _of_one_house(one.traits, other.traits)
    speaking: float = sum(map(mul, WEIGHTS, evidence))
    found = _BIAS + speaking - against
    if found + MOST < BESIDE:
        return found  # most: and it would not matter
    return found + headed(one, other, evidence)


def _of_one_house(one: Traits, other: Traits) -> float:
    """What it says against one event that one outlet tells both."""
    if one.language == other.language:
        return _ONE_HOUSE
    return -_OTHER_LANGUAGE if abs(one.at - other.at) < _AT_ONCE else 0.0


def is_nearly_one(
    near: float, parting: Collection[str], undone: float = 1.0, *, least: float = NEARLY
) -> bool:
    """Whether articles that are so near likely tell one event, though some rules (`vetoes`) part
    their stories. `undone`: how far neither goes on to tell what the other's title says was done
    (`Likeness.undone`); where both do, each only begins with another act of one sitting. `least`:
    as near as that (`BESIDE`: it may be another one)."""
    if not ALWAYS.isdisjoint(parting):
        return False
    against = sum(AGAINST[it] * (undone if it == ACT else 1.0) for it in parting)
    return near - against >= least


def _are_of_other_countries(one: Compared, other: Compared) -> bool:
    """Whether titles name other countries, neither of which is named by the other article."""
    mine, others = one.title & COUNTRY_NAMES, other.title & COUNTRY_NAMES
    return bool(mine and others) and not (mine <= other.keys or others <= one.keys)
