"""Whose name stands beside a title, and whether the title is said of its bearer. Pure.

A title is said of a name in its own case. A name in another case is somebody else's who has a part
in the sentence, and the title stands alone: "Указом Президента Ерлан Саиров назначен послом". In
Kazakh the suffix of both stands on the name, so that a title with a suffix is alone, and one
without it may be the subject of which the name is the object: "Мемлекет басшысы Олжас Бектеновті
қабылдады".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from typing import NamedTuple

from bot.caches import remembered
from bot.topics.people.cases import (
    ACCUSATIVE,
    ANY_CASE,
    BIT_OF,
    DATIVE,
    GENITIVE,
    INSTRUMENTAL,
    LOCATIVE,
    NOMINATIVE,
    Cases,
)
from bot.topics.people.dictionary import is_first_name, parses
from bot.topics.people.kazakh_suffixes import name_stems
from bot.topics.people.lexicon import FIRST_NAMES
from bot.topics.titles.names import KAZAKH_SURNAME, is_named
from bot.topics.titles.subjects import Head, Language, follows
from bot.topics.titles.words import OF_THE_GOVERNMENT, Kind
from bot.topics.tokens import Words

_LONGEST_NAME = 4  # words
_LONG_SENTENCE = 40  # words
# Russian surnames that decline in a way of their own; a woman's and a man's forms are alike.
_FAMILY = (
    (re.compile(r"..(?:[оеё]в|[иы]н)$"), NOMINATIVE),
    (re.compile(r"..(?:[оеё]в|[иы]н)а$"), NOMINATIVE | GENITIVE | ACCUSATIVE),
    (re.compile(r"..(?:[оеё]в|[иы]н)у$"), DATIVE | ACCUSATIVE),
    (re.compile(r"..(?:[оеё]в|[иы]н)ым$"), INSTRUMENTAL),
    (re.compile(r"..(?:[оеё]в|[иы]н)е$"), LOCATIVE),
    (re.compile(r"..(?:[оеё]в|[иы]н)ой$"), ANY_CASE & ~NOMINATIVE & ~ACCUSATIVE),
)
_OF_A_MAN = (
    ("", NOMINATIVE), ("а", GENITIVE | ACCUSATIVE), ("у", DATIVE), ("ом", INSTRUMENTAL),
    ("е", LOCATIVE),
)  # fmt: skip
_OBJECT = frozenset("ты ті ды ді ны ні пен бен мен қа ке ға ге тан тен дан ден нан нен".split())
_GENITIVE = frozenset("ның нің дың дің тың тің".split())
# A verb that says what is done to somebody: behind "Президент Дональд Трампқа" he is the one.
_PASSIVE = re.compile(r"\w\w(?:[ыіае]л|[ыі]н)(?:[дт][ыі]|ған|ген|уда|уде|мақ|мек)$")
# What somebody else does, or did; a subject that stands behind the object.
_ACTIVE = re.compile(r"(?:[дт][ыі]|[ғқ]ан|[гк]ен|уда|уде|мақ|мек|отыр|жатыр)$")
_SUBJECT = re.compile(r"\w\w(?:лар|лер|дар|дер|тар|тер)(?:ы|і)?$")
_HAPPENS = frozenset("was were is has had will".split())


class Person(NamedTuple):
    """Whose name stands in the text: one person's, or one of several; and where it ends."""

    ids: frozenset[str]
    end: int


class Beside(NamedTuple):
    """Who stands beside a title, of whom it is said: somebody of the registry, or a stranger."""

    person: Person | None = None
    stranger: bool = False


NOBODY = Beside()


class Names:
    """The names in one text; `people` are those of the registry, by the characters at which they
    begin, and `kinds` what each of them has been."""

    def __init__(
        self, words: Words, people: Mapping[int, Person], kinds: Mapping[str, frozenset[Kind]]
    ) -> None:
        self._words, self._people, self._kinds = words, people, kinds

    def at(self, at: int) -> Person | None:
        """Whose name begins at a word that follows a title."""
        return self._people.get(self._words.starts[at]) if self._words.joined(at) else None

    def last_of(self, person: Person) -> int:
        """The last word of a name."""
        return bisect_left(self._words.ends, person.end)

    def named(self, at: int, language: Language) -> Beside:
        """Who is named at a word, in whatever case."""
        person = self.at(at)
        return Beside(person, person is None and is_named(self._words, at, language))

    def beside(self, head: Head, first: int, at: int) -> Beside:
        """Who is named at a word behind a title, which begins at the word `first`."""
        found = self.named(at, head.language)
        person = found.person
        if found == NOBODY:
            return NOBODY
        last = self.last_of(person) if person else _end_of_name(self._words, at)
        kind = Kind.PRESIDENT if head.kind is Kind.HEAD else head.kind
        if person and any(kind in self._kinds.get(id_, ()) for id_ in person.ids):
            return found
        if head.language == "ru":
            apart = _differ(self._words, head, at, last)
        elif head.language == "kk":
            apart = not head.form.nominative or self._is_object(person, first, at, last)
        else:
            apart = _begins_a_clause(self._words, first, last)
        return NOBODY if apart else found

    def _is_object(self, person: Person | None, first: int, at: int, last: int) -> bool:
        """Whether a Kazakh name is the object of a title without a suffix. Of a stranger the
        title may be his own; at the beginning of a sentence it is the one who acts."""
        words = self._words
        suffixes = _OBJECT | _GENITIVE if person else _OBJECT
        if not _has_a_suffix(words.keys[last], suffixes, single=at == last):
            return False
        if person:
            return True
        end = last + 1
        far = min(len(words), end + _LONG_SENTENCE)
        while end < far and not words.begins_sentence(end):
            end += 1
        verb = words.keys[end - 1]
        acts = _ACTIVE.search(verb) and not _PASSIVE.search(verb)
        other = end > last + 1 and _SUBJECT.search(words.keys[last + 1])
        return words.begins_sentence(first) and bool(acts) and not other


