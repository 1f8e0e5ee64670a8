"""Who did what with what, in the title of one article and in what the other one begins with. Pure.

An outlet that tells an event from another side, or says what it means for readers, has its title
and its numbers to itself. Its first sentences say what happened all the same: the same body did
the same with the same thing. A chamber adopts one law on seeds, once; in one town one day has one
breakdown of its heating.
"""

from __future__ import annotations

from bot.stories.compared import ABROAD, COUNTRY_NAMES, Compared
from bot.stories.likeness import OF_WHOM, PLACE_NAMES, Likeness
from bot.stories.titles import OF_THE_FORM
from bot.stories.words import Kind, key_of

# Plain numbers are compared several times as fast as what they are.
_CONCEPT = int(Kind.CONCEPT)
_WHO = frozenset({int(Kind.OFFICIAL), int(Kind.OFFICE)})
_KIND = 15  # the bits of a key that say its kind


def _concepts(words: str) -> frozenset[int]:
    return frozenset(key_of(Kind.CONCEPT, word) for word in words.split())


# What a body does once with one thing.
_ENACTED = frozenset(
    key_of(Kind.ACT, word)
    for word in "adopt reject sign ratify return appoint dismiss elect".split()
)
_RATIFY = frozenset({key_of(Kind.ACT, "ratify")})
_BODIES = _concepts(
    "chamber-senate chamber-mazhilis chamber-qurultai parliament president government justice"
)
# Of these many are spoken of on one day, each by many.
_WIDE = (
    OF_THE_FORM
    | OF_WHOM
    | _concepts(
        "budget city region district national plan company social economy finance group foreign "
        "capital sector centre business security health government year assembly person"
    )
)
_BUDGET, _COMMITTEE = _concepts("budget"), _concepts("committee")
_HARM = _concepts(
    "accident fire emergency heat death victim rescuer outage flood boiler snow avalanche mudflow"
)
# In logits, as much as it says of one event; and so many things do without the same act.
_ENACTED_BY, _OF_ALL_THINGS, _IN_TOWN = 1.6, 1.3, 1.8
MOST = max(_ENACTED_BY, _OF_ALL_THINGS, _IN_TOWN)
_MANY, _MOSTLY, _HALF = 3, 0.8, 0.5
_OTHERWISE, _UNNAMED = 0.3, 0.6
_SOON, _AT_ONCE = 12.5, 4  # hours: later the same is said of the next quake, the next crash


def headed(one: Compared, other: Compared, evidence: Likeness) -> float:
    """How much it says that what one title tells stands at the beginning of the other article, in
    logits: 0 where it does not, or where titles name others."""
    if evidence.apart >= _HALF or evidence.said or evidence.hours > _SOON:
        return 0.0
    told = (one.title & other.head) | (other.title & one.head)
    things = {key for key in told if key & _KIND == _CONCEPT} - _WIDE
    both = one.head & other.head
    if things & both & _HARM and evidence.otherwise <= _HALF and _are_of_one_town(one, other):
        return _IN_TOWN
    if evidence.otherwise > _OTHERWISE or _are_of_two_bodies(one, other):
        return 0.0
    who = {key for key in one.keys & other.keys if key & _KIND in _WHO}
    if not (who or _are_of_one_country(one, other)):
        return 0.0
    if evidence.undone >= 1:
        return 0.0
    enacted = told & _ENACTED and (who or both & _BODIES)
    with_it = things or (who and told & _BUDGET)
    if enacted and with_it and _are_of_nobody_else(one, other, evidence):
        return _ENACTED_BY
    at_once = evidence.hours <= _AT_ONCE and len(things) >= _MANY
    return _OF_ALL_THINGS if at_once and _covered(one, other) else 0.0


def _are_of_one_town(one: Compared, other: Compared) -> bool:
    """Whether two titles have one town, of which both articles begin to tell: between two there is
    a road, which has more accidents than one a day."""
    towns = ((one.title | other.title) & PLACE_NAMES) - COUNTRY_NAMES
    return len(towns) == 1 and towns <= one.head & other.head


def _are_of_two_bodies(one: Compared, other: Compared) -> bool:
    """Whether two chambers did it, two committees, or a committee and the chamber, which does the
    same on another day."""
    mine, theirs = one.traits.chambers, other.traits.chambers
    if mine and theirs and not mine & theirs:
        return True
    return bool(_COMMITTEE & (one.title | other.title) - (one.head & other.head))


def _are_of_nobody_else(one: Compared, other: Compared, evidence: Likeness) -> bool:
    """Whether most of what the titles name is in both articles, but for the country, which need not
    be said where its chamber is named; that of a treaty is its news."""
    if evidence.unnamed <= _UNNAMED or not _RATIFY.isdisjoint(one.head | other.head):
        return evidence.unnamed <= _UNNAMED
    named = one.named(other) | other.named(one)
    return named - (one.keys & other.keys) <= COUNTRY_NAMES


def _are_of_one_country(one: Compared, other: Compared) -> bool:
    """Whether neither article begins with a country abroad that the other does not name."""
    return one.head & ABROAD <= other.keys and other.head & ABROAD <= one.keys


def _covered(one: Compared, other: Compared) -> bool:
    """Whether nearly all of what one title says stands at the beginning of the other article."""
    for mine, theirs in ((one, other), (other, one)):
        keys = [key for key in mine.title if key & _KIND]
        if keys and len(theirs.head.intersection(keys)) >= _MOSTLY * len(keys):
            return True
    return False
