"""How much it says that two texts share a key: the more, the fewer have it. Pure.

In a window of a few articles nothing is rare or common yet, so that each kind of key begins with
what such keys are in news in general; then the window's own texts say.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Sequence

from bot.stories.words import Kind

# Of a thousand texts so many have a key of its kind: as a rule, and as if so many had been seen.
_SHARES = {
    Kind.WORD: 4.0,
    Kind.CONCEPT: 20.0,
    Kind.NAME: 4.0,
    Kind.NUMBER: 2.0,
    Kind.COUNT: 60.0,
    Kind.DATE: 10.0,
    Kind.MONTH: 60.0,
    Kind.OFFICIAL: 20.0,
    Kind.OFFICE: 60.0,
    Kind.TAG: 30.0,
    Kind.ACT: 60.0,
    Kind.SHORT: 4.0,
}
_SEEN = 1000.0
_EXPECTED = tuple(_SHARES.values()) + (1.0,) * (16 - len(_SHARES))
_BITS = tuple(math.log2(_SEEN / _SHARES[kind]) for kind in Kind)
_SLOTS = 1 << 20
_SLOT = _SLOTS - 1  # keys that fall on one slot count as one, and so are thought a little commoner


def prior(key: int) -> float:
    """What a shared key says before anything was seen, in bits."""
    return _BITS[key & 15]


def mass(keys: Iterable[int]) -> float:
    """What all of some keys say before anything was seen, in bits."""
    return sum([_BITS[key & 15] for key in keys])


class Rarity:
    """Counts the keys of the texts of a window."""

    def __init__(self) -> None:
        self._counts = array("H", bytes(2 * _SLOTS))
        self._texts = 0

    def add(self, keys: Iterable[int]) -> None:
        """Count a text that came."""
        self._texts += 1
        counts = self._counts
        for key in keys:
            try:
                counts[(key ^ key >> 12) & _SLOT] += 1
            except OverflowError:  # of two bytes; looked for first, each would cost twice as much
                continue

    def remove(self, keys: Iterable[int]) -> None:
        """Count a text no longer."""
        self._texts -= 1
        counts = self._counts
        for key in keys:
            slot = (key ^ key >> 12) & _SLOT
            if counts[slot]:
                counts[slot] -= 1

    def bits(self, key: int) -> float:
        """What a shared key says, in bits: 0 for what all have."""
        have = self._counts[(key ^ key >> 12) & _SLOT]
        share = (have + _EXPECTED[key & 15]) / (self._texts + _SEEN)
        return -math.log2(share) if share < 1 else 0.0

    def bits_of(self, keys: Iterable[int]) -> list[float]:
        """The same of several, in their order."""
        counts, texts, log = self._counts, self._texts + _SEEN, math.log2
        shares = [(counts[(key ^ key >> 12) & _SLOT] + _EXPECTED[key & 15]) / texts for key in keys]
        return [-log(share) if share < 1 else 0.0 for share in shares]


class Bits(dict[int, float]):
    """What keys say at this moment: the same few are asked for again and again."""

    def __init__(self, rarity: Rarity) -> None:
        super().__init__()
        self._rarity = rarity

    def look_up(self, keys: Sequence[int]) -> None:
        """Know what some keys say before each is asked for."""
        self.update(zip(keys, self._rarity.bits_of(keys), strict=True))

    def __missing__(self, key: int) -> float:
        bits = self[key] = self._rarity.bits(key)
        return bits
