"""Before everything is deleted: are you sure? Pure."""

from __future__ import annotations

from bot.messages.buttons import button
from bot.messages.callbacks.presses import Forget, Keep
from bot.messages.markup import Message
from bot.messages.plain import said_with
from bot.texts import Texts


def of_what(thread: int) -> str:
    """The word in the texts for what is forgotten: a `thread` of a forum (not 0) is a chat of its
    own, and who reads "this chat" there takes it for the whole group."""
    return "thread" if thread else "chat"


def ask(texts: Texts, *, thread: int) -> Message:
    """Delete everything about a chat, or about a topic of a forum, or keep it?"""
    yes, no = button(texts("button-forget"), Forget()), button(texts("button-keep"), Keep())
    return said_with(texts, "forget-ask", ((yes, no),), of=of_what(thread))
