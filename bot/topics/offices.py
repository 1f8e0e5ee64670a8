"""Where a text names an office or a body that existed on a date, and who held it. Pure.

An office is meant by its own whole title, by a title beside its holder, or by a short title that
the text, or else the outlet's country, settles. One that is altered (former, vice, acting) or that
only says whose somebody else is (a press secretary's) means no office.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from bot.topics.countries import HOME, WITH_A_SENATE
from bot.topics.findings import Ambiguity, Evidence, Match, Rule
from bot.topics.people.index import NameIndex
from bot.topics.registry.registry import Registry
from bot.topics.registry.tenure import holders, in_force, office_in_force
from bot.topics.titles import Head, Language, Span, Whose, head_at
from bot.topics.titles_context import FOREIGN, ORGANISATION, Context
from bot.topics.titles_names import is_named
from bot.topics.titles_owners import is_owned
from bot.topics.titles_posts import Posts, fits, spans_of, stems_of, subject_of
from bot.topics.titles_whose import Spans, Subject, whose
from bot.topics.titles_words import Alone, Form, Kind, is_head
from bot.topics.tokens import Words
from storage.vocabulary import TopicKind

# Before a body's name these make it another's: "Национальный курултай" is no parliament.
_OTHER_NAMES = ("национальн", "народн", "всемирн", "ұлттық", "халық", "national", "world")


class _Person(NamedTuple):
    """Whose name stands in the text: one person's, or one of several; and where it is over."""

    ids: frozenset[str]
    end: int


class _Found(NamedTuple):
    """A title that means offices, the last word of it, and the name that stands beside it."""

    offices: Sequence[str]
    first: int
    last: int
    person: _Person | None
    stranger: bool


class Offices:
    """Finds the offices and bodies of one registry in texts."""

    def __init__(self, registry: Registry, index: NameIndex) -> None:
        self.registry = registry
        self._index = index

    @cached_property
    def posts(self) -> Posts:
        """What the titles of the registry's offices say."""
        return Posts(self.registry, self._index)

    def begins(self, form: str) -> bool:
        """Whether the name of an office or a body may begin with a folded word."""
        return form in self._index.phrases or form in self.posts.short

    def reads(self, key: str) -> bool:
        """Whether a folded word may be the head of a title, and there are offices to find."""
        return bool(self.registry.offices) and is_head(key)

    def find(
        self, words: Words, names: Sequence[int], heads: Sequence[int], *, kazakh: bool, on: date,
        people: Sequence[Match] = (), unsure: Sequence[Ambiguity] = (),
    ) -> list[Match]:  # fmt: skip
        """The offices, with who held them on a date, and the bodies. `names` are the words at
        which a name of one may begin, `heads` those where a title's head may; `people` and
        `unsure` say who was found in the text already."""
        return _Reading(self, words, names, heads, kazakh, on, people, unsure).matches()


