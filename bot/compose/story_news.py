"""What each member of a story tells that those before it had not: kept, for a story has one answer
for all of its readers."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence

from bot.caches import Lru, weight_of
from bot.compose.members import Story
from bot.digest.novelty import News, news_in, words_of
from bot.intake.shown.gist import headline, sentences_of
from storage.articles import Article

_MOST_BYTES = 500_000
# So much of each article is looked at.
_BEGINNING = 6000


class StoryNews:
    """Finds out what is new, off the event loop; under a name (bot/caches.py)."""

    def __init__(self, name: str) -> None:
        # By its members that are told, in their wordings.
        self._known: Lru[tuple[tuple[int, int], ...], Mapping[int, News]] = Lru(
            name, most_bytes=_MOST_BYTES, weigh=lambda _, news: _weight(news)
        )

    async def of(self, story: Story) -> Mapping[int, News]:
        """What its members tell anew, by article; one that tells nothing new is left out, and so is
        the one that it began with."""
        key = tuple((one.id, one.revision) for one in story.told)
        news = self._known.get(key)
        if news is None:
            news = await asyncio.to_thread(_news_of, story.told)
            self._known.put(key, news)
        return news


def _news_of(told: Sequence[Article]) -> dict[int, News]:
    """Each is compared with those before it in its language: what is told in another one is told
    anew to who does not read that."""
    known: dict[str, set[str]] = {}  # bounded: by the languages
    news: dict[int, News] = {}
    for place, one in enumerate(sorted(told, key=lambda one: one.id)):
        words = known.setdefault(one.language, set())
        if place:
            sentences = sentences_of(one.title, one.lead, one.body, most=_BEGINNING)
            title = headline(one.title, one.lead, one.body)
            if (found := news_in(title, sentences, words)) is not None:
                news[one.id] = found
        words |= words_of((one.title, one.lead, one.body[:_BEGINNING]))
    return news


def _weight(news: Mapping[int, News]) -> int:
    return weight_of(*(one.sentence for one in news.values())) + 200 * (1 + len(news))