def _end_of_name(words: Words, at: int) -> int:
    """The last word with a capital of those that begin at a word; none behind a suffix, which is
    a name's last word's, or behind a Kazakh surname without any."""
    last = at
    while not (
        last > at
        and (
            KAZAKH_SURNAME.search(words.keys[last])
            or _has_a_suffix(words.keys[last], _OBJECT | _GENITIVE, single=True)
        )
    ) and (
        last + 1 < min(len(words), at + _LONGEST_NAME)
        and follows(words, last + 1)
        and words.capital(last + 1)
    ):
        last += 1
    return last


def _differ(words: Words, head: Head, at: int, last: int) -> bool:
    """Whether a Russian title and the name at words at..last stand in different cases."""
    # "премьер-министру", "генеральному секретарю", but "главе государства"
    declined = head.last if head.kind in {Kind.PREMIER, Kind.SECRETARY} else head.first
    if head.last > head.first and words.keys[head.last] in OF_THE_GOVERNMENT:
        declined = head.first
    title = _cases_of_title(words.keys[declined])
    name = ANY_CASE
    for one in range(at, last + 1):
        name &= _cases_of_name(words.keys[one])
    # What fits nowhere was not understood.
    return bool(title and name) and not title & name


@remembered(entries=2048, each=100)
def _cases_of_title(key: str) -> Cases:
    """The cases of a title in the singular; 0 where the dictionary does not say."""
    cases = 0
    for parse in parses(key):
        if {"NOUN", "anim", "sing"} <= parse.tag.grammemes:
            cases |= BIT_OF.get(str(parse.tag.case), ANY_CASE)
    return cases


@remembered(entries=8192, each=100)
def _cases_of_name(key: str) -> Cases:
    """The cases in which a word of a Russian name may stand; all where that cannot be told."""
    for made, cases in _FAMILY:
        if made.search(key):
            return cases
    if len(key) < 4 or key[-1] in "ио":
        return ANY_CASE
    cases = 0
    for parse in parses(key):
        tags = parse.tag.grammemes
        if parse.is_known and {"Name", "Surn", "Patr"} & tags and "sing" in tags:
            if "Fixd" in tags:
                return ANY_CASE
            cases |= BIT_OF.get(str(parse.tag.case), ANY_CASE)
    if cases:
        return cases
    for ending, own in _OF_A_MAN:
        stem = key.removesuffix(ending)
        if key.endswith(ending) and stem in FIRST_NAMES and stem[-1] not in "аеёиоуыьэюя":
            return ANY_CASE if key in FIRST_NAMES else own
    return ANY_CASE


@remembered(entries=8192, each=100)
def _has_a_suffix(key: str, suffixes: frozenset[str], *, single: bool) -> bool:
    """Whether a Kazakh name has one of some suffixes; `single`: it is of one word."""
    if key in FIRST_NAMES or KAZAKH_SURNAME.search(key):
        return False
    return any(
        key[len(stem) :] in suffixes
        and (
            bool(KAZAKH_SURNAME.search(stem))
            or stem in FIRST_NAMES
            or is_first_name(stem)
            or (not single and len(stem) > 3)
        )
        for stem in name_stems(key)
    )


def _begins_a_clause(words: Words, first: int, last: int) -> bool:
    """Whether an English name behind "of the President" has a verb of its own: "by decree of the
    President Yerlan Sairov was appointed"."""
    return (
        words.keys[max(first - 2, 0) : first] in (["of", "the"], ["by", "the"])
        and last + 1 < len(words)
        and follows(words, last + 1)
        and words.keys[last + 1] in _HAPPENS
    )
