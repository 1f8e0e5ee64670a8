"""Quiet hours on the clocks of readers: by night and by day, on some days, where clocks change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.digest.quiet import Quiet, day_began, next_list, quiet_begins, quiet_of, quiet_until

NIGHT = Quiet(23 * 60, 7 * 60)
WEEKDAYS = 0b0011111
ALMATY = "Asia/Almaty"


def at(text: str, zone: str = ALMATY) -> datetime:
    """A reading of a clock in a zone, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize(
    ("quiet", "now", "until"),
    [
        (NIGHT, "2026-11-24 22:59:59", None),
        (NIGHT, "2026-11-24 23:00", "2026-11-25 07:00"),
        (NIGHT, "2026-11-25 06:59:59", "2026-11-25 07:00"),
        (NIGHT, "2026-11-25 07:00", None),
        (Quiet(13 * 60, 15 * 60), "2026-11-25 14:00", "2026-11-25 15:00"),
        (Quiet(13 * 60, 15 * 60), "2026-11-25 15:00", None),
        # Begun on Friday it lasts into Saturday; on Saturday none begins.
        (Quiet(23 * 60, 7 * 60, WEEKDAYS), "2026-11-28 03:00", "2026-11-28 07:00"),
        (Quiet(23 * 60, 7 * 60, WEEKDAYS), "2026-11-28 23:30", None),
        (Quiet(23 * 60, 7 * 60, WEEKDAYS), "2026-11-30 06:00", None),
        (None, "2026-11-25 03:00", None),
    ],
)
def test_when_it_ends(quiet: Quiet | None, now: str, until: str | None) -> None:
    found = quiet_until(quiet, ALMATY, at(now))
    assert found == (at(until) if until else None)


def test_where_a_clock_is_changed_what_it_shows_is_quiet_all_the_time() -> None:
    """Minute by minute through the nights of both changes, by the clock on the wall."""
    zone = ZoneInfo("Europe/Berlin")
    for quiet in (Quiet(60, 2 * 60 + 30), Quiet(2 * 60 + 30, 5 * 60), NIGHT):
        for night in ("2026-03-28T20:00", "2026-10-24T20:00"):
            now = datetime.fromisoformat(night).replace(tzinfo=UTC)
            for _ in range(14 * 60):
                local = now.astimezone(zone)
                minute = local.hour * 60 + local.minute
                if quiet.begin < quiet.end:
                    shown = quiet.begin <= minute < quiet.end
                else:
                    shown = minute >= quiet.begin or minute < quiet.end
                if shown:
                    assert quiet_until(quiet, zone.key, now) is not None, local
                now += timedelta(minutes=1)


def test_quiets_that_follow_one_another_are_one() -> None:
    almost = Quiet(7 * 60, 6 * 60 + 59)
    assert quiet_until(almost, ALMATY, at("2026-11-24 12:00")) == at("2026-11-25 06:59")
    assert quiet_begins(almost, ALMATY, at("2026-11-25 06:59")) == at("2026-11-25 07:00")


def test_when_the_next_one_begins() -> None:
    assert quiet_begins(NIGHT, ALMATY, at("2026-11-24 12:00")) == at("2026-11-24 23:00")
    some = Quiet(23 * 60, 7 * 60, WEEKDAYS)
    assert quiet_begins(some, ALMATY, at("2026-11-28 12:00")) == at("2026-11-30 23:00")
    assert quiet_begins(None, ALMATY, at("2026-11-28 12:00")) is None


@pytest.mark.parametrize(
    "stored", [(None, 420, 127), (60, None, 127), (60, 60, 127), (-1, 5, 127), (0, 1440, 127)]
)
def test_what_is_stored_and_no_hours_is_none(stored: tuple[int | None, int | None, int]) -> None:
    assert quiet_of(*stored) is None


def test_on_no_day_is_on_every_day() -> None:
    assert quiet_of(1380, 420, 0) == NIGHT


def test_a_day_begins_at_its_midnight_also_where_that_is_left_out() -> None:
    assert day_began(ALMATY, at("2026-11-24 00:00")) == at("2026-11-24 00:00")
    assert day_began(ALMATY, at("2026-11-24 23:59")) == at("2026-11-24 00:00")
    # In Beirut the clock goes from 00:00 to 01:00.
    spring = datetime(2026, 3, 29, 12, tzinfo=UTC)
    assert day_began("Asia/Beirut", spring) <= datetime(2026, 3, 28, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("quiet", "now", "next_"),
    [
        (None, "2026-11-24 12:00", "2026-11-25 06:30"),
        (None, "2026-11-24 05:00", "2026-11-24 06:30"),
        (NIGHT, "2026-11-24 12:00", "2026-11-25 07:00"),
        (Quiet(13 * 60, 15 * 60), "2026-11-24 12:00", "2026-11-25 06:30"),
    ],
)
def test_what_is_beyond_a_cap_comes_at_the_digests_hour_or_after_the_quiet(
    quiet: Quiet | None, now: str, next_: str
) -> None:
    assert next_list(quiet, 6 * 60 + 30, ALMATY, at(now)) == at(next_)
