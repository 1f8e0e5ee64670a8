"""One `/subscribe` argument into the topics that it names. Pure.

People write `#ТюркПА #Сенат Маулен Ашимбаев`, with or without commas, several names in a row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.topics.hashtags import find_hashtags
from bot.topics.search import Hit, Search

# A run of spaces is tried from its beginning only.
_SEPARATORS = re.compile(r"[,;\n\r|]+|(?<![^\S\n\r])[^\S\n\r]+(?:и|және|and|мен|&)\s+")
_LONGEST_NAME = 8


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
    wanted: list[Wanted] = []
    tags = find_hashtags(text, glued=True)
    at = 0
    for tag in tags:
        wanted.extend(_words(text[at : tag.start], search))
        wanted.append(Wanted("hashtag", tag.text, tag.key))
        at = tag.end
    wanted.extend(_words(text[at:], search))
    seen: dict[tuple[str, str], Wanted] = {}
    for piece in wanted:
        sure = piece.sure
        key = piece.key or (f"{sure.kind}:{sure.id}" if sure else piece.text.casefold())
        seen.setdefault((piece.kind, key), piece)
    return list(seen.values())


def _words(text: str, search: Search) -> list[Wanted]:
    found = []
    for part in _SEPARATORS.split(text):
        words = part.strip(" \t\u00a0.!?#-—–\"'«»()").split()
        if any(any(char.isalnum() for char in word) for word in words):
            found.extend(_names(words, search))
    return found


def _names(words: list[str], search: Search) -> list[Wanted]:
    """The longest run of words that is surely one subject first, from the left; rest together."""
    whole = _look(words, search)
    if whole.sure or len(words) < 2 or len(words) > 40:
        return [whole]
    found: list[Wanted] = []
    rest: list[str] = []
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
            piece = _look(words[at : at + size], search)
            # A single first name in a longer run is a part of a name, not a subject.
            if piece.sure and (size > 1 or not rest):
                if rest:
                    found.append(_look(rest, search))
                    rest = []
                found.append(piece)
                at += size
                break
        else:
            rest.append(words[at])
            at += 1
    if rest and not found:
        return [whole]
    if rest:
        found.append(_look(rest, search))
    return found


def _look(words: list[str], search: Search) -> Wanted:
    text = " ".join(words)
    return Wanted("words", text, hits=tuple(search.find(text)))
