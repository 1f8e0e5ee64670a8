"""What one word of a followed phrase means, and what kind of meaning that is. Pure."""

from __future__ import annotations

from bot.lexicon.concepts import Concept, lines_of
from bot.lexicon.places import COUNTRIES
from bot.topics.countries import HOME
from bot.topics.word_concepts import BROAD

# A word that stands for what it means: any word of these concepts does; or one that is itself.
Meaning = frozenset[Concept] | str

# Where news name no other country, they are of that at home.
HOME_MEANT: frozenset[Concept] = frozenset({("country", HOME)})
COUNTRIES_ABROAD = frozenset(("place", name) for name, _ in lines_of(COUNTRIES))
_PRICES: frozenset[Concept] = frozenset({("thing", "price"), ("thing", "tariff")})
# What news tell of any thing: what it costs, that it lacks, who waits for it, that it is late, cut
# off, mended.
_OF_ANY: frozenset[Concept] = _PRICES.union(
    ("thing", name)
    for name in (
        *("deficit", "salary", "queue", "export", "import", "ban", "permit"),
        *("delay", "outage", "repair"),
    )
)
_CRIMES: frozenset[Concept] = frozenset(
    ("thing", crime) for crime in ("corruption", "crime", "fraud")
)


def is_abroad(one: Meaning) -> bool:
    """Whether something is another country."""
    if isinstance(one, str):
        return False
    return bool(one & COUNTRIES_ABROAD) or (
        one != HOME_MEANT and all(it[0] == "country" for it in one)
    )


def is_a_place(one: Meaning) -> bool:
    """Whether something is a place, or may be one."""
    return not isinstance(one, str) and any(group == "place" for group, _ in one)


def is_narrow(one: Meaning) -> bool:
    """Whether something is a thing that only some news are about."""
    return not (isinstance(one, str) or one & BROAD or one == HOME_MEANT) and any(
        group in {"thing", "place", "short", "word", "country"} for group, _ in one
    )


def is_price(one: Meaning) -> bool:
    """Whether something is what a thing costs, which is said of it in one clause."""
    return not isinstance(one, str) and bool(one & _PRICES)


def is_of_any(one: Meaning) -> bool:
    """The same, and what else news tell of anything."""
    return not isinstance(one, str) and bool(one & _OF_ANY)


def is_a_thing(one: Meaning) -> bool:
    """Whether something is a thing, or may be one."""
    return not isinstance(one, str) and any(group == "thing" for group, _ in one)


def is_act(one: Meaning) -> bool:
    """Whether something is what is done, and not by all news every day."""
    return not isinstance(one, str) and any(group == "act" for group, _ in one)


def is_done(one: Meaning) -> bool:
    """The same, and what only somebody does."""
    return is_act(one) or (not isinstance(one, str) and bool(one & _CRIMES))
