"""Who asks for too much: a leaky bucket for each reader, one for each group. Pure: the instants are
passed in.

What a reader sends fills his bucket and it empties at a steady rate. When it runs over he is told
so, once, and then ignored until it is half empty again: by himself, for in a group the others have
buckets of their own; the group's is larger, and holds them all.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from enum import Enum, auto

# So many readers are remembered; whoever was quiet longest is forgotten first.
_REMEMBERED = 10_000
# Telegram keeps updates for a day (https://core.telegram.org/bots/api#getting-updates): a date that
# is further from ours is none to count with, as is one that lies ahead.
_OLDEST_SECONDS, _NEWEST_SECONDS = 2 * 86400.0, 3600.0


class Verdict(Enum):
    """What becomes of an update."""

    PASS = auto()
    TELL = auto()  # one too many: say so
    IGNORE = auto()


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many at once, and so many a second in the long run."""

    burst: float
    a_second: float


@dataclass(slots=True)
class _Bucket:
    at: float
    level: float = 0.0
    flooding: bool = False


class Flood:
    """Judges updates one by one. `private`: of one private chat; `member`: of one person in one
    group; `group`: of all its members together."""

    def __init__(self, *, private: Allowance, member: Allowance, group: Allowance) -> None:
        self._private = private
        self._member = member
        self._group = group
        self._buckets: OrderedDict[tuple[int, int | None], _Bucket] = OrderedDict()

    def __len__(self) -> int:
        return len(self._buckets)

    def judge(self, chat: int, person: int, at: float, *, cost: float = 1.0) -> Verdict:
        """What becomes of an update that was sent at an instant (seconds). Groups have negative
        numbers, as with Telegram."""
        if chat > 0:
            return self._fill((chat, None), self._private, at, cost)
        verdict = self._fill((chat, person), self._member, at, cost)
        if verdict is Verdict.IGNORE:
            return verdict
        # To tell somebody is a message, too.
        of_all = self._fill((chat, None), self._group, at, cost, shared=True)
        return verdict if of_all is Verdict.PASS else of_all

    def _fill(
        self,
        whose: tuple[int, int | None],
        allowed: Allowance,
        at: float,
        cost: float,
        *,
        shared: bool = False,
    ) -> Verdict:
        bucket = self._buckets.setdefault(whose, _Bucket(at))
        self._buckets.move_to_end(whose)
        if len(self._buckets) > _REMEMBERED:
            self._buckets.popitem(last=False)
        bucket.level = max(0.0, bucket.level - max(0.0, at - bucket.at) * allowed.a_second)
        # One that lies far behind is a clock that was put right.
        bucket.at = max(bucket.at, at) if bucket.at - at < _OLDEST_SECONDS else at
        if bucket.flooding and bucket.level > allowed.burst / 2:
            if not shared:  # of a group's, what is dropped would lock the others out
                bucket.level = min(allowed.burst, bucket.level + cost)
            return Verdict.IGNORE
        bucket.flooding = bucket.level + cost > allowed.burst
        bucket.level = min(allowed.burst, bucket.level + cost)
        return Verdict.TELL if bucket.flooding else Verdict.PASS


def sent_at(*, arrived: float, date: float) -> float:
    """When a message was sent, by its date where that can be (seconds), else when it arrived here.

    What came all at once because the bot was down was not said all at once.
    """
    there = arrived - _OLDEST_SECONDS <= date <= arrived + _NEWEST_SECONDS
    return date if there else arrived


def flood_of(chat_rate: float, group_rate: float) -> Flood:
    """What may be asked for where so many messages may be said: `chat_rate` a second in a private
    chat, `group_rate` a minute in a group.

    In a group one member has three fifths of a minute's messages at once, all together nine tenths.
    """
    minute = group_rate / 60
    return Flood(
        private=Allowance(20 * max(1.0, chat_rate), chat_rate),
        member=Allowance(group_rate * 0.6, minute * 0.3),
        group=Allowance(group_rate * 0.9, minute * 0.45),
    )
