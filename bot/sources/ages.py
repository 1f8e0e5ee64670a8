"""What of a source is news, and what is old: by when it was published and seen first. Pure.

Nothing old is alerted: neither what a source offers when it is added, nor what came while nobody
looked. What was published since then is, even if the first visit is the one that brings it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from statistics import median_low

from bot.intake.origin import Alerting

# News of yesterday at once is no alert any more: readers have had a digest since, and a feed that
# comes back after an outage, or is made anew, would bring a day's worth at once.
LATE = timedelta(hours=24)
# Clocks differ; what is dated later than that has no date that can be believed.
_AHEAD = timedelta(minutes=10)
# From being published to being seen in a feed, which is made anew every few minutes to an hour.
_DELAY = timedelta(hours=1)
# A feed is made in less, and no newsroom publishes most of what it offers within as little.
_MADE_IN = timedelta(minutes=1)
# Any source may bring so many at once; one that says much, several times what is usual.
ANY, _BURST = 20, 5
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
        if not primed:
            return Alerting.BACKLOG
        # It was not there at first: it came late, or something behind which it stood was removed.
        if published < added_at - _DELAY and not _may_be_later(published, added_at):
            return Alerting.DIGEST if now - published <= LATE else Alerting.BACKLOG
    if now - published <= LATE or _may_be_later(published, now - LATE):
        return Alerting.NOW
    return Alerting.DIGEST


def alerts_at_most(days: Sequence[int], within: timedelta) -> int:
    """How many alerts a source may bring in some time, by how many articles it brought on the last
    days, those from before it was added with none. More come of a feed that has lost its ids and
    dates, and not of what has happened.

    What is usual is what it brings on most days, so that no flood of less than half of them becomes
    the norm.
    """
    usual = median_low(days)
    return max(ANY, round(_BURST * usual * (within / timedelta(days=1))))


def of_the_making(dates: Sequence[datetime | None], now: datetime) -> frozenset[datetime]:
    """Those of the dates of all of a source's items (None: undated) that say when its answer was
    made and not when an item was published: most of them are about the same instant of late."""
    dated = sorted(one for one in dates if one is not None)
    if not dated:
        return frozenset()
    middle = dated[len(dated) // 2]
    alike = [one for one in dated if abs(one - middle) <= _MADE_IN]
    if len(alike) < 2 or 2 * len(alike) <= len(dates):
        return frozenset()
    if now - middle > LATE or _is_day_alone(middle):
        return frozenset()
    return frozenset(alike)


def _undated(*, primed: bool, answered_at: datetime | None, now: datetime) -> Alerting:
    """It is as new as the last time that it was not there."""
    if not primed:
        return Alerting.BACKLOG
    if answered_at is not None and now - answered_at > LATE:
        return Alerting.DIGEST
    return Alerting.NOW


def _may_be_later(published: datetime, than: datetime) -> bool:
    """Whether a date without a time may stand for an instant that is later."""
    return _is_day_alone(published) and published + timedelta(days=1) > than


def _is_day_alone(moment: datetime) -> bool:
    return any(_is_midnight(moment.astimezone(zone)) for zone in _ZONES)


def _is_midnight(moment: datetime) -> bool:
    return (moment.hour, moment.minute, moment.second) == (0, 0, 0)
