"""What the button that takes a change back asks for: a press as those of presses.py, which
gathers it. Pure."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from bot.messages.callbacks.fields import Id, Number, OneOf, Page
from bot.messages.press import Press, press


class Spot(StrEnum):
    """Where the button stands: what is shown there once the change is taken back."""

    SAID = "said"  # under an answer that tells of it
    LIST = "list"  # of topics, or the card of one
    PANEL = "panel"  # of an alert, by its article
    SETTINGS = "set"
    SCHEDULES = "sched"
    OFFICIAL = "off"  # the card of a topic among officials


AnyId = Annotated[int, Number(0, 2**63 - 1)]


@press("rev")
class Reverse(Press):
    """Put back what a change (by its number) has changed; `of` is the topic or the article of the
    spot, and `page` the page of the list there."""

    change: Id
    spot: Annotated[Spot, OneOf(tuple(Spot))]
    of: AnyId = 0
    page: Page = 0
