"""What the name of an outlet looks like where a text says who reports. Pure.

A name is quoted, or the address of a site in any case of letters, or words with a capital that
stand together: no sentence ends in it, a site's address ends it, a small word does not follow it
("сообщает Комитет защиты …" names no outlet), and it is nobody's own. Behind "корреспондент" a
Russian name stands in the genitive, and is given back as it is called.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.topics.letters import has_kazakh
from bot.topics.people.dictionary import (
    agrees_as_adjective,
    is_first_name,
    is_known_place,
    is_known_surname,
    parses,
)
from bot.topics.people.kazakh_names import is_first_name_in_kazakh
from bot.topics.people.namesakes import is_place_or_body
from storage.outlet_names import one_line

CAPITAL = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
# Cyrillic ends of addresses are few: anything may stand before a full stop without a space.
_TOKEN = re.compile(
    r"(?P<quoted>[«“\"][^«»“”\"\n]{1,80}[»”\"])"
    r"|(?P<site>(?<![\w.@/-])(?:www\.)?\w[\w-]{0,40}(?:\.[\w-]{1,40}){0,2}"
    r"\.(?:[a-z]{2,10}|ру|рф|қаз|кз|ком|су)(?![\w-]|\.\w))"
    r"|(?P<word>\w+(?:[-’'.](?=\w)\w+)*)"
    r"|(?P<mark>[^\s\w])",
    re.IGNORECASE,
)
_LATIN = re.compile(r"[A-Z][A-Za-z’'.-]*")
_CAPITALISED = re.compile(rf"[{CAPITAL}]")
# "КазИнформ", "ТАСС", "BBC": written as no ordinary word is.
_MARKED = re.compile(rf"(?:\w{{0,40}}[^\W\d_A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][{CAPITAL}]|[{CAPITAL}\d-]{{2,12}}$)")
_WORDS_OF_A_NAME = 5
_ALL_OF_THEM = frozenset({"сми", "бақ"})  # what outlets are called together
_OF_LATIN_NAMES = frozenset("of the and on in".split())
# What is called by an ordinary word is called by its kind, too: "РИА Новости".
_KINDS = frozenset({"риа", "иа", "миа"})
_FAMILY = re.compile(r"(?:[оеё]в|[иы]н|[сц]кий)(?:а|ой|ая)?$")
_BARS = re.compile(r"[|•·\n]|\s[—–-]\s")
_LONGEST_TITLE = 60
_READ_OF_A_TITLE = 300
_OF_A_WORD = re.compile(r"[ндт][ыі]ң$")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a sentence: `kind` is "quoted", "site", "word" or "mark"; `key` is folded."""

    text: str
    key: str
    start: int
    end: int
    kind: str

    @property
    def has_capital(self) -> bool:
        return _CAPITALISED.match(self.text) is not None


@dataclass(frozen=True, slots=True)
class Named:
    """An outlet's name, and the place of the token behind it."""

    name: str
    end: int


def tokens_of(text: str) -> list[Token]:
    """The pieces of a sentence."""
    return [
        Token(
            found.group(),
            found.group().casefold().replace("ё", "е"),
            found.start(),
            found.end(),
            found.lastgroup or "mark",
        )
        for found in _TOKEN.finditer(text)
    ]


def name_at(tokens: Sequence[Token], at: int, *, governed: bool = False) -> Named | None:
    """The name of an outlet that begins at a token. `governed`: it stands in the genitive."""
    if at >= len(tokens):
        return None
    first = tokens[at]
    if first.kind == "quoted":
        name = first.text[1:-1].strip()
        good = re.match(r"\W?[\w]", name) and len(name.split()) <= _WORDS_OF_A_NAME
        called = _called(name, governed=governed, quoted=True)
        return Named(called, at + 1) if good else None
    if first.kind == "site":
        return Named(first.text.removeprefix("www."), at + 1)
    if first.kind != "word" or not first.has_capital or first.key in _ALL_OF_THEM:
        return None
    if first.key in _KINDS:
        return _of_its_kind(tokens, at, governed=governed)
    if _LATIN.fullmatch(first.text):
        return _latin(tokens, at)
    return _cyrillic(tokens, at, governed=governed)


