"""Topics are followed, and told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from aiogram.types import CallbackQuery, Message

from bot.messages import follow as told
from bot.messages.callbacks.undo import Spot
from bot.messages.themes import Worded
from bot.texts import Texts
from bot.topics.phrases import sought
from handlers.activity import told_of
from handlers.adding import Outcome, add
from handlers.beside import HEIR, NAMED, beside
from handlers.following import MAX_SUBSCRIPTIONS
from handlers.middleware import World
from handlers.reply import reply
from handlers.schedules import chosen_by
from handlers.themes import words_of_tags
from handlers.titles import ended, topic_view
from handlers.undoing import Way
from storage import subscriptions
from storage.chats import Chat
from storage.topics import Topic
from storage.vocabulary import IN_WORDS, TopicKind


async def follow_topic(
    event: Message | CallbackQuery, topic: Topic, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow a topic that is there."""
    await follow_topics(event, [topic], world, chat, texts)


async def follow_topics(
    event: Message | CallbackQuery,
    some: Sequence[Topic],
    world: World,
    chat: Chat,
    texts: Texts,
    asked: Mapping[int, str] = MappingProxyType({}),
) -> None:
    """Follow topics that are there; of those that are followed, it is said that they are, or that
    they have the words that were `asked` for."""
    keys: dict[tuple[str, str], str] = {(one.kind, one.key): one.title for one in some}
    outcome, way = await add(event, keys, world, chat)
    await tell(event, outcome, way, world, chat, texts, asked=asked)


async def follow_keys(
    event: Message | CallbackQuery,
    keys: Mapping[tuple[str, str], str],
    world: World,
    chat: Chat,
    texts: Texts,
    other: told.Elsewhere | None = None,
    themes: Sequence[Worded] = (),
) -> None:
    """Follow topics by (kind, key), and tell of them: `other` and `themes` as `told.followed`."""
    outcome, way = await add(event, keys, world, chat)
    await tell(event, outcome, way, world, chat, texts, other, themes)


async def tell(
    event: Message | CallbackQuery,
    outcome: Outcome,
    way: Way,
    world: World,
    chat: Chat,
    texts: Texts,
    other: told.Elsewhere | None = None,
    themes: Sequence[Worded] = (),
    asked: Mapping[int, str] = MappingProxyType({}),
) -> None:
    """Tell what became of topics that were asked for."""
    language = chat.language
    near = await beside(outcome.added, world, chat)
    worded = await words_of_tags(outcome.added, world, chat)
    said = told.followed(
        [
            replace(
                told_of(topic, outcome.seen.get(topic.id), world, language),
                heir=near.get((topic.id, HEIR)),
                named=near.get((topic.id, NAMED)),
                words=worded.get(topic.id),
            )
            for topic in outcome.added
        ],
        [topic_view(world, topic, language) for topic in outcome.known],
        over=outcome.over,
        limit=MAX_SUBSCRIPTIONS,
        chosen=await chosen_by(world, chat),
        texts=texts,
        now=world.clock(),
        how=await _how(outcome, world, chat),
        undo=way.back(Spot.SAID) if _is_undone(outcome.added) else None,
        other=other,
        themes=themes if outcome.added else (),
        asked=asked,
        explained=await _explained(outcome.added, world, chat),
    )
    await reply(event, said)


async def _explained(added: Sequence[Topic], world: World, chat: Chat) -> set[str]:
    """What was told with what the chat followed before (`told.followed`)."""
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    new = {one.id for one in added}
    before = [it.topic for it in mine if it.topic.id not in new]
    kinds = {one.kind for one in before}
    words = {sought(one.key, one.title) for one in before if one.kind == TopicKind.KEYWORD}
    said = words | ({"near"} if "meant" in words else set())  # which tells of both
    comes = any(not ended(world, one.kind, one.key) for one in before)
    said |= {told.COMES} if comes else set()
    said |= {told.SEEN} if kinds & set(IN_WORDS) else set()
    said |= {told.FROM_NOW} if TopicKind.KEYWORD in kinds else set()
    return said | ({told.NAMED} if TopicKind.NAMED in kinds else set())


async def _how(outcome: Outcome, world: World, chat: Chat) -> told.How | None:
    """How the only topic asked for is followed, where it was followed before."""
    if outcome.added or outcome.over or len(outcome.known) != 1:
        return None
    topic, now = outcome.known[0], world.clock()
    if ended(world, topic.kind, topic.key):  # of what is over nothing is promised
        return None
    async with world.database.read() as connection:
        one = await subscriptions.get(connection, chat.id, topic.id)
    if one is None:
        return None
    muted = one.muted_until if one.muted(now) else None
    return told.How(one.mode, muted, one.switched_off(now))


def _is_undone(added: Sequence[Topic]) -> bool:
    """Whether what was followed is offered to be taken back: words, and several topics."""
    return len(added) > 1 or any(one.kind in IN_WORDS for one in added)
