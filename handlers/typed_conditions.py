"""Conditions that are typed behind a topic: `/subscribe #Сенат +Токаев -#спорт`."""

from __future__ import annotations

from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import conditions as told
from bot.messages.callbacks_conditions import ShowConditions
from bot.messages.markup import shown
from bot.texts import Texts
from bot.topics.refusals import refuses
from bot.topics.typed_conditions import Typed, typed_conditions
from handlers.condition_drafts import drafted, editor
from handlers.condition_words import number_of, part_of
from handlers.middleware import World
from handlers.reply import reply
from handlers.wanted import wanted_in
from storage import outlets, rules
from storage.chats import Chat
from storage.conditions import MOST_PARTS, Rule
from storage.vocabulary import TopicKind

_NAME_UNITS = 60


async def conditions_in(text: str, world: World, *, asked: bool) -> Typed | None:
    """The conditions of a text. Where nobody has `asked` what to follow, and where they are said
    without signs, they are none if what they are of is not surely a topic: "law without borders"
    may be a phrase, and news."""
    typed = typed_conditions(text)
    if typed is None or (asked and not typed.plain):
        return typed
    if refuses(typed.base):
        return None
    found = await world.searching(lambda: wanted_in(typed.base, world))
    sure = len(found) == 1 and (found[0].kind == TopicKind.HASHTAG or found[0].sure is not None)
    return typed if sure else None


async def follow_under(
    event: Message | CallbackQuery, typed: Typed, world: World, chat: Chat, texts: Texts
) -> None:
    """Show what would come of the topic under these conditions, with the button that saves them.
    Words that may mean several things are taken as they are typed."""
    _check(typed)
    if len(await world.searching(lambda: wanted_in(typed.base, world))) != 1:
        raise UserError("error-conditions-one-topic")
    base = await part_of(typed.base, world, chat)
    rule = await rule_of(typed, world, chat)
    if base.sure in rule.topics:
        raise UserError("error-condition-same")
    async with world.database.write() as connection:
        number = await rules.number(connection, rule, world.clock())
    if base.sure is None:
        await reply(
            event,
            told.which_part(
                typed.base,
                base.candidates,
                lambda topic: ShowConditions(topic, number or 0),
                base.keyword,
                texts,
            ),
        )
        return
    draft = await drafted(world, chat, base.sure, number or 0)
    await reply(event, await editor(world, chat, texts, draft))


def _check(typed: Typed) -> None:
    if typed.parts > MOST_PARTS:
        raise UserError("error-conditions-many", limit=MOST_PARTS)
    if typed.strange:
        raise UserError("error-condition-language", name=shown(typed.strange[0], _NAME_UNITS))


async def rule_of(typed: Typed, world: World, chat: Chat) -> Rule:
    """The conditions that were typed, whatever they are of. Raises UserError where they are too
    many, or mean nothing."""
    _check(typed)
    with_ = [await number_of(one, world, chat) for one in typed.with_]
    without = [await number_of(one, world, chat) for one in typed.without]
    names = await _outlets(typed, world)
    return Rule(tuple(with_), tuple(without), names, tuple(typed.languages), typed.title)


async def _outlets(typed: Typed, world: World) -> tuple[str, ...]:
    """The outlets that are meant, as they are called."""
    if not typed.outlets:
        return ()
    async with world.database.read() as connection:
        known = await outlets.known(connection)
    by_key = dict(zip(outlets.keys(known), known, strict=True))
    names = []
    for name in typed.outlets:
        [key] = outlets.keys([name])
        if key not in by_key:
            raise UserError("error-condition-outlet", name=shown(name, _NAME_UNITS))
        names.append(by_key[key])
    return tuple(names)
