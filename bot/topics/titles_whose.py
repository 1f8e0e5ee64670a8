"""Of what a title or a body's name is, by the words beside it: which country, which body. Pure.

Russian says it behind ("Президент Республики Казахстан") or with an adjective before, Kazakh
before ("Қазақстанның Президенті"), English both ways.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from bot.caches import remembered
from bot.topics.countries import ADJECTIVE, NOMINATIVE, Named, country_in
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import KAZAKH_SUFFIXES
from bot.topics.titles import Language, Span, Whose, follows
from bot.topics.titles_words import OF_THE_GOVERNMENT, alters, is_general, passed
from bot.topics.tokens import Words

_KAZAKH_GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")
# Between the words of one owner or of several: "Қазақстан мен Өзбекстан".
_AND = frozenset("и мен бен пен және and".split())
_QUOTES = "«\"“„'‘"
# In English these may stand before a title without saying of what it is.
_NO_OWNERS = frozenset(
    "the a an our said says told by with from to of for and or as that when while if but met meets "
    "between under before after during against via per is was were be became become new current "
    "incumbent outgoing where which".split()
)
_MONTHS = ("январ", "феврал", "март", "апрел", "май", "июн", "июл", "август", "сентябр", "октябр",
           "ноябр", "декабр")  # fmt: skip


class Spans(NamedTuple):
    """The names of bodies in a text, by their first and their last words; the characters at which
    people's names begin."""

    by_first: Mapping[int, Span] = {}
    by_last: Mapping[int, Span] = {}
    names: frozenset[int] = frozenset()


NO_SPANS = Spans()


@dataclass(slots=True)
class _Said:
    """What was read so far."""

    countries: list[str] = field(default_factory=list)
    body: Span | None = None
    general: bool = False
    other: bool = False
    parliament: bool = False
    altered: bool = False
    passed: bool = False
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose owner is asked: words first..last, in a language; `plural` may have several owners,
    `owned` has one by its form (`complete`: which is named in it), `title` is no body."""

    first: int
    last: int
    language: Language
    plural: bool = False
    owned: bool = False
    title: bool = True
    complete: bool = False


def country_at(words: Words, at: int, language: Language) -> tuple[Named, int] | None:
    """The country that a word names, with the last word of it; None if it names none."""
    key = words.keys[at]
    if key == "u" and at + 1 < len(words) and words.keys[at + 1] in {"s", "k"}:
        dotted = words.gap(at + 1) == "." and words.capital(at)
        code = "US" if words.keys[at + 1] == "s" else "GB"
        return (Named(code, NOMINATIVE), at + 1) if dotted else None
    if key in {"us", "lao", "am"} and not words.raws[at].isupper():
        return None  # the pronoun
    if key == "states" and (at == 0 or words.keys[at - 1] != "united"):
        return None
    found = country_in(key, kazakh=language == "kk")
    return (found, at) if found else None


def whose(words: Words, subject: Subject, spans: Spans = NO_SPANS) -> Whose:
    """Of what something is, by what stands behind and before it."""
    said = _Said()
    first, last = subject.first, subject.last
    if subject.language == "ru":
        last = _behind_in_russian(words, subject, spans, said)
        first = _before_in_russian(words, subject, said)
    elif subject.language == "en":
        last = _behind_in_english(words, subject, spans, said)
        first = _before_in_english(words, subject, spans, said)
    else:
        first = _before_in_kazakh(words, subject, spans, said)
    return Whose(
        first, last, tuple(dict.fromkeys(said.countries)), said.body, said.general,
        said.other and not said.body, said.parliament, said.altered,
    )  # fmt: skip


def _behind_in_russian(words: Words, subject: Subject, spans: Spans, said: _Said) -> int:
    at, last = subject.last + 1, subject.last
    if subject.title and words.hyphened(at):
        said.altered = True  # "Президент-отель"
    while at < len(words) and follows(words, at):
        key = words.keys[at]
        span = spans.by_first.get(at)
        named = country_at(words, at, "ru")
        if span and not said.body:
            said.body, last = span, span.last
        elif named and not _ends_there(named[0], said, subject):
            said.countries.append(named[0].code)
            said.adjective = named[0].form == ADJECTIVE
            last = at
        elif key in _AND and subject.plural and said.countries and _country_next(words, at, "ru"):
            pass
        elif key in OF_THE_GOVERNMENT or passed(key, "ru") or is_general(key, "ru"):
            said.general |= is_general(key, "ru")
            said.parliament |= key.startswith("парламент") and not said.body
            said.passed, last = True, at
        else:
            break
        at = last + 1 if key not in _AND else at + 1
    at = last + 1
    if subject.plural and said.countries and at < len(words) and words.gap(at) == ", ":
        behind = _behind_in_russian(words, replace(subject, last=last), spans, said)
        last = max(last, behind)
    if not said.body and (not said.countries or said.adjective):
        named = at < len(words) and words.starts[at] in spans.names
        if not named and _is_something(words, at, title=subject.title):
            said.other, said.countries, said.general = True, [], False
        elif said.passed and not (said.general or said.countries):
            said.other = True
        elif said.adjective:
            # "президент российского" is nothing yet; the adjective was before another word
            said.countries = said.countries if said.passed else []
    return last


def _country_next(words: Words, at: int, language: Language) -> bool:
    return (
        at + 1 < len(words) and follows(words, at + 1) and bool(country_at(words, at + 1, language))
    )


def _ends_there(named: Named, said: _Said, subject: Subject) -> bool:
    """Whether a country's name behind a title is no more of it: "Президент Казахстан…"."""
    if named.form == NOMINATIVE:
        return not said.passed
    if said.countries and not said.adjective:
        return not subject.plural and named.code not in said.countries
    return False


