"""Digests to 30,000 and to 100,000 chats that are due in one minute: the bot on SQLite and a server
that only answers; digests a second, memory beyond idle, and alerts that come meanwhile."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psutil

from storage import articles, topics
from storage.articles import Evidence, NewArticle
from storage.columns import milliseconds
from storage.moving import PlainChat, put_chats, put_subscriptions
from storage.opening import open_database
from storage.vocabulary import ChatKind, Mode, Source
from tests.benchmarks.quick_telegram import MARK

TOKEN = "123456:benchmark-token-of-nobody-000000000"
ARTICLES = 40
# Four sets of topics, about which 10, 10, 20 and all 40 of the articles are.
SETS = ((0, 1), (2, 3), (4, 5, 6, 7), tuple(range(8)))
ALERTED = 200
_IDLE_SECONDS = 6
_MOST_SECONDS = 600


@dataclass
class Measured:
    """What one run showed; seconds, of the clock and of the bot's processor, and megabytes."""

    chats: int
    messages: int
    owed_in: float
    seconds: float
    processor: float
    grown: float
    alerts: list[float]


async def fill(url: str, chats: int) -> None:
    """Chats that follow one of four sets in their digests, and the articles since yesterday."""
    now = datetime.now(UTC)
    database = await open_database(url)
    async with database.write() as connection:
        wanted = {("hashtag", f"t{n}"): f"Тема{n}" for n in range(8)} | {("hashtag", MARK): MARK}
        ids = await topics.ensure(connection, wanted, now - timedelta(days=2))
        for number in range(ARTICLES):
            at = now - timedelta(hours=1, minutes=number)
            new = NewArticle(
                title=f"Палата рассмотрела поправки {number} к закону о пробных измерениях",
                lead="Как говорят в палате, " + "об этом шла речь на заседании. " * 4,
                body="", credit="", hashtags=(f"Тема{number % 8}",), language="ru",
                outlet="Вестник", url=f"https://example.kz/n/{number}/", url_key=str(number),
                text_key=str(number), source=Source.FILE, source_ref="", published_at=at,
                received_at=at,
            )  # fmt: skip
            article = await articles.add(connection, new)
            evidence = [Evidence("#x", 0, 2, "hashtag")]
            topic = ids["hashtag", f"t{number % 8}"]
            await articles.add_topics(connection, {article or 0: {topic: evidence}})
        day = milliseconds(now - timedelta(days=1))
        far = milliseconds(now + timedelta(days=1))
        for first in range(1, chats + 1, 20_000):
            some = range(first, min(first + 20_000, chats + 1))
            await put_chats(
                connection,
                [
                    PlainChat(n, ChatKind.PRIVATE, "ru", "Asia/Almaty", True, 480, far, day)
                    for n in some
                ],
            )
            rows = [
                (ids["hashtag", f"t{topic}"], Mode.DIGEST.value, n)
                for n in some
                for topic in SETS[n % len(SETS)]
            ]
            rows += [(ids["hashtag", MARK], Mode.INSTANT.value, n) for n in some if n <= ALERTED]
            await put_subscriptions(connection, rows, now - timedelta(days=1))
    await database.close()


def sent(root: str, path: str = "sent") -> dict[str, Any]:
    """What the server has taken."""
    with urllib.request.urlopen(f"{root}/{path}") as answer:  # noqa: S310 - http on this machine
        found: dict[str, Any] = json.load(answer)
        return found


def _left(file: Path) -> tuple[int, int]:
    """How many schedules are due still, and how many deliveries are not sent."""
    with closing(sqlite3.connect(file)) as connection:
        now = int(time.time() * 1000)
        due = connection.execute("SELECT count(*) FROM schedules WHERE next_at <= ?", (now,))
        left = connection.execute("SELECT count(*) FROM deliveries WHERE state < 3")
        return int(due.fetchone()[0]), int(left.fetchone()[0])


