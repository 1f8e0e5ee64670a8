"""What is meant with what a phrase names, and what of it goes without saying. Pure.

What is asked for as a kind is told by what is of it, a field beside a place by what news of that
field tell of, a country beside its border by where one crosses that. What is implied is not looked
for: who fells trees does so in a forest.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.lexicon.concepts import Concept, lines_of, read
from bot.topics.meaning import Meaning, is_a_place, is_abroad, is_done, is_price
from bot.topics.word_concepts import BROAD

# What is asked for as a kind is told by what is of it: "illnesses of livestock" by brucellosis.
_KINDS: dict[Concept, frozenset[Concept]] = {
    ("thing", name): frozenset(("thing", one) for one in things.split())
    for name, [things] in lines_of(read("kinds.txt"))
}
# What news of a field tell of: "Kyrgyzstan economy" is told by its inflation and its trade.
_FIELDS: dict[Concept, frozenset[Concept]] = {
    ("thing", name): frozenset(("thing", one) for one in things.split())
    for name, [things] in lines_of(read("fields.txt"))
}
# Where the border of a country is crossed, by names that no news of it need add the country to.
_BORDER: Concept = ("thing", "border")
_CROSSINGS: dict[Concept, frozenset[Concept]] = {
    ("place", name): frozenset(("place", one) for one in crossings.split())
    for name, [crossings] in lines_of(read("crossings.txt"))
}
# What goes without saying beside one: who fells trees does so in a forest.
_IMPLIED: dict[Concept, frozenset[Concept]] = {
    ("thing", name): frozenset(("thing", one) for one in things.split())
    for name, [things] in lines_of(read("implied.txt"))
}


def widened(found: Sequence[Meaning]) -> list[Meaning]:
    """What the words of a phrase mean, each with what is meant with it beside the others."""
    if any(map(is_abroad, found)):
        at_border = any(not isinstance(one, str) and _BORDER in one for one in found)
        return [_crossed(one) if at_border else one for one in map(_field, found)]
    if any(map(is_a_place, found)):
        found = list(map(_field, found))
    every = [_with_kinds(one, [it for it in found if it is not one]) for one in found]
    return [one for at, one in enumerate(every) if not _is_of_another(one, at, every)]


def _field(one: Meaning) -> Meaning:
    """What is meant by a field beside a place, of which little else is told."""
    if isinstance(one, str):
        return one
    return one.union(*(_FIELDS.get(concept, ()) for concept in one))


def _crossed(one: Meaning) -> Meaning:
    """What is meant by a country beside its border: where one crosses that, too."""
    if isinstance(one, str):
        return one
    return one.union(*(_CROSSINGS.get(concept, ()) for concept in one))


def _with_kinds(one: Meaning, others: Sequence[Meaning]) -> Meaning:
    """What is meant by a kind: what is of it. Of what all news name (an akim speaks of all) only
    beside what is done (officials who are sentenced), or where all news name the kind, too."""
    if isinstance(one, str):
        return one
    kinds = frozenset[Concept]().union(*(_KINDS.get(it, ()) for it in one))
    every = any(map(is_done, others)) or one <= BROAD
    return one | (kinds if every else kinds - BROAD)


def is_implied(one: Meaning, found: Sequence[Meaning]) -> bool:
    """Whether something goes without saying beside what else is meant."""
    return not isinstance(one, str) and any(
        one <= _IMPLIED.get(concept, frozenset())
        for other in found
        if other is not one and not isinstance(other, str)
        for concept in other
    )


def _is_of_another(one: Meaning, at: int, every: Sequence[Meaning]) -> bool:
    """Whether something is the same again ("дәрі-дәрмек" beside its price; by themselves two such
    words are two things), or what all news name is what another is a kind of: an "amendment to a
    law" is one thing that texts call by either."""
    if isinstance(one, str):
        return False
    if one in every[:at] and (one & BROAD or any(other != one for other in every)):
        return True
    return bool(one & BROAD) and any(one < other for other in every if isinstance(other, frozenset))


def is_price_of_a_kind(found: Sequence[Meaning]) -> bool:
    """Whether what is meant is the price of a kind of thing: no theme lists all that is of a kind,
    nor how it is said that one of it has become dearer."""
    every = [one for one in found if not isinstance(one, str)]
    return len(found) == len(every) == 2 and any(
        is_price(one) and not is_price(other) and not other.isdisjoint(_KINDS)
        for one, other in (every, every[::-1])
    )
