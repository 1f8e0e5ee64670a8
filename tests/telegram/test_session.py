"""Replies to people: paced with everything else, and sent again when Telegram did not take them."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import weakref
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramForbiddenError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import GetMe
from aiogram.methods.base import Response

from bot.telegram.pace import Pace
from bot.telegram.session import PacedSession
from tests.jumping import now, without_waiting
from tests.telegram.server import Server, ok, refused, serving

TOKEN = "123456:a-token-of-nobody-0000000000"


@contextlib.asynccontextmanager
async def replying() -> AsyncIterator[tuple[Bot, Server, Pace]]:
    async with serving() as server:
        pace = Pace(30, clock=asyncio.get_running_loop().time)
        bot = Bot(TOKEN, session=PacedSession(server.url, pace))
        yield bot, server, pace
        await bot.session.close()


@without_waiting
async def test_a_message_is_counted_in_its_chats_pace_and_nothing_else_is() -> None:
    async with replying() as (bot, server, _):
        server.lay(ok(True))
        await bot.send_chat_action(7, "typing")
        started = now()
        for _ in range(2):  # a short burst passes
            await bot.send_message(7, "x")
        assert now() - started < 1
        await bot.send_message(7, "x")
        assert 1 <= now() - started < 1.5
        await bot.send_message("@channel", "x")  # of no chat that is known by its number


async def test_the_form_of_an_answer_is_made_once() -> None:
    async with replying() as (bot, server, _):
        server.lay(ok({"id": 1, "is_bot": True, "first_name": "x"}))
        await bot.get_me()
        form = weakref.ref(Response[GetMe.__returning__])  # type: ignore[valid-type]  # as aiogram asks
        gc.collect()
        assert form() is not None


@without_waiting
async def test_a_reply_takes_its_turn_before_what_waits_already() -> None:
    async with replying() as (bot, _, pace):
        order: list[str] = []

        async def broadcast() -> None:
            await pace.turn(1)
            order.append("broadcast")

        async def reply() -> None:
            await bot.send_message(7, "x")
            order.append("reply")

        await pace.turn(1)
        crowd = [asyncio.create_task(broadcast()) for _ in range(60)]
        await asyncio.sleep(0)
        await asyncio.gather(reply(), *crowd)
        assert order.index("reply") < 10


@without_waiting
async def test_a_refused_reply_is_sent_again_after_the_time_that_telegram_names() -> None:
    async with replying() as (bot, server, pace):
        server.lay(refused(429, "Too Many Requests: retry after 7", retry_after=7))
        started = now()
        await bot.send_message(7, "x")
        assert now() - started >= 7
        assert len(server.asked) == 2
        assert not pace.refusals  # little was sent: it was the chat's limit, not the bot's


@without_waiting
async def test_a_refusal_amid_many_messages_slows_the_whole_bot() -> None:
    async with replying() as (bot, server, pace):
        for _ in range(30):
            await pace.turn(1)
        server.lay(refused(429, "Too Many Requests: retry after 2", retry_after=2))
        await bot.send_message(7, "x")
        assert pace.refusals == 1


@without_waiting
async def test_nobody_waits_for_a_reply_longer_than_a_minute() -> None:
    async with replying() as (bot, server, _):
        server.lay(refused(429, "Too Many Requests: retry after 61", retry_after=61))
        with pytest.raises(TelegramRetryAfter):
            await bot.send_message(7, "x")
        assert len(server.asked) == 1


@without_waiting
async def test_what_failed_at_telegram_is_tried_four_times() -> None:
    async with replying() as (bot, server, _):
        server.lay(*[refused(502, "Bad Gateway")] * 3)
        await bot.send_message(7, "x")
        assert len(server.asked) == 4
        server.lay(*[refused(502, "Bad Gateway")] * 4)
        started = now()
        with pytest.raises(TelegramServerError):
            await bot.send_message(7, "x")
        assert len(server.asked) == 8
        assert 3.5 <= now() - started < 5


@without_waiting
async def test_what_telegram_will_never_take_is_not_tried_again() -> None:
    async with replying() as (bot, server, _):
        server.lay(refused(403, "Forbidden: bot was blocked by the user"))
        with pytest.raises(TelegramForbiddenError):
            await bot.send_message(7, "x")
        assert len(server.asked) == 1
