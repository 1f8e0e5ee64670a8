"""Topics for buttons: what is offered must have a number, and so be stored first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import datetime, timedelta

from bot.digest.views import TopicView
from bot.messages.start import Suggestion, with_news
from handlers.middleware import World
from handlers.naming import named_by
from handlers.titles import ended, in_full, there_is, topic_view
from storage import hiding, subscriptions, topics
from storage.chats import Chat
from storage.offered import in_the_news, most_followed, news_of
from storage.topics import Topic
from storage.vocabulary import IN_REGISTRY, TopicKind

_SUGGESTIONS = 6
# Among so many is looked for them: some are over, or said twice.
_LOOKED_AT = 2 * _SUGGESTIONS
# So long something is in the news; the texts say "a week".
_NEWS_OF = timedelta(days=7)
_SHIPPED_SUGGESTIONS = (
    (TopicKind.BODY, "turkpa"),
    (TopicKind.BODY, "kz-mazhilis"),
    (TopicKind.BODY, "kz-senate"),
    (TopicKind.BODY, "kz-qurultai"),
    (TopicKind.OFFICIAL, "kz-tokayev-kassym-jomart"),
    (TopicKind.OFFICIAL, "kz-ashimbayev-maulen"),
    (TopicKind.BODY, "ots"),
    (TopicKind.OFFICIAL, "turkpa-hasan-ramil"),
)


async def numbered(
    world: World, wanted: Mapping[tuple[str, str], str], *, to: Chat | None = None
) -> dict[tuple[str, str], int]:
    """The ids of topics by (kind, key); those not there yet are stored.

    A reader's own words are offered `to` a chat, which may then follow them by their number.
    """
    if to is not None and any(kind not in IN_REGISTRY for kind, _ in wanted):
        async with world.database.write() as connection:
            ids = await topics.ensure(connection, wanted, world.clock())
            typed = [id_ for (kind, _), id_ in ids.items() if kind not in IN_REGISTRY]
            await hiding.offer(connection, to.id, typed, world.clock())
        return ids
    async with world.database.read() as connection:
        found = await topics.by_keys(connection, wanted.keys())
    known: dict[tuple[str, str], int] = {(one.kind, one.key): one.id for one in found}
    if len(known) == len(wanted):
        return known
    async with world.database.write() as connection:
        return await topics.ensure(connection, wanted, world.clock())


async def in_registry(
    world: World, keys: Sequence[tuple[str, str]], language: str
) -> list[TopicView]:
    """Entries of the registry to choose from, people with their roles."""
    ids = await numbered(world, {key: world.subjects.title(*key, "ru", key[1]) for key in keys})
    return [in_full(world, *key, language, number=ids[key]) for key in keys]


async def suggestions(world: World, chat: Chat) -> list[TopicView]:
    """Topics to begin with, as buttons say them: with the number of their news."""
    return [with_news(one) for one in await suggested(world, chat)]


async def suggested(world: World, chat: Chat) -> list[Suggestion]:
    """Topics to begin with, none that the chat follows: what is in the news now, then the most
    followed, then those that the project ships."""
    since = world.clock() - _NEWS_OF
    async with world.database.read() as connection:
        offered = await in_the_news(connection, chat.id, since, _LOOKED_AT)
        offered += await most_followed(connection, _LOOKED_AT, chat=chat.id)
        mine = await subscriptions.of_chat(connection, chat.id)
    unwanted = {(one.topic.kind, one.topic.key) for one in mine}
    wanted: dict[tuple[str, str], Topic] = {
        (topic.kind, topic.key): topic
        for topic in offered
        # Of what is over no news is promised.
        if (topic.kind, topic.key) not in unwanted and not ended(world, topic.kind, topic.key)
    }
    if len(wanted) < _LOOKED_AT:
        for shipped in await _shipped(world):
            if (shipped.kind, shipped.key) not in unwanted:
                wanted.setdefault((shipped.kind, shipped.key), shipped)
    for twice in await _said_twice(world, wanted, unwanted):
        del wanted[twice]
    return await _counted(world, chat, list(wanted.values())[:_SUGGESTIONS], since, set())


async def suggested_again(world: World, chat: Chat, ids: Sequence[int]) -> list[Suggestion]:
    """Topics by their numbers as they stand now, those that the chat follows by now too; of what
    may not be shown to it, none."""
    since = world.clock() - _NEWS_OF
    async with world.database.read() as connection:
        shown = [await hiding.visible(connection, chat.id, topic) for topic in ids]
        mine = await subscriptions.of_chat(connection, chat.id)
    followed = {one.topic.id for one in mine}
    return await _counted(world, chat, [one for one in shown if one], since, followed)


async def _said_twice(
    world: World, wanted: Mapping[tuple[str, str], Topic], mine: Set[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Of topics that are offered the hashtags that only name another of them, or what is followed:
    "#ТюркПА" beside "ТюркПА"."""
    there = {*wanted, *mine}
    tags = [key for key in wanted if key[0] == TopicKind.HASHTAG]
    if not tags:
        return []
    hits = await world.searching(lambda: [named_by(wanted[key].title, world) for key in tags])
    return [
        key
        for key, hit in zip(tags, hits, strict=True)
        if hit is not None and (hit.kind, hit.id) in there
    ]


async def _shipped(world: World) -> list[Topic]:
    keys = [key for key in _SHIPPED_SUGGESTIONS if there_is(world, *key)]
    ids = await numbered(world, {key: world.subjects.title(*key, "ru", key[1]) for key in keys})
    async with world.database.read() as connection:
        found = await topics.by_ids(connection, ids.values())
    return [found[ids[key]] for key in keys if ids[key] in found]


async def _counted(
    world: World, chat: Chat, shown: Sequence[Topic], since: datetime, followed: set[int]
) -> list[Suggestion]:
    async with world.database.read() as connection:
        news = await news_of(connection, [topic.id for topic in shown], since)
    return [
        Suggestion(
            topic_view(world, topic, chat.language), news.get(topic.id, 0), topic.id in followed
        )
        for topic in shown
    ]
