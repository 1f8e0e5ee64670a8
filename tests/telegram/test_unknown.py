"""Updates of a newer Bot API are read as far as they go, and what is left out is told."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import Message, Update

from bot.telegram.unknown import NotUnderstoodError, understand

BOT = Bot("123456:a-token-of-nobody-0000000000")
PERSON = {"id": 7, "is_bot": False, "first_name": "Аня"}
SIZE = {"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}


def message(**more: Any) -> dict[str, Any]:
    chat = {"id": 7, "type": "private"}
    return {"message_id": 5, "date": 100, "chat": chat, "from": PERSON, "text": "Сенат", **more}


def read(**kinds: Any) -> Update:
    return understand({"update_id": 9, **kinds}, BOT)


TAG = {"type": "hashtag", "offset": 0, "length": 1}


@pytest.mark.parametrize(
    ("more", "left_out"),
    [
        ({"rich_message": {"blocks": [{"type": "hologram"}]}}, "rich_message.blocks.0"),
        ({"entities": [TAG, {"type": 5}, TAG]}, "entities.1"),
        ({"entities": "none"}, "entities"),
        ({"reply_markup": {"inline_keyboard": [[{"text": "a"}, {"of": 2030}]]}}, "0.1"),
        ({"forward_origin": {"type": "moon", "date": 1}}, "forward_origin"),
        ({"forward_origin": {"type": "channel", "date": 1}}, "forward_origin"),
        ({"paid_media": {"star_count": 1, "paid_media": [{"type": "hologram"}]}}, "paid_media.0"),
        ({"reply_to_message": {"text": "x"}}, "reply_to_message"),
        ({"pinned_message": {"text": "x"}}, "pinned_message"),
        ({"new_chat_members": [{"id": "x"}]}, "new_chat_members.0"),
        ({"link_preview_options": 5}, "link_preview_options"),
        ({"photo": [SIZE, {"file_id": 5}]}, "photo.1"),
        ({"via_bot": 5, "dice": [], "poll": "x", "venue": 1}, "via_bot"),
    ],
)
def test_what_is_not_known_is_left_out_and_the_rest_is_read(
    more: dict[str, Any], left_out: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    for kind in ("message", "channel_post"):
        raw = message(**more)
        update = read(**{kind: raw})
        found = getattr(update, kind)
        assert (found.message_id, found.text, found.chat.id) == (5, "Сенат", 7)
        assert found.from_user.first_name == "Аня"
        assert found.date.timestamp() == 100
        assert raw == message(**more)  # what was given stays as it was
        assert "update 9 is read without" in caplog.text
        assert left_out in caplog.text
        assert "Сенат" not in caplog.text
        caplog.clear()


def test_entities_that_are_known_survive_their_neighbours() -> None:
    found = read(message=message(entities=[TAG, {"type": 5}, {}, TAG])).message
    assert found is not None
    assert [entity.type for entity in found.entities or []] == ["hashtag", "hashtag"]


def test_a_caption_and_its_entities_are_read() -> None:
    raw = message(caption="Зал", caption_entities=[TAG], photo=5, text=None)
    found = read(channel_post=raw).channel_post
    assert found is not None
    assert (found.caption, len(found.caption_entities or [])) == ("Зал", 1)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"date": "never"}, "Сенат"),
        ({"date": 10**17}, "Сенат"),
        ({"date": None}, "Сенат"),
        ({"from": {"id": 7}}, "Сенат"),
        ({"from": {"first_name": "x"}}, "Сенат"),
        ({"from": 5}, "Сенат"),
        ({"chat": {"id": 7}}, "Сенат"),
        ({"chat": {"id": 7, "type": 5}}, "Сенат"),
        ({"sender_chat": {"id": -5}}, "Сенат"),
        ({"text": 5}, None),
        ({"text": ["x"]}, None),
    ],
)
def test_what_is_needed_and_missing_has_a_stand_in(
    change: dict[str, Any], text: str | None
) -> None:
    found = read(message=message(**change)).message
    assert found is not None
    assert (found.chat.id, found.chat.type, found.text) == (7, "private", text)


def test_a_pressed_button_is_read_whatever_its_message_has() -> None:
    pressed = {"id": "1", "from": PERSON, "data": "subs:0"}
    more: dict[str, Any]
    for more in ({}, {"photo": 5}, {"reply_to_message": {"photo": 5}}, {"date": "x"}):
        query = read(callback_query={**pressed, "message": message(**more)}).callback_query
        assert query is not None
        assert query.data == "subs:0"
        assert query.message is not None
        assert query.message.chat.id == 7
        assert getattr(query.message, "text", None) == "Сенат"


@pytest.mark.parametrize("status", ["flying", None, 5])
def test_a_member_of_a_new_kind_is_in(status: object) -> None:
    bot = {"id": 1, "is_bot": True, "first_name": "bot"}
    changed = read(
        my_chat_member={
            "chat": {"id": -7, "type": "supergroup"},
            "from": PERSON,
            "date": 1,
            "old_chat_member": {"status": "left", "user": bot},
            "new_chat_member": {"status": status, "user": bot, "wings": 2},
        }
    ).my_chat_member
    assert changed is not None
    assert changed.new_chat_member.status == "member"


@pytest.mark.parametrize(
    "change",
    [
        {"from": 5},
        {"from": {"id": 1.5}},
        {"date": "never"},
        {"old_chat_member": ""},
        {"old_chat_member": {"status": 5, "user": {"first_name": []}}},
        {"new_chat_member": {"status": "kicked", "user": "x"}},
        {"new_chat_member": {"status": "kicked"}},
    ],
)
def test_that_the_bot_is_out_is_read_whatever_else_is_broken(change: dict[str, Any]) -> None:
    bot = {"id": 1, "is_bot": True, "first_name": "bot"}
    changed = {
        "chat": {"id": -7, "type": "supergroup"},
        "from": PERSON,
        "date": 1,
        "old_chat_member": {"status": "member", "user": bot},
        "new_chat_member": {"status": "kicked", "user": bot},
    }
    found = read(my_chat_member={**changed, **change}).my_chat_member
    assert found is not None
    assert (found.chat.id, found.new_chat_member.status) == (-7, "left")


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"message": None},
        {"message": "a text"},
        {"message": {"message_id": "no number", "chat": 5}},
        {"message": {"chat": {"id": 7, "type": "private"}}},
        {"of_the_year_2030": {"text": "Сенат"}},
        {"callback_query": {"id": "1"}},
        {"my_chat_member": {"chat": {"id": -7}, "new_chat_member": 5}},
        {"my_chat_member": None, "message": []},
    ],
)
def test_where_nothing_can_be_read_the_kinds_are_told_and_no_word(raw: dict[str, Any]) -> None:
    with pytest.raises(NotUnderstoodError) as told:
        read(**raw)
    assert "Сенат" not in str(told.value)
    for kind in raw:
        assert kind in str(told.value)


def test_a_message_with_every_field_wrong_keeps_its_core() -> None:
    wrong: dict[str, Any] = {}
    deep: Any = 5
    for name in list(Message.model_fields)[::-1]:
        deep = {"message_id": 1, "reply_to_message": deep, name: [name]}
        wrong[name] = deep
    found = read(message={**wrong, **message()}).message
    assert found is not None
    assert (found.text, found.chat.id) == ("Сенат", 7)
