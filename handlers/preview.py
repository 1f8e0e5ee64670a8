"""An editor's draft as readers will see it: in which language, and about which topics."""

from __future__ import annotations

import zlib
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.views import title_of
from bot.digest.passage import passage_of
from bot.digest.views import ArticleView, TopicView
from bot.errors import UserError
from bot.intake.accept import Picked, Preview
from bot.intake.doubts import doubt_of
from bot.intake.drafts import Draft, added_topic
from bot.intake.shown.gist import told_as
from bot.messages import editors as told
from bot.messages.alert import alert
from bot.messages.callbacks.editors import AskTopic, OpenDraft, PickTopic, ShowDraft
from bot.messages.callbacks.presses import AddChannel, Follow
from bot.messages.editors import TopicPick
from bot.messages.joining import near
from bot.messages.markup import Message as Said
from bot.messages.markup import Rows, shown
from bot.texts import Html, Texts, texts_for
from bot.topics.subjects import Subject
from bot.zones import zone_of
from handlers import questions
from handlers.found_here import found_here
from handlers.middleware import World
from handlers.presses import Pressed, buttons_on
from handlers.questions import Question
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_desk
from handlers.wanted import wanted_in
from storage import drafts, publications
from storage.acts import Who
from storage.chats import Chat
from storage.vocabulary import DraftKind, TopicKind
from storage.vocabulary_desk import Stage

_WORDS_UNITS, _WORDS_SHOWN = 40, 2
_MOST_ADDED = 20
# What is told of a draft that was put off; cancelled, another has come of it.
_OF_STAGE: dict[Stage | None, str] = {
    **dict.fromkeys(publications.WAITING, "scheduled"),
    Stage.PUBLISHED: "published",
    Stage.KNOWN: "known",
    Stage.CANCELLED: "cancelled",
}


def wire(router: Router) -> None:
    """Give a router the handlers of what is changed on a preview."""
    router.callback_query(Pressed(ShowDraft))(switch)
    router.callback_query(Pressed(OpenDraft))(open_draft)
    router.callback_query(Pressed(PickTopic))(pick)
    router.callback_query(Pressed(AskTopic))(ask_topic)


async def previewed(
    number: int,
    draft: Draft,
    editor: int,
    world: World,
    chat: Chat,
    texts: Texts,
    beside: Rows = (),
) -> Said:
    """A draft as it would be sent now, or that it is here already."""
    origin = draft.origin(editor)
    more = Picked(more=draft.picked.more)
    whole = await world.door.preview(draft.parsed, origin, more, apart=draft.apart)
    if whole.same is not None:
        same, taken_back = whole.same, whole.same.retracted_at is not None
        return told.known(same.title, same.id, number, texts, beside, gone=taken_back)
    seen = whole
    if draft.picked.less:
        seen = await world.door.preview(draft.parsed, origin, draft.picked, apart=draft.apart)
    found = await found_here(seen, origin, world, chat, apart=draft.apart)
    if found.asks and found.near is not None:
        return near(found.near, number, texts, beside)
    joins = 0 if draft.apart else seen.story
    if joins != draft.joins:
        async with world.database.write() as connection:
            payload = replace(draft, joins=joins).dump()
            await drafts.change(connection, number, editor, payload)
    rate = world.settings.send_rate
    made = told.Preview(
        number,
        draft.language or chat.language,
        _alert(seen, draft.language or chat.language, world, chat),
        [pick_of(one, draft.picked.less, world, texts) for one in whole.subjects],
        seen.readers,
        timedelta(seconds=seen.recipients / rate),
        doubt_of(draft.parsed.text) or "",
        found,
        draft.mark,
    )
    return told.preview(made, texts, beside)


def _alert(seen: Preview, language: str, world: World, chat: Chat) -> Html:
    """The alert as who reads in a language, and follows all of its topics, will see it."""
    article, now = seen.article, world.clock()
    title, lead = told_as(article.title, article.lead, article.body)
    view = ArticleView(
        1,  # of which only its buttons tell
        title,
        lead,
        article.outlet,
        article.url,
        article.published_at or now,
        tuple(tag.text for tag in article.hashtags),
    )
    reasons = [
        TopicView(0, one.kind, title_of(world.subjects, one.kind, one.key, language, one.title))
        for one in seen.subjects
    ]
    evidence = [one.evidence for one in seen.subjects]
    parts = (article.title, article.lead, article.body)
    passage = passage_of(parts, f"{view.title}\n{view.lead}", evidence)
    zone = zone_of(chat.time_zone)
    message = alert(view, reasons, texts=texts_for(language), zone=zone, now=now, passage=passage)
    return Html(message.html)


def pick_of(
    one: Subject, less: Collection[tuple[str, str]], world: World, texts: Texts
) -> TopicPick:
    """A topic with its button; of what was taken away (`less`) one that brings it back."""
    title = title_of(world.subjects, one.kind, one.key, texts.language, one.title)
    said = [] if one.kind == TopicKind.HASHTAG else [mention.words for mention in one.evidence]
    words = [word for word in dict.fromkeys(said) if word and word != title][:_WORDS_SHOWN]
    off = (one.kind, one.key) in less
    return TopicPick(mark_of(one), title, shown(", ".join(words), _WORDS_UNITS), off)


