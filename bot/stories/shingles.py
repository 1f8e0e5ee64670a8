"""A text as its runs of three words (shingles), and the MinHash by which others are found. Pure."""

from __future__ import annotations

import zlib
from array import array
from typing import NamedTuple

from rensa import RMinHash

from bot.caches import Table
from bot.topics.tokens import fold, raw_words

_SIGNATURE = 20  # numbers of a MinHash; each is a key of the index
_SEED = 14
_MOST_WORDS = 4_000
# So many shingles of a text are kept, in its order; of a longer one every second, fourth, … by
# their own numbers, so that two texts keep the same ones of what they share.
_MOST_KEPT = 160
LEAD = 24  # shingles that are the beginning of a text
# Of a shingle's bits so many are kept: two texts are compared, and not all of a window.
BITS = 24


class Shingles(NamedTuple):
    """What is kept of a text: shingles of 24 bits in its order, those that end in `level` zeros."""

    kept: array[int]
    level: int

    @property
    def size(self) -> int:
        """About how many the text has."""
        return len(self.kept) << self.level


def _hash(word: str) -> int:
    return zlib.crc32(fold(word).encode("utf-8", "replace"))


_HASHES = Table("stories.shingles.words", _hash, entries=32_000, each=120)


def shingles_of(text: str) -> tuple[Shingles, list[int]]:
    """The shingles of a text to keep, and its signature; without shingles there is none."""
    words = list(map(_HASHES.__getitem__, raw_words(text)[:_MOST_WORDS]))
    # Hashes of tuples of numbers are the same in every process, and all their bits are mixed: the
    # last ones decide which shingles are kept.
    runs = map(hash, zip(words, words[1:], words[2:], strict=False))
    unique = list(dict.fromkeys([run & 0xFFFFFFFF for run in runs]))
    if not unique:
        return Shingles(array("I"), 0), []
    level = 0
    kept = unique
    while len(kept) > _MOST_KEPT:
        level += 1
        kept = [one for one in kept if not one & ((1 << level) - 1)]
    return Shingles(array("I", [one & (1 << BITS) - 1 for one in kept]), level), _signature(unique)


def _signature(shingles: list[int]) -> list[int]:
    """The keys of a MinHash: each of its numbers with its place."""
    # One row of a flat table: whatever takes lists of lists starts threads for them.
    hashes, bounds = array("Q", shingles), array("Q", (0, len(shingles)))
    rows: list[list[int]] = RMinHash.digest_matrix_from_flat_token_hashes(
        hashes, bounds, _SIGNATURE, _SEED
    ).to_rows()
    return [(value + place * 0x9E3779B1) & 0xFFFFFFFF for place, value in enumerate(rows[0])]
