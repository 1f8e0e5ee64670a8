"""One reading of a title: what somebody is, of what, altered by what, and beside whom it stands. Pure.

"Бывшего премьер-министра Казахстана Аскара Мамина": head премьер-министр, of Kazakhstan, altered
(бывший), beside a name. "Супруга президента": the title is somebody else's. Which office of the
registry that is, is decided in `offices`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from bot.topics import titles_words as lexicon
from bot.topics.titles_words import Alone, Form, Kind
from bot.topics.tokens import Words

Language = Literal["ru", "kk", "en"]


class Span(NamedTuple):
    """The name of a body at words first..last: which bodies of the registry it may be.

    `common`: other countries have one of that name; `owned`: it is said whose it is (Kazakh);
    `small`: written without a capital, so that only its country makes it one.
    """

    first: int
    last: int
    ids: tuple[str, ...]
    common: bool
    owned: bool = False
    small: bool = False


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
class Whose:
    """What a title or a body's name is of, as the words beside say, which are first..last with it.

    `general`: of "the country"; `other`: of something that is neither a country nor a body of the
    registry; nothing of all these: nobody says.
    """

    first: int
    last: int
    countries: tuple[str, ...] = ()
    body: Span | None = None
    general: bool = False
    other: bool = False
    parliament: bool = False
    altered: bool = False

    @property
    def said(self) -> bool:
        """Whether the words say of what."""
        return bool(self.countries or self.body or self.other)


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it was read. `owned`: it only says whose somebody or something else is."""

    head: Head
    whose: Whose
    owned: bool

    @property
    def beside(self) -> int:
        """The word at which a name would stand that belongs to the title."""
        last = self.head.last if self.head.language == "kk" else self.whose.last
        return last + 1


def head_at(words: Words, at: int, *, kazakh: bool) -> Head | None:
    """The head that begins, or in Kazakh ends, at a word."""
    key = words.keys[at]
    if key.isascii():
        return _english_head(words, at)
    if kazakh:
        return _kazakh_head(words, at) or _russian_head(words, at)
    return _russian_head(words, at) or _kazakh_head(words, at)


def follows(words: Words, at: int) -> bool:
    """Whether a word belongs to the line of the word before, with nothing but a space or a hyphen
    between."""
    return words.joined(at) and "\n" not in words.gap(at)


def _next(words: Words, at: int) -> str:
    return words.keys[at] if at < len(words) and follows(words, at) else ""


def _russian_head(words: Words, at: int) -> Head | None:
    key, after = words.keys[at], _next(words, at + 1)
    if lexicon.GENERAL.match(key):
        form = lexicon.SECRETARY.get(after)
        return Head(Kind.SECRETARY, at, at + 1, form, Alone.NEVER, "ru") if form else None
    if key not in lexicon.RUSSIAN_HEADS:
        return None
    kind, form = lexicon.RUSSIAN_HEADS[key]
    if kind is Kind.HEAD and after in lexicon.OF_THE_STATE:
        form = form._replace(plural=after.endswith("в"))
        return Head(Kind.PRESIDENT, at, at + 1, form, Alone.ALWAYS, "ru")
    if kind is Kind.HEAD and after in lexicon.OF_THE_GOVERNMENT:
        return Head(Kind.PREMIER, at, at + 1, form, Alone.WRITTEN_LARGE, "ru")
    if kind is Kind.PREMIER and after in lexicon.MINISTER:
        return Head(kind, at, at + 1, lexicon.MINISTER[after], Alone.WRITTEN_LARGE, "ru")
    large = kind is Kind.PRESIDENT or key.startswith("спикер")
    return Head(kind, at, at, form, Alone.WRITTEN_LARGE if large else Alone.NEVER, "ru")


def _kazakh_head(words: Words, at: int) -> Head | None:
    found = lexicon.kazakh_form(words.keys[at])
    if found is None or found[0] not in lexicon.KAZAKH_HEADS:
        return None
    stem, form = found
    kind = lexicon.KAZAKH_HEADS[stem]
    before = words.keys[at - 1] if at > 0 and follows(words, at) else ""
    if stem == "басшы" and before in {"мемлекет", "мемлекеттің", "ел"}:
        return Head(Kind.PRESIDENT, at - 1, at, form, Alone.ALWAYS, "kk", complete=True)
    if stem == "басшы" and before in {"үкімет", "үкіметтің"}:
        return Head(Kind.PREMIER, at - 1, at, form, Alone.WRITTEN_LARGE, "kk", complete=True)
    if stem == "хатшы":
        if before != "бас":
            return None
        return Head(kind, at - 1, at, form, Alone.NEVER, "kk")
    if stem == "премьер":
        second = lexicon.kazakh_form(_next(words, at + 1))
        if second and second[0] == "министр":
            return Head(kind, at, at + 1, second[1], Alone.WRITTEN_LARGE, "kk")
    large = stem in {"президент", "спикер"}
    return Head(kind, at, at, form, Alone.WRITTEN_LARGE if large else Alone.NEVER, "kk")


def _english_head(words: Words, at: int) -> Head | None:
    key, after = words.keys[at], _next(words, at + 1)
    plural = Form(plural=True)
    if key == "prime" and after in {"minister", "ministers"}:
        form = plural if after.endswith("s") else Form()
        return Head(Kind.PREMIER, at, at + 1, form, Alone.WRITTEN_LARGE, "en")
    if key == "secretary":
        general = after == "general"
        return Head(Kind.SECRETARY, at, at + 1, Form(), Alone.NEVER, "en") if general else None
    if key not in lexicon.ENGLISH_HEADS:
        return None
    kind = lexicon.ENGLISH_HEADS[key]
    form = plural if key.endswith(("s", "men")) else Form()
    if kind is Kind.HEAD:
        what = _next(words, at + 2) if after == "of" else ""
        if what == "state":
            return Head(Kind.PRESIDENT, at, at + 2, form, Alone.ALWAYS, "en")
        if what == "government":
            return Head(Kind.PREMIER, at, at + 2, form, Alone.WRITTEN_LARGE, "en")
    large = key.startswith(("president", "speaker"))
    return Head(kind, at, at, form, Alone.WRITTEN_LARGE if large else Alone.NEVER, "en")
