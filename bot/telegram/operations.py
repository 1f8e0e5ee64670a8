"""By which method, and with which parameters, Telegram does what an operation asks for.

The parameters are JSON without the chat: thousands of chats get the same message, and its bytes are
made once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import orjson

from bot.caches import remembered
from bot.messages.limits import CAPTION_UNITS, TEXT_UNITS, cut_units
from bot.messages.markup import Button, Message, Rich, Rows
from bot.messages.operation import Delete, Operation, Send
from bot.messages.picture import Photo
from bot.telegram.client import Answer
from bot.telegram.http import JSON

# https://core.telegram.org/bots/api#replyparameters
_REPLYING = b'{"chat_id":%d,"reply_parameters":{"message_id":%d,"allow_sending_without_reply":true}'

# In no text of ours, for it is no letters that anybody writes.
_BOUNDARY = "parldigest-4c1d8e9a27b053f6e1"
FORM = f"multipart/form-data; boundary={_BOUNDARY}"


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
    # A picture (PNG) that goes up with it: then the request is a form, and no JSON.
    _png: bytes = b""

    @property
    def kind(self) -> str:
        """What the body is, as HTTP calls it."""
        return FORM if self._png else JSON

    def body(self, chat_id: int) -> bytes:
        """The parameters, for one chat."""
        told = self._json(chat_id)
        return form_of(orjson.loads(told), self._png) if self._png else told

    def _json(self, chat_id: int) -> bytes:
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
        if message.photo is not None:
            sent = _with_photo(message, message.photo, thread_id, paid=paid, plain=plain)
        else:
            sending = _sending_rich if rich else _sending_plain if plain else _sending
            sent = sending(message, thread_id, paid=paid)
        return replace(sent, replies_to=operation.replies_to) if operation.replies_to else sent
    if isinstance(operation, Delete):
        return Call("deleteMessage", b"}", operation.message_id)
    same = (_sending_plain if plain else _sending)(operation.message, 0, paid=False)
    return replace(same, method="editMessageText", message_id=operation.message_id)


def _with_photo(message: Message, photo: Photo, thread_id: int, *, paid: bool, plain: bool) -> Call:
    """sendPhoto: by its name, or with its bytes, which are in no cache."""
    params: dict[str, Any] = {"caption": message.html, "parse_mode": "HTML"}
    if plain:
        params = {"caption": cut_units(message.plain, CAPTION_UNITS)}
    if not photo.png:
        params["photo"] = photo.file_id
    if message.silent:
        params["disable_notification"] = True
    return Call("sendPhoto", _rest(params, message.buttons, thread_id, paid=paid), _png=photo.png)


@remembered(entries=512, each=48_000)
def _sending(message: Message, thread_id: int, *, paid: bool) -> Call:
    params: dict[str, Any] = {"text": message.html, "parse_mode": "HTML"}
    return _call(params, message, thread_id, paid=paid)


def _sending_plain(message: Message, thread_id: int, *, paid: bool) -> Call:
    params: dict[str, Any] = {"text": cut_units(message.plain, TEXT_UNITS)}
    return _call(params, message, thread_id, paid=paid)


# A rich message is several times as long; a morning's are as many as there are sets of topics.
@remembered(entries=512, each=80_000)
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
    # A copy: whoever writes JSON asks a string for its UTF-8, which that keeps as long as it lives,
    # and a digest that is kept would weigh a third as much again.
    return {"html": rich.html[:1] + rich.html[1:], "skip_entity_detection": True}


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


def form_of(params: dict[str, Any], png: bytes) -> bytes:
    """Parameters and a picture as a form (RFC 7578), as Telegram takes what is uploaded; what is
    no word is JSON in it."""
    parts = [
        f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'.encode()
        + (value.encode() if isinstance(value, str) else orjson.dumps(value))
        + b"\r\n"
        for name, value in params.items()
    ]
    head = (
        f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="photo"; filename="week.png"\r\n'
        "Content-Type: image/png\r\n\r\n"
    )
    return b"".join([*parts, head.encode(), png, f"\r\n--{_BOUNDARY}--\r\n".encode()])


def photo_made(answer: Answer) -> str:
    """The name under which Telegram sends a photo again, from its answer: that of the largest of
    its sizes. Empty where it gives none."""
    sizes = answer.result.get("photo") if isinstance(answer.result, dict) else None
    return str(sizes[-1].get("file_id", "")) if sizes else ""


def message_made(answer: Answer) -> int:
    """The id of the message that an operation made, from Telegram's answer that it is done."""
    return int(answer.result["message_id"])
