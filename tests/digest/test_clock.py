"""When a digest is due: strictly after now, in the chat's own time, whatever clocks do."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.digest.clock import next_digest


@pytest.mark.parametrize(
    ("zone", "after", "minute", "days", "due"),
    [
        ("Asia/Almaty", "2026-11-24T02:59", 480, 127, "2026-11-24T03:00"),
        ("Asia/Almaty", "2026-11-24T03:00", 480, 127, "2026-11-25T03:00"),  # strictly after
        ("Asia/Almaty", "2024-02-29T01:00", 480, 127, "2024-02-29T02:00"),  # UTC+6 until 1 March
        ("Asia/Almaty", "2024-03-01T01:00", 480, 127, "2024-03-01T03:00"),  # then UTC+5
        ("Europe/Berlin", "2026-03-28T12:00", 150, 127, "2026-03-29T01:30"),  # 02:30 is skipped
        ("Europe/Berlin", "2026-10-24T12:00", 150, 127, "2026-10-25T00:30"),  # 02:30 twice: first
        ("Europe/Berlin", "2026-10-25T00:30", 150, 127, "2026-10-26T01:30"),  # not again
        ("UTC", "2026-11-24T12:00", 480, 0b0010000, "2026-11-27T08:00"),  # Fridays only
        ("UTC", "2026-11-24T12:00", 480, 0, "2026-11-25T08:00"),
        ("UTC", "2026-11-24T12:00", 480, 1 << 9, "2026-11-25T08:00"),  # no day of a week
        ("Mars/Olympus", "2026-11-24T02:59", 480, 127, "2026-11-24T03:00"),  # taken for Almaty
    ],
)
def test_the_next_digest_is_due_then(
    zone: str, after: str, minute: int, days: int, due: str
) -> None:
    found = next_digest(
        datetime.fromisoformat(after).replace(tzinfo=UTC),
        zone=zone,
        minute_of_day=minute,
        days=days,
    )
    assert found == datetime.fromisoformat(due).replace(tzinfo=UTC)


@pytest.mark.parametrize("minute", [-1, 1440, 5000])
def test_what_is_no_minute_of_a_day_is_refused(minute: int) -> None:
    with pytest.raises(ValueError, match="hour must be in"):
        next_digest(datetime(2026, 11, 24, tzinfo=UTC), zone="UTC", minute_of_day=minute, days=127)


@pytest.mark.parametrize(
    ("after", "further", "month_day", "due"),
    [
        ("2026-11-24T07:00", (1080, 780), 0, "2026-11-24T08:00"),
        ("2026-11-24T08:00", (1080, 780), 0, "2026-11-24T13:00"),
        ("2026-11-24T13:00", (1080, 780), 0, "2026-11-24T18:00"),
        ("2026-11-24T18:00", (1080, 780), 0, "2026-11-25T08:00"),
        ("2026-11-24T18:00", (), 1, "2026-12-01T08:00"),
        ("2026-12-01T08:00", (1080,), 1, "2026-12-01T18:00"),
        ("2026-11-24T18:00", (), 31, "2026-11-30T08:00"),
        ("2026-02-01T18:00", (), 31, "2026-02-28T08:00"),
        ("2028-02-01T18:00", (), 31, "2028-02-29T08:00"),
        ("2026-12-31T08:00", (), 31, "2027-01-31T08:00"),
    ],
)
def test_it_has_several_hours_or_a_day_of_the_month(
    after: str, further: tuple[int, ...], month_day: int, due: str
) -> None:
    found = next_digest(
        datetime.fromisoformat(after).replace(tzinfo=UTC),
        zone="UTC",
        minute_of_day=480,
        days=127,
        further=further,
        month_day=month_day,
    )
    assert found == datetime.fromisoformat(due).replace(tzinfo=UTC)
