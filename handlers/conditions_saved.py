"""Conditions that were chosen are saved: a topic is followed under them, with what is in its place
where it is over."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.errors import UserError
from bot.messages import conditions_saved as told
from bot.messages.callbacks.conditions import SaveConditions, SaveTogether
from bot.messages.callbacks.undo import Spot
from bot.texts import Texts
from handlers.beside import HEIR, NAMED, beside
from handlers.condition_drafts import Draft, conditions_of, drafted
from handlers.condition_words import keep_found
from handlers.following import follow_one
from handlers.middleware import World
from handlers.presses import Pressed, words_on
from handlers.reply import pop_up, redraw
from handlers.rights import require_admin
from handlers.schedules import chosen_by
from handlers.sealing import sealed
from handlers.themes import words_of_tags
from handlers.titles import topic_view, what_is_over
from handlers.undoing import act_of, changing
from storage import rules, subscriptions
from storage.chats import Chat
from storage.topics import Topic
from storage.vocabulary import Mode


def wire(router: Router) -> None:
    """Give a router the handlers that save."""
    router.callback_query(Pressed(SaveConditions))(press_save)
    router.callback_query(Pressed(SaveTogether))(press_save_together)


async def press_save(
    query: CallbackQuery, press: SaveConditions, world: World, chat: Chat, texts: Texts
) -> None:
    """Let only what meets the rule come; follow the topic, where it is not followed yet."""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.rule, words_on(query))
    await _save(query, draft, press.mode, None, world, chat, texts)


async def press_save_together(
    query: CallbackQuery, press: SaveTogether, world: World, chat: Chat, texts: Texts
) -> None:
    """The same, of a topic that is over, with what is in its place."""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.rule, words_on(query))
    instead = await drafted(world, chat, press.heir, press.rule)
    await _save(query, draft, None, instead.topic, world, chat, texts)


async def _save(
    query: CallbackQuery,
    draft: Draft,
    mode: Mode | None,
    instead: Topic | None,
    world: World,
    chat: Chat,
    texts: Texts,
) -> None:
    """Let only what meets the rule of a draft come of its topic, and of what is followed `instead`
    of that, in a mode where one is given; and say so."""
    topic, now = draft.topic, world.clock()
    found = await keep_found(world, topic, draft.rule, draft.named)
    async with changing(world, chat, act_of(query)) as (connection, way):
        before = await subscriptions.get(connection, chat.id, topic.id)
        if before is not None and mode is not None and mode != before.mode:
            await subscriptions.set_mode(connection, chat.id, topic.id, mode, now)
        number = await rules.number(connection, draft.rule, now)
        for one in [topic, *([instead] if instead else [])]:
            await follow_one(connection, chat.id, one.id, mode or Mode.BOTH, now)
            await rules.give(connection, chat.id, one.id, number)
        await found(connection)
        after = await subscriptions.get(connection, chat.id, topic.id)
        if after is None:  # nobody could follow it: it is there no more
            raise UserError("error-stale-button")
    # Tapped twice, it says again what the first tap has done.
    new = before is None or topic.id in way.noted.added
    near = await beside([topic], world, chat) if new else {}
    worded = await words_of_tags([topic], world, chat) if new else {}
    heir = topic_view(world, instead, chat.language) if instead else near.get((topic.id, HEIR))
    saved = told.Saved(
        topic_view(world, topic, chat.language),
        conditions_of(draft.rule, draft.named, world, chat.language),
        new,
        after.mode,
        await chosen_by(world, chat),
        after.muted_until if after.muted(now) else None,
        after.switched_off(now),
        after.urgency,
        near.get((topic.id, NAMED)),
        next(iter(what_is_over(world, [(topic.kind, topic.key)], chat.language)), None),
        worded.get(topic.id),
        sealed(world, chat, number or 0),
        heir,
        both=instead is not None,
    )
    await pop_up(query, texts("saved"))
    await redraw(query, told.saved(saved, way.back(Spot.LIST, topic.id), texts, now))
