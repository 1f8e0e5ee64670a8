"""Before everything is deleted: are you sure? Pure."""

from __future__ import annotations

from bot.messages.buttons import button
from bot.messages.callbacks import Forget, Keep
from bot.messages.markup import Message
from bot.messages.plain import said_with
from bot.texts import Texts


def ask(texts: Texts) -> Message:
    """Delete everything, or keep it?"""
    yes, no = button(texts("button-forget"), Forget()), button(texts("button-keep"), Keep())
    return said_with(texts, "forget-ask", ((yes, no),))
