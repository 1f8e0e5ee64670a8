"""The button that takes back what a message tells of. Pure."""

from __future__ import annotations

from dataclasses import replace

from bot.messages.buttons import button
from bot.messages.callbacks.undo import Reverse
from bot.messages.markup import Message
from bot.texts import Texts


def undoable(said: Message, undo: Reverse | None, texts: Texts) -> Message:
    """A message with that button before its others; as it is where nothing was changed."""
    if undo is None:
        return said
    return replace(said, buttons=((button(texts("button-undo"), undo),), *said.buttons))
