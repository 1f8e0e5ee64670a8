"""What a digest tells that is no more so, by another that it tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.digest.outdated import denied_among, outdated_among, with_pairs
from bot.digest.prominence import Standing
from storage.windows import Listed

HOUR = 60 * 60 * 1000
PLAIN = Standing({})
FIVE = frozenset({"5"})
TITLED = Standing({}, titled=FIVE)
DENIAL = Standing({}, corrects=True, denies=FIVE, titled=frozenset({"5", "7"}))
ENDS, CORRECTS, AMENDS = (
    Standing({}, ends=True),
    Standing({}, corrects=True),
    Standing({}, corrects=True, amends=True),
)
PUSHED, CHOSEN = ((0, "http:a", "Вестник"),), ((0, "feed:b", "Хабаршы"),)


def at(number: int, hour: float, language: str = "ru") -> Listed:
    return Listed(number, 1, int(hour * HOUR), number, (7,), number, language, told=CHOSEN)


@pytest.mark.parametrize(
    ("mine", "its", "topics", "denied"),
    [
        (TITLED, DENIAL, ({7}, {7}), True),
        (TITLED, DENIAL, ({7, 8}, {9, 8}), True),
        (TITLED, DENIAL, ({7}, {8}), False),  # of something else
        (PLAIN, DENIAL, ({7}, {7}), False),
        (TITLED, CORRECTS, ({7}, {7}), False),  # nobody knows what
        (DENIAL, DENIAL, ({7}, {7}), False),  # who denies it, too, tells the same
    ],
)
def test_a_number_that_was_denied(
    mine: Standing, its: Standing, topics: tuple[set[int], set[int]], *, denied: bool
) -> None:
    """Whatever story each is of, and in whatever language."""
    standings, at_once = {1: mine, 2: its}, dict(zip((1, 2), topics, strict=True))
    for language in ("ru", "kk"):
        told = [at(1, 8), at(2, 8.5, language)]
        found = denied_among(told, lambda it: standings[it.id], at_once)
        assert found == ({(1, 2)} if denied else set())
        # nothing denies what is told after it
        back = [at(1, 9), at(2, 8.5, language)]
        assert not denied_among(back, lambda it: standings[it.id], at_once)


def test_who_pushes_denies_only_what_was_pushed() -> None:
    standings, at_once = {1: TITLED, 2: DENIAL}, {1: {7}, 2: {7}}
    pushed = replace(at(2, 9), told=PUSHED)
    assert not denied_among([at(1, 8), pushed], lambda it: standings[it.id], at_once)
    first = replace(at(1, 8), told=PUSHED)
    assert denied_among([first, pushed], lambda it: standings[it.id], at_once) == {(1, 2)}


@pytest.mark.parametrize(
    ("mine", "its", "hour", "over"),
    [
        (PLAIN, ENDS, 11, True),
        (PLAIN, ENDS, 9, False),  # the same event, told a little later
        (ENDS, ENDS, 11, False),
        (PLAIN, CORRECTS, 9, True),
        (PLAIN, CORRECTS, 7, False),
        (PLAIN, AMENDS, 9, True),
        (PLAIN, PLAIN, 11, False),
    ],
)
def test_what_came_of_what_is_related(
    mine: Standing, its: Standing, hour: float, *, over: bool
) -> None:
    standings, near = {1: mine, 2: its}, {1: {2}, 2: {1}}

    def pairs(other: Listed) -> set[tuple[int, int]]:
        return outdated_among(
            [at(1, 8), other], near, (), lambda it: standings[it.id], lambda it: it.language == "kk"
        )

    assert pairs(at(2, hour)) == ({(1, 2)} if over else set())
    # what he reads less well stands beneath what he reads
    assert not pairs(at(2, hour, "kk"))
    other = replace(at(2, hour), told=((0, "feed:c", "Курьер"),))
    assert pairs(other) == ({(1, 2)} if over and its is not AMENDS else set())


def test_what_is_denied_is_related_to_what_denies_it() -> None:
    assert with_pairs({3: {4}}, {(1, 2)}) == {3: {4}, 1: {2}, 2: {1}}
    assert with_pairs({1: {4}}, {(1, 2)}) == {1: {4, 2}, 2: {1}}
