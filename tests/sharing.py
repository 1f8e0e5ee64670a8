"""In which order tests stand, so that each process of tests has its share of the long ones first.

With `--dist worksteal` each process is given a row of tests that stand beside each other, at once:
it asks nobody for the next one, and makes what they have in common once. Whoever is through takes
half of what another one has left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def sizes(count: int, workers: int) -> Iterator[int]:
    """How many of so many tests pytest-xdist gives to each process to begin with."""
    for left in range(workers, 0, -1):
        size = count // left
        count -= size
        yield size


def shared_out(long: Sequence[T], short: Sequence[T], workers: int) -> list[T]:
    """All of them, so that each process's share begins with as many long ones as another's: they
    wait, and what waits is to wait at the same time as the others. The short ones keep their
    order."""
    rest = iter(short)
    order: list[T] = []
    for number, size in enumerate(sizes(len(long) + len(short), workers)):
        first = long[number::workers]
        order += first
        order += islice(rest, max(0, size - len(first)))
    return order + list(rest)
