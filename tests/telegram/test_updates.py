"""Updates: in order within a chat, chats side by side, and none that can stop the others."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.types import ChatMemberUpdated, Message

from bot.errors import OperatorError
from bot.telegram.client import TelegramClient
from bot.telegram.updates import Updates, poll
from tests.jumping import now, without_waiting
from tests.telegram.server import CUT, HANG, Server, http, ok, refused, serving

TOKEN = "123456:a-token-of-nobody-0000000000"
HANGING, FAILING = "hang", "fail"


class Heard:
    """What the handlers were given, in the order in which they ended."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.statuses: list[str] = []
        dispatcher = Dispatcher()
        dispatcher.message()(self._message)
        dispatcher.my_chat_member()(self._member)
        self.updates = Updates(Bot(TOKEN), dispatcher)

    async def _message(self, message: Message) -> None:
        text = message.text or ""
        if text == FAILING:
            raise RuntimeError("a bug")
        if text == HANGING:
            await asyncio.Event().wait()
        await asyncio.sleep(float(text.partition(" ")[2] or 0))
        self.texts.append(text)

    async def _member(self, event: ChatMemberUpdated) -> None:
        self.statuses.append(event.new_chat_member.status)


def said(number: int, chat: int, text: str) -> dict[str, Any]:
    """A raw update: somebody says something."""
    sender = {"id": chat, "is_bot": False, "first_name": "x"}
    message = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}}
    return {"update_id": number, "message": {**message, "from": sender, "text": text}}


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


@without_waiting
async def test_updates_of_a_chat_are_handled_one_after_the_other() -> None:
    heard = Heard()
    for number, text in enumerate(("first 3", "second 2", "third 0")):
        heard.updates.feed(said(number, 7, text))
    assert heard.updates.in_work == 3
    await heard.updates.finish(10)
    assert heard.texts == ["first 3", "second 2", "third 0"]
    assert heard.updates.in_work == 0


@without_waiting
async def test_updates_of_different_chats_are_handled_side_by_side() -> None:
    heard = Heard()
    started = now()
    for chat in range(1, 51):
        heard.updates.feed(said(chat, chat, "slow 5"))
    heard.updates.feed(said(99, 99, "quick"))
    await heard.updates.finish(60)
    assert heard.texts[0] == "quick"
    assert len(heard.texts) == 51
    assert now() - started < 6


@without_waiting
async def test_a_handler_that_hangs_holds_up_its_own_chat_only() -> None:
    heard = Heard()
    for number, (chat, text) in enumerate([(7, HANGING), (7, "behind"), (8, "beside")]):
        heard.updates.feed(said(number, chat, text))
    started = now()
    await heard.updates.finish(4)
    assert heard.texts == ["beside"]
    assert now() - started >= 4
    assert heard.updates.in_work == 2


@without_waiting
async def test_a_handler_that_fails_is_a_line_in_the_log_and_the_next_is_handled(
    caplog: pytest.LogCaptureFixture,
) -> None:
    heard = Heard()
    heard.updates.feed(said(1, 7, FAILING))
    heard.updates.feed(said(2, 7, "next"))
    await heard.updates.finish(5)
    assert heard.texts == ["next"]
    assert "update 1 could not be handled" in caplog.text


