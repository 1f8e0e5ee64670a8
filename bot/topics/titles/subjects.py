"""A title as it is read: what somebody is, of what, altered by what, beside whom. Pure.

"Бывшего премьер-министра Казахстана Аскара Мамина": head премьер-министр, of Kazakhstan, altered
(бывший), beside a name. "Супруга президента": the title only says whose somebody else is. How each
language says these is read in `russian.py`, `kazakh.py` and `english.py`; which office
of the registry a title is, is decided in `offices`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from bot.topics.countries import NOMINATIVE, Named, country_in
from bot.topics.titles.words import Alone, Form, Kind
from bot.topics.tokens import Words

Language = Literal["ru", "kk", "en"]


class Span(NamedTuple):
    """The name of a body at words first..last: which bodies of the registry it may be.

    `common`: other countries have one of that name; `owned`: it is said whose it is (Kazakh);
    `small`: written without a capital, so that only its country makes it one, and one that no other
    country has is only read for whether it is another's (`unread`).
    """

    first: int
    last: int
    ids: tuple[str, ...]
    common: bool
    owned: bool = False
    small: bool = False
    member: bool = False

    @property
    def unread(self) -> bool:
        """Whether it means no body, whatever stands beside it."""
        return self.small and not self.common


class Spans(NamedTuple):
    """The names of bodies in a text, by their first and their last words; the characters at which
    people's names begin."""

    by_first: Mapping[int, Span] = {}
    by_last: Mapping[int, Span] = {}
    names: frozenset[int] = frozenset()


NO_SPANS = Spans()


def spans_of(found: Iterable[Span], names: Iterable[int] = ()) -> Spans:
    """Names of bodies by where they begin and end, with where people's names begin."""
    listed = [one for one in found if not one.unread]
    return Spans(
        {one.first: one for one in listed}, {one.last: one for one in listed}, frozenset(names)
    )


@dataclass(frozen=True, slots=True)
class Head:
    """What somebody is, at words first..last."""

    kind: Kind
    first: int
    last: int
    form: Form
    alone: Alone
    language: Language
    complete: bool = False  # its owner is a word of it: "мемлекет басшысы"


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


def subject_of(head: Head) -> Subject:
    """What is asked about a head: of what it is."""
    form = head.form
    return Subject(
        head.first, head.last, head.language, form.plural, form.owned, complete=head.complete
    )


@dataclass(slots=True)
class Said:
    """What was read so far of what something is, and of what alters it."""

    countries: list[str] = field(default_factory=list)
    bodies: list[Span] = field(default_factory=list)
    general: bool = False
    other: bool = False
    parliament: bool = False
    altered: bool = False
    passed: bool = False
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class Whose:
    """What a title or a body's name is of, as the words beside say, which are first..last with it.

    `general`: of "the country"; `other`: of something that is neither a country nor a body of the
    registry; nothing of all these: nobody says.
    """

    first: int
    last: int
    countries: tuple[str, ...] = ()
    bodies: tuple[Span, ...] = ()
    general: bool = False
    other: bool = False
    parliament: bool = False
    altered: bool = False

    @property
    def said(self) -> bool:
        """Whether the words say of what."""
        return bool(self.countries or self.bodies or self.other)


def follows(words: Words, at: int) -> bool:
    """Whether a word belongs to the line of the word before, with nothing but a space or a hyphen
    between."""
    return words.joined(at) and "\n" not in words.gap(at)


def word_after(words: Words, at: int) -> str:
    """The folded word at a place, if it belongs to the word before; else empty."""
    return words.keys[at] if at < len(words) and follows(words, at) else ""


def country_at(words: Words, at: int, language: Language) -> tuple[Named, int] | None:
    """The country that a word names, with the last word of it; None if it names none."""
    key = words.keys[at]
    if key == "u" and at + 1 < len(words) and words.keys[at + 1] in {"s", "k"}:
        dotted = words.gap(at + 1) == "." and words.capital(at)
        code = "US" if words.keys[at + 1] == "s" else "GB"
        return (Named(code, NOMINATIVE), at + 1) if dotted else None
    if key in {"us", "lao", "am", "кр"} and not words.raws[at].isupper():
        return None  # the pronoun; "крупный", cut short
    if key == "states" and (at == 0 or words.keys[at - 1] != "united"):
        return None
    found = country_in(key, kazakh=language == "kk")
    return (found, at) if found else None
