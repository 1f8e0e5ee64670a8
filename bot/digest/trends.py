"""What a week was about, of how many news each topic had in it and in the weeks before. Pure.

Weeks begin on Monday, on the reader's calendar. What is said of a topic is only what the numbers
bear: what it usually has is said where that is known of some whole weeks, and of a week that still
goes on nothing is said to be less than usual.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.digest.views import TopicView
from storage.vocabulary import TopicKind

WEEKS = 8  # the week itself, and seven before it
MOST_TOPICS, MOST_PEOPLE = 6, 4
# Fewer news in all make no picture.
LEAST = 3
_MOST_NAMED = 3
# What is usual is known of so many whole weeks at least; and only so many news are more than that.
_LEAST_KNOWN, _LEAST_ABOVE = 3, 3
_LEAST_FRESH = 2
_A_WEEK = timedelta(days=7)


def monday_of(day: date) -> date:
    """The Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def week_at(instant: datetime, zone: ZoneInfo, *, back: int = 0) -> date:
    """The Monday of the week of an instant (UTC) on a zone's calendar, or of some weeks before."""
    return monday_of(instant.astimezone(zone).date()) - back * _A_WEEK


def week_of_digest(due: datetime, zone: ZoneInfo) -> date:
    """The Monday of the week that a weekly digest tells of: that in which most of the seven days
    before it lie. One of Monday morning tells of the week before, one of Friday of its own."""
    return week_at(due - _A_WEEK / 2, zone)


def edges(monday: date, zone: ZoneInfo) -> list[datetime]:
    """Where the weeks begin (UTC), the oldest first, and where the last one ends."""
    days = [monday + _A_WEEK * number for number in range(1 - WEEKS, 2)]
    return [datetime.combine(day, time(), zone).astimezone(UTC) for day in days]


@dataclass(frozen=True, slots=True)
class Trend:
    """A topic with its news in each week, the week itself last; of how many weeks before that it
    was looked for from beginning to end."""

    topic: TopicView
    weeks: tuple[int, ...]
    known: int = WEEKS - 1

    @property
    def count(self) -> int:
        """How many in the week itself."""
        return self.weeks[-1]


@dataclass(frozen=True, slots=True)
class Week:
    """A week told: from `monday` on, as `seen_on` a day; `total` news about
    anything in it; of how many weeks before it the numbers are `known`; what it was about most.
    `before`: how many news the week before had."""

    monday: date
    seen_on: date
    total: int
    known: int
    topics: tuple[Trend, ...]
    people: tuple[Trend, ...]
    before: int = 0

    @property
    def last(self) -> date:
        """Its Sunday."""
        return self.monday + timedelta(days=6)

    @property
    def goes_on(self) -> bool:
        """Whether it is not over."""
        return self.seen_on <= self.last

    @property
    def drawn(self) -> bool:
        """Whether there is enough for a picture."""
        return self.total >= LEAST and bool(self.topics or self.people)

    def shown(self) -> tuple[Trend, ...]:
        """All that is on it."""
        return self.topics + self.people

    def known_of(self, trend: Trend) -> int:
        """Of how many weeks before it the numbers of a topic are known."""
        return min(self.known, trend.known)

    def usual(self, trend: Trend) -> float | None:
        """How many news a topic has in a week, of those before; None where nobody knows."""
        known = self.known_of(trend)
        if known < _LEAST_KNOWN:
            return None
        before = trend.weeks[-1 - known : -1]
        return sum(before) / len(before)

    def is_new(self, trend: Trend) -> bool:
        """Whether it had no news in any of the weeks before that are known."""
        return self.usual(trend) == 0 and trend.count >= _LEAST_FRESH

    def is_above(self, trend: Trend) -> bool:
        """Whether it has at least twice what it usually has, and some news more."""
        usual = self.usual(trend)
        if not usual:
            return False
        return trend.count >= 2 * usual and trend.count - usual >= _LEAST_ABOVE

    def ranked(self) -> list[Trend]:
        """All that is on it, what has most news first, topics and people together."""
        return sorted(self.shown(), key=lambda one: -one.count)

    def most(self) -> list[Trend]:
        """Those with most news: all of them have more than any that is not named, and where nobody
        is left out not all have the same."""
        named, rest = self.ranked()[:_MOST_NAMED], self.ranked()[_MOST_NAMED:]
        if rest:
            return [one for one in named if one.count > rest[0].count]
        same = len(named) > 1 and named[0].count == named[-1].count
        return [] if same else named

    def above(self) -> list[Trend]:
        """Those that are above their usual, by how far."""
        found = [one for one in self.shown() if self.is_above(one)]
        return sorted(found, key=lambda one: (self.usual(one) or 0) - one.count)[:_MOST_NAMED]

    def new(self) -> list[Trend]:
        """Those that were in none of the weeks before."""
        found = [one for one in self.shown() if self.is_new(one)]
        return sorted(found, key=lambda one: -one.count)[:_MOST_NAMED]


def known_weeks(begins: Sequence[datetime], first: datetime | None) -> int:
    """Of how many weeks before the last one the numbers are whole: those that begin after the
    first news that ever came, or after a topic began to be looked for. `begins`: the `edges`."""
    return 0 if first is None else sum(first <= edge for edge in begins[: WEEKS - 1])


def week_told(
    monday: date,
    today: date,
    trends: Sequence[Trend],
    totals: Sequence[int],
    known: int,
) -> Week:
    """What a week was about, of all topics that had news in it; `totals`: news in each week."""
    some = [one for one in _once(trends) if one.count]
    some.sort(key=lambda one: (-one.count, one.topic.title))
    people = [one for one in some if one.topic.kind == TopicKind.OFFICIAL]
    topics = [one for one in some if one.topic.kind != TopicKind.OFFICIAL]
    return Week(
        monday,
        today,
        totals[-1],
        known,
        tuple(topics[:MOST_TOPICS]),
        tuple(people[:MOST_PEOPLE]),
        totals[-2],
    )


def _once(trends: Sequence[Trend]) -> list[Trend]:
    """Without hashtags that only name another of them, "#Сенат" beside "Сенат": the one with more
    news stays."""
    best: dict[str, Trend] = {}
    for one in trends:
        there = best.get(one.topic.name)
        if there is None or one.count > there.count:
            best[one.topic.name] = one
    return list(best.values())
