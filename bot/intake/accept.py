"""The one door for news: store the article, find its topics, owe the alerts, in one transaction.

Every source (a file, a channel, an editor, a feed, HTTP) ends here. Whoever calls owns the
transaction and wakes the delivery after it is committed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.articles import ParsedArticle, canonical_url, text_key
from bot.topics.subjects import Subject, Subjects
from storage import articles, fanouts, topics
from storage.articles import Evidence
from storage.topics import Topic

# A page dated in the future (a typing error, a site's clock) would stay "newest" for ever.
_CLOCK_SKEW = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of an article. `new` is False for one that we have already: `article` is then
    the id and `title` the title of that one, and nobody is owed anything."""

    article: int
    new: bool
    title: str
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What would become of an article: its topics, how many chats get an alert, the same one."""

    subjects: tuple[Subject, ...]
    recipients: int
    same: articles.Article | None


def subjects_of(parsed: ParsedArticle, subjects: Subjects, now: datetime) -> list[Subject]:
    """What an article is about, on the date it was published."""
    published = _published(parsed, now)
    return subjects.of_article(
        parsed.text, parsed.hashtags, language=parsed.language, published=published.date()
    )


async def preview(
    connection: AsyncConnection, parsed: ParsedArticle, *, found: Sequence[Subject], now: datetime
) -> Preview:
    """Look without storing: topics, recipients of an alert, the article if we have it already."""
    same = await articles.find_same(connection, url_key=_url_key(parsed), text_key=text_key(parsed))
    known = await topics.by_keys(connection, [(subject.kind, subject.key) for subject in found])
    recipients = await fanouts.count_recipients(connection, [topic.id for topic in known], now)
    return Preview(tuple(found), recipients, same)


async def accept(
    connection: AsyncConnection,
    parsed: ParsedArticle,
    *,
    found: Sequence[Subject],
    source: str,
    source_ref: str,
    now: datetime,
) -> Accepted:
    """Store an article and owe its alerts; recognise one that is here already.

    `found` are its topics by `subjects_of` (worked out before the transaction began: matching is
    work for the processor, and SQLite has one writer). `source` is one of "channel", "editor",
    "file", "feed", "http"; `source_ref` says which one.
    """
    url_key, key = _url_key(parsed), text_key(parsed)
    article = await articles.add(
        connection,
        title=parsed.title,
        lead=parsed.lead,
        body=parsed.body,
        credit=parsed.credit,
        hashtags=[tag.text for tag in parsed.hashtags],
        language=parsed.language,
        outlet=parsed.outlet,
        url=parsed.url,
        url_key=url_key,
        text_key=key,
        source=source,
        source_ref=source_ref,
        published_at=_published(parsed, now),
        received_at=now,
    )
    if article is None:
        same = await articles.find_same(connection, url_key=url_key, text_key=key)
        if same is None:  # the insert waited for whoever stored it, so it must be visible now
            raise LookupError(f"an article with text key {key} was there and is gone")
        return Accepted(same.id, False, same.title, ())
    ids = await topics.ensure(
        connection, {(subject.kind, subject.key): subject.title for subject in found}, now
    )
    await articles.set_topics(
        connection,
        article,
        {
            ids[subject.kind, subject.key]: [
                Evidence(mention.words, mention.start, mention.end, mention.rule)
                for mention in subject.mentions
            ]
            for subject in found
        },
    )
    await fanouts.owe_alerts(connection, article, list(ids.values()), now)
    stored = await topics.by_ids(connection, ids.values())
    return Accepted(article, True, parsed.title, tuple(stored[id_] for id_ in ids.values()))


def _published(parsed: ParsedArticle, now: datetime) -> datetime:
    if parsed.published_at is None or parsed.published_at > now + _CLOCK_SKEW:
        return now
    return parsed.published_at


def _url_key(parsed: ParsedArticle) -> str | None:
    return canonical_url(parsed.url) if parsed.url else None
