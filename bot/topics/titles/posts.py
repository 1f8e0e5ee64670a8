"""Which office of a registry a title names, by what the names of its offices say. Pure.

The names of the registry are read as the titles of a text are: "Премьер-министр Казахстана" is the
premier of KZ, "Сенат Төрағасы" the chair of the body that is called Сенат.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.topics.countries import HOME
from bot.topics.letters import KAZAKH_SMALL, has_kazakh, stands_in_capitals
from bot.topics.people.index import NameIndex
from bot.topics.people.kazakh_suffixes import without_kazakh_suffix
from bot.topics.registry.of_every_state import is_of_every_state
from bot.topics.registry.registry import Office, Registry
from bot.topics.titles.reading import head_at, whose
from bot.topics.titles.shortened import is_owned, unowned, without_country
from bot.topics.titles.subjects import Head, Span, Spans, Whose, spans_of, subject_of
from bot.topics.titles.words import Alone, Kind
from bot.topics.tokens import Words
from storage.vocabulary import TopicKind

# The first word of a name of which every state has one.
_COMMON = re.compile(
    r"(?:(сенат|правительств|үкімет|парламент|senate|government|parliament|центризбирком)\w{0,6}|"
    r"цик|оск|cec)$"
)
# The same of a name of several words.
_COMMON_LONG = re.compile(r"(?:центральн\w{1,4}|орталық|central)$")
_NO_WORDS = ("мажилис", "mazhilis", "majilis")
_SHORTEST = 3  # letters of an abbreviation that is one without its country
_KAZAKH = frozenset(KAZAKH_SMALL)
_POSSESSIVE = ("сы", "сі", "ы", "і")

Forms = tuple[frozenset[str], ...]


class Posts:
    """The offices and the bodies of one registry, by what a title or a name says."""

    def __init__(self, registry: Registry, index: NameIndex) -> None:
        self._registry = registry
        self._phrases = index.phrases
        # What every state has, bodies and offices, whose names say not whose it is.
        tables = (registry.bodies, registry.offices)
        self.common = {id_ for one in tables for id_, of in one.items() if is_of_every_state(of)}
        # first form -> bodies that are called so at home, without the country: "Правительство"
        self.short: dict[str, list[tuple[str, Forms]]] = {}  # bounded: by the registry's names
        for entries in self._shortened():
            self.short.setdefault(entries[0], []).append(entries[1:])
        # what every state has -> the bodies whose names have that word
        self._alike: dict[str, set[str]] = {}  # bounded: by the registry's bodies
        for body in registry.bodies.values():
            for name in body.names if body.followed else ():
                for word in map(_COMMON.match, Words(name.text).keys):
                    if word and word.group(1):
                        self._alike.setdefault(word.group(1), set()).add(body.id)
        # bounded: by the registry's offices, all three
        self._by_country: dict[tuple[Kind, str], list[str]] = {}
        self._by_body: dict[tuple[Kind, str], list[str]] = {}
        self.kinds: dict[str, set[Kind]] = {}  # bounded: as above
        for office in registry.offices.values():
            self._enter(office)

    def _shortened(self) -> Iterator[tuple[str, str, Forms]]:
        """The names of bodies without their countries: first form, body, the other forms."""
        for first, entries in self._phrases.items():
            for kind, id_, rest in entries:
                if kind != TopicKind.BODY or not rest:
                    continue
                forms = without_country([frozenset({first}), *rest])
                own = self.country_of_body(id_) in {HOME, ""}
                if not forms or len(forms) > len(rest):
                    continue
                if len(forms) == 1 and not own and not any(map(_COMMON.match, forms[0])):
                    continue  # "Меджлис" is many a state's
                if len(forms) == 1 and max(map(len, forms[0])) < _SHORTEST:
                    continue  # "МЗ РК"
                for form in forms[0] | set(map(unowned, forms[0])):
                    yield form, id_, tuple(forms[1:])

    def _enter(self, office: Office) -> None:
        short: list[Kind] = []
        body = self._registry.bodies.get(office.body)
        for name in office.names:
            words = Words(name.text)
            kazakh = name.language == "kk" or has_kazakh(name.text)
            spans = spans_of(self.bodies_in(words, range(len(words)), kazakh=kazakh))
            for head, of in _whole_titles(words, spans, kazakh=kazakh):
                if of.bodies:
                    ids = of.bodies[0].ids
                    own = office.body if office.body in ids else ids[0]
                    self._put(self._by_body, (head.kind, own), office.id)
                elif of.countries:
                    self._put(self._by_country, (head.kind, of.countries[0]), office.id)
                elif head.alone is not Alone.NEVER:
                    short.append(head.kind)
        if body and office.id in self.kinds:
            for kind in self.kinds[office.id]:
                self._put(self._by_body, (kind, body.id), office.id)
                if kind is not Kind.CHAIR and body.country:
                    self._put(self._by_country, (kind, body.country), office.id)
        for kind in short:
            if not self.kinds.get(office.id):
                self._put(self._by_country, (kind, body.country if body else HOME), office.id)

    def _put(
        self, table: dict[tuple[Kind, str], list[str]], key: tuple[Kind, str], office: str
    ) -> None:
        if office not in table.setdefault(key, []):
            table[key].append(office)
        self.kinds.setdefault(office, set()).add(key[0])

    def of_country(self, kind: Kind, country: str) -> Sequence[str]:
        """The offices of a kind in a country: its president, its premier."""
        return self._by_country.get((Kind.PRESIDENT if kind is Kind.HEAD else kind, country), ())

    def of_body(self, kind: Kind, body: str) -> Sequence[str]:
        """The offices of a kind in a body; its head is whoever leads it."""
        if kind is not Kind.HEAD:
            return self._by_body.get((kind, body), ())
        leaders = (Kind.HEAD, Kind.CHAIR, Kind.SECRETARY, Kind.PREMIER)
        found = (self._by_body.get((one, body), ()) for one in leaders)
        return next(filter(None, found), ())

    def chairs_of(self, country: str) -> list[str]:
        """Who leads the chambers of a country; a court or a bank is none."""
        return [
            office
            for (kind, body), offices in self._by_body.items()
            if kind is Kind.CHAIR and self.country_of_body(body) == country
            if body not in self.common
            for office in offices
        ]

    def country_of_body(self, body: str) -> str:
        """The country of a body, or empty."""
        entry = self._registry.bodies.get(body)
        return entry.country if entry else ""

    def country_of_office(self, office: str) -> str:
        """The country of an office's body, or the one that its names say, or empty."""
        entry = self._registry.offices[office]
        own = self.country_of_body(entry.body)
        return own or next(
            (country for (_, country), ids in self._by_country.items() if office in ids), ""
        )

    def is_of_home(self, person: str) -> bool:
        """Whether somebody of the registry has, or had, a place in the outlet's country."""
        rows = self._registry.by_person.get(person, ())
        return any(self.country_of_body(row.body) == HOME for row in rows)

    def state_of(self, person: str) -> str:
        """The country in which somebody of the registry has, or had, a place; HOME before any."""
        rows = self._registry.by_person.get(person, ())
        states = {self.country_of_body(row.body) for row in rows} - {""}
        return HOME if HOME in states else min(states, default="")

    def been(self, person: str) -> frozenset[Kind]:
        """What somebody of the registry holds or held."""
        rows = self._registry.by_person.get(person, ())
        return frozenset(kind for row in rows for kind in self.kinds.get(row.office, ()))

    def offices_at(self, words: Words, at: int, *, kazakh: bool) -> list[tuple[int, str]]:
        """The offices whose whole names begin at a word, with their last words; longest first."""
        behind = _behind(words, at, kazakh)
        found = {
            (at + len(rest), id_)
            for own in stems_of(words.keys[at], kazakh=kazakh)
            for kind, id_, rest in self._phrases.get(own, ())
            if kind == TopicKind.OFFICE and not (rest and rest[0].isdisjoint(behind))
            if fits(words, at, rest, kazakh=kazakh) and (rest or _is_large(words, at))
        }
        return sorted(found, reverse=True)

    def offices_in(
        self, words: Words, places: Sequence[int], *, kazakh: bool
    ) -> Iterator[tuple[int, int, str]]:
        """The offices whose whole names begin at some words, with their first and last words; of
        those that begin within another's none."""
        taken = -1
        for at in places:
            for last, office in self.offices_at(words, at, kazakh=kazakh):
                if at > taken:
                    yield at, last, office
                    taken = last

    def bodies_in(self, words: Words, places: Sequence[int], *, kazakh: bool) -> Iterator[Span]:
        """The names of bodies that begin at some words, of two at a word the longer one."""
        done = -1
        for at in places:
            if at <= done:
                continue
            found = dict(self._bodies_at(words, at, kazakh))
            if found:
                last = max(found)
                ids, common, owned = found[last]
                small = last == at and not (_is_large(words, at) or _is_no_word(words.keys[at]))
                yield Span(at, last, tuple(sorted(ids)), common, owned, small)
                done = last

    def _bodies_at(
        self, words: Words, at: int, kazakh: bool
    ) -> Iterator[tuple[int, tuple[set[str], bool, bool]]]:
        key, behind = words.keys[at], _behind(words, at, kazakh)
        found: dict[int, tuple[set[str], bool, bool]] = {}
        for own in stems_of(key, kazakh=kazakh):
            listed = [
                (id_, rest)
                for kind, id_, rest in self._phrases.get(own, ())
                if kind == TopicKind.BODY
            ]
            if len(own) < _SHORTEST and not stands_in_capitals(words.raws[at], own):
                listed = [one for one in listed if one[1]]
            for id_, rest in [*listed, *self.short.get(own, ())]:
                if rest and rest[0].isdisjoint(behind):
                    continue  # of dozens of ministries all but one
                if not fits(words, at, rest, kazakh=kazakh):
                    continue
                last = at + len(rest)
                common = id_ in self.common or bool((_COMMON_LONG if rest else _COMMON).match(key))
                ending = words.keys[last]
                owned = not rest and own.endswith(_POSSESSIVE) and ending != own
                owned = owned and has_kazakh(own)
                owned |= not rest and kazakh and is_owned(own, ending)
                ids, was_common, was_owned = found.get(last, (set(), True, False))
                found[last] = ids | {id_}, was_common and common, was_owned or owned
        word = _COMMON.match(key)
        if word and word.group(1) and at in found and found[at][1]:
            found[at] = found[at][0] | self._alike.get(word.group(1), set()), True, found[at][2]
        yield from found.items()


