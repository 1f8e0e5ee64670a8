"""The button under the word of a quiet week: no such words any more, or again."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.messages.callbacks.heartbeat import SetHeartbeat
from bot.messages.heartbeat import heartbeat_set
from bot.texts import Texts
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw
from handlers.rights import require_admin
from storage import chats
from storage.chats import Chat


def wire(router: Router) -> None:
    """Give a router the handlers of quiet weeks."""
    router.callback_query(Pressed(SetHeartbeat))(press_heartbeat)


async def press_heartbeat(
    query: CallbackQuery, press: SetHeartbeat, world: World, chat: Chat, texts: Texts
) -> None:
    """What the button says, in its place."""
    await require_admin(query)
    async with world.database.write() as connection:
        await chats.change(connection, chat.id, heartbeat_on=press.wanted)
    await pop_up(query)
    await redraw(query, heartbeat_set(texts, wanted=press.wanted))
