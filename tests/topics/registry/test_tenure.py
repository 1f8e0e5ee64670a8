"""Who held what when, with dates that may be a year or a month."""

from __future__ import annotations

from datetime import date

import pytest

from bot.topics.registry.registry import Body, Membership, Office, Registry
from bot.topics.registry.tenure import (
    began,
    current_roles,
    holders,
    in_force,
    known_holders,
    office_in_force,
    over,
)

DAY = date(2026, 3, 15)


@pytest.mark.parametrize(
    ("start", "had_begun"),
    [("", True), ("2026", True), ("2026-03", True), ("2026-03-15", True),
     ("2026-03-16", False), ("2026-04", False), ("2027", False)],
)  # fmt: skip
def test_what_had_begun(start: str, had_begun: bool) -> None:
    assert began(start, DAY) is had_begun


@pytest.mark.parametrize(
    ("end", "was_over"),
    [("", False), ("2026", False), ("2026-03", False), ("2026-03-16", False),
     ("2026-03-15", True), ("2026-02", True), ("2025", True)],
)  # fmt: skip
def test_what_was_over(end: str, was_over: bool) -> None:
    assert over(end, DAY) is was_over
    assert in_force("", end, DAY) is not was_over


def _held(*memberships: Membership) -> Registry:
    return Registry({}, {"b": Body("b", ())}, {"o": Office("o", "b", ())}, tuple(memberships))


def test_partial_dates() -> None:
    registry = _held(
        Membership("a", "b", "o", end="2026"), Membership("c", "b", "o", start="2026-03")
    )
    assert holders(registry, "o", date(2025, 5, 1)) == ("a",)
    assert holders(registry, "o", date(2026, 5, 1)) == ("c",)


def test_of_two_where_terms_meet_the_newer_holds_the_office() -> None:
    registry = _held(
        Membership("old", "b", "o", start="2020"), Membership("new", "b", "o", start="2025")
    )
    assert holders(registry, "o", DAY) == ("new",)
    assert holders(registry, "o", date(2021, 1, 1)) == ("old",)
    assert holders(registry, "o", date(2019, 1, 1)) == ()


def test_somebody_without_dates_counts_only_when_nobody_has_any() -> None:
    undated = Membership("once", "b", "o")
    assert holders(_held(undated), "o", DAY) == ("once",)
    assert holders(_held(undated, Membership("now", "b", "o", start="2020")), "o", DAY) == ("now",)
    # but nobody is told that he holds it now
    assert known_holders(_held(undated), "o", DAY) == ()
    assert known_holders(_held(Membership("now", "b", "o", start="2020")), "o", DAY) == ("now",)


def test_an_office_that_several_share_is_held_by_all_of_them() -> None:
    rows = (
        Membership("first", "b", "o", start="2020"),
        Membership("second", "b", "o", start="2025"),
        Membership("once", "b", "o"),
        Membership("gone", "b", "o", start="2020", end="2024"),
    )
    registry = Registry({}, {"b": Body("b", ())}, {"o": Office("o", "b", (), shared=True)}, rows)
    assert holders(registry, "o", DAY) == ("first", "second", "once")


def test_an_office_is_over_with_its_body() -> None:
    registry = Registry({}, {"b": Body("b", (), end="2026-01-01")}, {"o": Office("o", "b", ())})
    assert office_in_force(registry, "o", date(2025, 12, 31))
    assert not office_in_force(registry, "o", DAY)


def test_roles_on_a_date_offices_first() -> None:
    seat = Membership("a", "b", role="deputy", start="2019")
    chair = Membership("a", "b", "o", start="2020")
    past = Membership("a", "b", "o2", end="2018")
    assert current_roles(_held(seat, past, chair), "a", DAY) == (chair, seat)
    assert current_roles(_held(seat), "nobody", DAY) == ()
