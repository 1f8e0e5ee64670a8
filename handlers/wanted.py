"""What a text asks for, as topics of a chat: to be offered, followed already, or refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from aiogram.types import CallbackQuery, Message

from bot.digest.views import TopicView
from bot.errors import UserError
from bot.messages import unsubscribe as told
from bot.messages.markup import Button, shown
from bot.texts import Texts
from bot.topics.asked_for import Wanted
from bot.topics.countries_in import countries_in
from bot.topics.frames import core
from bot.topics.keywords import (
    are_same_words,
    bare,
    exactly,
    is_exact,
    keyword_key,
    phrase_key,
    words_of_key,
)
from bot.topics.marks import without_marks
from bot.topics.named import keys_of, nearest_name
from bot.topics.refusals import leaves, refuses, refuses_surely
from bot.topics.search import Hit
from bot.topics.themes.shipped import shipped_themes
from bot.topics.typed_conditions import only_leaves_out
from handlers.middleware import World
from handlers.naming import named_by
from handlers.offers import in_registry, numbered
from handlers.reply import reply
from handlers.titles import country_of, topic_view, with_heirs
from handlers.wishes import wishes_in
from storage import subscriptions
from storage.chats import Chat
from storage.subscriptions import Subscription
from storage.topics import Topic
from storage.vocabulary import TopicKind

_LONGEST_KEYWORD, _LONGEST_SPELLING = 60, 100
_MEANT = 4
_OFFERED = 8
_SURE_ENOUGH = 90


def wanted_in(text: str, world: World, language: str = "") -> list[Wanted]:
    """The things that a text asks for today; `language`: that of who typed it."""
    subjects = world.subjects
    return wishes_in(text, subjects.search, subjects.registry, world.clock().date(), language)


def without_other_countries(piece: Wanted, world: World) -> Wanted:
    """What words may mean without the bodies and offices of other countries than those that they
    name: the Senate of the USA is not Kazakhstan's."""
    named = countries_in(piece.text)

    def is_elsewhere(hit: Hit) -> bool:
        country = country_of(world, hit.kind, hit.id)
        return bool(named and country) and country not in named

    return replace(piece, hits=tuple(hit for hit in piece.hits if not is_elsewhere(hit)))


def phrase_of(text: str) -> dict[tuple[str, str], str]:
    """The phrase that words would be, by its key; none for what is too short or too long."""
    phrase = phrase_key(text)
    if not 2 < len(bare(phrase)) <= _LONGEST_KEYWORD:
        return {}
    typed = " ".join(shown(without_marks(text), _LONGEST_SPELLING).split())
    return {(TopicKind.KEYWORD, phrase): f'"{typed}"' if is_exact(phrase) else typed}


async def keyword_of(text: str, world: World, chat: Chat) -> int | None:
    """The number of the phrase that words would be, offered to the chat; None for what is none."""
    phrase = phrase_of(text)
    if not phrase:
        return None
    [number] = (await numbered(world, phrase, to=chat)).values()
    return number


async def offered(wanted: Sequence[Wanted], world: World, chat: Chat) -> list[TopicView]:
    """What to offer for several things, or for one that is surely meant."""
    tags: dict[tuple[str, str], str] = {}
    keys: list[tuple[str, str]] = []
    phrases: list[TopicView] = []
    for piece in (without_other_countries(one, world) for one in wanted):
        if piece.kind == TopicKind.HASHTAG:
            tags[TopicKind.HASHTAG, piece.key] = piece.text
            named = await world.searching(partial(named_by, piece.text, world))
            keys += with_heirs(world, named) if named else []
        elif piece.sure:
            keys += with_heirs(world, piece.sure, piece.hits)
        elif piece.hits:
            keys += [(hit.kind, hit.id) for hit in piece.hits[:_MEANT]]
        else:
            keyword = await keyword_of(piece.typed, world, chat)
            if keyword is not None:
                typed = shown(piece.typed, _LONGEST_KEYWORD)
                title = world.subjects.title(TopicKind.KEYWORD, "", chat.language, typed)
                phrases.append(TopicView(keyword, TopicKind.KEYWORD, title))
    ids = await numbered(world, tags, to=chat)
    named_views = await in_registry(world, list(dict.fromkeys(keys)), chat.language)
    tag_views = [TopicView(ids[key], key[0], f"#{tags[key]}") for key in tags]
    # Channels seldom tag: what a tag names brings all of its news, the tag a part of them.
    return [*named_views, *tag_views, *phrases][:_OFFERED]


