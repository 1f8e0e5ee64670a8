"""The webhook, /healthz, /readyz and /metrics of the real bot, over real HTTP."""

from __future__ import annotations

import asyncio
import io
import socket

import aiohttp
import pytest

from bot.sandbox.server import CHANNEL
from bot.telegram.webhook import SECRET_HEADER
from bot.texts import texts_for
from tests.running import RunningBot
from tests.test_end_to_end import ARTICLE, IVAN

SECRET = "a-secret-of-the-test"
OWN = {SECRET_HEADER: SECRET}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def bot(bot: RunningBot) -> RunningBot:
    """The bot with a webhook instead of polling."""
    port = free_port()
    bot.environment |= {
        "HTTP_PORT": str(port),
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/updates/here",
        "WEBHOOK_SECRET": SECRET,
    }
    return bot


async def test_updates_pushed_to_the_webhook_are_answered(bot: RunningBot) -> None:
    await bot.start()
    hook = bot.environment["WEBHOOK_URL"]
    world = bot.sandbox.world
    await bot.ask(IVAN, "/subscribe #ТюркПА", "Подписка")

    # updates of a shape that nobody knows, in between: the next ones are answered
    world.update("message", {"message_id": "not a number", "chat": 5})
    world.update("of_the_year_2030", {"id": 1})
    world.update("callback_query", {"id": "1", "from": {"id": IVAN}})
    await bot.ask(IVAN, "/help", "/subscribe")

    async with aiohttp.ClientSession() as session:
        for headers in ({}, {SECRET_HEADER: "wrong"}, {SECRET_HEADER: "é"}):
            async with session.post(hook, json={"update_id": 1}, headers=headers) as answer:
                assert answer.status == 403
        async with session.post(hook, data=b"{not json", headers=OWN) as answer:
            assert answer.status == 400
        async with session.post(hook, data=io.BytesIO(b"x" * 2_000_000), headers=OWN) as answer:
            assert answer.status == 413
        async with session.post(hook, json=["no", "update"], headers=OWN) as answer:
            assert answer.status == 200
    await bot.ask(IVAN, "/privacy", "/forgetme")
    assert await bot.end() == 0
    assert SECRET not in bot.log.read_text()


async def test_an_update_told_three_times_is_answered_once(bot: RunningBot) -> None:
    await bot.start()
    world = bot.sandbox.world
    await bot.ask(IVAN, "/help", "/subscribe")
    before = len(bot.heard(IVAN))
    # as Telegram does when it heard no answer
    message = {
        "message_id": 9000,
        "date": 1,
        "chat": world.chats[IVAN],
        "from": world.people[IVAN],
        "text": "/help",
        "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
    }
    async with aiohttp.ClientSession() as session:
        for _ in range(3):
            body = {"update_id": 777_777, "message": message}
            hook = bot.environment["WEBHOOK_URL"]
            async with session.post(hook, json=body, headers=OWN) as answer:
                assert answer.status == 200
    # whatever one person says is answered in its order: a second answer would be here before
    await bot.ask(IVAN, "/latest", texts_for("ru")("latest-none-yet", of="all"))
    assert len(bot.heard(IVAN)) == before + 2


async def test_health_and_metrics_tell_what_the_bot_did(bot: RunningBot) -> None:
    await bot.start()
    root = f"http://127.0.0.1:{bot.environment['HTTP_PORT']}"
    await bot.ask(IVAN, "/subscribe #ТюркПА", "Подписка")
    bot.sandbox.world.post(CHANNEL, ARTICLE)
    await bot.hear(IVAN, lambda text: text.startswith("Проба: палата"))
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{root}/healthz") as answer:
            assert (answer.status, await answer.json()) == (200, {"ok": True})
        async with session.get(f"{root}/readyz") as answer:
            told = await answer.json()
            assert (answer.status, told["database"], told["telegram"]) == (200, True, True)
        metrics = ""
        for _ in range(50):  # settled, and counted, some moments after Telegram has answered
            async with session.get(f"{root}/metrics") as answer:
                metrics = await answer.text()
            if 'parldigest_deliveries{state="sent"} 1.0' in metrics:
                break
            await asyncio.sleep(0.1)
    assert "parldigest_sent_total 1.0" in metrics
    assert 'parldigest_deliveries{state="sent"} 1.0' in metrics
    assert 'parldigest_updates_total{handler="follow.subscribe"} 1.0' in metrics
    assert "parldigest_alert_seconds_count 1.0" in metrics


async def test_a_port_that_is_taken_is_told(bot: RunningBot) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", int(bot.environment["HTTP_PORT"])))
        taken.listen()
        done = await asyncio.to_thread(bot.command, "run")
    assert done.returncode == 1
    assert b"HTTP_PORT" in done.stderr
    assert b"Traceback" not in done.stderr
