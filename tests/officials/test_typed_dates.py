"""Dates as editors type them: what is understood, and what is no date."""

from __future__ import annotations

import pytest

from bot.officials.typed_dates import read_date

UNDERSTOOD = {
    "2026-08-25": "2026-08-25",
    "2026-08": "2026-08",
    "2026": "2026",
    " 25.08.2026 ": "2026-08-25",
    "25.8.2026": "2026-08-25",
    "5/9/2026": "2026-09-05",  # the day first
    "25-08-2026": "2026-08-25",
    "2026.08.25": "2026-08-25",
    "08.2026": "2026-08",
    "25.08.2026 г.": "2026-08-25",
    "25 августа 2026": "2026-08-25",
    "с 25 августа 2026 года": "2026-08-25",
    "Август 2026": "2026-08",
    "2026 год": "2026",
    "2026 жылғы 25 тамыз": "2026-08-25",
    "2026 жылғы 25 тамыздан бастап": "2026-08-25",
    "2026 ж. 1 Қазан": "2026-10-01",
    "25 August 2026": "2026-08-25",
    "August 25, 2026": "2026-08-25",
    "1st of May 2026": "2026-05-01",
    "since March 2019": "2019-03",
    "1 мая 2020": "2020-05-01",
    "9 мамыр 2020": "2020-05-09",
    "29.02.2024": "2024-02-29",
}
NO_DATES = [
    "",
    "-",
    "вчера",
    "25.08",
    "25 августа",
    "30.02.2026",
    "2026-13",
    "32.01.2026",
    "25.13.2026",
    "99999",
    "0000-01-01",
    "0300",
    "25 августа сентября 2026",
    "25 26 августа 2026",
    "25 2026",
    "2025 2026",
    "2026 Иванов",
    "25.08.26",  # of which century?
    "１２.０８.２０２６ 😀",
    "2026-08-25-01",
    "\x00",
    "2026" * 50,
]


@pytest.mark.parametrize(("typed", "iso"), UNDERSTOOD.items())
def test_a_date_is_understood_as_people_write_it(typed: str, iso: str) -> None:
    assert read_date(typed) == iso


@pytest.mark.parametrize("typed", NO_DATES)
def test_what_is_no_date_is_none(typed: str) -> None:
    assert read_date(typed) == ""
