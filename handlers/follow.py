"""/subscribe, and every other way in which a topic is named to be followed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import follow as told
from bot.messages.callbacks import Follow, FollowHashtag
from bot.messages.callbacks_undo import Spot
from bot.messages.markup import shown
from bot.messages.themes import Worded
from bot.messages.which import unknown, which_one
from bot.texts import Html, Texts
from bot.topics.hashtags import characters_beside, hashtag_key
from bot.topics.keywords import phrase_key
from bot.topics.phrases import sought
from bot.topics.quoted import quoted_in
from bot.topics.refusals import refuses
from bot.topics.requests import Wanted
from handlers import questions
from handlers.activity import told_of
from handlers.adding import Outcome, add
from handlers.beside import HEIR, NAMED, beside, elsewhere
from handlers.following import MAX_SUBSCRIPTIONS
from handlers.middleware import World
from handlers.named_saving import follow_words
from handlers.offers import in_registry, suggestions
from handlers.presses import Pressed, spelt_on
from handlers.questions import Question
from handlers.reply import pop_up, reply
from handlers.rights import require_admin
from handlers.schedules import chosen_by
from handlers.themes import (
    coming_of,
    themed,
    themed_beneath,
    themed_within,
    without_alike,
    words_of_tags,
)
from handlers.titles import ended, topic_view, what_is_over
from handlers.typed_conditions import conditions_in, follow_under, under_conditions
from handlers.typed_named import named_in, show_named
from handlers.wanted import (
    ask_back,
    by_theme,
    followed_as_typed,
    is_country,
    keyword_of,
    phrase_of,
    typed_as,
    wanted_in,
    without_other_countries,
)
from storage import hiding, subscriptions
from storage.chats import Chat
from storage.subscriptions import Subscription
from storage.topics import Topic
from storage.vocabulary import IN_WORDS, ChatKind, TopicKind

MAX_REQUEST = 1000
MAX_TEXT = 4096  # Telegram's own limit of a message
ASKED_AT_MOST = 5
_CANDIDATES = 6


def make_router() -> Router:
    """The router of following."""
    router = Router(name="follow")
    router.message(Command("subscribe", ignore_case=True))(subscribe)
    router.callback_query(Pressed(Follow))(press_follow)
    router.callback_query(Pressed(FollowHashtag))(press_hashtag)
    return router


async def subscribe(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/subscribe with or without topics."""
    await require_admin(message)
    if command.args and command.args.strip():
        await follow_text(message, command.args, world, chat, texts)
        return
    await questions.ask(message, Question.SUBSCRIBE, world)
    if message.chat.type == ChatKind.PRIVATE:
        await reply(message, told.ask(await suggestions(world, chat), texts))
    else:
        await reply(message, told.ask_in_group(texts), quoting=True)


