"""What the buttons of "less like this" behind an alert's ⚙ ask for: presses as those of
presses.py, which gathers them. Pure."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from bot.messages.callbacks.fields import Brief, OneOf
from bot.messages.press import Press, press


class Fewer(StrEnum):
    """What of a topic is not to come any more, as one article has shown it."""

    OUTLET = "outlet"  # what its outlet tells alone
    TITLE = "title"  # what does not name the topic in its title
    LANGUAGE = "lang"  # what is not in the reader's language
    WITHOUT = "without"  # what is about another topic of the article, too
    SEQUELS = "sequels"  # what stories tell later


@press("less")
class ShowLess(Press):
    """What can be left out of a topic of an article's alert, in the alert's place."""

    article: Brief
    topic: Brief


@press("lessdo")
class Less(Press):
    """Leave it out; `of` is the other topic."""

    article: Brief
    topic: Brief
    fewer: Annotated[Fewer, OneOf(tuple(Fewer))]
    of: Brief | None = None