class _Reading:
    """One text that is read for offices and bodies, from its beginning to its end."""

    def __init__(
        self, finder: Offices, words: Words, names: Sequence[int], heads: Sequence[int],
        kazakh: bool, on: date, people: Sequence[Match], unsure: Sequence[Ambiguity],
    ) -> None:  # fmt: skip
        self._registry, self._posts, self._index = finder.registry, finder.posts, finder._index
        self._words, self._names, self._heads, self._on = words, names, heads, on
        self._kazakh = kazakh
        self._context = Context(words, people, kazakh=kazakh)
        self._people = {one.start: _Person(frozenset(one.candidates), one.end) for one in unsure}
        self._people |= {
            one.evidence.start: _Person(frozenset({one.id}), one.evidence.end) for one in people
        }
        self._bodies: dict[int, str] = {}  # by the first word: the body that is meant, or FOREIGN

    def matches(self) -> list[Match]:
        words, posts = self._words, self._posts
        found: list[Match] = []
        spans = spans_of(posts.bodies_in(words, self._names, kazakh=self._kazakh), self._people)
        titles = [head for at in self._heads if (head := head_at(words, at, kazakh=self._kazakh))]
        read: list[tuple[Head, Whose]] = []
        order: list[tuple[int, int, Head | Span]] = [
            *((head.first, 0, head) for head in titles),
            *((span.first, 1, span) for span in spans.by_first.values()),
        ]
        for at, _, one in sorted(order, key=lambda entry: entry[:2]):
            self._context.advance(at)
            if isinstance(one, Span):
                found += self._body(one)
                continue
            of = whose(words, subject_of(one), spans)
            read.append((one, of))
            title = self._title(one, of)
            if title:
                found += self._office(title)
        return [*found, *self._phrases(read)]

    def _language(self, at: int) -> Language:
        if self._words.keys[at].isascii():
            return "en"
        return "kk" if self._kazakh else "ru"

    # --- bodies

    def _body(self, span: Span) -> Iterator[Match]:
        body = self._meant(span)
        if body == FOREIGN:
            return
        if not in_force(self._registry.bodies[body].start, "", self._on):
            return
        rule = Rule.HASHTAG if self._words.tagged(span.first) else Rule.BODY
        yield Match(TopicKind.BODY, body, self._evidence(span.first, span.last, rule))

    def _meant(self, span: Span) -> str:
        """Which body a name means, or FOREIGN."""
        if span.first not in self._bodies:
            self._bodies[span.first] = meant = self._resolved(span)
            if self._posts.of_body(Kind.CHAIR, meant) or meant == FOREIGN:
                self._context.chamber = meant
        return self._bodies[span.first]

    def _resolved(self, span: Span) -> str:
        words, context = self._words, self._context
        language = self._language(span.first)
        subject = Subject(span.first, span.last, language, owned=span.owned, title=False)
        of = whose(words, subject, Spans(names=frozenset(self._people)))
        before = words.keys[span.first - 1] if words.joined(span.first) else ""
        if before.startswith(_OTHER_NAMES):
            return FOREIGN
        if of.countries:
            meant = self._of_countries(span, of.countries)
        elif of.other and span.common:
            meant = FOREIGN
        elif span.small:
            return FOREIGN
        elif span.common:
            return self._by_context(span, language)
        else:
            return self._of_countries(span, (HOME,)) if len(span.ids) > 1 else span.ids[0]
        context.body(span.ids, meant)
        return meant

    def _of_countries(self, span: Span, countries: Sequence[str]) -> str:
        own = {id_: self._posts.country_of_body(id_) for id_ in span.ids}
        return next(
            (id_ for id_, country in own.items() if country in countries or not country), FOREIGN
        )

    def _by_context(self, span: Span, language: Language) -> str:
        """Which body a name means that many countries have and that does not say whose it is."""
        context = self._context
        home = self._of_countries(span, (HOME,))
        seen = context.bodies.get(span.ids, [])
        if seen:
            return home if home in seen else seen[-1]
        everybody = {id_ for one in self._people.values() for id_ in one.ids}
        if context.home or any(map(self._is_of_home, everybody)):
            return home
        senate = self._words.keys[span.first].startswith(("сенат", "senate"))
        if context.foreign and (not senate or context.foreign in WITH_A_SENATE):
            return self._of_countries(span, (context.foreign,))
        return FOREIGN if language == "en" else home

    def _is_of_home(self, person: str) -> bool:
        return any(
            self._posts.country_of_body(row.body) == HOME
            for row in self._registry.by_person.get(person, ())
        )

    # --- offices

    def _title(self, head: Head, of: Whose) -> _Found | None:
        """What a title means: its offices, or None."""
        if of.altered:
            return None
        last = max(head.last, of.last)
        first = min(head.first, of.first)
        at = (head.last if head.language == "kk" else last) + 1
        person = self._person(at)
        stranger = person is None and is_named(self._words, at, head.language)
        if of.said:
            offices = self._explicit(head, of)
        else:
            offices = self._short(head, of, person, stranger)
        if not offices or is_owned(self._words, head, of):
            return None
        return _Found(offices, first, last, person, stranger)

    def _person(self, at: int) -> _Person | None:
        """Whose name begins at a word that follows a title."""
        words = self._words
        if not words.joined(at):
            return None
        return self._people.get(words.starts[at])

    def _explicit(self, head: Head, of: Whose) -> Sequence[str]:
        """The offices of a title that says of what it is."""
        posts, kind = self._posts, head.kind
        offices: list[str] = []
        if of.body:
            body = self._meant(of.body)
            offices = list(posts.of_body(kind, body)) if body != FOREIGN else []
        elif of.parliament and kind in {Kind.CHAIR, Kind.HEAD}:
            offices = [one for state in of.countries for one in self._only_chair(state)]
        elif of.countries:
            offices = [one for state in of.countries for one in posts.of_country(kind, state)]
        kind = Kind.PRESIDENT if kind is Kind.HEAD and of.countries else kind
        for state in of.countries:
            self._context.state(head.first, state)
        for office in offices:
            self._context.title(kind, office)
        if not offices:
            self._context.title(kind, ORGANISATION if of.other else FOREIGN)
        return offices

    def _only_chair(self, country: str) -> list[str]:
        """Who leads the parliament of a country that has one chamber."""
        chairs = [
            one
            for one in self._posts.chairs_of(country)
            if office_in_force(self._registry, one, self._on)
        ]
        return chairs if len(chairs) == 1 else []

    def _short(
        self, head: Head, of: Whose, person: _Person | None, stranger: bool
    ) -> Sequence[str]:
        """The office of a title that does not say of what it is: its holder's beside whom it
        stands, else the one that the text before settles."""
        if person or stranger:
            held = (
                [one for id_ in person.ids for one in self._held(id_, head.kind)] if person else []
            )
            self._context.title(head.kind, held[0] if held else FOREIGN)
            return held[:1]
        if head.alone is Alone.NEVER and not (of.general and head.kind is not Kind.HEAD):
            return ()
        if head.form.plural:
            return ()
        return self._settled(head, of)

    def _held(self, person: str, kind: Kind) -> list[str]:
        """The offices of a kind that a person holds on the day."""
        return [
            row.office
            for row in self._registry.by_person.get(person, ())
            if row.office
            and kind in self._posts.kinds.get(row.office, ())
            and person in holders(self._registry, row.office, self._on)
        ]

    def _settled(self, head: Head, of: Whose) -> Sequence[str]:
        """The office of a short title, by the text before it."""
        context, kind = self._context, head.kind
        if kind is Kind.CHAIR:
            home = self._only_chair(HOME)
        else:
            home = list(self._posts.of_country(kind, HOME))
        seen = [target for one, target in context.titles if one is kind]
        if head.alone is Alone.ALWAYS:
            seen = [target for target in seen if target != ORGANISATION]
        held = [one for person in context.named for one in self._held(person, kind)]
        for target in (*(one for one in (*seen, *held) if one in home), *seen[-1:]):
            return [target] if target not in {FOREIGN, ORGANISATION} else ()
        if kind is Kind.CHAIR and context.chamber:
            return self._posts.of_body(kind, context.chamber)[:1]
        if held:
            return held[-1:]
        if context.home or any(self._is_of_home(person) for person in context.named):
            return home[:1]
        if context.foreign:
            return self._posts.of_country(kind, context.foreign)[:1]
        large = head.alone is Alone.ALWAYS or of.general or self._words.capital(head.first)
        return home[:1] if large else ()

    def _office(self, title: _Found) -> Iterator[Match]:
        """The offices of a title that were in force, with their holders; none where the title is
        said of somebody who held it at another time."""
        for office in title.offices:
            if not office_in_force(self._registry, office, self._on):
                continue
            people = holders(self._registry, office, self._on)
            beside = title.person.ids if title.person else frozenset[str]()
            past = {row.person for row in self._registry.by_office.get(office, ())}
            if beside and not beside & set(people) and beside & past:
                continue
            evidence = self._evidence(title.first, title.last, Rule.OFFICE)
            yield Match(TopicKind.OFFICE, office, evidence)
            if len(people) == 1 and not title.stranger and (not beside or people[0] in beside):
                yield Match(TopicKind.OFFICIAL, people[0], evidence)

    def _phrases(self, read: Sequence[tuple[Head, Whose]]) -> Iterator[Match]:
        """The offices whose titles are no such titles as are read ("Аким Алматы"), word by word."""
        taken = -1
        for at in self._names:
            for last, office in self._phrases_at(at):
                if at <= taken:
                    continue
                taken = last
                over = [of for head, of in read if at <= head.first and head.last <= last]
                if office in self._posts.kinds and any(not of.other for of in over):
                    continue
                yield from self._phrase(office, at, last)

    def _phrases_at(self, at: int) -> list[tuple[int, str]]:
        words, found = self._words, set()
        for own in stems_of(words.keys[at], kazakh=self._kazakh):
            for kind, id_, rest in self._index.phrases.get(own, ()):
                if kind == TopicKind.OFFICE and fits(words, at, rest, kazakh=self._kazakh):
                    if rest or words.capital(at) or words.tagged(at):
                        found.add((at + len(rest), id_))
        return sorted(found, reverse=True)

    def _phrase(self, office: str, first: int, last: int) -> Iterator[Match]:
        language = self._language(first)
        head = Head(Kind.HEAD, first, last, Form(genitive=True), Alone.NEVER, language)
        of = whose(self._words, Subject(first, last, language))
        country = self._posts.country_of_office(office)
        if of.altered or (country and of.countries and country not in of.countries):
            return
        if is_owned(self._words, head, of):
            return
        person = self._person(max(last, of.last) + 1)
        stranger = person is None and is_named(self._words, max(last, of.last) + 1, language)
        yield from self._office(_Found([office], first, last, person, stranger))

    def _evidence(self, first: int, last: int, rule: Rule) -> Evidence:
        start, end = self._words.starts[first], self._words.ends[last]
        return Evidence(self._words.text[start:end], start, end, rule)
