"""The traits of an article as one piece of memory: a window keeps a hundred thousand. Pure.

Each array by itself takes sixty-four bytes and more beside its numbers, each number by itself
thirty. So it goes from one process to another, and so it is stored, too.
"""

from __future__ import annotations

from array import array
from itertools import accumulate, pairwise
from struct import Struct
from typing import NamedTuple

from bot.stories.shingles import BITS, Shingles
from bot.stories.traits import Traits

# The time; what arrays there are, by their lengths; numbers; bits and small numbers.
_TIME, _LENGTHS = Struct("q"), Struct("13H")
_REST = Struct("ddQQIIIIIIIIB???BBBB")
_HOUSE, _LEVEL, _BLANK = 8, 12, 13  # their places among those
_LENGTHS_AT = _TIME.size
_REST_AT = _LENGTHS_AT + _LENGTHS.size
_BEGIN = _REST_AT + _REST.size
_NUMBER = array("I").itemsize
_SHINGLE = BITS // 8
# What is stored begins with it. Raised where `Traits`, or what they say of a text, changes: what
# has another one is read from its text again. A machine of the other byte order reads another one.
FORMAT = 14
_HEAD = Struct("I2B")  # the format, how many numbers the MinHash has, how many keys it is found by


class Packed(bytes):
    """Traits, packed; what is asked of many is read without the rest."""

    __slots__ = ()

    @classmethod
    def of(cls, traits: Traits) -> Packed:
        """Pack the traits of an article."""
        arrays = (
            traits.keys,
            traits.salient,
            traits.places,
            traits.acts,
            traits.committees,
            traits.numbered,
            traits.days,
            traits.told_acts,
            traits.themes,
            traits.denied,
            traits.happened,
            traits.signed,
            traits.shingles.kept,
        )
        return cls(
            b"".join(
                (
                    _TIME.pack(traits.at),
                    _LENGTHS.pack(*map(len, arrays)),
                    _REST.pack(
                        traits.mass,
                        traits.neutral,
                        traits.states,
                        traits.told_states,
                        traits.regions,
                        traits.told_regions,
                        traits.sibling,
                        traits.picture,
                        traits.house,
                        traits.titled,
                        traits.told,
                        traits.led,
                        traits.shingles.level,
                        traits.blank,
                        traits.said,
                        traits.of_many,
                        traits.readings,
                        traits.chambers,
                        traits.told_chambers,
                        traits.language,
                    ),
                    *arrays[:-1],
                    _packed(traits.shingles.kept),
                )
            )
        )

    @property
    def at(self) -> int:
        """When it was published, in seconds."""
        return int(_TIME.unpack_from(self)[0])

    @property
    def keys(self) -> array[int]:
        """What it is about."""
        return array("I", self[_BEGIN : _BEGIN + self._lengths()[0] * _NUMBER])

    @property
    def shingles(self) -> Shingles:
        """What is kept of its text."""
        level = _REST.unpack_from(self, _REST_AT)[_LEVEL]
        return Shingles(_unpacked(self, self._lengths()[-1]), level)

    @property
    def blank(self) -> bool:
        """Whether its text says nothing of its title."""
        return bool(_REST.unpack_from(self, _REST_AT)[_BLANK])

    @property
    def house(self) -> int:
        """Whose it is."""
        return int(_REST.unpack_from(self, _REST_AT)[_HOUSE])

    @property
    def traits(self) -> Traits:
        """All of it, as it was packed."""
        keys, salient, places, acts, committees, numbered, days, *more = self._arrays()
        told, themes, denied, happened, signed = more
        (
            mass,
            neutral,
            states,
            told_states,
            regions,
            told_regions,
            sibling,
            picture,
            house,
            titled,
            told_of,
            led,
            level,
            blank,
            said,
            of_many,
            *bits,
        ) = _REST.unpack_from(self, _REST_AT)
        readings, chambers, told_chambers, language = bits
        return Traits(
            shingles=Shingles(_unpacked(self, self._lengths()[-1]), level),
            keys=keys,
            titled=titled,
            told=told_of,
            led=led,
            blank=blank,
            salient=salient,
            themes=themes,
            denied=denied,
            happened=happened,
            signed=signed,
            places=places,
            acts=acts,
            committees=committees,
            numbered=numbered,
            days=days,
            mass=mass,
            neutral=neutral,
            told_acts=told,
            said=said,
            of_many=of_many,
            readings=readings,
            chambers=chambers,
            told_chambers=told_chambers,
            states=states,
            told_states=told_states,
            regions=regions,
            told_regions=told_regions,
            language=language,
            at=self.at,
            sibling=sibling,
            picture=picture,
            house=house,
        )

    def _arrays(self) -> list[array[int]]:
        ends = list(accumulate(self._lengths()[:-1], initial=0))
        numbers = array("I", self[_BEGIN : _BEGIN + ends[-1] * _NUMBER])
        return [numbers[start:end] for start, end in pairwise(ends)]

    def _lengths(self) -> tuple[int, ...]:
        return _LENGTHS.unpack_from(self, _LENGTHS_AT)


def _packed(shingles: array[int]) -> bytes:
    """Shingles in three bytes each: their lowest ones, then the next, then the highest."""
    whole = shingles.tobytes()
    return b"".join(whole[byte::_NUMBER] for byte in range(_SHINGLE))


def _unpacked(data: bytes, many: int) -> array[int]:
    """The shingles that some bytes end with."""
    whole = bytearray(many * _NUMBER)
    begin = len(data) - many * _SHINGLE
    for byte in range(_SHINGLE):
        whole[byte::_NUMBER] = data[begin + byte * many : begin + (byte + 1) * many]
    return array("I", bytes(whole))


class Entry(NamedTuple):
    """What is kept of an article: its traits, the numbers of its MinHash, and, once it was placed,
    the keys by which it is found again."""

    traits: Packed
    signature: array[int]
    found_by: array[int]

    @classmethod
    def of(cls, traits: Traits, signature: list[int]) -> Entry:
        """Of an article that was just read."""
        return cls(Packed.of(traits), array("I", signature), array("I"))

    @classmethod
    def restored(cls, data: bytes) -> Entry | None:
        """What was stored; None where it has another format."""
        if len(data) < _HEAD.size:
            return None
        known, signature, found_by = _HEAD.unpack_from(data)
        if known != FORMAT:
            return None
        middle = _HEAD.size + signature * _NUMBER
        end = middle + found_by * _NUMBER
        return cls(
            Packed(data[end:]), array("I", data[_HEAD.size : middle]), array("I", data[middle:end])
        )

    def stored(self) -> bytes:
        """All of it, as it is stored."""
        head = _HEAD.pack(FORMAT, len(self.signature), len(self.found_by))
        return b"".join((head, self.signature, self.found_by, self.traits))
