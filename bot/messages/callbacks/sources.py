"""The presses of the editors' desk of sources. Pure.

Known to everybody through presses.py. Each says of which source it is, what is wanted of it, and
on which page of the list it stands, to which the card leads back.
"""

from __future__ import annotations

from typing import Annotated

from bot import countries
from bot.messages.callbacks.fields import Id, OneOf, Page, Place, Yes
from bot.messages.press import Press, press
from bot.texts import LANGUAGES

# What a source itself says, or each of its texts.
ITSELF = "-"

Country = Annotated[str, OneOf((*countries.OFFERED, ITSELF))]
SourceLanguage = Annotated[str, OneOf((*LANGUAGES, ITSELF))]


@press("srcs")
class ShowSources(Press):
    """A page of the list of sources."""

    page: Page


@press("srcfail")
class CheckFailing(Press):
    """Visit all sources now that cannot be read."""

    page: Page


@press("src")
class ShowSource(Press):
    """A source's card, as it is now."""

    source: Id
    page: Page


@press("srcpause")
class PauseSource(Press):
    """Nothing of a source is taken; or it is again."""

    source: Id
    page: Page
    wanted: Yes


@press("srcfull")
class ReadPages(Press):
    """The page of each item is read for its text; or not."""

    source: Id
    page: Page
    wanted: Yes


@press("srcnow")
class CheckSource(Press):
    """Visit a source now."""

    source: Id
    page: Page


@press("srcgone")
class RemoveSource(Press):
    """Remove a source; or bring it back."""

    source: Id
    page: Page
    wanted: Yes


@press("srcname")
class AskName(Press):
    """The editor is asked how readers know a source."""

    source: Id
    page: Page


@press("srcself")
class CallAsItself(Press):
    """A source is called as it calls itself."""

    source: Id
    page: Page


@press("srcland")
class SetCountry(Press):
    """The country of a source; without one, the editor is asked."""

    source: Id
    page: Page
    country: Country | None = None


@press("srcland:other")
class AskCountry(Press):
    """The editor is asked to type a country."""

    source: Id
    page: Page


@press("srclang")
class SetSourceLanguage(Press):
    """The language of a source's texts; without one, the editor is asked."""

    source: Id
    page: Page
    language: SourceLanguage | None = None


@press("srcask")
class AskSource(Press):
    """The editor is asked what is to be added."""


@press("srcadd")
class AddFound(Press):
    """Add a source that was found: which one of the draft."""

    draft: Id
    place: Place


@press("srcdrop")
class DropFound(Press):
    """Add nothing of what was found."""

    draft: Id


@press("srcstop")
class StopAsking(Press):
    """The editor is asked no longer what is to be added."""
