"""Whether a source channel is silent for much longer than is its way. Pure.

Its way is learnt from when its posts came: only a channel that posts on most days is missed. Pauses
that come again (nights, weekends) belong to it; the longest pause of three weeks or more is left
out, for it may have been the last time that something was wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

LEARN_FROM = timedelta(days=28)
_LEAST_HISTORY = timedelta(days=7)
_MOST_DAYS = 0.6
_LEAST_SILENCE = timedelta(hours=36)
_MUCH_LONGER = 1.5


def silent_since(hours: Sequence[datetime], now: datetime, heard_from: datetime) -> datetime | None:
    """Since when a channel is silent that should not be; None while all is as usual.

    `hours` are the hours in which posts came, the earliest first; nothing could be heard before
    `heard_from` (the bot was down), so that silence counts from there.
    """
    if not hours or hours[-1] - hours[0] < _LEAST_HISTORY:
        return None
    span = (hours[-1] - hours[0]) / timedelta(days=1)
    if len({hour.date() for hour in hours}) < _MOST_DAYS * span:
        return None
    pauses = sorted(after - before for before, after in pairwise(hours))
    usual = pauses[-2] if span >= 21 and len(pauses) > 1 else pauses[-1]
    silence = now - max(hours[-1], heard_from)
    return hours[-1] if silence > max(_LEAST_SILENCE, usual * _MUCH_LONGER) else None
