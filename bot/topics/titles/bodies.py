"""Which body is meant by a name that many countries have: "Сенат США", then "Сенат". Pure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from bot.topics.chambers import chamber_at
from bot.topics.countries import HOME, WITH_A_SENATE
from bot.topics.titles.ahead import Ahead
from bot.topics.titles.another import is_another_assembly, is_anothers
from bot.topics.titles.context import FOREIGN, Context
from bot.topics.titles.members import asks, is_homes
from bot.topics.titles.of_every_state import is_home, is_of_another_place
from bot.topics.titles.posts import Posts
from bot.topics.titles.reading import whose
from bot.topics.titles.subjects import Language, Span, Spans, Subject, Whose, word_after
from bot.topics.titles.words import Kind
from bot.topics.tokens import Words

# What only a parliament has: "Мәжіліс депутаты".
_DEPUTY = "депутат"
# Of a body that is of a body that is of a body … so many are asked; what has more is no name.
_MOST_OWNERS = 8
_STEM = 6  # letters of a chamber's name that all its forms have
_LONGEST_NAME = 3  # words before the last of a chamber's name


class Bodies:
    """The names of bodies in one text, which are `spans`."""

    def __init__(
        self, words: Words, posts: Posts, context: Context, spans: Spans, ahead: Ahead
    ) -> None:
        self._words, self._posts, self._context, self._ahead = words, posts, context, ahead
        self._spans, self._names = spans, Spans(names=spans.names)
        self._known: dict[int, str] = {}  # bounded: lives as long as one text is read
        self._owners = 0  # that are being asked
        self._small: set[tuple[str, ...]] = set()  # bounded: as above
        self._own: set[tuple[str, ...]] = set()  # bounded: as above

    def meant(self, span: Span, language: Language) -> str:
        """Which body a name means, or FOREIGN."""
        if span.member:
            return self._of_member(span, language)
        if span.first not in self._known:
            self._known[span.first] = body = self._resolved(span, language)
            if span.unread or not self._posts.common.isdisjoint(span.ids):
                return body
            if body == FOREIGN or self._posts.of_body(Kind.CHAIR, body):
                self._context.chamber = body
            country = self._posts.country_of_body(body)
            if country:
                self._context.names_chamber(span.first, span.last, country)
        return self._known[span.first]

    def _of_member(self, span: Span, language: Language) -> str:
        """Of which body somebody is a member."""
        of = whose(self._words, Subject(span.first, span.last, language), self._names)
        if of.altered or of.other:
            return FOREIGN
        if of.countries:
            return self._of_countries(span, of.countries)
        if not span.common:
            return self._alone(span)
        meant = self._by_context(span, language)
        seen = self._context.bodies(span.ids) or self._ahead.tells_of_home
        if seen or self._posts.country_of_body(meant) != HOME:
            return meant
        homes = self._senators_are_homes
        return meant if homes or (homes is None and asks(self._words, span.first)) else FOREIGN

    @cached_property
    def _senators_are_homes(self) -> bool | None:
        return is_homes(self._words, home=self._context.home, kazakh=self._context.kazakh)

    def _resolved(self, span: Span, language: Language) -> str:
        words = self._words
        first, last = span.first, span.last
        others = is_anothers(words, first, last, language, common=span.common, owned=span.owned)
        if others or self._ahead.is_a_thing(span):
            self._is_anothers(span)
            return FOREIGN
        if span.ids in self._small and not self._context.bodies(span.ids):
            # a tag, or what begins a sentence, is written large whatever it means
            behind = word_after(words, last + 1)
            begins = words.begins_sentence(first) and not behind.startswith(_DEPUTY)
            if begins or words.tagged(first):
                return FOREIGN
        subject = Subject(span.first, span.last, language, owned=span.owned, title=False)
        if not self._posts.common.isdisjoint(span.ids):
            of = whose(words, subject, self._spans)
            return self._of_every_state(span.ids, subject, of, small=span.small)
        of = whose(words, subject, self._names)
        if span.unread or is_another_assembly(words, first):
            if self._is_in_anothers_name(span):
                self._context.body(span.ids, FOREIGN)  # and so is its last word alone
            elif of.countries and HOME not in of.countries:
                self._is_anothers(span)
            return FOREIGN
        if of.countries:
            meant = self._of_countries(span, of.countries)
        elif of.other and span.common:
            meant = FOREIGN
        elif span.small and not self._ahead.tells_of_home:
            return FOREIGN
        elif span.common:
            return self._by_context(span, language)
        else:
            return self._alone(span)
        self._context.body(span.ids, meant)
        return meant

    def _is_in_anothers_name(self, span: Span) -> bool:
        """Whether a name is the end of a longer one, of another country's parliament, in a text
        that has told nothing of home's: "Түркия Ұлы ұлттық мәжілісі"."""
        if self._context.home or span.ids in self._own:
            return False
        begins = range(max(0, span.first - _LONGEST_NAME), span.first)
        named = (chamber_at(self._words.keys, at) for at in begins)
        return any(one and one[0] != HOME and one[1] == span.last for one in named)

    def _is_anothers(self, span: Span) -> None:
        """Note that a name is another's: so it is from here on where nothing says of what; one that
        was written small is no name, but it may stand large in a hashtag or first in a sentence,
        where the text has not told of the body itself."""
        if span.unread:
            self._small |= {span.ids} - self._own
        else:
            self._context.body(span.ids, FOREIGN)

    def _of_countries(self, span: Span, countries: Sequence[str]) -> str:
        for id_ in span.ids:
            country = self._posts.country_of_body(id_)
            if country in countries or not country:
                return id_
        return FOREIGN

    def _alone(self, span: Span) -> str:
        """Which body a name of its own means; another's, where the text has told of such a one."""
        meant = self._of_countries(span, (HOME,)) if len(span.ids) > 1 else span.ids[0]
        seen = self._context.bodies(span.ids)
        if (seen and meant not in seen) or self._is_anothers_here(span):
            return FOREIGN
        self._own.add(span.ids)
        return meant

    def _of_every_state(
        self, ids: tuple[str, ...], subject: Subject, of: Whose, *, small: bool = False
    ) -> str:
        """Which body or office a name means that every state has, by what it is of."""
        context, words, first = self._context, self._words, subject.first
        own = of.bodies[0] if of.bodies else None
        if of.countries:
            home = HOME in of.countries
            if not home:
                context.names_chamber(first, subject.last, of.countries[0])
        elif small or of.other or is_of_another_place(words, first, subject.language):
            home = False
        elif first == subject.last and words.hyphened(first):
            return FOREIGN  # "бизнес-омбудсмен"
        elif own and own.first != first:
            home = self._is_homes(own, subject.language)
        else:
            seen = context.bodies(ids)
            home = seen[-1] != FOREIGN if seen else is_home(words, first, context)
            if home and not (seen or context.home or self._ahead.tells_of_home):
                ahead = self._ahead
                home = not (ahead.body(first, ids) or ahead.assembly(first) or ahead.beside(first))
            return ids[0] if home else FOREIGN
        meant = ids[0] if home else FOREIGN
        if home or not small:
            context.body(ids, meant)
        return meant

    def _is_homes(self, owner: Span, language: Language) -> bool:
        """Whether what something is of is a body of the registry's country."""
        if self._owners >= _MOST_OWNERS:
            return False
        self._owners += 1
        try:
            whole = self.meant(owner, language)
            return whole != FOREIGN and self._posts.country_of_body(whole) == HOME
        finally:
            self._owners -= 1

    def is_of_another(self, office: str, subject: Subject, of: Whose) -> bool:
        """Whether an office's whole name is another's than the registry's, by what it is of."""
        country = self._posts.country_of_office(office)
        if office in self._posts.common and country == HOME:
            return self._of_every_state((office,), subject, of) == FOREIGN
        return bool(country and of.countries and country not in of.countries)

    def _is_anothers_here(self, span: Span) -> bool:
        """Whether a name is another's in a text that tells nothing of home's: the end of a longer
        one that stood before it, or what the text behind a headline says."""
        if self._context.home or self._ahead.tells_of_home:
            return False
        at = self._longer.get(self._words.keys[span.first][:_STEM], span.first)
        return at < span.first or bool(self._ahead.chamber(span))

    @cached_property
    def _longer(self) -> dict[str, int]:
        """With what names of other countries' bodies end that have several words, and where the
        first of each does."""
        found: dict[str, int] = {}
        for one in self._spans.by_first.values():
            if one.first < one.last and self._posts.country_of_body(one.ids[0]) != HOME:
                found.setdefault(self._words.keys[one.last][:_STEM], one.last)
        return found

    def _by_context(self, span: Span, language: Language) -> str:
        """Which body a name means that does not say whose it is."""
        context = self._context
        home = self._of_countries(span, (HOME,))
        seen = context.bodies(span.ids)
        if seen:
            return home if home in seen else seen[-1]
        senate = self._words.keys[span.first].startswith(("сенат", "senate"))
        told = context.told.country
        if told and (told == HOME or not senate or told in WITH_A_SENATE):
            return self._of_countries(span, (told,))
        if told and context.outlet:
            return FOREIGN  # a third country's: "Сенат" of an outlet whose state has none
        if context.home or self._ahead.tells_of_home:
            return home
        ahead = "" if context.foreign else self._ahead.chamber(span)
        if ahead:
            return self._of_countries(span, (ahead,))
        if context.foreign and (not senate or context.foreign in WITH_A_SENATE):
            return self._of_countries(span, (context.foreign,))
        # In English the Senate that everybody knows is another's.
        return FOREIGN if language == "en" else home
