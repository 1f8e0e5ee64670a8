"""The one door for news: store the article, find its topics, owe the alerts, in one transaction.

Every source (a file, a channel, an editor, a feed, HTTP) ends here. Whoever calls owns the
transaction and wakes the delivery after it is committed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import orjson
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.articles import ParsedArticle, canonical_url, text_key
from bot.topics.keywords import find_keywords
from bot.topics.subjects import About, Subject, Subjects
from storage import articles, fanouts, reviews, topics
from storage.articles import Evidence
from storage.topics import Topic
from storage.vocabulary import TopicKind

# An editor is asked about so many mentions of one article, each with so many people.
_QUESTIONS, _CANDIDATES = 5, 6
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


def subjects_of(parsed: ParsedArticle, subjects: Subjects, now: datetime) -> About:
    """What an article is about, on the date it was published."""
    published = _published(parsed, now)
    return subjects.of_article(
        parsed.text, parsed.hashtags, language=parsed.language, published=published.date()
    )


async def preview(
    connection: AsyncConnection, parsed: ParsedArticle, *, found: Sequence[Subject], now: datetime
) -> Preview:
    """Look without storing: topics, recipients of an alert, the article if we have it already."""
    found = [*found, *await _keywords(connection, parsed)]
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
    ambiguous = found.ambiguous if isinstance(found, About) else ()
    found = [*found, *await _keywords(connection, parsed)]
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
                for mention in subject.evidence
            ]
            for subject in found
        },
    )
    await fanouts.owe_alerts(connection, article, list(ids.values()), now)
    for one in {one.matched.casefold(): one for one in ambiguous[:_QUESTIONS]}.values():
        details = {"candidates": one.candidates[:_CANDIDATES], "why": one.why}
        await reviews.report(
            connection,
            "ambiguous",
            article=article,
            words=one.matched[:100],
            details=orjson.dumps(details).decode(),
            now=now,
        )
    stored = await topics.by_ids(connection, ids.values())
    return Accepted(article, True, parsed.title, tuple(stored[id_] for id_ in ids.values()))


async def _keywords(connection: AsyncConnection, parsed: ParsedArticle) -> list[Subject]:
    """The phrases that somebody follows and the article has."""
    followed = {one.key: one for one in await topics.followed_of_kind(connection, "keyword")}
    found = find_keywords(parsed.text, followed, language=parsed.language) if followed else {}
    return [
        Subject(TopicKind.KEYWORD, key, followed[key].title, tuple(mentions[:5]))
        for key, mentions in found.items()
    ]


def _published(parsed: ParsedArticle, now: datetime) -> datetime:
    if parsed.published_at is None or parsed.published_at > now + _CLOCK_SKEW:
        return now
    return parsed.published_at


def _url_key(parsed: ParsedArticle) -> str | None:
    return canonical_url(parsed.url) if parsed.url else None
