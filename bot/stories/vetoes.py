"""Why two articles are of two stories, however alike they are. Pure.

Forms of news come again every day with other numbers: a bill's second reading after its first, the
next committee on the same budget, tomorrow's weather. Each rule compares what both texts say of one
thing; what only one of them says parts nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import product

from bot.stories.compared import HOME_NAME, Compared
from bot.stories.likeness import OF_WHOM, PLACE_NAMES, SMALL_NUMBERS
from bot.stories.titles import OF_THE_FORM, news_of
from bot.stories.traits import Traits
from bot.stories.whose import are_others
from bot.stories.words import Kind, key_of, kind_of

NAME, ACT, CHAMBER, THEME = "name", "act", "chamber", "theme"
PLAN = "plan"  # what the one says is to be, the other says was done
COMMITTEE, DAY, NUMBER, STATE = "committee", "day", "number", "state"
# What parts two articles however much is the same, also where one has the text of the other.
READING, NUMBERED = "reading", "number of the act"
ALWAYS = frozenset({READING, NUMBERED})
# What differs between the states of one thing that goes on: closed and open, three dead and five.
OF_A_STATE = frozenset({ACT, PLAN, NUMBER})
_ENOUGH_THINGS = 3
_COUNTED = frozenset({Kind.NUMBER})
_OF_ANY = frozenset({Kind.WORD, Kind.ACT, Kind.OFFICE, Kind.OFFICIAL})
# Of these no event is both.
_EXCLUSIVE = frozenset(
    frozenset(key_of(Kind.ACT, word) for word in pair.split("/"))
    for pair in (
        "adopt/reject adopt/sign adopt/propose adopt/postpone adopt/return adopt/announce "
        "adopt/comment reject/sign open/finish open/close open/announce hold/announce "
        "finish/announce raise/lower appoint/dismiss appoint/elect appoint/comment dismiss/comment "
        "detain/comment sign/return sign/propose sign/comment elect/announce announce/comment "
        "ratify/announce sign/send adopt/criticize visit/announce visit/call meet/call "
        "propose/comment demand/comment forbid/comment propose/reject demand/sue discuss/announce "
        "handover/announce open/sign open/handover"
    ).split()
)

_ANNOUNCED = key_of(Kind.ACT, "announce")
_SAT = frozenset(key_of(Kind.ACT, word) for word in ("hold", "discuss", "meet"))


def vetoes(first: Compared, second: Compared, *, corrected: bool = False) -> Iterator[str]:
    """The names of the rules by which two articles are of two stories. `corrected`: one of them
    says that the other one's number was another, and no number parts them."""
    one, other = first.traits, second.traits
    if one.readings and other.readings and not one.readings & other.readings:
        yield READING
    if one.chambers and other.chambers and not one.chambers & other.chambers:
        yield CHAMBER
    if are_others(one.states, one.told_states, other.states, other.told_states):
        yield STATE
    if one.committees and _differ(_told(one, other), _told(other, one)):
        yield COMMITTEE
    if _differ(one.numbered, other.numbered):
        yield NUMBERED
    if one.days and other.days and _are_others({*one.days}, {*other.days}, first, second):
        yield DAY
    if not corrected and any(
        _are_others(first.places[place], second.places[place], first, second)
        for place in first.places.keys() & second.places.keys()
    ):
        yield NUMBER
    mine, others = first.named(second) - second.keys, second.named(first) - first.keys
    if _are_of_one_kind(mine, others, but=_COUNTED if corrected else frozenset()):
        yield NAME
    if found := _excluding(one.acts, other.acts):
        yield PLAN if all(_ANNOUNCED in pair for pair in found) else ACT


def _are_of_one_kind(mine: Collection[int], others: Collection[int], but: Collection[Kind]) -> bool:
    """Whether of what each of two titles names alone there is something of one kind: a person and
    a place are names, and another number is none of these; `but` some kinds."""
    return not ({*map(_kind, mine)} - {*but}).isdisjoint(map(_kind, others))


def _kind(key: int) -> Kind:
    kind = Kind(kind_of(key))
    return kind if kind in _COUNTED else Kind.NAME


