"""Posts of the source channels become articles; an album is one, and an edit changes it."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from aiogram import Router
from aiogram.types import Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accept import Accepted, Origin
from bot.intake.decoding import NotAnArticleError
from bot.intake.origin import Alerting, address_of_post
from bot.intake.outlets import name_of_source
from bot.intake.parsed import ParsedArticle
from bot.logs import about
from handlers.middleware import World
from handlers.posts import Said, joined, load, said_in, writer_of
from storage import channel_posts
from storage.channel_posts import KnownPost, Part
from storage.sources import StoredSource
from storage.vocabulary import Source

log = logging.getLogger(__name__)

# A post that reaches us later than this (we were away, or it got its words so late) is told in
# digests only: Telegram itself keeps what a bot has not taken for no longer.
_NEWS_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Offered:
    """A post, or an album as far as it has come: the numbers of its posts, the one that its article
    is named after, what they say together, and what is known of them."""

    post: Message
    source: StoredSource
    edited: bool
    messages: Sequence[int]
    first: int
    said: Said
    known: KnownPost | None

    @property
    def place(self) -> str:
        """As `Origin.ref` names it."""
        return f"{self.post.chat.id}:{self.first}"


def wire(router: Router) -> None:
    """Give a router the handlers of channel posts."""
    router.channel_post()(posted)
    router.edited_channel_post()(edited)


async def posted(post: Message, world: World) -> None:
    """Take in a post of a channel that is a source."""
    await _take(post, world, edited=False)


async def edited(post: Message, world: World) -> None:
    """A post of a source says something else now."""
    await _take(post, world, edited=True)


async def _take(post: Message, world: World, *, edited: bool) -> None:
    chat = post.chat
    source = await world.sources.source(chat.id, chat.username, chat.title or "")
    if source is None:
        log.info("a post of channel %s is not taken: it is no source", chat.id)
        return
    offered = await _offered(post, source, world, edited=edited)
    if offered is None:
        return
    known = offered.known
    if known is not None and known.mark == offered.said.mark:
        return  # handled before; or what was edited are its pictures or its buttons
    try:
        parsed = _parsed(offered)
    except NotAnArticleError as error:
        log.info("post %s is no article: %s", offered.place, error)
        await _is_none(offered, world)
        return
    if known is None or known.article is None:
        await _accept(offered, parsed, world)
    elif known.own and known.retracted:
        await _tell_again(offered, parsed, world)
    elif known.own or not await _is_told_twice(offered, known.article, world):
        await _revise(offered, known.article, parsed, world)
    else:
        log.info("post %s tells news of another post: it stays as it is there", offered.place)
        await _note(offered, known.article, world)


async def _offered(
    post: Message, source: StoredSource, world: World, *, edited: bool
) -> _Offered | None:
    """A post with what is known of it; None where it is a part of an album of which it is not known
    any more what the others say."""
    chat, number, said = post.chat.id, post.message_id, said_in(post)
    if post.media_group_id is None:
        async with world.database.read() as connection:
            known = await channel_posts.known(connection, source.id, chat, [number])
            if known is None and edited:
                known = await channel_posts.known_before(connection, chat, [number], post.date)
        return _Offered(post, source, edited, [number], number, said, known)
    album = post.media_group_id[:32]
    async with world.database.write() as connection:
        parts = await channel_posts.parts_of(connection, chat, album)
        messages = sorted({number, *(part.message for part in parts)})
        known = await channel_posts.known(connection, source.id, chat, messages)
        if known is None and edited:
            known = await channel_posts.known_before(connection, chat, messages, post.date)
        if known is not None and not parts:
            log.info("the edit of a part of album %s comes too late to be read", album)
            return None
        part = Part(number, said.dump())
        await channel_posts.keep_part(connection, chat, album, part, world.clock())
        parts = await channel_posts.parts_of(connection, chat, album)
    told = joined([load(one.content) for one in parts])
    first = next((one.message for one in parts if one.content), number)
    return _Offered(post, source, edited, messages, first, told, known)


def _parsed(offered: _Offered) -> ParsedArticle:
    """The article of a post. Raises NotAnArticleError."""
    post, source = offered.post, offered.source
    if not offered.said.text:
        raise NotAnArticleError("no-text", "it has no text")
    parsed = offered.said.article()
    outlet = parsed.outlet or writer_of(post) or _called(offered)
    language = source.language or parsed.language
    return replace(parsed, published_at=post.date, outlet=outlet, language=language)


def _called(offered: _Offered) -> str:
    """What readers know the channel by."""
    return offered.source.outlet or name_of_source(offered.post.chat.title or "")


def _origin(offered: _Offered) -> Origin:
    chat = offered.post.chat
    opens = address_of_post(chat.id, chat.username, offered.first)
    source = offered.source
    return Origin(
        Source.CHANNEL,
        offered.place,
        opens=opens,
        name=_called(offered),
        source_id=source.id,
        country=source.country,
    )


def _alerting(offered: _Offered, world: World) -> Alerting:
    """An edit brings back to life what was posted before its channel was a source, or in a pause:
    that is old."""
    if offered.edited and offered.post.date < offered.source.news_since:
        return Alerting.BACKLOG
    late = world.clock() - offered.post.date > _NEWS_FOR
    return Alerting.DIGEST if late else Alerting.NOW


async def _accept(offered: _Offered, parsed: ParsedArticle, world: World) -> None:
    accepted = await _take_in(offered, parsed, world, _alerting(offered, world))
    with about(article=accepted.article):
        log.info("article %s: %s", accepted.article, "new" if accepted.new else "known already")


async def _revise(offered: _Offered, article: int, parsed: ParsedArticle, world: World) -> None:
    alerting = _alerting(offered, world)
    revised = await world.door.revise(article, parsed, _origin(offered), alerting=alerting)
    await _note(offered, revised.article, world)
    with about(article=revised.article):
        told = f"revision {revised.revision}" if revised.changed else "as it was"
        log.info("article %s: %s", revised.article, told)


async def _tell_again(offered: _Offered, parsed: ParsedArticle, world: World) -> None:
    """A post whose words were taken away has words again: an article of its own, which nobody is
    alerted to a second time."""
    alerting = _alerting(offered, world)
    alerting = Alerting.DIGEST if alerting is Alerting.NOW else alerting
    accepted = await _take_in(offered, parsed, world, alerting, anyway=True)
    with about(article=accepted.article):
        log.info("article %s: told again by its channel", accepted.article)


async def _take_in(
    offered: _Offered,
    parsed: ParsedArticle,
    world: World,
    alerting: Alerting,
    *,
    anyway: bool = False,
) -> Accepted:
    """Store the article of a post, and that it is this post's, in one transaction: handled again,
    the post is known already, and its next edit is a revision."""

    async def note(connection: AsyncConnection, taken: Sequence[Accepted]) -> None:
        [accepted] = taken
        await _write(connection, offered, accepted.article, world, news=accepted.new)

    return await world.door.take_in(
        parsed, _origin(offered), alerting=alerting, anyway=anyway, after=note
    )


async def _is_none(offered: _Offered, world: World) -> None:
    """A post that tells nothing; where it was an article until its words were taken away, that is
    taken back, unless others tell it, too: another post of the channel, or another source."""
    article = offered.known.article if offered.known else None
    if offered.known is None or article is None or offered.known.retracted:
        await _note(offered, article, world)
        return
    gone = False
    if not await _is_told_twice(offered, article, world):
        with contextlib.suppress(LookupError):  # handled before, and not noted
            gone = await world.door.retract(article, _origin(offered))
    await _note(offered, article if gone else None, world)
    with about(article=article):
        log.info("article %s: taken back by its channel%s", article, "" if gone else " only")


async def _is_told_twice(offered: _Offered, article: int, world: World) -> bool:
    """Whether another post of the channel is the same article."""
    async with world.database.read() as connection:
        return await channel_posts.tells_too(
            connection, offered.source.id, offered.messages, article
        )


async def _note(offered: _Offered, article: int | None, world: World) -> None:
    async with world.database.write() as connection:
        await _write(connection, offered, article, world)


async def _write(
    connection: AsyncConnection,
    offered: _Offered,
    article: int | None,
    world: World,
    *,
    news: bool = False,
) -> None:
    await channel_posts.note(
        connection,
        offered.source.id,
        offered.messages,
        article=article,
        mark=offered.said.mark,
        now=world.clock(),
        news=news,
    )
