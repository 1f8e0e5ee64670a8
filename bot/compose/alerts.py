"""Alerts: one article to each chat that follows, at this moment, something it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru, weight_of
from bot.compose.said import Drop, Said, Say
from bot.compose.views import topic_view, view_of, weight_of_view
from bot.digest.passage import Passage, passage_of
from bot.digest.views import ArticleView
from bot.messages.alert import alert
from bot.messages.operation import Send
from bot.texts import texts_for
from bot.topics.subjects import Subjects
from bot.zones import zone_of
from storage import articles, mutes, reviews, topics
from storage.articles import Article, Evidence
from storage.deliveries import Claimed
from storage.topics import Topic

# An article goes out within minutes, and the next one shares nothing with it.
_MOST_BYTES = 4_000_000
_BYTES_OF_VIEWS = 1_000_000


@dataclass(frozen=True, slots=True)
class _Edition:
    """What an alert's wording depends on: chats that share it read the same message."""

    registry: int
    article: int
    revision: int
    reasons: tuple[int, ...]
    language: str
    time_zone: str
    today: date


class Alerts:
    """Composes alerts. Keeps what it rendered: thousands of chats read the same one."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects
        self._rendered: Lru[_Edition, Say] = Lru(
            "compose.alerts", most_bytes=_MOST_BYTES, weigh=lambda _, said: _weight(said)
        )
        self._views: Lru[tuple[int, int], ArticleView] = Lru(
            "compose.alerted",
            most_bytes=_BYTES_OF_VIEWS,
            weigh=lambda _, view: weight_of_view(view),
        )

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id: a few queries for all of them."""
        ids = {one.subject for one in claimed}
        stored = await articles.by_ids(connection, ids)
        about = await articles.topics_of(connection, ids)
        named = await topics.by_ids(connection, {t for found in about.values() for t in found})
        chats = [one.chat for one in claimed]
        followed = await mutes.alerted_topics(connection, chats, list(named), now)
        refused = await reviews.all_taken_back(connection, chats, ids)
        said: dict[int, Said] = {}
        for one in claimed:
            article = stored.get(one.subject)
            if article is None:
                said[one.id] = Drop("article removed")
                continue
            if article.retracted_at is not None:
                said[one.id] = Drop("article retracted")
                continue
            if article.backlog:  # it says now what another article has told
                said[one.id] = Drop("article no news any more")
                continue
            mine = followed.get(one.chat, set())
            reasons = tuple(
                topic
                for topic in about.get(article.id, {})
                if topic in mine and (one.chat, article.id, topic) not in refused
            )
            said[one.id] = (
                self._say(article, reasons, about[article.id], named, one, now)
                if reasons
                else Drop("no longer wanted at once")
            )
        return said

    def _say(
        self,
        article: Article,
        reasons: tuple[int, ...],
        about: Mapping[int, Sequence[Evidence]],
        named: Mapping[int, Topic],
        one: Claimed,
        now: datetime,
    ) -> Say:
        zone = zone_of(one.time_zone)
        today = now.astimezone(zone).date()
        edition = _Edition(
            self._subjects.generation,
            article.id,
            article.revision,
            reasons,
            one.language,
            one.time_zone,
            today,
        )
        said = self._rendered.get(edition)
        if said is None:
            views = [topic_view(self._subjects, named[topic], one.language) for topic in reasons]
            view = self._view(article)
            message = alert(
                view,
                views,
                texts=texts_for(one.language),
                zone=zone,
                now=now,
                passage=passage_for(article, view, [about[topic] for topic in reasons]),
            )
            said = Say((Send(message, reads=article.revision),))
            self._rendered.put(edition, said)
        return said

    def _view(self, article: Article) -> ArticleView:
        """An article as readers see it, made once for all editions."""
        key = (article.id, article.revision)
        view = self._views.get(key)
        if view is None:
            view = view_of(article)
            self._views.put(key, view)
        return view


def passage_for(
    article: Article, view: ArticleView, evidence: Sequence[Sequence[Evidence]]
) -> Passage | None:
    """The sentence that names one of the reasons, by their evidence, where what is shown does
    not."""
    parts = (article.title, article.lead, article.body)
    return passage_of(parts, f"{view.title}\n{view.lead}", evidence)


def _weight(said: Say) -> int:
    """What an alert weighs: its words, its buttons (a label, a link or data), the objects."""
    messages = [operation.message for operation in said.operations]
    buttons = [button for message in messages for row in message.buttons for button in row]
    words = [message.html for message in messages]
    words += [part for one in buttons for part in (one.text, one.url, one.callback)]
    return weight_of(*words) + 500 + 100 * len(buttons)
