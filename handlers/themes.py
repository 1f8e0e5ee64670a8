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
from bot.topics.countries import HOME
from bot.topics.joining import only_joins
from bot.topics.keywords import are_same_words, keyword_key, phrase_key, words_of_key
from bot.topics.people.dictionary import parses
from bot.topics.refusals import refuses
from bot.topics.several import is_kind
from bot.topics.themes.shipped import shipped_themes
from bot.topics.themes.theme import Asked, Theme, for_reader
from bot.topics.tokens import fold
from bot.topics.word_concepts import CONCEPTS, language_of
from bot.zones import zone_of
from handlers.condition_words import coming_of_words
from handlers.middleware import World
from handlers.named_drafts import checked
from handlers.naming import named_by, words_of_tag
from handlers.wanted import by_theme, keyword_of, phrase_of, telling, typed_as
from handlers.wishes import countries_in
from storage import named, subscriptions, topics
from storage.chats import Chat
from storage.conditions import EVERYTHING
from storage.named import MOST_PHRASES, Named
from storage.topics import Topic
from storage.vocabulary import TopicKind

_TOLD_IN_FULL = 2  # of more topics only their names are told
_LETTERS = 2  # so few are much like some word of many names
_SHORTEST_WITHIN = 4  # letters of a word that is a theme among others
_MOST = 8  # themes in one message
_NO_NOUN = frozenset({"ADJF", "VERB", "INFN"})
# What says nothing beside a theme.
_EMPTY = frozenset(
    ("thing", one) for one in ("cooperation", "relation", "development", "sector", "status")
)
_WITHIN = 2  # themes that some words of a phrase are


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
    leading = await _by_office(piece, world, chat) or await _leading(telling(piece), world)
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
        [] if piece.quoted else [one for _, one in await _within(piece.text, world, chat.language)]
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


async def _within(text: str, world: World, language: str = "") -> list[tuple[str, Asked]]:
    """The themes that the longest runs of several words are, each with its run; of places only
    what stands beside them."""
    words = text.split()
    found: dict[str, tuple[str, Asked]] = {}
    for size in range(len(words) - 1, 0, -1) if len(words) <= _MOST else ():
        runs = [" ".join(words[at : at + size]) for at in range(len(words) - size + 1)]
        every = [
            (run, await _asked(world, run, language))
            for run in runs
            if len(run) >= _SHORTEST_WITHIN
        ]
        found = {one.theme.id: (run, one) for run, one in every if one is not None}
        if found:
            break
    # "жилищная программа наурыз": what has a name only as somebody asks for it has it alone.
    found = {
        key: (run, one)
        for key, (run, one) in found.items()
        if one.theme.is_place or not (_is_named(one, run) and _is_only_asked(one, run))
    }
    told = [it for it in found.values() if len(found) == 1 or not it[1].theme.is_place]
    return told if len(told) <= _WITHIN else []


async def _leading(text: str, world: World) -> Asked | None:
    """The only theme that is all but the whole of several words, with these as its name: the others
    say which of it ("пособие по уходу за инвалидом"), or nothing ("interparliamentary
    cooperation"), and are neither a name nor a place but home. What stands beside a name is what is
    asked for ("Central Asia water")."""
    told = await _within(text, world)
    if len(told) != 1:
        return None
    [(run, one)] = told
    telling_ = [word for word in run.split() if not only_joins(word)]
    rest = [word for word in text.split() if word not in run.split() and not only_joins(word)]
    if _is_named(one, run) and not all(map(_adds_nothing, rest)):
        return None
    if not (len(telling_) > 1 or all(map(_adds_nothing, rest))):
        return None
    for word in rest:
        beside = await _asked(world, word)
        if not (word.islower() or countries_in(word)) or not countries_in(word) <= {HOME}:
            return None
        if beside is not None and beside.theme.is_place:
            return None
    phrases = (text, *(it for it in one.phrases if it != text))
    return one._replace(name=text, phrases=phrases, alone=text)


def _is_named(asked: Asked, run: str) -> bool:
    """Whether a theme is called by a name in a phrase, as that is spelt there: Central Asia."""
    words = words_of_key(keyword_key(run))
    called = (
        one for one in asked.theme.called if are_same_words(words, words_of_key(keyword_key(one)))
    )
    return next(called, "")[:1].isupper()


def _is_only_asked(asked: Asked, run: str) -> bool:
    words = words_of_key(keyword_key(run))
    return not any(are_same_words(words, words_of_key(keyword_key(it))) for it in asked.theme.words)


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


def _adds_nothing(word: str) -> bool:
    key = fold(word)
    means = CONCEPTS["en" if key.isascii() else language_of([key])][key]
    return bool(means & _EMPTY)


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
