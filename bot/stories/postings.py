"""Which numbers have a key, in twenty bytes each: what an index of a window keeps. Pure.

A dictionary of lists would take ten times as much for the seven million keys of a hundred thousand
articles. Numbers only grow, so what leaves is always what came first.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable

_BUCKETS = 1 << 20  # of eight bytes; more keys than that share one, and are told apart by looking
_STEPS = range(256)  # of one look at a bucket


class Postings:
    """A table of keys (32 bits), each with the numbers that were added with it."""

    def __init__(self) -> None:
        self._heads = array("Q", bytes(8 * _BUCKETS))  # the newest of a bucket: its place, and one
        self._back = array("I")  # how far before it the next one of the same bucket is; 0: none
        self._keys = array("I")
        self._numbers = array("I")
        self._gone = 0  # so many left from the front

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, keys: Iterable[int], number: int) -> None:
        """Note that a number, not smaller than any before, has some keys."""
        heads, back, known, numbers = self._heads, self._back, self._keys, self._numbers
        place = self._gone + len(known)
        for key in keys:
            place += 1
            bucket = key & (_BUCKETS - 1)
            head = heads[bucket]
            # What has left may be farther away than an entry can say.
            back.append(place - head if head > self._gone else 0)
            known.append(key)
            numbers.append(number)
            heads[bucket] = place

    def find(self, key: int, most: int) -> list[int]:
        """The numbers that have a key, the newest first, `most` at most."""
        found: list[int] = []
        back, known, numbers = self._back, self._keys, self._numbers
        at = self._heads[key & (_BUCKETS - 1)] - self._gone - 1
        for _ in _STEPS:
            if at < 0:
                break
            if known[at] == key:
                found.append(numbers[at])
                most -= 1
                if not most:
                    break
            if not (step := back[at]):
                break
            at -= step
        return found

    def forget(self, before: int) -> None:
        """Let go of the numbers below one; at once only where that is worth the moving."""
        leaving = bisect_left(self._numbers, before)
        if leaving * 4 >= len(self._numbers):
            for one in (self._back, self._keys, self._numbers):
                del one[:leaving]
            self._gone += leaving