def _is_something(words: Words, at: int, *, title: bool) -> bool:
    """Whether a word behind a Russian title is what it is of: a noun in the genitive, a name in
    quotes, an abbreviation."""
    if at >= len(words):
        return False
    gap, raw = words.gap(at), words.raws[at]
    if gap.strip() and gap.strip()[0] in _QUOTES and gap[:1] == " ":
        return True
    if not follows(words, at):
        return False
    if len(raw) > 1 and raw.isupper() and raw.isalpha() and not words.raws[at - 1].isupper():
        return True
    return _is_genitive(words.keys[at], title, words.capital(at))


@remembered(entries=8192, each=100)
def _is_genitive(key: str, people: bool, capital: bool) -> bool:
    """Whether a Russian word is a noun or an adjective in the genitive and nothing else."""
    for parse in parses(key)[:3]:
        grammemes = parse.tag.grammemes
        if {"Name", "Surn", "Patr"} & grammemes or parse.score < 0.1:
            continue
        if capital and not parse.is_known:
            return False  # a name that the dictionary has not
        if grammemes & {"VERB", "PREP", "CONJ", "ADVB", "PRCL", "NPRO", "INFN", "GRND", "PRTS"}:
            return False
        if "gent" in grammemes and grammemes & {"NOUN", "ADJF", "PRTF"}:
            return people or "inan" in grammemes or "ADJF" in grammemes
        if "nomn" in grammemes and "NOUN" in grammemes:
            return False
    return False


def _before_in_russian(words: Words, subject: Subject, said: _Said) -> int:
    at = first = subject.first
    if words.hyphened(at):
        said.altered = True  # "вице-", "экс-", or a compound that is another word
        return at - 1
    while at > 0 and follows(words, at):
        key = words.keys[at - 1]
        named = country_at(words, at - 1, "ru")
        if alters(key):
            said.altered = True
        elif named and named[0].form == ADJECTIVE:
            if not said.countries:
                said.countries.append(named[0].code)
            said.other = False
        elif _is_of_a_place(key):
            said.other = True
        elif not _is_neutral(key):
            break
        at -= 1
        if words.hyphened(at) and alters(words.keys[at - 1]):
            said.altered = True
            at -= 1
        first = at
    if at > 1 and words.keys[at - 1] in {"о", "а"} and words.keys[at - 2] in {"и", "м"}:
        said.altered |= "." in words.gap(at) or "." in words.gap(at - 1)
    return first


def _is_neutral(key: str) -> bool:
    stems = ("нынешн", "действующ", "нов", "уважаем", "глубокоуважаем", "молод", "нижн", "верхн")
    return key.startswith(stems) and key.endswith(
        ("ий", "ый", "ой", "его", "ого", "ему", "ому", "им", "ым", "ем", "ом")
    )


def _is_of_a_place(key: str) -> bool:
    """Whether an adjective in -ский says of which place something is, and that is no country."""
    for end in ("ский", "ского", "скому", "ским", "ском"):
        if key.endswith(end) and len(key) > len(end) + 2:
            return not key.startswith(("республиканск", *_MONTHS))
    return False


