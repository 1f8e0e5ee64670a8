"""Bodies of which a text tells by what belongs to them: their parts, a ministry by its
vice-minister, and chambers by their joint sitting. Pure.

A vice-minister is no minister, so news of him are none of the office's; they are the ministry's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.topics.countries import HOME
from bot.topics.registry.registry import Registry
from bot.topics.titles.bodies import Bodies
from bot.topics.titles.context import Context
from bot.topics.titles.joint import joint_sittings
from bot.topics.titles.posts import Posts
from bot.topics.titles.reading import whose
from bot.topics.titles.subjects import Head, Language, Spans, country_at, subject_of
from bot.topics.titles.vetoes import Vetoes, is_vetoed
from bot.topics.titles.words import Alone, Form, Kind, alters
from bot.topics.tokens import Words

_ANY = re.compile(r"(?:вице|vice|орынбасар|deputy|зам(?:естит|мин))", re.IGNORECASE)
_DEPUTY = re.compile(r"(?:вице|vice|deputy|заместител\w{1,3}|орынбасар\w{0,8})$")
_KAZAKH = re.compile(r"орынбасар")  # stands behind whose he is
_JOINED = re.compile(r"зам(?=министр)")  # "замминистра"
_FIRST = re.compile(r"(?:перв(?:ый|ого|ому|ым|ом|ая|ой|ую)|бірінші|first)$")
_FAR = 10  # words on either side; no ministry's name has more


class Deputy(NamedTuple):
    """Somebody at words first..last who is the deputy of an office."""

    office: str
    first: int
    last: int


def deputies_in(words: Words, posts: Posts, *, kazakh: bool) -> Iterator[Deputy]:
    """The deputies of offices of which every state has one (its ministers, its prosecutor general)
    that a text names; former and acting ones are none."""
    if not _ANY.search(words.text):
        return
    for at, key in enumerate(words.keys):
        if _JOINED.match(key) or _DEPUTY.match(key):
            found = _deputy(words, at, posts, kazakh)
            if found and not _is_altered(words, at) and not _is_altered(words, found.first):
                yield found


class Parts:
    """What belongs to the bodies that one text names, or does not name."""

    def __init__(
        self, registry: Registry, words: Words, posts: Posts, context: Context, bodies: Bodies,
        spans: Spans, vetoes: Vetoes,
    ) -> None:  # fmt: skip
        self._registry, self._words, self._posts, self._context = registry, words, posts, context
        self._bodies, self._spans, self._vetoes = bodies, spans, vetoes

    def wholes(self, body: str, first: int, last: int) -> Iterator[str]:
        """The bodies of which the one is a part that words first..last name."""
        for whole in self._registry.wholes.get(body, ()):
            if not is_vetoed(self._vetoes, whole, self._words, first, last):
                yield whole

    def unnamed(self) -> Iterator[tuple[str, int, int]]:
        """The bodies that words first..last tell of without their names."""
        yield from self._of_deputies()
        yield from self._sitting_together()

    def _sitting_together(self) -> Iterator[tuple[str, int, int]]:
        """The chambers of the parliament that a joint sitting is of."""
        context = self._context
        for first, last in joint_sittings(self._words):
            beside = range(max(0, first - 1), min(len(self._words), last + 3))
            named = (country_at(self._words, at, context.language(at)) for at in beside)
            told = context.told.country or (HOME if context.home else "")
            country = next((one[0].code for one in named if one), told)
            for body in self._chambers(country):
                if not is_vetoed(self._vetoes, body, self._words, first, last):
                    yield body, first, last

    def _chambers(self, country: str) -> list[str]:
        """The chambers of a parliament that has, or had, several."""
        bodies = self._registry.bodies
        every = sorted({self._registry.offices[it].body for it in self._posts.chairs_of(country)})
        after = {bodies[one].successor for one in every}
        several = [one for one in every if one not in after]
        return several if len(several) > 1 else []

    def _of_deputies(self) -> Iterator[tuple[str, int, int]]:
        """The bodies whose head's deputies are named at words first..last."""
        words, context = self._words, self._context
        for office, first, last in deputies_in(words, self._posts, kazakh=context.kazakh):
            language = context.language(first)
            subject = subject_of(head_of(first, last, language, owned=language == "kk"))
            body = self._registry.offices[office].body
            other = self._bodies.is_of_another(office, subject, whose(words, subject, self._spans))
            if not other and not is_vetoed(self._vetoes, body, words, first, last):
                yield body, first, last


def head_of(first: int, last: int, language: Language, *, owned: bool) -> Head:
    """The whole name of an office as a title, of which it may be asked whose it is."""
    form = Form(genitive=True, owned=owned)
    return Head(Kind.HEAD, first, last, form, Alone.NEVER, language, complete=owned)


def _deputy(words: Words, at: int, posts: Posts, kazakh: bool) -> Deputy | None:
    """Whose deputy is named at a word: the title is read as that of the office, without what makes
    a deputy of it, "вице-" or "заместитель"."""
    first = at
    while first > 0 and words.joined(first) and _FIRST.match(words.keys[first - 1]):
        first -= 1
    start, end = first, at
    while start > max(0, first - _FAR) and words.joined(start):
        start -= 1
    while end < min(len(words) - 1, at + _FAR) and words.joined(end + 1):
        end += 1
    joined = _JOINED.match(words.keys[at])
    own = [words.raws[at][joined.end() :]] if joined else []
    before = words.raws[start:first]
    title = Words(" ".join((*before, *own, *words.raws[at + 1 : end + 1])))
    cut, more = len(before), at + 1 - first - len(own)  # where he stood, in how many words
    for place in range(min(cut + 1, len(title))):
        for last, office in posts.offices_at(title, place, kazakh=kazakh):
            behind = last == cut - 1 and _KAZAKH.match(words.keys[at]) is not None
            if office in posts.common and (behind or place == cut or place < cut <= last):
                return Deputy(
                    office, min(start + place, first), at if behind else start + last + more
                )
    return None


def _is_altered(words: Words, at: int) -> bool:
    """Whether a word before, but for "first", makes another of who is named at a word: "former"."""
    while at > 0 and words.joined(at) and _FIRST.match(words.keys[at - 1]):
        at -= 1
    return words.joined(at) and alters(words.keys[at - 1])
