"""Russian titles: "бывшего Президента Республики Казахстан", "американский Сенат". Pure.

Of what it is stands behind, in the genitive, or before as an adjective; whose it is, before.
"""

from __future__ import annotations

from bot.caches import remembered
from bot.topics.countries import ADJECTIVE, NOMINATIVE, Named
from bot.topics.people.dictionary import parses
from bot.topics.titles import words as lexicon
from bot.topics.titles.subjects import (
    Head,
    Said,
    Spans,
    Subject,
    Whose,
    country_at,
    follows,
    word_after,
)
from bot.topics.titles.words import Alone, Kind, alters, is_general, passed
from bot.topics.tokens import Words

_SOMEBODYS = frozenset({"его", "ее", "их"})
_QUOTES = "«\"“„'‘"
_MONTHS = ("январ", "феврал", "март", "апрел", "май", "июн", "июл", "август", "сентябр", "октябр",
           "ноябр", "декабр")  # fmt: skip


def head_at(words: Words, at: int) -> Head | None:
    """The head that begins at a word."""
    key, after = words.keys[at], word_after(words, at + 1)
    if lexicon.GENERAL.match(key):
        form = lexicon.SECRETARY.get(after)
        return Head(Kind.SECRETARY, at, at + 1, form, Alone.NEVER, "ru") if form else None
    if key not in lexicon.RUSSIAN_HEADS:
        return None
    kind, form = lexicon.RUSSIAN_HEADS[key]
    if kind is Kind.HEAD and after in {"нашего", "этого", "своего"}:
        whole = word_after(words, at + 2) in lexicon.OF_THE_STATE
        return Head(Kind.PRESIDENT, at, at + 2, form, Alone.ALWAYS, "ru") if whole else None
    if kind is Kind.HEAD and after in lexicon.OF_THE_STATE:
        form = form._replace(plural=after.endswith("в"))
        return Head(Kind.PRESIDENT, at, at + 1, form, Alone.ALWAYS, "ru")
    if kind is Kind.HEAD and after in lexicon.OF_THE_GOVERNMENT:
        return Head(Kind.PREMIER, at, at + 1, form, Alone.KNOWN, "ru")
    if kind is Kind.PREMIER and after in lexicon.MINISTER:
        return Head(kind, at, at + 1, lexicon.MINISTER[after], _alone(words, at, after), "ru")
    if kind is Kind.PRESIDENT:
        return Head(kind, at, at, form, _alone(words, at, key), "ru")
    large = key.startswith("спикер")
    return Head(kind, at, at, form, Alone.WRITTEN_LARGE if large else Alone.NEVER, "ru")


def _alone(words: Words, at: int, key: str) -> Alone:
    """Who is meant without saying of what; in the instrumental it may be what one becomes."""
    becomes = key.endswith("ом") and words.keys[at - 1 : at] not in (["с"], ["со"])
    return Alone.WRITTEN_LARGE if becomes else Alone.KNOWN


def behind(words: Words, subject: Subject, spans: Spans, said: Said) -> int:
    """Read what stands behind; the last word that belongs to it."""
    at, last = subject.last + 1, subject.last
    if subject.title and words.hyphened(at):
        said.altered = True  # "Президент-отель"
    while at < len(words) and (follows(words, at) or _goes_on(words, at, subject, spans, said)):
        key = words.keys[at]
        span = spans.by_first.get(at)
        found = country_at(words, at, "ru")
        if span and (not said.bodies or subject.plural):
            said.bodies.append(span)
            last = span.last
        elif found and not _ends_there(found[0], said, subject):
            said.countries.append(found[0].code)
            said.adjective = found[0].form == ADJECTIVE
            last = at
        elif key == "и" and _goes_on(words, at + 1, subject, spans, said):
            at += 1
            continue
        elif key in lexicon.OF_THE_GOVERNMENT or passed(key, "ru") or is_general(key, "ru"):
            said.general |= is_general(key, "ru")
            said.parliament |= key.startswith("парламент") and not said.bodies
            said.passed, last = True, at
        else:
            break
        at = last + 1
    _close(words, last + 1, subject, spans, said)
    return last


def _close(words: Words, at: int, subject: Subject, spans: Spans, said: Said) -> None:
    """Decide what was read, by the word behind it."""
    if said.bodies or (said.countries and not said.adjective):
        return
    if not said.passed and _is_a_name_with_a_country(words, at):
        said.other = True
        return
    named = at < len(words) and words.starts[at] in spans.names
    if not named and _is_something(words, at, title=subject.title):
        said.other, said.countries, said.general = True, [], False
    elif said.passed and not (said.general or said.countries):
        said.other = True
    elif said.adjective and not said.passed:
        said.countries = []  # "президент российского": the adjective was another word's


def _is_a_name_with_a_country(words: Words, at: int) -> bool:
    """Whether a country in the nominative begins the name of something: "Казахстан Темир Жолы"."""
    if at + 1 >= len(words) or not (follows(words, at) and follows(words, at + 1)):
        return False
    named = country_at(words, at, "ru")
    return named is not None and named[0].form == NOMINATIVE and words.capital(at + 1)


def _goes_on(words: Words, at: int, subject: Subject, spans: Spans, said: Said) -> bool:
    """Whether a word is one more country, or body, of several that have one each."""
    if not (subject.plural and at < len(words) and (said.countries or said.bodies)):
        return False
    joined = follows(words, at) or words.gap(at) == ", "
    return joined and (at in spans.by_first or country_at(words, at, "ru") is not None)


def _ends_there(named: Named, said: Said, subject: Subject) -> bool:
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


def before(words: Words, subject: Subject, _spans: Spans, said: Said) -> int:
    """Read what stands before; the first word that belongs to it."""
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
        elif is_of_a_place(key) or (key in _SOMEBODYS and subject.title):
            said.other = not said.countries
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


def is_of_a_place(key: str) -> bool:
    """Whether an adjective in -ский says of which place something is, and that is no country."""
    for end in ("ский", "ское", "ского", "скому", "ским", "ском"):
        if key.endswith(end) and len(key) > len(end) + 2:
            return not key.startswith(("республиканск", *_MONTHS))
    return False


def is_owned(words: Words, head: Head, of: Whose) -> bool:
    """Whether the title only says whose somebody or something is."""
    first = of.first
    if first == 0:
        return False
    key = words.keys[first - 1]
    if key in {"зам", "пом"} and words.gap(first).startswith("."):
        return True
    if not follows(words, first):
        return False
    if key == "имени" and words.keys[first - 2 : first - 1] == ["от"]:
        return False
    if (
        key == "делами"
        and words.keys[first - 2 : first - 1]
        and words.keys[first - 2].startswith("управ")
    ):
        return True
    if key == "при" or (key == "в" and head.form.plural):
        return True  # "кандидат в президенты"
    return head.form.genitive and (lexicon.is_russian_thing(key) or _is_animate(key))


@remembered(entries=8192, each=100)
def _is_animate(key: str) -> bool:
    """Whether a Russian word is somebody ("советник"), and nobody's name."""
    return any(
        {"NOUN", "anim"} <= parse.tag.grammemes
        and not {"Name", "Surn", "Patr"} & parse.tag.grammemes
        for parse in parses(key)[:2]
    )


def is_owned_with_name(_words: Words, _last: int) -> bool:
    """Nothing behind a name says that a Russian title is somebody's."""
    return False