def _is_large(words: Words, at: int) -> bool:
    return words.capital(at) or words.tagged(at)


def _is_no_word(key: str) -> bool:
    """Whether it is no word of its own language, but the chamber's name in Russian or in English,
    which many outlets write small: "в мажилисе". In Kazakh "мәжіліс" is any sitting."""
    return key.startswith(_NO_WORDS)


def _behind(words: Words, at: int, kazakh: bool) -> tuple[str, ...]:
    """What the word behind a word may be a form of."""
    return stems_of(words.keys[at + 1], kazakh=kazakh) if at + 1 < len(words) else ()


def fits(words: Words, at: int, rest: Forms, *, kazakh: bool) -> bool:
    """Whether the words behind a word are the further words of a name."""
    return at + len(rest) < len(words) and all(
        words.joined(at + n) and _is(words.keys[at + n], forms, kazakh)
        for n, forms in enumerate(rest, start=1)
    )


def _is(key: str, forms: frozenset[str], kazakh: bool) -> bool:
    return key in forms or any(stem in forms for stem in stems_of(key, kazakh=kazakh))


def stems_of(key: str, *, kazakh: bool) -> tuple[str, ...]:
    """A folded word, and where it is read as Kazakh also what it may be a suffixed form of."""
    if not kazakh and _KAZAKH.isdisjoint(key):
        return (key,)
    return (key, *without_kazakh_suffix(key))


def _whole_titles(words: Words, spans: Spans, *, kazakh: bool) -> Iterator[tuple[Head, Whose]]:
    """The readings of a name that leave no word of it out."""
    for at in range(len(words)):
        head = head_at(words, at, kazakh=kazakh)
        if head is None:
            continue
        of = whose(words, subject_of(head), spans)
        whole = min(of.first, head.first) == 0 and max(of.last, head.last) == len(words) - 1
        if whole and not of.altered and not of.other:
            yield head, of
