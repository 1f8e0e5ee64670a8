"""What is held of somebody who is no editor any more: an owner takes it over, or cancels it."""

from __future__ import annotations

import logging
from collections.abc import Callable

from aiogram import Bot, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery

from bot.desk.holding import views_of
from bot.messages import held as told
from bot.messages.callbacks.roles import CancelHeld, KeepHeld, ShowHeld
from bot.messages.markup import Message as Said
from bot.texts import Texts, texts_for
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply, tell
from handlers.rights import require_owner
from storage import acts, chats, drafts, publications
from storage.chats import Chat
from storage.vocabulary import DraftKind
from storage.vocabulary_desk import Act, Stage

log = logging.getLogger(__name__)

# A message has a hundred buttons at most; what is held beyond that stays on the desk.
_AT_ONCE = 90


def wire(router: Router) -> None:
    """Give a router the handlers of what is held."""
    router.callback_query(Pressed(ShowHeld))(show)
    router.callback_query(Pressed(KeepHeld))(decide)
    router.callback_query(Pressed(CancelHeld))(decide)


async def show(
    query: CallbackQuery, press: ShowHeld, world: World, chat: Chat, texts: Texts
) -> None:
    """What is held of somebody."""
    await require_owner(query, world)
    said = await held(press.person, world, chat, texts)
    await pop_up(query)
    await redraw(query, said or told.decided(texts))


async def held(person: int, world: World, chat: Chat, texts: Texts) -> Said | None:
    """What is held of somebody, with what can be done; None where nothing is."""
    async with world.database.read() as connection:
        there = await publications.held_of(connection, person)
    if not there:
        return None
    views = views_of(there, chat.time_zone, world.clock())
    return told.held(there[0].name, person, views, texts)


async def decide(
    query: CallbackQuery, press: KeepHeld | CancelHeld, world: World, texts: Texts
) -> None:
    """All of it: published in time as this owner's, or not at all, and his drafts. Whoever had put
    it off is told, and of two owners the first one decides."""
    owner, now = await require_owner(query, world), world.clock()
    done: list[str] = []
    back: dict[int, str] = {}
    kept = isinstance(press, KeepHeld)
    async with world.database.write() as connection:
        for one in (await publications.held_of(connection, press.person))[:_AT_ONCE]:
            if kept:
                await publications.keep(connection, one.id, owner)
            else:
                of = publications.ON_HOLD
                await publications.end(connection, one.id, Stage.CANCELLED, of=of)
                kind, payload = DraftKind.ARTICLE, one.payload
                back[await drafts.add(connection, owner.id, kind, payload, now)] = one.title
            act = Act.KEEP if kept else Act.UNSCHEDULE
            await acts.note(connection, owner, act, now, about=one.title)
            done.append(one.title)
    await pop_up(query)
    if done:
        await tell_person(
            query.bot, press.person, world, lambda _, texts: told.told(done, texts, kept=kept)
        )
    # What is pressed twice says that it is decided; the drafts have a message that stays.
    mine = len(done) if kept else 0
    await redraw(query, told.decided(texts, mine, cancelled=len(back)))
    if back:
        await reply(query, told.drafts(back, texts))


async def tell_person(
    bot: Bot | None, person: int, world: World, say: Callable[[Chat, Texts], Said]
) -> None:
    """Say something to somebody in his own chat, where nobody has asked; where he cannot be written
    to, the record says it."""
    async with world.database.read() as connection:
        chat = await chats.get(connection, person)
    if bot is None or chat is None:
        return
    try:
        await tell(bot, chat.chat_id, say(chat, texts_for(chat.language)))
    except TelegramAPIError as error:
        log.info("chat %s was not told what was done: %s", person, error)
