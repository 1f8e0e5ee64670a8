"""The buttons under a digest: its pages, an article of it in its place, a topic that is muted.

A digest is kept nowhere: what a press shows is made anew of its window and of what the chat that
it comes from follows now.
"""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.facts import passage_for
from bot.compose.said import Say
from bot.compose.wanted import Window, as_told
from bot.digest.views import Others
from bot.errors import UserError
from bot.messages.alert import alert
from bot.messages.callbacks.digest import (
    ASKED,
    OF_ALL,
    HearTopic,
    MuteTopic,
    OpenArticle,
    Reference,
    ShowDigest,
    ShowTopics,
    Unseen,
    scope_of,
)
from bot.messages.digest_pages import Heard, Page, opened
from bot.messages.digest_pages import topics as topic_buttons
from bot.messages.markup import shown
from bot.messages.press import Press
from bot.messages.rich_digest import opened_rich, unseen
from bot.texts import Texts
from bot.zones import zone_of
from handlers.middleware import World
from handlers.presses import Pressed, is_on, presses_on
from handlers.reply import pop_up, redraw, redraw_buttons, remove, reply
from handlers.rights import require_admin
from handlers.schedules import change
from handlers.titles import topic_view
from handlers.undoing import act_of
from storage import articles, corrected_news, judging, outlets, schedules, subscriptions
from storage.chats import Chat
from storage.subscriptions import Subscription
from storage.vocabulary import DIGESTING, DigestForm, Mode

_Press: TypeAlias = ShowDigest | OpenArticle | ShowTopics | MuteTopic | HearTopic
# Of what only pops up, whose 200 characters hold more than the name.
_POPPED_UNITS = 60


def wire(router: Router) -> None:
    """Give a router the handlers of digests' buttons."""
    router.callback_query(Pressed(ShowDigest))(press_page)
    router.callback_query(Pressed(OpenArticle))(press_open)
    router.callback_query(Pressed(ShowTopics))(press_topics)
    router.callback_query(Pressed(MuteTopic))(press_mute)
    router.callback_query(Pressed(HearTopic))(press_hear)
    router.callback_query(Pressed(Unseen))(press_unseen)


def window_of(
    chat: Chat,
    since: datetime,
    until: datetime,
    *,
    topics: tuple[int, ...] | None = None,
    scope: int = ASKED,
    even_empty: bool = False,
    form: DigestForm | None = None,
) -> Window:
    """The digest of a chat's window, of some topics or (None) of all, in a form or (None) in that
    which the chat has chosen."""
    return Window(
        chat.id,
        chat.language,
        chat.time_zone,
        since=since,
        until=until,
        even_empty=even_empty,
        alerted=as_told(chat.alerted_in_digest, since, until),
        outlets=outlets.keys(outlets.listed(chat.outlets)),
        topics=topics,
        scope=scope,
        form=chat.digest_form if form is None else form,
    )


async def tell(event: Message | CallbackQuery, said: Say, window: Window, world: World) -> None:
    """Send a digest to the chat that asks for it; then it has read that."""
    for operation in said.operations:
        await reply(event, operation.message)
    async with world.database.write() as connection:
        since, until = window.since, window.until
        await corrected_news.note_asked(connection, window.chat, since=since, until=until)


def _form_of(query: CallbackQuery) -> DigestForm:
    """In which form the digest is whose button was pressed: what is drawn in its place has it, too,
    whatever the chat has chosen since."""
    return DigestForm.RICH if is_on(query, Unseen) else DigestForm.CLASSIC


def _of(press: _Press) -> Reference:
    return Reference(press.since, press.until, press.scope)


async def _page(
    connection: AsyncConnection, press: _Press, world: World, chat: Chat, form: DigestForm
) -> tuple[Page, Window]:
    """The page of a press as it is now. Raises UserError for a digest of a schedule that is not
    there any more, or tells of other topics."""
    topics = None
    if press.scope not in (ASKED, OF_ALL):
        planned = await schedules.of_chat(connection, chat.id)
        own = (one.topics for one in planned if one.topics is not None)
        topics = next((one for one in own if scope_of(one) == press.scope), None)
        if topics is None:
            raise UserError("digest-gone")
    window = window_of(
        chat, *_of(press).window, topics=topics, scope=press.scope, even_empty=True, form=form
    )
    page = await world.digests.page(connection, window, press.page, world.clock())
    if page is None:
        raise UserError("error-stale-button")
    return page, window


async def press_page(query: CallbackQuery, press: ShowDigest, world: World, chat: Chat) -> None:
    """Turn to a page. In a group what all see is turned by administrators."""
    await require_admin(query)
    async with world.database.read() as connection:
        page, _ = await _page(connection, press, world, chat, _form_of(query))
    await pop_up(query)
    await redraw(query, page.message)


async def press_open(
    query: CallbackQuery, press: OpenArticle, world: World, chat: Chat, texts: Texts
) -> None:
    """An article in place of the page on which it stands. Raises UserError for one that stands
    there no longer: it is about nothing that is followed any more, or was taken back."""
    await require_admin(query)
    now = world.clock()
    async with world.database.read() as connection:
        page, _ = await _page(connection, press, world, chat, _form_of(query))
        item = next((it for it in page.items if it.article.id == press.article), None)
        if item is None:
            raise UserError("digest-article-gone")
        about = (await articles.topics_of(connection, [press.article])).get(press.article, {})
        stored = (await articles.by_ids(connection, [press.article])).get(press.article)
        mine = await subscriptions.of_chat(connection, chat.id)
        judged = await judging.judged(connection, [chat.id], about.keys(), [press.article])
    followed = [
        one
        for one in mine
        if one.topic.id in about
        and one.mode in DIGESTING
        and judged.brings(chat.id, one.topic.id, press.article)
    ]
    passage = None
    if stored is not None:
        passage = passage_for(stored, item.article, [about[one.topic.id] for one in followed])
    whole = alert(
        item.article,
        [topic_view(world, one.topic, chat.language) for one in followed],
        texts=texts,
        zone=zone_of(chat.time_zone),
        now=now,
        passage=passage,
        others=Others(item.others),
    )
    shown_ = opened(whole, item.article, page.number, _of(press), texts)
    if _form_of(query) is DigestForm.RICH:
        shown_ = opened_rich(shown_, _of(press), texts)
    await pop_up(query)
    await redraw(query, shown_)


