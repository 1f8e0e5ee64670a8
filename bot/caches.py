"""Every cache of a running bot, by its name, with the most that it may weigh. Pure.

A cache is made here, or watched here: `remembered` for a function of words, `Table` for one that is
asked of every word of a text, `Lru` for what weighs much, `watch` for what a library keeps or what
is bounded by its own rule. /metrics shows them all.
tests/test_caches.py refuses any other.
"""

from __future__ import annotations

import sys
import weakref
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from functools import lru_cache, wraps
from inspect import signature
from typing import Generic, ParamSpec, TypeVar, cast

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")
_Rest = ParamSpec("_Rest")

# Longer ones are no words: they are worked out each time, so that a megabyte without a space does
# not stay in memory sixteen thousand times.
_LONGEST_WORD = 64
# What a cache itself spends on an entry: its link, its place in the table, the key's tuple.
_ENTRY_BYTES = 200


@dataclass(frozen=True, slots=True)
class Watched:
    """One cache: at most so many bytes, and what it has now (bytes are an estimate from above)."""

    name: str
    most_bytes: int
    entries: Callable[[], int]
    bytes: Callable[[], int]


_watched: dict[str, Watched] = {}


def watch(
    name: str, *, most_bytes: int, entries: Callable[[], int], bytes_: Callable[[], int]
) -> None:
    """Name a cache that is bounded by its own rule. A newer one of the same name replaces it."""
    _watched[name] = Watched(name, most_bytes, entries, bytes_)


def watched() -> list[Watched]:
    """Every cache that was made or named so far, by name."""
    return [_watched[name] for name in sorted(_watched)]


def remembered(
    *, entries: int, each: int
) -> Callable[[Callable[_Rest, _Value]], Callable[_Rest, _Value]]:
    """Remember the last `entries` answers of a pure function that takes words.

    `each` is what an answer weighs at most, in bytes, for words of up to 64 characters; calls with
    a longer string are not remembered. The cache is named after the function.
    """

    def dress(function: Callable[_Rest, _Value]) -> Callable[_Rest, _Value]:
        kept = lru_cache(maxsize=entries)(function)
        weight = each + _ENTRY_BYTES
        name = f"{function.__module__.removeprefix('bot.')}.{function.__name__.strip('_')}"
        watch(
            name,
            most_bytes=entries * weight,
            entries=lambda: kept.cache_info().currsize,
            bytes_=lambda: kept.cache_info().currsize * weight,
        )

        def of_one(word: str) -> _Value:
            return direct(word) if len(word) > _LONGEST_WORD else looked_up(word)

        def of_several(*args: _Rest.args, **kwargs: _Rest.kwargs) -> _Value:
            for one in args:
                if isinstance(one, str) and len(one) > _LONGEST_WORD:
                    return function(*args, **kwargs)
            return kept(*args, **kwargs)  # type: ignore[arg-type]  # hashable: they are words

        if len(signature(function).parameters) > 1:
            return wraps(function)(of_several)
        # Several times as fast, for what is asked of each word of each article.
        direct = cast("Callable[[str], _Value]", function)
        looked_up = cast("Callable[[str], _Value]", kept)
        return cast("Callable[_Rest, _Value]", wraps(function)(of_one))

    return dress


class Table(dict[str, _Value]):
    """The answers of a pure function about single words, by word; watched under `name`.

    Faster than `remembered`, for what is asked of every word of every text: `table[word]`. It has
    at most so many entries, each of at most so many bytes with its word, and begins anew when it
    is full; longer words than 64 characters are not kept.
    """

    def __init__(
        self, name: str, answer: Callable[[str], _Value], *, entries: int, each: int
    ) -> None:
        super().__init__()
        self._answer = answer
        self._entries = entries
        mine, weight = weakref.ref(self), each + _ENTRY_BYTES

        def kept() -> int:
            return len(one) if (one := mine()) is not None else 0

        watch(name, most_bytes=entries * weight, entries=kept, bytes_=lambda: kept() * weight)

    def __missing__(self, word: str) -> _Value:
        answer = self._answer(word)
        if len(word) <= _LONGEST_WORD:
            if len(self) >= self._entries:
                self.clear()
            self[word] = answer
        return answer


class Lru(Generic[_Key, _Value]):
    """Keeps what was used last, up to `most_bytes` by `weigh`; watched under `name`.

    What is heavier than the whole is not kept. Not for several threads at once.
    """

    def __init__(self, name: str, *, most_bytes: int, weigh: Callable[[_Key, _Value], int]) -> None:
        self._most = most_bytes
        self._weigh = weigh
        self._kept: OrderedDict[_Key, tuple[_Value, int]] = OrderedDict()
        self.bytes = 0
        # By a weak reference: the registry does not keep alive who has gone.
        mine = weakref.ref(self)
        watch(
            name,
            most_bytes=most_bytes,
            entries=lambda: len(one) if (one := mine()) is not None else 0,
            bytes_=lambda: one.bytes if (one := mine()) is not None else 0,
        )

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[_Key]:
        return iter(self._kept)

    def get(self, key: _Key) -> _Value | None:
        """What is kept under a key; None when it is not there (any more)."""
        found = self._kept.get(key)
        if found is None:
            return None
        self._kept.move_to_end(key)
        return found[0]

    def put(self, key: _Key, value: _Value) -> None:
        """Keep a value; the ones not used for longest make room."""
        weight = self._weigh(key, value) + _ENTRY_BYTES
        before = self._kept.pop(key, None)
        self.bytes += weight - (before[1] if before else 0)
        self._kept[key] = value, weight
        while self.bytes > self._most:
            self.bytes -= self._kept.popitem(last=False)[1][1]

    def drop(self, key: _Key) -> None:
        """Keep a value no longer, where it is there."""
        dropped = self._kept.pop(key, None)
        self.bytes -= dropped[1] if dropped else 0


def weight_of(*parts: str | bytes) -> int:
    """What some strings weigh together, in bytes."""
    return sum(map(sys.getsizeof, parts))
