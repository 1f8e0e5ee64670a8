"""What people type where a time is expected."""

from __future__ import annotations

import pytest

from handlers.preferences import parse_time


@pytest.mark.parametrize(
    ("typed", "minute"),
    [
        ("8:30", 510), ("08.30", 510), ("21", 1260), (" 7 ", 420), ("9ч15", 555), ("23-59", 1439),
        ("0:00", 0), ("00", 0), ("7 05", 425), ("24:00", None), ("8:60", None), ("8:5", None),
        ("", None), ("утром", None), ("-1", None), ("100", None), ("8:30:00", None), ("²", None),
        ("9" * 5000, None),
    ],
)  # fmt: skip
def test_a_typed_time(typed: str, minute: int | None) -> None:
    assert parse_time(typed) == minute
