"""Whether a topic has far more news in a day than it usually has in a week's days. Pure.

| a topic has a surge with | for |
|---|---|
| at least `LEAST` stories that began in the last 24 hours | few are never many |
| more than three times a day of its usual week | so much is "far more" |
| more than half as much again as the busiest day of that week | many have their weekday |
| `FEWEST_WEEKS` weeks before these hours, of at most `MOST_WEEKS` | else nothing is usual |

Its usual week is the median of those weeks, of an even number of them the higher one: a rise that
lasts has become usual after half of them. Stories are counted, not reprints, each on the day on
which it began. What sources tell that came lately is said, but decides nothing: it is they who are
new.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_high

LEAST = 5
FEWEST_WEEKS, MOST_WEEKS = 4, 8
_DAYS = 7


@dataclass(frozen=True, slots=True)
class Surge:
    """So many stories of a topic in 24 hours, of which there usually are so many in a week."""

    count: int
    usual: int


def surge_of(today: int, days: Sequence[int], *, known: int | None = None) -> Surge | None:
    """The surge of a topic with so many stories `today`, and in the days before, the latest first;
    days beyond the last whole week do not count. `known`: those of today that sources tell which
    are not new (None: all)."""
    counted = today if known is None else known
    starts = range(0, min(len(days) // _DAYS, MOST_WEEKS) * _DAYS, _DAYS)
    weeks = [days[start : start + _DAYS] for start in starts]
    if counted < LEAST or len(weeks) < FEWEST_WEEKS:
        return None
    usual = median_high([sum(week) for week in weeks])
    busiest = median_high([max(week) for week in weeks])
    if _DAYS * counted > 3 * usual and 2 * counted > 3 * busiest:
        return Surge(today, usual)
    return None
