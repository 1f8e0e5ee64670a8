"""Who may do what: administrators decide for a group, editors for all readers, owners who edits."""

from __future__ import annotations

import contextlib
import time

from aiogram import Bot
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import ClientDecodeError, TelegramBadRequest
from aiogram.types import CallbackQuery, Message, User
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.messages.names import called
from handlers.middleware import World
from storage import live_cards, preconditions, roles
from storage.acts import Who
from storage.faults import REFUSALS
from storage.vocabulary import ChatKind
from storage.vocabulary_desk import Role

_LATELY_SECONDS = 5.0
_ADMINS = {ChatMemberStatus.CREATOR, ChatMemberStatus.ADMINISTRATOR}


async def require_admin(event: Message | CallbackQuery) -> None:
    """Raise UserError unless whoever wrote or pressed may change the chat's settings."""
    message = event.message if isinstance(event, CallbackQuery) else event
    if message is None or message.chat.type == ChatKind.PRIVATE:
        return
    if isinstance(event, Message) and event.sender_chat and event.sender_chat.id == event.chat.id:
        return  # an anonymous administrator writes as the group itself
    person, bot = event.from_user, event.bot
    if person and bot and await _status(bot, message.chat.id, person.id) in _ADMINS:
        return
    raise UserError("error-admins-only")


async def _status(bot: Bot, chat: int, person: int) -> str:
    """What somebody is in a group, in Telegram's word; empty when it does not know."""
    try:
        return (await bot.get_chat_member(chat, person)).status
    except TelegramBadRequest:
        return ""  # somebody who left, or who writes in the name of a channel
    except ClientDecodeError as error:
        # A server newer or older than aiogram may tell of other rights; the word is all we need.
        told = error.data.get("result") if isinstance(error.data, dict) else None
        return str(told.get("status", "")) if isinstance(told, dict) else ""


async def role_of(person: User | None, world: World) -> Role | None:
    """What somebody may do at the desk, at this moment: one of EDITOR_IDS is an owner, everybody
    else what an owner has made him, until one takes him out."""
    if person is None:
        return None
    if person.id in world.settings.editor_ids:
        return Role.OWNER
    async with world.database.read() as connection:
        return await role_within(connection, person.id, world)


async def is_editor(person: User | None, world: World) -> bool:
    """Whether somebody works at the desk, in whatever role."""
    return await role_of(person, world) is not None


async def has_editors(world: World) -> bool:
    """Whether anybody works at the desk."""
    if world.settings.editor_ids:
        return True
    async with world.database.read() as connection:
        return bool(await roles.members(connection))


async def require_editor(event: Message | CallbackQuery, world: World) -> Who:
    """The editor who wrote or pressed; whatever his task writes from now on is written as long as
    he is one. Raises UserError for anybody else."""
    person = event.from_user
    if person is None or not await is_editor(person, world):
        raise UserError("error-editors-only")
    act_as_editor(person.id, world)
    return person_of(person)


def act_as_editor(person: int, world: World) -> None:
    """What this task writes from now on is written only while somebody works at the desk: where he
    was taken out meanwhile, UserError is raised and nothing is stored."""
    if person in world.settings.editor_ids:
        return

    async def is_one(connection: AsyncConnection) -> None:
        await roles.share(connection)
        if await roles.role_of(connection, person) is None:
            raise UserError("error-editors-only")

    preconditions.demand(is_one)


async def require_desk(event: Message | CallbackQuery, world: World) -> Who:
    """The editor who wrote or pressed, in private: the words that readers follow are nobody else's.
    What he pressed is his to be drawn anew, and nothing counts there any more. Raises UserError for
    anybody else, and in a group."""
    editor = await require_editor(event, world)
    _require_private(event)
    if isinstance(event, CallbackQuery) and event.message is not None:
        await _count_no_more(event.message.chat.id, event.message.message_id, world)
    return editor


async def _count_no_more(chat_id: int, message_id: int, world: World) -> None:
    async with world.database.read() as connection:
        if not await live_cards.is_live(connection, chat_id, message_id):
            return
    async with world.database.write() as connection:
        await live_cards.leave(connection, chat_id, message_id)


async def require_owner(event: Message | CallbackQuery, world: World) -> Who:
    """The owner who wrote or pressed, in private; whatever his task writes from now on is written
    as long as he is one, and of two owners one after the other. Raises UserError for anybody else,
    and in a group."""
    editor = await require_editor(event, world)
    if await role_of(event.from_user, world) is not Role.OWNER:
        raise UserError("error-owners-only")
    _require_private(event)

    async def is_one(connection: AsyncConnection) -> None:
        await roles.alone(connection)
        if await role_within(connection, editor.id, world) is not Role.OWNER:
            raise UserError("error-owners-only")

    preconditions.demand(is_one)
    return editor


async def role_within(connection: AsyncConnection, person: int, world: World) -> Role | None:
    """What somebody may do at the desk, as a transaction sees it."""
    fixed = person in world.settings.editor_ids
    return Role.OWNER if fixed else await roles.role_of(connection, person)


def _require_private(event: Message | CallbackQuery) -> None:
    message = event.message if isinstance(event, CallbackQuery) else event
    if message is None or message.chat.type != ChatKind.PRIVATE:
        raise UserError("error-private-only")


def person_of(user: User) -> Who:
    """Somebody as he is put on record: by what he calls himself, as far as that is seen; else by
    his @name or his number."""
    return Who(user.id, called(user.full_name, user.username or "", user.id))


class EditorsLately:
    """Who worked at the desk some seconds ago, for what guards nothing and is asked of everybody's
    every word. While the database is away it is who did before."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._ids: frozenset[int] = frozenset(world.settings.editor_ids)
        self._looked = float("-inf")

    async def has(self, person: User | None) -> bool:
        """Whether somebody is one of them."""
        if person is None:
            return False
        if time.monotonic() - self._looked >= _LATELY_SECONDS:
            self._looked = time.monotonic()
            with contextlib.suppress(*REFUSALS):
                async with self._world.database.read() as connection:
                    given = [one.user_id for one in await roles.members(connection)]
                self._ids = frozenset(self._world.settings.editor_ids) | frozenset(given)
        return person.id in self._ids
