"""The real bot, a process of its own, and the sandbox that it talks to over HTTP."""

from __future__ import annotations

import asyncio
import atexit
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from bot.sandbox.server import CHANNEL, EDITOR, Sandbox
from bot.sandbox.state import BOT
from tests.shipped import kept_names, shipped
from tests.zygote import Forked, Zygote

ROOT = Path(__file__).parent.parent
START_SECONDS = 60
# So often a test looks at what the bot, another process, has said: it answers within some of them.
_LOOK_SECONDS = 0.01


@cache
def _zygote() -> Zygote:
    zygote = Zygote()
    atexit.register(zygote.close)
    return zygote


@cache
def _kept_names() -> Path:
    assert shipped().matcher
    assert shipped().search
    return kept_names()


def environment_of(database_url: str, folder: Path) -> dict[str, str]:
    """For a process on a database, in a folder; what takes long to make of the names is there, as
    at every start but the first."""
    cache_dir = folder / "cache"
    if not cache_dir.exists():
        shutil.copytree(_kept_names(), cache_dir)
    return {
        **os.environ,
        "DATABASE_URL": database_url,
        "CACHE_DIR": str(cache_dir),
        # Texts of tests are alike but for a word: each is to be news of its own.
        "STORY_HOURS": "0",
        "PYTHONPATH": str(ROOT),
    }


def command(
    environment: dict[str, str], folder: Path, *words: str, data: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m bot` with words; a process that need not import everything first."""
    return _zygote().command(words, environment, folder, data)


def begin(environment: dict[str, str], folder: Path, log: Path, *words: str) -> Forked:
    """Begin to run `python -m bot` with words, and wait for nothing."""
    return _zygote().start(environment, folder, log, *words)


def command_by_itself(
    environment: dict[str, str], folder: Path, *words: str, data: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m bot` with words as whoever installs it does."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        env=environment,
        cwd=folder,
        input=data,
        capture_output=True,
        check=False,
    )


class RunningBot:
    """Starts and kills bot processes on one database; reads what people were sent."""

    def __init__(self, sandbox: Sandbox, folder: Path, database_url: str) -> None:
        self.sandbox = sandbox
        self.folder = folder
        self.log = folder / "bot.log"
        self.environment = environment_of(database_url, folder) | {
            "BOT_TOKEN": sandbox.token,
            "TELEGRAM_API_URL": sandbox.url,
            "EDITOR_IDS": str(EDITOR),
            "SOURCE_CHANNELS": str(CHANNEL),
            "HTTP_PORT": "0",
            # As fast as a test speaks; those of the limits themselves set what they need.
            "CHAT_RATE": "1000",
            "GROUP_RATE": "100000",
        }
        self.process: Forked | None = None

    async def start(self) -> None:
        """Start the bot and wait until it has set its menu, that is, until it runs."""
        self.sandbox.world.commands.clear()
        self._spawn()
        assert self.process is not None
        end = time.monotonic() + START_SECONDS
        while len(self.sandbox.world.commands) < 4:
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < end, self.log.read_text()
            await asyncio.sleep(_LOOK_SECONDS)

    def spawn(self) -> None:
        """Start the bot and wait for nothing."""
        self._spawn()

    def _spawn(self) -> None:
        self.process = begin(self.environment, self.folder, self.log, "run")

    async def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal; the exit status."""
        assert self.process is not None
        self.process.send_signal(how)
        return await asyncio.to_thread(self.process.wait, 20)

    def logged(self) -> str:
        """Everything that it has logged."""
        return self.log.read_text() if self.log.exists() else ""

    async def hear_in_log(self, words: str, *, times: int = 1, seconds: float = 15) -> None:
        """Wait until words were logged so often."""
        end = time.monotonic() + seconds
        while self.logged().count(words) < times:
            assert time.monotonic() < end, f"{words!r} was not logged:\n{self.logged()}"
            await asyncio.sleep(_LOOK_SECONDS)

    def command(self, *words: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Run another command beside the bot."""
        return command(self.environment, self.folder, *words, data=data)

    def heard(self, person: int) -> list[dict[str, Any]]:
        """What the bot has sent to a person, oldest first."""
        messages = self.sandbox.world.messages.get(person, [])
        return [message for message in messages if message.get("from") == BOT]

    async def hear(
        self, person: int, wanted: Callable[[str], bool], seconds: float = 10
    ) -> dict[str, Any]:
        """Wait for a message to a person; it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for message in self.heard(person):
                if wanted(message.get("text", "")):
                    return message
            await asyncio.sleep(_LOOK_SECONDS)
        texts = "\n---\n".join(message.get("text", "") for message in self.heard(person))
        raise AssertionError(f"not heard; instead:\n{texts}\n{self.log.read_text()}")

    async def ask(self, person: int, text: str, wanted: str) -> dict[str, Any]:
        """Say something and wait for an answer that was not there before."""
        before = len(self.heard(person))
        self.sandbox.world.say(person, person, text)
        end = time.monotonic() + 10
        while time.monotonic() < end:
            for message in self.heard(person)[before:]:
                if wanted in message.get("text", ""):
                    return message
            await asyncio.sleep(_LOOK_SECONDS)
        texts = "\n---\n".join(message.get("text", "") for message in self.heard(person)[before:])
        raise AssertionError(f"{text!r} was answered by:\n{texts}\n{self.log.read_text()}")

    async def answer(self, person: int, act: Callable[[], object]) -> str:
        """Do something and wait for the next message to a person; its text."""
        before = len(self.heard(person))
        act()
        end = time.monotonic() + 15
        while time.monotonic() < end:
            if len(self.heard(person)) > before:
                return str(self.heard(person)[before].get("text", ""))
            await asyncio.sleep(_LOOK_SECONDS)
        raise AssertionError(f"no answer\n{self.log.read_text()}")

    async def press(self, person: int, message: int, data: str, chat: int = 0) -> str:
        """Press a button; the words that pop up ("" when none do within two seconds)."""
        toasts = self.sandbox.world.toasts
        before = len(toasts)
        self.sandbox.world.press(person, chat or person, message, data)
        end = time.monotonic() + 2
        while time.monotonic() < end:
            if len(toasts) > before:
                return str(toasts[-1]["text"])
            await asyncio.sleep(_LOOK_SECONDS)
        return ""
