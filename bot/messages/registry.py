"""An editor's entry of the registry, shown before it is stored. Pure."""

from __future__ import annotations

from bot.messages.buttons import button, column
from bot.messages.callbacks import StoreEntry
from bot.messages.markup import Message
from bot.messages.plain import said_with
from bot.texts import Texts


def preview(what: str, draft: int, texts: Texts) -> Message:
    """Store this?"""
    store = button(texts("registry-button-store"), StoreEntry(draft, wanted=True))
    discard = button(texts("button-discard"), StoreEntry(draft, wanted=False))
    return said_with(texts, "registry-preview", column([store, discard]), what=what)
