"""What an editor says of a source: how readers know it, its country, the language of its texts."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.countries import country_of
from bot.errors import UserError
from bot.intake.doubts import has_link
from bot.messages import sources as told
from bot.messages.callbacks.sources import (
    ITSELF,
    AskCountry,
    AskName,
    CallAsItself,
    SetCountry,
    SetSourceLanguage,
)
from bot.messages.markup import clean
from bot.messages.sources import SourceView
from bot.texts import Texts
from handlers import questions, source_views
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.questions import Question
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_desk
from handlers.sources import card, changed, draw
from storage import sources
from storage.chats import Chat
from storage.vocabulary_desk import Act

# As long as the longest title of a channel (https://core.telegram.org/bots/api#chat).
_LONGEST_NAME = 128


def wire(router: Router) -> None:
    """Give a router the handlers of what is said of sources."""
    router.callback_query(Pressed(AskName))(ask_name)
    router.callback_query(Pressed(CallAsItself))(call_as_itself)
    router.callback_query(Pressed(SetCountry))(set_country)
    router.callback_query(Pressed(AskCountry))(ask_country)
    router.callback_query(Pressed(SetSourceLanguage))(set_language)


async def ask_name(
    query: CallbackQuery, press: AskName, world: World, chat: Chat, texts: Texts
) -> None:
    """How do readers know it?"""
    await require_desk(query, world)
    view = await _view(press.source, world, chat)
    await questions.ask(query, Question.SOURCE_NAME, world, source=press.source, page=press.page)
    await pop_up(query)
    await redraw(query, told.ask_name(view, press.page, texts))


async def take_name(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """A name was typed. Raises UserError where it is none."""
    await require_desk(message, world)
    name = " ".join(clean(text).split())
    if len(name) > _LONGEST_NAME:
        raise UserError("error-request-too-long", limit=_LONGEST_NAME)
    if not any(map(str.isalnum, name)):
        raise UserError("source-name-none")
    if has_link(name):
        raise UserError("source-name-address")
    await _typed(message, world, chat, texts, outlet=name)


async def call_as_itself(
    query: CallbackQuery, press: CallAsItself, world: World, chat: Chat, texts: Texts
) -> None:
    """As it calls itself."""
    await require_desk(query, world)
    await questions.close(query, world)
    await _pressed(query, press.source, press.page, world, chat, texts, outlet="")


async def set_country(
    query: CallbackQuery, press: SetCountry, world: World, chat: Chat, texts: Texts
) -> None:
    """Its country was chosen, or is asked for."""
    await require_desk(query, world)
    if press.country is None:
        view = await _view(press.source, world, chat)
        await pop_up(query)
        await redraw(query, told.ask_country(view, press.page, texts))
        return
    country = "" if press.country == ITSELF else press.country
    await _pressed(query, press.source, press.page, world, chat, texts, country=country)


async def ask_country(
    query: CallbackQuery, press: AskCountry, world: World, chat: Chat, texts: Texts
) -> None:
    """It is of another country, which is typed."""
    await require_desk(query, world)
    view = await _view(press.source, world, chat)
    await questions.ask(query, Question.SOURCE_COUNTRY, world, source=press.source, page=press.page)
    await pop_up(query)
    await redraw(query, told.ask_country_typed(view, press.page, texts))


async def take_country(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """A country was typed. Raises UserError where nobody knows it."""
    await require_desk(message, world)
    country = country_of(clean(text))
    if country is None:
        raise UserError("source-country-unknown", text=text.strip())
    await _typed(message, world, chat, texts, country=country)


async def set_language(
    query: CallbackQuery, press: SetSourceLanguage, world: World, chat: Chat, texts: Texts
) -> None:
    """The language of its texts was chosen, or is asked for."""
    await require_desk(query, world)
    if press.language is None:
        view = await _view(press.source, world, chat)
        await pop_up(query)
        await redraw(query, told.ask_language(view, press.page, texts))
        return
    language = "" if press.language == ITSELF else press.language
    await _pressed(query, press.source, press.page, world, chat, texts, language=language)


async def _view(source: int, world: World, chat: Chat) -> SourceView:
    """A source that is there. Raises UserError where it is no more, or was removed."""
    async with world.database.read() as connection:
        stored = await source_views.stored(connection, source)
        if stored.removed_at is not None:
            raise UserError("source-gone")
        return await source_views.view_of(connection, world, stored, chat.language)


async def _pressed(
    query: CallbackQuery,
    source: int,
    page: int,
    world: World,
    chat: Chat,
    texts: Texts,
    **traits: str,
) -> None:
    """Store what was chosen, and draw the card."""
    await _store(query, source, world, traits)
    await draw(query, source, page, world, chat, texts, texts("saved"))


async def _typed(message: Message, world: World, chat: Chat, texts: Texts, **traits: str) -> None:
    """Store what was typed, and show the card below it."""
    source = await questions.noted(message, world, "source")
    page = await questions.noted(message, world, "page")
    await _store(message, source, world, traits)
    note = texts.html("source-saved")
    await reply(message, await card(source, page, world, chat, texts, note))


async def _store(
    event: Message | CallbackQuery, source: int, world: World, traits: dict[str, str]
) -> None:
    editor = await require_desk(event, world)
    outlet, country, language = map(traits.get, ("outlet", "country", "language"))
    async with world.database.write() as connection:
        await changed(
            connection,
            editor,
            Act.SOURCE_CHANGE,
            source,
            world,
            lambda: sources.rename(
                connection, source, outlet=outlet, country=country, language=language
            ),
        )
