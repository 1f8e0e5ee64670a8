"""/digest and /latest: news now, without waiting for the hour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.compose.said import Drop
from bot.compose.views import view_of
from bot.errors import UserError
from bot.messages.callbacks.presses import ShowLatest
from bot.messages.digest import nothing
from bot.messages.latest import LatestPage
from bot.messages.latest import latest as latest_of
from bot.messages.markup import Message as Said
from bot.messages.markup import shown
from bot.texts import Texts
from bot.topics.asked_for import Wanted
from bot.topics.keywords import keyword_key
from bot.zones import zone_of
from handlers.digest_pages import tell, window_of
from handlers.looking import look
from handlers.middleware import World
from handlers.presses import Pressed, turn
from handlers.reply import pop_up, reply
from handlers.rights import require_admin
from handlers.wanted import typed_as, wanted_in
from storage import articles, hiding, judging, schedules, subscriptions, topics
from storage.articles import Article
from storage.chats import Chat
from storage.named import LONGEST
from storage.subscriptions import Subscription
from storage.vocabulary import TopicKind

_LATEST = 5
_SHORTEST, _ENOUGH = 3, 50  # letters of words that are looked for; articles that have them


def wire(router: Router) -> None:
    """Give a router the handlers of /digest and /latest."""
    router.message(Command("digest", ignore_case=True))(digest_now)
    router.message(Command("latest", ignore_case=True))(latest)
    router.callback_query(Pressed(ShowLatest))(press_latest)


async def digest_now(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """What came since the last scheduled digest, and at least the last day; moves no schedule.

    Nobody else has asked for it: in a group it is for administrators.
    """
    await require_admin(message)
    now = world.clock()
    async with world.database.read() as connection:
        planned = await schedules.of_chat(connection, chat.id)
        since = min([now - timedelta(days=1), *(one.since for one in planned)])
        window = window_of(chat, since, now)
        told = await world.digests.of_window(connection, window, now)
        following = await subscriptions.count(connection, chat.id)
        digested = await subscriptions.digested(connection, chat.id)
    if isinstance(told, Drop):
        if not following:
            raise UserError("digest-no-subscriptions")
        due = min((one.next_at for one in planned if one.next_at), default=None)
        coming = due if chat.digest_on else None
        zone, paused = zone_of(chat.time_zone), chat.paused(now)
        said_ = nothing(coming, texts, zone=zone, now=now, paused=paused, digested=digested)
        await reply(message, said_)
        return
    await tell(message, told, window, world)


async def latest(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """The newest articles: of some topics, or of everything the chat follows."""
    asked = (command.args or "").strip()
    if len(asked) > 200:
        raise UserError("error-request-too-long", limit=200)
    if not asked:
        await reply(message, await _page(world, chat, texts, LatestPage(turned=True)))
        return
    wanted = await world.searching(lambda: wanted_in(asked, world, chat.language))
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
        keys = [key for piece in wanted for key in _meant(piece, mine, world, chat)]
        ids = [topic.id for topic in await topics.by_keys(connection, keys)]
        found = await articles.latest(
            connection, topics=ids, limit=_LATEST + 1, language=chat.language
        )
    if not found:
        found = await _saying(asked, world, chat)
    if not found:
        raise UserError("latest-none", text=shown(asked, 60))
    # A button carries one topic.
    page = LatestPage(topic=ids[0], turned=True) if len(ids) == 1 else LatestPage()
    await reply(message, _shown(found, page, world, chat, texts))


async def _saying(asked: str, world: World, chat: Chat) -> list[Article]:
    """The newest articles of the last month that say some words, where these are no topic, or one
    without news: in the order in which they came, until there are enough."""
    if not _SHORTEST <= len(keyword_key(asked)) <= LONGEST:
        return []
    looked = await look(world, [asked], most=_ENOUGH)
    saying = list(looked.articles())[:_ENOUGH]
    async with world.database.read() as connection:
        return await articles.latest(
            connection, topics=[], limit=_LATEST + 1, language=chat.language, also=saying
        )


def _meant(
    piece: Wanted, mine: list[Subscription], world: World, chat: Chat
) -> list[tuple[str, str]]:
    """The topic that some words mean: what the registry knows by them, else what the chat itself
    follows as it was typed."""
    if piece.kind == TopicKind.HASHTAG:
        return [(TopicKind.HASHTAG, piece.key)]
    known: list[tuple[str, str]] = [(hit.kind, hit.id) for hit in piece.hits[:1]]
    words = typed_as(piece.typed, mine)
    if words is not None and not piece.sure:
        return [(words.topic.kind, words.topic.key)]
    return known


async def press_latest(
    query: CallbackQuery, press: ShowLatest, world: World, chat: Chat, texts: Texts
) -> None:
    """Turn a page."""
    page = LatestPage(press.page, press.topic, turned=True)
    said_ = await _page(world, chat, texts, page)
    await pop_up(query)
    await turn(query, said_, ShowLatest)


async def _page(world: World, chat: Chat, texts: Texts, page: LatestPage) -> Said:
    """A page of what the chat follows, of all there is where it follows nothing, or of the topic;
    the first where there are not so many any more."""
    async with world.database.read() as connection:
        also: set[int] = set()
        of = "topic"
        if page.topic is None:
            mine = await subscriptions.of_chat(connection, chat.id)
            ids = [one.topic.id for one in mine if one.rule is None] if mine else None
            ruled = {one.topic.id: one.rule for one in mine if one.rule is not None}
            of = "mine" if mine else "all"
            also = await judging.newest_met(connection, ruled)
        elif await hiding.visible(connection, chat.id, page.topic) is None:
            raise UserError("error-stale-button")
        else:
            ids = [page.topic]
        listed = partial(
            articles.latest,
            connection,
            topics=ids,
            limit=_LATEST + 1,
            language=chat.language,
            also=also,
        )
        found = await listed(offset=page.number * _LATEST)
        if not found and page.number:
            page = replace(page, number=0)
            found = await listed()
    if not found:
        raise UserError("latest-none-yet", of=of)
    return _shown(found, page, world, chat, texts)


def _shown(
    found: Sequence[Article], page: LatestPage, world: World, chat: Chat, texts: Texts
) -> Said:
    views = map(view_of, found[:_LATEST])
    page = replace(page, more=len(found) > _LATEST)
    zone = zone_of(chat.time_zone)
    return latest_of(views, page, texts=texts, zone=zone, now=world.clock())
