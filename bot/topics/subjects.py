"""What an article is about, all together: its hashtags, and the officials, offices and bodies.

Pure. The one place where the registry, the search and the matcher are held; built once at start.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from bot.topics.hashtags import Hashtag
from bot.topics.matcher import Ambiguity, Matcher
from bot.topics.registry.registry import Body, Office, Person, Registry, name_in
from bot.topics.registry.shipped import shipped_registry
from bot.topics.registry.tenure import current_roles
from bot.topics.search import Search

# An article that names a topic fifty times is explained as well by its first few mentions.
_EVIDENCE_KEPT = 5


@dataclass(frozen=True, slots=True)
class Mention:
    """The words in an article that are about a topic: their place, and the rule that found them."""

    words: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Subject:
    """A topic that an article is about, before it is stored. `kind` and `key` identify it."""

    kind: str
    key: str
    title: str
    mentions: tuple[Mention, ...]


class About(list[Subject]):
    """The subjects of a text; `ambiguous` are mentions for editors, which never reach a reader."""

    def __init__(self, subjects: Iterable[Subject], ambiguous: Sequence[Ambiguity] = ()) -> None:
        super().__init__(subjects)
        self.ambiguous = tuple(ambiguous)


class Subjects:
    """The registry with its search and its matcher."""

    def __init__(self, registry: Registry, *, cache: Path | None = None) -> None:
        self.registry = registry
        self._cache = cache

    @classmethod
    def shipped(cls, *, cache: Path | None = None) -> Subjects:
        """With the registry that comes with the project."""
        return cls(shipped_registry(), cache=cache)

    def replace(self, registry: Registry) -> None:
        """Use another registry from now on; its matcher and search are made first."""
        fresh = Subjects(registry, cache=self._cache)
        _ = fresh.matcher, fresh.search
        self.__dict__.update(fresh.__dict__)

    # Both are made when first asked for: a command that only searches builds no matcher.

    @cached_property
    def matcher(self) -> Matcher:
        """Finds officials, offices and bodies in a text."""
        return Matcher.load(self.registry, self._cache)

    @cached_property
    def search(self) -> Search:
        """Finds what a person typed, misspelt or inflected."""
        return Search(self.registry, cache=self._cache)

    def entry(self, kind: str, key: str) -> Person | Office | Body | None:
        """The registry's entry of a topic; None for a hashtag or one that has left the registry."""
        table: Mapping[str, Mapping[str, Person | Office | Body]] = {
            "official": self.registry.people,
            "office": self.registry.offices,
            "body": self.registry.bodies,
        }
        return table.get(kind, {}).get(key)

    def title(self, kind: str, key: str, language: str, stored: str) -> str:
        """How a topic is shown in a language; `stored` is its title in the database."""
        if kind == "hashtag":
            return f"#{stored}"
        if kind == "keyword":
            return f"«{stored}»"
        entry = self.entry(kind, key)
        return name_in(entry.names, language) if entry else stored

    def role(self, kind: str, key: str, language: str, on: date) -> str:
        """What a person held on a date (or held last), to tell namesakes apart; else empty."""
        if kind != "official":
            return ""
        rows = current_roles(self.registry, key, on) or self.registry.by_person.get(key, ())[:1]
        for row in rows:
            office = self.registry.offices.get(row.office)
            if office is not None:
                return name_in(office.names, language)
            body = self.registry.bodies.get(row.body)
            if row.role or body:
                return row.role or (name_in(body.names, language) if body else "")
        return ""

    def of_article(
        self,
        text: str,
        hashtags: Sequence[Hashtag],
        *,
        language: str,
        published: date,
    ) -> About:
        """Every topic a text is about, hashtags first; `text` is what the offsets refer to.

        What the matcher finds ambiguous is apart: it never reaches a reader as an alert.
        """
        mentions: dict[tuple[str, str], list[Mention]] = {}
        titles: dict[tuple[str, str], str] = {}
        for tag in hashtags:
            key = ("hashtag", tag.key)
            titles.setdefault(key, tag.text)
            mentions.setdefault(key, []).append(
                Mention(f"#{tag.text}", tag.start, tag.end, "hashtag")
            )
        findings = self.matcher.find(text, language=language, published=published)
        for match in findings.matches:
            key = (match.kind, match.id)
            entry = self.entry(*key)
            titles.setdefault(key, name_in(entry.names, "ru") if entry else match.id)
            mentions.setdefault(key, []).append(
                Mention(match.matched, match.start, match.end, match.by)
            )
        subjects = [
            Subject(kind, key, titles[kind, key], tuple(found[:_EVIDENCE_KEPT]))
            for (kind, key), found in mentions.items()
        ]
        return About(subjects, findings.ambiguous)
