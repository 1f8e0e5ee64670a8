"""A law that was signed: whether two articles tell of that, or one explains the law. Pure.

A notice says hardly more than what the law is called, and that it was signed: who calls it so, too,
and says that, tells the same, whatever else is told. What only tells what a law changes, and calls
it by its subject, stands beneath. Of two laws that were signed on one day each is on something of
which the other's title says nothing.
"""

from __future__ import annotations

import zlib

from bot.stories.compared import HOME_NAME, Compared
from bot.stories.happened import LAWS, SIGNED
from bot.stories.likeness import OF_WHOM, PLACE_NAMES, Weigh
from bot.stories.titles import OF_THE_FORM, news_of, share
from bot.stories.traits import Traits
from bot.stories.words import Kind, key_of, kind_of

# "По вопросам", "на 2027–2029 годы": the wording of any.
_WORDING = frozenset({key_of(Kind.CONCEPT, "year"), key_of(Kind.WORD, "вопрос")})
_NUMBERS = frozenset({Kind.NUMBER, Kind.COUNT})
_ON = _NUMBERS | {Kind.WORD, Kind.CONCEPT, Kind.NAME, Kind.SHORT}
# Of what either article calls a law, in bits, the other one has so much; of what that calls it, the
# first one has so much.
_MOST, _SOME, _FEWEST = 0.7, 0.45, 2


def explains_law(first: Compared, second: Compared) -> bool:
    """Whether one of two articles tells that a law was signed, and the other one begins with that
    law and says that, but is no other such notice: what the law changes."""
    return _is_explained_by(first, second) or _is_explained_by(second, first)


def found_by(one: Traits) -> list[int]:
    """The keys by which an article is found that says of the same law that it was signed."""
    on = (key for key in dict.fromkeys(one.signed) if kind_of(key) == Kind.CONCEPT)
    return [
        zlib.crc32(f"signed {key}".encode())
        for key in on
        if key not in OF_THE_FORM and key not in OF_WHOM
    ]


def are_of_one_law(first: Compared, second: Compared, weigh: Weigh) -> bool:
    """Whether two articles begin with one law that was signed: as briefly as one of them calls it,
    the other one calls it, too."""
    if not (first.traits.signed and second.traits.signed):
        return False
    one, other = _called(first), _called(second)
    shares = [_share(one, other, weigh), _share(other, one, weigh)]
    return max(shares) >= _MOST and min(shares) >= _SOME


def _called(one: Compared) -> list[list[int]]:
    """How an article calls a law that was signed, wherever it does."""
    found: list[list[int]] = [[]]
    for key in one.traits.signed:
        if not key:
            found.append([])
        elif _is_on(key):
            found[-1].append(key)
    return [news_of(it) for it in found if any(kind_of(key) not in _NUMBERS for key in it)]


def _share(some: list[list[int]], others: list[list[int]], weigh: Weigh) -> float:
    """How much of one of the names that a law has in an article another article has, too (what only
    one language can say is of none in another); nothing where the law is of other years."""
    known = {key for name in others for key in name}
    return max(
        (
            share(name, known, weigh)
            for name in some
            if len(name) >= _FEWEST
            and all(key in known for key in name if kind_of(key) in _NUMBERS)
        ),
        default=0.0,
    )


def _is_on(key: int) -> bool:
    """Whether a key may be of what a law is called: who signs it is not."""
    if kind_of(key) == Kind.NAME:
        return key in PLACE_NAMES and key != HOME_NAME
    return kind_of(key) in _ON and key not in OF_WHOM and key not in _WORDING


def _is_explained_by(notice: Compared, other: Compared) -> bool:
    if not (SIGNED in notice.traits.acts and LAWS & notice.title):
        return False
    if SIGNED in other.traits.acts or not (SIGNED in other.keys and LAWS & other.head):
        return False
    news = [key for key in news_of(notice.title) if key not in OF_WHOM]
    on = [key for key in news if kind_of(key) == Kind.CONCEPT]
    if notice.traits.language == other.traits.language:
        on = on or [key for key in news if kind_of(key) == Kind.WORD]
    return bool(on) and other.head.issuperset(on) and not other.title.isdisjoint(on)
