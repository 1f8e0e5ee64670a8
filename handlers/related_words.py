"""Words that may be related to those of a topic, found in what is stored, to be offered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from bot.stories.related import Read, related
from bot.topics.keywords import keyword_key
from bot.topics.named import Looking
from handlers.middleware import World
from handlers.offers import numbered
from handlers.wanted import wanted_in
from storage import named, outlets
from storage.chats import Chat
from storage.named import MOST_READ, Named, Text
from storage.vocabulary import TopicKind

# The newest articles of the topic, and as many others that came among them.
_READ = 300
_OFFERED = 8


async def related_words(world: World, chat: Chat, words: Named) -> list[tuple[int, str]]:
    """What stands in the news of a topic far more often than elsewhere, the likeliest first: the
    number of a phrase that the chat may add, and how it is spelt."""
    looking = await world.searching(lambda: Looking(words.phrases))
    within: list[Text] = []
    beside: list[Text] = []
    before, read = None, 0
    while read < MOST_READ and len(within) < _READ:
        async with world.database.read() as connection:
            texts = await named.newest(connection, world.clock(), before=before)
        if not texts:
            break
        await world.searching(partial(_part, texts, looking, within, beside))
        before, read = texts[-1].id, read + len(texts)
    async with world.database.read() as connection:
        names = await outlets.known(connection)
    chosen = await world.searching(lambda: _chosen(within, beside, words, names, world))
    keys = {(TopicKind.KEYWORD.value, keyword_key(one)): one for one in chosen}
    ids = await numbered(world, keys, to=chat) if keys else {}
    return [(ids[key], spelt) for key, spelt in keys.items()]


def _part(texts: Sequence[Text], looking: Looking, within: list[Text], beside: list[Text]) -> None:
    """Put articles to those of the topic, or to the others."""
    for one in texts:
        side = within if looking.find(one.whole, one.language) else beside
        if len(side) < _READ:
            side.append(one)


def _chosen(
    within: Sequence[Text],
    beside: Sequence[Text],
    words: Named,
    outlets_: Sequence[str],
    world: World,
) -> list[str]:
    """What may be related, without what the registry knows: that is followed by itself."""
    found = related(
        [Read(one.language, one.text) for one in within],
        [Read(one.language, one.text) for one in beside],
        known=(*words.phrases, words.name),
        unwanted=outlets_,
        most=2 * _OFFERED,
    )
    chosen: dict[str, str] = {}
    for one in found:
        if len(keyword_key(one)) > 2 and not any(it.sure for it in wanted_in(one, world)):
            chosen.setdefault(keyword_key(one), one)
    return list(chosen.values())[:_OFFERED]
