"""Days and times as readers of each language write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.messages.dates import day, in_zone, moment, on, period, since, until, weekday, written

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("language", "short", "long"),
    [
        ("ru", "24 ноября", "вторник, 24 ноября"),
        ("kk", "24 қараша", "сейсенбі, 24 қараша"),
        ("en", "24 November", "Tuesday, 24 November"),
    ],
)
def test_a_day(language: str, short: str, long: str) -> None:
    assert day(TODAY, language) == short
    assert weekday(TODAY, language) == long


def test_a_moment_has_its_day_unless_it_is_today_where_the_reader_is() -> None:
    almaty = ZoneInfo("Asia/Almaty")
    at = datetime(2026, 11, 23, 20, 5, tzinfo=UTC)  # the 24th in Almaty
    assert moment(at, almaty, "ru", today=TODAY) == "01:05"
    assert moment(at, ZoneInfo("UTC"), "ru", today=TODAY) == "23 ноября, 20:05"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", "24 ноября 2025\u202fг., 08:00"),
        ("kk", "2025\u202fж. 24 қараша, 08:00"),
        ("en", "24 November 2025, 08:00"),
    ],
)
def test_a_moment_of_another_year_has_its_year(language: str, told: str) -> None:
    at = datetime(2025, 11, 24, 3, tzinfo=UTC)
    assert moment(at, ZoneInfo("Asia/Almaty"), language, today=TODAY) == told


@pytest.mark.parametrize("at", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Almaty", "Etc/GMT+12", "Etc/GMT-14"])
def test_the_ends_of_the_calendar_are_shown_anywhere(at: datetime, zone: str) -> None:
    for language in ("ru", "kk", "en"):
        assert str(in_zone(at, ZoneInfo(zone)).year) in moment(
            at, ZoneInfo(zone), language, today=TODAY
        )


@pytest.mark.parametrize(
    ("value", "language", "told"),
    [
        ("2026-07-01", "ru", ("1 июля 2026 года", "с 1 июля 2026 года", "до 1 июля 2026 года",
                              "1 июля 2026 года")),
        ("2026-07", "ru", ("июль 2026 года", "с июля 2026 года", "до июля 2026 года",
                           "в июле 2026 года")),
        ("2026", "ru", ("2026 год", "с 2026 года", "до 2026 года", "в 2026 году")),
        ("2026-07-01", "kk", ("2026 жылғы 1 шілде", "2026 жылғы 1 шілдеден бастап",
                              "2026 жылғы 1 шілдеге дейін", "2026 жылғы 1 шілдеде")),
        ("2026-09", "kk", ("2026 жылғы қыркүйек", "2026 жылғы қыркүйектен бастап",
                           "2026 жылғы қыркүйекке дейін", "2026 жылғы қыркүйекте")),
        ("2026", "kk", ("2026 жыл", "2026 жылдан бастап", "2026 жылға дейін", "2026 жылы")),
        (TODAY, "en", ("24 November 2026", "since 24 November 2026", "until 24 November 2026",
                       "on 24 November 2026")),
        ("2025-10", "en", ("October 2025", "since October 2025", "until October 2025",
                           "in October 2025")),
        ("2025", "en", ("2025", "since 2025", "until 2025", "in 2025")),
    ],
)  # fmt: skip
def test_a_date_stands_in_its_case(
    value: date | str, language: str, told: tuple[str, str, str, str]
) -> None:
    assert tuple(say(value, language) for say in (written, since, until, on)) == told


@pytest.mark.parametrize(
    ("month", "dative", "ablative"),
    [
        ("01", "қаңтарға", "қаңтардан"), ("02", "ақпанға", "ақпаннан"),
        ("03", "наурызға", "наурыздан"), ("04", "сәуірге", "сәуірден"),
        ("05", "мамырға", "мамырдан"), ("06", "маусымға", "маусымнан"),
        ("07", "шілдеге", "шілдеден"), ("08", "тамызға", "тамыздан"),
        ("09", "қыркүйекке", "қыркүйектен"), ("10", "қазанға", "қазаннан"),
        ("11", "қарашаға", "қарашадан"), ("12", "желтоқсанға", "желтоқсаннан"),
    ],
)  # fmt: skip
def test_every_kazakh_month_takes_its_endings(month: str, dative: str, ablative: str) -> None:
    for value, told in ((f"2026-{month}-24", "24 "), (f"2026-{month}", "")):
        assert until(value, "kk") == f"2026 жылғы {told}{dative} дейін"
        assert since(value, "kk") == f"2026 жылғы {told}{ablative} бастап"


def test_a_whole_date_of_this_year_goes_without_it() -> None:
    assert until("2026-07-01", "ru", this_year=2026) == "до 1 июля"
    assert since("2026-11-02", "ru", this_year=2026) == "со 2 ноября"
    assert since("2026-11-22", "ru", this_year=2026) == "с 22 ноября"
    assert until("2026-07-01", "kk", this_year=2026) == "1 шілдеге дейін"
    assert since("2026-07-01", "en", this_year=2027) == "since 1 July 2026"
    assert until("2026-07", "ru", this_year=2026) == "до июля 2026 года"


@pytest.mark.parametrize("value", ["soon", "2026-13-01", "2026-02-30", "01.07.2026", "0000-01-01"])
@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_what_is_no_date_is_shown_as_it_is(value: str, language: str) -> None:
    for say in (written, since, until, on):
        assert value in say(value, language)


def test_a_period_has_the_ends_that_are_known() -> None:
    assert period("2020-05-04", "2026-07-01", "ru") == "с 4 мая 2020 года до 1 июля 2026 года"
    assert period("2020", "", "en") == "since 2020"
    assert period("", "2026-07", "kk") == "2026 жылғы шілдеге дейін"
    assert period("2020", "2026-07-01", "kk") == "2020 жылдан 2026 жылғы 1 шілдеге дейін"
    assert period("2020", "2026-07-01", "en") == "from 2020 to 1 July 2026"
    assert period("", "", "ru") == ""
