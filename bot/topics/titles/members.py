"""Where a member of a chamber does a chamber's work: "Сенатор направила депутатский запрос". Pure.

Whoever only belongs to a chamber is not it ("Сенатор приехал в область"); what a member asks the
government, or brings in, he does in it. Other states have senators, too, and the news tells of
those of one as if everybody knew: they are home's only where something says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.topics.countries import HOME, country_in
from bot.topics.home_words import is_home_word
from bot.topics.titles.posts import Posts
from bot.topics.titles.subjects import Span
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
_MOST = 1_500  # words in which is looked for whose a senator is
# What only home's senators write: a deputy's question to the government.
_ASKS = re.compile(r"(?:запрос|сауал)")
# Who and what is asked at home; its money, towns and lower chamber are in `home_words`.
_HOMES = re.compile(
    r"(?:министр\w{0,3}|министерств\w{1,3}|премьер\w{0,3}|правительств\w{1,2}|област\w{1,4}|район\w{0,3}|сел[оаеу]"
    r"|сёл|сельск\w{2,3}|аким\w{0,3}|минист(?:ry|er)|village|district|akim)$"
)
_PENTAGON = re.compile(
    r"(?:пентагон|капитоли|конгрессмен|республиканц|республиканец|демократ(?:ы|ов|ам|ами|ах)?$|фбр$|цру$|госдеп"
    r"|республикашыл|демократтар|pentagon|capitol|congress(?:man|men|woman)|republicans?$|democrats?$"
    r"|fbi$|gop$)"
)
_CONGRESS = re.compile(r"(?:конгресс|congress)")
_OF_RELIGIONS = re.compile(r"(?:лидер|миров|религ|leaders|world|of$)")
_HOUSE = {"белый": "дом", "белого": "дома", "белому": "дому", "белом": "доме", "белым": "домом",
          "ақ": "үй", "white": "house"}  # fmt: skip


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


def is_homes(words: Words, *, home: bool, kazakh: bool) -> bool | None:
    """Whether the senators are home's of whom a text does not say of what: it has a sign of home
    (`home`: it was named), and none of the state whose senators anybody knows, which says no; None
    where it has neither."""
    upto = range(min(len(words), _MOST))
    if any(_is_washington(words, one) for one in upto):
        return False
    signs = home or kazakh or any(_is_sign(words, one) for one in upto)
    return signs or None


def asks(words: Words, at: int) -> bool:
    """Whether the sentence of a senator tells of a deputy's question, which only home has."""
    return any(map(_ASKS.match, _sentence(words, at)))


def _is_sign(words: Words, at: int) -> bool:
    key = words.keys[at]
    if _HOMES.match(key) or is_home_word(words, at, "en" if key.isascii() else "ru"):
        return True
    named = country_in(key, kazakh=False)
    return named is not None and named.code == HOME


def _is_washington(words: Words, at: int) -> bool:
    """Whether a word names the United States, or who governs or sits there."""
    key = words.keys[at]
    after = words.keys[at + 1] if at + 1 < len(words) else ""
    if (
        _PENTAGON.match(key)
        or key == "вашингтон"
        or (key in _HOUSE and _HOUSE[key] == after[: len(_HOUSE[key])])
    ):
        return True
    if _CONGRESS.match(key):
        return words.capital(at) and not _OF_RELIGIONS.match(after)
    named = country_in(key, kazakh=False) or country_in(key, kazakh=True)
    return named is not None and named.code == "US" and named.capital


def _works(words: Words, at: int) -> bool:
    return any(map(_WORKS.match, _sentence(words, at)))


def _sentence(words: Words, at: int) -> list[str]:
    """The folded words of the sentence of a word."""
    first, last = at, at + 1
    while first > max(0, at - _SENTENCE) and not words.begins_sentence(first):
        first -= 1
    while last < min(len(words), at + _SENTENCE) and not words.begins_sentence(last):
        last += 1
    return words.keys[first:last]
