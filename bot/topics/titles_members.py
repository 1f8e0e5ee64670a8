"""Where a member of a chamber does a chamber's work: "Сенатор направила депутатский запрос". Pure.

Whoever only belongs to a chamber is not it ("Сенатор приехал в область"); what a member asks the
government, or brings in, he does in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.topics.titles import Span
from bot.topics.titles_posts import Posts
from bot.topics.tokens import Words

# What a member is called, by its beginning, and the chamber; whether other states have one, too.
_MEMBERS = (
    ("сенатор", "Сенат", True), ("senator", "Сенат", True),
    ("мажилисмен", "Мажилис", False), ("мәжілісмен", "Мажилис", False),
)  # fmt: skip
_BEGINNINGS = tuple(one for one, _, _ in _MEMBERS)
_ANY = re.compile("|".join(_BEGINNINGS), re.IGNORECASE)
_WORKS = re.compile(
    r"(?:запрос|сауал|законопроект|поправк|inquir|enquir|bill$|bills$|amendment|request(?:s|ed)?$)"
)
_SENTENCE = 60  # words, the longest that is looked through


def is_member(key: str) -> bool:
    """Whether a folded word begins as what a member of a chamber is called."""
    return key.startswith(_BEGINNINGS)


def members_in(words: Words, posts: Posts) -> Iterator[Span]:
    """The words for a member of a chamber in sentences that say what he does there, as names of
    the chamber."""
    if not _ANY.search(words.text):
        return
    for at, key in enumerate(words.keys):
        for beginning, chamber, common in _MEMBERS:
            if key.startswith(beginning) and _works(words, at):
                named = posts.bodies_in(Words(chamber), (0,), kazakh=False)
                yield from (Span(at, at, one.ids, common, member=True) for one in named)


def _works(words: Words, at: int) -> bool:
    first, last = at, at + 1
    while first > max(0, at - _SENTENCE) and not words.begins_sentence(first):
        first -= 1
    while last < min(len(words), at + _SENTENCE) and not words.begins_sentence(last):
        last += 1
    return any(map(_WORKS.match, words.keys[first:last]))
