"""What is asked for again, and what only so often: pages that are away, pages of one visit.

Since when a page is away stands in `source_items.content` of its item, where the hash of what it
said is of no use yet: the item is tried after twice as long each time, and given up after a day.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from storage.source_items import Known

_AWAY = "away "
# A page that is not there a day after it was named will not be; some nine tries until then.
_GIVEN_UP = timedelta(days=1)


def away(known: Known | None, now: datetime) -> str | None:
    """What is kept of an item whose page is away now; None: it is given up."""
    since = _since(known) or now
    return None if now - since >= _GIVEN_UP else f"{_AWAY}{int(since.timestamp())}"


def waits(known: Known | None, now: datetime) -> timedelta | None:
    """How long an item is still left alone whose page was away; None: its page was not."""
    since = _since(known)
    if known is None or since is None:
        return None
    again = min(known.seen_at + (known.seen_at - since), since + _GIVEN_UP)
    return max(again - now, timedelta(0))


def _since(known: Known | None) -> datetime | None:
    if known is None or known.article is not None or not known.content.startswith(_AWAY):
        return None
    return datetime.fromtimestamp(int(known.content.removeprefix(_AWAY)), UTC)


def last_asked(known: Known | None) -> float:
    """Orders items: those that were never asked for first, then those that were longest ago."""
    return known.seen_at.timestamp() if known is not None else 0.0


class Pages:
    """The pages that may be asked for in one visit: so many, and none after so many seconds."""

    def __init__(self, most: int, seconds: float) -> None:
        self._left = most
        self._until = asyncio.get_running_loop().time() + seconds

    def take(self) -> bool:
        """Whether one more may be asked for."""
        self._left -= 1
        return self._left >= 0 and asyncio.get_running_loop().time() <= self._until
