"""A reader says that an article is not about a topic: which one, and thanks. Pure.

On the panel of an alert (alert_panel.py) both only pop up; here is what alerts of earlier releases
lead to.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.digest.views import TopicView
from bot.messages.buttons import button, column
from bot.messages.callbacks.presses import IsAbout, NotAbout
from bot.messages.markup import Message, shown
from bot.messages.plain import said, said_with
from bot.texts import Texts

_TOPICS_SHOWN = 8


def which(article: int, topics: Sequence[TopicView], texts: Texts) -> Message:
    """Several brought it: which is it not about?"""
    rows = column(button(one.title, NotAbout(article, one.id)) for one in topics[:_TOPICS_SHOWN])
    return said_with(texts, "not-this-which", rows)


def done(article: int, topic: TopicView, texts: Texts, *, checked: bool) -> Message:
    """Taken back for this chat, with a way back; `checked`: there are editors who look."""
    rows = column([button(texts("button-undo"), IsAbout(article, topic.id))])
    look = "yes" if checked else "no"
    return said_with(texts, "not-this-done", rows, topic=shown(topic.title), checked=look)


def undone(topic: TopicView, texts: Texts) -> Message:
    """It is about the topic after all."""
    return said(texts, "not-this-undone", topic=shown(topic.title))
