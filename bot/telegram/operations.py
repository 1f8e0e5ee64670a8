"""By which method, and with which parameters, Telegram does what an operation asks for.

The parameters are JSON without the chat: thousands of chats get the same message, and its bytes are
made once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import orjson

from bot.caches import remembered
from bot.messages.limits import TEXT_UNITS, cut_units
from bot.messages.markup import Button, Message, Rich, Rows
from bot.messages.operation import Delete, Operation, Send
from bot.telegram.client import Answer

# https://core.telegram.org/bots/api#replyparameters
_REPLYING = b'{"chat_id":%d,"reply_parameters":{"message_id":%d,"allow_sending_without_reply":true}'


@dataclass(frozen=True, slots=True)
class Call:
    """A method of the Bot API, and its parameters but for `chat_id`; `message_id` is the message
    that it changes (0: it sends one), `replies_to` the one that it answers, if that is there;
    `rich`: it sends a rich one."""

    method: str
    _rest: bytes
    message_id: int = 0
    replies_to: int = 0
    rich: bool = False

    def body(self, chat_id: int) -> bytes:
        """The parameters as JSON, for one chat."""
        if self.message_id:
            return b'{"chat_id":%d,"message_id":%d' % (chat_id, self.message_id) + self._rest
        if self.replies_to:
            return _REPLYING % (chat_id, self.replies_to) + self._rest
        return b'{"chat_id":%d' % chat_id + self._rest


def call_of(
    operation: Operation, thread_id: int, *, paid: bool, plain: bool, classic: bool = False
) -> Call:
    """How an operation is asked of Telegram.

    `thread_id` is the forum topic (0: none); `paid` allows more than the free rate for Stars;
    `plain` leaves out the markup, for when Telegram refused it; `classic`: as no rich message.
    """
    if isinstance(operation, Send):
        message = operation.message
        rich = message.rich is not None and message.rich.html and not (plain or classic)
        sending = _sending_rich if rich else _sending_plain if plain else _sending
        sent = sending(message, thread_id, paid=paid)
        return replace(sent, replies_to=operation.replies_to) if operation.replies_to else sent
    if isinstance(operation, Delete):
        return Call("deleteMessage", b"}", operation.message_id)
    same = (_sending_plain if plain else _sending)(operation.message, 0, paid=False)
    return replace(same, method="editMessageText", message_id=operation.message_id)


@remembered(entries=256, each=48_000)
def _sending(message: Message, thread_id: int, *, paid: bool) -> Call:
    params: dict[str, Any] = {"text": message.html, "parse_mode": "HTML"}
    return _call(params, message, thread_id, paid=paid)


def _sending_plain(message: Message, thread_id: int, *, paid: bool) -> Call:
    params: dict[str, Any] = {"text": cut_units(message.plain, TEXT_UNITS)}
    return _call(params, message, thread_id, paid=paid)


# A rich message is several times as long; a morning's are as many as there are sets of topics.
@remembered(entries=128, each=200_000)
def _sending_rich(message: Message, thread_id: int, *, paid: bool) -> Call:
    rich = message.rich or Rich("")
    params: dict[str, Any] = {"rich_message": input_of(rich)}
    if message.silent:
        params["disable_notification"] = True
    rest = _rest(params, rich.buttons, thread_id, paid=paid)
    return Call("sendRichMessage", rest, rich=True)


def input_of(rich: Rich) -> dict[str, Any]:
    """A rich message as Telegram wants it. What it finds by itself in texts that are not ours
    (tags, commands, numbers of cards) would be links within links."""
    return {"html": rich.html, "skip_entity_detection": True}


def _call(params: dict[str, Any], message: Message, thread_id: int, *, paid: bool) -> Call:
    params["link_preview_options"] = {"is_disabled": True}
    if message.silent:
        params["disable_notification"] = True
    return Call("sendMessage", _rest(params, message.buttons, thread_id, paid=paid))


def _rest(params: dict[str, Any], rows: Rows, thread_id: int, *, paid: bool) -> bytes:
    """The parameters behind the chat, as JSON."""
    if thread_id:
        params["message_thread_id"] = thread_id
    if rows:
        params["reply_markup"] = {
            "inline_keyboard": [
                [{"text": button.text, **_does(button)} for button in row] for row in rows
            ]
        }
    if paid:
        params["allow_paid_broadcast"] = True
    return b"," + orjson.dumps(params)[1:]


def _does(button: Button) -> dict[str, object]:
    if button.copies:
        return {"copy_text": {"text": button.copies}}
    return {"url": button.url} if button.url else {"callback_data": button.callback}


def message_made(answer: Answer) -> int:
    """The id of the message that an operation made, from Telegram's answer that it is done."""
    return int(answer.result["message_id"])
