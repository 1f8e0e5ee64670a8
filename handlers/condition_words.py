"""What words mean as a condition, and in which news of the last month they stand already: they may
be looked for only from now on."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.views import TopicView
from bot.errors import UserError
from bot.intake.shown.gist import headline
from bot.messages.choosing import Coming
from bot.topics.asked_for import Wanted
from bot.topics.hashtags import characters_beside
from bot.topics.remembered import Found
from bot.topics.search import Hit
from bot.topics.typed_named import parts_of
from handlers.activity import looked_for_since
from handlers.looking import evidence_of, found_of, look
from handlers.middleware import World
from handlers.offers import in_registry, numbered
from handlers.wanted import keyword_of, wanted_in
from storage import articles, news_texts, previews
from storage.articles import Evidence
from storage.chats import Chat
from storage.conditions import MOST_WORDS, Rule
from storage.previews import Seen
from storage.subscriptions import Subscription
from storage.topics import Topic
from storage.vocabulary import IN_WORDS, TopicKind

# So many of the last articles of a topic are read for words that were not looked for before.
_MOST_READ = 2000
_CANDIDATES = 6


@dataclass(frozen=True, slots=True)
class Part:
    """What words mean: the number of one topic, or several to choose from, and of the phrase that
    the words themselves would be (None: they are none)."""

    sure: int | None = None
    candidates: Sequence[TopicView] = ()
    keyword: int | None = None


async def part_of(text: str, world: World, chat: Chat) -> Part:
    """What somebody has typed as a condition. Raises UserError where it is too long, or nothing."""
    text = " ".join(text.split())
    if len(text) > MOST_WORDS or characters_beside(text) > MOST_WORDS:
        raise UserError("error-condition-long", limit=MOST_WORDS)
    wanted = await world.searching(lambda: wanted_in(text, world, chat.language))
    one = wanted[0] if len(wanted) == 1 else None
    if one is not None and one.kind == TopicKind.HASHTAG:
        key = (TopicKind.HASHTAG, one.key)
        return Part((await numbered(world, {key: one.text}, to=chat))[key])
    if one is not None and one.sure:
        [view] = await in_registry(world, [(one.sure.kind, one.sure.id)], chat.language)
        return Part(view.id)
    keyword = await keyword_of(text, world, chat)
    keys = list(dict.fromkeys((hit.kind, hit.id) for hit in _hits(wanted)))[:_CANDIDATES]
    if keys:
        return Part(None, await in_registry(world, keys, chat.language), keyword)
    if keyword is None:
        raise UserError("error-condition-short")
    return Part(keyword)


async def several_in(text: str, world: World) -> list[str]:
    """What stands between commas in an answer, each once; empty where it is one thing: it has none,
    is in quotation marks, or a topic has the comma in its name."""
    parts = dict.fromkeys(" ".join(one.split()) for one in parts_of(text))
    listed = [one for one in parts if any(char.isalnum() for char in one)]
    if len(listed) < 2:
        return []
    wanted = await world.searching(lambda: wanted_in(text, world))
    return [] if len(wanted) == 1 and wanted[0].sure else listed


async def number_of(text: str, world: World, chat: Chat) -> int:
    """The topic that words are as a condition: as they are typed, where they may mean several
    things. Raises UserError where they are none."""
    part = await part_of(text, world, chat)
    number = part.sure if part.sure is not None else part.keyword
    if number is None:
        raise UserError("error-condition-short")
    return number


def _hits(wanted: Sequence[Wanted]) -> list[Hit]:
    return [hit for piece in wanted for hit in piece.hits]


async def coming(
    world: World,
    topic: Topic,
    rule: Rule,
    named: Mapping[int, Topic],
    followed: Subscription | None,
) -> Coming:
    """What would have come of a topic under a rule. Words that are not followed yet are looked for
    now: where they were found before would tell that somebody else had followed them."""
    if topic.kind in IN_WORDS and followed is None:
        typed = (topic.key,) if topic.kind == TopicKind.KEYWORD else topic.words
        return await coming_of_words(world, topic, typed, rule, named)
    since = looked_for_since(followed) if topic.kind in IN_WORDS and followed else None
    ids = await _candidates(world, topic, rule, named)
    found = await found_in(world, ids, words_of(rule, named))
    async with world.database.read() as connection:
        seen = await previews.preview(
            connection, topic.id, rule, world.clock(), more=found, since=since
        )
    return coming_of(seen)


async def coming_of_words(
    world: World, topic: Topic, phrases: Sequence[str], rule: Rule, named: Mapping[int, Topic]
) -> Coming:
    """What would have come of a topic that is some phrases, as they stand in the news."""
    looked = await look(world, phrases)
    titled = looked.articles()
    more = await found_in(world, titled, words_of(rule, named))
    async with world.database.read() as connection:
        seen = await previews.preview_found(
            connection, topic.id, rule, world.clock(), titled, more=more, since=looked.since
        )
    return coming_of(seen)


def coming_of(seen: Seen) -> Coming:
    """What would have come, as it is told."""
    latest = [(headline(one.title), one.url, one.published_at) for one in seen.latest]
    return Coming(seen.week, seen.month, seen.days, latest)


async def keep_found(
    world: World, topic: Topic, rule: Rule, named: Mapping[int, Topic]
) -> Callable[[AsyncConnection], Awaitable[None]]:
    """What stores, in a transaction, where the words of a rule stand in the news of the last month:
    its digests and lists are judged by that."""
    ids = await _candidates(world, topic, rule, named)
    about = await evidence_in(world, ids, words_of(rule, named))

    async def keep(connection: AsyncConnection) -> None:
        there = await articles.by_ids(connection, about.keys())
        await articles.add_topics(connection, {it: about[it] for it in about if it in there})

    return keep


def words_of(rule: Rule, named: Mapping[int, Topic]) -> dict[str, int]:
    """The phrases that a rule names, by their keys, with the numbers of their topics."""
    return {
        named[it].key: it
        for it in rule.topics
        if it in named and named[it].kind == TopicKind.KEYWORD
    }


async def _candidates(
    world: World, topic: Topic, rule: Rule, named: Mapping[int, Topic]
) -> list[int]:
    """The articles of a topic in which the words of a rule may stand; none where it has none."""
    if not words_of(rule, named):
        return []
    async with world.database.read() as connection:
        return await previews.candidates(connection, topic.id, world.clock(), limit=_MOST_READ)


async def found_in(
    world: World, ids: Collection[int], words: Mapping[str, int]
) -> dict[int, set[int]]:
    """In which articles the phrases of some topics (by their keys, the topics' numbers) stand, by
    topic."""
    found = await _found(world, ids, words)
    return {words[key]: {it for it in ids if it in where} for key, where in found.items()}


async def evidence_in(
    world: World, ids: Collection[int], words: Mapping[str, int]
) -> dict[int, dict[int, Sequence[Evidence]]]:
    """Where they stand there, by article and topic."""
    found = await _found(world, ids, words)
    having = [it for it in ids if any(it in where for where in found.values())]
    told = await evidence_of(world, found, having)
    return {it: {words[key]: told[it][key] for key in told[it]} for it in told}


async def _found(
    world: World, ids: Collection[int], words: Mapping[str, int]
) -> Mapping[str, Found]:
    if not words or not ids:
        return {}
    async with world.database.read() as connection:
        heads = await news_texts.heads(connection, sorted(ids, reverse=True)[:_MOST_READ])
    return await found_of(world, words, heads)
