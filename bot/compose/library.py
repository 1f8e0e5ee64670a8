"""Articles and topics as readers of a language see them, kept while many digests ask for them."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.kept import Kept
from bot.compose.views import topic_view, view_of
from bot.digest.views import ArticleView, TopicView
from bot.topics.subjects import Subjects
from storage import articles, topics
from storage.windows import Listed

_BYTES_OF_ARTICLES = 6_000_000
_BYTES_OF_TOPICS = 2_000_000
# What a value weighs beside its letters.
_BYTES_BESIDE = 500


class Library:
    """What was read once. An article is kept by its revision: a corrected one is another."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects
        self._articles: Kept[tuple[int, int], ArticleView] = Kept(_BYTES_OF_ARTICLES)
        self._topics: Kept[tuple[int, str], TopicView] = Kept(_BYTES_OF_TOPICS)

    def forget_titles(self) -> None:
        """The registry is another one: topics may have other titles."""
        self._topics.clear()

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
                letters = len(view.title) + len(view.lead) + len(view.outlet) + len(view.url or "")
                letters += sum(map(len, view.hashtags))
                self._articles.put((id_, revisions[id_]), view, _BYTES_BESIDE + 2 * letters)
        return found

    async def topics(
        self, connection: AsyncConnection, ids: AbstractSet[int], language: str
    ) -> dict[int, TopicView]:
        """Some topics, by id, titled for readers of a language."""
        found = {id_: view for id_ in ids if (view := self._topics.get((id_, language)))}
        missing = ids - found.keys()
        if missing:
            for id_, topic in (await topics.by_ids(connection, missing)).items():
                view = found[id_] = topic_view(self._subjects, topic, language)
                size = _BYTES_BESIDE + 2 * len(view.title)
                self._topics.put((id_, language), view, size)
        return found
