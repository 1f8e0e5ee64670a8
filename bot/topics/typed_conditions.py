"""Conditions as they are typed behind a topic: `#Сенат +Токаев -#спорт тілі:қазақша title`. Pure.

In words of three languages, in any order. What stands before the first of them, and beside those
that take one word, is what the conditions are of. Without signs, too, as people speak
(spoken_conditions.py): "Сенат кроме спорта, только на русском"; of some of that it depends on what
it is of whether it is meant (`plain`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.topics.spoken_conditions import (
    BEFORE_ANOTHER,
    IN_LANGUAGE,
    ONLY_IN_LANGUAGE,
    TITLE,
    buts,
    kazakh_but,
    languages_in,
    onlys,
    parts_left_out,
    without_brackets,
    without_links,
)

_QUOTES = {'"': '"', "«": "»", "“": "”", "„": "“"}
_KEYS: Mapping[str, str] = {
    word: part
    for part, words in {
        "languages": "lang language язык тіл тілі тил тили tili til",
        "outlets": "from source outlet от из источник издание дереккөз дереккөзі көзі "
        "басылым деректоз",
        "with_": "with с вместе бірге",
        "without": "without без кроме онсыз",
    }.items()
    for word in words.split()
}
# The last of each are those of people who have no Kazakh letters, or no Cyrillic ones, at hand.
_LANGUAGES: Mapping[str, str] = {
    word: code
    for code, words in {
        "ru": "ru rus russian рус русский русском русская орыс орысша oryssha",
        "kk": "kk kz kaz kazakh каз казахский казахском казахская қаз қазақ қазақша "
        "казак казакша qazaqsha kazaksha",
        "en": "en eng english англ английский английском английская ағылшын ағылшынша "
        "агылшын агылшынша agylshynsha",
    }.items()
    for word in words.split()
}
_NEGATED = {"outlets": "not_outlets", "with_": "without", "without": "without"}
_KEY = r"[^\W\d_]{1,12}:(?=\s?\S)(?!//)\s?"
# "title" alone may be the last word of a name, so it stands at the end or before another condition.
_MARK = re.compile(
    rf"(?<!\S)(?:(?P<plus>\+)(?=[\w#\"«“„])|(?P<minus>[-\u2212])(?=[\w#\"«“„])(?P<not>{_KEY})?|"
    rf"(?P<key>{_KEY})|(?P<title>{TITLE}){BEFORE_ANOTHER}|(?P<only>{ONLY_IN_LANGUAGE}))",
    re.IGNORECASE,
)
_SPOKEN = re.compile(rf"(?<!\S)(?:{IN_LANGUAGE}){BEFORE_ANOTHER}", re.IGNORECASE)
_ONLY_LANGUAGE = re.compile(rf"{ONLY_IN_LANGUAGE}|{IN_LANGUAGE}", re.IGNORECASE)
_STRANGE_KEY = re.compile(r"(?<!\S)([^\W\d_]{2,12}):(?=\s?\S)(?!\s?//)")
_LEFT_OUT = re.compile(r"[-\u2212]#?\w\S*")
_LONGEST = 200  # characters of what is read as people speak
_ONE_WORD = re.compile(r"#?[^\s,;]+")


@dataclass(slots=True)
class Typed:
    """What is asked for: `base` is what it is of, `strange` are languages that are none of ours,
    `unknown` words before a colon that say nothing, `spoken` those of `without` that stand behind
    no sign: each may be a source's name. `plain`: some of it has no signs, and is none of this
    where the base is not surely a topic: then it is what it is `otherwise` (None: a name)."""

    base: str
    with_: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    title: bool = False
    strange: list[str] = field(default_factory=list)
    plain: bool = False
    not_outlets: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list, compare=False)
    otherwise: Typed | None = field(default=None, compare=False)

    @property
    def words(self) -> str:
        """What was typed of topics, as it was."""
        return "\n".join((self.base, *self.with_, *self.without))

    @property
    def parts(self) -> int:
        """How many conditions that are."""
        listed = self.with_, self.without, self.outlets, self.languages, self.strange
        more = self.not_outlets, self.unknown
        return sum(map(len, (*listed, *more))) + self.title


class _Mark(NamedTuple):
    """Where a condition begins, and where what it is about: a key of `_KEYS`' parts, or what it is
    said by; `no`: it is negated."""

    start: int
    end: int
    part: str
    no: bool = False


def typed_conditions(text: str, *, listed: bool = False) -> Typed | None:
    """The conditions of a text, and what they are of; None where it has none, or only them.
    `listed`: what they are of is a list under a name, in which a phrase may have a "without"."""
    signed = _read(text, _signs(text))
    if len(text) > _LONGEST:
        return signed
    text = without_brackets(text)
    typed = _read(text, _with_spoken(text, listed=listed))
    base = typed.base if typed else " ".join(text.split())
    kazakh = kazakh_but(base, listed=listed)
    if kazakh is not None:
        typed = typed or Typed(base)
        typed.base, word = without_links(kazakh[0]), kazakh[1]
        typed.without.append(word)
        typed.spoken.append(word)
    if typed is None or typed == signed:
        return signed
    typed.plain, typed.otherwise = True, signed
    return typed


def only_conditions(text: str) -> bool:
    """Whether a text says in which language something is to be, and not what."""
    return _ONLY_LANGUAGE.fullmatch(text[: _LONGEST + 1].strip(" \t,;.!")) is not None


def only_leaves_out(text: str) -> bool:
    """Whether a text says of things that they are left out, and not of what: "-спорт -реклама".
    Each line of a list may begin with a dash."""
    words = text[: _LONGEST + 1].split()
    return bool(words) and "\n" not in text and all(map(_LEFT_OUT.fullmatch, words))


def is_condition(word: str) -> bool:
    """Whether a word before a colon says what sort of condition stands behind it."""
    return word.strip().casefold() in _KEYS


def _signs(text: str) -> list[_Mark]:
    """What says by a sign that a condition begins, or so that nothing else can be meant."""
    marks = []
    for mark in _MARK.finditer(text):
        start, end = mark.span()
        if mark["key"] or mark["not"]:
            key = (mark["key"] or mark["not"]).strip().rstrip(":").casefold()
            if key in _KEYS:
                marks.append(_Mark(start, end, _KEYS[key], bool(mark["not"])))
            elif mark["not"]:  # it is questioned as a part of what is left out
                marks.append(_Mark(start, mark.start("not"), "without"))
        elif mark["plus"] or mark["minus"]:
            marks.append(_Mark(start, end, "with_" if mark["plus"] else "without"))
        else:
            marks.append(_Mark(start, end, "title" if mark["title"] else "said"))
    # "+Токаев -спорт": what is wished first is what the rest is of.
    first = bool(marks) and marks[0].part == "with_" and not text[: marks[0].start].strip()
    if first and any(one.part != "with_" for one in marks):
        marks[0] = marks[0]._replace(part="base")
    return marks


def _with_spoken(text: str, *, listed: bool) -> list[_Mark]:
    """The same, and what is said without signs."""
    marks = _signs(text)
    signed = [one.start for one in marks if one.part in {*_NEGATED, "languages"}]
    first = min(signed, default=len(text))
    for start, end, sure in buts(text):
        # Behind a sign it may belong to the words that are named there.
        behind = text[end:] if listed and not sure else ""
        if (start < first or sure) and not re.search(r"[,;]", behind):
            marks.append(_Mark(start, end, "but"))
    if not listed:
        marks += [_Mark(start, end, part) for start, end, part in onlys(text) if start < first]
    taken = [(one.start, one.end) for one in marks]
    marks += [
        _Mark(*found.span(), "said")
        for found in _SPOKEN.finditer(text)
        if not any(start < found.end() and found.start() < end for start, end in taken)
    ]
    return sorted(marks)


def _read(text: str, marks: list[_Mark]) -> Typed | None:
    """What stands before, between and behind some marks."""
    if not marks:
        return None
    typed = Typed("")
    rest = [text[: marks[0].start]]
    for mark, end in zip(marks, [*(one.start for one in marks[1:]), len(text)], strict=True):
        rest.append(_take(typed, mark, text[mark.start : mark.end], text[mark.end : end]))
    if marks[0].part not in {"base", "said"} and not any(map(str.isalnum, rest[0])):
        return None
    typed.base = without_links(" ".join(" ".join(rest).split()))
    return typed if any(map(str.isalnum, typed.base)) else None


def _take(typed: Typed, mark: _Mark, said: str, behind: str) -> str:
    """Take what stands behind a mark; what of it belongs to no condition."""
    if mark.part == "title":
        typed.title = True
    elif mark.part == "said":
        typed.languages += [one for one in languages_in(said) if one not in typed.languages]
    if mark.part in {"title", "said", "base"}:
        return behind
    if mark.part == "but":
        words, outlets = parts_left_out(behind)
        typed.without += words
        typed.spoken += words
        typed.not_outlets += outlets
        return ""
    words, rest = _words(mark.part, behind.strip())
    if behind.strip()[:1] not in _QUOTES:
        typed.unknown += [one[1] for word in words for one in _STRANGE_KEY.finditer(word)]
        words = [one for one in words if not _STRANGE_KEY.search(one)]
    _put(typed, mark, (one for word in words if (one := without_links(" ".join(word.split())))))
    return rest


def _words(part: str, behind: str) -> tuple[list[str], str]:
    """What a condition names, and what is left behind it."""
    close = _QUOTES.get(behind[:1])
    at = behind.find(close, 1) if close else -1
    if at > 0:
        quoted = behind[1:at]
        # Several words in quotation marks are meant in this order; a source is called so.
        exact = part in {"with_", "without"} and " " in quoted.strip()
        return [f'"{quoted}"' if exact else quoted], behind[at + 1 :].lstrip(" ,;")
    if not behind.startswith("#") and part != "languages":
        return re.split(r"[,;\n]", behind), ""
    first = _ONE_WORD.match(behind)
    words, rest = ([first[0]], behind[first.end() :]) if first else ([], behind)
    while rest.startswith(",") and (more := _ONE_WORD.match(rest[1:].lstrip())):
        words.append(more[0])
        rest = rest[1:].lstrip()[more.end() :]
    return words, rest


def _put(typed: Typed, mark: _Mark, words: Iterable[str]) -> None:
    if mark.part == "languages":
        codes = {word: _LANGUAGES.get(word.casefold().strip(".")) for word in words}
        typed.strange += [word for word, code in codes.items() if not code]
        named = [code for code in codes.values() if code]
        typed.languages += [
            one
            for one in (("ru", "kk", "en") if mark.no else named)
            if not mark.no or one not in named
        ]
        return
    part = _NEGATED[mark.part] if mark.no else mark.part
    getattr(typed, part).extend(words)
