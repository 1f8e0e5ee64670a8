"""Dates as feeds write them, in three languages and many wrong forms."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.feeds.dates import read_date
from tests.feeds.table import NOW

FRIDAY = datetime(2026, 11, 27, 13, 5, tzinfo=UTC)
MIDNIGHT = datetime(2026, 11, 26, 19, tzinfo=UTC)  # in Almaty


@pytest.mark.parametrize(
    "written",
    [
        "Fri, 27 Nov 2026 18:05:00 +0500", "Fri, 27 Nov 2026 13:05:00 GMT", "27 Nov 26 13:05 Z",
        "Fri, 27 Nov 2026 18:05", "Fri, 27 November 2026 18:05:00 +05:00",
        "Fri,27 Nov 2026 13:05:00 UT",
        "Thu, 27 Nov 2026 18:05:00 +0500", "Fri, 27-Nov-2026 08:05:00 EST",
        "27 Nov 2026 18:5:0 GMT+5",
        "Fri, 27 Nov 2026 16:05:00 MSK", "Fri, 27 Nov 2026 18:05:00 ALMT",
        "Fri Nov 27 18:05:00 2026",
        "Fri Nov 27 13:05:00 UTC 2026", "Nov 27, 2026 6:05 pm", "November 27th, 2026, 06:05 p.m.",
        "2026-11-27T18:05:00+05:00", "2026-11-27T13:05:00.123456Z", "2026-11-27 18:05:00",
        "2026-11-27 18:05:00 +0500", "2026-11-27T18:05+0500", "20261127T180500", "20261127T1305Z",
        "2026/11/27 18:05", "2026.11.27 18:05", "11/27/2026 6:05 PM", "27.11.2026 18:05",
        "27/11/26 18:05", "1795784700", "1795784700000", "1795784700.5",
        "27 ноября 2026 г. 18:05", "27 ноября 2026 года, 18:05", "27 ноября 2026 года в 18.05",
        "Пт, 27 ноя 2026 18:05:00 +0500", "пятница, 27 ноября 2026, 16:05 МСК", "18:05, 27 ноября",
        "27 НОЯБРЯ 2026 18:05", "18:05 27.11.2026", "вчера, 18:05", "Вчера в 18:05",
        "27 қараша 2026, 18:05", "2026 жылғы 27 қараша, 18:05", "2026 ж. 27 қараша 18:05",
        "Жұма, 27 қараша 18:05", "27 қар. 2026 18:05", "Кеше, 18:05", "  27\nNov 2026\t18:05 ",
        "yesterday 18:05",
    ],
)  # fmt: skip
def test_one_instant_in_many_forms(written: str) -> None:
    found = read_date(written, now=NOW)
    assert found is not None
    assert found.replace(second=0, microsecond=0) == FRIDAY


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-27",
        "27.11.26",
        "Жұма, 27 қараша",
        "27 ноября 2026 г.",
        "November 27, 2026",
        "вчера",
    ],
)
def test_a_day_without_a_time_begins_at_midnight(written: str) -> None:
    assert read_date(written, now=NOW) == MIDNIGHT


def test_a_day_ends_at_twenty_four() -> None:
    assert read_date("2026-11-26T24:00:00+05:00", now=NOW) == MIDNIGHT
    assert read_date("26 Nov 2026 24:00 +0500", now=NOW) == MIDNIGHT


def test_a_leap_second_is_the_last_of_its_minute() -> None:
    found = read_date("27 Nov 2026 18:05:60 +0500", now=NOW)
    assert found == FRIDAY.replace(second=59)


@pytest.mark.parametrize(
    "written",
    [
        "", " ", "скоро", "0000-00-00 00:00:00", "31 Feb 2026 10:00", "27 Nov 2026 25:00",
        "27 Nov 2026 24:01", "27 Nov 2026 18:75", "Thu, 01 Jan 1970 00:00:00 GMT", "0", "-1",
        "31.12.1989 10:00", "99999999999999", "27 Nov 9999 10:00", "2026-W48-5", "9" * 5000,
        "2026-13-45", "Fri, 27 Nov 2027 18:05:00 +0500",
    ],
)  # fmt: skip
def test_what_is_no_date_is_none(written: str) -> None:
    assert read_date(written, now=NOW) is None


def test_ten_minutes_ahead_is_another_clock_and_more_is_no_date() -> None:
    near, far = NOW + timedelta(minutes=10), NOW + timedelta(minutes=11)
    assert read_date(near.isoformat(), now=NOW) == near
    assert read_date(far.isoformat(), now=NOW) is None


def test_a_day_without_a_year_is_the_last_one() -> None:
    assert read_date("5 желтоқсан", now=NOW) == datetime(2025, 12, 4, 19, tzinfo=UTC)
    january = datetime(2027, 1, 2, 9, tzinfo=UTC)
    assert read_date("30 декабря, 10:00", now=january) == datetime(2026, 12, 30, 5, tzinfo=UTC)


def test_years_of_two_digits() -> None:
    assert read_date("27.11.95 18:05", now=NOW) == datetime(1995, 11, 27, 12, 5, tzinfo=UTC)


def test_the_zone_that_is_meant_can_be_given() -> None:
    zone = timezone(timedelta(hours=-3))
    assert read_date("27 Nov 2026 10:05", now=NOW, zone=zone) == FRIDAY
    assert read_date("27 Nov 2026 18:05 +0500", now=NOW, zone=zone) == FRIDAY


def test_an_offset_that_is_nowhere_says_nothing() -> None:
    assert read_date("27 Nov 2026 18:05 +9900", now=NOW) == FRIDAY


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_by_its_names(month: int) -> None:
    names = {
        "en": "January February March April May June July August September October November "
        "December",
        "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    }
    for listed in names.values():
        name = listed.split()[month - 1]
        for form in (name, name.upper(), name[:3]):
            found = read_date(f"15 {form} 2025 12:00 +0000", now=NOW)
            assert found == datetime(2025, month, 15, 12, tzinfo=UTC), form
