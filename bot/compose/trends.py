"""The numbers of a week, read from the database, as readers of a language see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru
from bot.compose.views import topic_view
from bot.digest.trends import WEEKS, Trend, Week, edges, known_weeks, week_told
from bot.topics.subjects import Subjects
from bot.zones import zone_of
from storage import trends
from storage.columns import instant_of
from storage.trends import Counted, Since

# All articles of two months are counted: not for each who asks, or has the same topics.
_FRESH = timedelta(minutes=2)
_BYTES = 8_000_000
_BYTES_OF_TOPIC, _BYTES_BESIDE = 900, 1000


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was counted: of which week, on which clock, of which topics (None: all public ones)."""

    monday: date
    time_zone: str
    of: Since | None


@dataclass(frozen=True, slots=True)
class _Numbers:
    counted: Counted
    known: int
    at: datetime


class Weeks:
    """Tells of weeks, and keeps what it counted for some minutes."""

    def __init__(self, subjects: Subjects, name: str = "compose", *, part: int = 1) -> None:
        """`name`, `part`: as of `Digests`."""
        self._subjects = subjects
        self._numbers: Lru[_Asked, _Numbers] = Lru(
            f"{name}.weeks", most_bytes=_BYTES // part, weigh=_weight
        )

    async def week(
        self,
        connection: AsyncConnection,
        monday: date,
        *,
        language: str,
        time_zone: str,
        of: Since | None,
        now: datetime,
    ) -> Week:
        """A week of some topics, or (None) of all that are public, on a zone's calendar."""
        asked = _Asked(monday, time_zone, None if of is None else tuple(sorted(of)))
        zone = zone_of(time_zone)
        found = self._numbers.get(asked)
        begins = edges(monday, zone)
        if found is None or not timedelta() <= now - found.at < _FRESH:
            first = await trends.first_news(connection)
            counted = await trends.counted(connection, begins, asked.of)
            found = _Numbers(counted, known_weeks(begins, first), now)
            self._numbers.put(asked, found)
        later = {topic: instant_of(at) for topic, at in asked.of or () if at}
        told = [
            Trend(
                topic_view(self._subjects, topic, language),
                weeks,
                known_weeks(begins, later[topic.id]) if topic.id in later else WEEKS - 1,
            )
            for topic, weeks in found.counted.topics
        ]
        today = now.astimezone(zone).date()
        return week_told(monday, today, told, found.counted.totals, found.known)


def _weight(asked: _Asked, numbers: _Numbers) -> int:
    """About how many bytes it is: numbers, and the topics that have them."""
    return _BYTES_BESIDE + _BYTES_OF_TOPIC * len(numbers.counted.topics) + 64 * len(asked.of or ())
