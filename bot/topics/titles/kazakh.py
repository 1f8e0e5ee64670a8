"""Kazakh titles: "Қазақстан Республикасының бұрынғы Президенті", "Президенттің кеңесшісі". Pure.

Of what it is stands before; who or what it belongs to, behind.
"""

from __future__ import annotations

from bot.topics.countries import ADJECTIVE, NOMINATIVE, Named
from bot.topics.people.kazakh_suffixes import KAZAKH_SUFFIXES
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

_GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")
_OTHER_CASES = ("да", "де", "ға", "ге", "ты", "ті")
_AND = frozenset("мен бен пен және".split())
_SOMEBODYS = frozenset({"оның", "олардың"})
_OF_THE_STATE = frozenset("мемлекет мемлекеттің мемлекетінің ел".split())
_OF_THE_GOVERNMENT = frozenset("үкімет үкіметтің үкіметінің".split())
_NEUTRAL = frozenset("жаңа қазіргі құрметті".split())


def head_at(words: Words, at: int) -> Head | None:
    """The head that ends at a word."""
    found = lexicon.kazakh_form(words.keys[at])
    if found is None or found[0] not in lexicon.KAZAKH_HEADS:
        return None
    stem, form = found
    kind = lexicon.KAZAKH_HEADS[stem]
    before = words.keys[at - 1] if at > 0 and follows(words, at) else ""
    if stem == "басшы" and before in _OF_THE_STATE:
        return Head(Kind.PRESIDENT, at - 1, at, form, Alone.ALWAYS, "kk", complete=True)
    if stem == "басшы" and before in _OF_THE_GOVERNMENT:
        return Head(Kind.PREMIER, at - 1, at, form, Alone.KNOWN, "kk", complete=True)
    if stem == "хатшы":
        if before != "бас":
            return None
        return Head(kind, at - 1, at, form, Alone.NEVER, "kk")
    if stem == "премьер":
        second = lexicon.kazakh_form(word_after(words, at + 1))
        if words.hyphened(at + 1) and second is None:
            return None  # "премьер-министру" is Russian
        if second and second[0] == "министр":
            return Head(kind, at, at + 1, second[1], Alone.KNOWN, "kk")
    alone = {"президент": Alone.KNOWN, "спикер": Alone.WRITTEN_LARGE}.get(stem, Alone.NEVER)
    return Head(kind, at, at, form, alone, "kk")


def behind(_words: Words, subject: Subject, _spans: Spans, _said: Said) -> int:
    """Nothing behind says of what a Kazakh title is."""
    return subject.last


def before(words: Words, subject: Subject, spans: Spans, said: Said) -> int:
    """Read what stands before; the first word that belongs to it."""
    at = first = subject.first
    if words.hyphened(at):
        said.altered = True
        return at - 1
    while at > 0 and (
        follows(words, at) or ((said.countries or said.bodies) and words.gap(at) == ", ")
    ):
        span = spans.by_last.get(at - 1)
        if span and not said.countries and (not said.bodies or subject.plural):
            said.bodies.append(span)
            at = span.first
        elif _read(words, at - 1, subject, said):
            at -= 1
        else:
            break
        first = at
    if at > 1 and words.keys[at - 1] == "а" and words.keys[at - 2] == "м":
        said.altered |= "." in words.gap(at)
    nothing = not (said.countries or said.bodies or said.general or said.altered)
    if nothing and subject.owned and not subject.complete and at > 0 and follows(words, at):
        said.other = True  # its form says that it is somebody's
    return first


def _read(words: Words, at: int, subject: Subject, said: Said) -> bool:
    """Whether a word before a title belongs to it; what it says is noted."""
    key = words.keys[at]
    found = country_at(words, at, "kk")
    if alters(key):
        said.altered = True
    elif key in _SOMEBODYS:
        said.other = subject.title
    elif found and _is_attribute(found[0], key, subject, said):
        said.countries.append(found[0].code)
    elif (passed(key, "kk") or is_general(key, "kk")) and not key.endswith(_OTHER_CASES):
        said.general |= is_general(key, "kk")
        said.parliament |= key.startswith("парламент") and not said.bodies
        said.passed = True
    elif words.hyphened(at):
        return key in KAZAKH_SUFFIXES  # "ТүркПА-ның"
    else:
        return key in _NEUTRAL or (
            key in _AND and subject.plural and bool(said.countries or said.bodies)
        )
    return True


def _is_attribute(named: Named, key: str, subject: Subject, said: Said) -> bool:
    """Whether a country before a Kazakh title is whose it is: in the nominative or the genitive."""
    if said.countries and not subject.plural:
        return False
    if named.form == NOMINATIVE:
        return subject.owned or not subject.title or subject.plural or said.passed
    return named.form == ADJECTIVE or key.endswith(_GENITIVE)


def is_owned(words: Words, head: Head, _of: Whose) -> bool:
    """Whether the title only says whose somebody or something is."""
    at = head.last + 1
    if words.keys[at : at + 2] == ["м", "а"] and not words.capital(at):
        return True  # "м.а.", acting
    return _has_a_thing(words, head.last, genitive=head.form.genitive)


def is_owned_with_name(words: Words, last: int) -> bool:
    """The same of a title with a name, which ends at a word: "Президент Тоқаевтың кеңесшісі"."""
    return _has_a_thing(words, last, genitive=words.keys[last].endswith(_GENITIVE))


def _has_a_thing(words: Words, last: int, *, genitive: bool) -> bool:
    # Behind a genitive there may be words between: "Президенттің бірінші көмекшісі".
    for at in range(last + 1, last + (4 if genitive else 2)):
        if at >= len(words) or not follows(words, at):
            return False
        if lexicon.is_kazakh_thing(words.keys[at]):
            return True
    return False
