"""Digests that are due in one minute, two of each chat, of forty sets of topics over the news of a
real day: the bot on SQLite and a server that only answers; seconds until all are owed, and sent,
those of the bot's processor, its memory, and alerts that come meanwhile."""

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
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy import text

from storage.opening import open_database
from storage.vocabulary import DigestForm, State
from tests.benchmarks.digest_day import ALERTED, ARTICLES, SETS, fill
from tests.benchmarks.quick_telegram import MARK

TOKEN = "123456:benchmark-token-of-nobody-000000000"
_IDLE_SECONDS = 6
_MOST_SECONDS = 600
# So much of the digests is sent when an article is published that is alerted to some.
_PUBLISHED_AT = (0.0, 0.1, 0.4, 0.8)


@dataclass
class Measured:
    """What one run showed; seconds, of the clock and of the bot's processor, and megabytes."""

    idle: float
    early: float = 0.0  # when a twentieth has gone out: what is loaded at the first digest is there
    most: float = 0.0
    owed_in: float = 0.0
    seconds: float = 0.0
    processor: float = 0.0
    alerts: list[float] = field(default_factory=list)
    messages: int = 0
    states: dict[str, int] = field(default_factory=dict)


def sent(root: str, path: str = "sent") -> dict[str, Any]:
    """What the server has taken."""
    with urllib.request.urlopen(f"{root}/{path}") as answer:  # noqa: S310 - http on this machine
        found: dict[str, Any] = json.load(answer)
        return found


async def _run(url: str, sql: str) -> list[tuple[Any, ...]]:
    database = await open_database(url)
    try:
        async with database.write(background=True) as connection:
            done = await connection.execute(text(sql))
            return [tuple(row) for row in done] if done.returns_rows else []
    finally:
        await database.close()


def _left(url: str) -> tuple[bool, bool]:
    """Whether schedules are due still, and whether deliveries are not sent."""
    now = int(time.time() * 1000)
    [[due, left]] = asyncio.run(
        _run(
            url,
            f"SELECT EXISTS (SELECT 1 FROM schedules WHERE next_at <= {now}), EXISTS ("
            f" SELECT 1 FROM deliveries WHERE state = {State.OWED:d}) OR EXISTS (SELECT 1 FROM"
            f" deliveries WHERE state IN ({State.CLAIMED:d}, {State.WAITING:d}))",
        )
    )
    return bool(due), bool(left)


def measure(url: str, root: str, environment: dict[str, str], digests: int) -> Measured:
    """Make them all due at once, publish something meanwhile, wait for the last one."""
    process = subprocess.Popen([sys.executable, "-m", "bot"], env=environment)
    try:
        bot = psutil.Process(process.pid)
        seen = Measured(_settled(bot))
        worked = sum(bot.cpu_times()[:2])
        sent(root, "forget")
        due = f"UPDATE schedules SET next_at = {int(time.time() * 1000)}"
        asyncio.run(_run(url, due))
        started = time.time()
        publishing: list[subprocess.Popen[bytes]] = []
        while time.time() < started + _MOST_SECONDS:
            time.sleep(0.3)
            seen.most = max(seen.most, bot.memory_info().rss / 1e6)
            count = sent(root)["count"]
            if not seen.early and count > digests / 20:
                seen.early = seen.most
            if len(publishing) < len(_PUBLISHED_AT) and (
                count >= digests * _PUBLISHED_AT[len(publishing)]
            ):
                publishing.append(_publish(environment, len(publishing)))
            is_due, left = _left(url)
            seen.owed_in = seen.owed_in or (0.0 if is_due else time.time() - started)
            if seen.owed_in and not left:
                break
        for one in publishing:
            one.wait(60)
        time.sleep(1)
        told = sent(root)
        seen.processor = sum(bot.cpu_times()[:2]) - worked
        seen.seconds = told["last"] - started
        seen.messages = told["count"]
        seen.alerts = _late(url, told["marked"])
        seen.states = {
            f"{State(state).name.lower()} {reason or ''}".strip(): int(count)
            for state, reason, count in asyncio.run(
                _run(
                    url,
                    "SELECT state, reason, count(*) FROM deliveries WHERE created_at >="
                    f" {int(started * 1000)} GROUP BY state, reason ORDER BY state",
                )
            )
        }
        return seen
    finally:
        process.terminate()
        process.wait(20)


