"""Whose a body or an office is of which a headline does not say it, and nothing before: what the
text says right behind. Pure.

"Сенат одобрил бюджет" is a headline of any country; its text begins with "Верхняя палата Конгресса
США". Only what is of the same kind says so, where it is what the text begins with, and where
neither the headline tells of dealings with another state nor anything near it of home: home's
Senate ratifies what "ранее одобрил парламент Узбекистана".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from functools import cached_property

from bot.topics.chambers import chamber_at
from bot.topics.countries import HOME
from bot.topics.home_words import is_home_word
from bot.topics.titles.affairs import acts, chamber_of, is_dealing, is_partner, is_visit
from bot.topics.titles.another import is_another_assembly
from bot.topics.titles.context import Context
from bot.topics.titles.posts import Posts
from bot.topics.titles.reading import whose
from bot.topics.titles.subjects import Head, Span, Spans, Subject, country_at, subject_of
from bot.topics.titles.things import is_called, is_in_quotes
from bot.topics.titles.words import Kind
from bot.topics.tokens import Words

_FAR = 60  # words behind a headline that are read
_LONGEST = 40  # words of one
_LINES = 2  # behind it that are: many texts have a line of a few words beneath the headline
_STEM = 6  # letters of a chamber's name that all its forms have
# What may stand before the subject of a sentence: when it was, whose house it is, who says so.
_ASIDE = re.compile(
    r"(?:\d{1,4}|в|во|на|the|on|s|u|a|верхн\w{2,3}|нижн\w{2,3}|палат\w{1,3}|жоғарғы|төменгі|upper|lower"
    r"|депутат\w{1,2}|сенатор\w{1,2}|понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]"
    r"|воскресенье|сегодня|вчера|накануне|утром|вечером|ночью|днем|январ\w|феврал\w|март\w?|апрел\w"
    r"|ма[йя]|июн\w|июл\w|август\w?|сентябр\w|октябр\w|ноябр\w|декабр\w"
    r"|бүгін|кеше|\w{3,9}(?:сенбі|жұма)(?:де)?|(?:дүй|сей|сәр|бей|жек)?сенбіде|жұмада|\w{3,9}да|\w{3,9}де"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|house|of|chamber|republic"
    r"|(?:конгресс|сенат|парламент|собрани|национальн|народн|республик|congress|senat)\w*)$"
)
_SOURCE = re.compile(r"(?:служб[аеы]|press|баспасөз|қызметі)$")
_BEFORE = re.compile(r"(?:ранее|раньше|прежде|бұрын|бұған|earlier|previously)$")
# A Senate, and what else another state's is called where it is told of: no lower chamber is meant
# by it, nor, but in Kazakh, a whole parliament.
_SENATE = re.compile(r"сенат|senat")
_UPPER = re.compile(r"сенат|палат|конгрес|senat|congress|chamber|house")
_PARLIAMENT = re.compile(r"парламент")
_IS_UPPER = re.compile(r"сенат|senat|верхн|жоғарғы|upper")  # of a parliament, by what is beside it
_BESIDE = 5  # words before a name in which that is said


class Ahead:
    """The beginning of one text, behind its headline."""

    def __init__(
        self, words: Words, posts: Posts, context: Context, spans: Spans, heads: Sequence[Head],
        bodies: Sequence[Span], people: Collection[str],
    ) -> None:  # fmt: skip
        self._words, self._posts, self._context, self._spans = words, posts, context, spans
        # also those that mean no body: "Народный курултай"
        self._bodies, self._people = bodies, people
        self._titles = {one.first: one for one in heads}
        self._ends = -1  # the first word behind the headline, once it was looked for

    @cached_property
    def tells_of_home(self) -> bool:
        """Whether somebody is named who has, or had, a place at home."""
        return any(map(self._posts.is_of_home, self._people))

    def chamber(self, span: Span) -> str:
        """The other country whose parliament is named behind the headline that a name stands in;
        of a name that only home's has, one of whose name it is a part."""
        called = "" if span.common else self._words.keys[span.first][:_STEM]
        senate = _SENATE.match(self._words.keys[span.first]) is not None
        return self._first(
            span.first, lambda at: self._chamber_at(at, span.ids, called, senate=senate), called
        )

    def body(self, at: int, ids: tuple[str, ...]) -> str:
        """The other country of which the next body of a name is."""
        return self._first(at, lambda place: self._body_at(place, ids))

    def title(self, head: Head) -> str:
        """The other country of which the next title of a kind is, or whose chamber is beside it."""
        own = self._first(head.first, lambda place: self._title_at(place, head.kind))
        return own or self.beside(head.first)

    def beside(self, at: int) -> str:
        """The other country whose chamber acts in the headline that a word stands in: what has it
        beside it is of the same country, "Сенат утвердил главу Минфина"."""
        return "" if at >= self._headline_end() else self._beside

    @cached_property
    def _beside(self) -> str:
        chambers = (one for one in self._bodies if one.common and one.first < self._headline_end())
        return next(filter(None, map(self.chamber, chambers)), "")

    def assembly(self, at: int) -> str:
        """The other country of whose assembly, which is no parliament, a text tells that begins at
        a word: "Администрация президента назвала дату Народного курултая Кыргызстана"."""
        near = (one for one in self._assemblies if at < one < at + _FAR)
        first = next(near, 0)
        if not first or any(map(self._is_home, range(at, first))):
            return ""
        return self._assemblies[first]

    @cached_property
    def _assemblies(self) -> dict[int, str]:
        """Where assemblies of other countries are named that are no parliaments, and of which."""
        words = self._words
        named = (one for one in self._bodies if is_another_assembly(words, one.first))
        told = {one.first: self._country_of(one) for one in named}
        return {at: one for at, one in told.items() if one and not is_visit(words, at)}

    def is_a_thing(self, span: Span) -> bool:
        """Whether a name in quotes is what a thing is called by, as the text says where it names it
        again: "«Сенат» закрыт", then "в кафе «Сенат»"."""
        if not is_in_quotes(self._words, span.first, span.last):
            return False
        return self._things.get(span.ids, -1) > span.first

    @cached_property
    def _things(self) -> dict[tuple[str, ...], int]:
        """The names that things are called by, and where the last of each stands."""
        every = self._spans.by_first.values()
        return {one.ids: one.first for one in every if is_called(self._words, one.first, one.last)}

    def _first(self, at: int, asked: Callable[[int], str | None], called: str = "") -> str:
        """What the text behind the headline at a word begins with; nothing of home may be near
        it."""
        if at >= self._headline_end() or self.tells_of_home or is_dealing(self._headline):
            return ""
        for first, last in self._beginnings:
            for place in range(first, last):
                if self._begins(first, place) and (found := asked(place)):
                    return "" if self._is_near_home(called) else found
        return ""

    @cached_property
    def _headline(self) -> Sequence[str]:
        return self._words.keys[: self._headline_end()]

    @cached_property
    def _beginnings(self) -> list[tuple[int, int]]:
        """The words of the first sentences behind the headline: of the line beneath it, and of the
        paragraph behind that; none that tells of guests, or of what was before."""
        words, upto = self._words, min(len(self._words), self._headline_end() + _FAR)
        begins = [at for at in range(self._ends, upto) if words.begins_sentence(at)]
        lines = [at for at in begins if "\n" in words.gap(at)][:_LINES]
        spans = [(at, next((one for one in begins if one > at), upto)) for at in lines]
        return [
            (first, last)
            for first, last in spans
            if not (is_visit(words, first) or any(map(_BEFORE.match, words.keys[first:last])))
        ]

    def _is_near_home(self, called: str) -> bool:
        """Whether anything of home stands in the headline or near behind it, but for a name that is
        asked about itself."""
        upto = min(len(self._words), self._headline_end() + _FAR)
        return any(
            self._is_home(at)
            for at in range(upto)
            if not (called and self._words.keys[at].startswith(called))
        )

    def _begins(self, first: int, at: int) -> bool:
        """Whether a name at a word begins the sentence of another, but for when it was and for the
        country; or it is the one that reports it."""
        words = self._words
        if at > first and _SOURCE.match(words.keys[at - 1]):
            return True
        return all(
            _ASIDE.match(words.keys[one]) or country_at(words, one, self._context.language(one))
            for one in range(first, at)
        )

    def _headline_end(self) -> int:
        if self._ends < 0:
            words = self._words
            upto = range(1, min(len(words), _LONGEST + 1))
            self._ends = next((at for at in upto if "\n" in words.gap(at)), 0)
        return self._ends

    def _is_home(self, at: int) -> bool:
        words, language = self._words, self._context.language(at)
        named = country_at(words, at, language)
        if (named and named[0].code == HOME) or is_home_word(words, at, language):
            return True
        span = self._spans.by_first.get(at)
        return (
            span is not None
            and at >= self._ends
            and not span.common
            and not is_another_assembly(words, at)
            and any(self._posts.country_of_body(one) == HOME for one in span.ids)
        )

    def _chamber_at(
        self, at: int, ids: tuple[str, ...], called: str, *, senate: bool
    ) -> str | None:
        words, language = self._words, self._context.language(at)
        own = chamber_at(words.keys, at)
        if own and (not called or words.keys[own[1]].startswith(called)):
            return own[0] if not senate or self._is_upper(own[1]) else None
        named = country_at(words, at, language) if not called else None
        if named is None or named[0].code == HOME:
            return self._body_at(at, ids)
        chamber = chamber_of(words, at, named[0], language)
        if chamber < 0 or (language == "kk" and not acts(words, chamber, chamber, language)):
            return None
        key = words.keys[chamber]
        upper = _UPPER.match(key) or (language == "kk" and _PARLIAMENT.match(key))
        if senate and not (upper or self._is_upper(chamber)):
            return None
        return None if is_partner(words, chamber, language) else named[0].code

    def _is_upper(self, at: int) -> bool:
        """Whether beside the word at which a parliament's name ends stands that its upper chamber
        is meant: "Верхняя палата Олий Мажлиса", "the upper house of Poland's parliament"."""
        near = self._words.keys[max(self._ends, at - _BESIDE) : at + 3]
        return any(map(_IS_UPPER.match, near))

    def _body_at(self, at: int, ids: tuple[str, ...]) -> str | None:
        span = self._spans.by_first.get(at)
        return self._country_of(span) if span and span.ids == ids else None

    def _country_of(self, span: Span) -> str:
        language = self._context.language(span.first)
        subject = Subject(span.first, span.last, language, owned=span.owned, title=False)
        of = whose(self._words, subject, self._spans)
        return of.countries[0] if of.countries and HOME not in of.countries else ""

    def _title_at(self, at: int, kind: Kind) -> str | None:
        head = self._titles.get(at)
        if head is None or head.kind is not kind or not _is_subject(head):
            return None
        of = whose(self._words, subject_of(head), self._spans)
        return of.countries[0] if of.countries and HOME not in of.countries else ""


def _is_subject(head: Head) -> bool:
    return head.form.nominative or head.language == "en"
