"""Posts of the source channels become articles."""

from __future__ import annotations

import logging
from dataclasses import replace

from aiogram import Router
from aiogram.types import Chat, Message, MessageOriginChannel

from bot.intake.accept import Origin
from bot.intake.articles import from_message
from bot.intake.decoding import NotAnArticleError
from bot.intake.origin import address_of_post
from bot.intake.outlets import name_of_source
from bot.logs import about
from handlers.middleware import World
from storage.vocabulary import Source

log = logging.getLogger(__name__)


def make_router() -> Router:
    """The router of channel posts."""
    router = Router(name="channels")
    router.channel_post()(posted)
    return router


async def posted(post: Message, world: World) -> None:
    """Take in a post of a channel that is named in SOURCE_CHANNELS."""
    chat = post.chat
    if not await world.sources.takes(chat.id, chat.username, chat.title or ""):
        log.info("a post of channel %s is not taken: it is not in SOURCE_CHANNELS", post.chat.id)
        return
    text = post.text or post.caption
    if not text:
        log.info("post %s of %s has no text", post.message_id, post.chat.id)
        return
    entities = post.entities or post.caption_entities or []
    try:
        parsed = replace(from_message(text, entities), published_at=post.date)
        parsed = replace(parsed, outlet=parsed.outlet or name_of_source(_whose(post).title or ""))
    except NotAnArticleError as error:
        log.info("post %s of %s is no article: %s", post.message_id, post.chat.id, error)
        return
    opens = address_of_post(chat.id, chat.username, post.message_id)
    origin = Origin(Source.CHANNEL, f"{chat.id}:{post.message_id}", opens=opens)
    accepted = await world.door.take_in(parsed, origin)
    with about(article=accepted.article):
        log.info("article %s: %s", accepted.article, "new" if accepted.new else "known already")


def _whose(post: Message) -> Chat:
    """The channel that wrote a post: another one, where it was forwarded into this."""
    origin = post.forward_origin
    return origin.chat if isinstance(origin, MessageOriginChannel) else post.chat
