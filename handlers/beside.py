"""What to offer beside topics that are followed now: what came in the place of one that is over,
and what a hashtag names."""

from __future__ import annotations

from collections.abc import Sequence

from bot.digest.views import TopicView
from handlers.middleware import World
from handlers.naming import named_by
from handlers.offers import in_registry
from handlers.titles import heir
from storage import subscriptions
from storage.chats import Chat
from storage.topics import Topic
from storage.vocabulary import TopicKind

HEIR, NAMED = "heir", "named"
_TAGS_LOOKED_UP = 5


async def beside(
    added: Sequence[Topic], world: World, chat: Chat
) -> dict[tuple[int, str], TopicView]:
    """What to offer beside topics that were added, by their numbers; none that is followed."""
    wanted: dict[tuple[int, str], tuple[str, str]] = {}
    tags = [topic for topic in added if topic.kind == TopicKind.HASHTAG][:_TAGS_LOOKED_UP]
    named = await world.searching(lambda: [named_by(topic.title, world) for topic in tags])
    for tag, hit in zip(tags, named, strict=True):
        if hit is not None:
            wanted[tag.id, NAMED] = hit.kind, hit.id
    for topic in added:
        key = heir(world, topic.kind, topic.key)
        if key:
            wanted[topic.id, HEIR] = topic.kind, key
    if not wanted:
        return {}
    keys = list(dict.fromkeys(wanted.values()))
    views = dict(zip(keys, await in_registry(world, keys, chat.language), strict=True))
    async with world.database.read() as connection:
        mine = {one.topic.id for one in await subscriptions.of_chat(connection, chat.id)}
    return {place: views[key] for place, key in wanted.items() if views[key].id not in mine}
