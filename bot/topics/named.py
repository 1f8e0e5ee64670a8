"""Named topics, each found where one of its phrases stands. Pure.

Phrases are looked up once for all who follow them (phrases.py); here is said whose they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.topics.findings import Evidence
from bot.topics.keywords import keyword_key
from bot.topics.phrases import Phrases

_EVIDENCE_KEPT = 5


class NamedTopic(NamedTuple):
    """A name, and the phrases by their keys."""

    title: str
    phrases: tuple[str, ...]


class Owners:
    """The named topics that are looked for, by their phrases; made anew where they change."""

    def __init__(self, topics: Mapping[str, tuple[str, Sequence[str]]] | None = None) -> None:
        """`topics`: the name and the phrases of each, as typed, by its key."""
        self.topics: dict[str, NamedTopic] = {}
        self._of: dict[str, list[str]] = {}
        for key, (title, typed) in (topics or {}).items():
            phrases = keys_of(typed)
            self.topics[key] = NamedTopic(title, phrases)
            for phrase in phrases:
                self._of.setdefault(phrase, []).append(key)

    @property
    def phrases(self) -> set[str]:
        """All that are looked for, by their keys."""
        return set(self._of)

    def found(
        self, found: Mapping[str, Sequence[Evidence]]
    ) -> Iterator[tuple[str, str, tuple[Evidence, ...]]]:
        """The topics of which a text has a phrase, by what was `found` in it: the key, the name,
        the places."""
        keys = dict.fromkeys(key for phrase in found for key in self._of.get(phrase, ()))
        for key in keys:
            title, phrases = self.topics[key]
            yield key, title, merged(found[one] for one in phrases if one in found)


def keys_of(typed: Iterable[str]) -> tuple[str, ...]:
    """The keys of phrases, each once."""
    return tuple(dict.fromkeys(filter(None, map(keyword_key, typed))))


def merged(places: Iterable[Sequence[Evidence]]) -> tuple[Evidence, ...]:
    """The first places of some phrases as those of one topic, in their order: of each phrase one at
    least, so that none is found in vain."""
    listed = list(places)
    first = [some[0] for some in listed if some]
    rest = sorted((one for some in listed for one in some[1:]), key=_place)
    kept = [*first, *rest[: max(0, _EVIDENCE_KEPT - len(first))]]
    return tuple({_place(one): one for one in sorted(kept, key=_place)}.values())


def _place(one: Evidence) -> tuple[int, int]:
    return one.start, one.end


def phrases_in(words: Iterable[str], typed: Sequence[str], language: str) -> list[str]:
    """Which of some phrases stand in words that were found in a text of a language, as they were
    typed."""
    by_key = {keyword_key(one): one for one in reversed(typed)}
    tree = Phrases({key: key for key in by_key})
    found = {key for one in words for key in tree.find(one, language=language)}
    return [one for one in typed if keyword_key(one) in found]
