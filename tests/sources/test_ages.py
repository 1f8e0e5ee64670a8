"""What of a source is news, and what is old."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.intake.origin import Alerting
from bot.sources.ages import LATE, alerting_of, alerts_at_most

ADDED = datetime(2026, 11, 28, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
ALMATY = timezone(timedelta(hours=5))


def _of(
    published: datetime | None,
    *,
    now: datetime = ADDED + HOUR,
    primed: bool = True,
    answered_at: datetime | None = None,
) -> Alerting:
    return alerting_of(
        published, added_at=ADDED, primed=primed, answered_at=answered_at or now - HOUR, now=now
    )


def test_what_a_new_source_has_is_old() -> None:
    assert _of(ADDED - HOUR, primed=False) is Alerting.BACKLOG
    assert _of(None, primed=False) is Alerting.BACKLOG
    assert _of(ADDED - timedelta(days=300), primed=True) is Alerting.BACKLOG


def test_what_appears_later_than_it_is_dated_is_news() -> None:
    """A source that was added at twelve brings at twenty past what was published at five to."""
    assert _of(ADDED - timedelta(minutes=5)) is Alerting.NOW
    assert _of(ADDED - timedelta(minutes=5), primed=False) is Alerting.BACKLOG
    # Of a day's age it may have stood behind something that was removed: not worth an alert.
    assert _of(ADDED - 3 * HOUR) is Alerting.DIGEST
    assert _of(ADDED - LATE) is Alerting.BACKLOG


def test_what_it_published_since_it_was_added_is_news_in_the_first_visit() -> None:
    assert _of(ADDED + timedelta(minutes=1), primed=False) is Alerting.NOW


def test_what_appears_later_without_a_date_is_news() -> None:
    assert _of(None) is Alerting.NOW


def test_what_came_while_nobody_looked_goes_to_digests() -> None:
    now = ADDED + timedelta(days=5)
    assert _of(now - LATE - HOUR, now=now) is Alerting.DIGEST
    assert _of(now - LATE + HOUR, now=now) is Alerting.NOW
    assert _of(None, now=now, answered_at=now - timedelta(days=3)) is Alerting.DIGEST
    assert _of(None, now=now, answered_at=now - HOUR) is Alerting.NOW


def test_a_date_in_the_future_is_none() -> None:
    future = ADDED + timedelta(days=2)
    assert _of(future, primed=False) is Alerting.BACKLOG
    assert _of(future) is Alerting.NOW


@pytest.mark.parametrize("zone", [UTC, ALMATY])
def test_a_date_without_a_time_is_any_time_of_that_day(zone: timezone) -> None:
    today = datetime(2026, 11, 28, tzinfo=zone)
    assert _of(today, primed=False) is Alerting.BACKLOG
    assert _of(today) is Alerting.NOW
    assert _of(today - timedelta(days=1)) is Alerting.BACKLOG
    late_at_night = today + timedelta(days=2, hours=-1)
    assert _of(today + timedelta(days=1), now=late_at_night) is Alerting.NOW
    assert _of(today + timedelta(days=1), now=late_at_night + timedelta(days=2)) is Alerting.DIGEST


def test_how_much_is_news_at_once_is_a_matter_of_what_is_usual() -> None:
    assert alerts_at_most([0], HOUR) == alerts_at_most([3], timedelta(days=1)) == 20
    assert alerts_at_most([240], HOUR) == 50
    assert alerts_at_most([240], 3 * HOUR) == 150
    # weekends change nothing, and no flood makes itself the norm
    assert alerts_at_most([0, 0, *[240] * 5], HOUR) == 50
    assert alerts_at_most([9000] * 7 + [24] * 7, HOUR) == 20
