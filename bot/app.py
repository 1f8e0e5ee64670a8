"""The running bot: what is wired to what, and the order in which it starts and stops."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import fcntl
import gc
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.compose.composer import Composer
from bot.delivery.engine import Engine
from bot.delivery.sender import Sender
from bot.errors import OperatorError
from bot.fleet.member import FleetMember, while_elected
from bot.fleet.wake import listen
from bot.officials.current import Reloading, load_subjects
from bot.schedule import make_timetable
from bot.settings import Settings, load_settings
from bot.telegram.client import TelegramClient
from bot.telegram.pace import Pace
from bot.texts import texts_for
from bot.topics.subjects import Subjects
from storage import deliveries
from storage.database import Database, open_database, parse_url
from storage.errors import DatabaseUnavailableError

if TYPE_CHECKING:
    from bot.telegram.updates import Updates
    from bot.web.server import WebServer

log = logging.getLogger(__name__)

_STOP_SECONDS = 8.0
_LAST_RESORT_SECONDS = 9.7
_ALLOWED = ["message", "callback_query", "channel_post", "my_chat_member"]


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """`run` takes no argument: everything is a setting."""


def run(_args: argparse.Namespace) -> int:
    """Run the bot until SIGTERM or SIGINT; 0 when it stopped in order."""
    settings = load_settings()
    if not settings.bot_token.get_secret_value():
        raise OperatorError(
            "BOT_TOKEN is not set. Get a token from @BotFather in Telegram and put it into .env "
            "(see .env.example); or try the bot without one: python -m bot demo"
        )
    if settings.webhook_url and not settings.http_port:
        raise OperatorError("WEBHOOK_URL is set, but HTTP_PORT is 0: nothing would listen.")
    preparing = _prepare(settings)
    if preparing is not None:
        import aiogram  # noqa: F401 - seconds, in which the other process works

        preparing.wait()
    import uvloop

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(serve(settings))


def _prepare(settings: Settings) -> subprocess.Popen[bytes] | None:
    """At a first start: make the database and the names index in a process of their own.

    Alembic and the dictionary are needed once and would stay in memory for good. Whatever fails
    there is met again, and reported, by this process.
    """
    url = settings.database_url.get_secret_value()
    try:
        file = parse_url(url).database if url.startswith("sqlite") else None
    except DatabaseUnavailableError:
        return None
    fresh = file is not None and not Path(file).exists()
    if not fresh and any(Path(settings.cache_dir).glob("*.kept")):
        return None
    return subprocess.Popen(
        [sys.executable, "-m", "bot.prepare"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@contextlib.contextmanager
def _alone(database_url: str) -> Iterator[None]:
    """Only one running bot on a SQLite file. Raises OperatorError when there is another."""
    url = parse_url(database_url)
    if not url.drivername.startswith("sqlite") or not url.database:
        yield
        return
    path = Path(url.database + ".lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("w")
    except OSError as error:
        raise OperatorError(f"{path} cannot be written: {error.strerror}") from None
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise OperatorError(
                f"Another bot is running on {url.database}. Stop it first, or use PostgreSQL for "
                "several at once."
            ) from None
        yield


async def serve(
    settings: Settings,
    *,
    ready: Callable[[], None] | None = None,
    stop: asyncio.Event | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> int:
    """Run with these settings until a signal or `stop`. Raises OperatorError when it cannot."""
    url = settings.database_url.get_secret_value()
    token = settings.bot_token.get_secret_value()
    stopping = stop or asyncio.Event()
    _on_signals(stopping)
    with _alone(url):
        database = await open_database(url)
        try:
            if database.is_sqlite:
                async with database.write() as connection:
                    await deliveries.take_over_all(connection)
            subjects = await load_subjects(database, Path(settings.cache_dir))
            pace = Pace(
                settings.send_rate, chat_rate=settings.chat_rate, group_rate=settings.group_rate
            )
            async with TelegramClient(settings.telegram_api_url, token) as client:
                await _introduce(client, settings)
                sender = Sender(client, pace, database, paid=settings.paid_broadcast, clock=clock)
                engine = Engine(database, Composer(subjects), sender, pace, clock=clock)
                await _serve(
                    settings, database, subjects, client, pace, engine, stopping, ready, clock
                )
        finally:
            await database.close()
    log.info("stopped")
    return 0


def _on_signals(stopping: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()

    def asked() -> None:
        if stopping.is_set():
            os._exit(1)  # asked a second time: at once
        log.info("stopping: what is in flight is finished first")
        stopping.set()
        # Whatever hangs: what it has not written down is owed again at the next start.
        loop.call_later(_LAST_RESORT_SECONDS, os._exit, 0)

    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, asked)


async def _introduce(client: TelegramClient, settings: Settings) -> None:
    """Ask Telegram who we are. Raises OperatorError with what to do when it does not say."""
    description = ""
    for wait in (0.5, 1.0, 2.0, 0.0):
        answer = await client.call("getMe", {}, seconds=5)
        if answer.ok:
            log.info("this is @%s", answer.result.get("username"))
            return
        if answer.status in (401, 404):
            raise OperatorError(
                "Telegram does not know this BOT_TOKEN. Copy it again from @BotFather into .env."
            )
        description = answer.description or f"HTTP {answer.status}"
        await asyncio.sleep(wait)
    raise OperatorError(
        f"The Bot API at {settings.telegram_api_url} cannot be reached ({description}). "
        "Check the network and TELEGRAM_API_URL."
    )


async def _serve(
    settings: Settings,
    database: Database,
    subjects: Subjects,
    client: TelegramClient,
    pace: Pace,
    engine: Engine,
    stopping: asyncio.Event,
    ready: Callable[[], None] | None,
    clock: Callable[[], datetime],
) -> None:
    from aiogram import Bot
    from aiogram.client.default import DefaultBotProperties

    import handlers
    from bot.telegram.session import PacedSession
    from bot.telegram.updates import Updates

    bot = Bot(
        settings.bot_token.get_secret_value(),
        session=PacedSession(settings.telegram_api_url, pace),
        default=DefaultBotProperties(parse_mode="HTML", link_preview_is_disabled=True),
    )
    counts: dict[str, int] = {}
    dispatcher = handlers.make_dispatcher(
        database=database,
        settings=settings,
        subjects=subjects,
        wake=engine.wake,
        clock=clock,
        counts=counts,
    )
    updates = Updates(bot, dispatcher)
    engine.people_wait = lambda: updates.in_work > 0
    timetable = make_timetable(
        database,
        engine.wake,
        keep_days=settings.keep_days,
        reloading=Reloading(database, subjects),
        clock=clock,
    )
    web = _web(settings, database, client, pace, engine, updates, counts, clock)
    fleet = FleetMember(database, pace, engine.owner)
    # Made now, not at the first article.
    _ = subjects.matcher, subjects.search, texts_for("ru")
    # Everything that lives as long as the process is out of the collector's way: walking
    # aiogram's models was most of the cost of a message.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 50, 100)
    # SQLite's threads wait for the interpreter's lock at each of a command's queries: with the
    # usual 5 ms a reader would feel it while a broadcast keeps this thread busy.
    sys.setswitchinterval(0.0005)
    if web is not None:
        await web.start()
    await fleet.join()
    delivering = asyncio.create_task(engine.run())
    taking_in = asyncio.create_task(_take_in(settings, database, client, updates))
    others = [
        asyncio.create_task(listen(database, engine.wake, fleet.hear)),
        asyncio.create_task(fleet.run()),
        asyncio.create_task(handlers.set_menu(bot)),
    ]
    timetable.start()
    log.info("running: %s, %s a second", database.shown, settings.send_rate)
    if ready is not None:
        ready()
    stopped = asyncio.create_task(stopping.wait())
    try:
        await asyncio.wait({stopped, taking_in, delivering}, return_when=asyncio.FIRST_COMPLETED)
        for ended in (taking_in, delivering):
            if ended.done():
                ended.result()  # raises what ended it
    finally:
        started = time.monotonic()
        for task in (taking_in, stopped):
            task.cancel()
        engine.stop()
        await timetable.stop(2.0)
        if web is not None:
            await web.stop()
        await updates.finish(_STOP_SECONDS / 2)
        left = max(1.0, _STOP_SECONDS - (time.monotonic() - started))
        await asyncio.wait({delivering}, timeout=left)
        for task in (*others, delivering):
            task.cancel()
        await asyncio.gather(taking_in, stopped, delivering, *others, return_exceptions=True)
        await bot.session.close()


def _web(
    settings: Settings,
    database: Database,
    client: TelegramClient,
    pace: Pace,
    engine: Engine,
    updates: Updates,
    counts: dict[str, int],
    clock: Callable[[], datetime],
) -> WebServer | None:
    """The web server; None where HTTP_PORT is 0."""
    if not settings.http_port:
        return None
    from bot.telegram.webhook import Webhook, secret_of
    from bot.web.server import WebServer

    webhook = Webhook(updates, secret_of(settings)) if settings.webhook_url else None
    return WebServer(
        settings, database, client, pace, engine.totals, counts, webhook=webhook, clock=clock
    )


async def _take_in(
    settings: Settings, database: Database, client: TelegramClient, updates: Updates
) -> None:
    """Updates, by webhook or by polling, until cancelled. Raises OperatorError."""
    from bot.telegram.updates import poll

    if settings.webhook_url:
        from bot.telegram.webhook import set_webhook

        await set_webhook(client, settings, _ALLOWED)
        await asyncio.Event().wait()

    async def polling() -> None:
        await client.call("deleteWebhook", {})
        await poll(client, updates, allowed=_ALLOWED)

    await while_elected(database, polling)
