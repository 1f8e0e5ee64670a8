"""When a line of a file says that its article was published: in any form that feeds have. Pure.

Over HTTP there is one form, which a schema can say; an archive has the one that its software wrote.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from bot.feeds.dates import read_date
from bot.intake.instants import instant_of
from bot.intake.json_article import PUBLISHED, Wrong

_FIELD = "published"
_SHOWN = 60
_FORMS = (
    "ISO 8601 (2026-11-28T10:30:00+05:00), RFC 822 (Sat, 28 Nov 2026 10:30:00 +0500), "
    "28.11.2026 10:30, 28 ноября 2026 10:30, seconds since 1970; from 1990 on"
)
# What is told from the day on which it is read ("yesterday", "28 November") is another day later.
_DAYS = (datetime(9000, 1, 1, tzinfo=UTC), datetime(9990, 7, 1, tzinfo=UTC))


def with_instant(value: object) -> tuple[object, list[Wrong]]:
    """A line's value with its date as `read_article` wants it; and what is wrong with the date,
    which is left out then. What is no date at all (a list) is left for `read_article` to refuse."""
    if not isinstance(value, Mapping):
        return value, []
    told = value.get(_FIELD)
    if isinstance(told, bool) or not isinstance(told, str | int | float):
        return value, []
    if isinstance(told, str) and re.fullmatch(PUBLISHED, told) and instant_of(told):
        return value, []
    first, second = (read_date(str(told), now=day) for day in _DAYS)
    if first is None or first != second:
        shown = str(told)[:_SHOWN]
        why = f"{shown!r} is no date that is read: {_FORMS}."
        return {**value, _FIELD: None}, [Wrong(f"/{_FIELD}", why)]
    return {**value, _FIELD: first.isoformat()}, []
