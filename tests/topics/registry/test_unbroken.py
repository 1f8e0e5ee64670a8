"""An office that one person holds at a time: overlaps and gaps, with dates that may be a year."""

from __future__ import annotations

from datetime import date

import pytest

from bot.topics.registry.registry import Membership
from bot.topics.registry.unbroken import Vacancy, breaks, days_of, overlapping


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2026-07-01", date(2026, 7, 1), date(2026, 7, 1)),
    ],
)
def test_the_days_that_a_date_can_be(text: str, first: date, last: date) -> None:
    assert days_of(text) == (first, last)


@pytest.mark.parametrize("text", ["2026-02-30", "2026-13", "2026-00-01", "x", "0000"])
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        days_of(text)


def _row(dates: str, who: str = "a") -> Membership:
    start, _, end = dates.partition(" ")
    return Membership(who, "b", "o", start=start, end=end)


@pytest.mark.parametrize(
    ("one", "other", "at_once"),
    [
        ("2020-01-01 2022-01-01", "2021-01-01 2023-01-01", True),
        ("2020-01-01 2022-01-01", "2022-01-01 2023-01-01", False),  # the end is the day without
        ("2020-01-01", "2021-01-01", True),  # two in force
        ("2020-01-01", "2021-01-01 2022-01-01", True),
        ("2020-01-01", "2018-01-01 2020-01-01", False),
        ("2020 2022", "2021 2023", True),
        ("2020 2022", "2022 2023", False),  # some day of 2022
        ("2020 2022-05", "2022-05 2023", False),
        ("2020 2022-06", "2022-04 2023", True),
        (" 2022", "2021 2023", False),  # nobody knows since when
        ("", "2021 2023", False),
        ("2020-02-30", "2021", False),  # said elsewhere
    ],
)
def test_two_at_once_only_where_it_is_sure(one: str, other: str, at_once: bool) -> None:
    assert overlapping(_row(one), _row(other)) is at_once
    assert overlapping(_row(other), _row(one)) is at_once


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (["2020-01-01 2022-01-01", "2022-01-01"], ""),
        (["2022-01-01", "2020-01-01 2022-01-01"], ""),  # in any order
        (["2020 2022", "2022"], ""),
        (["2013-10-01 2017-12", "2018-01-01"], ""),  # the last day of December was the last
        (["2013-10-01 2017-12", "2018-01-02"], "nobody holds it between p0 and p1"),
        (["2020-01-01 2022-01-01", "2022-01-02"], "nobody holds it between p0 and p1"),
        (["2020 2021", "2023"], "nobody holds it between p0 and p1"),
        (["2020-01-01 2022-01-02", "2022-01-01"], "p0 and p1 hold it at once"),
        (["2020-01-01", "2022-01-01"], "p0 and p1 hold it at once"),
        (["2020-01-01 2022-01-01"], "nobody holds it after p0"),
        ([], ""),
        ([""], ""),
    ],
)
def test_a_succession(rows: list[str], why: str) -> None:
    held = [_row(dates, f"p{number}") for number, dates in enumerate(rows)]
    assert "; ".join(breaks(held)) == why


def test_a_short_term_within_a_long_one() -> None:
    held = [_row("2020-01-01", "long"), _row("2021-01-01 2021-02-01", "short")]
    assert "long and short hold it at once" in list(breaks(held))


def test_a_vacancy_is_no_gap_and_nobody_holds_the_office_meanwhile() -> None:
    held = [_row("2020-01-01 2022-01-01"), _row("2022-03-01", "c")]
    empty = Vacancy("2022-01-01", "2022-03-01", "an election")
    assert list(breaks(held, [empty])) == []
    assert list(breaks(held, [Vacancy("2022-01-01", "2022-02-01", "too short")])) == [
        "nobody holds it between nobody (too short) and c"
    ]
    assert list(breaks(held, [Vacancy("2021-12-01", "2022-03-01", "too long")])) == [
        "a and nobody (too long) hold it at once"
    ]
    assert list(breaks(held[:1], [Vacancy("2022-01-01", "", "abolished")])) == []
