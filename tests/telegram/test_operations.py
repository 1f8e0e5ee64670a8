"""An operation as Telegram is asked for it: one body for thousands of chats."""

from __future__ import annotations

import sys
from typing import Any

import orjson

from bot.messages.limits import TEXT_UNITS, utf16_units
from bot.messages.markup import Button, Message, Rich
from bot.messages.operation import Send
from bot.telegram.client import Answer
from bot.telegram.operations import Call, call_of, message_made

PLAIN = Send(Message("просто"))


def body(call: Call, chat_id: int = 5) -> dict[str, Any]:
    told: dict[str, Any] = orjson.loads(call.body(chat_id))
    return told


def test_a_message_is_html_without_a_preview() -> None:
    call = call_of(PLAIN, 0, paid=False, plain=False)
    assert call.method == "sendMessage"
    assert body(call, -1001) == {
        "chat_id": -1001,
        "text": "просто",
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }


def test_topics_buttons_and_stars_are_said_only_where_there_are_some() -> None:
    buttons = ((Button("Открыть", url="https://example.kz/"), Button("Почему", callback="why:1")),)
    told = body(call_of(Send(Message("x", buttons)), 7, paid=True, plain=False))
    assert told["message_thread_id"] == 7
    assert told["allow_paid_broadcast"] is True
    assert told["reply_markup"] == {
        "inline_keyboard": [
            [
                {"text": "Открыть", "url": "https://example.kz/"},
                {"text": "Почему", "callback_data": "why:1"},
            ]
        ]
    }


def test_a_silent_reply_says_so_and_goes_without_what_it_answers() -> None:
    call = call_of(Send(Message("да", silent=True), replies_to=41), 0, paid=False, plain=False)
    told = body(call, -7)
    assert told["chat_id"] == -7
    assert told["reply_parameters"] == {"message_id": 41, "allow_sending_without_reply": True}
    assert told["disable_notification"] is True
    assert "disable_notification" not in body(call_of(PLAIN, 0, paid=False, plain=False))


def test_plain_text_has_no_markup_and_fits() -> None:
    operation = Send(Message("<b>" + "я &amp; ты " * 1000 + "</b>"))
    told = body(call_of(operation, 0, paid=False, plain=True))
    assert "parse_mode" not in told
    assert told["text"].startswith("я & ты")
    assert utf16_units(told["text"]) <= TEXT_UNITS


def test_the_bytes_are_made_once_for_equal_messages() -> None:
    again = Send(Message("просто"))
    first, second = (call_of(one, 0, paid=False, plain=False) for one in (PLAIN, again))
    assert first is second


def test_the_message_that_was_made_is_known_by_its_number() -> None:
    assert message_made(Answer(True, 200, {"message_id": 77, "date": 1})) == 77


def test_what_is_kept_of_a_rich_message_weighs_no_more_once_it_was_asked_for() -> None:
    html = "<p>Новость 🔕</p>" * 500
    before = sys.getsizeof(html)
    call = call_of(Send(Message("просто", rich=Rich(html))), 0, paid=False, plain=False)
    assert body(call)["rich_message"]["html"] == html
    assert sys.getsizeof(html) == before
