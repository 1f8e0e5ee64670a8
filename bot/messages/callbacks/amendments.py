"""The presses of editors who change an article that was published. Pure.

Known to everybody through presses.py.
"""

from __future__ import annotations

from bot.messages.callbacks.fields import Id, Language, Mark, Yes
from bot.messages.press import Press, press


@press("fix")
class Amend(Press):
    """Change an article: its words, or (`words` no) what it is about."""

    article: Id
    words: Yes


@press("fixmine")
class TakeOver(Press):
    """The same, though another editor is at it."""

    article: Id
    words: Yes


@press("fixagain")
class TakeBack(Press):
    """Have the article of an amendment again, which another editor has taken over."""

    draft: Id


@press("fixshow")
class ShowAmendment(Press):
    """An amendment as readers of a language will see it."""

    draft: Id
    language: Language


@press("fixtopic")
class PickAmended(Press):
    """An article is to be about a topic, or not; `mark` is the topic's."""

    draft: Id
    mark: Mark
    wanted: Yes


@press("fixadd")
class AskAmended(Press):
    """The editor is asked for topics that an article is to be about, too."""

    draft: Id


@press("fixwords")
class AskWords(Press):
    """The editor is asked for the words that an article is to say."""

    draft: Id


@press("fixsend")
class SendAmendment(Press):
    """The article is to be as it was shown; `mark` is that of the amendment then (buttons of former
    releases have none)."""

    draft: Id
    mark: Mark | None = None


@press("fixdrop")
class DropAmendment(Press):
    """It stays as it is."""

    draft: Id
