"""Updates reach the conversations: of any release, rich messages as text."""

from __future__ import annotations

import warnings
from typing import Any

import pytest

from bot.telegram.unknown import NotUnderstoodError
from tests.telegram.hearing import Heard, said


def changed(number: int, member: dict[str, Any]) -> dict[str, Any]:
    """A raw update: the bot is somebody else in a group now."""
    bot = {"id": 1, "is_bot": True, "first_name": "bot"}
    return {
        "update_id": number,
        "my_chat_member": {
            "chat": {"id": -7, "type": "group", "title": "x"},
            "from": {"id": 7, "is_bot": False, "first_name": "x"},
            "date": 1,
            "old_chat_member": {"status": "left", "user": bot},
            "new_chat_member": {"user": bot, **member},
        },
    }


@pytest.mark.parametrize(
    ("member", "status"),
    [
        # of another release: rights that we do not know, or without those that we do
        ({"status": "administrator", "can_be_edited": True, "can_fly": True}, "member"),
        ({"status": "restricted", "is_member": True}, "member"),
        ({"status": "restricted", "is_member": False}, "left"),
        ({"status": "kicked"}, "left"),
        ({"status": "of the year 2030"}, "member"),
        # of this one
        ({"status": "member"}, "member"),
        ({"status": "kicked", "until_date": 0}, "kicked"),
    ],
)
async def test_whether_the_bot_is_in_a_group_is_understood_of_any_release(
    member: dict[str, Any], status: str
) -> None:
    heard = Heard()
    await heard.updates.handle(changed(1, member))
    assert heard.statuses == [status]


async def test_a_handler_is_told_whether_it_is_tried_again() -> None:
    heard = Heard()
    await heard.updates.handle(said(1, 7, "a"), last=False)
    await heard.updates.handle(said(1, 7, "b"))
    assert heard.lasts == [False, True]


async def test_a_rich_message_is_heard_as_text() -> None:
    heard = Heard()
    raw = said(1, 7, "")
    raw["message"]["rich_message"] = {"blocks": [{"type": "of 2030", "text": ["Те", "кст"]}]}
    await heard.updates.handle(raw)
    assert heard.texts == ["Текст"]


async def test_a_kind_that_nobody_knows_is_no_warning_with_its_words() -> None:
    with warnings.catch_warnings(record=True) as warned, pytest.raises(NotUnderstoodError):
        await Heard().updates.handle({"update_id": 1, "of_2030": {"text": "тайна"}})
    assert not warned


async def test_what_a_handler_raises_is_raised() -> None:
    with pytest.raises(RuntimeError):
        await Heard().updates.handle(said(1, 7, "fail"))
