"""The bot is blocked, added, removed; a group becomes a supergroup."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.types import ChatMemberRestricted, ChatMemberUpdated, Message

from handlers.middleware import World, stored_chat
from storage import chats, merging, schedules
from storage.vocabulary import ChatKind, SetAside

_OUT = {ChatMemberStatus.KICKED, ChatMemberStatus.LEFT}


def make_router() -> Router:
    """The router of comings and goings."""
    router = Router(name="membership")
    router.my_chat_member()(moved)
    router.message(F.migrate_to_chat_id)(upgraded)
    router.message(F.migrate_from_chat_id)(upgraded_from)
    return router


async def moved(event: ChatMemberUpdated, world: World) -> None:
    """Blocked or removed: set aside, forum topics too. Added to a group again: back in service."""
    now = event.new_chat_member
    restricted_out = isinstance(now, ChatMemberRestricted) and not now.is_member
    if now.status in _OUT or restricted_out:
        private = event.chat.type == ChatKind.PRIVATE
        reason = SetAside.BLOCKED if private else SetAside.KICKED
        async with world.database.write() as connection:
            for chat in await chats.all_of(connection, event.chat.id):
                await chats.set_aside(connection, chat.id, reason, world.clock())
    elif event.chat.type in (ChatKind.GROUP, ChatKind.SUPERGROUP):
        await stored_chat(world, event.chat, 0, event.from_user)
        async with world.database.write() as connection:
            whole = await chats.all_of(connection, event.chat.id)
            await schedules.hold(connection, [chat.id for chat in whole])
            # As they are now: we may have waited.
            for chat in await chats.all_of(connection, event.chat.id):
                # What is wrong with a topic itself (closed, deleted) is wrong still.
                if chat.set_aside and not chat.set_aside.of_thread:
                    await chats.revive(connection, chat.id, world.clock())


async def upgraded(message: Message, world: World) -> None:
    """The old group's last message names the new id."""
    if message.migrate_to_chat_id:
        async with world.database.write() as connection:
            await merging.migrate(connection, message.chat.id, message.migrate_to_chat_id)


async def upgraded_from(message: Message, world: World) -> None:
    """The new group's first message names the old id."""
    if message.migrate_from_chat_id:
        async with world.database.write() as connection:
            await merging.migrate(connection, message.migrate_from_chat_id, message.chat.id)
