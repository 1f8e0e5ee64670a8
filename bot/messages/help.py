"""How it works and what is stored: each a page that fits on a screen, and one with more. Pure."""

from __future__ import annotations

from bot.messages.buttons import button
from bot.messages.callbacks.fields import HelpPage
from bot.messages.callbacks.presses import ShowHelp
from bot.messages.forget import of_what
from bot.messages.markup import Message
from bot.messages.plain import said_with
from bot.texts import Texts

# What leads from a page to another one.
_LEADS = {
    HelpPage.HELP: ("button-more", HelpPage.HELP_MORE),
    HelpPage.HELP_MORE: ("button-back", HelpPage.HELP),
    HelpPage.HELP_EDITORS: ("menu-help", HelpPage.HELP),
    HelpPage.PRIVACY: ("button-details", HelpPage.PRIVACY_MORE),
    HelpPage.PRIVACY_MORE: ("button-back", HelpPage.PRIVACY),
}


def explained(page: HelpPage, texts: Texts, *, days: int, thread: int) -> Message:
    """A page; what was sent is recorded for so many `days`. `thread` is the topic of a forum in
    which it is read, else 0."""
    key, other = _LEADS[page]
    rows = ((button(texts(key), ShowHelp(other)),),)
    return said_with(texts, str(page), rows, days=days, of=of_what(thread))
