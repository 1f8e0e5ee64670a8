"""An editor makes a channel of Telegram a source: by its name or a link, by forwarding a post of
it, or by choosing it with Telegram's own button. By making the bot its administrator:
handlers/membership.py."""

from __future__ import annotations

from enum import StrEnum

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message, MessageOriginChannel

from bot.messages import source_channels as told
from bot.messages.callbacks.presses import AddChannel, AskChannel, CheckChannel
from bot.messages.markup import Message as Said
from bot.settings import source_of
from bot.sources.addresses import invites
from bot.texts import Texts
from bot.watch.asked_channels import Added, Missing
from handlers import questions
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.questions import PATIENCE, Question
from handlers.reply import CHOSEN_CHANNEL, pop_up, redraw, reply
from handlers.rights import require_desk
from handlers.sources import card
from storage import acts, dialogs, source_channels
from storage.acts import Who
from storage.chats import Chat
from storage.vocabulary_desk import Act


class Came(StrEnum):
    """How it comes to us that an editor has chosen a channel: who makes the bot an administrator
    with the button brings both, in any order, and is told once."""

    CHOSEN = "chosen"  # Telegram says which channel it is
    JOINED = "joined"  # Telegram says that the bot is an administrator there


def wire(router: Router) -> None:
    """Give a router the handlers of channels that are to be sources."""
    router.message(F.chat_shared)(chosen)
    router.callback_query(Pressed(AddChannel))(add_pressed)
    router.callback_query(Pressed(CheckChannel))(check)
    router.callback_query(Pressed(AskChannel))(ask)


async def add_channel(world: World, what: int | str, editor: Who) -> Added:
    """Make a channel a source: by its number, its @name, or a link to it or to a post of it. What
    became of it, or what is missing; it is not asked here whether the editor is one."""
    chat = what if isinstance(what, int) else source_of(what.strip())
    if chat is None:
        return Added(missing=Missing.INVITES if invites(str(what)) else Missing.ADDRESS)
    added = await world.sources.add(chat, given=str(what))
    if added.source is not None and not added.known:
        number, name = added.source.id, added.source.name
        async with world.database.write() as connection:
            await acts.note(
                connection, editor, Act.SOURCE_ADD, world.clock(), subject=number, about=name
            )
    return added


def outcome(added: Added, texts: Texts, *, is_asked: bool = False) -> Said:
    """What an editor is told of it; `is_asked`: where it is no source, another one is waited
    for."""
    if added.missing is not None:
        return told.missing(added.missing, added.title, added.number, texts, is_asked=is_asked)
    return told.added(added.title, added.known, texts)


async def outcome_with_card(
    added: Added, world: World, chat: Chat, texts: Texts, *, is_asked: bool = False
) -> Said:
    """The same, with the card of the channel where it is a source now."""
    said = outcome(added, texts, is_asked=is_asked)
    if added.source is None:
        return said
    return await card(added.source.id, 0, world, chat, texts, said.html)


async def chosen(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """A channel was chosen with the button."""
    shared = message.chat_shared
    editor = await require_desk(message, world)
    if shared is None or shared.request_id != CHOSEN_CHANNEL:
        return
    if await first_to_tell(editor.id, shared.chat_id, Came.CHOSEN, world) is Came.JOINED:
        return
    added = await add_channel(world, shared.chat_id, editor)
    # With it goes the button below the text field; the card has buttons of its own.
    await reply(message, outcome(added, texts))
    if added.source is not None:
        await reply(message, await card(added.source.id, 0, world, chat, texts))


async def first_to_tell(editor: int, channel: int, came: Came, world: World) -> Came | None:
    """By which way it came first that an editor answers with a channel what he was asked; None
    where he was not asked."""
    since = world.clock() - PATIENCE
    async with world.database.write() as connection:
        first = await dialogs.claim(
            connection, editor, editor, Question.CHANNEL, channel, by=came, since=since
        )
    return Came(first) if first is not None else None


async def add_pressed(
    query: CallbackQuery, press: AddChannel, world: World, chat: Chat, texts: Texts
) -> None:
    """The channel of a post that was forwarded, or of which the bot became an administrator. A
    draft keeps its buttons: the answer is a message of its own."""
    editor = await require_desk(query, world)
    said, _ = await _pressed(query, press.channel, editor, world, chat, texts)
    await reply_once(query, said, world, texts)


async def check(
    query: CallbackQuery, press: CheckChannel, world: World, chat: Chat, texts: Texts
) -> None:
    """Has the editor done what was missing? What is missing still pops up: the message says what
    to do."""
    editor = await require_desk(query, world)
    said, missing = await _pressed(query, press.channel, editor, world, chat, texts)
    await pop_up(query, _still(missing, texts))
    await redraw(query, said)


async def _pressed(
    query: CallbackQuery, channel: int, editor: Who, world: World, chat: Chat, texts: Texts
) -> tuple[Said, Missing | None]:
    """Make a channel a source: what is told of it, and what is missing. Where a source was asked
    for, it is the answer."""
    is_asked = await questions.asks_for_source(query, world)
    added = await add_channel(world, channel, editor)
    if is_asked and added.source is not None:
        await questions.close(query, world)
    said = await outcome_with_card(added, world, chat, texts, is_asked=is_asked)
    return said, added.missing


def _still(missing: Missing | None, texts: Texts) -> str:
    if missing is Missing.NOT_ADMIN:
        return texts("channel-still-not-admin")
    return texts("channel-refused-away") if missing is Missing.AWAY else ""


async def ask(query: CallbackQuery, world: World, texts: Texts) -> None:
    """Show the button with which a channel is chosen."""
    await require_desk(query, world)
    await questions.ask(query, Question.CHANNEL, world)
    await reply_once(query, told.choose(texts), world, texts)


async def reply_once(query: CallbackQuery, said: Said, world: World, texts: Texts) -> None:
    """Say something below a message; to whoever taps on, that it is there."""
    chat, below = (query.message.chat.id, query.message.message_id) if query.message else (0, 0)
    now = world.clock()
    if world.once.is_said(chat, below, said.html, now):
        await pop_up(query, texts("source-told"))
        return
    await pop_up(query)
    await reply(query, said)
    world.once.keep(chat, below, said.html, now)


async def could_be_source(message: Message, world: World) -> int:
    """The channel whose post was forwarded, where it is no source; 0 for none."""
    origin = message.forward_origin
    if not isinstance(origin, MessageOriginChannel):
        return 0
    async with world.database.read() as connection:
        known = await source_channels.by_number(connection, origin.chat.id)
    return 0 if known is not None and known.is_live else origin.chat.id
