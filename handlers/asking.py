"""What words ask for is offered: one of those that they may mean, or all of several things."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from aiogram.types import CallbackQuery, Message

from bot.digest.views import TopicView
from bot.messages.themes import Worded
from bot.messages.together import Together
from bot.messages.which import offer, unknown, which_one
from bot.texts import Html, Texts
from bot.topics.asked_for import Wanted
from bot.topics.countries import HOME
from bot.topics.countries_in import is_country
from bot.topics.keywords import phrase_key
from bot.topics.phrases import sought
from bot.topics.several import of_a_field
from handlers.followed import follow_topics
from handlers.middleware import World
from handlers.naming import named_by
from handlers.offers import in_registry
from handlers.reply import reply
from handlers.themes import (
    all_themed,
    coming_of,
    themed,
    themed_beneath,
    themed_within,
    without_alike,
    words_of_tags,
)
from handlers.titles import (
    body_of,
    country_of,
    heir,
    is_chamber,
    of_a_parliament,
    what_is_over,
    with_heirs,
)
from handlers.wanted import (
    asked_within,
    by_theme,
    followed_already,
    keyword_of,
    offered,
    typed_as,
    without_other_countries,
)
from storage import subscriptions
from storage.chats import Chat
from storage.subscriptions import Subscription
from storage.vocabulary import TopicKind

ASKED_AT_MOST = 5
_CANDIDATES = 6
_CHAMBERS = 2


async def ask_which(
    event: Message | CallbackQuery, piece: Wanted, world: World, chat: Chat, texts: Texts
) -> None:
    """Words that are not surely one subject: which, or are they to be followed themselves? Of
    words that fit nothing, but are followed, it is said that they are."""
    piece = without_other_countries(piece, world)
    known = None if piece.hits else await _followed(piece, world, chat)
    if known is not None:
        asked = asked_within([(piece, [known])])
        await follow_topics(event, [known.topic], world, chat, texts, asked)
        return
    keyword = await keyword_of(piece.typed, world, chat)
    theme = await themed(piece, world, chat)
    coming: list[Html] = []
    if theme is not None:
        piece = without_alike(piece)
        coming = await coming_of(theme, world, chat, texts)
    keys = list(dict.fromkeys((hit.kind, hit.id) for hit in piece.hits[:_CANDIDATES]))
    candidates = await in_registry(world, keys, chat.language)
    if candidates and not (piece.broader and keyword is not None and theme is None):
        over = what_is_over(world, keys, chat.language)
        together = _parliament(keys, candidates, world)
        together = together or await _with_heirs(keys, candidates, world, chat)
        said = which_one(
            piece.text,
            candidates,
            texts,
            keyword=keyword,
            over=over,
            theme=theme,
            country=is_country(piece.text),
            coming=coming,
            together=together,
        )
        await reply(event, said)
    else:
        stand = sought(phrase_key(piece.typed), piece.typed)
        within = [] if theme else await themed_within(piece, world, chat)
        said = unknown(
            piece.text,
            keyword,
            texts,
            theme,
            sought=stand,
            coming=coming,
            within=within,
            broader=candidates,
        )
        await reply(event, said)


def _parliament(
    keys: Sequence[tuple[str, str]], candidates: Sequence[TopicView], world: World
) -> Together | None:
    """What one press follows where words call the chambers of a parliament, whoever presides over
    them besides: of the only country of what they may mean, or of the one at home."""
    bodies = [one for one in zip(keys, candidates, strict=True) if one[0][0] == TopicKind.BODY]
    countries = {country_of(world, *key) for key, _ in bodies}
    [country] = countries if len(countries) == 1 else [HOME]
    chambers = {
        key[1]: view
        for key, view in bodies
        if country_of(world, *key) == country and is_chamber(world, key[1])
    }
    others = [key for key in keys if country_of(world, *key) == country and key[1] not in chambers]
    beside = all(of_a_parliament(world, *key) for key in others)
    together = len(chambers) == _CHAMBERS and country and beside
    return Together(list(chambers.values())) if together else None


async def _followed(piece: Wanted, world: World, chat: Chat) -> Subscription | None:
    """What the chat follows that brings some words: as they were typed, or as their theme."""
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    return typed_as(piece.typed, mine, strict=True) or by_theme(piece, mine)


async def ask_each(
    event: Message | CallbackQuery, wanted: Sequence[Wanted], world: World, chat: Chat, texts: Texts
) -> None:
    """Words that are not surely one subject each: of those that mean none the answer offers all,
    of others it asks which."""
    if len(wanted) > 1 and not any(piece.hits for piece in wanted):
        await offer_topics(event, wanted, world, chat, texts)
        return
    for piece in wanted[:ASKED_AT_MOST]:
        await ask_which(event, piece, world, chat, texts)


async def offer_topics(
    event: Message | CallbackQuery, wanted: Sequence[Wanted], world: World, chat: Chat, texts: Texts
) -> None:
    """Offer what is surely meant; of what is followed, say that it is."""
    async with world.database.read() as connection:
        mine = await subscriptions.of_chat(connection, chat.id)
    known = followed_already(wanted, mine)
    if known:
        asked = asked_within([(one, followed_already([one], mine)) for one in wanted])
        await follow_topics(event, [one.topic for one in known], world, chat, texts, asked)
    meant = [key for one in wanted if one.sure for key in with_heirs(world, one.sure, one.hits)]
    over = what_is_over(world, meant, chat.language)
    followed = {one.topic.id for one in mine}
    rest = [one for one in wanted if not followed_already([one], mine)]
    themes = await all_themed(rest, world, chat)
    told = [piece for piece, _ in themes]
    plain = [one for one in wanted if one not in told and (one in rest or one.key or one.sure)]
    topics = [one for one in await offered(plain, world, chat) if one.id not in followed]
    tags = [one for one in topics if one.kind == TopicKind.HASHTAG] if len(wanted) == 1 else []
    worded = (await words_of_tags(tags, world, chat)).values()
    named = ", ".join(f"#{one.text}" if one.key else one.text for one in rest or wanted)
    if topics or themes:
        shown = [one for _, one in themes]
        tagged = next(iter(worded), None)
        beneath = await themed_beneath(rest, world, chat)
        together = await _together(rest, topics, themes, world, chat)
        said = offer(named, topics, texts, over, shown, tagged, beneath, together)
        await reply(event, said)
    for piece in () if topics or themes else rest[:ASKED_AT_MOST]:
        await ask_which(event, piece, world, chat, texts)  # words of two letters


async def _together(
    wanted: Sequence[Wanted],
    topics: Sequence[TopicView],
    themes: Sequence[tuple[Wanted, Worded]],
    world: World,
    chat: Chat,
) -> Together | None:
    """What one press follows: an office with the body at whose head it stands, or all of several
    things; None where one of them must be asked, or one only says of which field the other is."""
    if len(wanted) == 1:
        keys = await _meant(wanted[0], world)
        over = await _with_heirs(keys, topics, world, chat)
        return over or await _with_body(wanted[0], topics, world, chat)
    every = list(topics)
    for piece, one in themes:  # in the order in which they were typed
        every.insert(wanted.index(piece), one.topic)
    meant = {(str(it.sure.kind), it.sure.id) for it in wanted if it.sure}
    every_key = {key for it in wanted if it.sure for key in with_heirs(world, it.sure, it.hits)}
    more = {it.id for it in await in_registry(world, [*every_key - meant], chat.language)}
    # Of one of them it is asked which; what is in the place of one comes with it.
    if len([it for it in every if it.id not in more]) != len(wanted):
        return None
    [whole, *others] = dict.fromkeys(one.of for one in wanted)
    keyword = await keyword_of(whole, world, chat) if whole and not others else None
    near = TopicView(keyword, TopicKind.KEYWORD, whole) if keyword is not None else None
    # "EAEU customs": what is of the one in the field of the other.
    return Together(every, near=near, near_first=not others and bool(of_a_field(whole)))


async def _meant(piece: Wanted, world: World) -> list[tuple[str, str]]:
    """What something surely means, or a hashtag is the name of, with what is in its place."""
    hit = piece.sure
    if piece.kind == TopicKind.HASHTAG:
        hit = await world.searching(partial(named_by, piece.text, world))
    return with_heirs(world, hit, piece.hits) if hit else []


async def _with_heirs(
    keys: Sequence[tuple[str, str]], topics: Sequence[TopicView], world: World, chat: Chat
) -> Together | None:
    """What one press follows where words mean what is over, and nothing else of its kind: that, and
    what is in its place, where all of it is offered. Whoever calls it so means its work; news still
    names it, too."""
    those = [key for key in keys if key[0] == keys[0][0]]
    if len(those) < 2 or len({heir(world, *key) or key[1] for key in those}) > 1:
        return None
    views = await in_registry(world, those, chat.language)
    return Together(views) if {it.id for it in views} <= {it.id for it in topics} else None


async def _with_body(
    piece: Wanted, topics: Sequence[TopicView], world: World, chat: Chat
) -> Together | None:
    sure = piece.sure
    body = body_of(world, sure.kind, sure.id) if sure else ""
    if not body or len(topics) != 1:
        return None
    views = await in_registry(world, [(TopicKind.BODY, body)], chat.language)
    async with world.database.read() as connection:
        if await subscriptions.get(connection, chat.id, views[0].id) is not None:
            return None
    return Together([*topics, *views], of_office=True)
