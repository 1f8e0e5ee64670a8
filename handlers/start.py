"""/start: the welcome, the language, deep links that subscribe."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages.callbacks import Greet
from bot.messages.deep_link import DeepLink, parse
from bot.messages.start import welcome
from bot.texts import Texts, texts_for
from handlers.follow import follow_text, follow_topic
from handlers.middleware import World
from handlers.offers import suggestions
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.wanted import wanted_in
from storage import chats, hiding
from storage.chats import Chat


def make_router() -> Router:
    """The router of /start."""
    router = Router(name="start")
    router.message(CommandStart(ignore_case=True))(start)
    router.callback_query(Pressed(Greet))(press_language)
    return router


async def start(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """Welcome, or follow what a deep link names."""
    if command.args:
        await require_admin(message)
        await _follow_link(message, command.args.strip(), world, chat, texts)
        return
    await reply(message, welcome(await suggestions(world, chat.language), texts))


async def _follow_link(
    message: Message, payload: str, world: World, chat: Chat, texts: Texts
) -> None:
    link = parse(payload)
    if link is None:
        raise UserError("error-deep-link")
    topic = None
    if link.topic is not None:
        async with world.database.read() as connection:
            topic = await hiding.visible(connection, chat.id, link.topic)
    if topic is not None:
        await follow_topic(message, topic, world, chat, texts)
        return
    await follow_text(message, await _meant_by(payload, link, world), world, chat, texts)


async def _meant_by(payload: str, link: DeepLink, world: World) -> str:
    """The words of a link: what the registry knows by the parameter ("Ashimbayev", "kz-senate") or
    may know ("Koshanof": that is asked), else the hashtag that it is. Raises UserError for what is
    none."""
    if link.words != f"#{payload}":
        return link.words  # the parameter says them letter by letter
    wanted = await world.searching(lambda: wanted_in(payload, world))
    if len(wanted) == 1 and wanted[0].sure is not None:
        return payload
    # No hashtag has a hyphen: the half of what nobody knows is not followed.
    if "-" in payload:
        raise UserError("error-deep-link")
    words = payload.replace("_", " ")
    wanted = await world.searching(lambda: wanted_in(words, world))
    return words if any(one.hits or one.sure for one in wanted) else link.words


async def press_language(query: CallbackQuery, press: Greet, world: World, chat: Chat) -> None:
    """A language was chosen, under the welcome."""
    await require_admin(query)
    async with world.database.write() as connection:
        await chats.change(connection, chat.id, language=press.language)
    texts = texts_for(press.language)
    await pop_up(query, texts("language-set"))
    await redraw(query, welcome(await suggestions(world, press.language), texts))