def own(piece: Wanted, mine: list[Subscription], world: World, language: str) -> list[Subscription]:
    """Which of a chat's subscriptions are meant."""
    if piece.kind == TopicKind.HASHTAG:
        wanted = (TopicKind.HASHTAG, piece.key)
        return [one for one in mine if (one.topic.kind, one.topic.key) == wanted]
    hits = {(hit.kind, hit.id) for hit in piece.hits if hit.exact or hit.score > _SURE_ENOUGH}
    found = [one for one in mine if (one.topic.kind, one.topic.key) in hits]
    if found:
        return found[:1]
    words = typed_as(piece.typed, mine)
    if words is not None:
        return [words]
    typed = piece.text.casefold()
    called = _called_so(piece, mine)
    if called is not None:
        return [called]
    titled = [
        one
        for one in mine
        if topic_view(world, one.topic, language).title.casefold().lstrip("#") == typed
    ]
    return titled or _in_another_form(piece, mine)


def _called_so(piece: Wanted, mine: list[Subscription]) -> Subscription | None:
    """The one that words in other letters or with a slip are: "zhol apaty"."""
    asked = None if piece.quoted else shipped_themes().asked(telling(piece))
    if asked is None:
        return None
    return typed_as(asked.alone or asked.name, mine) or by_theme(piece, mine)


def _in_another_form(piece: Wanted, mine: Sequence[Subscription]) -> list[Subscription]:
    """The same by the words in whatever form, without what only leads to them ("от темы жильё");
    none where several of a kind are called so."""
    for text in dict.fromkeys((piece.text, telling(piece))):
        words = words_of_key(keyword_key(text))
        for kind in (TopicKind.KEYWORD, TopicKind.NAMED, TopicKind.HASHTAG):
            meant = [
                one
                for one in mine
                if one.topic.kind == kind and are_same_words(words, _called(one.topic))
            ]
            if len(meant) == 1:
                return meant
    return []


def _called(topic: Topic) -> list[str]:
    """The words of a phrase, of the name of a topic, or of a hashtag."""
    if topic.kind == TopicKind.KEYWORD:
        return words_of_key(topic.key)
    return words_of_key(keyword_key(topic.title.replace("_", " ")))


def telling(piece: Wanted) -> str:
    """The words of what was typed without those that only lead to it; all where there are no
    others."""
    return (
        piece.text
        if piece.kind == TopicKind.HASHTAG
        else " ".join(core(piece.text.split())[0]) or piece.text
    )


def followed_already(wanted: Sequence[Wanted], mine: Sequence[Subscription]) -> list[Subscription]:
    """Of what is surely meant, and of words, the subscriptions that the chat has to it."""
    keys = {(one.kind, one.key) for one in wanted if one.kind == TopicKind.HASHTAG}
    keys |= {(one.sure.kind, one.sure.id) for one in wanted if one.sure}
    words = [one for one in wanted if one.kind != TopicKind.HASHTAG and not one.hits]
    typed = [typed_as(one.typed, mine, strict=True) or by_theme(one, mine) for one in words]
    named = {one.topic.id for one in typed if one is not None}
    return [one for one in mine if (one.topic.kind, one.topic.key) in keys or one.topic.id in named]


