"""How much news a week brought on each of its days, topic by topic. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from bot.digest.choose import Digest, Group
from bot.digest.opening import Period, Span
from bot.digest.order import Timed
from storage.instants import instant_of

# More rows than these are no picture any more; what is beyond them is one row.
MOST_TOPICS = 12
_DAYS = 7


class News(Timed, Protocol):
    """An article, as far as it is counted: when it was published, in milliseconds."""

    @property
    def published_at(self) -> int: ...


_News = TypeVar("_News", bound=News)


@dataclass(frozen=True, slots=True)
class Row:
    """A topic (None: all that have no row) and its news: published before the week, and on each of
    its days."""

    topic: str | None
    before: int
    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """The days of a week, and a row for each topic with news, in the digest's order."""

    days: tuple[date, ...]
    rows: tuple[Row, ...]


def week_of(content: Digest[_News], period: Period, zone: ZoneInfo) -> Week | None:
    """The week of a whole digest (before any of it is `cut`), by when its news was published on the
    zone's calendar; None where it is none of a week, has no news, or so much that not all
    of it is known."""
    groups = [group for group in content.groups if group.items]
    if period.span is not Span.WEEK or not groups or content.hidden:
        return None
    days = tuple(period.first + timedelta(days=number) for number in range(_DAYS))
    rows = [_row(group.topic.title, [group], days, zone) for group in groups[:MOST_TOPICS]]
    if len(groups) > MOST_TOPICS:
        rows.append(_row(None, groups[MOST_TOPICS:], days, zone))
    return Week(days, tuple(rows))


def _row(
    topic: str | None, groups: Sequence[Group[_News]], days: Sequence[date], zone: ZoneInfo
) -> Row:
    told = Counter(_day(item.article, zone) for group in groups for item in group.items)
    before = sum(count for day, count in told.items() if day < days[0])
    # What a source dates into the future is of the day on which it came, at the latest.
    last = sum(count for day, count in told.items() if day >= days[-1])
    return Row(topic, before, (*(told[day] for day in days[:-1]), last))


def _day(article: News, zone: ZoneInfo) -> date:
    instant: datetime = instant_of(article.published_at)
    try:
        return instant.astimezone(zone).date()
    except OverflowError:  # at the ends of the calendar
        return instant.astimezone(UTC).date()
