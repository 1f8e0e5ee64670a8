"""Hours of the day as people type them."""

from __future__ import annotations

import pytest

from bot.spans import EVERY_DAY, WEEKDAYS, WEEKENDS, Span, read_span

NIGHT = 23 * 60, 7 * 60
HALVES = 22 * 60 + 30, 6 * 60 + 30


@pytest.mark.parametrize(
    ("typed", "hours", "days"),
    [
        ("23-7", NIGHT, None),
        ("23:00–07:00", NIGHT, None),
        ("23:00 - 7:00", NIGHT, None),
        ("с 23 до 7", NIGHT, None),
        ("С 11 вечера до 7 утра.", NIGHT, None),
        ("с 11 вечера до 7 утра по будням", NIGHT, WEEKDAYS),
        ("в рабочие дни с 23 до 7", NIGHT, WEEKDAYS),
        ("23-7, выходные", NIGHT, WEEKENDS),
        ("с 23 до 7 каждый день", NIGHT, EVERY_DAY),
        ("с полуночи до 7", (0, 7 * 60), None),
        ("сағ 22:30–06:30", HALVES, None),
        ("сағат 23-тен 7-ге дейін", NIGHT, None),
        ("22:30-дан 6:30-ға дейін жұмыс күндері", HALVES, WEEKDAYS),
        ("23-7 демалыс күндері", NIGHT, WEEKENDS),
        ("22.30-6.30", HALVES, None),
        ("22-30 - 6-30", HALVES, None),
        ("from 11pm to 7am on weekdays", NIGHT, WEEKDAYS),
        ("between 10:30 pm and 6:30 am", HALVES, None),
        ("11 pm till 7 am at weekends", NIGHT, WEEKENDS),
    ],
)
def test_hours_that_are_meant(typed: str, hours: tuple[int, int], days: int | None) -> None:
    assert read_span(typed) == Span(*hours, days)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "7",
        "23-23",
        "с 23",
        "ночью",
        "23-7-9",
        "25-7",
        "с 23 до 7 по будням и выходным",
        "а" * 99,
    ],
)
def test_what_is_none_or_might_be_two(typed: str) -> None:
    assert read_span(typed) is None
