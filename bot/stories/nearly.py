"""Whether two articles likely tell one event, by whatever speaks for it and against it. Pure.

A digest tells both in one entry then: what it takes for that is less than for one story
(`likeness.py`), from which readers are kept alerts. So nothing of `vetoes` but what no event can
have twice parts two articles here; each weighs against it, as everything else does.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from operator import mul

from bot.stories.compared import COUNTRY_NAMES, Compared
from bot.stories.likeness import Likeness
from bot.stories.vetoes import ACT, ALWAYS, CHAMBER, COMMITTEE, DAY, NAME, NUMBER

# In logits: drawn by logistic regression from two days of news that people who had not seen the
# code wrote and labelled (they are not kept here), and from the families of tests/stories/cases;
# two events that are taken for one counted six times.
WEIGHTS = Likeness(
    titles=1.5,
    texts=0.0,
    words=0.6,
    concepts=4.1,
    names=2.6,
    numbers=5.0,
    days=8.6,
    who=2.0,
    apart=-2.1,
    said=-2.1,
    unnamed=-1.3,
    otherwise=-6.1,
    undone=-2.3,
    uncounted=-1.0,
    agreed=0.0,
    hours=-0.34,
    sibling=6.5,
)
AGAINST = {CHAMBER: 3.9, COMMITTEE: 2.9, DAY: 0.6, NUMBER: 4.5, NAME: 2.1, ACT: 1.6}
_BIAS, NEARLY = -5.4, -0.5
# Of two countries, each named by one title and not by the other article; of one outlet, which
# seldom tells an event twice in other words; with the words of one form, by how much has them.
_OTHER_COUNTRY, _ONE_HOUSE, _ONE_FORM = 3.9, 1.5, 3.0


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
        against += _ONE_HOUSE
    speaking: float = sum(map(mul, WEIGHTS, evidence))
    return _BIAS + speaking - against


def is_nearly_one(near: float, parting: Collection[str]) -> bool:
    """Whether articles that are so near likely tell one event, though some rules (`vetoes`) part
    their stories."""
    return ALWAYS.isdisjoint(parting) and near - sum(AGAINST[it] for it in parting) >= NEARLY


def _are_of_other_countries(one: Compared, other: Compared) -> bool:
    """Whether titles name other countries, neither of which is named by the other article."""
    mine, others = one.title & COUNTRY_NAMES, other.title & COUNTRY_NAMES
    return bool(mine and others) and not (mine <= other.keys or others <= one.keys)
