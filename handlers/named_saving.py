"""A named topic is saved: followed anew or in the place of another, and told; taken back."""

from __future__ import annotations

from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import named as told
from bot.messages.callbacks.following import Drop
from bot.messages.callbacks.named import PutBackNamed, SaveNamed
from bot.messages.markup import Message as Said
from bot.messages.named import Saved
from bot.texts import Texts
from handlers.following import follow_one, within_named
from handlers.middleware import World
from handlers.named_drafts import (
    Draft,
    conditions_under,
    drafted,
    refuse_common,
    require_free,
    told_words,
)
from handlers.named_found import in_texts, standing
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.schedules import chosen_by
from handlers.titles import topic_view
from storage import hiding, named, news_texts, rules, subscriptions
from storage.chats import Chat
from storage.subscriptions import Subscription
from storage.vocabulary import Mode, TopicKind


async def press_save(
    query: CallbackQuery, press: SaveNamed, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow it, in the place of what it replaces."""
    await _replace(query, press, world, chat, texts)


async def press_put_back(
    query: CallbackQuery, press: PutBackNamed, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow again what a change has replaced."""
    again = SaveNamed(press.topic, press.was, 0, press.mode)
    await _replace(query, again, world, chat, texts, back=press)


async def _replace(
    query: CallbackQuery,
    press: SaveNamed,
    world: World,
    chat: Chat,
    texts: Texts,
    *,
    back: PutBackNamed | None = None,
) -> None:
    """Follow a topic in the place of another and tell of it: as of a choice, or, where it takes one
    `back`, as of that."""
    await require_admin(query)
    draft = await drafted(world, chat, press.topic, press.was, press.rule)
    before = await _save(draft, press, world, chat, back)
    async with world.database.read() as connection:
        after = await subscriptions.get(connection, chat.id, press.topic)
    if after is None:  # it was left at this moment
        raise UserError("error-stale-button")
    undo: PutBackNamed | Drop = Drop(press.topic, 0)
    changed = draft.followed is not None and press.was not in (0, press.topic)
    if changed:
        undo = _way_back(press, before, after.mode)
    said = await _told(draft, after, undo, world, chat, texts, new=not changed, back=bool(back))
    await pop_up(query, texts("undo-done" if back else "saved"))
    await redraw(query, said)


async def follow_words(
    event: Message | CallbackQuery, topic: int, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow a named topic as it was offered, and tell of it. Raises UserError where one of its
    words stands in most of the news."""
    draft = await drafted(world, chat, topic, 0, 0)
    await refuse_common(world, draft.words.phrases)
    await _save(draft, SaveNamed(topic, 0, 0), world, chat, None)
    async with world.database.read() as connection:
        after = await subscriptions.get(connection, chat.id, topic)
    if after is None:  # it was left at this moment
        raise UserError("error-stale-button")
    undo = Drop(topic, 0)
    await reply(event, await _told(draft, after, undo, world, chat, texts, new=True, back=False))


async def _told(
    draft: Draft,
    after: Subscription,
    undo: PutBackNamed | Drop,
    world: World,
    chat: Chat,
    texts: Texts,
    *,
    new: bool,
    back: bool,
) -> Said:
    """That a topic is followed, and what comes of it."""
    now = world.clock()
    one = Saved(
        topic_view(world, draft.topic, chat.language),
        told_words(draft.words),
        conditions_under(world, chat, draft),
        new,
        after.mode,
        await chosen_by(world, chat),
        after.muted_until if after.muted(now) else None,
        after.switched_off(now),
        after.urgency,
        back,
    )
    return told.saved(one, undo, texts, now)


def _way_back(press: SaveNamed, before: Mode | None, now: Mode) -> PutBackNamed:
    """What takes a press back: also its mode, where it has changed that."""
    if before is None or press.mode != now or before == now:
        return PutBackNamed(press.was, press.topic)
    return PutBackNamed(press.was, press.topic, before, now)


async def _save(
    draft: Draft, press: SaveNamed, world: World, chat: Chat, back: PutBackNamed | None
) -> Mode | None:
    """Store that it is followed, where it stands in the news of the last month, and what is owed of
    it; all at once. Returns the mode that it had before (None: it was not followed)."""
    topic, now = draft.topic.id, world.clock()
    last, about = await standing(world, draft)
    async with world.database.write() as connection:
        await named.hold(connection)
        if await hiding.visible(connection, chat.id, topic) is None:
            raise UserError("error-stale-button")
        await require_free(connection, chat, draft)
        came = await news_texts.came_after(connection, world.clock(), last)
        await named.keep(connection, about | in_texts(draft, came))
        # As it is at this moment: a press that came at the same time may have saved it.
        followed = await subscriptions.get(connection, chat.id, press.was) if press.was else None
        followed = followed or await subscriptions.get(connection, chat.id, topic)
        if followed is None:
            if press.was:
                raise UserError("error-not-subscribed")
            await follow_one(connection, chat.id, topic, press.mode or Mode.BOTH, now)
            number = await rules.number(connection, draft.rule, now)
            await rules.give(connection, chat.id, topic, number)
            return None
        if followed.topic.kind != TopicKind.NAMED:
            await within_named(connection, chat.id)
        await named.replace(connection, chat.id, followed.topic.id, topic, now)
        since = back is not None and followed.mode != back.made  # it was chosen after the change
        if press.mode is not None and press.mode != followed.mode and not since:
            await subscriptions.set_mode(connection, chat.id, topic, press.mode, now)
        return followed.mode
