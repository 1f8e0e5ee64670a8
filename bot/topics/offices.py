"""Where a text names an office or a body that existed on a date, and who held it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from bot.topics.countries import is_foreign
from bot.topics.findings import Evidence, Match, Rule
from bot.topics.letters import KAZAKH_SMALL
from bot.topics.people.index import NameIndex
from bot.topics.people.kazakh_suffixes import without_kazakh_suffix
from bot.topics.registry.registry import Registry
from bot.topics.registry.tenure import holders, in_force, office_in_force
from bot.topics.tokens import Words
from storage.vocabulary import TopicKind


class _Title(NamedTuple):
    """The name of an office or a body at words first..last."""

    kind: TopicKind
    id: str
    first: int
    last: int


def find_offices(
    registry: Registry, index: NameIndex, words: Words, places: Sequence[int], *, kazakh: bool,
    on: date,
) -> Iterator[Match]:  # fmt: skip
    """The offices, with who held them on a date, and the bodies that begin at some words."""
    taken: dict[TopicKind, int] = {}
    kazakh = kazakh or any(letter in words.text for letter in KAZAKH_SMALL)
    for first in places:
        for title in _titles_at(index, words, first, kazakh):
            if taken.get(title.kind, -1) >= first:
                continue  # within a longer name of the same kind
            taken[title.kind] = title.last
            if title.kind is TopicKind.BODY:
                yield from _body(registry, words, title, on)
            else:
                yield from _office(registry, words, title, on)


def _titles_at(index: NameIndex, words: Words, at: int, kazakh: bool) -> list[_Title]:
    """The names of offices and bodies that begin at a word, longest first."""
    found = set()
    key = words.keys[at]
    for own in (key, *without_kazakh_suffix(key)) if kazakh else (key,):
        for kind, id_, rest in index.phrases.get(own, ()):
            if at + len(rest) >= len(words) or not all(
                words.joined(at + n) and _is(words.keys[at + n], forms, kazakh)
                for n, forms in enumerate(rest, start=1)
            ):
                continue
            if rest or words.capital(at) or words.tagged(at):
                found.add(_Title(TopicKind(kind), id_, at, at + len(rest)))
    return sorted(found, key=lambda title: (-title.last, title.id))


def _is(key: str, forms: frozenset[str], kazakh: bool) -> bool:
    return key in forms or (kazakh and any(stem in forms for stem in without_kazakh_suffix(key)))


def _body(registry: Registry, words: Words, title: _Title, on: date) -> Iterator[Match]:
    body = registry.bodies[title.id]
    if not in_force(body.start, "", on):
        return
    if body.country and is_foreign(words, title.first, title.last, body.country):
        return
    rule = Rule.HASHTAG if words.tagged(title.first) else Rule.BODY
    yield Match(TopicKind.BODY, title.id, _evidence(words, title, rule))


def _office(registry: Registry, words: Words, title: _Title, on: date) -> Iterator[Match]:
    body = registry.bodies.get(registry.offices[title.id].body)
    if body and is_foreign(words, title.first, title.last, body.country):
        return
    if not office_in_force(registry, title.id, on):
        return
    evidence = _evidence(words, title, Rule.OFFICE)
    yield Match(TopicKind.OFFICE, title.id, evidence)
    people = holders(registry, title.id, on)
    if len(people) == 1:
        yield Match(TopicKind.OFFICIAL, people[0], evidence)


def _evidence(words: Words, title: _Title, rule: Rule) -> Evidence:
    start, end = words.starts[title.first], words.ends[title.last]
    return Evidence(words.text[start:end], start, end, rule)
