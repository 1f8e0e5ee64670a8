"""Whether two articles likely tell one event, by whatever speaks for it and against it. Pure.

A digest tells both in one entry then, or one beneath the other where it is less sure: what it takes
for that is less than for one story (`likeness.py`), from which readers are kept alerts. So nothing
of `vetoes` but what no event can have twice parts two articles here; each weighs against it, as
everything else does.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from collections.abc import Set as AbstractSet
from heapq import nlargest
from operator import mul
from typing import NamedTuple

from bot.stories.compared import Compared
from bot.stories.likeness import OF_WHOM, Likeness, Weigh
from bot.stories.titles import OF_THE_FORM
from bot.stories.vetoes import ACT, ALWAYS, CHAMBER, COMMITTEE, DAY, NAME, NUMBER, PLAN, STATE
from bot.stories.whose import are_others
from bot.stories.words import Kind


class Begun(NamedTuple):
    """What two articles have in common beside what says how sure one story is (`Likeness`)."""

    things: float  # the things that both speak of, but for those of the form: in thirty bits
    begun: float  # what both begin with, in thirty bits
    alike: float  # how alike their beginnings are, from 0 to 1, however long they are
    rarest: float  # the three rarest of what both have, in twenty-five bits
    corrects: float  # 1 where one says that the number in the other's title was another


class Apart(NamedTuple):
    """What speaks against one event beside that, each from 0 to 1."""

    region: float  # each begins to tell of regions of which the other one tells nothing
    # Both begin with regions, and with none that both have: the president receives one akim in the
    # morning, and another one later, whose report names the first one's region.
    elsewhere: float
    house: float  # one outlet tells both in one language, and seldom tells an event twice
    language: float  # for it: one outlet tells both at once in two languages
    form: float  # so much of the shorter text stands in both, word by word


# In logits: drawn by logistic regression, each kept to its sign, from eight days of untidy news
# that people who had not seen the code wrote and labelled, and families of tests/stories/cases,
# which are made to be mistaken and count half. A long beginning that is the same says less than a
# short one: of one field all begin alike. `python -m tests.stories.learning` draws them again, but
# for what one outlet tells at once in its two languages, of which these days have none.
WEIGHTS = Likeness(
    titles=3.21,
    texts=0.0,
    words=1.00,
    concepts=1.55,
    names=1.63,
    numbers=1.62,
    days=0.00,
    who=1.71,
    apart=0.0,
    said=-0.00,
    unnamed=-1.20,
    otherwise=-2.15,
    undone=-1.05,
    uncounted=-0.09,
    agreed=0.00,
    hours=0.0,
    sibling=1.80,
)
BEGUN = Begun(things=2.70, begun=-2.66, alike=7.22, rarest=4.60, corrects=3.3)
AGAINST = {
    STATE: 3.08,
    CHAMBER: 2.91,
    COMMITTEE: 2.37,
    DAY: 3.35,
    NUMBER: 2.03,
    NAME: 2.84,
    ACT: 1.21,
    PLAN: 1.65,
}
# What keeps two articles from one story before any rule is asked (`judging.py`): each tells of its
# own title, or they are too short to be compared.
OF_A_FORM, OPEN = 1.14, 1.00
# From `NEARLY` on both are told as one, which hides what only one of them says; from `BESIDE` on
# one stands beneath the other, where nothing is hidden.
# From `SURELY` on an article is of that event, whatever else it is like (`bridging.py`).
# Below `STRANGE` two have nothing to do with each other: of one event few are as unlike, two events
# that somebody strung together are at -7.
BIAS, NEARLY, BESIDE, SURELY, STRANGE = -6.68, 0.9, -0.5, 4.0, -4.0
APART = Apart(region=1.27, elsewhere=0.78, house=0.86, language=-0.8, form=11.12)
_AT_ONCE, _A_DAY = 3600, 86400  # seconds
_THINGS, _BEGUN, _RAREST, _FEW = 30.0, 30.0, 25.0, 3
_OF_NO_EVENT = OF_WHOM | OF_THE_FORM
_KIND = 15  # the bits of a key that say its kind, of which a word's are none
_CONCEPT = int(Kind.CONCEPT)


def nearness(
    one: Compared, other: Compared, evidence: Likeness, shared: float, weigh: Weigh
) -> float:
    """How near two articles are to one event, in logits, where no rule parts them: by the evidence
    of that in them, what each shared key is worth, and so much of the shorter text that stands in
    both, word by word. What tells of many events tells of none of them alone."""
    if one.traits.of_many or other.traits.of_many:
        return -math.inf
    speaking: float = sum(map(mul, WEIGHTS, evidence))
    speaking += sum(map(mul, BEGUN, begun(one, other, weigh)))
    speaking -= sum(map(mul, APART, apart(one, other, shared)))
    return BIAS + speaking


def apart(one: Compared, other: Compared, shared: float) -> Apart:
    """What speaks against one event in two articles of which so much is `shared`."""
    mine, others = one.traits, other.traits
    house = bool(mine.house) and mine.house == others.house
    return Apart(
        float(are_others(mine.regions, mine.told_regions, others.regions, others.told_regions)),
        float(bool(mine.regions and others.regions) and not mine.regions & others.regions),
        float(house and mine.language == others.language),
        float(house and mine.language != others.language and abs(mine.at - others.at) < _AT_ONCE),
        shared,
    )


def begun(one: Compared, other: Compared, weigh: Weigh) -> Begun:
    """What two articles have in common; between two languages, of what is of none."""
    shared, both = one.keys & other.keys, one.head & other.head
    mine, theirs = one.head, other.head
    if one.traits.language != other.traits.language:
        shared, both, mine, theirs = map(_neutral, (shared, both, mine, theirs))
    bits = {key: weigh(key) for key in shared}
    things = sum(
        [many for key, many in bits.items() if key & _KIND == _CONCEPT and key not in _OF_NO_EVENT]
    )
    together = [bits[key] for key in both]
    sizes = _square(map(weigh, mine)) * _square(map(weigh, theirs))
    return Begun(
        things / _THINGS,
        sum(together) / _BEGUN,
        _square(together) / math.sqrt(sizes) if sizes else 0.0,
        sum(nlargest(_FEW, bits.values())) / _RAREST,
        float(corrects(one, other)),
    )


def corrects(one: Compared, other: Compared) -> bool:
    """Whether either article says that a number in the other's title was told wrong."""
    return not (
        one.title.isdisjoint(other.traits.denied) and other.title.isdisjoint(one.traits.denied)
    )


def are_of_one(one: Compared, other: Compared) -> bool:
    """Whether within a day two articles begin with the same thing that happened (`happened.py`);
    what somebody says of it is his."""
    mine, others = one.traits, other.traits
    near = abs(mine.at - others.at) <= _A_DAY and mine.said == others.said
    return near and not set(mine.happened).isdisjoint(others.happened)


def _neutral(keys: AbstractSet[int]) -> frozenset[int]:
    return frozenset([key for key in keys if key & _KIND])


def _square(values: Iterable[float]) -> float:
    return sum([one * one for one in values])


def near_to_one(near: float, parting: Collection[str], undone: float = 1.0) -> float:
    """How near two articles are to one event (`NEARLY`: likely of one), that are so near where no
    rule parts them, when what `parting` rules (`vetoes`) say is weighed against that. `undone`: how
    far neither goes on to tell what the other's title says was done (`Likeness.undone`); where both
    do, each only begins with another act of one sitting."""
    if not ALWAYS.isdisjoint(parting):
        return -math.inf
    return near - sum(AGAINST[it] * (undone if it == ACT else 1.0) for it in parting)
