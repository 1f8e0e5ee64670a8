"""What an article is about, all together: its hashtags, and the officials, offices and bodies.

Pure. The one place where the registry, the search and the matcher are held.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.grammar.quotes import quoted
from bot.topics.findings import Ambiguity, Evidence, Rule
from bot.topics.hashtags import Hashtag
from bot.topics.matcher import Matcher
from bot.topics.people.index import NameIndex
from bot.topics.people.indexing import build
from bot.topics.proper import is_proper
from bot.topics.registry.registry import Body, Office, Person, Registry, name_in
from bot.topics.search import Search
from bot.topics.search_table import SearchTable, build_table
from storage.vocabulary import IN_WORDS, TopicKind

# An article that names a topic fifty times is explained as well by its first few mentions.
_EVIDENCE_KEPT = 5

MakeIndex = Callable[[Registry], NameIndex]
MakeTable = Callable[[Registry], SearchTable]


@dataclass(frozen=True, slots=True)
class Subject:
    """A topic that an article is about, before it is stored. `kind` and `key` identify it."""

    kind: TopicKind
    key: str
    title: str
    evidence: tuple[Evidence, ...]


class About(list[Subject]):
    """The subjects of a text; `ambiguous` are mentions for editors, which never reach a reader."""

    def __init__(self, subjects: Iterable[Subject], ambiguous: Sequence[Ambiguity] = ()) -> None:
        super().__init__(subjects)
        self.ambiguous = tuple(ambiguous)

    def with_more(self, more: Iterable[Subject]) -> About:
        """These and more subjects; what is ambiguous stays so."""
        return About([*self, *more], self.ambiguous)


class _Known:
    """One registry, and what is made of it when somebody first asks.

    A command that only searches builds no matcher.
    """

    def __init__(
        self, registry: Registry, index_of: MakeIndex, table_of: MakeTable, generation: int = 0
    ) -> None:
        self.registry = registry
        self.generation = generation
        self._index_of = index_of
        self._table_of = table_of

    @cached_property
    def matcher(self) -> Matcher:
        return Matcher(self.registry, self._index_of(self.registry))

    @cached_property
    def search(self) -> Search:
        return Search(self.registry, self._table_of(self.registry))


class Subjects:
    """The registry in force with its search and its matcher: one for all who ask, also when the
    registry is replaced.

    `index_of` and `table_of` make what takes long; whoever keeps it between starts gives those of
    `kept`.
    """

    def __init__(
        self,
        registry: Registry,
        *,
        index_of: MakeIndex = build,
        table_of: MakeTable = build_table,
    ) -> None:
        self._make = index_of, table_of
        self._known = _Known(registry, *self._make)

    def replace(self, registry: Registry) -> None:
        """Use another registry from now on; its matcher and search are made first."""
        fresh = _Known(registry, *self._make, self._known.generation + 1)
        _ = fresh.matcher, fresh.search
        self._known = fresh

    @property
    def registry(self) -> Registry:
        """The registry in force."""
        return self._known.registry

    @property
    def generation(self) -> int:
        """Which registry that is, counted from the first: whatever is kept of titles is known by
        it, for topics may have others in the next."""
        return self._known.generation

    @property
    def matcher(self) -> Matcher:
        """Finds officials, offices and bodies in a text."""
        return self._known.matcher

    @property
    def search(self) -> Search:
        """Finds what a person typed, misspelt or inflected."""
        return self._known.search

    def entry(self, kind: str, key: str) -> Person | Office | Body | None:
        """The registry's entry of a topic; None for a hashtag or one that has left the registry."""
        return _entry(self.registry, kind, key)

    def title(self, kind: str, key: str, language: str, stored: str) -> str:
        """How a topic is shown in a language; `stored` is its title in the database. Words that
        are no name stand in quotation marks."""
        if kind == TopicKind.HASHTAG:
            return f"#{stored}"
        if kind in IN_WORDS:
            return stored if is_proper(stored) else quoted(stored, language)
        entry = self.entry(kind, key)
        return name_in(entry.names, language) if entry else stored

    def of_article(
        self,
        text: str,
        hashtags: Sequence[Hashtag],
        *,
        language: str,
        published: date,
        country: str = "",
    ) -> About:
        """Every topic a text is about, hashtags first; `text` is what the offsets refer to,
        `country` is the outlet's (as for `Matcher.find`).

        What the matcher finds ambiguous is apart: it never reaches a reader as an alert.
        """
        known = self._known
        evidence: dict[tuple[TopicKind, str], list[Evidence]] = {}
        titles: dict[tuple[TopicKind, str], str] = {}
        for tag in hashtags:
            key = (TopicKind.HASHTAG, tag.key)
            titles.setdefault(key, tag.text)
            evidence.setdefault(key, []).append(
                Evidence(f"#{tag.text}", tag.start, tag.end, Rule.HASHTAG)
            )
        findings = known.matcher.find(text, language=language, published=published, country=country)
        for match in findings.matches:
            key = (match.kind, match.id)
            entry = _entry(known.registry, *key)
            titles.setdefault(key, name_in(entry.names, "ru") if entry else match.id)
            evidence.setdefault(key, []).append(match.evidence)
        subjects = [
            Subject(kind, key, titles[kind, key], tuple(found[:_EVIDENCE_KEPT]))
            for (kind, key), found in evidence.items()
        ]
        return About(subjects, findings.ambiguous)


def _entry(registry: Registry, kind: str, key: str) -> Person | Office | Body | None:
    if kind == TopicKind.OFFICIAL:
        return registry.people.get(key)
    if kind == TopicKind.OFFICE:
        return registry.offices.get(key)
    return registry.bodies.get(key) if kind == TopicKind.BODY else None
