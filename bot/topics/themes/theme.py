"""A theme, as it ships and as somebody has asked for it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest
from typing import NamedTuple

# A town and the region of which it is the centre, and which is called as it is.
TOWN, REGION = "town-", "region-"
_OWN_FIRST = 1  # words of his own language that a reader is told before those of others


class Theme(NamedTuple):
    """A theme: its id, and what news and readers call it, in all languages; the first of each
    language is its name there. `languages` are those of the words, in their order. `asked`: what
    readers say for it, and news for much else, each with its name in that language; that is not
    looked for. `meant`: its phrases are also found where others say the same."""

    id: str
    words: tuple[str, ...]
    languages: tuple[str, ...] = ()
    asked: tuple[tuple[str, str], ...] = ()
    meant: bool = False

    @property
    def is_place(self) -> bool:
        """Whether it is a town or a region at home, where what else is asked for may be."""
        return self.id.startswith((TOWN, REGION))

    @property
    def called(self) -> list[str]:
        """All that asks for it."""
        return [*self.words, *dict.fromkeys(word for word, _ in self.asked)]

    @property
    def said(self) -> list[tuple[str, str]]:
        """The same, each with its language, "" where that is not told."""
        asked = ((word, "") for word, _ in self.asked)
        return [*zip(self.words, self.languages, strict=False), *asked]


class Asked(NamedTuple):
    """A theme as somebody has asked for it: under his own name for it, and the phrases that are
    looked for. The name is the first of them, unless it is too short. `alone`: what would be looked
    for of what he said, without the theme; nothing of what is plainly misspelt."""

    theme: Theme
    name: str
    phrases: tuple[str, ...]
    alone: str


def for_reader(theme: Theme, phrases: Iterable[str], language: str) -> tuple[str, ...]:
    """Phrases of a theme as they are told to a reader of a language: what is no word of it, some of
    his own words, then one of each language in turn."""
    of = dict(zip(theme.words, theme.languages, strict=False))
    told: list[str] = []
    by_language: dict[str, list[str]] = {language: []}
    for one in phrases:
        by_language.setdefault(of[one], []).append(one) if one in of else told.append(one)
    own = by_language.pop(language)
    turns = zip_longest(own[_OWN_FIRST:], *by_language.values())
    # The others' names come before what is left of his own.
    rest = [one for turn in turns for one in (*turn[1:], turn[0]) if one is not None]
    return (*told, *own[:_OWN_FIRST], *rest)
