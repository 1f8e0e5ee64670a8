"""Time zones as people type them, as a table."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.zones import HOME, OFFERED, find_zone, live_in, several, zone_of, zone_title

WINTER = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)
SUMMER = datetime(2026, 7, 15, 12, 0, tzinfo=UTC)


TYPED: list[tuple[str, str | None]] = [
    ("Алматы", "Asia/Almaty"),
    ("  астана ", "Asia/Almaty"),  # a city that names no zone
    ("в Астане", "Asia/Almaty"),  # inflected
    ("г. Шымкент", "Asia/Almaty"),
    ("Шимкент", "Asia/Almaty"),  # misspelt
    ("Қарағанды қаласы", "Asia/Almaty"),
    ("Усть Каменогорск", "Asia/Almaty"),  # without its hyphen
    ("Алматы, Казахстан", "Asia/Almaty"),
    ("Қызылорда", "Asia/Qyzylorda"),  # Kazakh name, from CLDR
    ("Уральск", "Asia/Oral"),
    ("Анкара", "Europe/Istanbul"),
    ("Ыстамбұл", "Europe/Istanbul"),
    ("Стамбул", "Europe/Istanbul"),
    ("Баку", "Asia/Baku"),
    ("Ташкент", "Asia/Tashkent"),
    ("Бишкек", "Asia/Bishkek"),
    ("Бішкек", "Asia/Bishkek"),
    ("в Лондоне", "Europe/London"),
    ("New York", "America/New_York"),
    ("Венгрия", "Europe/Budapest"),  # a country that has one zone
    ("Азербайджан", "Asia/Baku"),
    ("Europe/Berlin", "Europe/Berlin"),
    ("europe/berlin", "Europe/Berlin"),
    ("America/New York", "America/New_York"),
    ("UTC", "UTC"),
    ("UTC+5", "Etc/GMT-5"),  # the Etc zones count the other way round
    ("utc + 05:00", "Etc/GMT-5"),
    ("+5", "Etc/GMT-5"),
    ("GMT+3", "Etc/GMT-3"),
    ("GMT−4", "Etc/GMT+4"),  # a real minus
    ("UTC+0", "UTC"),
    ("МСК+2", "Etc/GMT-5"),  # two hours ahead of Moscow, not of Greenwich
    ("мск-3", "UTC"),
    ("UTC+5:30", "Asia/Kolkata"),
    ("Etc/GMT+5", "Etc/GMT+5"),  # whoever writes this means this
    ("MSK", "Europe/Moscow"),
    ("Астана уақыты", "Asia/Almaty"),
    ("Алматы уақытымен", "Asia/Almaty"),
    ("Мәскеу уақыты бойынша", "Europe/Moscow"),
    ("Almaty time", "Asia/Almaty"),
    ("московское время", "Europe/Moscow"),
    ("по астанинскому времени", "Asia/Almaty"),
    ("по времени Москвы", "Europe/Moscow"),
    ("Eastern time", "America/New_York"),
    ("CET", "Europe/Brussels"),
    ("UTC 5", "Etc/GMT-5"),
    ("UTC5", "Etc/GMT-5"),
    ("+5 UTC", "Etc/GMT-5"),
    ("GMT +3", "Etc/GMT-3"),
    ("+05:00", "Etc/GMT-5"),
    ("GMT+5 (Астана)", "Etc/GMT-5"),
    ("GMT+05:00 Almaty", "Etc/GMT-5"),
    ("США, Нью-Йорк", "America/New_York"),
    ("Я живу в Астане", "Asia/Almaty"),
    ("UTC+5 2", None),
    ("Германия", "Europe/Berlin"),
    ("5", None),  # an hour, as like as not
    ("05:00", None),
    ("IST", None),  # India, Israel, Ireland
    ("Россия", None),
    ("USA", None),
    ("марсианское время", None),
    ("время", None),
    ("Mars", None),
    ("Марс", None),
    ("UTC+25", None),
    ("UTC-3:30", None),
    ("localtime", None),  # a file of the tz database, not a place
    ("Factory", None),
    ("../../etc/passwd", None),
    ("25:61", None),
    ("как дела", None),
    ("", None),
    ("я" * 5000, None),
    ("<b>", None),
    ("😀", None),
]


@pytest.mark.parametrize(("typed", "zone"), TYPED)
def test_what_people_type_is_a_zone_or_none(typed: str, zone: str | None) -> None:
    assert find_zone(typed) == zone


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("IST", True), ("cst", True), ("Россия", True), ("the USA", True),
        ("АҚШ", True), ("США, Техас", True),
        ("MSK", False), ("Казахстан", False), ("Германия", False), ("Алматы", False),
        ("Марс", False), ("", False),
    ],
)  # fmt: skip
def test_a_name_may_have_several_zones(typed: str, answer: bool) -> None:
    assert several(typed) is answer
    assert not answer or find_zone(typed) is None


def test_offered_zones_exist_and_can_be_typed_as_they_are_shown() -> None:
    for zone in OFFERED:
        assert ZoneInfo(zone)
        for language in ("ru", "kk", "en"):
            assert find_zone(zone_title(zone, language, WINTER)) == zone


@pytest.mark.parametrize(
    ("zone", "language", "now", "title"),
    [
        ("Asia/Almaty", "ru", WINTER, "Алматы (UTC+5)"),
        ("Asia/Qyzylorda", "kk", WINTER, "Қызылорда (UTC+5)"),
        ("Europe/Berlin", "en", WINTER, "Berlin (UTC+1)"),
        ("Europe/Berlin", "en", SUMMER, "Berlin (UTC+2)"),
        ("America/New_York", "en", WINTER, "New York (UTC-5)"),
        ("Asia/Kolkata", "en", WINTER, "Kolkata (UTC+5:30)"),
        ("Etc/GMT-5", "ru", WINTER, "UTC+5"),
        ("UTC", "kk", WINTER, "UTC"),
    ],
)
def test_a_zone_is_shown_by_its_city_and_offset(
    zone: str, language: str, now: datetime, title: str
) -> None:
    assert zone_title(zone, language, now) == title


@pytest.mark.parametrize(
    "stored",
    ["Mars/Phobos", "", "../../etc/hostname", "Asia", "/Asia/Almaty", "Asia/Almaty\0", "🇰🇿"],
)
def test_an_unknown_stored_zone_is_taken_for_home_and_told(
    stored: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert zone_of(stored) == ZoneInfo(HOME)
    assert zone_title(stored, "ru", WINTER) == "Алматы (UTC+5)"
    assert caplog.text.count("unknown time zone") == 1


def test_an_unknown_stored_zone_is_taken_for_that_of_the_installation() -> None:
    assert zone_of("Mars/Deimos") == ZoneInfo(HOME)
    live_in("Europe/Istanbul")
    try:
        assert zone_of("Mars/Deimos") == zone_of("Venus/Maxwell") == ZoneInfo("Europe/Istanbul")
        assert zone_title("Mars/Deimos", "ru", WINTER) == zone_title(
            "Europe/Istanbul", "ru", WINTER
        )
        assert zone_of("Asia/Tokyo") == ZoneInfo("Asia/Tokyo")
    finally:
        live_in(HOME)


def test_a_city_is_called_as_newspapers_call_it() -> None:
    assert zone_title("Asia/Ashgabat", "kk", WINTER) == "Ашғабат (UTC+5)"
    assert zone_title("Asia/Ashgabat", "ru", WINTER) == "Ашхабад (UTC+5)"
    assert find_zone("Ашғабат") == find_zone("Ашхабад") == "Asia/Ashgabat"
