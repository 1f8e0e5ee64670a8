"""Tags that an article has by another road than that of whose word counts: the same news, under one
tag more, for as long as that source has it there; in the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accepted import FRESH, Read
from bot.intake.findings import evidence_of
from bot.intake.origin import Alerting
from bot.intake.parsed import ParsedArticle
from bot.intake.recognise import tags_of
from bot.intake.whose import is_chosen
from bot.topics.findings import Rule
from bot.topics.hashtags import hashtag_key
from bot.topics.subjects import About
from storage import article_keys, article_sources, articles, fanouts, revisions, topics
from storage.article_sources import Road
from storage.articles import Article
from storage.vocabulary import Source, TopicKind

# As many as whoever pushes may give one text (bot/intake/json_article.py).
MOST_TAGS = 30


def road_of(offered: Read, at: datetime) -> Road:
    """By which road an article came, at an instant."""
    origin, parsed = offered.origin, offered.parsed
    return Road(
        key=origin.teacher,
        source=origin.source,
        ref=origin.ref,
        name=origin.name or (parsed.outlet if _may_claim(origin.source) else ""),
        url=parsed.url or origin.opens or None,
        seen_at=at,
    )


def _may_claim(source: Source) -> bool:
    """Whether what a nameless source says of who published an article is its name: editors and
    files bring what others published; a feed, a site or a token may not be called as it likes."""
    return source not in (Source.FEED, Source.HTTP)


def new_tags(
    known: Article, parsed: ParsedArticle, doubtful: Collection[str] = ()
) -> dict[str, str]:
    """The tags of a text that the same article has not got, or only as `doubtful` ones,
    as spelt, by their keys."""
    tags = tags_of(known) - set(doubtful)
    return {tag.key: tag.text for tag in parsed.hashtags if tag.key not in tags}


def doubtful_tags(roads: Iterable[Road], offered: Read) -> set[str]:
    """The keys of the tags that an article has only by sources that nobody has chosen: they are new
    where one brings them that was chosen."""
    if not is_chosen(offered.origin.source):
        return set()
    tags = (tag for road in roads if not is_chosen(road.source) for tag in road.hashtags)
    return set(map(hashtag_key, tags))


async def add_tags(
    connection: AsyncConnection,
    article: int,
    offered: Read,
    keys: Collection[str],
    at: datetime,
) -> set[str]:
    """Give an article the tags that the same text has by another road, which came at an instant;
    the keys of those that it had not. One that was taken back, or says something else by now than
    the text with these `keys`, stays as it is."""
    await fanouts.share(connection)
    holder = await article_keys.hold(connection, article)
    if holder is None or holder.article.retracted_at is not None or holder.text_key not in keys:
        return set()
    road = road_of(offered, at)
    await article_sources.add(connection, {article: [road]})
    roads = (await article_sources.of(connection, [article]))[article]
    road = next(one for one in roads if one.key == road.key)
    more = {tag.key: tag.text for tag in offered.parsed.hashtags}
    was, taken = holder.article, doubtful_tags(roads, offered) & more.keys()
    for other in roads if taken else ():
        rest = [tag for key, tag in _by_key(other.hashtags).items() if key not in taken]
        if len(rest) < len(other.hashtags) and not is_chosen(other.source):
            await article_sources.set_hashtags(connection, article, other.key, rest)
    if taken:
        left = tuple(tag for key, tag in _by_key(was.hashtags).items() if key not in taken)
        was = replace(was, hashtags=left)
    return await set_tags(connection, was, road, _by_key(road.hashtags) | more)


async def set_tags(
    connection: AsyncConnection, was: Article, road: Road, wanted: Mapping[str, str]
) -> set[str]:
    """Let an article have by one of its sources just these tags (as spelt, by their keys), but for
    those that it has anyway, and no more than one text may have; the keys of those that it had not.
    It is about the others no more, unless an editor says so."""
    had = _by_key(road.hashtags)
    anyway = {key: tag for key, tag in _by_key(was.hashtags).items() if key not in had}
    more = [(key, tag) for key, tag in wanted.items() if key not in anyway]
    mine = dict(more[:MOST_TAGS])
    if mine == had:
        return set()
    await articles.set_hashtags(connection, was.id, (*anyway.values(), *mine.values()))
    await article_sources.set_hashtags(connection, was.id, road.key, tuple(mine.values()))
    if gone := had.keys() - mine.keys():
        found = await topics.by_keys(connection, [(TopicKind.HASHTAG, tag) for tag in gone])
        about = (await articles.topics_of(connection, [was.id])).get(was.id, {})
        given = {topic for topic, why in about.items() if any(it.rule == Rule.EDITOR for it in why)}
        no_more = {topic.id for topic in found} - given
        await revisions.set_topics(connection, was.id, {}, gone=no_more)
    return mine.keys() - had.keys()


def _by_key(tags: Iterable[str]) -> dict[str, str]:
    return {hashtag_key(tag): tag for tag in tags}


async def tell_of_tags(
    connection: AsyncConnection,
    article: int,
    offered: Read,
    tags: Collection[str],
    now: datetime,
) -> None:
    """Record that an article is about its new tags. Who follows one of them is owed its alert,
    where it is fresh and no backlog; nobody is told twice. Not where a token alone adds it to what
    a source tells that was chosen: there it is found, and in digests."""
    was = (await articles.by_ids(connection, [article]))[article]
    found = About(one for one in offered.found if one.kind == TopicKind.HASHTAG and one.key in tags)
    about = (await evidence_of(connection, {article: found}, now))[article]
    for denied in await revisions.denied(connection, article):
        about.pop(denied, None)
    await articles.add_topics(connection, {article: about})
    age = now - min(was.published_at, was.received_at)
    may = is_chosen(offered.origin.source) or not is_chosen(was.source)
    if may and offered.alerting is Alerting.NOW and not was.backlog and age <= FRESH:
        await fanouts.owe_alerts(connection, article, sorted(about), now)
        await fanouts.owe_met_now(connection, [article], now, since=now - FRESH)