@pytest.mark.parametrize(
    "raw",
    [
        {"update_id": 1, "message": {"message_id": "no number", "chat": 5}},
        {"update_id": 1, "message": "a text"},
        {"update_id": 1, "callback_query": {"id": "1", "from": {"id": 7}}},
        {"update_id": 1, "my_chat_member": {"chat": {"id": -7}, "new_chat_member": 5}},
        {"update_id": 1, "my_chat_member": None, "message": []},
    ],
)
@without_waiting
async def test_an_update_of_unknown_shape_is_skipped_and_told(
    raw: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    heard = Heard()
    assert heard.updates.feed(raw) is None
    assert "update 1 is not understood" in caplog.text


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
@without_waiting
async def test_whether_the_bot_is_in_a_group_is_understood_of_any_release(
    member: dict[str, Any], status: str
) -> None:
    heard = Heard()
    assert heard.updates.feed(changed(1, member)) is not None
    await heard.updates.finish(5)
    assert heard.statuses == [status]


@without_waiting
async def test_chats_that_are_done_are_forgotten() -> None:
    heard = Heard()
    for chat in range(1, 1501):
        heard.updates.feed(said(chat, chat, "x"))
        if not chat % 500:
            await heard.updates.finish(5)
    assert len(heard.texts) == 1500
    assert len(heard.updates._last) < 1000


@contextlib.asynccontextmanager
async def polling(heard: Heard) -> AsyncIterator[tuple[Server, asyncio.Task[None]]]:
    async with serving() as server, TelegramClient(server.url, TOKEN) as client:
        task = asyncio.create_task(poll(client, heard.updates, allowed=["message"]))
        yield server, task
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def asked(server: Server, times: int) -> list[int]:
    """Wait until updates were asked for so often; the offsets."""
    while len(server.asked) < times:
        server.arrived.clear()
        await server.arrived.wait()
    return [params["offset"] for _, params in server.asked]


@without_waiting
async def test_updates_are_confirmed_with_the_next_question() -> None:
    heard = Heard()
    async with polling(heard) as (server, _):
        server.lay(ok([said(5, 7, "a"), said(6, 8, "b")]), ok([]), ok([said(9, 7, "c")]), HANG)
        assert await asked(server, 4) == [0, 7, 7, 10]
        assert sorted(heard.texts) == ["a", "b", "c"]
        method, params = server.asked[0]
        assert (method, params["allowed_updates"]) == ("getUpdates", ["message"])


@without_waiting
async def test_an_update_is_not_confirmed_before_it_is_handled() -> None:
    heard = Heard()
    async with polling(heard) as (server, _):
        server.lay(ok([said(1, 7, "slow 6")]), HANG)
        started = now()
        await asked(server, 2)
        assert heard.texts == ["slow 6"]
        assert 6 <= now() - started < 8


@without_waiting
async def test_a_handler_that_hangs_does_not_stop_polling() -> None:
    heard = Heard()
    async with polling(heard) as (server, _):
        server.lay(ok([said(1, 7, HANGING)]), ok([said(2, 8, "b")]), HANG)
        started = now()
        assert await asked(server, 3) == [0, 2, 3]
        assert now() - started < 12
        assert heard.texts == ["b"]


@without_waiting
async def test_what_is_no_update_is_skipped_and_the_rest_handled(
    caplog: pytest.LogCaptureFixture,
) -> None:
    heard = Heard()
    async with polling(heard) as (server, _):
        strange = ["text", {"update_id": "5"}, {"update_id": 3, "message": 5}, said(4, 7, "a")]
        server.lay(ok(strange), ok("no list"), HANG)
        assert await asked(server, 3) == [0, 5, 5]
        assert heard.texts == ["a"]
        assert caplog.text.count("an update without a number") == 2


@without_waiting
async def test_a_server_that_fails_is_asked_again_less_and_less_often(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.WARNING)
    heard = Heard()
    async with polling(heard) as (server, _):
        server.lay(
            refused(500, "Internal Server Error"),
            CUT,
            http(b"<html>", 502),
            refused(409, "Conflict: terminated by other getUpdates request"),
            refused(429, "Too Many Requests: retry after 30", retry_after=30),
            ok([said(1, 7, "a")]),
            HANG,
        )
        started = now()
        await asked(server, 7)
        assert 1 + 2 + 4 + 8 + 30 <= now() - started < 50
        assert heard.texts == ["a"]
        assert "another process asks" in caplog.text


@without_waiting
async def test_a_revoked_token_ends_polling_with_a_sentence() -> None:
    async with polling(Heard()) as (server, task):
        server.lay(refused(401, "Unauthorized"))
        with pytest.raises(OperatorError, match="revoked"):
            await task
