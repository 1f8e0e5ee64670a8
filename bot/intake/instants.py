"""The instant of a date that is written as ISO 8601 has it. Pure."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.topics.calendar import LOCAL


def instant_of(published: str) -> datetime | None:
    """The instant of a date as `Published` has it; None for one that the calendar has not."""
    try:
        told = datetime.fromisoformat(published.upper())
    except ValueError:  # 29 February of a common year
        return None
    return (told if told.tzinfo else told.replace(tzinfo=LOCAL)).astimezone(UTC)
