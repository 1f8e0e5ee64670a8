"""What the buttons of bundles ask for: presses, gathered by presses.py. Pure.

Its maker's name a bundle by its number, which is looked up as his chat's. Those of whoever opens
its link carry what the link says: numbers can be guessed, and its words are only for those who were
given it.
"""

from __future__ import annotations

from typing import Annotated

from bot.messages.callbacks.fields import Id, Kept, Mark, Page, TokenWord, Yes
from bot.messages.press import Press, press

Token = Annotated[str, TokenWord(22)]


# --- its maker's


@press("bundles")
class ShowBundles(Press):
    """A page of the bundles of the chat."""

    page: Page


@press("bnew")
class NewBundle(Press):
    """Another bundle is begun."""


@press("bundle")
class ShowBundle(Press):
    """A bundle of the chat, with its link."""

    bundle: Id


@press("btopics")
class ShowBundleTopics(Press):
    """A page of what may be in a bundle."""

    bundle: Id
    page: Page


@press("bput")
class PutInBundle(Press):
    """A topic in a bundle, or out of it; `page` is what is shown then."""

    bundle: Id
    topic: Id
    page: Page
    wanted: Yes


@press("ball")
class PutAllInBundle(Press):
    """All that the chat follows in a bundle, or nothing."""

    bundle: Id
    page: Page
    wanted: Yes


@press("bname")
class NameBundle(Press):
    """What a bundle is to be called is asked."""

    bundle: Id


@press("bstop")
class WithdrawBundle(Press):
    """The link of a bundle leads nowhere, or again to it."""

    bundle: Id
    wanted: Yes


# --- of whoever opens its link


@press("boffer")
class ShowBundleOffer(Press):
    """What is in a bundle."""

    token: Token


@press("btake")
class TakeBundle(Press):
    """Follow all that is in a bundle: as it stands there, or all in one mode. `mark`: what of it
    was shown; where that is otherwise by now, or not said, it is shown first."""

    token: Token
    mark: Mark | None = None
    mode: Kept | None = None


@press("bpick")
class PickFromBundle(Press):
    """A page of what is in a bundle, to choose from."""

    token: Token
    page: Page


@press("bone")
class TakeFromBundle(Press):
    """Follow a topic of a bundle, or no longer; `page` is what is shown then."""

    token: Token
    topic: Id
    page: Page
    wanted: Yes


@press("bdone")
class EndBundle(Press):
    """Enough is chosen of a bundle, or nothing."""

    token: Token


@press("bundo")
class GiveBundleBack(Press):
    """Follow nothing any more that is followed because of a bundle."""

    token: Token
