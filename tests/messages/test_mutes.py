"""Until when nothing is sent at once, as each language says it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.messages.mutes import until_moment

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Almaty")


@pytest.mark.parametrize(
    ("language", "today", "tomorrow"),
    [
        ("ru", "до 12:40", "до 12:40 25 ноября"),
        ("kk", "12:40-қа дейін", "25 қараша, 12:40-қа дейін"),
        ("en", "until 12:40", "until 12:40 on 25 November"),
    ],
)
def test_the_day_is_said_unless_it_is_today(language: str, today: str, tomorrow: str) -> None:
    ends = datetime(2026, 11, 24, 7, 40, tzinfo=UTC)
    assert until_moment(ends, ZONE, language, now=NOW) == today
    assert until_moment(ends + timedelta(days=1), ZONE, language, now=NOW) == tomorrow


@pytest.mark.parametrize(
    ("minute", "ending"),
    [
        (0, "ге"), (1, "ге"), (2, "ге"), (3, "ке"), (4, "ке"), (5, "ке"), (6, "ға"), (7, "ге"),
        (8, "ге"), (9, "ға"), (10, "ға"), (20, "ға"), (30, "ға"), (40, "қа"), (50, "ге"),
        (46, "ға"), (59, "ға"), (23, "ке"),
    ],
)  # fmt: skip
def test_a_kazakh_number_is_bent_as_its_last_word_is_read(minute: int, ending: str) -> None:
    ends = datetime(2026, 11, 24, 7, minute, tzinfo=UTC)
    assert until_moment(ends, ZONE, "kk", now=NOW) == f"12:{minute:02}-{ending} дейін"