async def follow_text(
    event: Message | CallbackQuery, text: str, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow what a text names; ask where several fit."""
    # Hashtags are cheap, however many: those over the limit of subscriptions are told so.
    if len(text) > MAX_TEXT or characters_beside(text) > MAX_REQUEST:
        raise UserError("error-request-too-long", limit=MAX_REQUEST)
    quoted = bool(quoted_in(text))
    named = None if quoted else await named_in(text, world)
    if named is not None:
        await show_named(event, named, world, chat, texts)
        return
    typed = None if quoted else await conditions_in(text, world, asked=True)
    if typed is not None:
        await follow_under(event, typed, world, chat, texts)
        return
    wanted = await world.searching(lambda: wanted_in(text, world))
    if not wanted:
        raise UserError("error-no-topic", text=shown(text, 60))
    if refuses(text) and not quoted:  # what is not wanted is never followed without being asked
        under = await under_conditions(text, world, chat, texts)
        await ask_back(event, text, wanted, world, chat, texts, under)
        return
    keys: dict[tuple[str, str], str] = {}
    for piece in wanted:
        if piece.kind == TopicKind.HASHTAG:
            keys[TopicKind.HASHTAG, piece.key] = piece.text
        elif piece.sure:
            hit = piece.sure
            keys[hit.kind, hit.id] = world.subjects.title(hit.kind, hit.id, "ru", piece.text)
        elif piece.itself and await followed_as_typed(piece.typed, world, chat) is None:
            keys |= phrase_of(piece.typed)
    if keys:
        only = await elsewhere(wanted[0], world, chat) if len(wanted) == 1 else None
        themes = await themed_beneath(wanted, world, chat)
        await _follow(event, keys, world, chat, texts, only, themes)
    unsure = [
        piece
        for piece in wanted
        if piece.kind == "words" and not piece.sure and keys.keys().isdisjoint(_phrase_in(piece))
    ]
    for piece in unsure[:ASKED_AT_MOST]:
        await ask_which(event, piece, world, chat, texts)


def _phrase_in(piece: Wanted) -> set[tuple[str, str]]:
    """The phrase that was typed in quotation marks, by its key."""
    return set(phrase_of(piece.typed)) if piece.quoted else set()


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
) -> None:
    """Follow topics that are there; of those that are followed, it is said that they are."""
    keys: dict[tuple[str, str], str] = {(one.kind, one.key): one.title for one in some}
    await _follow(event, keys, world, chat, texts)


async def _follow(
    event: Message | CallbackQuery,
    keys: Mapping[tuple[str, str], str],
    world: World,
    chat: Chat,
    texts: Texts,
    other: told.Elsewhere | None = None,
    themes: Sequence[Worded] = (),
) -> None:
    outcome, way = await add(event, keys, world, chat)
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
        undo=way.back(Spot.SAID) if any(one.kind in IN_WORDS for one in outcome.added) else None,
        other=other,
        themes=themes if outcome.added else (),
    )
    await reply(event, said)


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


async def ask_which(
    event: Message | CallbackQuery, piece: Wanted, world: World, chat: Chat, texts: Texts
) -> None:
    """Words that are not surely one subject: which, or are they to be followed themselves? Of
    words that fit nothing, but are followed, it is said that they are."""
    piece = without_other_countries(piece, world)
    known = None if piece.hits else await _followed(piece, world, chat)
    if known is not None:
        await follow_topic(event, known.topic, world, chat, texts)
        return
    keyword = await keyword_of(piece.typed, world, chat)
    theme = await themed(piece, world, chat)
    coming: list[Html] = []
    if theme is not None:
        piece = without_alike(piece)
        coming = await coming_of(theme, world, chat, texts)
    if piece.hits:
        keys = list(dict.fromkeys((hit.kind, hit.id) for hit in piece.hits[:_CANDIDATES]))
        candidates = await in_registry(world, keys, chat.language)
        over = what_is_over(world, keys, chat.language)
        said = which_one(
            piece.text,
            candidates,
            texts,
            keyword=keyword,
            over=over,
            theme=theme,
            country=is_country(piece.text),
            coming=coming,
        )
        await reply(event, said)
    else:
        stand = sought(phrase_key(piece.typed))
        within = [] if theme else await themed_within(piece, world, chat)
        said = unknown(
            piece.text, keyword, texts, theme, sought=stand, coming=coming, within=within
        )
        await reply(event, said)


async def _followed(piece: Wanted, world: World, chat: Chat) -> Subscription | None:
    """What the chat follows that brings some words: as they were typed, or as their theme."""
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    return typed_as(piece.typed, mine, strict=True) or by_theme(piece, mine)


async def press_follow(
    query: CallbackQuery, press: Follow, world: World, chat: Chat, texts: Texts
) -> None:
    """A button that offers a topic by its number; however often it is pressed, one message tells
    of it."""
    await require_admin(query)
    async with world.database.read() as connection:
        topic = await hiding.visible(connection, chat.id, press.topic)
        followed = await subscriptions.get(connection, chat.id, press.topic)
    if topic is None:
        raise UserError("error-stale-button")
    if followed is not None:
        title = topic_view(world, topic, chat.language).title
        await pop_up(query, texts("subscribed-already", topic=title))
        return
    if topic.kind == TopicKind.NAMED:
        await follow_words(query, topic.id, world, chat, texts)
        await pop_up(query)
        return
    await pop_up(query)
    await follow_topic(query, spelt_on(query, topic), world, chat, texts)


async def press_hashtag(
    query: CallbackQuery, press: FollowHashtag, world: World, chat: Chat, texts: Texts
) -> None:
    """A button that offers to follow words as a hashtag; pressed again, it says so."""
    await require_admin(query)
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    key = (TopicKind.HASHTAG, hashtag_key(press.tag))
    if any((one.topic.kind, one.topic.key) == key for one in mine):
        await pop_up(query, texts("subscribed-already", topic=f"#{press.tag}"))
        return
    await pop_up(query)
    await follow_text(query, f"#{press.tag}", world, chat, texts)
