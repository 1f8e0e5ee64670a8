"""Where a text names an office or a body that existed on a date, and who held it. Pure.

An office is meant by its own whole title, by a title beside its holder, or by a short title that
the text, or else the outlet's country, settles. One that is altered (former, vice, acting) or that
only says whose somebody else is (a press secretary's) means no office.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from bot.topics.countries import HOME
from bot.topics.findings import Ambiguity, Evidence, Match, Rule
from bot.topics.people.index import NameIndex
from bot.topics.registry import tenure
from bot.topics.registry.registry import Registry
from bot.topics.titles.ahead import Ahead
from bot.topics.titles.beside import NOBODY, Beside, Names, Person
from bot.topics.titles.bodies import Bodies
from bot.topics.titles.context import FOREIGN, ORGANISATION, Context
from bot.topics.titles.members import is_member, members_in
from bot.topics.titles.parts import Parts, head_of
from bot.topics.titles.posts import Posts
from bot.topics.titles.reading import (
    head_at,
    is_counterpart,
    is_first,
    is_owned,
    is_owned_with_name,
    is_read_in,
    place_of,
    whose,
)
from bot.topics.titles.subjects import Head, Span, Whose, spans_of, subject_of
from bot.topics.titles.things import is_called
from bot.topics.titles.vetoes import Vetoes, is_vetoed, vetoes_of
from bot.topics.titles.words import Alone, Kind, is_head
from bot.topics.tokens import Words
from storage.vocabulary import TopicKind

_Place = tuple[int, int, str]  # first and last word of an office's name, and which


class _Found(NamedTuple):
    """A title that means offices, at words first..last, and who stands beside it."""

    offices: Sequence[str]
    first: int
    last: int
    beside: Beside


class Offices:
    """Finds the offices and bodies of one registry in texts."""

    def __init__(self, registry: Registry, index: NameIndex) -> None:
        self.registry = registry
        self.index = index

    @cached_property
    def posts(self) -> Posts:
        """What the titles of the registry's offices say."""
        return Posts(self.registry, self.index)

    @cached_property
    def vetoes(self) -> Vetoes:
        """The words that were ruled out for the registry's entries."""
        known = self.registry
        return vetoes_of(known.people.values(), known.offices.values(), known.bodies.values())

    def begins(self, form: str) -> bool:
        """Whether the name of an office or a body may begin with a folded word."""
        return form in self.index.phrases or form in self.posts.short or is_member(form)

    def reads(self, key: str) -> bool:
        """Whether a folded word may be the head of a title, and there are offices to find."""
        return bool(self.registry.offices) and is_head(key)

    def find(
        self, words: Words, names: Sequence[int], heads: Sequence[int], *, kazakh: bool, on: date,
        people: Sequence[Match] = (), unsure: Sequence[Ambiguity] = (), country: str = "",
    ) -> list[Match]:  # fmt: skip
        """The offices, with who held them on a date, and the bodies. `names` are the words at
        which a name of one may begin, `heads` those where a title's head may; `people` and
        `unsure` say who was found in the text already, `country` whose outlet tells it."""
        here = Context(words, people, kazakh=kazakh, country=country, state_of=self.posts.state_of)
        return list(_Reading(self, words, here, on, people, unsure).matches(names, heads))


