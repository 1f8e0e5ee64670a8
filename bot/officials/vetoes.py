"""What is learnt from matches that were wrong: the words with their neighbours. Pure.

The words alone would rule somebody or something out everywhere ("Морозов"); with two neighbours
they rule out what was seen ("балерина Морозова танцует"). Learnt for people, offices and bodies
alike, so that the same words in the next article alert nobody; editors see it and take it back.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from bot.topics.findings import Match
from bot.topics.people.names import words_of
from bot.topics.registry.registry import Body, Office, Person, Registry
from bot.topics.tokens import Words, fold
from storage.vocabulary import TopicKind

Entry: TypeAlias = Person | Office | Body
# An article that names somebody more often says the same again.
_MOST_OF_AN_ARTICLE = 50
# Words of its sentence without which a mention is not ruled out.
_BESIDE = 2


@dataclass(frozen=True, slots=True)
class Learnt:
    """Words that are not about an entry of the registry."""

    kind: TopicKind
    id: str
    phrase: str

    @property
    def mark(self) -> int:
        """A number that a button can carry, the same in every process."""
        return zlib.crc32(f"{self.kind}\n{self.id}\n{self.phrase}".encode()) or 1


def veto_phrase(text: str, words: str) -> str:
    """The first place of some words in a text, with words beside them; empty where the words are
    not in the text, or stand alone."""
    wanted = [fold(word) for word in words_of(words)]
    whole = Words(text)
    for first in range(len(whole) - len(wanted) + 1):
        if wanted and whole.keys[first : first + len(wanted)] == wanted:
            return _with_neighbours(whole, first, first + len(wanted) - 1)
    return ""


def phrases_of(text: str, matches: Iterable[Match], kind: str, id_: str) -> list[str]:
    """Every place of a text where something was found, with words beside it."""
    words = Words(text)
    places = {start: at for at, start in enumerate(words.starts)}
    ends = {end: at for at, end in enumerate(words.ends)}
    found: dict[str, None] = {}
    for match in matches:
        first, last = places.get(match.evidence.start), ends.get(match.evidence.end)
        if (match.kind, match.id) == (kind, id_) and first is not None and last is not None:
            found[_with_neighbours(words, first, last)] = None
    found.pop("", None)
    return list(found)[:_MOST_OF_AN_ARTICLE]


def _with_neighbours(words: Words, first: int, last: int) -> str:
    """Words first..last with two of their sentence beside them; empty where there are fewer.

    One before and one behind; at a sentence's edge two of the other side. "Токаев" of the heading
    "Токаев: итоги" would be ruled out everywhere, "Президент подписал" with every law.
    """
    start, end = first, last
    for _ in range(_BESIDE):
        room = _BESIDE - (first - start) - (end - last)
        start -= bool(room and words.joined(start) and first - start < _BESIDE)
        room = _BESIDE - (first - start) - (end - last)
        end += bool(room and words.joined(end + 1))
    if first - start + end - last < _BESIDE:
        return ""
    return " ".join(words.raws[start : end + 1])


def entry_of(registry: Registry, kind: str, id_: str) -> Entry | None:
    """The entry of the registry that a topic is; None for what is none."""
    if kind == TopicKind.OFFICIAL:
        return registry.people.get(id_)
    if kind == TopicKind.OFFICE:
        return registry.offices.get(id_)
    return registry.bodies.get(id_) if kind == TopicKind.BODY else None


def only_vetoes(entry: Entry, phrases: Sequence[str]) -> Entry:
    """What is laid over an entry so that it has these vetoes, and nothing else is changed: the
    facts of an entry that ships stay those that ship."""
    name, vetoes = entry.names[:1], tuple(phrases)
    if isinstance(entry, Person):
        return Person(entry.id, name, vetoes=vetoes)
    if isinstance(entry, Office):
        return Office(entry.id, entry.body, name, vetoes=vetoes)
    return Body(entry.id, name, followed=entry.followed, vetoes=vetoes)


def with_more(entry: Entry, phrases: Iterable[str]) -> Entry:
    """An entry with more vetoes."""
    return replace(entry, vetoes=tuple(dict.fromkeys((*entry.vetoes, *phrases))))


def without(entry: Entry, phrase: str) -> Entry:
    """An entry without one of its vetoes."""
    return replace(entry, vetoes=tuple(one for one in entry.vetoes if one != phrase))


def all_learnt(registry: Registry) -> list[Learnt]:
    """Everything that was learnt, in the order of the registry."""
    tables: tuple[tuple[TopicKind, Iterable[Entry]], ...] = (
        (TopicKind.OFFICIAL, registry.people.values()),
        (TopicKind.OFFICE, registry.offices.values()),
        (TopicKind.BODY, registry.bodies.values()),
    )
    return [
        Learnt(kind, entry.id, phrase)
        for kind, entries in tables
        for entry in entries
        for phrase in entry.vetoes
    ]
