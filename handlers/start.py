"""/start: the welcome, the language, topics to begin with, the first digest; deep links."""

from __future__ import annotations

from datetime import timedelta

from aiogram import Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.said import Drop
from bot.errors import UserError
from bot.messages.callbacks.presses import FirstDigest, Greet, Pick
from bot.messages.deep_link import DeepLink, bundle_in, invitation_in, parse
from bot.messages.markup import Message as Said
from bot.messages.plain import said_with
from bot.messages.start import Coming, Suggestion, done, introduced, welcome
from bot.texts import Texts, texts_for
from bot.zones import zone_of
from handlers import roles
from handlers.bundle_offers import open_bundle
from handlers.bundle_words import may_be_told
from handlers.desk_menu import keep_menu
from handlers.digest_pages import tell, window_of
from handlers.follow import follow_text
from handlers.followed import follow_topic
from handlers.following import follow_one
from handlers.middleware import World
from handlers.offers import suggested, suggested_again
from handlers.presses import Pressed, presses_on
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.wanted import wanted_in
from storage import chats, hiding, schedules, subscriptions
from storage.chats import Chat
from storage.subscriptions import Subscription
from storage.vocabulary import ALERTING, DIGESTING, ChatKind, Mode, TopicKind

_FIRST_DIGEST_OF = timedelta(days=1)


def wire(router: Router) -> None:
    """Give a router the handlers of /start."""
    router.message(CommandStart(ignore_case=True))(start)
    router.callback_query(Pressed(Greet))(press_language)
    router.callback_query(Pressed(Pick))(press_topic)
    router.callback_query(Pressed(FirstDigest))(press_first_digest)


async def start(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """Welcome, take an invitation, open a bundle, or follow what a deep link names."""
    parameter = (command.args or "").strip()
    if parameter:
        await take_parameter(message, parameter, world, chat, texts)
    else:
        await reply(message, await greeting(world, chat, texts))
        await keep_menu(message, world)


async def take_parameter(
    message: Message, parameter: str, world: World, chat: Chat, texts: Texts
) -> None:
    """Take an invitation, open a bundle, or follow what a link names."""
    token = invitation_in(parameter)
    if token is not None:
        await roles.take_invitation(message, token, world, texts)
    else:
        await require_admin(message)
        await _introduce(message, world, chat, texts)
        bundle = bundle_in(parameter)
        if bundle is not None:
            await open_bundle(message, bundle, world, chat, texts)
        else:
            await _follow_link(message, parameter, world, chat, texts)


async def greeting(world: World, chat: Chat, texts: Texts) -> Said:
    """The welcome of a chat as it is now."""
    return await _welcome(world, chat, texts, await suggested(world, chat))


async def _welcome(world: World, chat: Chat, texts: Texts, shown: list[Suggestion]) -> Said:
    async with world.database.read() as connection:
        following = await subscriptions.count(connection, chat.id)
    group = chat.kind != ChatKind.PRIVATE
    return welcome(shown, texts, group=group, following=following)


async def _introduce(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """Whoever comes by a link and follows nothing yet is told first what this is."""
    async with world.database.read() as connection:
        following = await subscriptions.count(connection, chat.id)
    if not following:
        await reply(message, introduced(texts))


async def _follow_link(
    message: Message, payload: str, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow what a link names."""
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
    words = await _meant_by(payload, link, world)
    await _tell_whose(message, words, world, texts)
    await follow_text(message, words, world, chat, texts)


async def _tell_whose(message: Message, words: str, world: World, texts: Texts) -> None:
    """Whoever makes a link has the bot say its words: what is neither a hashtag nor known is told
    to be his first, as code, of which Telegram makes no link. Raises UserError where it would of
    what is said then."""
    if not may_be_told(words):
        raise UserError("error-link-words", words=words)
    wanted = await world.searching(lambda: wanted_in(words, world))
    if not all(one.kind == TopicKind.HASHTAG or one.sure for one in wanted):
        await reply(message, said_with(texts, "link-words", (), words=words))


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
    """A language was chosen, under the welcome: the same topics in it, or those of today."""
    await require_admin(query)
    async with world.database.write() as connection:
        await chats.change(connection, chat.id, language=press.language)
        known = await chats.get(connection, chat.chat_id, chat.thread_id) or chat
    texts = texts_for(press.language)
    await pop_up(query, texts("language-set"))
    shown = await _shown_again(query, world, known) or await suggested(world, known)
    await redraw(query, await _welcome(world, known, texts, shown))
    await keep_menu(query, world)


async def press_topic(
    query: CallbackQuery, press: Pick, world: World, chat: Chat, texts: Texts
) -> None:
    """A topic of the welcome is followed, and marked there. However often it is pressed, it is
    followed once."""
    await require_admin(query)
    async with world.database.write() as connection:
        topic = await hiding.visible(connection, chat.id, press.topic)
        if topic is None:
            raise UserError("error-stale-button")
        await follow_one(connection, chat.id, topic.id, Mode.BOTH, world.clock())
    await pop_up(query)
    shown = await _shown_again(query, world, chat)
    await redraw(query, await _welcome(world, chat, texts, shown))


async def _shown_again(query: CallbackQuery, world: World, chat: Chat) -> list[Suggestion]:
    """The topics on the message whose button was pressed, as they stand now."""
    return await suggested_again(world, chat, [one.topic for one in presses_on(query, Pick)])


async def press_first_digest(
    query: CallbackQuery, press: FirstDigest, world: World, chat: Chat, texts: Texts
) -> None:
    """The topics are chosen: what comes of it, and what the last day brought."""
    await require_admin(query)
    now = world.clock()
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
        coming = await _coming(connection, mine, world, chat)
        window = window_of(chat, now - _FIRST_DIGEST_OF, now)
        told = await world.digests.of_window(connection, window, now)
    if not mine:
        raise UserError("digest-no-subscriptions")
    found, zone = not isinstance(told, Drop), zone_of(chat.time_zone)
    said = done(len(mine), coming, texts, found=found, zone=zone, now=now)
    await pop_up(query)
    # Telegram draws nothing that is drawn already, and says so (middleware.py): of many presses on
    # one button only the first comes past this, whichever process takes them.
    await redraw(query, said)
    if not isinstance(told, Drop):
        await tell(query, told, window, world)


async def _coming(
    connection: AsyncConnection, mine: list[Subscription], world: World, chat: Chat
) -> Coming:
    """What will come of what the chat follows, by its settings."""
    planned = await schedules.of_chat(connection, chat.id)
    instants = [one.next_at for one in planned if one.next_at]
    digested = any(one.mode in DIGESTING for one in mine)
    return Coming(
        at_once=chat.alerts_on and any(one.mode in ALERTING for one in mine),
        digest_at=min(instants, default=None) if digested and chat.digest_on else None,
        paused=chat.paused(world.clock()),
        digested=digested,
        off=not chat.alerts_on and not chat.digest_on,
    )
