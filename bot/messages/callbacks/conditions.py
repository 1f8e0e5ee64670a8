"""What the buttons of conditions ask for: presses, gathered by presses.py. Pure.

Each carries the topic and the rule as it is chosen so far (0: without conditions), so that nothing
is stored for a subscription before it is saved, and a press that is handled again does the same.
"""

from __future__ import annotations

from typing import Annotated

from bot.messages.callbacks.fields import Id, Kept, Mark, Number, OneOf, Page, Place
from bot.messages.press import Press, press

WITH, WITHOUT = "with", "not"
TITLE, CLEAR = "title", "clear"

# As handlers/sealing.py gives it.
RuleId = Annotated[int, Number(0, 99_999_999_999_999)]
Sort = Annotated[str, OneOf((WITH, WITHOUT))]
Change = Annotated[str, OneOf((TITLE, CLEAR, "ru", "kk", "en"))]


@press("cond")
class ShowConditions(Press):
    """The conditions of a topic as they are chosen so far, or (without a rule) as they are."""

    topic: Id
    rule: RuleId | None = None


@press("cchg")
class ChangeConditions(Press):
    """One condition more, or, where the rule has it, one less; or none any more."""

    topic: Id
    rule: RuleId
    change: Change


@press("cask")
class AskCondition(Press):
    """What is to be named in the news, or not to be, is asked."""

    topic: Id
    rule: RuleId
    sort: Sort


@press("cadd")
class AddCondition(Press):
    """A topic that is to be named, or not to be."""

    topic: Id
    rule: RuleId
    part: Id
    sort: Sort


@press("cdel")
class DropCondition(Press):
    """Without one of the parts of a rule, by its place among them."""

    topic: Id
    rule: RuleId
    at: Place


@press("cout")
class ShowConditionOutlets(Press):
    """A page of the outlets from which alone news may come."""

    topic: Id
    rule: RuleId
    page: Page


@press("cpick")
class PickOutlet(Press):
    """An outlet more, or, where the rule has it, one less."""

    topic: Id
    rule: RuleId
    outlet: Mark


@press("csave")
class SaveConditions(Press):
    """The topic is followed under the rule; in a mode where one is named, else as it was."""

    topic: Id
    rule: RuleId
    mode: Kept | None = None


@press("csaves")
class SaveTogether(Press):
    """A topic that is over and its `heir` are followed, both under the rule."""

    topic: Id
    heir: Id
    rule: RuleId


@press("cstop")
class LeaveConditions(Press):
    """Nothing is saved."""

    topic: Id
