"""What the buttons of quiet hours, of the cap of a day, and of how loud a topic is, ask for:
presses as those of presses.py. Pure.
"""

from __future__ import annotations

from typing import Annotated

from bot.messages.callbacks.fields import Id, Minute, Number, OneOf, Page
from bot.messages.press import Press, press
from storage.vocabulary import Urgency

# Bit 0 is Monday; on none a quiet never begins.
Weekdays = Annotated[int, Number(1, 0b1111111)]
Cap = Annotated[int, Number(0, 999)]
Urged = Annotated[Urgency, OneOf(tuple(Urgency))]
OffDays = Annotated[int, Number(1, 365)]


@press("set:quiet")
class SetQuiet(Press):
    """Quiet hours, from a minute of the day to another, on some days (None: on those of before);
    without them, the reader is asked."""

    begin: Minute | None = None
    end: Minute | None = None
    days: Weekdays | None = None


@press("set:quiet-days")
class SetQuietDays(Press):
    """The days on which the quiet begins."""

    days: Weekdays


@press("set:quiet-off")
class EndQuiet(Press):
    """No quiet hours any more."""


@press("set:cap")
class SetCap(Press):
    """How many alerts a day may bring (0: all); without it, the reader is asked."""

    most: Cap | None = None


@press("loud")
class SetUrgency(Press):
    """How what a topic brings at once comes; `page` of the list is where it stands."""

    topic: Id
    page: Page
    urgency: Urged


@press("off-ask")
class AskOff(Press):
    """For how long a topic is to be switched off."""

    topic: Id
    page: Page


@press("off-for")
class SwitchOff(Press):
    """Nothing of a topic for some days from now."""

    topic: Id
    page: Page
    days: OffDays
