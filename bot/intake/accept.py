"""Accepting an article: store it, record its topics, owe its alerts, in the caller's transaction.

Every source calls `bot.intake.door`, which works out the topics before and wakes the engine after.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import orjson
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.articles import ParsedArticle, canonical_url, text_key
from bot.topics.findings import Ambiguity
from bot.topics.keywords import find_keywords
from bot.topics.subjects import About, Subject, Subjects
from storage import articles, fanouts, reviews, topics
from storage.articles import Evidence, NewArticle
from storage.vocabulary import ReviewKind, Source, TopicKind

# An editor is asked about so many mentions of one article, each with so many people.
_QUESTIONS, _CANDIDATES = 5, 6
# A phrase that an article has fifty times is explained as well by its first few mentions.
_EVIDENCE_KEPT = 5
# A page dated in the future (a typing error, a site's clock) would stay "newest" for ever.
_CLOCK_SKEW = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of an article. `new` is False for one that we have already: `article` is then
    the id and `title` the title of that one, and nobody is owed anything. `about` is what the
    article that was offered is about."""

    article: int
    new: bool
    title: str
    about: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What would become of an article: its topics, how many chats get an alert, the same one."""

    subjects: tuple[Subject, ...]
    recipients: int
    same: articles.Article | None


@dataclass(frozen=True, slots=True)
class Origin:
    """By which road an article came, and from whom: a channel's post, an editor, a file's name."""

    source: Source
    ref: str


def about(
    parsed: ParsedArticle, subjects: Subjects, phrases: Mapping[str, str], now: datetime
) -> About:
    """What an article is about, on the date it was published. Reads no database.

    `phrases` are those that somebody follows: titles by key.
    """
    published = _published(parsed, now)
    found = subjects.of_article(
        parsed.text, parsed.hashtags, language=parsed.language, published=published.date()
    )
    mentioned = find_keywords(parsed.text, phrases, language=parsed.language) if phrases else {}
    keywords = [
        Subject(TopicKind.KEYWORD, key, phrases[key], tuple(mentions[:_EVIDENCE_KEPT]))
        for key, mentions in mentioned.items()
    ]
    return About([*found, *keywords], found.ambiguous)


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
    found: About,
    origin: Origin,
    now: datetime,
) -> Accepted:
    """Store an article and owe its alerts; recognise one that is here already.

    `found` is what it is about, by `about`.
    """
    url_key, key = _url_key(parsed), text_key(parsed)
    new = NewArticle(
        title=parsed.title,
        lead=parsed.lead,
        body=parsed.body,
        credit=parsed.credit,
        hashtags=tuple(tag.text for tag in parsed.hashtags),
        language=parsed.language,
        outlet=parsed.outlet,
        url=parsed.url,
        url_key=url_key,
        text_key=key,
        source=origin.source,
        source_ref=origin.ref,
        published_at=_published(parsed, now),
        received_at=now,
    )
    article = await articles.add(connection, new)
    if article is None:
        same = await articles.find_same(connection, url_key=url_key, text_key=key)
        if same is None:  # the insert waited for whoever stored it, so it must be visible now
            raise LookupError(f"an article with text key {key} was there and is gone")
        return Accepted(same.id, False, same.title, tuple(found))
    ids = await _topics(connection, found, now)
    await articles.set_topics(
        connection,
        article,
        {
            ids[subject.kind, subject.key]: [
                Evidence(mention.words, mention.start, mention.end, mention.rule)
                for mention in subject.evidence
            ]
            for subject in found
            if (subject.kind, subject.key) in ids
        },
    )
    await fanouts.owe_alerts(connection, article, list(ids.values()), now)
    await _ask_editors(connection, article, found.ambiguous, now)
    return Accepted(article, True, parsed.title, tuple(found))


async def _topics(
    connection: AsyncConnection, found: Sequence[Subject], now: datetime
) -> dict[tuple[str, str], int]:
    """The ids of what an article is about, made where they are new.

    Not so a phrase: it is a reader's, and if he has just left, it is not stored again.
    """
    titles: dict[tuple[str, str], str] = {(one.kind, one.key): one.title for one in found}
    phrases = [key for key in titles if key[0] == TopicKind.KEYWORD]
    named = {key: title for key, title in titles.items() if key not in phrases}
    ids = await topics.ensure(connection, named, now, by_article=True)
    followed = await topics.by_keys(connection, phrases)
    return ids | {(topic.kind, topic.key): topic.id for topic in followed}


async def _ask_editors(
    connection: AsyncConnection, article: int, ambiguous: Sequence[Ambiguity], now: datetime
) -> None:
    """Put what the text does not settle on the editors' list."""
    for one in {one.matched.casefold(): one for one in ambiguous[:_QUESTIONS]}.values():
        details = {"candidates": one.candidates[:_CANDIDATES], "why": one.why}
        await reviews.report(
            connection,
            ReviewKind.AMBIGUOUS,
            article=article,
            words=one.matched[:100],
            details=orjson.dumps(details).decode(),
            now=now,
        )


def _published(parsed: ParsedArticle, now: datetime) -> datetime:
    if parsed.published_at is None or parsed.published_at > now + _CLOCK_SKEW:
        return now
    return parsed.published_at


def _url_key(parsed: ParsedArticle) -> str | None:
    return canonical_url(parsed.url) if parsed.url else None
