"""A text of the bot's as a message, with the words that others put into it kept short. Pure."""

from __future__ import annotations

from bot.messages.markup import Message, Rows, shown
from bot.texts import Html, Texts

# No text has more than five arguments; so long, all of them fit.
_ARGUMENT_UNITS = 500


def said(texts: Texts, key: str, /, **args: object) -> Message:
    """The text of a key as a message; whatever the arguments are, it is one that Telegram takes."""
    return said_with(texts, key, (), **args)


def said_with(texts: Texts, key: str, buttons: Rows, /, **args: object) -> Message:
    """The text of a key with buttons under it."""
    return Message(
        texts.html(key, **{name: _short(value) for name, value in args.items()}), buttons
    )


def _short(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Html):
        return shown(value, _ARGUMENT_UNITS)
    return [_short(one) for one in value] if isinstance(value, list) else value
