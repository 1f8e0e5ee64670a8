"""A channel is missed when it is silent for much longer than is its way, and only then."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.watch.silence import silent_since

# A Tuesday.
NOW = datetime.fromisoformat("2026-11-24T06:00:00+00:00")
LONG_AGO = NOW - timedelta(days=300)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def posts(days: int, *, until: datetime, weekends: bool = True) -> list[datetime]:
    """Posts at 9 and 15 on each day up to an instant."""
    hours = []
    for ago in range(days, -1, -1):
        day = (until - ago * DAY).replace(hour=0)
        if weekends or day.weekday() < 5:
            hours += [hour for hour in (day + 9 * HOUR, day + 15 * HOUR) if hour <= until]
    return hours


def test_a_daily_channel_is_missed_after_a_day_and_a_half() -> None:
    last = posts(27, until=NOW)[-1]
    hours = posts(27, until=NOW)
    assert silent_since(hours, last + 35 * HOUR, LONG_AGO) is None
    assert silent_since(hours, last + 37 * HOUR, LONG_AGO) == last


def test_a_channel_that_rests_on_weekends_is_not_missed_on_monday() -> None:
    friday = NOW - timedelta(days=4) + 9 * HOUR
    hours = posts(27, until=friday, weekends=False)
    monday = friday + 3 * DAY
    assert silent_since(hours, monday, LONG_AGO) is None
    assert silent_since(hours, friday + 4.5 * DAY, LONG_AGO) == friday


def test_one_long_silence_before_is_not_its_way() -> None:
    gone = (NOW - 20 * DAY, NOW - 12 * DAY)
    hours = [hour for hour in posts(27, until=NOW) if not gone[0] < hour < gone[1]]
    assert silent_since(hours, hours[-1] + 2 * DAY, LONG_AGO) == hours[-1]


def test_who_posts_seldom_or_is_new_is_never_missed() -> None:
    weekly = [NOW - 7 * DAY * week for week in (4, 3, 2, 1)]
    assert silent_since(weekly, NOW + 30 * DAY, LONG_AGO) is None
    assert silent_since(posts(5, until=NOW), NOW + 30 * DAY, LONG_AGO) is None
    assert silent_since([], NOW, LONG_AGO) is None


def test_what_could_not_be_heard_is_no_silence() -> None:
    hours = posts(27, until=NOW)
    back = NOW + 10 * DAY
    assert silent_since(hours, back + HOUR, back) is None
    assert silent_since(hours, back + 2 * DAY, back) == hours[-1]