def mark_of(one: Subject) -> str:
    """What a button says of a topic that may have no number yet."""
    return f"{zlib.crc32(f'{one.kind}:{one.key}'.encode()):08x}"


async def kept(number: int, editor: int, world: World) -> Draft:
    """An editor's draft. Raises UserError where it is none any more: published, thrown away."""
    async with world.database.read() as connection:
        payload = await drafts.get(connection, number, editor, DraftKind.ARTICLE)
        if payload is None:
            raise await gone(connection, number, editor)
    return Draft.load(payload)


async def gone(connection: AsyncConnection, draft: int, editor: int) -> UserError:
    """Why nothing can be done with a draft any more: what was done with it."""
    became = await drafts.became(connection, draft, editor)
    if became is DraftKind.SCHEDULED:
        what = _OF_STAGE.get(await publications.last_of(connection, draft), "gone")
    else:
        done = became in (DraftKind.PUBLISHED, DraftKind.DISCARDED)
        what = str(became) if done else "gone"
    return UserError("editor-draft-gone", what=what)


async def _keep(number: int, draft: Draft, editor: int, world: World) -> None:
    async with world.database.write() as connection:
        if not await drafts.change(connection, number, editor, draft.dump()):
            raise await gone(connection, number, editor)


async def draw(
    query: CallbackQuery,
    number: int,
    draft: Draft,
    editor: Who,
    world: World,
    chat: Chat,
    texts: Texts,
) -> None:
    """Keep a draft as it is now, and draw it in the place of what was pressed."""
    await _keep(number, draft, editor.id, world)
    beside = buttons_on(query, Follow, AddChannel)
    said = await previewed(number, draft, editor.id, world, chat, texts, beside)
    await pop_up(query)
    await redraw(query, said)


async def switch(
    query: CallbackQuery, press: ShowDraft, world: World, chat: Chat, texts: Texts
) -> None:
    """In another language."""
    editor = await require_desk(query, world)
    draft = replace(await kept(press.draft, editor.id, world), language=press.language)
    await draw(query, press.draft, draft, editor, world, chat, texts)


async def open_draft(
    query: CallbackQuery, press: OpenDraft, world: World, chat: Chat, texts: Texts
) -> None:
    """Beneath what was pressed, where others may be listed."""
    editor = await require_desk(query, world)
    draft = await kept(press.draft, editor.id, world)
    await pop_up(query)
    await reply(query, await previewed(press.draft, draft, editor.id, world, chat, texts))


async def pick(
    query: CallbackQuery, press: PickTopic, world: World, chat: Chat, texts: Texts
) -> None:
    """Without a topic, or with it again."""
    editor = await require_desk(query, world)
    draft = await kept(press.draft, editor.id, world)
    origin = draft.origin(editor.id)
    whole = await world.door.preview(draft.parsed, origin, Picked(more=draft.picked.more))
    meant = {(str(one.kind), one.key) for one in whole.subjects if mark_of(one) == press.mark}
    less = draft.picked.less - meant if press.wanted else draft.picked.less | meant
    draft = replace(draft, picked=replace(draft.picked, less=frozenset(less)))
    await draw(query, press.draft, draft, editor, world, chat, texts)


async def ask_topic(query: CallbackQuery, press: AskTopic, world: World, texts: Texts) -> None:
    """Which are to be added?"""
    editor = await require_desk(query, world)
    await kept(press.draft, editor.id, world)
    await questions.ask(query, Question.TOPIC, world, draft=press.draft)
    await pop_up(query)
    await reply(query, told.ask_topic(texts))


async def take_topic(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> None:
    """Topics were typed. Raises UserError for what is none."""
    editor = await require_desk(message, world)
    number = await questions.noted(message, world, "draft")
    draft = await kept(number, editor.id, world)
    draft = replace(draft, picked=await with_typed(draft.picked, text, world))
    await _keep(number, draft, editor.id, world)
    await reply(message, await previewed(number, draft, editor.id, world, chat, texts))


async def with_typed(picked: Picked, text: str, world: World) -> Picked:
    """What an editor says of topics, with those that he typed. Raises UserError for words that are
    none, or may be several."""
    added = await _typed(text, world)
    whole = {(one.kind, one.key): one for one in (*picked.more, *added)}
    less = picked.less - {(str(one.kind), one.key) for one in added}
    return Picked(frozenset(less), tuple(whole.values())[:_MOST_ADDED])


async def _typed(text: str, world: World) -> list[Subject]:
    """The topics that are meant. Raises UserError for words that are none, or may be several."""
    added = []
    for one in await world.searching(lambda: wanted_in(text, world)):
        if one.key:
            added.append(added_topic(TopicKind.HASHTAG, one.key, one.text))
        elif one.sure:
            kind, key = one.sure.kind, one.sure.id
            added.append(added_topic(kind, key, world.subjects.title(kind, key, "ru", key)))
        else:
            raise UserError("editor-topic-unknown", text=one.text)
    if not added:
        raise UserError("editor-topic-unknown", text=text)
    return added
