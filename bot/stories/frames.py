"""What the texts of many stories have: a desk's address, its thanks, its "read also". Pure.

Counted by story and not by article: what ten outlets reprint is news all the same.
"""

from __future__ import annotations

from collections.abc import Collection

from bot.stories.shingles import Shingles

# A shingle in the texts of so many stories is no part of what they tell. Shingles share places, of
# which a window of a hundred thousand articles fills each about once: of a hundred shingles one is
# then thought a frame that is none. A prime: those of long texts all end in zeros.
_MANY = 6
_PLACES = 8_388_593
_MOST = 255


class Frames:
    """Counts the shingles of the stories of a window."""

    def __init__(self) -> None:
        self._counts = bytearray(_PLACES)

    def add(self, shingles: Shingles) -> None:
        """Count the text that a story began with."""
        counts = self._counts
        for one in shingles.kept:
            count = counts[place := one % _PLACES]
            if count < _MOST:
                counts[place] = count + 1

    def remove(self, shingles: Shingles) -> None:
        """Count it no longer."""
        counts = self._counts
        for one in shingles.kept:
            place = one % _PLACES
            if counts[place]:
                counts[place] -= 1

    def without(self, shingles: Collection[int]) -> set[int]:
        """Those of some shingles that few stories have."""
        counts = self._counts
        return {one for one in shingles if counts[one % _PLACES] < _MANY}
