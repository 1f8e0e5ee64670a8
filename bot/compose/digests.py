"""Digests: what came in a window, grouped by the topics that the chat follows at this moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.said import Drop, Said, Say
from bot.compose.views import topic_view, view_of
from bot.digest.choose import Digest, choose
from bot.digest.views import TopicView
from bot.messages.digest import digest
from bot.texts import texts_for
from bot.topics.subjects import Subjects
from bot.zones import zone_of
from storage import articles, reviews, subscriptions, topics
from storage.deliveries import Claimed
from storage.vocabulary import DIGESTING

# Of a fuller window the newest are read, and the others only counted.
_MOST_READ = 200
EMPTY = Drop("empty")


@dataclass(frozen=True, slots=True)
class Window:
    """The digest that one chat asks for: articles with since < received <= until (UTC).

    `even_empty`: say also that there was nothing.
    """

    chat: int
    language: str
    time_zone: str
    since: datetime
    until: datetime
    even_empty: bool = False


class Digests:
    """Composes digests."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id."""
        return {
            one.id: await self.of_window(
                connection,
                Window(
                    one.chat,
                    one.language,
                    one.time_zone,
                    since=one.since or now,
                    until=one.until or now,
                    even_empty=one.digest_empty,
                ),
                now,
            )
            for one in claimed
        }

    async def of_window(
        self, connection: AsyncConnection, window: Window, now: datetime
    ) -> Say | Drop:
        """The digest of a window, or `EMPTY`."""
        content = await self._content(connection, window)
        if not content.groups and not window.even_empty:
            return EMPTY
        return Say.messages(
            digest(
                content,
                texts=texts_for(window.language),
                zone=zone_of(window.time_zone),
                now=now,
            )
        )

    async def _content(self, connection: AsyncConnection, window: Window) -> Digest:
        followed = await subscriptions.topics_in_modes(connection, [window.chat], DIGESTING)
        mine = list(followed.get(window.chat, {}))
        if not mine:
            return choose([], {})
        found = await articles.received_between(
            connection, topics=mine, since=window.since, until=window.until, limit=_MOST_READ
        )
        beyond = 0
        if len(found) == _MOST_READ:
            beyond = -_MOST_READ + await articles.count_between(
                connection, topics=mine, since=window.since, until=window.until
            )
        named = await topics.by_ids(connection, mine)
        views = {
            id_: topic_view(self._subjects, topic, window.language) for id_, topic in named.items()
        }
        ids = [article.id for article in found]
        refused = await reviews.all_taken_back(connection, [window.chat], ids)
        about: dict[int, list[TopicView]] = {
            article: [
                views[topic]
                for topic in about_it
                if topic in views and (window.chat, article, topic) not in refused
            ]
            for article, about_it in (await articles.topics_of(connection, ids)).items()
        }
        return choose([view_of(article) for article in found], about, beyond=beyond)
