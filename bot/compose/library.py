"""Articles and topics as readers of a language see them, kept while many digests ask for them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru, weight_of
from bot.compose.views import BYTES_BESIDE, topic_view, view_of, weight_of_view
from bot.digest.views import ArticleView, TopicView
from bot.topics.registry.ranks import rank_of
from bot.topics.subjects import Subjects
from storage import articles, topics
from storage.articles import Article
from storage.windows import Listed

_BYTES_OF_ARTICLES = 6_000_000
_BYTES_OF_TOPICS = 2_000_000
_BYTES_OF_RANKS, _BYTES_OF_A_RANK = 1_000_000, 300
# Made in one go of what is stored; then others on this thread have their turn.
_AT_ONCE = 20


class Library:
    """What was read once. An article is kept by its revision: a corrected one is another; a topic
    by the registry that its title is of."""

    def __init__(self, subjects: Subjects, name: str = "compose", *, part: int = 1) -> None:
        self._subjects = subjects
        self._articles: Lru[tuple[int, int], ArticleView] = Lru(
            f"{name}.articles",
            most_bytes=_BYTES_OF_ARTICLES // part,
            weigh=lambda _, view: weight_of_view(view),
        )
        self._topics: Lru[tuple[int, int, str], TopicView] = Lru(
            f"{name}.topics",
            most_bytes=_BYTES_OF_TOPICS // part,
            weigh=lambda _, view: weight_of(view.title) + BYTES_BESIDE,
        )

        self._ranks: Lru[tuple[int, str, int], int] = Lru(
            f"{name}.ranks", most_bytes=_BYTES_OF_RANKS // part, weigh=lambda *_: _BYTES_OF_A_RANK
        )

    async def ranks(
        self, connection: AsyncConnection, ids: AbstractSet[int], day: str
    ) -> dict[int, int]:
        """How high those of some topics stand that stand higher than others, by id, on a day (ISO);
        topics/registry/ranks.py says so."""
        registry = self._subjects.generation
        found = {id_: self._ranks.get((registry, day, id_)) for id_ in ids}
        missing = {id_ for id_, rank in found.items() if rank is None}
        if missing:
            for id_, topic in (await topics.by_ids(connection, missing)).items():
                rank = rank_of(self._subjects.registry, topic.kind, topic.key, day)
                self._ranks.put((registry, day, id_), int(rank))
                found[id_] = int(rank)
        return {id_: rank for id_, rank in found.items() if rank}

    async def articles(
        self, connection: AsyncConnection, wanted: Iterable[Listed]
    ) -> dict[int, ArticleView]:
        """Some articles, by id; one that was removed meanwhile is left out."""
        revisions = {one.id: one.revision for one in wanted}
        found = {
            id_: view
            for id_, revision in revisions.items()
            if (view := self._articles.get((id_, revision))) is not None
        }
        missing = revisions.keys() - found.keys()
        if missing:
            for id_, article in (await articles.shown_of(connection, missing)).items():
                view = found[id_] = view_of(article)
                self._articles.put((id_, revisions[id_]), view)
                if not len(found) % _AT_ONCE:
                    await asyncio.sleep(0)
        return found

    def views(self, read: Iterable[Article]) -> dict[int, ArticleView]:
        """Articles that were read anyway, by id."""
        found = {}
        for article in read:
            key = article.id, article.revision
            view = self._articles.get(key)
            if view is None:
                view = view_of(article)
                self._articles.put(key, view)
            found[article.id] = view
        return found

    async def topics(
        self, connection: AsyncConnection, ids: AbstractSet[int], language: str
    ) -> dict[int, TopicView]:
        """Some topics, by id, titled for readers of a language."""
        registry = self._subjects.generation
        found = {id_: view for id_ in ids if (view := self._topics.get((registry, id_, language)))}
        missing = ids - found.keys()
        if missing:
            for id_, topic in (await topics.by_ids(connection, missing)).items():
                view = found[id_] = topic_view(self._subjects, topic, language)
                self._topics.put((registry, id_, language), view)
        return found
