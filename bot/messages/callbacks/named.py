"""What the buttons of named topics ask for: presses, gathered by presses.py. Pure.

Each carries the topic as it is chosen so far, the one that it is to replace (0: none, it is to be
followed anew) and, of one that is followed anew, the rule of its conditions (0: none): what is
chosen is followed only when it is saved, and a press that is handled again does the same.
"""

from __future__ import annotations

from typing import Annotated

from bot.messages.callbacks.fields import Brief, BriefNumber, Kept, Number
from bot.messages.press import Press, press

Perhaps = Annotated[int, BriefNumber(0, 2**63 - 1)]
# As handlers/sealing.py gives it.
RuleNumber = Annotated[int, BriefNumber(0, 36**9 - 1)]
At = Annotated[int, Number(0, 29)]


@press("nset")
class ShowNamed(Press):
    """A topic with its words, as it is chosen so far; of a phrase that is followed: as one."""

    topic: Brief
    was: Perhaps
    rule: RuleNumber


@press("ndel")
class DropPhrase(Press):
    """Without one of its phrases, by its place among them."""

    topic: Brief
    was: Perhaps
    rule: RuleNumber
    at: At


@press("nmore")
class AskPhrases(Press):
    """What else is to be looked for is asked, and something is offered."""

    topic: Brief
    was: Perhaps
    rule: RuleNumber


@press("nadd")
class AddPhrase(Press):
    """With a phrase more: one that was offered, by its number."""

    topic: Brief
    was: Perhaps
    rule: RuleNumber
    part: Brief


@press("nname")
class AddName(Press):
    """The name is looked for, too."""

    topic: Brief
    was: Perhaps
    rule: RuleNumber


@press("nask")
class AskName(Press):
    """What it is to be called is asked."""

    topic: Brief
    was: Perhaps
    rule: RuleNumber


@press("nsave")
class SaveNamed(Press):
    """It is followed, in the place of what it replaces; in a mode where one is named, else as
    before."""

    topic: Brief
    was: Perhaps
    rule: RuleNumber
    mode: Kept | None = None


@press("nback")
class PutBackNamed(Press):
    """What a change has replaced (`topic`) is followed again, in the place of what replaced it;
    where the change was one of the mode, too, in the one of before, if it is still as the change
    made it (`made`), else as it is now."""

    topic: Brief
    was: Brief
    mode: Kept | None = None
    made: Kept | None = None


@press("nstop")
class LeaveNamed(Press):
    """Nothing is saved."""

    topic: Brief
