"""What speaks for one event in two articles, in numbers, and how sure that makes it. Pure."""

from __future__ import annotations

import math
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from datetime import UTC, datetime
from itertools import product
from operator import mul
from typing import NamedTuple

from bot.lexicon.concepts import lines_of
from bot.lexicon.places import COUNTRIES, PLACES
from bot.stories.compared import Compared
from bot.stories.rarity import mass
from bot.stories.words import Kind, key_of

Weigh = Callable[[int], float]
_HOUR, _DAY = 3600, 86400
# A fact more says less than the one before: what is shared is counted up to so many bits.
_ENOUGH = 40.0
_OF_NOBODY = 0.5
_KIND = 15  # the bits of a key that say its kind, of which a word's are none: `kind_of`, in place
# Plain numbers are compared several times as fast as what they are.
_CONCEPT, _NAME, _DATE = int(Kind.CONCEPT), int(Kind.NAME), int(Kind.DATE)
_NUMBER = int(Kind.NUMBER)

# Numbers below a hundred are in many texts; so many others, about so many people, in no two events.
SMALL_NUMBERS = frozenset(key_of(Kind.NUMBER, str(number)) for number in range(100))
_LITTLE, _COUNTED, _NAMED, _NO_FEW = 0.5, 3.0, 2.0, 0.5
_FIGURES, _HEADED = 2, 0.4  # of a title, that the other article has: as if so much agreed
_RECALLED = 24  # hours: later the same is said of what came of it
PLACE_NAMES = frozenset(
    key_of(Kind.NAME, name) for table in (COUNTRIES, PLACES) for name, _ in lines_of(table)
)
# On whatever the other says was done; and what was to be, before the other says that it was done.
_AGREED = frozenset({key_of(Kind.ACT, "agree"), key_of(Kind.ACT, "announce")})
_SAT = frozenset(key_of(Kind.ACT, word) for word in ("hold", "discuss", "meet"))
# What a language calls a house or who heads it: another calls the same otherwise.
OF_WHOM = frozenset(
    key_of(Kind.CONCEPT, word)
    for word in "speaker president vice secretary person parliament assembly chamber".split()
)
_DATES = {
    (month, day): key_of(Kind.DATE, f"month-{month:02} {day}")
    for month, day in product(range(1, 13), range(1, 32))
}


class Likeness(NamedTuple):
    """The evidence: all from 0 (nothing speaks for it) to 1, but for `hours`."""

    titles: float  # how much of either title the other article has, of the lesser
    texts: float  # how much of the shorter text the longer one has
    words: float  # how much is shared: of ordinary words, in bits
    concepts: float
    names: float
    numbers: float
    days: float
    who: float  # officials, offices, bodies, tags
    apart: float  # of what the titles name, how much is not in both, of the one that has less
    said: float  # 1 where only one is what somebody says, by its title
    unnamed: float  # of what the titles name, how much the other article has not
    otherwise: float  # of the things in either title, how much the other has not, of the lesser
    undone: float  # 1 where both say what was done, and nothing of it is the same
    uncounted: float  # of the numbers of the text that has fewer, how many the other has not
    agreed: float  # the same numbers, and none others, about the same people
    hours: float  # between them
    sibling: float  # one address in two languages, one page, one picture


def likeness(first: Compared, second: Compared, weigh: Weigh) -> Likeness:
    """The evidence that two articles are of one event."""
    one, other = first.traits, second.traits
    neutral = one.language != other.language
    shared: AbstractSet[int] = first.keys & second.keys
    masses = first.mass, second.mass
    if neutral:
        shared = {key for key in shared if key & _KIND}
        masses = first.neutral, second.neutral
    sums = [0.0] * (_KIND + 1)
    for key in shared:
        sums[key & _KIND] += weigh(key)

    headed = _headed(first, second) or _headed(second, first)
    same = agreed(first, second, shared)
    if headed:
        same = max(same, _HEADED * _freshness(first, second))

    def enough(bits: float) -> float:
        return min(bits, _ENOUGH) / _ENOUGH

    return Likeness(
        titles=min(
            _covered(first.title, second.keys, neutral, weigh),
            _covered(second.title, first.keys, neutral, weigh),
        ),
        texts=mass(shared) / max(min(masses), 1.0),
        words=enough(sums[Kind.WORD]),
        concepts=enough(sums[Kind.CONCEPT] + sums[Kind.ACT]),
        names=enough(sums[Kind.NAME] + sums[Kind.SHORT]),
        numbers=enough(sums[Kind.NUMBER] + sums[Kind.COUNT]),
        days=enough(sums[Kind.DATE] + sums[Kind.MONTH]),
        who=enough(sums[Kind.OFFICIAL] + sums[Kind.OFFICE] + sums[Kind.TAG]),
        apart=(1 - same) * _apart(first, second, weigh),
        said=float(one.said != other.said),
        unnamed=(1 - same) * _unnamed(first, second, weigh),
        otherwise=min(_missing(first, second, weigh), _missing(second, first, weigh)),
        undone=_undone(first, second),
        uncounted=0.0 if headed else _uncounted(first.numbers, second.numbers),
        agreed=same,
        hours=abs(one.at - other.at) / _HOUR,
        sibling=float(
            bool(one.sibling and one.sibling == other.sibling)
            or bool(one.picture and one.picture == other.picture)
        ),
    )


