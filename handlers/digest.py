"""/digest and /latest: news now, without waiting for the hour."""

from __future__ import annotations

from datetime import timedelta

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from bot.compose.digests import Window
from bot.compose.said import Drop
from bot.compose.views import view_of
from bot.errors import UserError
from bot.messages.dates import moment
from bot.messages.latest import latest as latest_of
from bot.messages.markup import shown
from bot.messages.plain import said
from bot.texts import Texts
from bot.topics.requests import Wanted
from bot.zones import zone_of
from handlers.middleware import World
from handlers.reply import reply
from handlers.rights import require_admin
from handlers.wanted import wanted_in
from storage import articles, schedules, subscriptions, topics
from storage.chats import Chat
from storage.vocabulary import TopicKind

_LATEST = 5


def make_router() -> Router:
    """The router of /digest and /latest."""
    router = Router(name="digest")
    router.message(Command("digest", ignore_case=True))(digest_now)
    router.message(Command("latest", ignore_case=True))(latest)
    return router


async def digest_now(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """What came since the last scheduled digest, and at least the last day; moves no schedule.

    Several messages, perhaps: in a group it is for administrators.
    """
    await require_admin(message)
    now = world.clock()
    async with world.database.read() as connection:
        planned = await schedules.of_chat(connection, chat.id)
        since = min([now - timedelta(days=1), *(one.since for one in planned)])
        window = Window(chat.id, chat.language, chat.time_zone, since=since, until=now)
        told = await world.digests.of_window(connection, window, now)
        following = await subscriptions.count(connection, chat.id)
    if isinstance(told, Drop):
        if not following:
            raise UserError("digest-no-subscriptions")
        zone = zone_of(chat.time_zone)
        due = min((one.next_at for one in planned if one.next_at), default=now)
        when = moment(due, zone, chat.language, today=now.astimezone(zone).date())
        await reply(message, said(texts, "digest-nothing", time=when))
        return
    for operation in told.operations:
        await reply(message, operation.message)


async def latest(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """The newest articles: of one topic, or of everything the chat follows."""
    asked = (command.args or "").strip()
    if len(asked) > 200:
        raise UserError("error-request-too-long", limit=200)
    ids: list[int] | None
    wanted: list[Wanted] = []
    if asked:
        wanted = await world.searching(lambda: wanted_in(asked, world))
    async with world.database.read() as connection:
        if asked:
            keys = []
            for piece in wanted:
                if piece.kind == TopicKind.HASHTAG:
                    keys.append((str(TopicKind.HASHTAG), piece.key))
                else:
                    keys += [(hit.kind, hit.id) for hit in piece.hits[:1]]
            ids = [topic.id for topic in await topics.by_keys(connection, keys)]
        else:
            mine = await subscriptions.of_chat(connection, chat.id)
            ids = [one.topic.id for one in mine] or None
        found = await articles.latest(connection, topics=ids, limit=_LATEST)
    if not found:
        if asked:
            raise UserError("latest-none", text=shown(asked, 60))
        raise UserError("latest-none-yet")
    zone = zone_of(chat.time_zone)
    views = map(view_of, found)
    await reply(message, latest_of(views, texts=texts, zone=zone, now=world.clock()))
