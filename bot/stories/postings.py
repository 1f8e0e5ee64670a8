"""Which numbers have a key, in eight bytes each: what an index of a window keeps. Pure.

A dictionary of lists would take ten times as much for the seven million keys of a hundred thousand
articles. Numbers only grow, so what leaves is always what came first. Of the keys that many have,
which each text of the day asks for again, the newest numbers are at hand.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

_BUCKETS = 1 << 20  # of four bytes; more keys than that share one, and are told apart by looking
_BUCKET = _BUCKETS - 1
_STEPS = range(256)  # of one look at a bucket
_FEWEST_GONE = 1 << 16  # keys; for fewer all buckets are not walked
_MOST_AT_HAND = 4096  # keys, of half a kilobyte each with their numbers


class Postings:
    """A table of keys (32 bits), each with the numbers that were added with it. Of each key only
    the newest `most` are looked at."""

    def __init__(self, most: int) -> None:
        self._most = most
        # The newest of a bucket: its place, and one.
        self._heads = array("I", bytes(array("I").itemsize * _BUCKETS))
        self._back = array("I")  # how far before it the next one of the same bucket is; 0: none
        self._keys = array("I")
        # The numbers, and where the keys of each begin: which number a place has is looked up.
        self._numbers, self._begin = array("I"), array("I")
        # The newest `most` numbers of keys that have so many.
        self._at_hand: dict[int, list[int]] = {}  # bounded: by the number above

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, keys: Sequence[int], number: int) -> None:
        """Note that a number, not smaller than any before, has some keys."""
        heads, at_hand = self._heads, self._at_hand
        place = len(self._keys)
        steps = []
        self._numbers.append(number)
        self._begin.append(place)
        for key in keys:
            place += 1
            bucket = key & _BUCKET
            head = heads[bucket]
            steps.append(place - head if head else 0)
            heads[bucket] = place
            if key in at_hand:
                at_hand[key].insert(0, number)
                del at_hand[key][-1]
        self._back.extend(steps)
        self._keys.extend(keys)

    def find(self, key: int) -> Sequence[int]:
        """The numbers that have a key, the newest first."""
        found = self._at_hand.get(key)
        if found is None:
            found = self._walk(key)
            if len(found) == self._most:
                if len(self._at_hand) >= _MOST_AT_HAND:
                    self._at_hand.clear()
                self._at_hand[key] = found
        return found

    def _walk(self, key: int) -> list[int]:
        found: list[int] = []
        back, known, numbers, begin = self._back, self._keys, self._numbers, self._begin
        at = self._heads[key & _BUCKET] - 1
        for _ in _STEPS:
            if at < 0:
                break
            if known[at] == key:
                found.append(numbers[bisect_right(begin, at) - 1])
                if len(found) == self._most:
                    break
            if not (step := back[at]):
                break
            at -= step
        return found

    def count(self, keys: Iterable[int]) -> Mapping[int, int]:
        """The numbers that have some keys, with how many of them."""
        return Counter(chain.from_iterable(map(self.find, keys)))

    def weigh(self, keys: Iterable[tuple[int, float]]) -> dict[int, float]:
        """The numbers that have some keys, with what those weigh together."""
        found: dict[int, float] = {}
        for key, weight in keys:
            for number in self.find(key):
                found[number] = found.get(number, 0.0) + weight
        return found

    def forget(self, before: int) -> None:
        """Let go of the numbers below one; at once only where that is worth the moving."""
        numbers, begin = self._numbers, self._begin
        leaving = bisect_left(numbers, before)
        keys = begin[leaving] if leaving < len(begin) else len(self)
        if leaving * 4 < len(numbers) or keys < _FEWEST_GONE:
            return
        del numbers[:leaving], begin[:leaving], self._back[:keys], self._keys[:keys]
        self._begin = array("I", (place - keys for place in begin))
        self._heads = array("I", (place - keys if place > keys else 0 for place in self._heads))
        self._at_hand.clear()
