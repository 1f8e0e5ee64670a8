"""From a token made on the command line to an alert in a reader's chat: the real bot."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import orjson

from tests.running import RunningBot
from tests.test_end_to_end import ARTICLE, IVAN
from tests.web.test_web import free_port

TITLE, _, TEXT = ARTICLE.partition("\n")


async def test_what_is_pushed_is_alerted_once_and_known_by_other_roads(bot: RunningBot) -> None:
    port = free_port()
    bot.environment["HTTP_PORT"] = str(port)
    made = await asyncio.to_thread(bot.command, "tokens", "create", "Zakon.kz")
    token = orjson.loads(made.stdout)["token"]
    await bot.start()
    await bot.ask(IVAN, "/subscribe #ТюркПА", "Подписка")
    root, bearer = f"http://127.0.0.1:{port}", {"Authorization": f"Bearer {token}"}
    article: dict[str, Any] = {"title": TITLE, "text": TEXT.strip()}
    async with aiohttp.ClientSession(root, headers=bearer) as session:
        async with session.post("/articles", json=article) as answer:
            assert answer.status == 201, await answer.text()
            told = await answer.json()
        await bot.hear(IVAN, lambda text: TITLE[:40] in text)
        # the same file brings nothing new, and its word counts more
        by_file = await asyncio.to_thread(bot.command, "ingest", "-", data=ARTICLE.encode())
        assert orjson.loads(by_file.stdout)["article"] == told["id"]
        async with session.get(f"/articles/{told['id']}") as answer:
            assert (await answer.json())["sources"] == ["Проба.kz", "Zakon.kz"]
        async with session.get("/docs") as answer:
            assert answer.status == 200
        async with session.get("/nothing") as answer:
            assert answer.content_type == "application/problem+json"
        revoked = await asyncio.to_thread(bot.command, "tokens", "revoke", "1")
        assert revoked.returncode == 0
        async with session.get("/articles") as answer:
            assert answer.status == 401
    assert sum(TITLE[:40] in one["text"] for one in bot.heard(IVAN)) == 1
    assert await bot.end() == 0
    assert token not in bot.logged()
