"""What an article shows under the heading of a topic: where neither its title nor its lead names
that, the sentence that does.

What names it is asked for all of a batch together, and once: most articles need no question, for
the words of the heading stand in them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru, weight_of
from bot.compose.views import BYTES_BESIDE, weight_of_view
from bot.digest.choose import Digest
from bot.digest.passage import Passage
from bot.digest.views import ArticleView, TopicView
from bot.intake.naming import is_clear, sentence_naming
from bot.messages.digest import BENEATH_UNITS, LEAD_UNITS, SENTENCE_UNITS, lead_shown
from bot.messages.limits import utf16_units
from bot.sentences import fitting, names, stems
from storage import evidence
from storage.evidence import Telling
from storage.vocabulary import TopicKind
from storage.windows import Listed

_BYTES = 3_000_000
# Looked through in one go; then others on this thread have their turn.
_AT_ONCE = 10
# Less of a lead says nothing before another sentence.
_LEAST_LEAD = 80
# An article by its id and its revision, under a topic as it is titled.
_Key = tuple[int, int, TopicView]


class Naming:
    """What articles show under topics, kept while many digests ask for it."""

    def __init__(self, name: str = "compose", *, part: int = 1) -> None:
        self._kept: Lru[_Key, ArticleView] = Lru(
            f"{name}.naming",
            most_bytes=_BYTES // part,
            weigh=lambda key, view: weight_of_view(view) + weight_of(key[2].title) + BYTES_BESIDE,
        )

    async def of(
        self,
        connection: AsyncConnection,
        digests: Iterable[Digest[Listed]],
        views: Mapping[int, ArticleView],
    ) -> dict[tuple[int, int], ArticleView]:
        """What is shown of the articles of some digests, by their ids and that of the topic under
        which they stand; `views` is what is shown of them elsewhere."""
        pairs = {
            (item.article.id, item.article.revision, group.topic)
            for one in digests
            for group in one.groups
            for item in group.items
            if item.article.id in views
        }
        found: dict[_Key, ArticleView] = {}
        unnamed: set[_Key] = set()
        for key in pairs:
            view = self._kept.get(key)
            if view is None and _is_titled(key[2], views[key[0]]):
                view = self._keep(key, views[key[0]])
            if view is None:
                unnamed.add(key)
            else:
                found[key] = view
        if unnamed:
            found |= await self._look(connection, unnamed, views)
        return {(article, topic.id): view for (article, _, topic), view in found.items()}

    async def _look(
        self, connection: AsyncConnection, keys: Collection[_Key], views: Mapping[int, ArticleView]
    ) -> dict[_Key, ArticleView]:
        """The same of some of which it is not known yet what names their topic."""
        told = await evidence.of_pairs(connection, {(key[0], key[2].id) for key in keys})
        found = {}
        for number, key in enumerate(keys, start=1):
            telling, view = told.get((key[0], key[2].id)), views[key[0]]
            found[key] = self._keep(key, view if telling is None else naming(view, telling))
            if not number % _AT_ONCE:
                await asyncio.sleep(0)
        return found

    def _keep(self, key: _Key, view: ArticleView) -> ArticleView:
        self._kept.put(key, view)
        return view


def naming(view: ArticleView, told: Telling) -> ArticleView:
    """An article that shows what names a topic: as it is where it does, or nothing does that can
    be shown."""
    said = f"{view.title}\n{lead_shown(view.lead)}".casefold()
    if any(names(said, word) for word in told.words):
        return view
    sentence = sentence_naming(told.lead, told.body, told.words)
    return replace(view, beneath=_beneath(view.lead, sentence, told.words)) if sentence else view


def _beneath(lead: str, sentence: str, words: Collection[str]) -> str:
    """A sentence that names a topic: behind as much of a lead as there is room for, or alone; ""
    where it is not understood alone, and there is none."""
    start, end = _place(sentence, words)
    passage = Passage(sentence, start, end)
    rest, named = passage.beside(lead)
    if named and utf16_units(named) <= LEAD_UNITS:
        return named
    clear = is_clear(sentence)
    room = (LEAD_UNITS if clear else BENEATH_UNITS) - utf16_units(sentence) - 1
    before = fitting(rest, room) if room >= _LEAST_LEAD else ""
    if before and (not clear or rest.startswith(before)):
        return f"{before} {sentence}"
    if rest and not clear:
        return ""
    if utf16_units(sentence) <= SENTENCE_UNITS:
        return sentence
    shown = fitting(sentence, SENTENCE_UNITS)
    return shown if end <= len(shown) else passage.of(SENTENCE_UNITS)


def _place(sentence: str, words: Collection[str]) -> tuple[int, int]:
    """Where in a sentence the first of some words stands that does."""
    folded = sentence.casefold()
    for word in words:
        if names(folded, word):
            start = folded.find(word.casefold())
            return start, min(len(sentence), start + len(word))
    return 0, 0


def _is_titled(topic: TopicView, view: ArticleView) -> bool:
    """Whether the words of a topic's title all stand in what is shown of an article; a hashtag
    stands in a row of them, not in a sentence."""
    own = stems(topic.title)
    return topic.kind == TopicKind.HASHTAG or (
        bool(own) and set(own) <= set(stems(f"{view.title} {lead_shown(view.lead)}"))
    )
