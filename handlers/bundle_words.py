"""What of a chat's topics does not travel in a bundle, and what an offer of one has shown."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from hashlib import sha256

import orjson
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.signing import look_of
from bot.messages.linked import is_linked
from storage import rules, topics
from storage.bundles import Part
from storage.subscriptions import Subscription
from storage.topics import Topic
from storage.vocabulary import IN_REGISTRY

_OURS = look_of("ParlDigest")


def may_be_told(words: str) -> bool:
    """Whether somebody else may be shown a reader's words: nothing in them is a link, and they do
    not speak in the bot's name, in whatever letters."""
    return not is_linked(words) and _OURS not in look_of(words)


def told_name(name: str) -> str:
    """What a bundle is called, as others are told: one of before may say what none may any more."""
    return name if may_be_told(name) else "…"


async def staying(
    connection: AsyncConnection, handed: Collection[Part] | Collection[Subscription]
) -> set[int]:
    """The topics that are not handed on: of their words, or those of their conditions, Telegram
    makes links, or they speak in the bot's name to everybody who opens the bundle."""
    ruled = await rules.by_ids(connection, {it.rule for it in handed if it.rule})
    named = await topics.by_ids(connection, {id_ for it in ruled.values() for id_ in it.topics})
    linked = {id_ for id_, topic in named.items() if _reaches(topic)}
    stay: set[int] = set()
    for it in handed:
        rule = ruled.get(it.rule) if it.rule else None
        if _reaches(it.topic) or (rule and not linked.isdisjoint(rule.topics)):
            stay.add(it.topic.id)
    return stay


def _reaches(topic: Topic) -> bool:
    if topic.kind in IN_REGISTRY:
        return False
    return not all(map(may_be_told, (topic.title, *topic.words)))


def mark_of(name: str, parts: Sequence[Part]) -> str:
    """A short mark of what an offer shows: of other topics, modes, conditions or another name it is
    another."""
    told = [name, *([it.topic.id, it.mode, it.rule] for it in parts)]
    return sha256(orjson.dumps(told)).hexdigest()[:8]
