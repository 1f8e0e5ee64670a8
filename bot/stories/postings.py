"""Which numbers have a key, in twenty bytes each: what an index of a window keeps. Pure.

A dictionary of lists would take ten times as much for the seven million keys of a hundred thousand
articles. Numbers only grow, so what leaves is always what came first.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence

_BUCKETS = 1 << 20  # of eight bytes; more keys than that share one, and are told apart by looking
_BUCKET = _BUCKETS - 1
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

    def add(self, keys: Sequence[int], number: int) -> None:
        """Note that a number, not smaller than any before, has some keys."""
        heads, gone = self._heads, self._gone
        place = gone + len(self._keys)
        steps = []
        for key in keys:
            place += 1
            bucket = key & _BUCKET
            head = heads[bucket]
            # What has left may be farther away than an entry can say.
            steps.append(place - head if head > gone else 0)
            heads[bucket] = place
        self._back.extend(steps)
        self._keys.extend(keys)
        self._numbers.extend([number] * len(steps))

    def find(self, key: int, most: int) -> list[int]:
        """The numbers that have a key, the newest first, `most` at most."""
        return list(self.weigh([(key, 1.0)], most))

    def weigh(self, keys: Iterable[tuple[int, float]], most: int) -> dict[int, float]:
        """The numbers that have some keys, with what those weigh together; of each key only the
        newest `most`."""
        found: dict[int, float] = {}
        heads, back, known, numbers = self._heads, self._back, self._keys, self._numbers
        behind = self._gone + 1
        for key, weight in keys:
            at = heads[key & _BUCKET] - behind
            left = most
            for _ in _STEPS:
                if at < 0:
                    break
                if known[at] == key:
                    number = numbers[at]
                    found[number] = found.get(number, 0.0) + weight
                    left -= 1
                    if not left:
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
