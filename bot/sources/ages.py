"""What of a source is news, and what is old: by when it was published and seen first. Pure.

Nothing old is alerted: neither what a source offers when it is added, nor what came while nobody
looked. What was published since then is, even if the first visit is the one that brings it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from bot.intake.origin import Alerting

# News of yesterday at once is no alert any more: readers have had a digest since, and a feed that
# comes back after an outage, or is made anew, would bring a day's worth at once.
LATE = timedelta(hours=24)
# Clocks differ; what is dated later than that has no date that can be believed.
_AHEAD = timedelta(minutes=10)
# Where a date has no time it is read as midnight, there or here.
_ZONES = (UTC, timezone(timedelta(hours=5)))


def alerting_of(
    published: datetime | None,
    *,
    added_at: datetime,
    primed: bool,
    answered_at: datetime | None,
    now: datetime,
) -> Alerting:
    """What an item does that is seen for the first time.

    `primed`: the first visit was finished before; `answered_at`: when the source was last read.
    """
    if published is not None and published > now + _AHEAD:
        published = None
    if published is None:
        return _undated(primed=primed, answered_at=answered_at, now=now)
    if published < added_at:
        if not (primed and _may_be_later(published, added_at)):
            return Alerting.BACKLOG
        return Alerting.NOW  # a day is all that it says, and it was not there at first
    if now - published <= LATE or _may_be_later(published, now - LATE):
        return Alerting.NOW
    return Alerting.DIGEST


def _undated(*, primed: bool, answered_at: datetime | None, now: datetime) -> Alerting:
    """It is as new as the last time that it was not there."""
    if not primed:
        return Alerting.BACKLOG
    if answered_at is not None and now - answered_at > LATE:
        return Alerting.DIGEST
    return Alerting.NOW


def _may_be_later(published: datetime, than: datetime) -> bool:
    """Whether a date without a time may stand for an instant that is later."""
    return any(
        _is_midnight(published.astimezone(zone))
        and published.astimezone(zone) + timedelta(days=1) > than
        for zone in _ZONES
    )


def _is_midnight(moment: datetime) -> bool:
    return (moment.hour, moment.minute, moment.second) == (0, 0, 0)
