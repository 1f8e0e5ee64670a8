"""Topics that a chat asks for are stored as followed, as far as its limit allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from handlers.activity import COUNTED_FOR
from handlers.following import MAX_SUBSCRIPTIONS
from handlers.middleware import World
from handlers.undoing import Way, act_of, changing
from storage import askings, subscriptions, topics
from storage.chats import Chat
from storage.topics import Activity, Topic
from storage.vocabulary import IN_WORDS, Mode, TopicKind

_COUNTED = 10


@dataclass(slots=True)
class Outcome:
    """What became of the topics asked for; `over` is how many exceed the limit."""

    added: list[Topic] = field(default_factory=list)
    known: list[Topic] = field(default_factory=list)
    over: int = 0
    seen: Mapping[int, Activity] = field(default_factory=dict)


async def add(
    event: Message | CallbackQuery, keys: Mapping[tuple[str, str], str], world: World, chat: Chat
) -> tuple[Outcome, Way]:
    """Subscribe the chat to topics by (kind, key), as far as the limit allows."""
    now, person = world.clock(), event.from_user.id if event.from_user else 0
    # More could not be followed anyway, and a message has room for a thousand tags.
    outcome = Outcome(over=max(0, len(keys) - MAX_SUBSCRIPTIONS))
    keys = dict(islice(keys.items(), MAX_SUBSCRIPTIONS))
    async with changing(world, chat, act_of(event)) as (connection, way):
        ids = await topics.ensure(connection, keys, now)
        stored = await topics.by_ids(connection, ids.values())
        asked = [_as_typed(stored[ids[key]], typed) for key, typed in keys.items()]
        await add_topics(connection, outcome, asked, person, world, chat)
    return outcome, way


async def add_topics(
    connection: AsyncConnection,
    outcome: Outcome,
    asked: Sequence[Topic],
    person: int,
    world: World,
    chat: Chat,
) -> None:
    """Subscribe the chat to topics that are stored, as far as the limit allows; what becomes of
    them is noted in the outcome. `person`: who asks for them."""
    now = world.clock()
    added, over = await subscriptions.add_within(
        connection, chat.id, [one.id for one in asked], Mode.BOTH, now, limit=MAX_SUBSCRIPTIONS
    )
    outcome.over += len(over)
    for one in asked:
        if one.id not in over:
            (outcome.added if one.id in added else outcome.known).append(one)
    # Of a phrase it would tell that somebody else has followed it.
    told_of = [*(one for one in outcome.added if one.kind not in IN_WORDS), *outcome.known]
    counted = [topic.id for topic in told_of][:_COUNTED]
    outcome.seen = await topics.activity(connection, counted, now - COUNTED_FOR)
    for topic in outcome.added:
        if topic.kind == TopicKind.KEYWORD:  # somebody whom the registry should perhaps know
            await askings.ask_for(connection, chat.id, person, topic.key, now)


def _as_typed(topic: Topic, typed: str) -> Topic:
    """A hashtag in an answer to whoever typed it is spelt as he did; to others it never is."""
    return replace(topic, title=typed) if topic.kind == TopicKind.HASHTAG else topic
