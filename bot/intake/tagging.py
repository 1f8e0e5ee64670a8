"""Tags that an article gets by another road than its first: the same news, under one tag more; in
the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accepted import FRESH, Read
from bot.intake.findings import evidence_of
from bot.intake.origin import Alerting
from bot.intake.parsed import ParsedArticle
from bot.intake.recognise import tags_of
from bot.topics.subjects import About
from storage import article_keys, articles, fanouts, revisions
from storage.articles import Article
from storage.vocabulary import TopicKind


def new_tags(known: Article, parsed: ParsedArticle) -> dict[str, str]:
    """The tags of a text that the same article has not got, as spelt, by their keys."""
    tags = tags_of(known)
    return {tag.key: tag.text for tag in parsed.hashtags if tag.key not in tags}


async def add_tags(
    connection: AsyncConnection, article: int, parsed: ParsedArticle, keys: Collection[str]
) -> set[str]:
    """Give an article the tags that the same text has by another road; the keys of those that it
    had not. One that was taken back, or says something else by now than the text with these
    `keys`, stays as it is."""
    await fanouts.share(connection)
    holder = await article_keys.hold(connection, article)
    if holder is None or holder.article.retracted_at is not None or holder.text_key not in keys:
        return set()
    was = holder.article
    new = new_tags(was, parsed)
    if new:
        await articles.set_hashtags(connection, article, (*was.hashtags, *new.values()))
    return set(new)


async def tell_of_tags(
    connection: AsyncConnection,
    article: int,
    offered: Read,
    tags: Collection[str],
    now: datetime,
) -> None:
    """Record that an article is about its new tags. Who follows one of them is owed its alert,
    where it is fresh and no backlog; nobody is told twice."""
    was = (await articles.by_ids(connection, [article]))[article]
    found = About(one for one in offered.found if one.kind == TopicKind.HASHTAG and one.key in tags)
    about = (await evidence_of(connection, {article: found}, now))[article]
    for denied in await revisions.denied(connection, article):
        about.pop(denied, None)
    await articles.add_topics(connection, {article: about})
    age = now - min(was.published_at, was.received_at)
    if offered.alerting is Alerting.NOW and not was.backlog and age <= FRESH:
        await fanouts.owe_alerts(connection, article, sorted(about), now)
