"""kill -9 while articles are pushed: whoever repeats a request gets his answer, nothing is lost and
nothing is stored or told twice."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sqlite3
import time
from collections import Counter
from pathlib import Path
from typing import Any

import aiohttp
import orjson
import pytest

from tests.running import RunningBot
from tests.test_end_to_end import IVAN
from tests.web.test_web import free_port

pytestmark = pytest.mark.long

SECONDS = 30
# When the bot is killed: as soon as the request was sent, when its key was taken, when the article
# was stored. What was answered by then nobody has read.
MOMENTS = {
    "sent": "SELECT 1",
    "taken": "SELECT 1 FROM answered_requests WHERE status = 0",
    "stored": "SELECT 1 FROM articles WHERE title = :title",
}


class Pusher:
    """Pushes over a connection of its own, and looks into the bot's database."""

    def __init__(self, bot: RunningBot, port: int, token: str) -> None:
        self.bot = bot
        self._port = port
        self._headers = {"Authorization": f"Bearer {token}"}
        url = bot.environment["DATABASE_URL"]
        self._path = Path(url.partition("///")[2])

    def rows(self, query: str, **values: str) -> list[Any]:
        """What the database answers."""
        with contextlib.closing(sqlite3.connect(f"file:{self._path}?mode=ro", uri=True)) as file:
            return file.execute(query, values).fetchall()

    async def push_and_kill(self, article: dict[str, Any], key: str, moment: str) -> None:
        """Send an article and kill the bot at a moment; the answer is not waited for."""
        body = orjson.dumps(article)
        _, writer = await asyncio.open_connection("127.0.0.1", self._port)
        head = [
            "POST /articles HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/json",
            f"Content-Length: {len(body)}",
            *(f"{name}: {value}" for name, value in self._with(key).items()),
        ]
        writer.write("\r\n".join([*head, "", ""]).encode() + body)
        await writer.drain()
        end = time.monotonic() + SECONDS
        while not self.rows(MOMENTS[moment], title=article["title"]):
            # It may be answered before we look: then the kill comes after it.
            if self.rows(MOMENTS["stored"], title=article["title"]):
                break
            assert time.monotonic() < end, self.bot.logged()
            await asyncio.sleep(0)
        await self.bot.end(signal.SIGKILL)
        writer.close()

    async def push(self, article: dict[str, Any], key: str) -> tuple[int, dict[str, Any], bool]:
        """Push an article: status, body, whether it is the answer of a request before."""
        root = f"http://127.0.0.1:{self._port}"
        headers = self._with(key) | {"Content-Type": "application/json"}
        async with (
            aiohttp.ClientSession(root, headers=headers) as session,
            session.post("/articles", data=orjson.dumps(article)) as answer,  # byte for byte
        ):
            replayed = answer.headers.get("Idempotency-Replayed") == "true"
            return answer.status, await answer.json(), replayed

    def _with(self, key: str) -> dict[str, str]:
        return self._headers | ({"Idempotency-Key": key} if key else {})


def article_of(number: int, *, named: bool) -> dict[str, Any]:
    """The article of a round; by a name of its source, or without."""
    said = f"О деле номер {number} говорили долго.\n\n#Проба"
    return {"title": f"Весть номер {number}", "text": said} | (
        {"external_id": f"news-{number}"} if named else {}
    )


async def test_a_repeated_push_after_a_kill_is_one_article(bot: RunningBot) -> None:
    port = free_port()
    bot.environment["HTTP_PORT"] = str(port)
    made = await asyncio.to_thread(bot.command, "tokens", "create", "Бюро")
    pusher = Pusher(bot, port, orjson.loads(made.stdout)["token"])
    await bot.start()
    await bot.ask(IVAN, "/subscribe #Проба", "#Проба")
    rounds = [(moment, named) for moment in MOMENTS for named in (False, True)]
    # Alerts that were on their way when the bot was killed: they may come again.
    on_the_way: Counter[str] = Counter()
    for number, (moment, named) in enumerate(rounds):
        article, key = article_of(number, named=named), "" if named else f"key-{number}"
        await pusher.push_and_kill(article, key, moment)
        claimed = "SELECT title FROM articles JOIN deliveries ON subject = articles.id"
        on_the_way.update(title for (title,) in pusher.rows(f"{claimed} WHERE state = 1"))
        await bot.start()
        status, told, _ = await pusher.push(article, key)
        assert (status in (200, 201), told.get("id")) == (True, number + 1), (moment, told)
        again, same, replayed = await pusher.push(article, key)
        assert (again in (200, 201), same["id"]) == (True, told["id"])
        if key:
            assert (again, same, replayed) == (status, told, True)
    titles = [f"Весть номер {number}" for number in range(len(rounds))]
    for title in titles:
        await bot.hear(IVAN, lambda text, title=title: text.startswith(title))  # type: ignore[misc]  # mypy knows no defaults of a lambda
    assert sorted(title for (title,) in pusher.rows("SELECT title FROM articles")) == titles
    told = Counter(one["text"].partition("\n")[0] for one in bot.heard(IVAN))
    extra = Counter({title: told[title] - 1 for title in titles})
    assert +extra <= on_the_way, extra
