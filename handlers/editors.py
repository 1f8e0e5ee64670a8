"""An editor's article: sent or forwarded in a private chat, previewed, published or discarded."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import orjson
from aiogram import F, Router
from aiogram.filters import BaseFilter
from aiogram.types import CallbackQuery, Message, MessageEntity

from bot.errors import UserError
from bot.intake.accept import accept, preview, subjects_of
from bot.intake.articles import ParsedArticle, from_message, parse_bytes
from bot.intake.decoding import MAX_BYTES, NotAnArticleError
from bot.messages.limits import cut_units
from bot.messages.markup import clean
from bot.texts import Texts
from bot.topics.hashtags import Hashtag
from handlers.keyboards import keyboard, numbers
from handlers.middleware import World
from storage import dialogs, drafts
from storage.chats import Chat

# Shorter texts of an editor are talk: a name to follow, an answer.
_SHORTEST = 120


class _Editor(BaseFilter):
    """A private message of one of EDITOR_IDS that looks like an article."""

    async def __call__(self, message: Message, world: World) -> bool:
        user = message.from_user
        if user is None or message.chat.type != "private":
            return False
        if user.id not in world.settings.editor_ids:
            return False
        text = message.text or message.caption or ""
        if text.startswith("/"):
            return False
        if message.document is not None or message.forward_origin is not None:
            return True
        if len(text) < _SHORTEST and "\n" not in text.strip():
            return False
        async with world.database.read() as connection:
            return await dialogs.pending(connection, message.chat.id, user.id) is None


def make_router() -> Router:
    """The router of editors."""
    router = Router(name="editors")
    router.message(_Editor())(offered)
    router.callback_query(F.data.startswith("publish:"))(publish)
    router.callback_query(F.data.startswith("discard:"))(discard)
    return router


async def offered(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """Preview what an editor sent."""
    parsed = await _parse(message)
    now = world.clock()
    found = subjects_of(parsed, world.subjects, now)
    async with world.database.read() as connection:
        seen = await preview(connection, parsed, found=found, now=now)
    if seen.same is not None:
        title = cut_units(clean(seen.same.title), 200)
        await message.reply(texts.html("editor-known", title=title, number=seen.same.id))
        return
    editor = message.from_user.id if message.from_user else 0
    async with world.database.write() as connection:
        draft = await drafts.add(connection, editor, _dump(parsed), now)
    named = [
        clean(world.subjects.title(one.kind, one.key, chat.language, one.title)) for one in found
    ]
    html = texts.html(
        "editor-preview",
        title=cut_units(clean(parsed.title), 300),
        lead=cut_units(clean(parsed.lead), 500),
        topics=cut_units(", ".join(named), 800) or "—",
        outlet=cut_units(parsed.outlet, 80) or "—",
        count=seen.recipients,
    )
    rows = [
        [
            (texts("button-publish"), f"publish:{draft}"),
            (texts("button-discard"), f"discard:{draft}"),
        ]
    ]
    await message.reply(html, reply_markup=keyboard(rows))


async def _parse(message: Message) -> ParsedArticle:
    try:
        if message.document is not None and message.bot is not None:
            if (message.document.file_size or 0) > MAX_BYTES:
                raise UserError("editor-refused-too-large")
            file = io.BytesIO()
            await message.bot.download(message.document, destination=file)
            return parse_bytes(file.getvalue(), name=message.document.file_name or "")
        entities: Sequence[MessageEntity] = message.entities or message.caption_entities or []
        return from_message(message.text or message.caption or "", entities)
    except NotAnArticleError as error:
        raise UserError(f"editor-refused-{error.reason}") from error


def _dump(parsed: ParsedArticle) -> str:
    return orjson.dumps(asdict(parsed)).decode()


def _load(payload: str) -> ParsedArticle:
    fields: dict[str, Any] = orjson.loads(payload)
    fields["hashtags"] = tuple(Hashtag(**tag) for tag in fields["hashtags"])
    if fields["published_at"]:
        fields["published_at"] = datetime.fromisoformat(fields["published_at"])
    return ParsedArticle(**fields)


def _require_editor(query: CallbackQuery, world: World) -> None:
    if query.from_user.id not in world.settings.editor_ids:
        raise UserError("error-editors-only")


async def publish(query: CallbackQuery, world: World, texts: Texts) -> None:
    """Store the article and owe its alerts."""
    _require_editor(query, world)
    (id_,) = numbers(query.data, 1)
    now = world.clock()
    async with world.database.write() as connection:
        payload = await drafts.take(connection, id_, query.from_user.id)
        if payload is None:
            raise UserError("editor-draft-gone")
        parsed = _load(payload)
        found = subjects_of(parsed, world.subjects, now)
        accepted = await accept(
            connection,
            parsed,
            found=found,
            source="editor",
            source_ref=str(query.from_user.id),
            now=now,
        )
    world.wake()
    await query.answer()
    title = cut_units(clean(accepted.title), 200)
    key = "editor-published" if accepted.new else "editor-known"
    if isinstance(query.message, Message):
        await query.message.edit_text(texts.html(key, title=title, number=accepted.article))


async def discard(query: CallbackQuery, world: World, texts: Texts) -> None:
    """Forget the draft."""
    _require_editor(query, world)
    (id_,) = numbers(query.data, 1)
    async with world.database.write() as connection:
        if await drafts.take(connection, id_, query.from_user.id) is None:
            raise UserError("editor-draft-gone")
    await query.answer()
    if isinstance(query.message, Message):
        await query.message.edit_text(texts.html("editor-discarded"))
