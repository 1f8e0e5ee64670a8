"""How the sending of an article goes on: a card that counts as it goes, and its end by hand.

Two editors may press at once, and anybody what was said long ago: what pops up is how it stands
then.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.desk import cards
from bot.errors import UserError
from bot.intake.drafts import Draft
from bot.messages import desk as told
from bot.messages.callbacks.editors import DropRest, SendOn, StopSending
from bot.messages.desk import SentView
from bot.messages.editors import published
from bot.messages.sending import became
from bot.texts import Texts
from bot.zones import zone_of
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw
from handlers.rights import require_desk
from storage import acts, live_cards, stops, stories
from storage.chats import Chat
from storage.live_cards import LiveCard
from storage.stops import Clock
from storage.vocabulary_desk import Act

_FIRST_LOOK = timedelta(seconds=2)

_Decide = Callable[[AsyncConnection, int, Clock], Awaitable[bool]]
_DECIDED: dict[type[StopSending | SendOn | DropRest], tuple[_Decide, Act]] = {
    StopSending: (stops.stop, Act.STOP),
    SendOn: (stops.send_on, Act.SEND_ON),
    DropRest: (stops.drop_rest, Act.DROP_REST),
}


def wire(router: Router) -> None:
    """Give a router the handlers of what is being sent."""
    for kind in _DECIDED:
        router.callback_query(Pressed(kind))(decide)


async def card(article: int, world: World, chat: Chat) -> SentView:
    """What was published, and how far it has gone out. Raises UserError for what no editor has
    published, or is kept no more."""
    now, zone = world.clock(), zone_of(chat.time_zone)
    async with world.database.read() as connection:
        seen = await cards.look(connection, article, zone, now, rate=world.settings.send_rate)
    if seen is None:
        raise UserError("error-stale-button")
    return seen


async def draw(
    query: CallbackQuery, article: int, world: World, chat: Chat, texts: Texts
) -> SentView:
    """Put the card of an article in the place of what was pressed; it counts from now on while
    there is something to count."""
    view = await card(article, world, chat)
    await redraw(query, told.card(view, texts))
    if isinstance(query.message, Message) and view.sending.state in ("going", "held"):
        at = world.clock() + _FIRST_LOOK
        live = LiveCard(chat.chat_id, article, query.message.message_id, 0, at)
        async with world.database.write() as connection:
            await live_cards.put(connection, live)
    return view


async def draw_published(
    query: CallbackQuery, article: int, title: str, world: World, chat: Chat, texts: Texts
) -> None:
    """It is published: the card where somebody gets it, else a word."""
    now, zone = world.clock(), zone_of(chat.time_zone)
    async with world.database.read() as connection:
        seen = await cards.look(connection, article, zone, now, rate=world.settings.send_rate)
    if seen is None or seen.sending.state == "none":
        await redraw(query, published(title, article, texts, seen.joined if seen else None))
    else:
        await draw(query, article, world, chat, texts)


async def joined_since(article: int, draft: Draft, world: World) -> bool:
    """Whether an article has joined a story of which its editor was not told before he published
    it: another road has brought that meanwhile."""
    async with world.database.read() as connection:
        story = (await stories.of(connection, [article]))[article]
    return story not in (article, draft.joins)


async def decide(
    query: CallbackQuery,
    press: StopSending | SendOn | DropRest,
    world: World,
    chat: Chat,
    texts: Texts,
) -> None:
    """Hold what is not sent yet, or say what becomes of what is held."""
    editor = await require_desk(query, world)
    view = await card(press.article, world, chat)
    if view.gone:
        await pop_up(query, became("gone", texts))
        await draw(query, press.article, world, chat, texts)
        return
    act, name = _DECIDED[type(press)]
    async with world.database.write() as connection:
        if await act(connection, press.article, world.clock):
            done = world.clock()
            await acts.note(connection, editor, name, done, subject=view.article, about=view.title)
            await live_cards.hurry(connection, press.article, done)
    world.wake()
    state = (await card(press.article, world, chat)).sending.state
    await pop_up(query, became(state, texts))
    await draw(query, press.article, world, chat, texts)
