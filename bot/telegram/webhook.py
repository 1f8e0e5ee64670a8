"""Updates pushed by Telegram: checked, written down, answered, handled afterwards."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
from urllib.parse import urlsplit

from aiohttp import web

from bot.errors import OperatorError
from bot.settings import Settings
from bot.telegram.arrivals import NotJsonError, read_update
from bot.telegram.client import TelegramClient
from bot.telegram.inbox import Inbox
from bot.telegram.trouble import Trouble
from storage.faults import is_trouble

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
MOST_BYTES = 1024 * 1024


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

    def __init__(self, inbox: Inbox, secret: str) -> None:
        self._inbox = inbox
        self._secret = secret.encode()
        self._trouble, self._nonsense = Trouble(), Trouble()

    async def __call__(self, request: web.Request) -> web.Response:
        """Telegram's POST: 200 once the update is written down; 503 makes Telegram repeat it."""
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=403)
        try:
            raw = read_update(await request.read())
        except NotJsonError as error:
            self._nonsense.note("the webhook was sent what is no JSON", str(error))
            return web.Response(status=400)
        try:
            # What has no number is answered all the same: Telegram would repeat it for ever.
            await self._inbox.take([raw])
        except Exception as error:  # whatever it is, it is not written down: it is to come again
            if not is_trouble(error):
                log.exception("an update could not be taken in")
            self._trouble.note("taking in updates", error)
            return web.Response(status=503)
        self._trouble.over("taking in updates")
        return web.Response()
