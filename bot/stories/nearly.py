"""Whether two articles likely tell one event, by whatever speaks for it and against it. Pure.

A digest tells both in one entry then: what it takes for that is less than for one story
(`likeness.py`), from which readers are kept alerts. So nothing of `vetoes` but what no event can
have twice parts two articles here; each weighs against it, as everything else does.
"""

from __future__ import annotations

from collections.abc import Collection
from operator import mul

from bot.stories.compared import Compared
from bot.stories.likeness import Likeness
from bot.stories.vetoes import ACT, ALWAYS, CHAMBER, COMMITTEE, DAY, NAME, NUMBER

# In logits: drawn by logistic regression from real days that editors have labelled, and from the
# families of tests/stories/cases; two events that are taken for one count three times there.
WEIGHTS = Likeness(
    titles=2.1,
    texts=0.0,
    words=0.2,
    concepts=3.0,
    names=3.0,
    numbers=4.5,
    days=8.4,
    who=1.1,
    apart=-0.7,
    said=-1.3,
    unnamed=-1.2,
    otherwise=-3.1,
    undone=-1.5,
    uncounted=-0.1,
    agreed=0.0,
    hours=-0.09,
    sibling=6.1,
)
AGAINST = {CHAMBER: 1.6, COMMITTEE: 2.4, DAY: 0.5, NUMBER: 4.1, NAME: 1.3, ACT: 1.2}
_BIAS, _LEAST = -6.1, -0.5


def is_nearly_one(
    one: Compared, other: Compared, evidence: Likeness, parting: Collection[str]
) -> bool:
    """Whether two articles, with the evidence of one event in them and the names of the rules that
    part them (`vetoes`), likely tell one. What tells of many events tells of none of them alone."""
    if one.traits.of_many or other.traits.of_many or not ALWAYS.isdisjoint(parting):
        return False
    against = sum(AGAINST[name] for name in parting)
    return _BIAS + sum(map(mul, WEIGHTS, evidence)) - against >= _LEAST
