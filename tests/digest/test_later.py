"""Which article of a story tells a later state than the one that is shown."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from bot.digest.later import end_among, later_of, takes_its_place
from bot.digest.prominence import Standing
from bot.intake.kinds.manner import Manner
from bot.standing.counted import counted
from storage.windows import Listed

HOUR = 60 * 60 * 1000
CHOSEN, OTHERS = ((0, "feed:b", "Хабаршы"),), ((0, "feed:c", "Курьер"),)
PUSHED = ((0, "http:a", "Вестник"),)
EIGHT, TEN = frozenset({"8"}), frozenset({"8", "10"})
PLAIN = Standing({}, counts=EIGHT)
NEW = Standing({}, counts=TEN, titled=TEN)
FURTHER_ON = Standing({}, counts=TEN)


def at(number: int, hour: float, language: str = "ru") -> Listed:
    return Listed(number, 1, int(hour * HOUR), number, (7,), 1, language)


def later(hour: float, language: str, its: Standing, mine: Standing = PLAIN) -> int | None:
    shown, other = at(1, 8), at(2, hour, language)
    found = later_of(shown, [shown, other], lambda one: its if one.id == 2 else mine)
    return None if found is None else found.id


@pytest.mark.parametrize(
    ("hour", "language", "its", "found"),
    [
        (11, "ru", NEW, 2),
        (9.5, "ru", NEW, None),  # the same event, told a little later
        (11, "ru", PLAIN, None),  # it counts the same
        (11, "ru", FURTHER_ON, 2),
        (11, "kk", NEW, 2),
        (13, "kk", FURTHER_ON, None),  # it may be translated
        (11, "kk", Standing({}, counts=EIGHT, ends=True), 2),
        (13, "ru", Standing({}, counts=TEN, planned=True), None),
        (13, "ru", Standing({}, counts=TEN, awaits=True), None),
        (13, "ru", Standing({}, counts=TEN, brief=True), 2),  # a flash may be the last word
        (13, "ru", Standing({}, counts=TEN, no_news=True), None),
        (13, "ru", Standing({}, counts=TEN, manner=Manner.TALK), None),
    ],
)
def test_what_counts_otherwise_or_tells_what_came_of_it(
    hour: float, language: str, its: Standing, found: int | None
) -> None:
    assert later(hour, language, its) == found


def test_what_is_still_to_come_by_the_one_that_is_shown() -> None:
    for mine in (Standing({}, counts=EIGHT, planned=True), Standing({}, counts=EIGHT, awaits=True)):
        assert later(11, "kk", PLAIN, mine) == 2


def test_the_last_of_several() -> None:
    several = [at(2, 13), at(4, 20, "en"), at(3, 16, "kk")]
    assert later_of(at(1, 8), several, lambda one: PLAIN if one.id == 1 else NEW) == several[1]


def test_of_those_that_tell_the_same_state_the_one_that_is_read_best() -> None:
    mine = Standing({}, planned=True)
    standings = {1: mine, 2: PLAIN, 3: PLAIN, 4: Standing({}, ends=True)}
    several = [at(2, 13, "kk"), at(3, 20, "en"), at(4, 23, "en")]

    def found(many: int) -> int:
        one = later_of(
            at(1, 8),
            several[:many],
            lambda it: standings[it.id],
            lambda it: ["ru", "kk", "en"].index(it.language),
        )
        assert one is not None
        return one.id

    assert [found(many) for many in (1, 2, 3)] == [2, 2, 4]


def _standing(standings: dict[int, Standing], one: Listed) -> Standing:
    return standings[one.id]


def test_a_compound_counts_nothing() -> None:
    assert counted("Three-year budget for 20 halls", "en") == {"20"}


def test_a_correction_is_later_however_soon_and_of_its_own_outlet_where_headed_so() -> None:
    shown, soon = replace(at(1, 8), told=CHOSEN), replace(at(2, 8.5), story=2, told=CHOSEN)
    corrects, amends = Standing({}, corrects=True), Standing({}, corrects=True, amends=True)
    for its, other, found in (
        (corrects, soon, True),
        (amends, soon, True),
        (amends, replace(soon, told=OTHERS), False),
        (corrects, replace(soon, told=OTHERS), True),
        (Standing({}, ends=True), soon, False),
    ):
        standings = {1: PLAIN, 2: its}
        one = end_among(shown, [other], partial(_standing, standings))
        assert (one is not None) is found


def test_what_was_pushed_is_later_only_than_what_was_pushed() -> None:
    shown, other = at(1, 8), replace(at(2, 14), told=PUSHED)

    def standing(one: Listed) -> Standing:
        return NEW if one.id == 2 else PLAIN

    assert later_of(shown, [other], standing) is None
    assert later_of(replace(shown, told=PUSHED), [other], standing) == other


def test_a_correction_is_later_and_stands_instead_where_it_names_what_was_wrong() -> None:
    eight, other = Standing({}, counts=EIGHT, titled=EIGHT), Standing({}, counts=EIGHT)
    its = Standing({}, counts=TEN, titled=TEN, corrects=True, denies=EIGHT)
    assert later(11, "kk", Standing({}, counts=EIGHT, corrects=True)) == 2
    assert takes_its_place(its, eight)
    assert takes_its_place(PLAIN, Standing({}, awaits=True))  # it had only begun
    assert not takes_its_place(its, other)  # a number further on is no more than a part of it
    assert not takes_its_place(replace(its, denies=frozenset({"10"})), eight)
    assert takes_its_place(Standing({}, ends=True), other)
    assert not takes_its_place(Standing({}, ends=True), Standing({}, ends=True))


def test_the_end_of_what_is_only_likely_to_be_one_event() -> None:
    shown, soon, much_later = at(1, 8), at(2, 9), at(3, 12)

    def end(its: Standing, mine: Standing = PLAIN) -> Listed | None:
        return end_among(shown, [soon, much_later], lambda one: mine if one.id == 1 else its)

    ended = Standing({}, ends=True)
    assert end(ended) == much_later
    assert end(Standing({}, corrects=True)) == much_later
    assert end(PLAIN) is None
    assert end(ended, ended) is None
    assert end(Standing({}, ends=True, planned=True)) is None
