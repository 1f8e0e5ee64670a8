"""A Bot API server with people: commands of many chats and posts of a channel, in a steady stream.

`python -m tests.benchmarks.mixed_telegram PORT COMMANDS_A_SECOND`. GET /figures: how many were
answered, how fast.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import random
import re
import sys
import time
from collections import Counter
from typing import Any

import uvloop
from aiohttp import web

from tests.benchmarks.generated import article

CHANNEL = -1001000000777
READERS, FOLLOWERS_FROM = 2000, 100_000
TAG = "#Поток"
_SECONDS_BETWEEN_POSTS = 3.2
_TAGS = ("#Парламент", "#Бюджет", "#Регионы", "#Закон", "#Комитет", "#Сенат")
_SAID = (
    "/help", "/subscriptions", "/digest", "/settings", "/subscribe {tag}", "/unsubscribe {tag}",
    "/subscribe Маулен Ашимбаев", "/officials Токаев", "Кошанов", "/why", "{tag}",
)  # fmt: skip
# In JSON, in a form, in a multipart form.
_CHAT = re.compile(rb'(?:"chat_id":|name="chat_id"\r\n\r\n|\bchat_id=)\s*"?(-?\d+)')


class Telegram:
    """What it was asked, what it says, and how long people waited."""

    def __init__(self) -> None:
        self.updates: list[dict[str, Any]] = []
        self.more = asyncio.Event()
        self.numbers = itertools.count(1)
        self.begun = asyncio.Event()
        self.asked: dict[int, tuple[float, str]] = {}
        self.waited: list[tuple[float, str]] = []
        self.waited_in_all: list[float] = []
        self.commands = self.sent = 0

    async def speak(self) -> None:
        """Commands of people, in a steady stream; nobody asks again before being answered."""
        chance = random.Random(1)
        await self.begun.wait()
        due = time.monotonic()
        while True:
            due += 1 / float(sys.argv[2])
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            person = chance.randrange(1, READERS + 1)
            if person in self.asked:
                continue
            self.commands += 1
            said = chance.choice(_SAID)
            self.asked[person] = time.monotonic(), said
            sender = {
                "id": person,
                "is_bot": False,
                "first_name": f"P{person}",
                "language_code": "ru",
            }
            text = said.format(tag=chance.choice(_TAGS))
            message: dict[str, Any] = {
                "from": sender, "chat": {"id": person, "type": "private"}, "text": text,
            }  # fmt: skip
            if text.startswith("/"):
                length = len(text.split()[0])
                message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
            self.give("message", message)

    async def post(self) -> None:
        """Articles of the channel, each with the tag that all followers follow."""
        for number in itertools.count():
            await asyncio.sleep(_SECONDS_BETWEEN_POSTS)
            text = f"{article(number)[:3500]} {TAG}"
            self.give("channel_post", {"chat": {"id": CHANNEL, "type": "channel"}, "text": text})

    def give(self, kind: str, message: dict[str, Any]) -> None:
        """An update for the next getUpdates."""
        number = next(self.numbers)
        whole = {"message_id": number, "date": int(time.time()), **message}
        self.updates.append({"update_id": number, kind: whole})
        self.more.set()

    async def method(self, request: web.Request) -> web.Response:
        """Any method of the Bot API."""
        name, body = request.match_info["method"].lower(), await request.read()
        if name == "getupdates":
            return await self._get_updates(body)
        if name == "getme":
            return _ok({"id": 1, "is_bot": True, "first_name": "B", "username": "bench_bot"})
        if not name.startswith("send"):
            return _ok(True)
        found = _CHAT.search(body)
        chat = int(found[1]) if found else 0
        self.sent += 1
        since = self.asked.pop(chat, None)
        if since is not None:
            self.waited.append((time.monotonic() - since[0], since[1]))
        return _ok(
            {
                "message_id": self.sent,
                "date": 1,
                "chat": {"id": chat, "type": "private"},
                "text": "x",
            }
        )

    async def _get_updates(self, body: bytes) -> web.Response:
        self.begun.set()
        offset = re.search(rb'"offset"\D{0,3}(\d+)', body)
        first = int(offset[1]) if offset else 0
        self.updates = [one for one in self.updates if one["update_id"] >= first]
        if not self.updates:
            self.more.clear()
            try:
                await asyncio.wait_for(self.more.wait(), 20)
            except TimeoutError:
                return _ok([])
        return _ok(self.updates[:100])

    async def figures(self, _: web.Request) -> web.Response:
        """Since the last time: answers, the 99th percentile of seconds waited (and that of all
        from the start), of which commands the slowest hundredth was; messages in all."""
        waited, self.waited = sorted(self.waited), []
        self.waited_in_all += [seconds for seconds, _ in waited]
        in_all = sorted(self.waited_in_all)[int(len(self.waited_in_all) * 0.99) :]
        slowest = waited[int(len(waited) * 0.99) :]
        left = sum(time.monotonic() - since > 5 for since, _ in self.asked.values())
        return web.json_response(
            {
                "answered": len(waited),
                "p99": slowest[0][0] if slowest else 0.0,
                "p99_in_all": in_all[0] if in_all else 0.0,
                "slowest": Counter(said.split()[0] for _, said in slowest).most_common(4),
                "sent": self.sent,
                "unanswered": left,
            }
        )


def _ok(result: object) -> web.Response:
    body = json.dumps({"ok": True, "result": result}, ensure_ascii=False)
    return web.Response(body=body.encode(), content_type="application/json")


async def _main() -> None:
    telegram = Telegram()
    application = web.Application(client_max_size=10**8)
    application.router.add_get("/figures", telegram.figures)
    application.router.add_route("*", "/bot{token}/{method}", telegram.method)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", int(sys.argv[1])).start()
    await asyncio.gather(telegram.speak(), telegram.post())


if __name__ == "__main__":
    uvloop.run(_main())