def _publish(environment: dict[str, str], number: int) -> subprocess.Popen[bytes]:
    """An article that is alerted to some of the chats."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "ingest", "-"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    )
    assert process.stdin is not None
    words = ("Паводок", "Выборы спикера", "Отставка министра", "Бюджет школ принят")[number]
    process.stdin.write(f"{words} {MARK}\n\n{words}: текст {number}.\n\n#{MARK}".encode())
    process.stdin.close()
    return process


def _settled(bot: psutil.Process) -> float:
    """The bot's memory once it has started, MB: when it no longer grows."""
    time.sleep(_IDLE_SECONDS)
    before, now = 0, int(bot.memory_info().rss)
    while now - before > 1_000_000:
        time.sleep(_IDLE_SECONDS)
        before, now = now, int(bot.memory_info().rss)
    return now / 1e6


def _late(url: str, marked: list[float]) -> list[float]:
    """How late each alert of what was published meanwhile was."""
    came = asyncio.run(
        _run(url, f"SELECT received_at FROM articles WHERE title LIKE '%{MARK}' ORDER BY id")
    )
    late = []
    for number, (received,) in enumerate(came):
        some = marked[number * ALERTED : (number + 1) * ALERTED]
        late += [at - received / 1000 for at in some]
    return sorted(late)


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


def run(url: str, folder: Path, digests: int, rate: int, form: str = "classic") -> None:
    """Measure on a database that is empty, and print it. `form`: how all chats' digests look."""
    with serving() as root:
        environment = {
            **os.environ, "BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": root, "CHAT_RATE": "1000",
            "SEND_RATE": str(rate or 1_000_000), "DATABASE_URL": url, "HTTP_PORT": "0",
            "LOG_LEVEL": "WARNING", "CACHE_DIR": str(folder / "cache"),
        }  # fmt: skip
        asyncio.run(fill(url, digests // 2, environment))
        asyncio.run(_run(url, f"UPDATE chats SET digest_form = '{DigestForm(form)}'"))
        seen = measure(url, root, environment, digests)
    engine = url.partition(":")[0]
    pace = f"{rate} a second at most" if rate else "as fast as it can"
    print(
        f"{digests} {form} digests of {digests // 2} chats, {SETS} sets, over {ARTICLES} articles"
    )
    print(f"  {engine}, {pace}: owed within {seen.owed_in:.1f} s, sent within {seen.seconds:.1f} s")
    print(f"  {digests / seen.seconds:.0f} a second; {seen.processor:.1f} s of the processor")
    memory = f"{seen.idle:.0f} MB idle, {seen.early:.0f} after a twentieth, {seen.most:.0f} at most"
    print(f"  {memory}")
    print(f"  {seen.messages} messages; {seen.states}")
    if seen.alerts:
        first, middle, last = seen.alerts[0], seen.alerts[len(seen.alerts) // 2], seen.alerts[-1]
        print(f"  {len(seen.alerts)} alerts meanwhile: {first:.2f}, {middle:.2f} to {last:.2f} s")


def main(digests: str = "100000", rate: str = "0", form: str = "classic") -> None:
    """So many digests, two of each chat, sent with so many messages a second at most (0: all);
    `form`: classic or rich."""
    with tempfile.TemporaryDirectory() as folder:
        run(f"sqlite:///{folder}/bench.db", Path(folder), int(digests), int(rate), form)


if __name__ == "__main__":
    main(*sys.argv[1:])
