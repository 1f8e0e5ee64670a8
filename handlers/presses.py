"""Pressed buttons by their type: the filter that routers use, and what a message's buttons are.

The middleware has read the press before any router is asked (middleware.py), so that whatever
none of our buttons ever said is refused there, once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import CallbackType
from aiogram.dispatcher.event.telegram import TelegramEventObserver
from aiogram.filters import BaseFilter
from aiogram.types import CallbackQuery, Message, TelegramObject

from bot.messages.callbacks.presses import Press
from bot.messages.markup import Button, Rows
from bot.messages.markup import Message as Said
from bot.messages.press import read
from bot.topics.hashtags import find_hashtags
from handlers.reply import redraw, reply
from storage.topics import Topic
from storage.vocabulary import TopicKind

_P = TypeVar("_P", bound=Press)


class Pressed(BaseFilter):
    """Lets a press of one type through; the handler is given it as `press`."""

    def __init__(self, kind: type[Press]) -> None:
        self.kind = kind

    async def __call__(self, query: CallbackQuery, press: Press) -> bool:
        """Whether it is of the type."""
        return isinstance(press, self.kind)


class ByPress(TelegramEventObserver):
    """The handlers of pressed buttons: those of a press's type are looked up, where aiogram would
    ask two hundred in turn."""

    def __init__(self, router: Router) -> None:
        super().__init__(router, "callback_query")
        self._of: dict[type, TelegramEventObserver] = {}  # bounded: the types of presses

    def register(
        self,
        callback: CallbackType,
        *filters: CallbackType,
        flags: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> CallbackType:
        """Register what one type of press calls: its first filter is `Pressed`."""
        pressed = filters[0] if filters else None
        if not isinstance(pressed, Pressed):
            raise TypeError(f"{callback!r} is not found by the press's type")
        super().register(callback, *filters, flags=flags, **kwargs)
        of = self._of.setdefault(pressed.kind, TelegramEventObserver(self.router, self.event_name))
        of.handlers.append(self.handlers[-1])
        return callback

    async def trigger(self, event: TelegramObject, **kwargs: Any) -> Any:
        """Call the first that takes the press, which a middleware has read (middleware.py)."""
        of = self._of.get(type(kwargs.get("press")))
        return UNHANDLED if of is None else await of.trigger(event, **kwargs)


def is_on(query: CallbackQuery, *kinds: type[Press]) -> bool:
    """Whether the message whose button was pressed has a button of one of these types."""
    return any(isinstance(one, kinds) for one in _all_on(query))


def presses_on(query: CallbackQuery, kind: type[_P]) -> list[_P]:
    """The presses of a type on the message whose button was pressed, in their order."""
    return [one for one in _all_on(query) if isinstance(one, kind)]


def buttons_on(query: CallbackQuery, *kinds: type[Press]) -> Rows:
    """The buttons of some types on the message whose button was pressed, in a column: what is drawn
    anew may keep them."""
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return ()
    return tuple(
        (Button(one.text, callback=one.callback_data or ""),)
        for row in message.reply_markup.inline_keyboard
        for one in row
        if isinstance(read(one.callback_data or ""), kinds)
    )


async def turn(query: CallbackQuery, said: Said, *kinds: type[Press]) -> None:
    """Show a page that anybody may turn to: in the place of one that has a button of these types,
    else below. In a group whoever is no administrator, and forges a press, draws over nothing."""
    if is_on(query, *kinds):
        await redraw(query, said)
    else:
        await reply(query, said)


def _all_on(query: CallbackQuery) -> list[Press | None]:
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return []
    return [
        read(button.callback_data or "")
        for row in message.reply_markup.inline_keyboard
        for button in row
    ]


def words_on(query: CallbackQuery) -> str:
    """What the message whose button was pressed says: that button first, the text, the others."""
    message = query.message
    if not isinstance(message, Message):
        return ""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else []
    buttons = [one for row in rows for one in row]
    buttons.sort(key=lambda one: one.callback_data != query.data)
    said = [one.text for one in buttons]
    return "\n".join([*said[:1], message.text or message.caption or "", *said[1:]])


def spelt_in(words: str, topic: Topic) -> Topic:
    """A hashtag that no article has spelt, as it stands in words that its reader typed, or reads:
    as he typed it; any other topic as it is."""
    if topic.kind != TopicKind.HASHTAG or topic.title != topic.key:
        return topic
    spelt = (tag.text for tag in find_hashtags(words) if tag.key == topic.key)
    return replace(topic, title=next(spelt, topic.key))


def spelt_on(query: CallbackQuery, topic: Topic) -> Topic:
    """A hashtag as the message whose button was pressed spells it."""
    return spelt_in(words_on(query), topic)
