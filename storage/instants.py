"""Instants as the database keeps them: whole milliseconds since 1970. Pure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
# No instant is nearer to the ends of the calendar than any time zone is to UTC, so that none
# overflows where a reader's clock shows it.
_FIRST = datetime(1, 1, 3, tzinfo=UTC)
_LAST = datetime(9999, 12, 29, tzinfo=UTC)


def milliseconds(instant: datetime) -> int:
    """An aware datetime as whole milliseconds since 1970 UTC."""
    return (instant - _EPOCH) // _MILLISECOND


_FIRST_MS, _LAST_MS = milliseconds(_FIRST), milliseconds(_LAST)


def instant_of(value: int) -> datetime:
    """Milliseconds since 1970 as an aware UTC datetime; one beyond the calendar is its end."""
    if not _FIRST_MS <= value <= _LAST_MS:
        value = min(max(value, _FIRST_MS), _LAST_MS)
    return _EPOCH + value * _MILLISECOND