def is_unmistakable(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token begins what can only be an outlet's name beside a word of reporting."""
    token = tokens[at]
    if token.kind in ("quoted", "site"):
        return True
    return (
        token.kind == "word"
        and token.key not in _ALL_OF_THEM
        and (_LATIN.fullmatch(token.text) is not None or _MARKED.match(token.text) is not None)
    )


def _of_its_kind(tokens: Sequence[Token], at: int, *, governed: bool) -> Named | None:
    """ "РИА Новости", but "Казинформ" for "МИА «Казинформ»"."""
    following = name_at(tokens, at + 1, governed=governed) if _near(tokens, at) else None
    if following is None:
        return None
    ordinary = all(map(_is_known, following.name.casefold().split()))
    name = f"{tokens[at].text} {following.name}" if ordinary else following.name
    return Named(name, following.end)


def _latin(tokens: Sequence[Token], at: int) -> Named:
    end = at + 1
    while end < len(tokens) and end - at < _WORDS_OF_A_NAME and _near(tokens, end - 1):
        joined = tokens[end].text in _OF_LATIN_NAMES and end + 1 < len(tokens)
        if joined and _near(tokens, end) and _LATIN.fullmatch(tokens[end + 1].text):
            end += 2
        elif _LATIN.fullmatch(tokens[end].text) or is_known_place(tokens[end].key):
            end += 1
        else:
            break
    return Named(" ".join(one.text for one in tokens[at:end]).rstrip("."), end)


def _cyrillic(tokens: Sequence[Token], at: int, *, governed: bool) -> Named | None:
    end = at + 1
    while (
        end < len(tokens)
        and end - at < _WORDS_OF_A_NAME
        and tokens[end].kind == "word"
        and (tokens[end].has_capital or tokens[end].text.isdecimal())
        and _near(tokens, end - 1)
    ):
        end += 1
    if end == at + 1 and _goes_on(tokens, at):
        end += 1
    words = [one.text for one in tokens[at:end]]
    if _is_person([one.key for one in tokens[at:end]]):
        return None
    return Named(_called(" ".join(words), governed=governed), end)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the next word is small, and the noun of this one: "Казахстанская правда"."""
    return _near(tokens, at) and agrees_as_adjective(tokens[at].key, tokens[at + 1].key)


def _near(tokens: Sequence[Token], at: int) -> bool:
    """Whether only a space stands behind a token."""
    return at + 1 < len(tokens) and tokens[at + 1].start - tokens[at].end == 1


def _is_person(keys: Sequence[str]) -> bool:
    """Whether folded words are somebody's name: with a first name or an initial, or a surname
    alone."""
    if len(keys[0]) == 1 or is_first_name_in_kazakh(keys[0]):
        return True
    named = [key for key in keys if not is_place_or_body(key, kazakh=has_kazakh(key))]
    last = keys[-1]
    if len(keys) > 1 and last in named and not (last.isdecimal() or _is_known(last)):
        return True  # a word that nobody knows behind another is mostly a surname
    return any(map(is_first_name, named)) or (
        last in named and bool(is_known_surname(last) or _FAMILY.search(last))
    )


def _is_known(word: str) -> bool:
    return any(one.is_known for one in parses(word))


def _called(name: str, *, governed: bool, quoted: bool = False) -> str:
    """A name as it is called, of one that stands in the genitive; a quoted one may be left as it
    is called anyway."""
    if not governed or name.isascii() or name.isupper():
        return name
    if _OF_A_WORD.search(name):
        return name[:-3]  # Kazakh: "Хабардың тілшісі"
    words = name.split()
    head = next((at for at, word in enumerate(words) if not _is_adjective(words, at)), 0)
    noun = _genitive(words[head], "NOUN")
    if noun is None or (quoted and _may_be_nominative(words[head])):
        return name
    wanted = {"nomn", "sing", noun.tag.gender} - {None}
    forms = [_genitive(word, "ADJF").inflect(wanted) for word in words[:head]]
    forms.append(noun.inflect({"nomn"}))
    if None in forms:
        return name
    called = [_spelt_as(word, form) for word, form in zip(words, forms, strict=False)]
    return " ".join([*called, *words[head + 1 :]])


def _is_adjective(words: Sequence[str], at: int) -> bool:
    """Whether a word is an adjective of the next one, in the genitive."""
    return (
        at + 1 < len(words)
        and _genitive(words[at], "ADJF") is not None
        and agrees_as_adjective(words[at].casefold(), words[at + 1].casefold())
    )


def _genitive(word: str, part: str) -> Any:
    """The reading of a word as a noun or an adjective in the genitive singular, or None."""
    wanted = {part, "gent", "sing"}
    return next((one for one in parses(word.casefold()) if wanted <= one.tag.grammemes), None)


def _may_be_nominative(word: str) -> bool:
    return any({"NOUN", "nomn"} <= one.tag.grammemes for one in parses(word.casefold()))


def _spelt_as(word: str, reading: Any) -> str:
    """A form of a word with the capitals of another: "КазИнформа", "казинформ"."""
    form: str = reading.word
    return "".join(
        word[at] if at < len(word) and word[at].casefold() == char else char
        for at, char in enumerate(form)
    )


def own_spelling(name: str, source: str) -> str:
    """An outlet's name as its source spells it, where both are the same name: datelines have it in
    capitals."""
    return source if source and _folded(name) == _folded(source) else name


def _folded(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold().replace("ё", "е")))


def name_of_source(title: str) -> str:
    """What a channel or a site calls itself, without its motto and its ornaments: "Вестник" for
    "📰 Вестник | Новости страны". Somebody's page says what it is called: of more than a title
    can be, the rest is not read."""
    read = one_line(title[:_READ_OF_A_TITLE])
    first = next((part for part in _BARS.split(read) if re.search(r"\w", part)), "")
    return re.sub(r"^[^\w«\"]+|[^\w»\".!)]+$", "", first)[:_LONGEST_TITLE].strip()
