"""Several topics that were offered are followed with one press, and left with one."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.errors import UserError
from bot.messages.callbacks.together import FollowTogether
from bot.texts import Texts
from handlers.adding import Outcome, add_topics
from handlers.followed import tell
from handlers.middleware import World
from handlers.named_drafts import Draft, drafted, refuse_common, require_free
from handlers.named_found import in_texts, standing
from handlers.presses import Pressed, spelt_on
from handlers.reply import pop_up
from handlers.rights import require_admin
from handlers.titles import topic_view
from handlers.undoing import act_of, changing
from storage import hiding, named, news_texts, subscriptions
from storage.chats import Chat
from storage.topics import Topic
from storage.vocabulary import TopicKind


def wire(router: Router) -> None:
    """Give a router the handlers of that button."""
    router.callback_query(Pressed(FollowTogether))(press_together)


async def press_together(
    query: CallbackQuery, press: FollowTogether, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow all that a button names. Raises UserError where the chat may not see one of them, or
    one has words that stand in most of the news."""
    await require_admin(query)
    async with world.database.read() as connection:
        found = [await hiding.visible(connection, chat.id, one) for one in press.topics]
        mine = {one.topic.id for one in await subscriptions.of_chat(connection, chat.id)}
    asked = [spelt_on(query, one) for one in found if one is not None]
    if len(asked) < len(found):
        raise UserError("error-stale-button")
    new = [one for one in asked if one.id not in mine]
    if not new:
        titles = [topic_view(world, one, chat.language).title for one in asked]
        await pop_up(query, texts("subscribed-already", topic=", ".join(titles)))
        return
    outcome, person = Outcome(), query.from_user.id
    drafts = await _drafts(new, world, chat)
    stood = [(draft, *await standing(world, draft)) for draft in drafts]
    async with changing(world, chat, act_of(query)) as (connection, way):
        if stood:
            await named.hold(connection)
        for draft, last, about in stood:
            await require_free(connection, chat, draft)
            came = await news_texts.came_after(connection, world.clock(), last)
            await named.keep(connection, about | in_texts(draft, came))
        await add_topics(connection, outcome, asked, person, world, chat)
    await pop_up(query)
    await tell(query, outcome, way, world, chat, texts)


async def _drafts(topics: list[Topic], world: World, chat: Chat) -> list[Draft]:
    """Those of some topics that have several words, as they are saved."""
    named_ = [one for one in topics if one.kind == TopicKind.NAMED]
    drafts = [await drafted(world, chat, one.id, 0, 0) for one in named_]
    for draft in drafts:
        await refuse_common(world, draft.words.phrases)
    return drafts
