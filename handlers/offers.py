"""Topics for buttons: what is offered must have a number, and so be stored first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.digest.views import TopicView
from handlers.middleware import World
from handlers.titles import topic_view, with_role
from storage import hiding, topics
from storage.chats import Chat
from storage.offered import most_followed
from storage.vocabulary import IN_REGISTRY, TopicKind

_SUGGESTIONS = 6
_SHIPPED_SUGGESTIONS = (
    (TopicKind.BODY, "turkpa"),
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
    return [TopicView(ids[key], key[0], with_role(world, *key, language)) for key in keys]


async def suggestions(world: World, language: str) -> list[TopicView]:
    """Topics to begin with: the most followed, then those that the project ships."""
    async with world.database.read() as connection:
        offered = await most_followed(connection, _SUGGESTIONS)
    known = {(topic.kind, topic.key) for topic in offered}
    wanted: dict[tuple[str, str], str] = {
        key: world.subjects.title(*key, "ru", key[1])
        for key in _SHIPPED_SUGGESTIONS
        if key not in known and world.subjects.entry(*key)
    }
    if len(offered) < _SUGGESTIONS and wanted:
        ids = await numbered(world, wanted)
        async with world.database.read() as connection:
            found = await topics.by_ids(connection, ids.values())
        offered += [found[ids[key]] for key in wanted]
    return [topic_view(world, topic, language) for topic in offered[:_SUGGESTIONS]]
