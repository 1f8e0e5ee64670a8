"""Sequels of a story, wanted or not: the button on an alert's panel, and under a sequel."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.compose.sequels import would_come
from bot.errors import UserError
from bot.messages import alert_panel, sequel
from bot.messages.callbacks.presses import FoldPanel, SetSequels
from bot.messages.callbacks.undo import Spot
from bot.texts import Texts
from handlers.alerts import tell
from handlers.middleware import World
from handlers.presses import Pressed, is_on
from handlers.rights import require_admin
from handlers.undoing import act_of, changing
from storage import sent_messages, sequels, stories
from storage.chats import Chat


def wire(router: Router) -> None:
    """Give a router the handlers of sequels."""
    router.callback_query(Pressed(SetSequels))(press_sequels)


async def press_sequels(
    query: CallbackQuery, press: SetSequels, world: World, chat: Chat, texts: Texts
) -> None:
    """Send those of an article's story, or none, whatever the chat's settings say."""
    await require_admin(query)
    now = world.clock()
    async with changing(world, chat, act_of(query)) as (connection, way):
        if await sent_messages.alerted_at(connection, chat.id, press.article) is None:
            raise UserError("error-stale-button")
        story = (await stories.of(connection, [press.article]))[press.article]
        await sequels.choose(connection, chat.id, story, now, wanted=press.wanted)
        follows = await would_come(connection, chat, press.article, story, now)
    kept = "topic" if not follows else ""
    if not chat.alerts_on or chat.paused(now):
        kept = "paused" if chat.alerts_on else "alerts"
    what = sequel.chosen(texts, wanted=press.wanted, kept=kept)
    if is_on(query, FoldPanel):
        back = way.back(Spot.PANEL, press.article)
        rows = alert_panel.done(press.article, what.label, press, back, texts)
    else:
        rows = sequel.choice(press.article, texts, wanted=press.wanted)
    await tell(query, what, rows)
