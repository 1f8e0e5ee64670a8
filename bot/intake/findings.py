"""What articles were found to be about, as it is stored: topics with their evidence, and what
editors are asked; in the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

import orjson
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.topics.findings import Ambiguity, Rule
from bot.topics.subjects import About, Subject
from storage import articles, reviews, revisions, topics
from storage.articles import Evidence
from storage.vocabulary import IN_WORDS, ReviewKind, TopicKind

# An editor is asked about so many mentions of one article, each with so many people.
_QUESTIONS, _CANDIDATES = 5, 6

# By article, its topics (our ids) with the evidence of each.
Evidences: TypeAlias = dict[int, dict[int, list[Evidence]]]


async def evidence_of(
    connection: AsyncConnection, found: Mapping[int, About], now: datetime
) -> Evidences:
    """What some articles are about, as it is stored; topics are made where they are new."""
    ids = await _ids_of(connection, [one for about in found.values() for one in about], now)
    return {
        article: {
            ids[subject.kind, subject.key]: [
                Evidence(mention.words, mention.start, mention.end, mention.rule)
                for mention in subject.evidence
            ]
            for subject in about
            if (subject.kind, subject.key) in ids
        }
        for article, about in found.items()
    }


async def set_topics(
    connection: AsyncConnection,
    article: int,
    found: Mapping[int, Sequence[Evidence]],
    *,
    but: Collection[str] = (),
) -> list[int]:
    """Record what an article is about now that it says something else; the topics that are new to
    it.

    An editor's word stands, for and against, and so do its tags with the keys `but`; a phrase that
    nobody follows was not looked for.
    """
    before = (await articles.topics_of(connection, [article])).get(article, {})
    given = {
        topic
        for topic, evidence in before.items()
        if any(one.rule == Rule.EDITOR for one in evidence)
    }
    if but:
        standing = await topics.by_keys(connection, [(TopicKind.HASHTAG, tag) for tag in but])
        given |= {topic.id for topic in standing}
    decided = given | await revisions.denied(connection, article)
    about = {topic: evidence for topic, evidence in found.items() if topic not in decided}
    gone = before.keys() - about.keys() - given
    if gone:
        gone -= await revisions.unfollowed_phrases(connection, gone)
    await revisions.set_topics(connection, article, about, gone=gone)
    return sorted(about.keys() - before.keys())


async def ask_editors(
    connection: AsyncConnection, article: int, ambiguous: Sequence[Ambiguity], now: datetime
) -> None:
    """Put what the text of an article does not settle on the editors' list."""
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


async def _ids_of(
    connection: AsyncConnection, found: Sequence[Subject], now: datetime
) -> dict[tuple[str, str], int]:
    """The ids of what articles are about, made where they are new.

    Not so a phrase: it is a reader's, and if he has just left, it is not stored again.
    """
    titles: dict[tuple[str, str], str] = {}
    for one in found:
        titles.setdefault((one.kind, one.key), one.title)
    phrases = [key for key in titles if key[0] in IN_WORDS]
    named = {key: title for key, title in titles.items() if key not in phrases}
    ids = await topics.ensure(connection, named, now, by_article=True)
    followed = await topics.by_keys(connection, phrases)
    return ids | {(topic.kind, topic.key): topic.id for topic in followed}
