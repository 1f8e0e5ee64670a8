"""What Telegram shows of the bot before anybody has spoken: what it is, and its picture."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from pathlib import Path

import orjson
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.types import BufferedInputFile, InputProfilePhotoStatic

from bot import telegram
from bot.telegram.client import TelegramClient
from bot.texts import FOR_READERS, texts_for
from storage.database import Database
from storage.faults import REFUSALS
from storage.moving import mark, set_mark

log = logging.getLogger(__name__)

PICTURE = Path(telegram.__file__).parent / "picture.jpg"
# Which bot's words were told, and how many of them: they are told again when they have changed, or
# it is another bot.
_WORDS, _PICTURE = "profile-words", "profile-picture"
_WAITS = (1.0, 10.0, 60.0)


async def set_profile(client: TelegramClient, bot: Bot, database: Database) -> None:
    """Tell Telegram what the bot is, in every language, once and whenever the words have changed;
    and give it a picture, once, if it has none: an operator's own stays.

    A server that does not know these methods is no fault; what it does not take now, it is told at
    the next start.
    """
    calls = descriptions()
    mine = f"{bot.id}:{hashlib.sha256(orjson.dumps(calls)).hexdigest()[:16]}:"
    try:
        known = await _read(database, _WORDS)
        done = int(known.removeprefix(mine)) if known.startswith(mine) else 0
        taken = done + await _describe(client, calls[done:])
        if taken > done:
            await _write(database, _WORDS, f"{mine}{taken}")
        if await _read(database, _PICTURE) != str(bot.id) and await _show(client, bot):
            await _write(database, _PICTURE, str(bot.id))
    except REFUSALS as error:
        log.warning("what was told of the bot is not written down: %s", error)


def descriptions() -> list[tuple[str, dict[str, str]]]:
    """Each method with its parameters: the bot at length and in short, to each reader in the
    language in which he is answered."""
    calls = []
    for code, language in FOR_READERS:
        texts, of = texts_for(language), {"language_code": code} if code else {}
        calls += [
            ("setMyDescription", {"description": texts("about"), **of}),
            ("setMyShortDescription", {"short_description": texts("about-short"), **of}),
        ]
    return calls


async def _describe(client: TelegramClient, calls: list[tuple[str, dict[str, str]]]) -> int:
    """How many of the calls, from the first one on, Telegram has taken."""
    for number, (method, params) in enumerate(calls):
        if not await _taken(client, method, params):
            return number
    return len(calls)


async def _taken(client: TelegramClient, method: str, params: dict[str, str]) -> bool:
    for wait in _WAITS:
        answer = await client.call(method, params)
        if answer.ok:
            return True
        passes = answer.status in (0, 429) or answer.status >= 500
        if not passes or answer.retry_after > _WAITS[-1]:
            log.info("%s is not taken: %s", method, answer.description)
            return False
        await asyncio.sleep(max(wait, answer.retry_after))
    return False


async def _show(client: TelegramClient, bot: Bot) -> bool:
    """Whether the bot has a picture now."""
    answer = await client.call("getUserProfilePhotos", {"user_id": bot.id, "limit": 1})
    if not answer.ok or not isinstance(answer.result, dict):
        return False
    if answer.result.get("total_count"):
        return True
    picture = BufferedInputFile(await asyncio.to_thread(PICTURE.read_bytes), PICTURE.name)
    try:
        await bot.set_my_profile_photo(InputProfilePhotoStatic(photo=picture))
    except (TelegramAPIError, ClientDecodeError) as error:  # or a page of a proxy, not to be logged
        log.info("the picture is not taken: %s", str(error).partition("\n")[0])
        return False
    return True


async def _read(database: Database, name: str) -> str:
    async with database.read() as connection:
        return await mark(connection, name) or ""


async def _write(database: Database, name: str, value: str) -> None:
    async with database.write(background=True) as connection:
        await set_mark(connection, name, value)
