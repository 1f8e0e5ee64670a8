"""What to offer beside topics that are followed now: what came in the place of one that is over,
what else its words may mean, and what a hashtag names."""

from __future__ import annotations

from collections.abc import Sequence

from bot.digest.views import TopicView
from bot.messages.follow import Elsewhere
from bot.topics.asked_for import Wanted
from bot.topics.countries_in import countries_in
from handlers.middleware import World
from handlers.naming import named_by
from handlers.offers import in_registry
from handlers.titles import country_of, ended, heir
from handlers.wanted import keyword_of
from storage import subscriptions
from storage.chats import Chat
from storage.topics import Topic
from storage.vocabulary import TopicKind

HEIR, NAMED = "heir", "named"
_TAGS_LOOKED_UP = 5
_MOST_ELSEWHERE = 3


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
    over: dict[int, tuple[str, str]] = {one.id: (one.kind, one.key) for one in added}
    over |= {id_: key for (id_, _), key in wanted.items()}
    for id_, (kind, key) in over.items():
        instead = heir(world, kind, key)
        if instead:
            wanted[id_, HEIR] = kind, instead
    if not wanted:
        return {}
    keys = list(dict.fromkeys(wanted.values()))
    views = dict(zip(keys, await in_registry(world, keys, chat.language), strict=True))
    async with world.database.read() as connection:
        mine = {one.topic.id for one in await subscriptions.of_chat(connection, chat.id)}
    return {place: views[key] for place, key in wanted.items() if views[key].id not in mine}


async def elsewhere(piece: Wanted, world: World, chat: Chat) -> Elsewhere | None:
    """What words may mean that surely are an office or a body which is over, and name no country:
    those of other countries that are called so, and the words themselves. None where they surely
    mean what is in force, or the chat follows all of it."""
    sure = piece.sure
    if sure is None or not ended(world, sure.kind, sure.id) or countries_in(piece.text):
        return None
    own = country_of(world, sure.kind, sure.id)
    keys = [
        (hit.kind, hit.id)
        for hit in piece.hits
        if hit.kind == sure.kind and country_of(world, hit.kind, hit.id) != own
    ]
    living = [key for key in keys if not ended(world, *key)][:_MOST_ELSEWHERE]
    keyword = await keyword_of(piece.typed, world, chat)
    async with world.database.read() as connection:
        mine = {one.topic.id for one in await subscriptions.of_chat(connection, chat.id)}
    others = [one for one in await in_registry(world, living, chat.language) if one.id not in mine]
    found = Elsewhere(others, None if keyword in mine else keyword, piece.text)
    return found or None
