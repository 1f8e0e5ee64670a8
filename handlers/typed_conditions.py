"""Conditions that are typed behind a topic: `/subscribe #Сенат +Токаев -#спорт`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import conditions as told
from bot.messages.buttons import button, column
from bot.messages.callbacks.conditions import ShowConditions
from bot.messages.markup import Button, shown
from bot.messages.themes import alone_button, theme_line
from bot.texts import Texts
from bot.topics.named import nearest_name
from bot.topics.refusals import refuses
from bot.topics.themes.shipped import shipped_themes
from bot.topics.typed_conditions import Typed, only_conditions, typed_conditions
from handlers import named_drafts
from handlers.condition_drafts import drafted, editor
from handlers.condition_words import number_of, part_of
from handlers.middleware import World
from handlers.reply import reply
from handlers.sealing import sealed
from handlers.themes import themed
from handlers.wanted import followed_as_typed, keyword_of, wanted_in
from storage import outlets, rules
from storage.chats import Chat
from storage.conditions import MOST_PARTS, Rule
from storage.vocabulary import TopicKind

_NAME_UNITS = 60
_LONGEST_SPOKEN = 3  # words that name something; a sentence goes on
_NEAR = 4  # names of sources that are offered


async def conditions_in(text: str, world: World, *, asked: bool) -> Typed | None:
    """The conditions of a text. Where nobody has `asked` what to follow, and where they are said
    without signs, they are none if what they are of is not surely a topic: "law without borders"
    may be a phrase, and news."""
    typed = typed_conditions(text)
    if typed is None and only_conditions(text):
        raise UserError("error-conditions-one-topic")
    while typed is not None and (typed.plain or not asked):
        if await _is_topic(typed.base, world, signs=not typed.plain):
            return typed
        typed = typed.otherwise
    return typed


async def _is_topic(text: str, world: World, *, signs: bool) -> bool:
    """Whether a text surely asks for one topic; a theme ("бюджет -спорт") only behind `signs`."""
    if refuses(text):
        return False
    if signs and await world.searching(lambda: shipped_themes().asked(text)) is not None:
        return True
    found = await world.searching(lambda: wanted_in(text, world))
    return len(found) == 1 and (found[0].kind == TopicKind.HASHTAG or found[0].sure is not None)


def tells(typed: Typed) -> bool:
    """Whether what is left out goes on as a sentence does: "без охраны приехал в Алматы"."""
    return any(len(one.split()) > _LONGEST_SPOKEN for one in typed.spoken)


async def under_conditions(text: str, world: World, chat: Chat, texts: Texts) -> Button | None:
    """The button that follows what a text wants without what it does not: words that nobody knows
    may be a name, too ("закон без границ"). None where it wants nothing."""
    typed = typed_conditions(text)
    if typed is None or refuses(typed.base):
        return None
    try:
        keyword = await keyword_of(typed.base, world, chat)
        rule = await rule_of(typed, world, chat)
    except UserError:
        return None
    if keyword is None or keyword in rule.topics:
        return None
    async with world.database.write() as connection:
        number = sealed(world, chat, await rules.number(connection, rule, world.clock()) or 0)
    topic = shown(typed.base, _NAME_UNITS)
    return button(texts("button-follow-under", topic=topic), ShowConditions(keyword, number))


async def follow_under(
    event: Message | CallbackQuery, typed: Typed, world: World, chat: Chat, texts: Texts
) -> None:
    """Show what would come of the topic under these conditions, with the button that saves them.
    Words that may mean several things are taken as they are typed."""
    _check(typed)
    if len(await world.searching(lambda: wanted_in(typed.base, world, chat.language))) != 1:
        raise UserError("error-conditions-one-topic")
    base = await part_of(typed.base, world, chat)
    rule = await rule_of(typed, world, chat)
    if base.sure in rule.topics:
        raise UserError("error-condition-same")
    async with world.database.write() as connection:
        number = sealed(world, chat, await rules.number(connection, rule, world.clock()) or 0)
    if await _theme_under(event, typed, number, world, chat, texts):
        return
    if base.sure is None:
        await reply(
            event,
            told.which_part(
                typed.base,
                base.candidates,
                lambda topic: ShowConditions(topic, number),
                base.keyword,
                texts,
            ),
        )
        return
    draft = await drafted(world, chat, base.sure, number, typed.words)
    await reply(event, await editor(world, chat, texts, draft))


async def _theme_under(
    event: Message | CallbackQuery,
    typed: Typed,
    number: int,
    world: World,
    chat: Chat,
    texts: Texts,
) -> bool:
    """The same of a theme, with all of its words; those that were typed alone are offered, too.
    False where it is none, or the chat follows what was typed."""
    [piece] = await world.searching(lambda: wanted_in(typed.base, world, chat.language))
    if piece.kind == TopicKind.HASHTAG or await followed_as_typed(typed.base, world, chat):
        return False
    theme = await themed(piece, world, chat)
    if theme is None:
        return False
    draft = await named_drafts.drafted(world, chat, theme.topic.id, 0, number)
    short = theme_line(theme, texts)
    said = await named_drafts.editor(world, chat, texts, draft, short=short)
    alone = alone_button(theme, texts, lambda topic: ShowConditions(topic, number))
    await reply(event, replace(said, buttons=(*said.buttons, *column(alone))))
    return True


def _check(typed: Typed) -> None:
    if typed.parts > MOST_PARTS:
        raise UserError("error-conditions-many", limit=MOST_PARTS)
    if typed.strange:
        raise UserError("error-condition-language", name=shown(typed.strange[0], _NAME_UNITS))
    if typed.unknown:
        raise UserError("error-condition-unknown", word=shown(typed.unknown[0], _NAME_UNITS))


async def rule_of(typed: Typed, world: World, chat: Chat) -> Rule:
    """The conditions that were typed, whatever they are of. Raises UserError where they are too
    many, or mean nothing."""
    _check(typed)
    with_ = [await number_of(one, world, chat) for one in typed.with_]
    known = (
        await _known_outlets(world) if typed.outlets or typed.not_outlets or typed.spoken else {}
    )
    without, left_out = [], [_outlet(one, known) for one in typed.not_outlets]
    for one in typed.without:
        name = None
        if one in typed.spoken and not await _is_topic(one, world, signs=False):
            name = _named(one, known)
        if name is None:
            without.append(await number_of(one, world, chat))
        else:
            left_out.append(name)
    outlets_ = tuple(_outlet(one, known) for one in typed.outlets)
    languages = tuple(typed.languages)
    rule = Rule(tuple(with_), tuple(without), outlets_, languages, typed.title, tuple(left_out))
    if set(rule.outlets) & set(rule.not_outlets):
        raise UserError("error-condition-same")
    return rule


async def _known_outlets(world: World) -> dict[str, str]:
    """The names of outlets that have brought news lately, by their keys."""
    async with world.database.read() as connection:
        known = await outlets.known(connection)
    return dict(zip(outlets.keys(known), known, strict=True))


def _named(typed: str, known: Mapping[str, str]) -> str | None:
    """The outlet that is called so, also in another case; None for none, or several."""
    [key] = outlets.keys([typed])
    if key in known:
        return known[key]
    keys = list(known)
    nearest = nearest_name(key, keys)
    return None if nearest is None else known[keys[nearest]]


def _outlet(typed: str, known: Mapping[str, str]) -> str:
    """The outlet that is meant, as it is called. Raises UserError for one that is not there, with
    those that are called nearly so."""
    name = _named(typed, known)
    if name is not None:
        return name
    [key] = outlets.keys([typed])
    near = [known[one] for one in known if len(key) > 2 and (key in one or one in key)][:_NEAR]
    asked = shown(typed, _NAME_UNITS)
    if not near:
        raise UserError("error-condition-outlet", name=asked)
    raise UserError(
        "error-condition-outlet-near", name=asked, near=[shown(one, _NAME_UNITS) for one in near]
    )
