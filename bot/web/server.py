"""The web server: the webhook, /healthz, /readyz, /metrics."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from aiohttp import web
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot.delivery.totals import Totals
from bot.errors import OperatorError
from bot.settings import Settings
from bot.telegram.client import TelegramClient
from bot.telegram.pace import Pace
from bot.telegram.webhook import MOST_BYTES, Webhook, path_of
from bot.web.metrics import Owed, render
from storage import backlog
from storage.database import Database

log = logging.getLogger(__name__)

_DATABASE_SECONDS = 2.0
# An alert that is owed for longer means that nothing goes out any more.
_LATE_SECONDS = 15 * 60
# Long polling answers every half minute; with a webhook we ask.
_TELEGRAM_SECONDS = 90.0


class WebServer:
    """What can be asked of a running bot over HTTP."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        client: TelegramClient,
        pace: Pace,
        totals: Totals,
        updates: Mapping[str, int],
        *,
        webhook: Webhook | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._settings = settings
        self._database = database
        self._client = client
        self._pace = pace
        self._totals = totals
        self._updates = updates
        self._clock = clock
        application = web.Application(client_max_size=MOST_BYTES)
        application.router.add_get("/healthz", self._healthz)
        application.router.add_get("/readyz", self._readyz)
        application.router.add_get("/metrics", self._metrics)
        if webhook is not None:
            application.router.add_post(path_of(settings), webhook.__call__)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=3.0)

    async def start(self) -> None:
        """Listen. Raises OperatorError when the port is taken, and it was chosen or is needed."""
        settings = self._settings
        await self._runner.setup()
        site = web.TCPSite(self._runner, settings.http_host, settings.http_port)
        try:
            await site.start()
        except OSError as error:
            place = f"{settings.http_host}:{settings.http_port}"
            if settings.webhook_url or "http_port" in settings.model_fields_set:
                raise OperatorError(
                    f"HTTP_PORT: {place} cannot be listened on ({error.strerror}). Choose another."
                ) from None
            log.warning("%s is taken: no /healthz and /metrics (set HTTP_PORT)", place)

    async def stop(self) -> None:
        """Take no more requests; those being answered are."""
        await self._runner.cleanup()

    async def _healthz(self, _: web.Request) -> web.Response:
        return web.json_response({"ok": True})

    async def _readyz(self, _: web.Request) -> web.Response:
        database, owed = await self._ask_database()
        telegram = time.monotonic() - self._client.answered_at < _TELEGRAM_SECONDS
        if not telegram:
            telegram = (await self._client.call("getMe", {}, seconds=3)).ok
        age = 0.0
        if owed is not None and owed.oldest_alert is not None:
            age = max(0.0, (self._clock() - owed.oldest_alert).total_seconds())
        parts: dict[str, Any] = {
            "database": database,
            "telegram": telegram,
            "oldest_owed_alert_seconds": round(age, 1),
        }
        ready = database and telegram and age < _LATE_SECONDS
        return web.json_response({"ready": ready, **parts}, status=200 if ready else 503)

    async def _metrics(self, _: web.Request) -> web.Response:
        _database, owed = await self._ask_database(counts=True)
        body = render(
            self._totals, self._pace, self._updates, owed or Owed({}, None), self._clock()
        )
        return web.Response(body=body, headers={"Content-Type": "text/plain; version=0.0.4"})

    async def _ask_database(self, *, counts: bool = False) -> tuple[bool, Owed | None]:
        try:
            async with (
                asyncio.timeout(_DATABASE_SECONDS),
                self._database.read() as connection,
            ):
                await connection.execute(text("SELECT 1"))
                return True, Owed(
                    await backlog.count_by_state(connection) if counts else {},
                    await backlog.oldest_owed_alert(connection),
                )
        except (SQLAlchemyError, OSError, TimeoutError) as error:
            log.warning("the database does not answer: %s", type(error).__name__)
            return False, None
