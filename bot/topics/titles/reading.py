"""Reads a title in whatever language it stands: its head, of what it is, and whether it is owned.

Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.topics.titles import english, kazakh, russian
from bot.topics.titles.subjects import NO_SPANS, Head, Language, Said, Span, Spans, Subject, Whose
from bot.topics.tokens import Words


class _Reader(Protocol):
    """What the module of a language reads."""

    def head_at(self, words: Words, at: int, /) -> Head | None: ...

    def behind(self, words: Words, subject: Subject, spans: Spans, said: Said, /) -> int: ...

    def before(self, words: Words, subject: Subject, spans: Spans, said: Said, /) -> int: ...

    def is_owned(self, words: Words, head: Head, of: Whose, /) -> bool: ...

    def is_owned_with_name(self, words: Words, last: int, /) -> bool: ...


_RUSSIAN: _Reader = russian
_KAZAKH: _Reader = kazakh
_ENGLISH: _Reader = english
_READERS: Mapping[Language, _Reader] = {"ru": _RUSSIAN, "kk": _KAZAKH, "en": _ENGLISH}


def head_at(words: Words, at: int, *, kazakh: bool) -> Head | None:
    """The head that begins, or in Kazakh ends, at a word."""
    if words.keys[at].isascii():
        return _ENGLISH.head_at(words, at)
    first, second = (_KAZAKH, _RUSSIAN) if kazakh else (_RUSSIAN, _KAZAKH)
    return first.head_at(words, at) or second.head_at(words, at)


def whose(words: Words, subject: Subject, spans: Spans = NO_SPANS) -> Whose:
    """Of what something is, by what stands behind and before it."""
    said = Said()
    reader = _READERS[subject.language]
    last = reader.behind(words, subject, spans, said)
    first = reader.before(words, subject, spans, said)
    return Whose(
        first, last, tuple(dict.fromkeys(said.countries)), tuple(said.bodies), said.general,
        said.other and not said.bodies, said.parliament, said.altered,
    )  # fmt: skip


def is_owned(words: Words, head: Head, of: Whose) -> bool:
    """Whether what stands beside a title makes it somebody's or something's attribute: whoever has
    a president is somebody else, and so is what serves one or is named after one. What the holder
    does ("указ", "визит") is the holder's own."""
    return _READERS[head.language].is_owned(words, head, of)


def is_owned_with_name(words: Words, head: Head, last: int) -> bool:
    """The same of a title and the name beside it, which ends at a word."""
    return _READERS[head.language].is_owned_with_name(words, last)


def is_counterpart(words: Words, head: Head, of: Whose) -> bool:
    """Whether a title is of somebody with whom another, who is spoken of, has to do: "встретился с
    Президентом Кыргызстана"."""
    first = min(head.first, of.first)
    if head.language == "ru":
        return first > 0 and words.keys[first - 1] in {"с", "со"}
    return head.language == "kk" and not (head.form.nominative or head.form.genitive)


def is_first(words: Words, head: Head, of: Whose) -> bool:
    """Whether a title begins its sentence, but for an article."""
    first = min(head.first, of.first)
    article = first > 0 and words.keys[first - 1] == "the"
    return words.begins_sentence(first - article)


def place_of(entry: tuple[int, int, Head | Span | str]) -> tuple[int, int]:
    """Where something is read: at one word a title before a body before an office's name."""
    return entry[0], 0 if isinstance(entry[2], Head) else 1 if isinstance(entry[2], Span) else 2


def is_read_in(titles: Sequence[Head], first: int, last: int, _office: str) -> bool:
    """Whether within an office's name stands a title that is read by itself: "Глава МИД"."""
    return any(first <= one.first <= last for one in titles)