def _before_in_kazakh(words: Words, subject: Subject, spans: Spans, said: _Said) -> int:
    at = first = subject.first
    if words.hyphened(at):
        said.altered = True
        return at - 1
    while at > 0 and (follows(words, at) or (said.countries and words.gap(at) == ", ")):
        key = words.keys[at - 1]
        span = spans.by_last.get(at - 1)
        named = country_at(words, at - 1, "kk")
        if span and not said.body and not said.countries:
            said.body, first = span, span.first
            at = span.first
            continue
        if words.hyphened(at - 1) and key in KAZAKH_SUFFIXES:
            pass  # "ТүркПА-ның"
        elif alters(key):
            said.altered = True
        elif named and _is_attribute(named[0], key, subject, said):
            said.countries.append(named[0].code)
        elif key in _AND and subject.plural and said.countries:
            pass
        elif passed(key, "kk") or is_general(key, "kk"):
            if key.endswith(("да", "де", "ға", "ге", "ты", "ті")):
                break
            said.general |= is_general(key, "kk")
            said.parliament |= key.startswith("парламент") and not said.body
            said.passed = True
        elif key not in {"жаңа", "қазіргі", "құрметті"}:
            break
        at -= 1
        first = at
        if words.hyphened(at) and alters(words.keys[at - 1]):
            said.altered, at = True, at - 1
    if at > 1 and words.keys[at - 1] == "а" and words.keys[at - 2] == "м":
        said.altered |= "." in words.gap(at)
    nothing = not (said.countries or said.body or said.general)
    if (
        nothing
        and subject.owned
        and not subject.complete
        and at > 0
        and follows(words, at)
        and not said.altered
    ):
        said.other = True  # its form says that it is somebody's
    return first


def _is_attribute(named: Named, key: str, subject: Subject, said: _Said) -> bool:
    """Whether a country before a Kazakh title is whose it is: in the nominative or the genitive."""
    if said.countries and not subject.plural:
        return False
    if named.form == NOMINATIVE:
        return subject.owned or not subject.title or subject.plural or said.passed
    return named.form == ADJECTIVE or key.endswith(_KAZAKH_GENITIVE)


def _behind_in_english(words: Words, subject: Subject, spans: Spans, said: _Said) -> int:
    at, last = subject.last + 1, subject.last
    if at < len(words) and words.hyphened(at) and alters(words.keys[at]):
        said.altered = True
        return at
    if at >= len(words) or words.keys[at] not in {"of", "for"} or not follows(words, at):
        return last
    at += 1
    while at < len(words) and follows(words, at):
        key = words.keys[at]
        span = spans.by_first.get(at)
        named = country_at(words, at, "en")
        if span and not said.body:
            said.body, last = span, span.last
        elif named:
            if said.countries and not subject.plural and named[0].code not in said.countries:
                break
            said.countries.append(named[0].code)
            last = named[1]
        elif key == "and" and subject.plural and said.countries:
            if not (at + 1 < len(words) and country_at(words, at + 1, "en")):
                break
            last = at
        elif passed(key, "en") or is_general(key, "en"):
            said.general |= is_general(key, "en")
            said.parliament |= key == "parliament" and not said.body
            last = at
        else:
            break
        at = last + 1
    said.other = not (said.countries or said.body or said.general)
    return last


def _before_in_english(words: Words, subject: Subject, spans: Spans, said: _Said) -> int:
    at = first = subject.first
    if words.hyphened(at):
        said.altered = True
        return at - 1
    while at > 0 and (follows(words, at) or words.gap(at) in {"'", "\u2019", ". "}):
        key = words.keys[at - 1]
        span = spans.by_last.get(at - 1)
        if words.gap(at) == ". " and key not in {"s", "k"}:
            break
        named = country_at(words, at - 1, "en") or (
            country_at(words, at - 2, "en") if at > 1 and key in {"s", "k"} else None
        )
        if span and not said.body:
            said.body, at = span, span.first
        elif alters(key):
            said.altered, at = True, at - 1
        elif named:
            said.countries.append(named[0].code)
            at -= 2 if key in {"s", "k"} else 1
        elif key == "s" or (is_general(key, "en") and words.gap(at) in {"'", "\u2019"}):
            said.general |= key != "s"
            at -= 1
        else:
            break
        first = at
    prior = words.keys[at - 1] if at > 0 and follows(words, at) else ""
    nothing = not (said.countries or said.body or said.general or said.altered)
    if nothing and prior and prior not in _NO_OWNERS and subject.title:
        said.other = True
    return first
