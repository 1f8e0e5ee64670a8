"""What an editor's article finds here, as he is told of it before it is published."""

from __future__ import annotations

from bot.desk import joining
from bot.desk.joining import Joining, Near, Told
from bot.intake.accept import Preview
from bot.intake.origin import Origin
from bot.intake.shown.gist import headline
from bot.messages.dates import local_moment
from bot.messages.joining import FoundView, JoiningView, NearView, ToldView
from bot.zones import zone_of
from handlers.middleware import World
from storage.chats import Chat


async def found_here(
    seen: Preview, origin: Origin, world: World, chat: Chat, *, apart: bool
) -> FoundView:
    """What an article that was previewed finds; `apart`: its editor says that it is other news."""
    found = await joining.look(world.database, seen, origin, world.clock())
    joins, near = found.joining, found.near
    return FoundView(
        _joining(joins, seen, world, chat) if joins is not None else None,
        _near(near, world, chat) if near is not None else None,
        apart,
    )


def _joining(one: Joining, seen: Preview, world: World, chat: Chat) -> JoiningView:
    return JoiningView(
        _told(one.told, world, chat),
        one.alerted,
        one.turned,
        seen.article.language,
        one.replaced,
        one.beneath,
        one.source,
        one.held,
    )


def _near(one: Near, world: World, chat: Chat) -> NearView:
    return NearView(_told(one.told, world, chat), one.change, one.correctable)


def _told(one: Told, world: World, chat: Chat) -> ToldView:
    at = local_moment(one.at, zone_of(chat.time_zone), now=world.clock())
    return ToldView(
        one.article.id,
        headline(one.article.title, one.article.lead, one.article.body),
        one.name,
        at,
    )
