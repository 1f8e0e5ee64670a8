"""`python -m bot demo`: the real bot against the sandbox, in the browser or as a story."""

from __future__ import annotations

import argparse
import asyncio
import functools
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.errors import OperatorError
from bot.sandbox.control import ACTS
from bot.sandbox.server import CHANNEL, EDITOR, Sandbox, samples
from bot.sandbox.state import BOT
from bot.settings import Settings, load_settings
from storage import chats, schedules
from storage.opening import open_database

_DEMO_PORT = 8090


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `demo`."""
    parser.add_argument("--script", action="store_true", help="play one story here and end")
    parser.add_argument(
        "--port", type=int, default=None, help=f"the page's port (default: {_DEMO_PORT}, or free)"
    )


async def run(args: argparse.Namespace) -> int:
    """Run the demo; 0 when it ended as it should."""
    sandbox = Sandbox()
    await _listen(sandbox, args.port, fixed=args.script)
    try:
        with tempfile.TemporaryDirectory(prefix="parldigest-demo-") as folder:
            settings = _settings(sandbox, Path(folder))
            url = settings.database_url.get_secret_value()
            sandbox.world.digest_due = functools.partial(digest_due, url)
            if args.script:
                return await _Story(sandbox, settings).play()
            return await _serve(sandbox, settings)
    finally:
        await sandbox.stop()


async def _listen(sandbox: Sandbox, port: int | None, *, fixed: bool) -> None:
    try:
        await sandbox.start(port=port if port is not None else 0 if fixed else _DEMO_PORT)
    except OSError as error:
        if port is not None:
            raise OperatorError(f"port {port} cannot be used: {error.strerror}") from None
        await sandbox.start(port=0)


def _settings(sandbox: Sandbox, folder: Path) -> Settings:
    return load_settings(
        bot_token=sandbox.token,
        telegram_api_url=sandbox.url,
        database_url=f"sqlite+aiosqlite:///{folder}/demo.db",
        cache_dir=str(folder / "cache"),
        editor_ids=(EDITOR,),
        source_channels=(str(CHANNEL),),
        http_port=0,
        webhook_url="",
    )


async def _serve(sandbox: Sandbox, settings: Settings) -> int:
    from bot.serve import serve

    def ready() -> None:
        sys.stdout.write(f"\nOpen {sandbox.url} in a browser and chat. Ctrl+C ends.\n\n")
        sys.stdout.flush()

    return await serve(settings, ready=ready, clock=_clock_of(sandbox))


def _clock_of(sandbox: Sandbox) -> Callable[[], datetime]:
    """The bot's clock is the sandbox's, which can be put forward."""
    return lambda: datetime.fromtimestamp(sandbox.world.now(), UTC)


async def digest_due(url: str, chat_id: int, thread_id: int) -> datetime | None:
    """When the next digest of a chat is due, as its schedules in a database say; None for never:
    it is not known, switched off, or paused until later."""
    database = await open_database(url)
    try:
        async with database.read() as connection:
            chat = await chats.get(connection, chat_id, thread_id)
            if chat is None or not chat.digest_on or chat.set_aside is not None:
                return None
            planned = await schedules.of_chat(connection, chat.id)
    finally:
        await database.close()
    due = [one.next_at for one in planned if one.next_at and not chat.paused(one.next_at)]
    return min(due, default=None)


class _Story:
    """Subscribe, article in, alert, settings, digest due, digest received."""

    def __init__(self, sandbox: Sandbox, settings: Settings) -> None:
        self._sandbox = sandbox
        self._settings = settings
        self._read = 0

    async def play(self) -> int:
        from bot.serve import serve

        stop, up = asyncio.Event(), asyncio.Event()
        clock = _clock_of(self._sandbox)
        bot = asyncio.create_task(serve(self._settings, ready=up.set, stop=stop, clock=clock))
        try:
            await asyncio.wait(
                {asyncio.ensure_future(up.wait()), bot}, return_when="FIRST_COMPLETED"
            )
            if bot.done():
                return bot.result()
            await self._tell()
        finally:
            stop.set()
            await bot
        sys.stdout.write("\nThe story ended as it should.\n")
        return 0

    async def _tell(self) -> None:
        await self._say("/start", "ParlDigest")
        await self._say("/subscribe #ТюркПА Касым-Жомарт Токаев", "#ТюркПА")
        self._note("a post appears in the source channel")
        for text in samples():
            self._sandbox.world.post(CHANNEL, text)
        await self._hear(lambda text: "ТюркПА" in text and "🔔" in text)
        await self._hear(lambda text: "Токаев" in text and "🔔" in text)
        await self._say("/settings", "Алматы")
        self._note("the demo's clock is put forward to the hour of the next digest")
        await ACTS["jump"](self._sandbox.world, {"chat": 1001})
        await self._hear(lambda text: text.startswith("Дайджест") and "ТюркПА" in text)

    async def _say(self, text: str, expected: str) -> None:
        sys.stdout.write(f"\n> {text}\n")
        self._sandbox.world.say(1001, 1001, text)
        await self._hear(lambda answer: expected in answer)

    def _note(self, text: str) -> None:
        sys.stdout.write(f"\n[{text}]\n")

    async def _hear(self, wanted: Callable[[str], bool]) -> None:
        """Print what the bot says until the message that is waited for."""
        end = time.monotonic() + 10
        while time.monotonic() < end:
            messages: list[dict[str, Any]] = self._sandbox.world.messages.get(1001, [])
            while self._read < len(messages):
                message = messages[self._read]
                self._read += 1
                if message.get("from") == BOT:
                    sys.stdout.write("".join(f"  {line}\n" for line in message["text"].split("\n")))
                    if wanted(message["text"]):
                        sys.stdout.flush()
                        return
            await asyncio.sleep(0.05)
        raise OperatorError("the bot did not answer as the story expects")
