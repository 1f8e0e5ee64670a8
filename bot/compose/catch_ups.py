"""Catch-ups: what came while its chat wanted no alerts, as one list, grouped as a digest is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.facts import Facts
from bot.compose.members import number_of
from bot.compose.said import Drop, Said, Say
from bot.compose.views import topic_view, view_of
from bot.digest.choose import choose
from bot.digest.seen import as_seen
from bot.digest.views import Others, TopicView
from bot.messages.catch_up import catch_up
from bot.messages.digest import Lines, keep_lines
from bot.texts import texts_for
from bot.topics.subjects import Subjects
from bot.zones import zone_of
from storage import catch_ups
from storage.articles import Article
from storage.catch_ups import Bound
from storage.deliveries import Claimed
from storage.shows import Told
from storage.vocabulary import Deferral

# So many are told as in a digest, so many more by their titles; of still more it says how many.
MOST_ARTICLES, MOST_TITLES = 40, 60
_BYTES_OF_LINES = 4_000_000
NOTHING = Drop("nothing of it is wanted at once any more")


@dataclass(slots=True)
class _Listed:
    """What one of them shows: articles, the topics that brought them, who else tells them; by their
    ids."""

    shown: dict[int, Article] = field(default_factory=dict)
    about: dict[int, list[TopicView]] = field(default_factory=dict)
    others: dict[int, Others] = field(default_factory=dict)


class CatchUps:
    """Composes catch-ups; lines are kept, for many readers' lists hold the same ones."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects
        self._lines = keep_lines("compose.catch_up_lines", most_bytes=_BYTES_OF_LINES)

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id: a few queries for all of them."""
        bound = await catch_ups.bound(connection, [one.id for one in claimed])
        subjects = {it.story for some in bound.values() for it in some}
        chats = [one.chat for one in claimed]
        facts = await Facts.of(connection, subjects, chats, now)
        return {one.id: self._say(one, bound.get(one.id, ()), facts, now) for one in claimed}

    def _say(self, one: Claimed, bound: Sequence[Bound], facts: Facts, now: datetime) -> Say | Drop:
        told: list[Told] = []
        listed = _Listed()
        for it in bound:
            story = facts.stories[it.story]
            picked = facts.picked(story, one.chat, one.language, one.outlets)
            if picked is None:
                continue
            article, topics = picked
            others = story.others(article)
            several = len(story.members) > 1 or bool(others)
            number = number_of(others) if several else None
            newest = max(member.id for member in story.members)
            told.append(Told(it.alert, article.id, article.revision, number, newest))
            listed.shown[article.id], listed.others[article.id] = article, others
            listed.about[article.id] = [
                topic_view(self._subjects, facts.named[topic], one.language) for topic in topics
            ]
        if not told:
            return NOTHING
        return self._rendered(one, listed, {it.why for it in bound}, now).telling(told)

    def _rendered(self, one: Claimed, listed: _Listed, why: set[Deferral], now: datetime) -> Say:
        newest = sorted(
            listed.shown.values(), key=lambda article: (article.published_at, article.id)
        )[::-1]
        views = {article.id: view_of(article) for article in newest[: MOST_ARTICLES + MOST_TITLES]}
        full, rest = newest[:MOST_ARTICLES], newest[MOST_ARTICLES:]
        content = as_seen(choose(full, listed.about), views, listed.others)
        lines = Lines(texts_for(one.language), zone_of(one.time_zone), now, self._lines)
        titles = [views[article.id] for article in rest if article.id in views]
        return Say.messages(catch_up(content, titles, len(newest), why, lines))
