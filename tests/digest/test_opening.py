"""What the sentence at the beginning of a digest may say."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.digest.opening import About, Span, opening_of, period_of

ALMATY = ZoneInfo("Asia/Almaty")


@pytest.mark.parametrize(
    ("counts", "about", "named"),
    [
        ({}, About.NOTHING, ""),
        ({"А": 1}, About.NOTHING, ""),
        ({"А": 2}, About.SAME, "А"),
        ({"А": 21}, About.SAME, "А"),
        ({"А": 1, "Б": 1}, About.NOTHING, ""),
        ({"А": 2, "Б": 1}, About.MOST, "А"),
        ({"А": 2, "Б": 2}, About.NOTHING, ""),
        ({"А": 2, "Б": 2, "В": 1}, About.MOST, "А Б"),
        ({"А": 3, "Б": 2, "В": 2}, About.LEADING, "А"),  # which of the two, nobody could say
        ({"А": 4, "Б": 2, "В": 1, "Г": 1}, About.MOST, "А Б"),
        ({"А": 5, "Б": 2, "В": 1, "Г": 1}, About.MOST, "А"),
        ({"А": 2, "Б": 1, "В": 1, "Г": 1, "Д": 1}, About.NOTHING, ""),
        ({"А": 3, "Б": 1, "В": 1, "Г": 1, "Д": 1}, About.LEADING, "А"),
        ({"А": 3, "Б": 2, "В": 2, "Г": 2, "Д": 3}, About.LEADING, "А Д"),
        ({"А": 2, "Б": 2, "В": 2}, About.NOTHING, ""),
        ({"Б": 1, "А": 5}, About.MOST, "А"),  # the reader's order is another one
    ],
)
def test_it_names_what_more_than_half_is_of(
    counts: dict[str, int], about: About, named: str
) -> None:
    told = opening_of(list(counts.items()))
    assert (told.about, " ".join(told.topics)) == (about, named)


def test_of_news_that_is_not_known_whole_it_says_nothing() -> None:
    assert opening_of([("А", 200)], whole=False).about is About.NOTHING


@pytest.mark.parametrize(
    ("length", "span"),
    [
        (timedelta(hours=4), Span.DAY),
        (timedelta(hours=25), Span.DAY),
        (timedelta(days=3), Span.DAYS),
        (timedelta(days=6), Span.DAYS),
        (timedelta(days=7, hours=1), Span.WEEK),
        (timedelta(days=14), Span.DAYS),
        (timedelta(days=28), Span.MONTH),
        (timedelta(days=31, hours=1), Span.MONTH),
        (timedelta(days=40), Span.DAYS),
    ],
)
def test_a_window_is_called_by_its_length(length: timedelta, span: Span) -> None:
    until = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
    period = period_of(until - length, until, ALMATY)
    assert (period.span, period.last) == (span, date(2026, 11, 24))
    before = (until - length).astimezone(ALMATY).date()
    of_days = span in (Span.WEEK, Span.MONTH)
    assert period.first == (before + timedelta(days=1) if of_days else before)


@pytest.mark.parametrize("hour", [19, 3, 18])
def test_a_week_has_seven_days(hour: int) -> None:
    until = datetime(2026, 11, 24, hour, 0, tzinfo=UTC)
    period = period_of(until - timedelta(days=7), until, ALMATY)
    assert period.last - period.first == timedelta(days=6)


def test_what_comes_at_midnight_is_of_the_day_that_has_ended() -> None:
    midnight = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)
    for late in (timedelta(0), timedelta(seconds=20)):
        until = midnight + late
        assert period_of(until - timedelta(days=1), until, ALMATY).last == date(2026, 11, 23)
    # a window that has just begun ends no day before that
    assert period_of(midnight, midnight, ALMATY).first == date(2026, 11, 23)