def measure(root: str, folder: Path, chats: int) -> Measured:
    """Make them all due at once, publish something meanwhile, wait for the last one."""
    file = folder / f"{chats}.db"
    environment = {
        **os.environ, "BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": root, "SEND_RATE": "1000000",
        "CHAT_RATE": "1000", "DATABASE_URL": f"sqlite:///{file}", "HTTP_PORT": "0",
        "LOG_LEVEL": "WARNING", "CACHE_DIR": str(folder / "cache"),
    }  # fmt: skip
    asyncio.run(fill(f"sqlite:///{file}", chats))
    process = subprocess.Popen([sys.executable, "-m", "bot"], env=environment)
    try:
        bot = psutil.Process(process.pid)
        idle = most = _settled(bot)
        worked = sum(bot.cpu_times()[:2])
        sent(root, "forget")
        with closing(sqlite3.connect(file, timeout=30)) as connection:
            connection.execute("UPDATE schedules SET next_at = ?", (int(time.time() * 1000),))
            connection.commit()
        started = time.time()
        owed_in, publishing = 0.0, None
        while time.time() < started + _MOST_SECONDS:
            time.sleep(0.2)
            most = max(most, bot.memory_info().rss)
            if publishing is None and sent(root)["count"] > chats / 10:
                publishing = _publish(environment)
            due, left = _left(file)
            owed_in = owed_in or (0.0 if due else time.time() - started)
            if owed_in and not left:
                break
        if publishing is not None:
            publishing.wait(60)
        worked = sum(bot.cpu_times()[:2]) - worked
        told, alerts = _told(root, file)
        seconds = told["last"] - told["first"]
        grown = (most - idle) / 1e6
        return Measured(chats, told["count"], owed_in, seconds, worked, grown, alerts)
    finally:
        process.terminate()
        process.wait(20)


def _publish(environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """An article that is alerted to some of the chats."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "ingest", "-"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    )
    assert process.stdin is not None
    process.stdin.write(f"{MARK}\n\nТекст.\n\n#{MARK}".encode())
    process.stdin.close()
    return process


def _settled(bot: psutil.Process) -> int:
    """The bot's memory once it has started: when it no longer grows."""
    time.sleep(_IDLE_SECONDS)
    before, now = 0, int(bot.memory_info().rss)
    while now - before > 1_000_000:
        time.sleep(_IDLE_SECONDS)
        before, now = now, int(bot.memory_info().rss)
    return now


def _told(root: str, file: Path) -> tuple[dict[str, Any], list[float]]:
    """What the server has taken, and how late each alert of the last article was."""
    time.sleep(1)
    told = sent(root)
    with closing(sqlite3.connect(file)) as connection:
        [[came]] = connection.execute("SELECT max(received_at) FROM articles").fetchall()
    return told, sorted(at - came / 1000 for at in told["marked"])


@contextmanager
def serving() -> Iterator[str]:
    """The server that only answers; its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen([sys.executable, "-m", "tests.benchmarks.quick_telegram", str(port)])
    try:
        time.sleep(2)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.kill()
        server.wait()


def main(*sizes: str) -> None:
    """Print digests a second for each size, 30,000 and 100,000 chats if none is named."""
    for chats in map(int, sizes or ("30000", "100000")):
        with serving() as root, tempfile.TemporaryDirectory() as folder:
            seen = measure(root, Path(folder), chats)
        print(f"{seen.chats} digests over {ARTICLES} articles, due in one minute:")
        print(f"  {seen.chats / seen.seconds:.0f} a second, {seen.messages} messages")
        print(f"  owed within {seen.owed_in:.1f} s, sent within {seen.seconds:.1f} s of the first")
        print(f"  {seen.chats / seen.processor:.0f} a second of the bot's processor time")
        print(f"  +{seen.grown:.0f} MB over idle")
        if seen.alerts:
            late = seen.alerts[-1]
            print(f"  {len(seen.alerts)} alerts meanwhile: {seen.alerts[0]:.2f} to {late:.2f} s")


if __name__ == "__main__":
    main(*sys.argv[1:])
