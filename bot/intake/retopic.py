"""An article that is about something else now, in the same words: those who no longer match are
told so, and who is to hear of it only now does; in the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accepted import FRESH, OvertakenError, Picked, Revised
from bot.intake.findings import evidence_of
from bot.topics.subjects import About
from storage import article_keys, articles, fanouts, received, revisions, topics
from storage.articles import Article, Evidence
from storage.revisions import wording_of


async def repick(
    connection: AsyncConnection, article: int, picked: Picked, *, base: int, now: datetime
) -> Revised:
    """Let an article be about what an editor says of its topics. A phrase that nobody follows is no
    topic. Otherwise as `retopic`."""
    gone, more = await _meant(connection, article, picked, now)
    return await retopic(connection, article, gone=gone, more=more, base=base, now=now)


async def insist(connection: AsyncConnection, article: int, picked: Picked, now: datetime) -> None:
    """Let an article that was revised a moment before, in this transaction, be about what an editor
    says of its topics now, whatever was said of them before."""
    about = (await articles.topics_of(connection, [article])).get(article, {})
    gone, more = await _meant(connection, article, picked, now)
    fresh = {topic: evidence for topic, evidence in more.items() if topic not in about}
    await revisions.set_topics(connection, article, fresh, gone=gone & about.keys())
    was = (await articles.by_ids(connection, [article]))[article]
    await _owe(connection, was, fresh, now)


async def _meant(
    connection: AsyncConnection, article: int, picked: Picked, now: datetime
) -> tuple[set[int], dict[int, list[Evidence]]]:
    gone = {one.id for one in await topics.by_keys(connection, sorted(picked.less))}
    found = (await evidence_of(connection, {article: About(picked.more)}, now))[article]
    return gone, {topic: evidence for topic, evidence in found.items() if topic not in gone}


async def retopic(
    connection: AsyncConnection,
    article: int,
    *,
    gone: Collection[int],
    more: Mapping[int, Sequence[Evidence]],
    now: datetime,
    base: int | None = None,
) -> Revised:
    """Let an article be about some topics no more, and about more of them, as one more revision of
    it. Raises LookupError when there is no such article, OvertakenError where it is at another
    revision than `base`."""
    now = await received.receive(connection, now)  # in no window of a digest that has ended
    await fanouts.share(connection)
    holder = await article_keys.hold(connection, article)
    if holder is None:
        raise LookupError(f"there is no article {article}")
    was = holder.article
    if was.retracted_at is not None:
        return Revised(False, was.revision, article, gone=True)
    if base not in (None, was.revision):
        raise OvertakenError(was.revision)
    before = (await articles.topics_of(connection, [article])).get(article, {})
    lost = set(gone) & before.keys()
    fresh = {topic: evidence for topic, evidence in more.items() if topic not in before}
    if not lost and not fresh:
        return Revised(False, was.revision, article)
    number = await revisions.revise(
        connection,
        holder,
        wording_of(holder),
        text_key=holder.text_key,
        url_key=holder.url_key,
        about=before,
        now=now,
    )
    await revisions.set_topics(connection, article, fresh, gone=lost)
    await _owe(connection, was, fresh, now)
    return Revised(True, number, article)


async def _owe(
    connection: AsyncConnection, was: Article, fresh: Collection[int], now: datetime
) -> None:
    young = now - min(was.published_at, was.received_at) <= FRESH
    if young and not was.backlog and not was.digest_only:
        await fanouts.owe_alerts(connection, was.id, sorted(fresh), now)
        await fanouts.owe_met_now(connection, [was.id], now, since=now - FRESH)
