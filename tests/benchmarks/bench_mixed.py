"""Mixed traffic for some minutes: commands of 2,000 chats, alerts to 1,000; memory, who waited."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

import psutil

from tests.benchmarks.generated import article
from tests.benchmarks.mixed_telegram import CHANNEL, FOLLOWERS_FROM, TAG

_TOKEN = "123456:benchmark-token-of-nobody-000000000"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _asked(url: str) -> bytes:
    with urllib.request.urlopen(url) as answer:  # noqa: S310 - http on this machine
        return bytes(answer.read())


def _caches(metrics: str) -> float:
    """What all caches weigh, in MB, by the bot's own metrics."""
    lines = [line for line in metrics.splitlines() if line.startswith("parldigest_cache_bytes")]
    return sum(float(line.rpartition(" ")[2]) for line in lines) / 1e6


def _fill(
    bot: list[str], environment: dict[str, str], folder: Path, followers: int, articles: int
) -> None:
    """Store articles, and only then who follows them: nobody is owed an alert of one."""
    news, chats = folder / "news.jsonl", folder / "chats.jsonl"
    texts = (f"{article(-1 - number)[:3500]} {TAG}" for number in range(articles))
    told = [json.dumps({"title": f"Новость {at}", "text": text}) for at, text in enumerate(texts)]
    news.write_text("\n".join(told))
    follows = [{"topic": TAG, "mode": "instant"}]
    chat_ids = range(FOLLOWERS_FROM, FOLLOWERS_FROM + followers)
    readers = [json.dumps({"chat_id": one, "subscriptions": follows}) for one in chat_ids]
    chats.write_text("\n".join(readers))
    filling = [["import", str(chats)]]
    if articles:
        filling.insert(0, ["ingest", str(news)])
    for words in filling:
        subprocess.run([*bot, *words], env=environment, check=True, capture_output=True)


def main(
    minutes: str = "2",
    rate: str = "100",
    followers: str = "1000",
    send_rate: str = "1000",
    articles: str = "0",
) -> None:
    """Run so many minutes: `rate` commands a second, an alert to all `followers` each 3.2 s, at
    most `send_rate` messages a second. `articles` have come in the hours before.

    Print each minute: memory, caches, commands answered and their 99th percentile, messages.
    """
    port, http = _free_port(), _free_port()
    root = f"http://127.0.0.1:{port}"
    module = "tests.benchmarks.mixed_telegram"
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ, "BOT_TOKEN": _TOKEN, "TELEGRAM_API_URL": root, "SEND_RATE": send_rate,
            "DATABASE_URL": f"sqlite:///{folder}/bench.db", "HTTP_PORT": str(http),
            "LOG_LEVEL": "WARNING", "CACHE_DIR": f"{folder}/cache", "SOURCE_CHANNELS": str(CHANNEL),
            "CHAT_RATE": "1000",
        }  # fmt: skip
        bot = [sys.executable, "-m", "bot"]
        _fill(bot, environment, Path(folder), int(followers), int(articles))
        server = subprocess.Popen([sys.executable, "-m", module, str(port), rate])
        time.sleep(2)
        process = subprocess.Popen(bot, env=environment)
        try:
            for minute in range(1, int(minutes) + 1):
                time.sleep(60)
                figures: dict[str, Any] = json.loads(_asked(f"{root}/figures"))
                memory = psutil.Process(process.pid).memory_info().rss / 1e6
                kept = _caches(_asked(f"http://127.0.0.1:{http}/metrics").decode())
                slowest = ", ".join(f"{said} {times}" for said, times in figures["slowest"])
                print(
                    f"minute {minute}: {memory:.0f} MB, of that caches at most {kept:.1f} MB; "
                    f"{figures['answered']} commands, p99 {figures['p99'] * 1000:.0f} ms "
                    f"(slower: {slowest}), of all so far {figures['p99_in_all'] * 1000:.0f} ms, "
                    f"{figures['unanswered']} unanswered; {figures['sent']} messages in all",
                    flush=True,
                )
            process.terminate()
            process.wait(15)
        finally:
            process.kill()
            server.kill()
            server.wait()
