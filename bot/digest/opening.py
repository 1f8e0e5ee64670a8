"""What a digest's period was about, for the sentence that it opens with. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


class Span(StrEnum):
    """How long a digest's window is, as it is told; the words of the text `digest-header`."""

    DAY = "day"  # or a part of one
    DAYS = "days"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Period:
    """The days of a window, on the reader's calendar; of a day's only the last is told."""

    span: Span
    first: date
    last: date


_MANY = 3  # of topics of which none has most, those with so many entries have more
_AT_MIDNIGHT = timedelta(minutes=1)
# Longer than a day by the hour that a change of clocks adds, and by a late start.
A_DAY = timedelta(hours=36)
_A_WEEK = timedelta(days=6, hours=12), timedelta(days=7, hours=12)
_A_MONTH = timedelta(days=27, hours=12), timedelta(days=31, hours=12)


def period_of(since: datetime, until: datetime, zone: ZoneInfo) -> Period:
    """The period of a window (UTC) on a zone's calendar."""
    length = until - since
    if length <= A_DAY:
        span = Span.DAY
    elif _A_WEEK[0] < length < _A_WEEK[1]:
        span = Span.WEEK
    elif _A_MONTH[0] < length < _A_MONTH[1]:
        span = Span.MONTH
    else:
        span = Span.DAYS
    # What comes at midnight is of the day that has ended, however late the window was closed.
    last = (until - _AT_MIDNIGHT).astimezone(zone).date()
    if span in (Span.WEEK, Span.MONTH):
        # The day on which the one before came is its last: a week has seven days.
        first = (since - _AT_MIDNIGHT).astimezone(zone).date() + timedelta(days=1)
    else:
        first = since.astimezone(zone).date()
    return Period(span, min(last, first), last)


class About(StrEnum):
    """What can be said of all the news together; the words of the text `digest-about`."""

    NOTHING = "nothing"  # one story says it itself; none stands out; or not all of them are known
    SAME = "same"  # all are of one topic
    MOST = "most"  # more than half are of one or two
    LEADING = "leading"  # of many, of which one or two have more than the others


@dataclass(frozen=True, slots=True)
class Opening:
    """What the period was about: `topics` are the titles of those that it names."""

    about: About
    topics: tuple[str, ...] = ()


def opening_of(counts: Sequence[tuple[str, int]], *, whole: bool = True) -> Opening:
    """What a digest is about whose topics have so many entries each, by their titles: as many as
    its headings say, so that nobody counts otherwise; `whole`: there is no other news."""
    entries = sum(count for _, count in counts)
    if entries < 2 or not whole:
        return Opening(About.NOTHING)
    ranked = sorted(counts, key=lambda one: -one[1])
    if len(ranked) == 1:
        return Opening(About.SAME, (ranked[0][0],))
    standing_out = [taken for taken in (1, 2) if _stand_out(ranked, taken)]
    if not standing_out:
        return Opening(About.NOTHING)
    for taken in standing_out:
        if 2 * sum(count for _, count in ranked[:taken]) > entries:
            return Opening(About.MOST, _titles(ranked[:taken]))
    leading = ranked[: standing_out[-1]]
    if leading[-1][1] < _MANY:
        return Opening(About.NOTHING)  # two of six are no more than the others
    return Opening(About.LEADING, _titles(leading))


def _stand_out(ranked: Sequence[tuple[str, int]], taken: int) -> bool:
    """Whether so many topics have more than the others: all that there are do not, and none of one
    entry does, which is as little as any other that stands there has."""
    return len(ranked) > taken and ranked[taken - 1][1] > max(1, ranked[taken][1])


def _titles(ranked: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    return tuple(title for title, _ in ranked)
