"""Times, moments and lengths in the cases of each language."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.grammar.times import Moment, clock, length, moment

TODAY = date(2026, 11, 24)


def _at(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (time(8), "08:00 08:00-нің 08:00-ге 08:00-ді 08:00-де 08:00-ден"),
        (time(8, 30), "08:30 08:30-дың 08:30-ға 08:30-ды 08:30-да 08:30-дан"),
        (time(9, 5), "09:05 09:05-тің 09:05-ке 09:05-ті 09:05-те 09:05-тен"),
        (time(21, 40), "21:40 21:40-тың 21:40-қа 21:40-ты 21:40-та 21:40-тан"),
    ],
)
def test_a_kazakh_time_is_bent_as_its_last_number_is_read(at: time, told: str) -> None:
    cases = ("nom", "gen", "dat", "acc", "loc", "abl")
    assert [clock(at, "kk", case) for case in cases] == told.replace("нің", "дің").split()


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", ["08:00", "в 08:00", "с 08:00", "до 08:00"]),
        ("kk", ["08:00", "08:00-де", "08:00-ден бастап", "08:00-ге дейін"]),
        ("en", ["08:00", "at 08:00", "since 08:00", "until 08:00"]),
    ],
)
def test_what_a_time_is_for(language: str, told: list[str]) -> None:
    assert [clock(time(8), language, case) for case in ("nom", "on", "since", "until")] == told


@pytest.mark.parametrize(
    ("local", "language", "told"),
    [
        (_at(2026, 11, 24, 20, 5), "ru", ["20:05", "в 20:05", "с 20:05"]),
        (_at(2026, 11, 24, 20, 5), "kk", ["20:05", "20:05-те", "20:05-тен бастап"]),
        (_at(2026, 11, 24, 20, 5), "en", ["20:05", "at 20:05", "since 20:05"]),
        (_at(2026, 11, 2, 20, 5), "ru",
         ["2 ноября, 20:05", "2 ноября в 20:05", "со 2 ноября, 20:05"]),
        (_at(2026, 11, 22, 20, 5), "ru",
         ["22 ноября, 20:05", "22 ноября в 20:05", "с 22 ноября, 20:05"]),
        (_at(2026, 11, 23, 8), "kk",
         ["23 қараша, 08:00", "23 қараша күні сағат 08:00-де",
          "23 қараша күні сағат 08:00-ден бастап"]),
        (_at(2026, 11, 23, 8), "en",
         ["23 November, 08:00", "at 08:00 on 23 November", "since 08:00 on 23 November"]),
        (_at(2025, 11, 23, 8), "en",
         ["23 November 2025, 08:00", "at 08:00 on 23 November 2025",
          "since 08:00 on 23 November 2025"]),
    ],
)  # fmt: skip
def test_a_moment(local: datetime, language: str, told: list[str]) -> None:
    found = [moment(Moment(local, TODAY), language, case) for case in ("nom", "on", "since")]
    assert found == told


@pytest.mark.parametrize(
    ("minutes", "russian", "accusative", "kazakh", "english"),
    [
        (0, "1 минута", "1 минуту", "1 минут", "1 minute"),
        (21, "21 минута", "21 минуту", "21 минут", "21 minutes"),
        (60, "1 час", "1 час", "1 сағат", "1 hour"),
        (122, "2 часа 2 минуты", "2 часа 2 минуты", "2 сағат 2 минут", "2 hours 2 minutes"),
        (1501, "1 день 1 час", "1 день 1 час", "1 күн 1 сағат", "1 day 1 hour"),
        (1445, "1 день", "1 день", "1 күн", "1 day"),
        (7505, "5 дней 5 часов", "5 дней 5 часов", "5 күн 5 сағат", "5 days 5 hours"),
    ],
)  # fmt: skip
def test_how_long(minutes: int, russian: str, accusative: str, kazakh: str, english: str) -> None:
    lasted = timedelta(minutes=minutes)
    assert length(lasted, "ru") == russian
    assert length(lasted, "ru", "acc") == accusative
    assert (length(lasted, "kk"), length(lasted, "en")) == (kazakh, english)


def test_a_kazakh_length_is_bent_at_its_end() -> None:
    told = [length(timedelta(minutes=minutes), "kk", "dat") for minutes in (20, 120, 1440)]
    assert told == ["20 минутқа", "2 сағатқа", "1 күнге"]


def test_other_cases_are_refused() -> None:
    with pytest.raises(ValueError, match="no case"):
        clock(time(8), "en", "dat")
    with pytest.raises(ValueError, match="no case"):
        moment(Moment(_at(2026, 11, 1, 8), TODAY), "ru", "gen")
    with pytest.raises(ValueError, match="no case"):
        length(timedelta(hours=1), "ru", "gen")


@pytest.mark.parametrize(
    ("language", "today", "tomorrow"),
    [
        ("ru", "до 12:46", "до 25 ноября, 12:46"),
        ("kk", "12:46-ға дейін", "25 қараша, 12:46-ға дейін"),
        ("en", "until 12:46", "until 12:46 on 25 November"),
    ],
)
def test_until_a_moment_is_short_and_names_the_day_unless_it_is_today(
    language: str, today: str, tomorrow: str
) -> None:
    for day, expected in ((24, today), (25, tomorrow)):
        ends = Moment(_at(2026, 11, day, 12, 46), TODAY)
        assert moment(ends, language, "until", short=True) == expected


@pytest.mark.parametrize(
    ("minute", "ending"),
    [
        (0, "ге"), (1, "ге"), (2, "ге"), (3, "ке"), (4, "ке"), (5, "ке"), (6, "ға"), (7, "ге"),
        (8, "ге"), (9, "ға"), (10, "ға"), (20, "ға"), (30, "ға"), (40, "қа"), (50, "ге"),
        (46, "ға"), (59, "ға"), (23, "ке"),
    ],
)  # fmt: skip
def test_a_kazakh_time_is_bent_as_its_last_word_is_read(minute: int, ending: str) -> None:
    assert clock(time(12, minute), "kk", "until") == f"12:{minute:02}-{ending} дейін"
