"""What somebody types for a theme, offered with the other words of that theme; and the words of a
hashtag."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.digest.views import TopicView
from bot.errors import UserError
from bot.messages.choosing import would_come
from bot.messages.themes import Worded
from bot.texts import Html, Texts
from bot.topics.asked_for import Wanted
from bot.topics.by_office import as_office
from bot.topics.keywords import are_same_words, keyword_key, phrase_key, words_of_key
from bot.topics.people.dictionary import parses
from bot.topics.refusals import refuses
from bot.topics.several import is_kind
from bot.topics.themes.shipped import shipped_themes
from bot.topics.themes.theme import Asked, Theme, for_reader
from bot.topics.themes_within import leading_theme, themes_within
from bot.zones import zone_of
from handlers.condition_words import coming_of_words
from handlers.middleware import World
from handlers.named_drafts import checked
from handlers.naming import named_by, words_of_tag
from handlers.wanted import by_theme, keyword_of, phrase_of, telling, typed_as
from storage import named, subscriptions, topics
from storage.chats import Chat
from storage.conditions import EVERYTHING
from storage.named import MOST_PHRASES, Named
from storage.topics import Topic
from storage.vocabulary import TopicKind

_TOLD_IN_FULL = 2  # of more topics only their names are told
_LETTERS = 2  # so few are much like some word of many names
_MOST = 8  # themes in one message
_NO_NOUN = frozenset({"ADJF", "VERB", "INFN"})


async def themed(piece: Wanted, world: World, chat: Chat, *, quoted: bool = False) -> Worded | None:
    """The theme that words are, as a topic that the chat may follow; None where they are what
    somebody in the registry is called, or no theme. Those in quotation marks are one only where
    they were asked for (`quoted`)."""
    if piece.kind == TopicKind.HASHTAG or piece.quoted is not quoted or piece.sure:
        return None
    # Of several words one may be what is known: "электронное правительство".
    called = any(hit.fits for hit in piece.hits) and len(piece.text.split()) == 1
    # What is not there ("нет дорог") is less than its theme.
    ways = (piece.text,) if refuses(piece.text) else (piece.text, telling(piece))
    for words in () if called else dict.fromkeys(ways):
        asked = await _asked(world, words, chat.language)
        if asked is not None:
            one = await _offered(asked, world, chat, await _phrase(asked.alone, world, chat))
            return one and replace(one, region=await _region(asked.theme, world, chat))
    if called:
        return None
    leading = await _by_office(piece, world, chat) or await world.searching(
        lambda: leading_theme(telling(piece))
    )
    if leading is None:
        return None
    return await _offered(leading, world, chat, await _phrase(leading.alone, world, chat))


async def coming_of(one: Worded, world: World, chat: Chat, texts: Texts) -> list[Html]:
    """What would have come of a theme, as it is told before it is followed."""
    async with world.database.read() as connection:
        topic = (await topics.by_ids(connection, [one.topic.id]))[one.topic.id]
    coming = await coming_of_words(world, topic, topic.words, EVERYTHING, {})
    zone, now = zone_of(chat.time_zone), world.clock()
    on = {"alerts_on": chat.alerts_on, "digest_on": chat.digest_on}
    return would_come(coming, texts, zone, now, **on)


def without_alike(piece: Wanted) -> Wanted:
    """What words of a theme may mean without people whose names are only spelt nearly so: "gas" is
    no Hasan; and where they are two letters ("ИИ"), without anything that is."""
    short = len(keyword_key(piece.text)) <= _LETTERS
    kept = (hit for hit in piece.hits if hit.fits or not (short or hit.kind == TopicKind.OFFICIAL))
    return replace(piece, hits=tuple(kept))


async def all_themed(
    wanted: Sequence[Wanted], world: World, chat: Chat
) -> list[tuple[Wanted, Worded]]:
    """Of what was asked for the themes."""
    found = [(piece, await themed(piece, world, chat)) for piece in wanted[:_MOST]]
    return [(piece, one) for piece, one in found if one is not None]


async def themed_beneath(wanted: Sequence[Wanted], world: World, chat: Chat) -> list[Worded]:
    """The themes that are called as what was typed in quotation marks, of those that the chat does
    not follow: what was typed is looked for as it stands, and the theme is offered second."""
    found = [await themed(piece, world, chat, quoted=True) for piece in wanted[:_MOST]]
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    bring = [by_theme(replace(piece, quoted=False), mine) for piece in wanted[:_MOST]]
    return [
        replace(one, alone=None)
        for one, known in zip(found, bring, strict=True)
        if one is not None and known is None
    ]


async def themed_within(piece: Wanted, world: World, chat: Chat) -> list[Worded]:
    """The themes that some of several words are, two at most, beside a place: "выборы 2026",
    "погода в Астане", "Каспий экологиясы"; none that the chat follows."""
    told = (
        []
        if piece.quoted
        else await world.searching(
            lambda: [one for _, one in themes_within(piece.text, chat.language)]
        )
    )
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    # "уборка зерна": the theme is not called as one of its words stands among others.
    asked = [
        await _asked(world, _as_called(one, chat.language), chat.language) or one
        for one in told
        if by_theme(replace(piece, text=one.name), mine) is None
    ]
    offered = [await _offered(one, world, chat) for one in asked]
    return [one for one in offered if one is not None]


async def _by_office(piece: Wanted, world: World, chat: Chat) -> Asked | None:
    """The theme of what an office does, said of who holds it ("laws signed by Tokayev"), under its
    own name: it is not of him."""
    subjects, today = world.subjects, world.clock().date()
    said = await world.searching(
        lambda: as_office(telling(piece), subjects.search, subjects.registry, today)
    )
    asked = await _asked(world, said) if said else None
    if asked is None:
        return None
    own = shipped_themes().in_own_words(asked.theme, chat.language)
    return own._replace(alone=piece.text)


def _as_called(asked: Asked, language: str) -> str:
    """The word of a theme of which its name, as it was typed, is some form; of what is no noun
    ("отопительный", "electoral") the usual name."""
    words = words_of_key(keyword_key(asked.name))
    same = (
        one for one in asked.theme.words if are_same_words(words, words_of_key(keyword_key(one)))
    )
    word = next(same, asked.name)
    of_what = parses(keyword_key(word))[:1]
    no_noun = any(one.is_known and one.tag.POS in _NO_NOUN for one in of_what)
    if no_noun or (word.isascii() and is_kind(word)):
        return shipped_themes().in_own_words(asked.theme, language).name
    return word


async def _region(town: Theme, world: World, chat: Chat) -> TopicView | None:
    """The region that is called as a town, its centre: whoever types the name may mean either."""
    asked = shipped_themes().region_of(town, chat.language)
    one = await _offered(asked, world, chat) if asked else None
    return one.topic if one else None


async def _asked(world: World, words: str, language: str = "") -> Asked | None:
    return await world.searching(lambda: shipped_themes().asked(words, language))


async def _offered(
    asked: Asked, world: World, chat: Chat, alone: TopicView | None = None
) -> Worded | None:
    try:
        words = checked(Named(asked.name, asked.phrases[:MOST_PHRASES]))
    except UserError:  # nothing in it may be looked for
        return None
    async with world.database.write() as connection:
        topic = await named.ensure(connection, chat.id, words, world.clock())
    view = TopicView(topic.id, TopicKind.NAMED, topic.title)
    is_sought = phrase_key(words.phrases[0]) == keyword_key(words.name)
    name, others = words.phrases[:is_sought], words.phrases[is_sought:]
    told = (*name, *for_reader(asked.theme, others, chat.language))
    return Worded(view, told, is_sought, alone)


async def words_of_tags(
    added: Sequence[Topic | TopicView], world: World, chat: Chat
) -> dict[int, Worded]:
    """The words that hashtags are, by their numbers, where a few were `added`, for channels seldom
    tag: those of a theme, or the words themselves; none of what the registry knows, and none that
    the chat follows."""
    if len(added) > _TOLD_IN_FULL:
        return {}
    tags = [one for one in added if one.kind == TopicKind.HASHTAG]
    known = await world.searching(lambda: [named_by(_spelt(one), world) for one in tags])
    tags = [one for one, hit in zip(tags, known, strict=True) if hit is None]
    if not tags:
        return {}
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    found: dict[int, Worded] = {}
    for tag in tags:
        words = words_of_tag(_spelt(tag))
        if typed_as(words, mine) is not None:
            continue
        asked = await _asked(world, words)
        if asked is not None:
            one = await _offered(asked, world, chat)
        else:
            phrase = await _phrase(words, world, chat)
            one = None if phrase is None else Worded(phrase, (phrase.title,))
        if one is not None:
            found[tag.id] = one
    return found


def _spelt(tag: Topic | TopicView) -> str:
    return tag.title.removeprefix("#")


async def _phrase(words: str, world: World, chat: Chat) -> TopicView | None:
    keyword = await keyword_of(words, world, chat)
    if keyword is None:
        return None
    [typed] = phrase_of(words).values()
    return TopicView(keyword, TopicKind.KEYWORD, typed)
