"""One chat sends 300 commands in ten seconds while twenty others ask one every two: how long these
wait, how long an alert to them and to the flooding chat waits, and what Telegram refuses, at the
limits of its FAQ (30 a second, one a second to a chat, 20 a minute to a group)."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.sandbox.server import CHANNEL, Sandbox
from bot.sandbox.state import BOT

COMMANDS, SECONDS = 300, 10
OTHERS = range(2001, 2021)
FLOODING = 1001
NEWS = "Проба: палата обсудила план\n\nЮристы за план.\n\nПозже.\n\n#Проба"


def heard(sandbox: Sandbox, person: int) -> list[dict[str, Any]]:
    """What the bot has said to somebody."""
    return [one for one in sandbox.world.messages.get(person, []) if one.get("from") == BOT]


async def until(what: Callable[[], bool], seconds: float = 60) -> float:
    """Seconds until something is so."""
    started = time.perf_counter()
    # Another process's doing, which sets no event here.
    while not what() and time.perf_counter() - started < seconds:  # noqa: ASYNC110
        await asyncio.sleep(0.005)
    return time.perf_counter() - started


async def ask(sandbox: Sandbox, person: int, text: str) -> float:
    """Seconds until somebody is answered."""
    before = len(heard(sandbox, person))
    sandbox.world.say(person, person, text)
    return await until(lambda: len(heard(sandbox, person)) > before)


async def impatient(sandbox: Sandbox) -> None:
    """Three hundred commands of one chat."""
    for n in range(COMMANDS):
        sandbox.world.say(FLOODING, FLOODING, f"/subscribe #т{n}")
        await asyncio.sleep(SECONDS / COMMANDS)


async def other(sandbox: Sandbox, person: int, waits: list[float]) -> None:
    """Somebody who asks every two seconds, and waits for the answer."""
    await asyncio.sleep((person - OTHERS[0]) / 10)
    for _ in range(SECONDS // 2):
        waits.append(await ask(sandbox, person, "/help"))
        await asyncio.sleep(2)


async def alerted(sandbox: Sandbox, people: list[int]) -> list[float]:
    """In the middle of it an article comes: how long until each has its alert."""
    await asyncio.sleep(SECONDS / 2)
    sandbox.world.post(CHANNEL, NEWS)

    def has(person: int) -> bool:
        return any(one["text"].startswith("Проба: палата") for one in heard(sandbox, person))

    return await asyncio.gather(*(until(lambda p=person: has(p)) for person in people))  # type: ignore[misc]  # a default binds the loop's variable


async def measure(*, webhook: bool) -> None:
    """Start a Telegram and the bot, flood it, print the figures."""
    sandbox = Sandbox()
    await sandbox.start()
    world = sandbox.world
    faults = world.faults
    faults.chat_rate, faults.rate, faults.group_rate = 1, 30, 20
    for person in OTHERS:
        world.people[person] = {**world.people[FLOODING], "id": person}
        world.chats[person] = {**world.chats[FLOODING], "id": person}
    with tempfile.TemporaryDirectory() as folder, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1] if webhook else 0
        probe.close()
        environment = {
            **os.environ, "BOT_TOKEN": sandbox.token, "TELEGRAM_API_URL": sandbox.url,
            "DATABASE_URL": f"sqlite:///{folder}/bench.db", "HTTP_PORT": str(port),
            "WEBHOOK_URL": f"http://127.0.0.1:{port}/hook" if webhook else "",
            "SOURCE_CHANNELS": str(CHANNEL), "LOG_LEVEL": "WARNING",
            "CACHE_DIR": str(Path(folder) / "cache"),
        }  # fmt: skip
        process = subprocess.Popen([sys.executable, "-m", "bot"], env=environment)  # noqa: ASYNC220  # it takes a moment, and nothing runs yet
        try:
            await until(lambda: len(world.commands) >= 4)
            people = [FLOODING, *OTHERS[:5]]
            for person in people:
                await ask(sandbox, person, "/subscribe #Проба")
            await asyncio.sleep(3)
            waits: list[float] = []
            told = asyncio.create_task(alerted(sandbox, people))
            await asyncio.gather(
                impatient(sandbox), *(other(sandbox, person, waits) for person in OTHERS)
            )
            alerts = await told
            await asyncio.sleep(15)
        finally:
            process.terminate()
            await asyncio.to_thread(process.wait, 20)
    waits.sort()
    print(f"{'webhook' if webhook else 'polling'}: {len(waits)} answers to twenty others:")
    for name, share in (("median", 0.5), ("p99", 0.99), ("longest", 1.0)):
        print(f"  {name:8} {waits[min(len(waits) - 1, int(len(waits) * share))] * 1000:6.0f} ms")
    print(f"  alert to the flooding chat {alerts[0] * 1000:.0f} ms, to others at most "
          f"{max(alerts[1:]) * 1000:.0f} ms")  # fmt: skip
    print(f"  {len(heard(sandbox, FLOODING))} messages to the flooding chat for {COMMANDS} "
          f"commands; refused by Telegram (429): {world.refusals}")  # fmt: skip
    await sandbox.stop()


def main() -> None:
    """By webhook and by polling."""
    print(f"{COMMANDS} commands of one chat in {SECONDS} s, at the limits of Telegram's FAQ")
    for webhook in (True, False):
        asyncio.run(measure(webhook=webhook))
