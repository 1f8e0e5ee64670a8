"""Each process of tests begins with its part of the long ones, and none is left out; and what
stands for the others on another Python."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.sharing import one_of_each, shared_out, sizes

LONG = [f"long {number}" for number in range(10)]
SHORT = [f"short {number}" for number in range(93)]


def test_everything_is_shared_out() -> None:
    assert list(sizes(103, 4)) == [25, 26, 26, 26]
    assert list(sizes(3, 5)) == [0, 0, 1, 1, 1]


@pytest.mark.parametrize("workers", [1, 2, 3, 8, 40, 200])
def test_each_is_there_once(workers: int) -> None:
    order = shared_out(LONG, SHORT, workers)
    assert sorted(order) == sorted(LONG + SHORT)
    assert [one for one in order if one in SHORT] == SHORT


@pytest.mark.parametrize("workers", [1, 2, 3, 4])
def test_each_share_begins_with_its_long_ones(workers: int) -> None:
    order, at = shared_out(LONG, SHORT, workers), 0
    for size in sizes(len(order), workers):
        share = [one in LONG for one in order[at : at + size]]
        assert share == sorted(share, reverse=True)
        assert sum(share) in (len(LONG) // workers, len(LONG) // workers + 1)
        at += size


def test_of_few_tests_none_is_lost() -> None:
    assert shared_out(LONG, [], 3) == [*LONG[0::3], *LONG[1::3], *LONG[2::3]]
    assert shared_out([], SHORT, 3) == SHORT


class _Case(NamedTuple):
    nodeid: str
    fixturenames: tuple[str, ...] = ()


def test_each_test_is_tried_once_and_each_file_with_one_database() -> None:
    pure = [_Case("a.py::test_a[1]"), _Case("a.py::test_a[2]"), _Case("a.py::test_b")]
    world = [_Case(f"a.py::test_{name}", ("database", "database_url")) for name in "cde"]
    talk = _Case("b.py::test_a", ("sandbox",))
    worlds = {"sandbox", "database_url"}
    assert one_of_each([*pure, *world, talk], worlds) == [pure[0], pure[2], world[0], talk]
