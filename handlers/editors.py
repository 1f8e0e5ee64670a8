"""An editor's article: sent or forwarded in a private chat, previewed, published or discarded."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram import Router
from aiogram.filters import BaseFilter
from aiogram.types import CallbackQuery, Message, MessageOriginChannel
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.desk.publishing import deny
from bot.digest.views import TopicView
from bot.errors import UserError
from bot.intake.accept import Accepted, Origin
from bot.intake.doubts import SHORTEST, has_link
from bot.intake.drafts import Draft
from bot.intake.origin import teacher_of_channel
from bot.messages import editors as told
from bot.messages.callbacks.presses import Discard, Publish, PublishAnyway
from bot.messages.plain import said
from bot.messages.source_channels import refused_forward
from bot.texts import Texts
from handlers import amendments, questions
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.preview import gone, previewed
from handlers.questions import Question
from handlers.reply import pop_up, redraw, reply
from handlers.rights import is_editor, require_desk
from handlers.sending import draw_published, joined_since
from handlers.source_channels import could_be_source
from handlers.typed_article import article_of, document_of
from storage import acts, articles, dialogs, drafts
from storage.chats import Chat
from storage.vocabulary import ChatKind, DraftKind, Source
from storage.vocabulary_desk import Act

# What a draft of theirs is, and what it becomes.
_PUBLISHED = (DraftKind.ARTICLE, DraftKind.PUBLISHED)
_DISCARDED = (DraftKind.ARTICLE, DraftKind.DISCARDED)


class _Editor(BaseFilter):
    """A private message of an editor that looks like an article."""

    async def __call__(self, message: Message, world: World) -> bool:
        user = message.from_user
        text = message.text or message.caption or ""
        if user is None or message.chat.type != ChatKind.PRIVATE or text.startswith("/"):
            return False
        if not await is_editor(user, world):
            return False
        if message.document is not None or message.forward_origin is not None:
            return True
        if len(text) < SHORTEST and "\n" not in text.strip() and not has_link(text):
            return False
        async with world.database.read() as connection:
            asked = await dialogs.pending(
                connection, message.chat.id, user.id, message=message.message_id
            )
        waits = asked is not None and world.clock() - asked.asked_at < questions.PATIENCE
        return asked is None or not waits or questions.is_news(text, asked.awaiting)


def wire(router: Router) -> None:
    """Give a router the handlers of editors."""
    router.message(_Editor())(offered)
    router.callback_query(Pressed(Publish))(publish)
    router.callback_query(Pressed(PublishAnyway))(publish)
    router.callback_query(Pressed(Discard))(discard)


async def offered(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """Preview what an editor sent. Of an album one message has the words; the others are passed
    over."""
    if message.document is not None and await questions.waits(message, Question.WORDS, world):
        await amendments.take_words(message, "", world, chat, texts)
        await questions.answered(message, world)
        return
    if message.document is None and message.forward_origin is None:
        # Whoever tells news while he is asked something has turned to another thing.
        await questions.close(message, world)
    wordless = not (message.text or message.caption) and message.document is None
    if message.media_group_id is None or not wordless:
        await show(message, world, chat, texts)


async def show(
    message: Message, world: World, chat: Chat, texts: Texts, follow: Sequence[TopicView] = ()
) -> None:
    """Preview what an editor sent; where he may have meant to `follow` something, with buttons that
    do."""
    channel = await could_be_source(message, world)
    data = await document_of(message)
    try:
        parsed = await article_of(message, data)
    except UserError as error:
        if not channel:
            raise
        await reply(message, refused_forward(error.key, channel, texts), quoting=True)
        return
    editor = (await require_desk(message, world)).id
    origin = Origin(Source.EDITOR, str(editor), _via(message))
    draft = Draft(parsed, origin.via, language=chat.language)
    async with world.database.write() as connection:
        number = await drafts.add(
            connection, editor, DraftKind.ARTICLE, draft.dump(), world.clock()
        )
    beside = told.beside(follow, channel, texts)
    await reply(
        message, await previewed(number, draft, editor, world, chat, texts, beside), quoting=True
    )


def _via(message: Message) -> str:
    """The channel whose post was forwarded: what stands around its texts is learnt of it."""
    origin = message.forward_origin
    return teacher_of_channel(origin.chat.id) if isinstance(origin, MessageOriginChannel) else ""


async def publish(
    query: CallbackQuery,
    press: Publish | PublishAnyway,
    world: World,
    chat: Chat,
    texts: Texts,
) -> None:
    """Store the article and owe its alerts, where it is to be what this message showed; else that
    is shown. `PublishAnyway`: as other news, though the same text is here."""
    who = await require_desk(query, world)
    editor = who.id
    async with world.database.read() as connection:
        payload = await drafts.get(connection, press.draft, editor, DraftKind.ARTICLE)
    if payload is None:
        await _published_before(query, press.draft, editor, world, chat, texts)
        return

    draft = Draft.load(payload)
    anyway = isinstance(press, PublishAnyway)
    if isinstance(press, Publish) and press.mark != draft.mark:  # of an earlier preview
        said_ = await previewed(press.draft, draft, editor, world, chat, texts)
        await pop_up(query, texts("editor-changed"))
        await redraw(query, said_)
        return

    async def end(connection: AsyncConnection) -> None:
        # With the article or not at all: of two presses only one publishes.
        if not await drafts.end(connection, press.draft, editor, *_PUBLISHED):
            raise await gone(connection, press.draft, editor)

    async def note(connection: AsyncConnection, became: Sequence[Accepted]) -> None:
        for one in became:
            if one.new:
                now, number = world.clock(), one.article
                await deny(connection, number, draft.picked, who.id, world.subjects, now)
                await acts.note(connection, who, Act.PUBLISH, now, subject=number, about=one.title)

    accepted = await world.door.take_in(
        draft.parsed,
        draft.origin(editor),
        together=end,
        after=note,
        anyway=anyway,
        apart=anyway or draft.apart,
        picked=draft.picked,
    )
    since = accepted.new and await joined_since(accepted.article, draft, world)
    await pop_up(query, texts("editor-joined-since") if since else "", alert=since)
    if accepted.new:
        await draw_published(query, accepted.article, accepted.title, world, chat, texts)
        return
    # It came by another road since it was shown: the draft is kept for the way on.
    await _keep_open(press.draft, editor, world)
    async with world.database.read() as connection:
        taken_back = await articles.is_taken_back(connection, accepted.article)
    said_ = told.known(accepted.title, accepted.article, press.draft, texts, gone=taken_back)
    await redraw(query, said_)


async def _published_before(
    query: CallbackQuery, draft: int, editor: int, world: World, chat: Chat, texts: Texts
) -> None:
    """The press was handled before, and perhaps nobody was told: say what came of it. Raises
    UserError where nothing did."""
    async with world.database.read() as connection:
        payload = await drafts.get(connection, draft, editor, DraftKind.PUBLISHED)
        if payload is None:
            raise await gone(connection, draft, editor)
    was = Draft.load(payload)
    origin = was.origin(editor)
    same = (await world.door.preview(was.parsed, origin)).same
    if same is None:  # the article is older than what is kept
        raise UserError("editor-draft-gone", what="published")
    await pop_up(query)
    if same.source == origin.source and same.source_ref == origin.ref:
        await draw_published(query, same.id, same.title, world, chat, texts)
        return
    await _keep_open(draft, editor, world)
    taken_back = same.retracted_at is not None
    await redraw(query, told.known(same.title, same.id, draft, texts, gone=taken_back))


async def _keep_open(draft: int, editor: int, world: World) -> None:
    """It was not published after all."""
    async with world.database.write() as connection:
        await drafts.end(connection, draft, editor, DraftKind.PUBLISHED, DraftKind.ARTICLE)


async def discard(query: CallbackQuery, press: Discard, world: World, texts: Texts) -> None:
    """Forget the draft."""
    editor = (await require_desk(query, world)).id
    async with world.database.write() as connection:
        ended = await drafts.end(connection, press.draft, editor, *_DISCARDED) or (
            # This press, handled before.
            await drafts.get(connection, press.draft, editor, DraftKind.DISCARDED)
        )
        if ended is None:
            raise await gone(connection, press.draft, editor)
    await pop_up(query)
    await redraw(query, said(texts, "editor-discarded"))
