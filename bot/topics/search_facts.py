"""What a registry says of those who were found: whom a title, a courtesy or an id means. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.topics.letters import in_plain_letters
from bot.topics.people.names import gender_of, words_of
from bot.topics.people.russian_cases import phrase_forms
from bot.topics.people.skeleton import skeleton
from bot.topics.registry.registry import Registry
from bot.topics.search_titles import Row
from storage.vocabulary import TopicKind

_MINISTRY = re.compile("министерств|министрлі|ministry", re.IGNORECASE)


class Facts:
    """The facts of one registry, whose names are `rows`."""

    def __init__(self, registry: Registry, rows: Iterable[Row]) -> None:
        self._registry = registry
        office_words: dict[str, set[str]] = {}
        for kind, id_, words, _, _ in rows:
            if kind == TopicKind.OFFICE:
                office_words.setdefault(id_, set()).update(*words)
        self._office_words = office_words
        self._all_office_words = set[str]().union(*self._office_words.values())

    def named(self, query: str) -> tuple[TopicKind, str] | None:
        """The entry whose id was typed: links and editors name them so."""
        id_ = query.strip().casefold()
        if "-" not in id_:
            return None
        registry = self._registry
        if id_ in registry.people:
            return TopicKind.OFFICIAL, id_
        if id_ in registry.offices:
            return TopicKind.OFFICE, id_
        if id_ in registry.bodies and registry.bodies[id_].followed:
            return TopicKind.BODY, id_
        return None

    def is_spelt(self, kind: str, id_: str, word: str) -> bool:
        """Whether a title has a word in its names as it was typed, whatever the keyboard: "тму" is
        in "ТМҰ", and "он" not in "ООН"."""
        titles = self._registry.bodies if kind == TopicKind.BODY else self._registry.offices
        names = titles[id_].names
        wanted = in_plain_letters(word)
        return any(in_plain_letters(one) == wanted for it in names for one in words_of(it.text))

    def holds(self, person: str, title: Sequence[str]) -> bool:
        """Whether somebody holds, or has held, an office or another role that has all words of a
        title in its name."""
        wanted = [skeleton(word) for word in title]
        rows = self._registry.by_person.get(person, ())
        known = [
            self._office_words.get(row.office)
            or _words_of(" ".join([row.role, *(one.text for one in row.titles)]))
            for row in rows
        ]
        return any(all(word in words for word in wanted) for words in known)

    def former(self, office: str, *, first: bool) -> list[str]:
        """Who held an office and holds it no more, the latest first; or who did as the first."""
        rows = self._registry.by_office.get(office, ())
        held = sorted((row for row in rows if row.end), key=lambda row: row.start)
        people = list(dict.fromkeys(row.person for row in reversed(held)))
        return people[-1:] if first else people

    def has_held(self, person: str, office: str) -> bool:
        """Whether somebody holds, or has held, an office."""
        return any(row.office == office for row in self._registry.by_person.get(person, ()))

    def country(self, kind: str, id_: str) -> str:
        """The country (its code) of an office or a body; empty where it is of none, or of
        several."""
        bodies = self._registry.bodies
        office = self._registry.offices.get(id_) if kind == TopicKind.OFFICE else None
        body = bodies.get(office.body if office else id_) if kind != TopicKind.OFFICIAL else None
        return body.country if body else ""

    def is_ministry(self, kind: str, id_: str) -> bool:
        """Whether it is a ministry, by its names."""
        names = self._registry.bodies[id_].names if kind == TopicKind.BODY else ()
        return any(_MINISTRY.search(one.text) for one in names)

    def gender(self, person: str) -> str:
        """male, female, or empty where nobody knows."""
        return gender_of(self._registry.people[person])

    def in_a_title(self, word: str) -> bool:
        """Whether some office is called so, or so among other words."""
        return skeleton(word) in self._all_office_words


def _words_of(role: str) -> set[str]:
    """The forms of a role's words."""
    listed = words_of(role)
    forms = {form for word in listed for form in (word, *phrase_forms([word])[0])}
    return set(map(skeleton, forms))