async def press_topics(
    query: CallbackQuery, press: ShowTopics, world: World, chat: Chat, texts: Texts
) -> None:
    """The topics of the page, to be muted; its text stays."""
    await require_admin(query)
    async with world.database.read() as connection:
        page, _ = await _page(connection, press, world, chat, _form_of(query))
        mine = await subscriptions.of_chat(connection, chat.id)
    modes = {one.topic.id: one.mode for one in mine}
    heard = [Heard(one, modes[one.id]) for one in page.topics if one.id in modes]
    if not await _draw_buttons(query, heard, page.number, _of(press), texts):
        raise UserError("error-stale-button")
    await pop_up(query)


async def press_mute(
    query: CallbackQuery, press: MuteTopic, world: World, chat: Chat, texts: Texts
) -> None:
    """Send nothing of a topic any more; its button leads back."""
    await require_admin(query)
    one = await _switched(world, chat, press.topic, Mode.MUTED)
    # The button in a rich digest does not know the mode, and the one that leads back does.
    before = {it.topic: it.mode for it in presses_on(query, HearTopic)}.get(press.topic, press.was)
    was = one.mode if one.mode is not Mode.MUTED else before
    title = topic_view(world, one.topic, chat.language).title
    await _draw_topics(query, press, world, chat, texts, {press.topic: was})
    await pop_up(query, texts("muted", topic=shown(title, _POPPED_UNITS)))


async def press_hear(
    query: CallbackQuery, press: HearTopic, world: World, chat: Chat, texts: Texts
) -> None:
    """The opposite, unless it was put into another mode meanwhile: that is as it is."""
    await require_admin(query)
    async with world.database.read() as connection:
        one = await subscriptions.get(connection, chat.id, press.topic)
    mode = press.mode if one is None or one.mode is Mode.MUTED else one.mode
    one = await _switched(world, chat, press.topic, mode)
    title = topic_view(world, one.topic, chat.language).title
    await _draw_topics(query, press, world, chat, texts, {})
    await pop_up(query, texts("undone", topic=shown(title, _POPPED_UNITS), mode=mode))


async def _switched(world: World, chat: Chat, topic: int, mode: Mode) -> Subscription:
    """Switch a topic to a mode, and leave a mute for a time as it is; how it was followed before.
    Raises UserError if it was not."""
    async with world.database.write() as connection:
        one = await subscriptions.get(connection, chat.id, topic)
        if one is None:
            raise UserError("error-not-subscribed")
        await subscriptions.set_modes(connection, chat.id, {topic: mode})
    return one


async def _draw_topics(
    query: CallbackQuery,
    press: MuteTopic | HearTopic,
    world: World,
    chat: Chat,
    texts: Texts,
    before: dict[int, Mode],
) -> None:
    """The buttons of topics that the message has, as they are followed now: the muted ones with the
    mode of `before`, or that which their buttons say."""
    known: dict[int, Mode] = {}
    for shown_ in presses_on(query, Press):  # in their order
        if isinstance(shown_, MuteTopic | HearTopic):
            known[shown_.topic] = shown_.was if isinstance(shown_, MuteTopic) else shown_.mode
    known |= before
    async with world.database.read() as connection:
        mine = {one.topic.id: one for one in await subscriptions.of_chat(connection, chat.id)}
    heard = []
    for topic, was in known.items():
        one = mine.get(topic)
        if one is not None:
            muted = one.mode is Mode.MUTED
            view = topic_view(world, one.topic, chat.language)
            heard.append(Heard(view, was if muted else one.mode, muted=muted))
    await _draw_buttons(query, heard, press.page, _of(press), texts)


async def _draw_buttons(
    query: CallbackQuery, heard: list[Heard], page: int, of: Reference, texts: Texts
) -> bool:
    """The buttons of topics; a rich digest keeps the one by which it is known."""
    rows = topic_buttons(heard, page, of, texts)
    if _form_of(query) is DigestForm.RICH:
        rows += unseen(of, texts)
    return await redraw_buttons(query, rows)


async def press_unseen(
    query: CallbackQuery, press: Unseen, world: World, chat: Chat, texts: Texts
) -> None:
    """The reader sees nothing of a rich digest: the same comes as a classic one in its stead, and
    so do all that follow. Raises UserError on a message that is no rich digest: none is deleted."""
    await require_admin(query)
    if not is_on(query, Unseen):
        raise UserError("error-stale-button")
    chat, _ = await change(world, chat, act_of(query), digest_form=DigestForm.CLASSIC)
    first = ShowDigest(0, press.since, press.until, press.scope)
    try:
        async with world.database.read() as connection:
            page, _ = await _page(connection, first, world, chat, DigestForm.CLASSIC)
    except UserError:
        await pop_up(query, texts("digest-unseen-gone"), alert=True)
        return
    below = (query.message.chat.id, query.message.message_id) if query.message else (0, 0)
    if not world.once.is_said(*below, texts("digest-unseen"), world.clock()):
        await reply(query, page.message)
        world.once.keep(*below, texts("digest-unseen"), world.clock())
    await pop_up(query, texts("digest-unseen"))
    await remove(query)
