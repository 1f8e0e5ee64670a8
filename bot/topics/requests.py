"""One `/subscribe` argument into the topics that it names. Pure.

People write `#ТюркПА #Сенат Маулен Ашимбаев`, with or without commas, several names in a row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.topics.hashtags import find_hashtags
from bot.topics.people.names import words_of
from bot.topics.search import Hit, Search

_SEPARATORS = re.compile(r"[,;\n\r|]+|\s(?:и|және|and|мен|&)\s")
_LONGEST_NAME, _MOST_WORDS = 8, 40


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing asked for: a hashtag (without #), or words with the subjects that they may mean."""

    kind: str  # "hashtag" or "words"
    text: str
    key: str = ""
    hits: tuple[Hit, ...] = ()

    @property
    def sure(self) -> Hit | None:
        """The one subject that is meant; None when it must be asked."""
        return self.hits[0] if self.hits and self.hits[0].exact else None


def split_request(text: str, search: Search) -> list[Wanted]:
    """The things that a text asks for, each once, in order."""
    looking = _Looking(search)
    wanted: list[Wanted] = []
    tags = find_hashtags(text, glued=True)
    at = 0
    for tag in tags:
        wanted.extend(_words(text[at : tag.start], looking))
        wanted.append(Wanted("hashtag", tag.text, tag.key))
        at = tag.end
    wanted.extend(_words(text[at:], looking))
    seen: dict[tuple[str, str], Wanted] = {}
    for piece in wanted:
        sure = piece.sure
        key = piece.key or (f"{sure.kind}:{sure.id}" if sure else piece.text.casefold())
        seen.setdefault((piece.kind, key), piece)
    return list(seen.values())


class _Looking:
    """Looks words up for one request: the same ones once, and all of them with one bound."""

    def __init__(self, search: Search) -> None:
        self._search = search
        self._request = search.request()
        self._known: dict[str, Wanted] = {}

    def up(self, words: list[str]) -> Wanted:
        """What some words may mean together."""
        text = " ".join(words)
        known = self._known.get(text)
        if known is None:
            hits = self._search.find(text, request=self._request)
            known = self._known[text] = Wanted("words", text, hits=tuple(hits))
        return known

    def longest_sure(self, words: list[str], *, least: int) -> tuple[Wanted | None, int]:
        """The longest run from the first word on that is surely one subject, and its length: of
        `least` words at least."""
        typed: list[str] = []
        sizes = []
        for size, word in enumerate(words[:_LONGEST_NAME], start=1):
            typed += words_of(word)
            if typed and not self._search.may_be_exact(typed, self._request):
                break
            if size >= least:
                sizes.append(size)
        for size in reversed(sizes):
            piece = self.up(words[:size])
            if piece.sure:
                return piece, size
        return None, 0


def _words(text: str, looking: _Looking) -> list[Wanted]:
    found = []
    for part in _SEPARATORS.split(text):
        words = part.strip(" \t\u00a0.!?#-—–\"'«»()").split()
        if any(any(char.isalnum() for char in word) for word in words):
            found.extend(_names(words, looking))
    return found


def _names(words: list[str], looking: _Looking) -> list[Wanted]:
    """The longest run of words that is surely one subject first, from the left; rest together."""
    whole = looking.up(words)
    if whole.sure or len(words) < 2 or len(words) > _MOST_WORDS:
        return [whole]
    found: list[Wanted] = []
    rest: list[str] = []
    at = 0
    while at < len(words):
        # A single first name in a longer run is a part of a name, not a subject.
        piece, size = looking.longest_sure(words[at:], least=2 if rest else 1)
        if piece is not None:
            if rest:
                found.append(looking.up(rest))
                rest = []
            found.append(piece)
            at += size
        else:
            rest.append(words[at])
            at += 1
    if rest and not found:
        return [whole]
    if rest:
        found.append(looking.up(rest))
    return found
