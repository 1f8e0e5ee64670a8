"""What one source does with an article that others have, too: what they have stays as it is, and
only its own part changes; in the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accepted import Read
from bot.intake.addresses import canonical_url, host_of
from bot.intake.batch import Batch
from bot.intake.findings import evidence_of
from bot.intake.origin import Alerting, Origin
from bot.intake.tagging import set_tags
from bot.intake.whose import heir
from storage import (
    article_keys,
    article_sources,
    articles,
    fanouts,
    received,
    revisions,
    source_items,
    sources,
)
from storage.article_keys import Holder
from storage.article_sources import Road
from storage.revisions import wording_of
from storage.vocabulary import Source


async def take_back(
    connection: AsyncConnection, article: int, origin: Origin, now: datetime
) -> bool:
    """Take back what a source has brought: the article where its word counts and nobody else tells
    what that says; else only that it had it, and which of its items that was. Whether the article
    is gone. Raises LookupError where the source has no such article, or has taken it back before.
    """
    now = await received.receive(connection, now)  # in no window of a digest that has ended
    await fanouts.share(connection)
    holder = await article_keys.hold(connection, article)
    roads = (await article_sources.of(connection, [article])).get(article, ())
    known = any(road.key == origin.teacher for road in roads)
    if holder is None or holder.article.retracted_at is not None or not known:
        raise LookupError(f"{origin.teacher} has no article {article}")
    if roads[0].key == origin.teacher and heir(roads, {origin.teacher}) is None:
        return await revisions.retract(connection, article, now)
    await leave(connection, holder, roads, origin.teacher, now)
    if origin.source_id is not None:
        await source_items.forget(connection, origin.source_id, article)
    return False


async def one_voice(connection: AsyncConnection, roads: Sequence[Road], own: Road) -> set[str]:
    """The keys of those roads of an article that speak with one of them: itself, and those of the
    feeds of one site, on which it stands at one address. What that site says there in one of them
    it says in all."""
    alone = {own.key}
    if not own.url or own.source is not Source.FEED:
        return alone
    where, site = canonical_url(own.url), host_of(own.url)
    alike = {
        road.key
        for road in roads
        if road.source is Source.FEED and road.url and canonical_url(road.url) == where
    }
    if not alike - alone:
        return alone
    numbers = [int(key.partition(":")[2]) for key in alike]
    there = await sources.addresses(connection, numbers)
    theirs = {f"{Source.FEED}:{one}" for one in numbers if host_of(there.get(one, "")) == site}
    return theirs if own.key in theirs else alone


async def part(
    connection: AsyncConnection,
    holder: Holder,
    roads: Sequence[Road],
    offered: Read,
    now: datetime,
) -> tuple[int, list[int]]:
    """Make an article of what a source says from now on of one that it came by with others: its
    number, and the topics that the other one is not about. It is as old as that one: who had that
    is not to read it as news."""
    was = holder.article
    before = (await articles.topics_of(connection, [was.id])).get(was.id, {})
    denied = await revisions.denied(connection, was.id)
    await leave(connection, holder, roads, offered.origin.teacher, now)
    alerting = Alerting.DIGEST if was.digest_only else Alerting.NOW
    alerting = Alerting.BACKLOG if was.backlog else alerting
    batch = Batch(connection, now, was.received_at)
    [own] = await batch.store([replace(offered, anyway=True, alerting=alerting)])
    found = (await evidence_of(connection, {own.article: offered.found}, now))[own.article]
    about = {topic: evidence for topic, evidence in found.items() if topic not in denied}
    await articles.add_topics(connection, {own.article: about})
    return own.article, sorted(about.keys() - before.keys())


async def leave(
    connection: AsyncConnection, holder: Holder, roads: Sequence[Road], key: str, now: datetime
) -> None:
    """Let an article be the others' who have it. Where the word was of the source that goes, it is
    the next one's from then on, under that one's name and address; its words stay."""
    own = next(road for road in roads if road.key == key)
    if own.hashtags:
        await set_tags(connection, holder.article, own, {})
        holder = await article_keys.hold(connection, holder.article.id) or holder
    was = holder.article
    await article_sources.remove(connection, was.id, key)
    next_one = heir(roads, {key})
    if roads[0].key != key or next_one is None:
        return
    former = wording_of(holder)
    wording = replace(former, outlet=next_one.name, url=next_one.url)
    if wording != former:
        url_key = holder.url_key if next_one.url == was.url else None
        about = (await articles.topics_of(connection, [was.id])).get(was.id, {})
        await revisions.revise(
            connection,
            holder,
            wording,
            text_key=holder.text_key,
            url_key=url_key,
            about=about,
            now=now,
        )
    await articles.hand_over(connection, was.id, next_one.source, next_one.ref)
