"""What the buttons under the picture of a week ask for: presses as those of presses.py, which
gathers them. Pure."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Self

from bot.messages.callbacks.fields import WeekNumber, Yes
from bot.messages.press import Press, press

_FIRST = date(2000, 1, 3)  # a Monday before any news


@press("tw")
class ShowWeek(Press):
    """A week in its place, by its number since the year 2000; of what the chat follows
    (`mine`), or of all topics."""

    week: WeekNumber
    mine: Yes

    @classmethod
    def of(cls, monday: date, *, mine: bool) -> Self:
        """The press for the week of a Monday."""
        return cls((monday - _FIRST).days // 7, mine)

    @property
    def monday(self) -> date:
        """The Monday of its week."""
        return _FIRST + timedelta(days=7 * self.week)
