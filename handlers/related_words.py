"""Words that may be related to those of a topic, found in what is stored, to be offered."""

from __future__ import annotations

from collections.abc import Sequence

from bot.stories.related import Read, related
from bot.topics.keywords import keyword_key
from handlers.looking import look
from handlers.middleware import World
from handlers.offers import numbered
from handlers.wanted import wanted_in
from storage import news_texts, outlets
from storage.chats import Chat
from storage.named import Named
from storage.news_texts import Text
from storage.vocabulary import TopicKind

# The newest articles of the topic, and as many others that came among them.
_READ = 300
_OFFERED = 8


async def related_words(world: World, chat: Chat, words: Named) -> list[tuple[int, str]]:
    """What stands in the news of a topic far more often than elsewhere, the likeliest first: the
    number of a phrase that the chat may add, and how it is spelt."""
    looked = await look(world, words.phrases)
    having = looked.articles()
    others = [one.id for one in looked.read if one.id not in having]
    within = await _texts(world, [*having][:_READ])
    beside = await _texts(world, others[:_READ])
    async with world.database.read() as connection:
        names = await outlets.known(connection)
    chosen = await world.searching(lambda: _chosen(within, beside, words, names, world))
    keys = {(TopicKind.KEYWORD.value, keyword_key(one)): one for one in chosen}
    ids = await numbered(world, keys, to=chat) if keys else {}
    return [(ids[key], spelt) for key, spelt in keys.items()]


async def _texts(world: World, ids: Sequence[int]) -> list[Text]:
    async with world.database.read() as connection:
        found = {one.id: one for one in await news_texts.texts(connection, ids)}
    return [found[it] for it in ids if it in found]


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
