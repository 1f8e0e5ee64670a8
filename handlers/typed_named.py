"""Several phrases that are typed under a name: `/subscribe жильё: ипотека, Отбасы банк`."""

from __future__ import annotations

from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages.named import Known
from bot.texts import Texts
from bot.topics.asked_for import Wanted
from bot.topics.refusals import refuses
from bot.topics.typed_named import TypedNamed, typed_named
from handlers import condition_drafts
from handlers.following import within_named
from handlers.middleware import World
from handlers.named_drafts import (
    Draft,
    called,
    checked,
    drafted,
    editor,
    refuse_common,
    told_words,
    with_words,
    words_under,
)
from handlers.reply import reply
from handlers.sealing import sealed
from handlers.typed_conditions import rule_of
from handlers.wanted import wanted_in
from storage import named, rules
from storage.chats import Chat
from storage.named import Named
from storage.vocabulary import TopicKind


async def named_in(text: str, world: World) -> TypedNamed | None:
    """The name and the phrases that a text asks for; None where it names topics that are followed
    by themselves, all of them, and where one of them refuses something: what is left out of all is
    a condition of it."""
    typed = typed_named(text)
    if typed is None or "://" in text or any(map(refuses, (typed.name, *typed.phrases))):
        return None
    wanted = await world.searching(lambda: [wanted_in(one, world) for one in typed.phrases])
    return None if all(map(_is_told, wanted)) else typed


def _is_told(pieces: list[Wanted]) -> bool:
    """Whether words are surely a topic of the registry, or several."""
    return bool(pieces) and all(one.kind == TopicKind.HASHTAG or one.sure for one in pieces)


async def show_named(
    event: Message | CallbackQuery, typed: TypedNamed, world: World, chat: Chat, texts: Texts
) -> None:
    """Show what would come of it, with the button that follows it. Raises UserError for what is too
    long, too short or too much."""
    words = checked(Named(typed.name, typed.phrases))
    rule = await rule_of(typed.conditions, world, chat) if typed.conditions else None
    await refuse_common(world, words.phrases)
    async with world.database.write() as connection:
        topic = await named.ensure(connection, chat.id, words, world.clock())
        number = await rules.number(connection, rule, world.clock()) if rule else None
        same = [one.topic.id for one in await called(connection, chat, words.name)]
    carried = sealed(world, chat, number or 0)
    # Another topic of that name is changed; one that is followed as typed is what it is.
    was = 0 if topic.id in same else next(iter(same), 0)
    draft = await drafted(world, chat, topic.id, was, carried)
    if number and draft.followed is not None:  # its words are as they were typed: only conditions
        if draft.was != topic.id:  # its words and its conditions are changed one after the other
            raise UserError("error-name-taken", name=words.name)
        under = await condition_drafts.drafted(world, chat, topic.id, carried)
        await reply(event, await condition_drafts.editor(world, chat, texts, under))
        return
    if draft.followed is None:
        async with world.database.read() as connection:
            await within_named(connection, chat.id)
    known = await _known(world, chat, draft) if was else None
    await reply(event, await editor(world, chat, texts, draft, known=known))


async def _known(world: World, chat: Chat, draft: Draft) -> Known | None:
    """The topic of the chat that has the name of a draft, and other words: nobody who types the
    name once more has said that they are to go."""
    if draft.followed is None:
        return None
    was = words_under(draft.followed.topic)
    known = Known(told_words(was))
    try:
        both = await with_words(
            world, chat, draft, Named(was.name, was.phrases + draft.words.phrases)
        )
    except UserError:  # too many for one topic
        return known
    return known if both.topic.id == draft.was else known._replace(joined=both.topic.id)
