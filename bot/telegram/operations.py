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
from bot.messages.markup import Button, Message
from bot.messages.operation import Delete, Operation, Send
from bot.telegram.client import Answer

# https://core.telegram.org/bots/api#replyparameters
_REPLYING = b'{"chat_id":%d,"reply_parameters":{"message_id":%d,"allow_sending_without_reply":true}'


@dataclass(frozen=True, slots=True)
class Call:
    """A method of the Bot API, and its parameters but for `chat_id`; `message_id` is the message
    that it changes (0: it sends one), `replies_to` the one that it answers, if that is there."""

    method: str
    _rest: bytes
    message_id: int = 0
    replies_to: int = 0

    def body(self, chat_id: int) -> bytes:
        """The parameters as JSON, for one chat."""
        if self.message_id:
            return b'{"chat_id":%d,"message_id":%d' % (chat_id, self.message_id) + self._rest
        if self.replies_to:
            return _REPLYING % (chat_id, self.replies_to) + self._rest
        return b'{"chat_id":%d' % chat_id + self._rest


def call_of(operation: Operation, thread_id: int, *, paid: bool, plain: bool) -> Call:
    """How an operation is asked of Telegram.

    `thread_id` is the forum topic (0: none); `paid` allows more than the free rate for Stars;
    `plain` leaves out the markup, for when Telegram refused it.
    """
    if isinstance(operation, Send):
        sent = _sending(operation.message, thread_id, paid=paid, plain=plain)
        return replace(sent, replies_to=operation.replies_to) if operation.replies_to else sent
    if isinstance(operation, Delete):
        return Call("deleteMessage", b"}", operation.message_id)
    same = _sending(operation.message, 0, paid=False, plain=plain)
    return replace(same, method="editMessageText", message_id=operation.message_id)


@remembered(entries=256, each=48_000)
def _sending(message: Message, thread_id: int, *, paid: bool, plain: bool) -> Call:
    params: dict[str, Any] = {"text": message.html, "parse_mode": "HTML"}
    if plain:
        params = {"text": cut_units(message.plain, TEXT_UNITS)}
    params["link_preview_options"] = {"is_disabled": True}
    if message.silent:
        params["disable_notification"] = True
    if thread_id:
        params["message_thread_id"] = thread_id
    if message.silent:
        params["disable_notification"] = True
    if message.buttons:
        params["reply_markup"] = {
            "inline_keyboard": [
                [{"text": button.text, **_does(button)} for button in row]
                for row in message.buttons
            ]
        }
    if paid:
        params["allow_paid_broadcast"] = True
    return Call("sendMessage", b"," + orjson.dumps(params)[1:])


def _does(button: Button) -> dict[str, object]:
    if button.copies:
        return {"copy_text": {"text": button.copies}}
    return {"url": button.url} if button.url else {"callback_data": button.callback}


def message_made(answer: Answer) -> int:
    """The id of the message that an operation made, from Telegram's answer that it is done."""
    return int(answer.result["message_id"])
