"""The presses of owners: who works at the desk. Pure.

Known to everybody through presses.py.
"""

from __future__ import annotations

from typing import Annotated

from bot.messages.callbacks.fields import Id, OneOf, Page
from bot.messages.press import Press, press
from storage.vocabulary_desk import Role

OfRole = Annotated[Role, OneOf(tuple(Role))]


@press("eds")
class ShowMembers(Press):
    """A page of the list of owners and editors."""

    page: Page


@press("edinv")
class Invite(Press):
    """Make a link that gives a role."""

    role: OfRole


@press("edno")
class Uninvite(Press):
    """An invitation is of no use from now on."""

    invitation: Id


@press("edout")
class AskTakeOut(Press):
    """The owner is asked whether he means it."""

    person: Id
    page: Page


@press("edoutyes")
class TakeOut(Press):
    """Take somebody's role."""

    person: Id
    page: Page


@press("edheld")
class ShowHeld(Press):
    """What is held of somebody who is no editor any more."""

    person: Id


@press("edkeep")
class KeepHeld(Press):
    """What is held of somebody is this owner's from now on."""

    person: Id


@press("eddrop")
class CancelHeld(Press):
    """What is held of somebody is not published."""

    person: Id