def on_others(first: Compared, second: Compared) -> bool:
    """Whether two short texts of one form begin each with something of which the other does not
    speak, one of them in its title, too: a law on animals, and one on maps, both signed."""
    if first.traits.language != second.traits.language:
        return False
    mine, others = first.themes - second.keys, second.themes - first.keys
    return bool(mine and others) and not (
        mine.isdisjoint(first.title) and others.isdisjoint(second.title)
    )


def told_of_others(first: Compared, second: Compared) -> bool:
    """Whether each of two articles tells something that is in its title, of which the other one
    says nothing; or one that tells nothing of its title names somebody there whom the other has
    not."""
    for one, other in ((first, second), (second, first)):
        if one.traits.blank and not one.bare().salient <= other.keys:
            return True
    mine, others = (news_of(one.told) if one.told else [] for one in (first, second))
    return not second.keys.issuperset(mine) and not first.keys.issuperset(others)


def is_open(first: Compared, second: Compared) -> bool:
    """Whether two short texts in two languages, which have no number and few things in common, are
    on something that cannot be compared, or of which the other one does not speak. A day, or a
    number below a hundred, may be of the form: each law comes into force in sixty days. One page
    in two languages is not open."""
    one, other = first.traits, second.traits
    if one.language == other.language or (one.sibling and one.sibling == other.sibling):
        return False
    if first.themes & first.title <= second.keys and second.themes & second.title <= first.keys:
        return False
    shared = (first.keys & second.keys) - OF_THE_FORM
    kinds = Counter(map(kind_of, shared))
    perhaps = kinds[Kind.DATE] + len(shared & SMALL_NUMBERS)
    is_counted = kinds[Kind.NUMBER] > len(shared & SMALL_NUMBERS) or perhaps > 1
    return not is_counted and kinds[Kind.CONCEPT] + perhaps < _ENOUGH_THINGS


def is_of_nothing(first: Compared, second: Compared) -> bool:
    """Whether two articles in two languages have nothing in common but their form, who acts and
    what is done: each law is signed by one president in the same words."""
    if first.traits.language == second.traits.language:
        return False
    shared = {key for key in first.keys & second.keys if kind_of(key) not in _OF_ANY}
    if any(kind_of(key) == Kind.OFFICIAL for key in first.keys & second.keys):
        shared = {key for key in shared if kind_of(key) != Kind.NAME or key in PLACE_NAMES}
    return shared <= OF_THE_FORM | OF_WHOM | {HOME_NAME}


def told_otherwise(one: Traits, other: Traits) -> bool:
    """Whether the texts themselves, whatever their titles say, begin with another act, or another
    chamber's."""
    if one.told_chambers and other.told_chambers and not one.told_chambers & other.told_chambers:
        return True
    return bool(_excluding(one.told_acts, other.told_acts))


def _excluding(one: Collection[int], other: Collection[int]) -> Collection[frozenset[int]]:
    """The acts of both, in pairs, that no event can be. That both are on one sitting, or a debate,
    says not what came of it: one began it, another ended it."""
    both = _SAT.intersection(one, other)
    mine, others = set(one) - both, set(other) - both
    if not _differ(mine, others):
        return ()
    return _EXCLUSIVE.intersection(map(frozenset, product(mine, others)))


def _are_others(mine: set[int], others: set[int], one: Compared, other: Compared) -> bool:
    """Whether numbers of one place (or days) are others, and are nowhere in the other text: one in
    another order has several in places that are alike."""
    return mine.isdisjoint(others) and not mine <= other.keys and not others <= one.keys


def _differ(one: Collection[int], other: Collection[int]) -> bool:
    """Whether both are said and nothing is common."""
    return bool(one and other) and set(one).isdisjoint(other)


def _told(one: Traits, other: Traits) -> Collection[int]:
    """What the committees of an article are for, as far as it can be compared with another's:
    between two languages only concepts. ("The Monetary Policy Committee" has names of none.)"""
    if one.language == other.language:
        return one.committees
    return [key for key in one.committees if kind_of(key) == Kind.CONCEPT]
