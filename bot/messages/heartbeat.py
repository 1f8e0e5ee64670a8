"""A week without news, as a chat is told of it: a quiet line, the button that ends it. Pure."""

from __future__ import annotations

from bot.digest.heartbeat import Read
from bot.messages.buttons import button
from bot.messages.callbacks.heartbeat import SetHeartbeat
from bot.messages.markup import Message, Rows
from bot.messages.plain import said_with
from bot.texts import Texts


def heartbeat(read: Read, texts: Texts) -> Message:
    """The week was quiet, and how the sources did in it."""
    html = texts.html(
        "heartbeat",
        health=read.health,
        news=read.news,
        sources=read.sources,
        troubled=read.troubled,
    )
    return Message(html, _switch(texts, wanted=False), silent=True)


def heartbeat_set(texts: Texts, *, wanted: bool) -> Message:
    """What was chosen under it, with the way back."""
    key = "heartbeat-on" if wanted else "heartbeat-off"
    return said_with(texts, key, _switch(texts, wanted=not wanted))


def _switch(texts: Texts, *, wanted: bool) -> Rows:
    label = texts("heartbeat-button-on" if wanted else "heartbeat-button-off")
    return ((button(label, SetHeartbeat(wanted)),),)
