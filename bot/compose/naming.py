"""What an article shows under the heading of a topic: where neither its title nor its lead names
that, the sentence that does, if it tells something; of a roundup, whose title names all that it
lists, the line about the topic.

What names it is asked for all of a batch together, and once: most articles need no question, for
the words of the heading stand in them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru, weight_of
from bot.compose.views import BYTES_BESIDE
from bot.digest.choose import Digest
from bot.digest.passage import Passage
from bot.digest.views import ArticleView, TopicView
from bot.intake.kinds.roundups import lists_several, may_be_roundup
from bot.intake.shown.clear import is_clear
from bot.intake.shown.naming import beside, gives_way, is_place, sentence_naming
from bot.intake.shown.openings import finished, unbracketed
from bot.intake.shown.titled import untagged
from bot.intake.shown.weighing import ACRONYM, spelt_out
from bot.messages.digest import BENEATH_UNITS, LEAD_UNITS, SENTENCE_UNITS, lead_shown
from bot.messages.limits import utf16_units
from bot.sentences import fitting, names, room, sentences, stems
from storage import evidence
from storage.evidence import Telling
from storage.vocabulary import TopicKind
from storage.windows import Listed

_BYTES = 3_000_000
# Looked through in one go; then others on this thread have their turn.
_AT_ONCE = 10
_LEAST_PART = 6
# An article by its id and its revision, under a topic as it is titled.
_Key = tuple[int, int, TopicView]


class Naming:
    """What articles show under topics, kept while many digests ask for it."""

    def __init__(self, name: str = "compose", *, part: int = 1) -> None:
        # Only the sentence: the article itself the library keeps once, not once a topic.
        self._kept: Lru[_Key, str] = Lru(
            f"{name}.naming",
            most_bytes=_BYTES // part,
            weigh=lambda key, beneath: weight_of(beneath, key[2].title) + BYTES_BESIDE,
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
            view, beneath = views[key[0]], self._kept.get(key)
            listed = may_be_roundup(view.title) or lists_several(view.title)
            if beneath is None and not listed and _is_titled(key[2], view):
                beneath = self._keep(key, view).beneath
            if beneath is None:
                unnamed.add(key)
            else:
                found[key] = replace(view, beneath=beneath) if beneath else view
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
            found[key] = self._keep(
                key, view if telling is None else naming(view, telling, person=_is_person(key[2]))
            )
            if not number % _AT_ONCE:
                await asyncio.sleep(0)
        return found

    def _keep(self, key: _Key, view: ArticleView) -> ArticleView:
        self._kept.put(key, view.beneath)
        return view


def _is_person(topic: TopicView) -> bool:
    return topic.kind == TopicKind.OFFICIAL


def naming(view: ArticleView, told: Telling, *, person: bool = False) -> ArticleView:
    """An article that shows what names a topic, which may be a person: as it is where it does, or
    nothing does that can be shown and tells something."""
    lead = lead_shown(view.lead)
    listed = may_be_roundup(view.title) or lists_several(view.title)
    if _is_named(told.words, "" if listed else view.title, lead):
        return view
    sentence = sentence_naming(told.lead, told.body, told.words, view.title)
    if not sentence:
        return view
    own = person or is_place(told.words)
    if lead and not listed and gives_way(view.title, sentence, lead, own=own):
        return view
    return replace(view, beneath=finished(_beneath("" if listed else view.lead, sentence, told)))


def _is_named(words: Collection[str], title: str, lead: str) -> bool:
    """Whether a title or a lead has one of some words, whose members ("сенаторы" of "Сенат"), or
    the first letters of one."""
    folded, known = title.casefold(), set(stems(title))
    said = f"{folded}\n{lead.casefold()}"
    return any(
        names(said, word)
        or _is_part(word, folded)
        or (known and known.issuperset(stems(word)))
        or any(spelt_out(one, word) for one in ACRONYM.findall(title))
        for word in words
    )


def _is_part(word: str, title: str) -> bool:
    """Whether a title has a word as a part of a longer one: "госбюджет"."""
    return len(word) >= _LEAST_PART and word.casefold() in title


def _beneath(lead: str, sentence: str, told: Telling) -> str:
    """A sentence that names a topic: with what of a lead stands right beside it in the text, where
    there is room for both, or alone; "" where it is not understood alone, and there is a lead."""
    before, after = beside(told.lead, told.body, sentence)
    sentence = unbracketed(untagged(sentence), SENTENCE_UNITS)
    start, end = _place(sentence, told.words)
    passage = Passage(sentence, start, end)
    rest, named = passage.beside(lead)
    if named and utf16_units(named) <= LEAD_UNITS:
        return named
    clear = is_clear(sentence)
    joined = _joined(rest, before, sentence, after, clear=clear)
    first = joined[: sentences(joined)[0][1]] if joined else ""
    if joined and utf16_units(joined) <= (room(first) if clear else BENEATH_UNITS):
        return joined
    if rest and not clear:
        return ""
    if utf16_units(sentence) <= SENTENCE_UNITS:
        return sentence
    shown = fitting(sentence, SENTENCE_UNITS)
    return shown if end <= len(shown) else passage.of(SENTENCE_UNITS)


def _joined(lead: str, before: str, sentence: str, after: str, *, clear: bool) -> str:
    """A sentence with those of a lead between which and it nothing stands in the text; one that is
    not understood alone with the one before it; "" where there is none."""
    if before and before in lead:
        return f"{finished(lead[: lead.index(before) + len(before)])} {sentence}"
    if after and clear and lead.startswith(after):
        return f"{finished(sentence)} {after}"
    return f"{finished(before)} {sentence}" if before and not clear and is_clear(before) else ""


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
    own = stems(topic.bare)
    return topic.kind == TopicKind.HASHTAG or (
        bool(own) and set(own) <= set(stems(f"{view.title} {lead_shown(view.lead)}"))
    )
