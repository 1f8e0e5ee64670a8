"""`python -m bot run`: the running bot from its start to its end."""

from __future__ import annotations

import argparse
import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bot import process
from bot.app import build, services_of
from bot.errors import OperatorError
from bot.lifetime import run_services
from bot.officials.current import load_subjects
from bot.settings import Settings, load_settings
from bot.telegram.aiogram_import import import_aiogram
from bot.telegram.client import TelegramClient, introduce
from bot.telegram.patience import patiently
from bot.texts import LANGUAGES, texts_for
from storage import answered, leases, pushed
from storage.opening import open_database

log = logging.getLogger(__name__)

_STOP_SECONDS = 8.0


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
    process.share_memory()
    preparing = process.prepare(settings)
    if preparing is not None:
        # It takes a while, in which the other process works.
        import_aiogram()
        preparing.wait()
    import uvloop

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(serve(settings))


async def serve(
    settings: Settings,
    *,
    ready: Callable[[], None] = lambda: None,
    stop: asyncio.Event | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> int:
    """Run with these settings until a signal or `stop`; `ready` is called once everything runs.

    Waits for a database and a Telegram that are away. Raises OperatorError when it cannot.
    """
    url = settings.database_url.get_secret_value()
    token = settings.bot_token.get_secret_value()
    stopping = stop or asyncio.Event()
    process.stop_on_signals(stopping)
    with process.alone(url):
        database = await patiently("the database", lambda: open_database(url), stopping)
        if database is None:
            return 0
        try:
            if database.is_sqlite:
                # What a process before this one had in work is in nobody's.
                async with database.write() as connection:
                    await leases.take_over_all(connection)
                    await answered.release_all(connection)
                    await pushed.release_all(connection)
            subjects = await load_subjects(database, Path(settings.cache_dir))
            async with TelegramClient(settings.telegram_api_url, token) as client:
                known = await patiently(
                    "Telegram", lambda: _known(client, settings.telegram_api_url), stopping
                )
                if not known:
                    return 0
                running = build(settings, database, subjects, client, clock)
                # Made now, not at the first article; nobody is answered meanwhile.
                _ = subjects.matcher, subjects.search, *map(texts_for, LANGUAGES)
                process.settle_in()

                def all_run() -> None:
                    log.info("running: %s, %s a second", database.shown, settings.send_rate)
                    ready()

                await run_services(
                    services_of(running), stopping, stop_seconds=_STOP_SECONDS, ready=all_run
                )
        finally:
            await database.close()
    log.info("stopped")
    return 0


async def _known(client: TelegramClient, api_url: str) -> bool:
    """Telegram has said who we are. Raises OperatorError."""
    await introduce(client, api_url)
    return True
