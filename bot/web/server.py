"""The web server: the webhook, the API (bot/web/api.py), /healthz, /readyz, /metrics."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from bot.errors import OperatorError
from bot.settings import Settings
from bot.telegram.webhook import MOST_BYTES, Webhook, path_of
from bot.watch.checkup import Doctor
from bot.web.api import Api
from bot.web.listening import Listener
from bot.web.metrics import Counted, render
from storage.vocabulary import IncidentKind

log = logging.getLogger(__name__)


class WebServer:
    """What can be asked of a running bot over HTTP: on one port, or /metrics on one of its own."""

    def __init__(
        self,
        settings: Settings,
        doctor: Doctor,
        counted: Counted,
        *,
        webhook: Webhook | None = None,
        api: Api | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._settings = settings
        self._doctor = doctor
        self._counted = counted
        self._clock = clock
        apart = settings.metrics_port != 0
        self._listeners: list[tuple[str, str, int, Listener]] = []
        if settings.http_port:
            main = self._application(metrics=not apart)
            if webhook is not None:
                main.router.add_post(path_of(settings), webhook.__call__)
            if api is not None:
                api.add_to(main)
            self._listen("HTTP_PORT", settings.http_host, settings.http_port, main)
        if apart:
            other = self._application(metrics=True)
            self._listen("METRICS_PORT", settings.metrics_host, settings.metrics_port, other)

    def _application(self, *, metrics: bool) -> web.Application:
        application = web.Application(client_max_size=MOST_BYTES)
        application.router.add_get("/healthz", self._healthz)
        application.router.add_get("/readyz", self._readyz)
        if metrics:
            application.router.add_get("/metrics", self._metrics)
        return application

    def _listen(self, setting: str, host: str, port: int, application: web.Application) -> None:
        self._listeners.append((setting, host, port, Listener(application)))

    async def start(self) -> None:
        """Listen. Raises OperatorError when a port is taken, and it was chosen or is needed."""
        settings = self._settings
        for setting, host, port, listener in self._listeners:
            try:
                await listener.start(host, port)
            except OSError as error:
                chosen = setting.lower() in settings.model_fields_set
                if chosen or settings.webhook_url:
                    raise OperatorError(
                        f"{setting}: {host}:{port} cannot be listened on ({error.strerror}). "
                        "Choose another."
                    ) from None
                log.warning(
                    "%s:%s is taken: no /articles, /healthz, /metrics (set %s)", host, port, setting
                )

    async def stop(self) -> None:
        """Take no more requests; those being answered are."""
        for *_, listener in self._listeners:
            await listener.stop()

    async def _healthz(self, _: web.Request) -> web.Response:
        return web.json_response({"ok": True})

    async def _readyz(self, _: web.Request) -> web.Response:
        found = await self._doctor.examine()
        now = self._clock()
        oldest = found.backlog.oldest_alert if found.backlog is not None else None
        age = max(0.0, (now - oldest).total_seconds()) if oldest is not None else 0.0
        told: dict[str, Any] = {
            "ready": found.ready,
            "database": not found.has(IncidentKind.DATABASE),
            "telegram": not (found.has(IncidentKind.TELEGRAM) or found.has(IncidentKind.TOKEN)),
            "oldest_owed_alert_seconds": round(age, 1),
            # For these readers wait; the others need a hand.
            "troubles": [ill.told(now) for ill in found.ills if ill.readers_wait],
            "incidents": [ill.told(now) for ill in found.ills if not ill.readers_wait],
        }
        return web.json_response(told, status=200 if found.ready else 503)

    async def _metrics(self, _: web.Request) -> web.Response:
        found = await self._doctor.examine(count=True)
        body = render(self._counted, found, self._clock())
        return web.Response(body=body, headers={"Content-Type": "text/plain; version=0.0.4"})
