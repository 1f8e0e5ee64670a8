"""Updates pushed by Telegram: checked, answered at once, handled afterwards."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
from collections import OrderedDict
from urllib.parse import urlsplit

import orjson
from aiohttp import web

from bot.errors import OperatorError
from bot.settings import Settings
from bot.telegram.client import TelegramClient
from bot.telegram.updates import Updates

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
MOST_BYTES = 1024 * 1024
_MOST_IN_WORK = 1000
_REMEMBERED = 5000


def secret_of(settings: Settings) -> str:
    """The secret that Telegram sends with each update: as set, or made from the bot's token, so
    that all replicas know the same one. 1 to 256 of A-Za-z0-9_- (Bot API, setWebhook)."""
    given = settings.webhook_secret.get_secret_value()
    token = settings.bot_token.get_secret_value().encode()
    return given or hmac.new(token, b"parldigest webhook", hashlib.sha256).hexdigest()


def path_of(settings: Settings) -> str:
    """The path that the webhook is served on."""
    return urlsplit(settings.webhook_url).path or "/"


async def set_webhook(client: TelegramClient, settings: Settings, allowed: list[str]) -> None:
    """Tell Telegram where to. Raises OperatorError when it refuses the address."""
    wait = 1.0
    while True:
        answer = await client.call(
            "setWebhook",
            {
                "url": settings.webhook_url,
                "secret_token": secret_of(settings),
                "allowed_updates": allowed,
                "max_connections": 40,
            },
        )
        if answer.ok:
            return
        if 400 <= answer.status < 500 and answer.status != 429:
            raise OperatorError(f"Telegram refuses WEBHOOK_URL: {answer.description}")
        log.warning("setWebhook: %s; again in %.0f s", answer.description, wait)
        await asyncio.sleep(max(wait, answer.retry_after))
        wait = min(wait * 2, 30.0)


class Webhook:
    """The handler of the webhook's path."""

    def __init__(self, updates: Updates, secret: str) -> None:
        self._updates = updates
        self._secret = secret.encode()
        self._seen: OrderedDict[int, None] = OrderedDict()

    async def __call__(self, request: web.Request) -> web.Response:
        """Telegram's POST: 200 as soon as the update is read; 503 makes Telegram repeat it."""
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=403)
        if self._updates.in_work >= _MOST_IN_WORK:
            return web.Response(status=503)
        try:
            raw = orjson.loads(await request.read())
        except orjson.JSONDecodeError:
            log.warning("the webhook was sent something that is not JSON")
            return web.Response(status=400)
        if not isinstance(raw, dict) or not isinstance(raw.get("update_id"), int):
            # Telegram would repeat it for ever if we refused it.
            log.warning("an update without a number is skipped")
            return web.Response()
        number = raw["update_id"]
        if number not in self._seen:
            self._seen[number] = None
            if len(self._seen) > _REMEMBERED:
                self._seen.popitem(last=False)
            self._updates.feed(raw)
        return web.Response()