def _covered(title: AbstractSet[int], keys: AbstractSet[int], neutral: bool, weigh: Weigh) -> float:
    """How much of a title an article has; between two languages, of what is of none."""
    whole = covered = 0.0
    for key in title:
        if key & _KIND or not neutral:
            whole += (bits := weigh(key))
            if key in keys:
                covered += bits
    return covered / whole if whole else _OF_NOBODY


def _apart(one: Compared, other: Compared, weigh: Weigh) -> float:
    mine, others = one.named(other), other.named(one)
    if not mine or not others:
        return 0.0
    less = min(sum(map(weigh, mine)), sum(map(weigh, others)))
    both = (mine & other.title) | (others & one.title)
    return max(1 - sum(map(weigh, both)) / max(less, 1.0), 0.0)


def _unnamed(one: Compared, other: Compared, weigh: Weigh) -> float:
    named = one.named(other) | other.named(one)
    missing = named - (one.keys & other.keys) if named else named
    return sum(map(weigh, missing)) / max(sum(map(weigh, named)), 1.0)


def _missing(one: Compared, other: Compared, weigh: Weigh) -> float:
    """How much of the things in a title the other article has not."""
    things = [key for key in one.title if key & _KIND == _CONCEPT and key not in OF_WHOM]
    missing = [weigh(key) for key in things if key not in other.keys]
    return sum(missing) / max(sum(map(weigh, things)), 1.0) if missing else 0.0


def _undone(first: Compared, second: Compared) -> float:
    """1 where both say what was done, and nothing of it is the same; half of that where one of them
    goes on to tell what the other begins with, nothing where both do. A title that says only that
    somebody sat together leaves it to the text."""
    one, other = first.traits, second.traits
    mine, others = {*one.acts}, {*other.acts}
    both = _SAT & mine & others
    mine, others = mine - both, others - both
    if not (mine and others and mine.isdisjoint(others)):
        return 0.0
    if not (mine - _AGREED and others - _AGREED):
        return 0.0
    if (mine <= _SAT or others <= _SAT) and not mine.union(one.told_acts).isdisjoint(
        others.union(other.told_acts)
    ):
        return 0.0
    return (mine.isdisjoint(second.keys) + others.isdisjoint(first.keys)) / 2


def _uncounted(mine: AbstractSet[int], others: AbstractSet[int]) -> float:
    """Of the numbers of the article that has fewer, how many the other has not."""
    fewer = min(len(mine), len(others))
    return 1 - len(mine & others) / fewer if fewer else 0.0


def _headed(one: Compared, other: Compared) -> bool:
    """Whether a title has figures, and the other article all of them: what else either counts is
    of what came before, or of more."""
    figures = {key for key in one.title if key & _KIND == _NUMBER} - SMALL_NUMBERS
    return len(figures) >= _FIGURES and figures <= other.numbers


def _freshness(one: Compared, other: Compared) -> float:
    """1 at once, 0 when the same is said of what came of it."""
    return max(1.0 - abs(one.traits.at - other.traits.at) / _HOUR / _RECALLED, 0.0)


def agreed(one: Compared, other: Compared, shared: AbstractSet[int]) -> float:
    """How far two articles, in whatever words, count the same about the same people: some numbers
    of which the shorter one has no others, that are not few of the longer one's (which may tell of
    more events), and some names besides places. `shared`: the keys that both have."""
    both = one.numbers & other.numbers
    if not both:
        return 0.0
    fewer, more = sorted((len(one.numbers), len(other.numbers)))
    dates = sum(key & _KIND == _DATE for key in shared - near_days(one))
    some = _LITTLE * (dates - len(both & SMALL_NUMBERS))
    counted = len(both) + some - (fewer - len(both))
    named = sum(key & _KIND == _NAME and key not in PLACE_NAMES for key in shared)
    return (
        max(min(counted / _COUNTED, 1.0), 0.0)
        * _freshness(one, other)
        * min(len(both) / more / _NO_FEW, 1.0)
        * min(named / _NAMED, 1.0)
    )


def near_days(one: Compared) -> set[int]:
    """The keys of the days about which an article was published: any other may name these."""
    days = (datetime.fromtimestamp(one.traits.at + more * _DAY, UTC) for more in (-1, 0, 1))
    return {_DATES[day.month, day.day] for day in days}


# What each piece of evidence weighs, in logits: set by hand so that no two events of
# tests/stories/cases/tuned.txt join; `python -m tests.stories.learning` draws none of them far.
WEIGHTS = Likeness(
    titles=6.0,
    texts=6.0,
    words=1.0,
    concepts=1.5,
    names=1.5,
    numbers=3.0,
    days=1.5,
    who=1.5,
    apart=-4.0,
    said=-4.0,
    unnamed=-4.0,
    otherwise=-5.0,
    undone=-2.5,
    uncounted=-3.0,
    agreed=4.0,
    hours=-0.2,
    sibling=4.0,
)
BIAS = -9.5
# From so sure on an article joins (precision is the promise); where hardly anything that is counted
# agrees, for what is said of many events is said in the same words; or is said to be related.
_JOINS, _JOINS_BY_WORDS, _HARDLY_AGREED, RELATED = 0.8, 0.9, 0.3, 0.2
NAMES = Likeness._fields


def sureness(found: Likeness) -> float:
    """How sure one event is, from 0 to 1, where nothing parts the two articles."""
    logit = BIAS + sum(map(mul, WEIGHTS, found))
    return 1 / (1 + math.exp(-max(min(logit, 50.0), -50.0)))


def joins_from(found: Likeness) -> float:
    """How sure an article must be of an event to join it."""
    return _JOINS if found.agreed >= _HARDLY_AGREED else _JOINS_BY_WORDS
