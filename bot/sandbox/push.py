"""The sandbox as Telegram with a webhook: updates are posted until they are answered with 200."""

from __future__ import annotations

import asyncio

import aiohttp

from bot.sandbox.state import World

_AGAIN_SECONDS = 0.3
# Telegram gives a webhook up after a while and goes on; here sooner.
_TRIES = 20


async def push(world: World) -> None:
    """Post each update to the webhook, in order, while one is set; runs until cancelled."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:
        tries = 0
        while True:
            if not world.webhook or not world.updates:
                await asyncio.sleep(0.02)
                continue
            update = world.updates[0]
            accepted = await _post(session, world.webhook, update)
            tries += 1
            if accepted or tries >= _TRIES:
                tries = 0
                if world.updates and world.updates[0] is update:
                    world.updates.popleft()
            else:
                await asyncio.sleep(_AGAIN_SECONDS)


async def _post(
    session: aiohttp.ClientSession, webhook: dict[str, str], update: dict[str, object]
) -> bool:
    headers = {"X-Telegram-Bot-Api-Secret-Token": webhook["secret"]}
    try:
        async with session.post(webhook["url"], json=update, headers=headers) as answer:
            return answer.status == 200
    except (aiohttp.ClientError, TimeoutError, OSError):
        return False
