"""Which tests there are on a Python beside the usual one; and in which order tests stand, so that
each process of tests has its share of the long ones first.

With `--dist worksteal` each process is given a row of tests that stand beside each other, at once:
it asks nobody for the next one, and makes what they have in common once. Whoever is through takes
half of what another one has left.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol, TypeVar

T = TypeVar("T")


class Case(Protocol):
    """What is asked of one of pytest's tests: its file, its function and case, its fixtures."""

    @property
    def nodeid(self) -> str:
        """`tests/test_x.py::test_y[case]`."""

    @property
    def fixturenames(self) -> Sequence[str]:
        """Those that it uses, and what they use."""


C = TypeVar("C", bound=Case)


def one_of_each(tests: Iterable[C], worlds: Container[str]) -> list[C]:
    """Of each test's cases the first, and of a file's tests with a fixture of `worlds` (they begin
    a database, a Telegram or a bot, which is most of what tests cost) only the first."""
    seen: set[str] = set()
    kept: list[C] = []
    for one in tests:
        file, _, _ = one.nodeid.partition("::")
        test, _, _ = one.nodeid.partition("[")
        of = file if any(name in worlds for name in one.fixturenames) else test
        if of not in seen:
            seen.add(of)
            kept.append(one)
    return kept


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
