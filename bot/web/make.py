"""The web server, made of what it serves; its imports are those of aiohttp's server."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.intake.door import Door
from bot.settings import Settings
from bot.telegram.inbox import Inbox
from bot.telegram.webhook import Webhook, secret_of
from bot.topics.subjects import Subjects
from bot.watch.checkup import Doctor
from bot.web.api import Api
from bot.web.cache_metrics import watch_database
from bot.web.metrics import Counted
from bot.web.server import WebServer
from storage.database import Database


def make_web(
    settings: Settings,
    database: Database,
    inbox: Inbox,
    counted: Counted,
    doctor: Doctor,
    door: Door,
    subjects: Subjects,
    *,
    clock: Callable[[], datetime],
) -> WebServer:
    """The server of these settings, not listening yet."""
    watch_database(database)
    webhook = Webhook(inbox, secret_of(settings)) if settings.webhook_url else None
    api = Api(database, door, subjects, clock=clock)
    return WebServer(settings, doctor, counted, webhook=webhook, api=api, clock=clock)
