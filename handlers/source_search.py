"""/source: an editor names an address, which is looked at; what is there is offered
(source_found.py). A channel is added at once."""

from __future__ import annotations

import asyncio
import logging

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import sources_found as told
from bot.messages.callbacks.sources import AskSource, StopAsking
from bot.messages.markup import Message as Said
from bot.messages.source_channels import or_site
from bot.settings import source_of
from bot.sources.addresses import as_typed, bare, is_prose, is_telegram, is_word
from bot.sources.discovery import Discovered
from bot.sources.faults import INTERNAL
from bot.texts import Texts
from bot.watch.asked_channels import Added
from handlers import questions
from handlers.follow import MAX_REQUEST
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.questions import Question
from handlers.reply import pop_up, redraw, reply, say_first, say_instead
from handlers.rights import require_desk
from handlers.source_channels import add_channel, outcome, outcome_with_card, reply_once
from handlers.source_found import offer
from storage.acts import Who
from storage.chats import Chat

log = logging.getLogger(__name__)

_ADD = ("add", "добавить", "қосу")
# A page, the feeds that it names, the usual places, a sitemap: each may take half a minute
# (bot/fetching). Nobody waits for an answer much longer than that.
_LONGEST_SECONDS = 60.0


def wire(router: Router) -> None:
    """Give a router the handlers of sources that are to be added."""
    router.message(Command("source", ignore_case=True))(start)
    router.callback_query(Pressed(AskSource))(ask)
    router.callback_query(Pressed(StopAsking))(stop)


async def start(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/source add <address>; without an address it is asked for."""
    await require_desk(message, world)
    first, _, rest = (command.args or "").strip().partition(" ")
    written = rest.strip() if first.casefold() in _ADD else (command.args or "").strip()
    if written:
        if not await look(message, written, world, chat, texts):
            await questions.ask(message, Question.SOURCE, world)
        return
    await questions.ask(message, Question.SOURCE, world)
    await reply(message, told.ask_what(texts))


async def ask(query: CallbackQuery, world: World, texts: Texts) -> None:
    """What is to be added? What the press stands on stays."""
    await require_desk(query, world)
    await questions.ask(query, Question.SOURCE, world)
    await reply_once(query, told.ask_what(texts), world, texts)


async def stop(query: CallbackQuery, world: World, texts: Texts) -> None:
    """Nothing is to be added after all."""
    await require_desk(query, world)
    await questions.close(query, world)
    await pop_up(query)
    await redraw(query, told.dropped(texts))


async def look(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> bool:
    """Look what is at an address, and offer it; a channel is added at once. Whether it was a
    source: where it was none, what is told asks for another address."""
    editor = await require_desk(message, world)
    if len(text) > MAX_REQUEST:
        raise UserError("error-request-too-long", limit=MAX_REQUEST)
    written = bare(text)
    if is_telegram(written):
        added = await add_channel(world, written, editor)
        return await _tell_channel(message, added, world, chat, texts)
    if is_word(written):
        return await _look_at_word(message, written, editor, world, chat, texts)
    if is_prose(written):
        await reply(message, told.odd(as_typed(written), texts))
        return False
    return await _look_at_address(message, written, world, chat, texts)


async def _look_at_word(
    message: Message, word: str, editor: Who, world: World, chat: Chat, texts: Texts
) -> bool:
    """A word without a dot is a channel's name, or a host of the operator's own network."""
    said = told.odd(word, texts)
    if isinstance(source_of(word), str):
        added = await add_channel(world, word, editor)
        said = outcome(added, texts, is_asked=True)
        if added.source is not None:
            return await _tell_channel(message, added, world, chat, texts)
        said = or_site(said, texts)
    if world.settings.fetch_private:
        return await _look_at_address(message, word, world, chat, texts, otherwise=said)
    await reply(message, said)
    return False


async def _look_at_address(
    message: Message,
    written: str,
    world: World,
    chat: Chat,
    texts: Texts,
    *,
    otherwise: Said | None = None,
) -> bool:
    """Offer what is at an address; `otherwise` is told where nothing is, in place of the reason."""
    editor = await require_desk(message, world)
    typed = as_typed(written)
    sent = await say_first(message, told.looking(typed, texts))
    discovered = await _discover(world, written)
    if not discovered.found:
        said = otherwise or told.refused(typed, discovered.fault, texts)
    else:
        said = await offer(discovered.found, written, editor, world, chat, texts)
    await say_instead(sent, said)
    return bool(discovered.found)


async def _discover(world: World, written: str) -> Discovered:
    try:
        async with asyncio.timeout(_LONGEST_SECONDS):
            return await world.visiting.discover(written)
    except TimeoutError:
        return Discovered(fault="slow")  # of us: what the site is slow with is found out before
    except Exception:  # a bug that some page finds: whoever waits for it hears so at once
        log.exception("an address could not be looked at")
        return Discovered(fault=INTERNAL)


async def _tell_channel(
    message: Message, added: Added, world: World, chat: Chat, texts: Texts
) -> bool:
    """Tell what became of a channel; whether it is a source."""
    await reply(message, await outcome_with_card(added, world, chat, texts, is_asked=True))
    return added.source is not None
