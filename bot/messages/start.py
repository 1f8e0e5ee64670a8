"""The welcome: what the bot does, a language to choose, topics to begin with. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.digest.views import TopicView
from bot.messages.buttons import button
from bot.messages.callbacks import Greet
from bot.messages.follow import offered
from bot.messages.markup import Message
from bot.messages.plain import said_with
from bot.texts import LANGUAGE_NAMES, LANGUAGES, Texts


def welcome(topics: Sequence[TopicView], texts: Texts) -> Message:
    """The welcome, in the language chosen so far."""
    languages = tuple(button(LANGUAGE_NAMES[code], Greet(code)) for code in LANGUAGES)
    return said_with(texts, "start", (languages, *offered(topics)))
