"""The bot is blocked, added, removed; a group becomes a supergroup, a channel a source."""

from __future__ import annotations

import contextlib
import logging

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import TelegramAPIError
from aiogram.types import ChatMemberRestricted, ChatMemberUnion, ChatMemberUpdated, Message

from bot.errors import UserError
from bot.messages import source_channels as told
from bot.messages.markup import Message as Said
from bot.messages.start import back
from bot.texts import language_from, texts_for
from handlers.middleware import World, stored_chat
from handlers.reply import tell
from handlers.rights import act_as_editor, is_editor, person_of
from handlers.source_channels import Came, add_channel, first_to_tell, outcome
from handlers.sources import card
from handlers.start import greeting
from storage import chats, merging, schedules, subscriptions
from storage.vocabulary import ChatKind, SetAside

log = logging.getLogger(__name__)

_OUT = {ChatMemberStatus.KICKED, ChatMemberStatus.LEFT}


def wire(router: Router) -> None:
    """Give a router the handlers of comings and goings."""
    router.my_chat_member()(moved)
    router.message(F.migrate_to_chat_id)(upgraded)
    router.message(F.migrate_from_chat_id)(upgraded_from)


async def moved(event: ChatMemberUpdated, world: World) -> None:
    """Blocked or removed: set aside, forum topics too. Added to a group again: back in service."""
    if event.chat.type == ChatKind.CHANNEL:
        here = event.new_chat_member.status == ChatMemberStatus.ADMINISTRATOR
        await world.sources.is_here(event.chat.id, here=here)
    if _is_out(event.new_chat_member):
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
        if _is_out(event.old_chat_member):
            await _greet(event, world)
    elif event.chat.type == ChatKind.CHANNEL and _became_admin(event):
        with contextlib.suppress(UserError):  # he was taken out meanwhile, and nobody waits
            await _tell_of_channel(event, world)


def _is_out(member: ChatMemberUnion) -> bool:
    """Whether somebody is in a chat no more."""
    restricted_out = isinstance(member, ChatMemberRestricted) and not member.is_member
    return member.status in _OUT or restricted_out


def _became_admin(event: ChatMemberUpdated) -> bool:
    admin = ChatMemberStatus.ADMINISTRATOR
    return event.new_chat_member.status == admin != event.old_chat_member.status


async def _greet(event: ChatMemberUpdated, world: World) -> None:
    """Say to a group what its administrators can do; one that follows something, there or in one of
    its topics, is told that it still does."""
    async with world.database.read() as connection:
        chat = await chats.get(connection, event.chat.id)
        whole = await chats.all_of(connection, event.chat.id)
        following = [await subscriptions.count(connection, one.id) for one in whole]
    if chat is None:
        return
    texts, kept = texts_for(chat.language), sum(following)
    topics = any(one.thread_id and count for one, count in zip(whole, following, strict=True))
    said = back(kept, texts, topics=topics) if kept else await greeting(world, chat, texts)
    await _say(event, event.chat.id, said)


async def _tell_of_channel(event: ChatMemberUpdated, world: World) -> None:
    """Say to an editor who made us the administrator of a channel whether its posts are news now,
    or how they become that; to anybody else, that they are none. Where he was asked for a channel,
    it is a source by that."""
    person, channel = event.from_user, event.chat
    first, editor = None, await is_editor(person, world)
    if editor:
        act_as_editor(person.id, world)
        first = await first_to_tell(person.id, channel.id, Came.JOINED, world)
    if first is Came.CHOSEN:
        return
    title = channel.title or str(channel.id)
    taken = await world.sources.takes(channel.id, channel.username, channel.title or "")
    async with world.database.read() as connection:
        known = await chats.get(connection, person.id)
    texts = texts_for(known.language if known else language_from(person.language_code))
    if first is Came.JOINED:
        added = await add_channel(world, channel.id, person_of(person))
        await _say(event, person.id, outcome(added, texts))
        if added.source is not None and known is not None:
            await _say(event, person.id, await card(added.source.id, 0, world, known, texts))
    elif editor:
        await _say(event, person.id, told.became_admin(title, channel.id, taken, texts))
    elif not taken:
        await _say(event, person.id, told.not_taken(title, texts))


async def _say(event: ChatMemberUpdated, chat_id: int, said: Said) -> None:
    """Where nobody waits for it, a refusal is no fault: we may not write there."""
    if event.bot is None:
        return
    try:
        await tell(event.bot, chat_id, said)
    except TelegramAPIError as error:
        log.info("chat %s was not told of a coming: %s", chat_id, error)


async def upgraded(message: Message, world: World) -> None:
    """The old group's last message names the new id."""
    if message.migrate_to_chat_id:
        async with world.database.write() as connection:
            await merging.migrate(
                connection, message.chat.id, message.migrate_to_chat_id, world.clock()
            )


async def upgraded_from(message: Message, world: World) -> None:
    """The new group's first message names the old id."""
    if message.migrate_from_chat_id:
        async with world.database.write() as connection:
            await merging.migrate(
                connection, message.migrate_from_chat_id, message.chat.id, world.clock()
            )