class _Reading:
    """One text that is read for offices and bodies, from its beginning to its end."""

    def __init__(
        self, finder: Offices, words: Words, context: Context, on: date, people: Sequence[Match],
        unsure: Sequence[Ambiguity],
    ) -> None:  # fmt: skip
        self._registry, self._posts, self._vetoes = finder.registry, finder.posts, finder.vetoes
        self._words, self._kazakh, self._on, self._context = words, context.kazakh, on, context
        self._people = {one.start: Person(frozenset(one.candidates), one.end) for one in unsure}
        for match in people:
            self._people[match.evidence.start] = Person(frozenset({match.id}), match.evidence.end)
        self._everybody = everybody = {id_ for one in self._people.values() for id_ in one.ids}
        self._names = Names(words, self._people, {one: self._posts.been(one) for one in everybody})

    def matches(self, names: Sequence[int], heads: Sequence[int]) -> Iterator[Match]:
        """What is found: bodies and titles in the order of the text, then offices by name."""
        words, posts = self._words, self._posts
        bodies = list(posts.bodies_in(words, names, kazakh=self._kazakh))
        self._spans = spans = spans_of(bodies, self._people)
        titles = [it for at in heads if (it := head_at(words, at, kazakh=self._kazakh))]
        self._ahead = Ahead(words, posts, self._context, spans, titles, bodies, self._everybody)
        self._bodies = Bodies(words, posts, self._context, spans, self._ahead)
        here = self._context, self._bodies, spans, self._vetoes
        self._parts = Parts(self._registry, words, posts, *here)
        named = list(posts.offices_in(words, names, kazakh=self._kazakh))
        order: list[tuple[int, int, Head | Span | str]] = [
            *((head.first, -1, head) for head in titles),
            *((span.first, -1, span) for span in (*bodies, *members_in(words, posts))),
            *(one for one in named if one[2] in posts.common and not is_read_in(titles, *one)),
        ]
        read: dict[int, Whose] = {}
        for at, last, one in sorted(order, key=place_of):
            self._context.advance(at)
            if not isinstance(one, Head):
                yield from self._body(one) if isinstance(one, Span) else self._named(one, at, last)
                continue
            read[at] = of = whose(words, subject_of(one), spans)
            if title := self._title(one, of):
                if any(posts.country_of_office(one) == HOME for one in title.offices):
                    self._context.state(at, HOME)
                yield from self._office(title)
        yield from self._by_name(named, read)
        for body, first, last in self._parts.unnamed():
            yield Match(TopicKind.BODY, body, self._evidence(first, last, Rule.OFFICE))

    def _body(self, span: Span) -> Iterator[Match]:
        body = self._bodies.meant(span, self._context.language(span.first))
        if body == FOREIGN or not tenure.in_force(self._registry.bodies[body].start, "", self._on):
            return
        rule = Rule.HASHTAG if self._words.tagged(span.first) else Rule.BODY
        if not is_vetoed(self._vetoes, body, self._words, span.first, span.last):
            yield Match(TopicKind.BODY, body, self._evidence(span.first, span.last, rule))
            for whole in self._parts.wholes(body, span.first, span.last):
                yield Match(TopicKind.BODY, whole, self._evidence(span.first, span.last, Rule.PART))

    def _title(self, head: Head, of: Whose) -> _Found | None:
        """What a title means; None if it means no office."""
        if of.altered and of.countries and HOME not in of.countries:
            # "экс-президент Грузии", then "президент": his
            self._context.guests.add(head.kind)
        if of.altered or is_called(self._words, head.first, head.last):
            return None
        first, last = min(head.first, of.first), max(head.last, of.last)
        owned = is_owned(self._words, head, of)
        if owned and not of.said:
            return None  # and the name behind it is the owner's: "пресс-секретаря президента …"
        at = (head.last if head.language == "kk" else last) + 1
        beside = self._names.beside(head, first, at)
        person = beside.person
        if of.said:
            offices = self._explicit(head, of)
        elif beside != NOBODY:
            offices = self._beside(head, person)
        else:
            offices = [one for one in self._settled(head, of) if self._in_force(one)]
        if not offices or owned:
            return None
        if person and is_owned_with_name(self._words, head, self._names.last_of(person)):
            return None
        return _Found(offices, first, last, beside)

    def _explicit(self, head: Head, of: Whose) -> Sequence[str]:
        """The offices of a title that says of what it is."""
        posts, kind = self._posts, head.kind
        offices: list[str] = []
        if of.bodies:
            meant, at = self._bodies.meant, self._context.language
            bodies = (meant(one, at(one.first)) for one in of.bodies)
            offices = [one for body in bodies for one in posts.of_body(kind, body)]
        elif of.parliament and kind in {Kind.CHAIR, Kind.HEAD}:
            offices = [one for state in of.countries for one in self._only_chair(state)]
        elif of.countries:
            offices = [one for state in of.countries for one in posts.of_country(kind, state)]
            kind = Kind.PRESIDENT if kind is Kind.HEAD else kind
        acts = is_first(self._words, head, of) and (head.form.nominative or head.language == "en")
        if is_counterpart(self._words, head, of):
            if not offices:
                self._context.guests.add(kind)
        else:
            spoken_of = head.language != "ru" or head.form.nominative or head.form.genitive
            for state in of.countries if spoken_of else ():
                self._context.state(head.first, state)
            for target in offices or [ORGANISATION if of.other else FOREIGN]:
                self._context.title(
                    kind, target, head.first, aside=not head.form.nominative, acts=acts
                )
        return offices

    def _only_chair(self, country: str) -> list[str]:
        """Who leads the parliament of a country that has one chamber."""
        chairs = list(filter(self._in_force, self._posts.chairs_of(country)))
        return chairs if len(chairs) == 1 else []

    def _in_force(self, office: str) -> bool:
        return tenure.office_in_force(self._registry, office, self._on)

    def _beside(self, head: Head, person: Person | None) -> Sequence[str]:
        """The office of a short title that stands beside a name: whoever holds one of its kind."""
        held = [one for id_ in person.ids for one in self._held(id_, head.kind)] if person else []
        self._context.title(head.kind, held[0] if held else FOREIGN, head.first)
        return held[:1]

    def _held(self, person: str, kind: Kind) -> list[str]:
        """The offices of a kind that a person holds on the day."""
        held = tenure.offices_of(self._registry, person, self._on)
        return [one for one in held if kind in self._posts.kinds.get(one, ())]

    def _settled(self, head: Head, of: Whose) -> Sequence[str]:
        """The office of a short title that stands alone, by the text before it, else by the
        outlet's country."""
        context, kind = self._context, head.kind
        if head.form.plural or kind is Kind.HEAD or (head.alone is Alone.NEVER and not of.general):
            return ()
        chairs = kind is Kind.CHAIR
        home = self._only_chair(HOME) if chairs else self._posts.of_country(kind, HOME)
        seen = context.titles(kind)
        if head.alone is Alone.ALWAYS:
            seen = [target for target in seen if target != ORGANISATION]
        held = [one for person in context.named for one in self._held(person, kind)]
        known = head.alone is not Alone.ALWAYS
        if known and context.acted(kind) == FOREIGN and is_first(self._words, head, of):
            return ()
        if context.home_after(kind):
            seen = [target for target in seen if target in home]
        for target in (*(one for one in (*seen, *held) if one in home), *seen[-1:]):
            return [target] if target not in {FOREIGN, ORGANISATION} else ()
        if known and kind in context.guests and not held:
            return ()
        if chairs and context.chamber:
            return self._posts.of_body(kind, context.chamber)[:1]
        if held:
            return held[-1:]
        own = context.home or any(map(self._posts.is_of_home, context.named))
        told = context.told.country or (HOME if own else "")
        if told == HOME:
            return home[:1]
        if foreign := told or context.foreign or self._ahead.title(head):
            return self._posts.of_country(kind, foreign)[:1]
        large = head.alone >= Alone.KNOWN or of.general or self._words.capital(head.first)
        return home[:1] if large else ()

    def _office(self, title: _Found) -> Iterator[Match]:
        """The offices of a title, with their holders; none where the title is said of somebody who
        held it at another time. Who is meant by that of one that is over says only his name."""
        words, person = self._words, title.beside.person
        for office in title.offices:
            began = tenure.office_began(self._registry, office, self._on)
            if not began or is_vetoed(self._vetoes, office, words, title.first, title.last):
                continue
            people = tenure.last_holders(self._registry, office, self._on)
            beside = person.ids if person else frozenset[str]()
            past = {row.person for row in self._registry.by_office.get(office, ())}
            if beside and beside.isdisjoint(people) and beside & past:
                continue
            evidence = self._evidence(title.first, title.last, Rule.OFFICE)
            one = people[0] if len(people) == 1 and not title.beside.stranger else ""
            if one in beside and person:
                start = evidence.start
                evidence = Evidence(words.text[start : person.end], start, person.end, Rule.OFFICE)
            yield Match(TopicKind.OFFICE, office, evidence)
            named = beside or tenure.office_over(self._registry, office, self._on)
            meant = one in beside or (one and not named)
            if meant and not is_vetoed(self._vetoes, one, words, title.first, title.last):
                yield Match(TopicKind.OFFICIAL, one, evidence)

    def _by_name(self, named: Sequence[_Place], read: dict[int, Whose]) -> Iterator[Match]:
        """The offices whose names are no such titles as are read, word by word: "Аким Алматы"."""
        for first, last, office in named:
            over = (read[head] for head in range(first, last + 1) if head in read)
            other = office not in self._posts.kinds or all(of.other for of in over)
            if other and office not in self._posts.common:
                yield from self._named(office, first, last)

    def _named(self, office: str, first: int, last: int) -> Iterator[Match]:
        language = self._context.language(first)
        owned = language == "kk" and office in self._posts.common  # "Өзбекстан қаржы министрі"
        head = head_of(first, last, language, owned=owned)
        of = whose(self._words, subject_of(head), self._spans)
        other = self._bodies.is_of_another(office, subject_of(head), of)
        if of.altered or other or is_owned(self._words, head, of):
            return
        beside = self._names.named(max(last, of.last) + 1, language)
        yield from self._office(_Found([office], first, last, beside))

    def _evidence(self, first: int, last: int, rule: Rule) -> Evidence:
        start, end = self._words.starts[first], self._words.ends[last]
        return Evidence(self._words.text[start:end], start, end, rule)
