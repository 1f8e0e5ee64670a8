"""/pause and /resume: silence, for some days or until the reader is back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from bot.errors import UserError
from bot.messages import dates
from bot.messages.callback_fields import Number
from bot.messages.plain import said
from bot.texts import Texts
from bot.zones import zone_of
from handlers.middleware import World
from handlers.reply import reply
from handlers.rights import require_admin
from storage import chats
from storage.chats import Chat

_MOST_DAYS = 365
_DAYS = Number(1, _MOST_DAYS)
_FOR_EVER = datetime(9999, 1, 1, tzinfo=UTC)


def make_router() -> Router:
    """The router of silence."""
    router = Router(name="pause")
    router.message(Command("pause", ignore_case=True))(pause)
    router.message(Command("resume", ignore_case=True))(resume)
    return router


async def pause(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/pause [days]."""
    await require_admin(message)
    asked = (command.args or "").split()
    now = world.clock()
    until, days = _FOR_EVER, None
    if asked:
        days = _DAYS.read(asked[0].lstrip("0") or "0")
        if days is None:
            raise UserError("error-pause-days", limit=_MOST_DAYS)
        until = now + timedelta(days=days)
    async with world.database.write() as connection:
        await chats.change(connection, chat.id, paused_until=until)
    if until == _FOR_EVER:
        await reply(message, said(texts, "paused"))
    else:
        zone = zone_of(chat.time_zone)
        last, this_year = until.astimezone(zone).date(), now.astimezone(zone).year
        shown = dates.until(last, chat.language, this_year=this_year)
        await reply(message, said(texts, "paused-until", until=shown, count=days))


async def resume(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """/resume."""
    await require_admin(message)
    if not chat.paused(world.clock()):
        await reply(message, said(texts, "resume-not-paused"))
        return
    async with world.database.write() as connection:
        await chats.change(connection, chat.id, paused_until=None)
    world.wake()
    await reply(message, said(texts, "resumed"))
