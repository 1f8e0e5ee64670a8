"""Dates as sites of the region write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.sites.dates import moment_of, read_moment, read_said

# 18:05 of the country's time.
NOW = datetime(2026, 11, 28, 13, 5, tzinfo=UTC)


# As it is written, and the moment in UTC.
MOMENTS = [
    ("2026-11-27T18:05:00+05:00", "2026-11-27T13:05"),
    ("2026-11-27T18:05:00+0500", "2026-11-27T13:05"),
    ("2026-11-27T13:05:00Z", "2026-11-27T13:05"),
    ("2026-11-27T13:05:00.123Z", "2026-11-27T13:05"),
    ("2026-11-27T08:05-05:00", "2026-11-27T13:05"),
    ("2026-11-27 18:05", "2026-11-27T13:05"),
    ("27 Ноябрь 2026 18:05 GMT +5", "2026-11-27T13:05"),
    ("18:05, 27 Ноябрь 2026 | GMT +5", "2026-11-27T13:05"),
    ("27 ноября 2026 13:05 UTC", "2026-11-27T13:05"),
    ("2026-11-27T18:35:00UTC+05:30", "2026-11-27T13:05"),
    ("27 ноября 2026, 18:05", "2026-11-27T13:05"),
    ("27 Ноября 2026 г. в 18:05", "2026-11-27T13:05"),
    ("Опубликовано: 27 ноября 2026, 18:05", "2026-11-27T13:05"),
    ("27 ноябрь 2026 18:05", "2026-11-27T13:05"),
    ("Жұма, 27 қараша 2026, 18:05", "2026-11-27T13:05"),
    ("2026 жылғы 27 қараша, 18:05", "2026-11-27T13:05"),
    ("2026 ж. 27 қараша 18:05", "2026-11-27T13:05"),
    ("Nov 27, 2026 6:05 PM", "2026-11-27T13:05"),
    ("Friday, 27th November 2026, 18:05", "2026-11-27T13:05"),
    ("12:05 AM, November 27, 2026", "2026-11-26T19:05"),
    ("18:05, 27.11.2026", "2026-11-27T13:05"),
    ("27.11.2026 18:05:33", "2026-11-27T13:05:33"),
    ("27/11/2026 18:05", "2026-11-27T13:05"),
    ("2026.11.27 18:05", "2026-11-27T13:05"),
    ("27.11.26 | 18:05", "2026-11-27T13:05"),
    # without a year: the last such day
    ("27 ноября, 18:05", "2026-11-27T13:05"),
    ("31 желтоқсан, 18:05", "2025-12-31T13:05"),
    # a day alone begins when it does here
    ("27.11.2026", "2026-11-26T19:00"),
    ("27 қараша", "2026-11-26T19:00"),
    # from now
    ("Сегодня, 14:30", "2026-11-28T09:30"),
    ("вчера в 18:05", "2026-11-27T13:05"),
    ("Бүгін 09:15", "2026-11-28T04:15"),
    ("Кеше", "2026-11-26T19:00"),
    ("5 минут назад", "2026-11-28T13:00"),
    ("час назад", "2026-11-28T12:05"),
    ("2 сағат бұрын", "2026-11-28T11:05"),
    ("3 күн бұрын", "2026-11-24T19:00"),
    ("an hour ago", "2026-11-28T12:05"),
    ("только что", "2026-11-28T13:05"),
    # ahead, or before there were sites
    ("29 ноября 2026, 10:00", None),
    ("28 ноября 2026, 18:20", None),
    ("28 ноября 2026, 18:10", "2026-11-28T13:10"),
    ("01.01.1970 00:00", None),
    # no days of the calendar; no dates
    ("31.02.2026", None),
    ("31 ноября 2026", None),
    ("Счёт 3:2", None),
    ("Просмотров: 1280", None),
    ("18:05", None),
    ("", None),
    ("палата", None),
    ("27 ноября 2026, 18:05 " + "и много слов " * 9, None),
]


@pytest.mark.parametrize(("text", "moment"), MOMENTS)
def test_a_moment(text: str, moment: str | None) -> None:
    expected = datetime.fromisoformat(moment).replace(tzinfo=UTC) if moment else None
    assert read_moment(text, NOW) == expected


def test_what_hangs_on_now_is_not_told_without_it() -> None:
    for text in ("сегодня в 10:00", "5 минут назад", "27 ноября"):
        assert read_moment(text) is None
    assert read_moment("27 ноября 2026, 18:05") is not None


def test_how_much_of_a_line_is_a_date() -> None:
    told = read_said("19 марта 2023 года палата считала голоса до утра", NOW)
    assert told
    assert told.share < 0.5
    alone = read_said("Опубликовано 27 ноября 2026", NOW)
    assert alone
    assert alone.share >= 0.5


def test_a_time_belongs_to_the_day_over_it() -> None:
    said = read_said("18:05", NOW)
    assert said
    assert moment_of(said, date(2026, 11, 20), NOW) == datetime(2026, 11, 20, 13, 5, tzinfo=UTC)
    assert moment_of(said, None, None) is None


def test_the_ends_of_the_calendar_are_no_dates() -> None:
    for text in ("9999-12-31T23:00:00-05:00", "0001-01-01T00:00:00+05:00", "1900-01-01"):
        assert read_moment(text, NOW) is None