def asked_within(
    found: Sequence[tuple[Wanted, Sequence[Subscription]]],
) -> dict[int, str]:
    """Of what brings the words that were asked for under another name, the words, by the number of
    its topic."""
    every = ((one.topic, _spelt(piece)) for piece, some in found for one in some)
    words: dict[int, list[str]] = {}  # bounded: of what was asked for at once
    for topic, said in every:
        if (
            topic.kind == TopicKind.NAMED
            and keyword_key(said) in keys_of(topic.words)
            and not are_same_words(words_of_key(keyword_key(said)), _called(topic))
        ):
            words.setdefault(topic.id, []).append(said)
    return {topic: ", ".join(some) for topic, some in words.items()}


def _spelt(piece: Wanted) -> str:
    """Words as their theme spells them."""
    asked = shipped_themes().asked(piece.text)
    return (asked.alone if asked else "") or piece.text


def typed_as(
    text: str, mine: Sequence[Subscription], *, strict: bool = False
) -> Subscription | None:
    """Of a chat's subscriptions that to words as they were typed, or to what it has called so, also
    in another case or misspelt; None where they are none. `strict`: in this order, where they are
    in quotation marks, and in any where they are not."""
    phrase, typed = keyword_key(text), phrase_key(text)
    # Quotation marks of a list may stand around what was typed without, and the other way round.
    for key in dict.fromkeys((typed, *(() if strict else (phrase, exactly(phrase))))):
        for one in mine:
            if (one.topic.kind, one.topic.key) == (TopicKind.KEYWORD, key):
                return one
    if is_exact(typed) and strict:
        return None
    named = [one for one in mine if one.topic.kind == TopicKind.NAMED]
    nearest = nearest_name(phrase, [keyword_key(one.topic.title) for one in named])
    return None if nearest is None else named[nearest]


def by_theme(piece: Wanted, mine: Sequence[Subscription]) -> Subscription | None:
    """Of a chat's subscriptions the one that brings the theme that words are, with all of its
    words, under whatever name; None where there is none, or it has conditions."""
    asked = None if piece.quoted else shipped_themes().asked(telling(piece))
    sought = frozenset(keys_of(asked.phrases)) if asked else frozenset()
    named = [one for one in mine if one.topic.kind == TopicKind.NAMED and one.rule is None]
    bring = [one for one in named if sought and sought <= frozenset(keys_of(one.topic.words))]
    return bring[0] if bring else None


async def followed_as_typed(text: str, world: World, chat: Chat) -> Subscription | None:
    """The same, asked for."""
    async with world.database.read() as connection:
        return typed_as(text, await subscriptions.of_chat(connection, chat.id), strict=True)


async def is_refused(text: str, wanted: Sequence[Wanted], world: World, chat: Chat) -> bool:
    """Whether a text says what is not wanted. What may be news as well ("отключить свет", "су
    жоқ") does so only of somebody in the registry, or of what the chat follows."""
    if not refuses(text):
        return False
    if refuses_surely(text) or any(it.key or any(hit.fits for hit in it.hits) for it in wanted):
        return True
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    return any(own(piece, mine, world, chat.language) for piece in wanted)


async def ask_back(
    event: Message | CallbackQuery,
    text: str,
    wanted: Sequence[Wanted],
    world: World,
    chat: Chat,
    texts: Texts,
    under: Button | None = None,
) -> None:
    """What to do where a text refuses something: nothing is followed or left without a press.

    What the chat follows may be left; the rest may be followed, unless all that is asked for is to
    leave one thing. `under`: follows what is wanted without the rest; then the words alone are not
    offered.
    """
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    leave = {
        one.topic.id: topic_view(world, one.topic, chat.language)
        for piece in wanted
        for one in own(piece, mine, world, chat.language)
    }
    if only_leaves_out(text) and not leave:
        raise UserError("error-conditions-one-topic")
    if under is not None:
        wanted = [piece for piece in wanted if piece.kind == TopicKind.HASHTAG or piece.hits]
    rest = [piece for piece in wanted if not own(piece, mine, world, chat.language)]
    follow = [] if leaves(text) and len(wanted) == 1 else await offered(rest, world, chat)
    follow = [one for one in follow if one.id not in {one.topic.id for one in mine}]
    unknown = [telling(piece) for piece in rest]
    await reply(event, told.refused(text, unknown, list(leave.values()), follow, texts, under))
