"""What an editor sent as an article: the words of a message, or of a document."""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import Sequence
from dataclasses import replace

import aiohttp
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.types import Message, MessageEntity, MessageOriginChannel

from bot.errors import UserError
from bot.intake.articles import from_message, parse_bytes
from bot.intake.decoding import MAX_BYTES, NotAnArticleError
from bot.intake.doubts import as_it_is, doubt_of
from bot.intake.origin import address_of_post
from bot.intake.outlets import name_of_source
from bot.intake.parsed import ParsedArticle

log = logging.getLogger(__name__)


async def document_of(message: Message) -> bytes | None:
    """The bytes of a message's document; None where it has none. Raises UserError when they cannot
    be had."""
    document = message.document
    if document is None:
        return None
    if message.bot is None:
        raise UserError("editor-refused-no-text")
    if (document.file_size or 0) > MAX_BYTES:
        raise UserError("editor-refused-too-large")
    file = io.BytesIO()
    try:
        await message.bot.download(document, destination=file)
    except TelegramBadRequest as error:
        if "file is too big" in error.message:
            raise UserError("editor-refused-too-large") from error
        raise UserError("editor-refused-unavailable") from error
    except (TelegramAPIError, aiohttp.ClientError, TimeoutError) as error:
        # without the cause: an address of a file holds the token
        log.warning("a document could not be downloaded: %s", type(error).__name__)
        raise UserError("editor-refused-unavailable") from None
    return file.getvalue()


async def article_of(message: Message, data: bytes | None) -> ParsedArticle:
    """The article that a message tells, or its document (`document_of`). Raises UserError for what
    is none."""
    # A document of megabytes takes seconds; other people's commands do not wait for it.
    return await asyncio.to_thread(_parse, message, data)


def _parse(message: Message, data: bytes | None) -> ParsedArticle:
    try:
        if data is not None:
            name = message.document.file_name if message.document else None
            return parse_bytes(data, name=name or "")
        entities: Sequence[MessageEntity] = message.entities or message.caption_entities or []
        return _forwarded(from_message(message.text or message.caption or "", entities), message)
    except NotAnArticleError as error:
        text = message.text or message.caption or ""
        # A link or tags alone tell nothing; whoever wants them published is asked, and can.
        if data is None and doubt_of(text) is not None:
            return as_it_is(text, message.entities or message.caption_entities or [])
        raise UserError(f"editor-refused-{error.reason}") from error


def _forwarded(parsed: ParsedArticle, message: Message) -> ParsedArticle:
    """The article with what the post of a public channel says beside its text: whose it is, and
    where it opens. Of a private one its readers are not members."""
    origin = message.forward_origin
    if not isinstance(origin, MessageOriginChannel) or not origin.chat.username:
        return parsed
    opens = address_of_post(origin.chat.id, origin.chat.username, origin.message_id)
    outlet = parsed.outlet or name_of_source(origin.chat.title or "")
    return replace(parsed, url=parsed.url or opens, outlet=outlet)
