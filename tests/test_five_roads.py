"""One article by five roads at once, all of them real: a channel, an editor, a feed that is served,
a token over HTTP, a file."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from typing import Any

import aiohttp
import orjson
import pytest
from sqlalchemy import func, select, update

from bot.sandbox.server import CHANNEL, EDITOR
from storage.opening import open_database
from storage.schema import articles
from storage.schema_sources import sources
from tests.running import RunningBot
from tests.sources.serving import Page, Site, Told, rss, serving
from tests.test_end_to_end import AIGUL, IVAN
from tests.web.test_web import free_port

pytestmark = pytest.mark.long

SECONDS = 30
TITLE = "Палата вымысла одобрила устав о маяках"
LEAD = "За него проголосовали сорок депутатов, против не был никто, сообщил докладчик."
ARTICLE = f"{TITLE}\n\n{LEAD}\n\n#Проба"
LONG_AGO = datetime(2026, 1, 2, tzinfo=UTC)


async def primed(site: Site, url: str) -> None:
    """The feed was visited for the first time; it is due at once again, with the article in it."""
    database = await open_database(url)
    try:
        end = time.monotonic() + SECONDS
        query = select(sources.c.id).where(sources.c.primed_at.is_not(None))
        while True:
            async with database.read() as connection:
                if await connection.scalar(query) is not None:
                    break
            assert time.monotonic() < end, site.asked
            await asyncio.sleep(0.05)
        news = Told(TITLE, f"<p>{LEAD}</p><p>#Проба</p>", datetime.now(UTC), id="lighthouses")
        site.pages["/rss"] = Page(rss([news]), etag='"new"')
        site.came.clear()
        async with database.write() as connection:
            await connection.execute(update(sources).values(next_at=LONG_AGO))
    finally:
        await database.close()


async def stored(url: str) -> int:
    """How many articles of this title there are."""
    database = await open_database(url)
    try:
        async with database.read() as connection:
            count = select(func.count()).select_from(articles).where(articles.c.title == TITLE)
            return await connection.scalar(count) or 0
    finally:
        await database.close()


async def sources_of(session: aiohttp.ClientSession, number: int) -> list[str]:
    """The sources of an article, when five have brought it."""
    end = time.monotonic() + SECONDS
    while True:
        async with session.get(f"/articles/{number}") as answer:
            assert answer.status == 200, await answer.text()
            named: list[str] = (await answer.json())["sources"]
        if len(named) >= 5:
            return named
        assert time.monotonic() < end, named
        await asyncio.sleep(0.05)


async def test_one_article_by_five_roads_at_once(bot: RunningBot, sqlite_url: str) -> None:
    port = free_port()
    made = await asyncio.to_thread(bot.command, "tokens", "create", "Бюро")
    token = orjson.loads(made.stdout)["token"]
    root, bearer = f"http://127.0.0.1:{port}", {"Authorization": f"Bearer {token}"}
    file = bot.folder / "news.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    async with serving() as site, aiohttp.ClientSession(root, headers=bearer) as session:
        old = Told("Палата вымысла собралась", "Это было давно. #Проба", LONG_AGO, id="old")
        site.pages["/rss"] = Page(rss([old]), etag='"old"')
        bot.environment |= {
            "HTTP_PORT": str(port),
            "FEEDS": site.address("/rss"),
            "FETCH_PRIVATE": "true",
        }
        await bot.start()
        for person in (IVAN, AIGUL):
            await bot.ask(person, "/subscribe #Проба", "#Проба")
        preview = await bot.ask(EDITOR, ARTICLE, TITLE)
        button = preview["reply_markup"]["inline_keyboard"][0][0]["callback_data"]

        async def push() -> int:
            said = {"title": TITLE, "text": f"{LEAD}\n\n#Проба", "external_id": "lighthouses"}
            async with session.post("/articles", json=said) as answer:
                assert answer.status in (200, 201), await answer.text()
                told: dict[str, Any] = await answer.json()
            return int(told["id"])

        await primed(site, sqlite_url)
        ingesting = asyncio.create_task(asyncio.to_thread(bot.command, "ingest", str(file)))
        async with asyncio.timeout(SECONDS):
            await site.came.wait()
        bot.sandbox.world.post(CHANNEL, ARTICLE)
        bot.sandbox.world.press(EDITOR, EDITOR, preview["message_id"], button)
        number = await push()
        by_file = await ingesting
        assert orjson.loads(by_file.stdout)["article"] == number, by_file.stderr

        named = await sources_of(session, number)
        five = {"Новости парламента", "editor", "Учебный вестник", "Бюро", "file"}
        assert (len(named), set(named)) == (5, five)
        alert = await bot.hear(IVAN, lambda text: text.startswith(TITLE))
        await bot.hear(AIGUL, lambda text: text.startswith(TITLE))
        # readers hear of all five: of one without a name what it is, and not whose hand it was
        bot.sandbox.world.say(IVAN, IVAN, "/why", reply_to=alert["message_id"])
        why = await bot.hear(IVAN, lambda text: "Источники: " in text)
        [line] = [line for line in why["text"].splitlines() if line.startswith("Источники: ")]
        told = line.removeprefix("Источники: ").split(", ")
        nameless = {"редактор бота", "загруженный файл"}
        assert (len(told), set(told)) == (5, five - {"editor", "file"} | nameless)
    assert await bot.end() == 0
    assert await stored(sqlite_url) == 1
    for person in (IVAN, AIGUL):
        texts = [one["text"] for one in bot.heard(person)]
        assert sum(text.startswith(TITLE) for text in texts) == 1
        # Who follows its hashtag may be told that it was the latest, where it was read by then.
        assert not [text for text in texts if "собралась" in text and "✅" not in text]
