"""Dates in the cases of each language."""

from __future__ import annotations

from datetime import date

import pytest

from bot.grammar.dates import (
    CASES,
    dated,
    day,
    days,
    on,
    period,
    since,
    until,
    weekday_name,
    written,
)

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("language", "short", "long", "at"),
    [
        ("ru", "24 ноября", "вторник, 24 ноября", "во вторник, 24 ноября"),
        ("kk", "24 қараша", "24 қараша, сейсенбі", "24 қараша, сейсенбі күні"),
        ("en", "24 November", "Tuesday 24 November", "on Tuesday 24 November"),
    ],
)
def test_a_day_with_its_weekday(language: str, short: str, long: str, at: str) -> None:
    assert day(TODAY, language) == short
    assert dated(TODAY, language, this_year=2026, with_weekday=True) == long
    assert dated(TODAY, language, "on", this_year=2026, with_weekday=True) == at


def test_a_month_has_no_weekday() -> None:
    with pytest.raises(ValueError, match="no weekday"):
        dated("2026-07", "ru", with_weekday=True)
    with pytest.raises(ValueError, match="no case"):
        dated(TODAY, "ru", "gen", with_weekday=True)


@pytest.mark.parametrize(
    ("value", "language", "told"),
    [
        ("2026-07-01", "ru", ["1 июля 2026 года"] * 5),
        ("2026-07", "ru", ["июль 2026 года", "июля 2026 года", "июлю 2026 года", "июль 2026 года",
                           "июле 2026 года"]),
        ("2026-03", "ru", ["март 2026 года", "марта 2026 года", "марту 2026 года",
                           "март 2026 года", "марте 2026 года"]),
        ("2026", "ru", ["2026 год", "2026 года", "2026 году", "2026 год", "2026 годе"]),
        ("2026-07-01", "kk", [f"2026 жылғы 1 {word}" for word in (
            "шілде", "шілденің", "шілдеге", "шілдені", "шілдеде", "шілдеден")]),
        ("2026-12", "kk", [f"2026 жылғы {word}" for word in (
            "желтоқсан", "желтоқсанның", "желтоқсанға", "желтоқсанды", "желтоқсанда",
            "желтоқсаннан")]),
        ("2026", "kk", [f"2026 {word}" for word in (
            "жыл", "жылдың", "жылға", "жылды", "жылда", "жылдан")]),
        ("2026-07-01", "en", ["1 July 2026"]),
    ],
)  # fmt: skip
def test_a_date_is_bent(value: str, language: str, told: list[str]) -> None:
    assert [dated(value, language, case) for case in CASES[language]] == told


@pytest.mark.parametrize(("language", "case"), [("ru", "abl"), ("en", "gen"), ("kk", "from")])
def test_a_case_that_a_language_does_not_have_is_refused(language: str, case: str) -> None:
    with pytest.raises(ValueError, match="no case"):
        dated(TODAY, language, case)


@pytest.mark.parametrize(
    ("language", "number", "told"),
    [
        ("ru", 1, ["вторник", "во вторник", "по вторникам"]),
        ("ru", 2, ["среда", "в среду", "по средам"]),
        ("ru", 6, ["воскресенье", "в воскресенье", "по воскресеньям"]),
        ("kk", 0, ["дүйсенбі", "дүйсенбі күні", "дүйсенбі сайын"]),
        ("en", 4, ["Friday", "on Friday", "on Fridays"]),
    ],
)
def test_a_weekday(language: str, number: int, told: list[str]) -> None:
    assert [weekday_name(number, language, case) for case in ("nom", "on", "each")] == told


def test_a_kazakh_weekday_is_bent_and_a_russian_one_is_not() -> None:
    told = [weekday_name(number, "kk", "abl") for number in (0, 3, 4, 6)]
    assert told == ["дүйсенбіден", "бейсенбіден", "жұмадан", "жексенбіден"]
    with pytest.raises(ValueError, match="no case"):
        weekday_name(0, "ru", "gen")


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


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        # what two days share is said once
        (date(2026, 11, 9), date(2026, 11, 15), ("9–15 ноября", "9–15 қараша", "9–15 November")),
        (
            date(2026, 10, 26),
            date(2026, 11, 1),
            ("26 октября – 1 ноября", "26 қазан – 1 қараша", "26 October – 1 November"),
        ),
        (
            date(2025, 11, 10),
            date(2025, 11, 16),
            ("10–16 ноября 2025 года", "2025 жылғы 10–16 қараша", "10–16 November 2025"),
        ),
        (
            date(2025, 12, 29),
            date(2026, 1, 4),
            (
                "29 декабря 2025 года – 4 января",
                "2025 жылғы 29 желтоқсан – 4 қаңтар",
                "29 December 2025 – 4 January",
            ),
        ),
        (TODAY, TODAY, ("24 ноября", "24 қараша", "24 November")),
    ],
)
def test_from_a_day_to_another(first: date, last: date, told: tuple[str, ...]) -> None:
    said = tuple(days(first, last, language, this_year=2026) for language in ("ru", "kk", "en"))
    assert said == told
