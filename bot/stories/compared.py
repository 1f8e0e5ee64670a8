"""An article as it is compared with others: what is kept of it, as sets. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from bot.lexicon.measures import SHORTS
from bot.lexicon.places import NAMES
from bot.stories.rarity import mass
from bot.stories.traits import SALIENT, Traits
from bot.stories.words import Kind, key_of, kind_of

# The country of the field: one title has it where another does not say what everybody knows.
HOME_NAME = key_of(Kind.NAME, "kazakhstan")
COUNTRY_NAMES = frozenset(key_of(Kind.NAME, name) for name in NAMES.values())
ABROAD = COUNTRY_NAMES - {HOME_NAME}
# Abbreviations that are of no language: others each has its own.
_KNOWN_SHORTS = frozenset(
    key_of(Kind.SHORT, line.partition("|")[0].strip()) for line in SHORTS.strip().splitlines()
)
_NUMBER, _SHORT = int(Kind.NUMBER), int(Kind.SHORT)  # compared several times as fast as a Kind


class Compared:
    """What is kept of an article, with the sets that it is compared by: made once for the one that
    comes, whoever it is compared with."""

    __slots__ = (
        "head",
        "keys",
        "mass",
        "nameable",
        "neutral",
        "numbers",
        "places",
        "salient",
        "themes",
        "title",
        "told",
        "traits",
    )

    def __init__(self, traits: Traits, *, bare: bool = False) -> None:
        """`bare`: as if it had no text, only its title."""
        kept = traits.title if bare else traits.keys
        self.traits = traits
        self.keys = frozenset(kept)
        self.numbers = frozenset([key for key in kept if key & 15 == _NUMBER])
        self.title = frozenset(traits.title)
        self.told = frozenset(traits.keys[: traits.told])
        self.head = self.title if bare else frozenset(traits.keys[: traits.led])
        self.salient = frozenset(traits.salient)
        self.themes = frozenset(traits.themes)
        self.mass, self.neutral = traits.mass, traits.neutral
        self.places: dict[int, set[int]] = {}  # bounded: the numbers of one article
        if bare:
            self.told = self.title
            self.salient = frozenset(key for key in self.title if kind_of(key) in SALIENT)
        self.nameable = frozenset(
            [key for key in self.salient if key & 15 != _SHORT or key in _KNOWN_SHORTS]
        )
        if bare:
            self.themes = frozenset()
            self.mass, self.neutral = mass(kept), mass(filter(kind_of, kept))
            return
        for place, value in zip(traits.places[::2], traits.places[1::2], strict=True):
            self.places.setdefault(place, set()).add(value)

    def named(self, other: Compared) -> frozenset[int]:
        """What the title names and another article could name, too: in another language no
        abbreviation that is its own; and the country where both are only if the other's title
        names another."""
        same = self.traits.language == other.traits.language
        names = self.salient if same else self.nameable
        if HOME_NAME in names and ABROAD.isdisjoint(other.title):
            return names - {HOME_NAME}
        return names

    def bare(self) -> Compared:
        """The article by its title alone, where its text says nothing of it."""
        return Compared(self.traits, bare=True) if self.traits.blank else self


def one_a_house(articles: Iterable[Compared], but: int = 0) -> list[Compared]:
    """Of some articles the first of each outlet, and of the outlet `but` only where no other one
    tells of it: who says something twice is asked once. Of whom nothing is known is asked."""
    first: dict[object, Compared] = {}  # bounded: of one story
    for number, one in enumerate(articles):
        first.setdefault(one.traits.house or ("unknown", number), one)
    others = [one for house, one in first.items() if house != but]
    return others or list(first.values())
