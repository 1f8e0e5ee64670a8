"""What a digest's period was about, for the sentence that it opens with. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
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
    """What the period was about: `topics` are those that it names, each with how much there is."""

    about: About
    topics: tuple[tuple[str, int], ...] = ()


def opening_of(
    about: Sequence[tuple[str, Collection[int]]], entries: int, *, whole: bool = True
) -> Opening:
    """What so many entries are about: all topics under which or beside which they stand, by their
    titles, each with the numbers of those that are about it, of which one may be about several;
    `whole`: there is no other news."""
    if entries < 2 or not whole:
        return Opening(About.NOTHING)
    counts = sorted(about, key=lambda one: -len(one[1]))
    if len(counts) == 1 or (counts and len(counts[0][1]) == entries):
        return Opening(About.SAME, _counted(counts[:1]))
    standing_out = [taken for taken in (1, 2) if _stand_out(counts, taken)]
    for taken in standing_out:
        if 2 * len({entry for _, those in counts[:taken] for entry in those}) > entries:
            return Opening(About.MOST, _counted(counts[:taken]))
    if standing_out:
        return Opening(About.LEADING, _counted(counts[: standing_out[-1]]))
    return Opening(About.NOTHING)


def _stand_out(counts: Sequence[tuple[str, Collection[int]]], taken: int) -> bool:
    """Whether so many topics have more than the others: all that there are do not, and none of one
    entry does, which is as little as any other that stands there has."""
    if len(counts) <= taken:
        return False
    least = len(counts[taken - 1][1])
    return least > max(1, len(counts[taken][1]))


def _counted(about: Sequence[tuple[str, Collection[int]]]) -> tuple[tuple[str, int], ...]:
    return tuple((title, len(those)) for title, those in about)
