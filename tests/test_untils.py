"""Until when, as people type it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.untils import read_until

ALMATY = ZoneInfo("Asia/Almaty")
NOW = datetime(2026, 11, 28, 22, 0, tzinfo=ALMATY)  # a Saturday


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        ("до понедельника", "2026-11-30 00:00"),
        ("понедельник", "2026-11-30 00:00"),
        ("до пятницы", "2026-12-04 00:00"),
        ("до среды", "2026-12-02 00:00"),
        ("до субботы", "2026-12-05 00:00"),
        ("До завтра!", "2026-11-29 00:00"),
        ("до завтра 9:00", "2026-11-29 09:00"),
        ("до 9 утра", "2026-11-29 09:00"),
        ("до 5 декабря", "2026-12-05 00:00"),
        ("до 05.12", "2026-12-05 00:00"),
        ("до 1 января", "2027-01-01 00:00"),
        ("до нового года", "2027-01-01 00:00"),
        ("до конца недели", "2026-11-30 00:00"),
        ("на неделю", "2026-12-05 22:00"),
        ("ещё на 3 дня", "2026-12-01 22:00"),
        ("2 часа", "2026-11-29 00:00"),
        ("месяц", "2026-12-28 22:00"),
        ("дүйсенбіге дейін", "2026-11-30 00:00"),
        ("5 желтоқсанға дейін", "2026-12-05 00:00"),
        ("ертеңге дейін", "2026-11-29 00:00"),
        ("дүйсенбі сағат 9-ға дейін", "2026-11-30 09:00"),
        ("бір аптаға", "2026-12-05 22:00"),
        ("3 күнге", "2026-12-01 22:00"),
        ("айға", "2026-12-28 22:00"),
        ("until Monday", "2026-11-30 00:00"),
        ("until dec 5", "2026-12-05 00:00"),
        ("until tomorrow 9 am", "2026-11-29 09:00"),
        ("for a week", "2026-12-05 22:00"),
        ("the end of the week", "2026-11-30 00:00"),
    ],
)
def test_instants_that_are_meant(typed: str, until: str) -> None:
    found = read_until(typed, NOW)
    assert found is not None
    assert found.astimezone(ALMATY).strftime("%Y-%m-%d %H:%M") == until


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "до вчера",
            "до 2030-01-01",
            "абракадабра",
            "до понедельника и среды",
            "до",
            "а" * 99,
        ),
        *("до 01.01.0001", "до 05.12.2130", "до 1.1.00012", "until 05.12.0930"),
    ],
)
def test_what_is_none_or_past_or_too_far(typed: str) -> None:
    assert read_until(typed, NOW) is None
