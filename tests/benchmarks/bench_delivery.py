"""One alert to 5,000 chats: the bot with its outbox on SQLite, against raw aiohttp, plain aiogram
and aiogram-broadcaster, which store nothing; on one server that only answers, in one run."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import psutil

CHATS = 5000
TOKEN = "123456:benchmark-token-of-nobody-000000000"
TEXT = "<b>Title</b>\n\n" + "A lead of some words. " * 8


async def raw_aiohttp(root: str) -> float:
    """50 tasks on one session."""
    numbers = iter(range(CHATS))
    async with aiohttp.ClientSession() as session:

        async def work() -> None:
            for number in numbers:
                body = {"chat_id": number + 1, "text": TEXT, "parse_mode": "HTML"}
                async with session.post(f"{root}/bot{TOKEN}/sendMessage", json=body) as answer:
                    await answer.json()

        started = time.perf_counter()
        await asyncio.gather(*[work() for _ in range(50)])
        return CHATS / (time.perf_counter() - started)


async def plain_aiogram(root: str) -> float:
    """50 tasks that call send_message."""
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    numbers = iter(range(CHATS))
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(root)))

    async def work() -> None:
        for number in numbers:
            await bot.send_message(number + 1, TEXT, parse_mode="HTML")

    started = time.perf_counter()
    await asyncio.gather(*[work() for _ in range(50)])
    rate = CHATS / (time.perf_counter() - started)
    await bot.session.close()
    return rate


def ours(root: str, folder: Path) -> tuple[float, float, float]:
    """Messages a second, edits of them a second once the article is corrected, and how much memory
    (MB) both took beyond idle."""
    environment = {
        **os.environ, "BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": root, "SEND_RATE": "1000000",
        "DATABASE_URL": f"sqlite:///{folder}/bench.db", "HTTP_PORT": "0", "LOG_LEVEL": "WARNING",
        "CACHE_DIR": str(folder / "cache"),
    }  # fmt: skip
    lines = [
        json.dumps({"chat_id": 1000 + n, "subscriptions": [{"topic": "#Проба", "mode": "instant"}]})
        for n in range(CHATS)
    ]
    (folder / "chats.jsonl").write_text("\n".join(lines))
    bot = [sys.executable, "-m", "bot"]
    subprocess.run(
        [*bot, "import", str(folder / "chats.jsonl")],
        env=environment,
        check=True,
        capture_output=True,
    )
    process = subprocess.Popen(bot, env=environment)
    time.sleep(15)
    idle = psutil.Process(process.pid).memory_info().rss
    before = sent(root)
    article = "Проба\n\nТекст.\n\n#Проба".encode()
    subprocess.run(
        [*bot, "ingest", "-"], env=environment, input=article, check=True, capture_output=True
    )
    rate = _rate(root, "count", before)
    asyncio.run(_correct(f"sqlite+aiosqlite:///{folder}/bench.db"))
    edits = _rate(root, "edited", 0)
    grown = psutil.Process(process.pid).memory_info().rss - idle
    process.terminate()
    process.wait(15)
    return rate, edits, grown / 1e6


def _rate(root: str, what: str, before: int) -> float:
    """How many a second the server takes, from the first until each chat has one."""
    while sent(root, what) == before:
        time.sleep(0.005)
    started, first = time.perf_counter(), sent(root, what)
    while sent(root, what) < before + CHATS:
        time.sleep(0.02)
    return (before + CHATS - first) / (time.perf_counter() - started)


async def _correct(url: str) -> None:
    """Let the only article say something else."""
    from bot.intake.articles import from_text
    from bot.intake.door import Door
    from bot.intake.origin import Origin
    from bot.topics.registry.shipped import shipped_registry
    from bot.topics.subjects import Subjects
    from storage.opening import open_database
    from storage.vocabulary import Source

    database = await open_database(url)
    door = Door(
        database,
        Subjects(shipped_registry()),
        wake=lambda: None,
        clock=lambda: datetime.now(UTC),
    )
    corrected = from_text("Проба\n\nТекст стал совсем другим.\n\n#Проба")
    await door.revise(1, corrected, Origin(Source.FILE, ""))
    await database.close()


def sent(root: str, what: str = "count") -> int:
    """How many messages the server has taken, or edits ("edited")."""
    with urllib.request.urlopen(f"{root}/sent") as answer:  # noqa: S310 - http on this machine
        return int(json.load(answer)[what])


def main() -> None:
    """Print messages a second, and ratios."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    root = f"http://127.0.0.1:{port}"
    server = subprocess.Popen([sys.executable, "-m", "tests.benchmarks.quick_telegram", str(port)])
    try:
        time.sleep(2)
        raw = asyncio.run(raw_aiohttp(root))
        aiogram = asyncio.run(plain_aiogram(root))
        with tempfile.TemporaryDirectory() as folder:
            rate, edits, grown = ours(root, Path(folder))
    finally:
        server.kill()
        server.wait()
    print(f"one alert to {CHATS} chats, messages a second:")
    print(f"  raw aiohttp, 50 tasks, nothing stored:   {raw:.0f}")
    print(f"  plain aiogram, 50 tasks, nothing stored: {aiogram:.0f}")
    print(f"  this bot, every delivery stored:         {rate:.0f}")
    print(f"  and edits of them, once it is corrected: {edits:.0f}")
    print(
        f"  that is {rate / aiogram:.2f} of aiogram, {rate / raw:.2f} of aiohttp; +{grown:.0f} MB"
    )
