"""Words that somebody typed in quotation marks: these are meant, as they are. Pure.

`/subscribe "public procurement"`: a known name is that name all the same; anything else is a
phrase, of which nobody asks who that is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.topics.asked_for import Wanted
from bot.topics.frames import core, without_courtesies
from bot.topics.requests import split_request
from bot.topics.search import Search

_ASKED = 6  # among so many is asked
_NEARLY = 90  # every word that was typed is one of a name: "Grand National Assembly"
_QUOTED = re.compile(r"(?<![\w\"«“„])[\"«“„]([^\"«»“”„#\n]{2,200})[\"»”“](?![\w\"»”“])")
_BETWEEN = re.compile(r"[\s,;.!+&/|•]+|(?<!\S)(?:и|или|және|мен|and|or)(?!\S)", re.IGNORECASE)


def quoted_in(text: str) -> list[str]:
    """The phrases of a text that is nothing but quotations, and what frames a request ("подпиши
    на"); none where there is anything else beside them."""
    found = [" ".join(one.split()) for one in _QUOTED.findall(text)]
    if not found or not all(any(map(str.isalnum, one)) for one in found):
        return []
    beside = _BETWEEN.sub(" ", without_courtesies(_QUOTED.sub(" , ", text))).split()
    return [] if core(beside)[0] else list(dict.fromkeys(found))


def split_quoted(phrases: list[str], search: Search, on: date | None = None) -> list[Wanted]:
    """What quotations ask for: the name that one is, whole or nearly; else the words themselves,
    which are in their order in any case."""
    return [replace(_meant(one, search, on), quoted=True) for one in phrases]


def _meant(phrase: str, search: Search, on: date | None) -> Wanted:
    found = split_request(phrase, search, on)
    one = found[0] if len(found) == 1 and found[0].hits else None
    if one is not None and one.sure:
        return one
    hits = tuple(search.find(phrase, limit=_ASKED, on=on))
    if hits and (hits[0].fits or hits[0].score > _NEARLY):
        return one or Wanted("words", phrase, hits=hits)
    return Wanted("words", phrase)
