"""Conditions as they are typed behind a topic: `#Сенат +Токаев -#спорт тілі:қазақша title`. Pure.

In words of three languages, in any order. What stands before the first of them, and beside those
that take one word, is what the conditions are of. Without signs, too, as people speak: "Сенат кроме
спорта", "спорттан басқа Сенат"; whether that is meant depends on what it is of (`plain`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_QUOTES = {'"': '"', "«": "»", "“": "”", "„": "“"}
_KEYS: Mapping[str, str] = {
    word: part
    for part, words in {
        "languages": "lang language язык тіл тілі",
        "outlets": "from source outlet от из источник издание дереккөз дереккөзі көзі басылым",
        "with_": "with с вместе бірге",
        "without": "without без кроме онсыз",
    }.items()
    for word in words.split()
}
_LANGUAGES: Mapping[str, str] = {
    word: code
    for code, words in {
        "ru": "ru rus russian рус русский русском русская орыс орысша",
        "kk": "kk kz kaz kazakh каз казахский казахском казахская қаз қазақ қазақша",
        "en": "en eng english англ английский английском английская ағылшын ағылшынша",
    }.items()
    for word in words.split()
}
# Behind a topic; "title" alone may be the last word of a name, so it stands at the end or before
# another condition.
_TITLE = (
    r"(?:только\s+)?в\s+заголовк(?:е|ах)|(?:тек\s+)?тақырыпатында|(?:тек\s+)?атауында|"
    r"(?:only\s+)?in(?::|\s+(?:the\s+)?)(?:title|headline)|title"
)
_MARK = re.compile(
    rf"(?<!\S)(?:(?P<plus>\+)(?=[\w#\"«“„])|(?P<minus>[-\u2212])(?=[\w#\"«“„])|"
    rf"(?P<key>[^\W\d_]{{1,12}}):(?=\s?\S)\s?|(?P<title>{_TITLE})(?=\s*$|\s+(?:[-+\u2212]\S|[^\W\d_]{{1,12}}:)))",
    re.IGNORECASE,
)
# As people speak. In Kazakh what is left out goes before its word, or is one word with it.
_BUT = re.compile(
    r"(?<=\S)[\s,]+(?:(?:но|but)\s+)?(?:кроме|без|исключая|за\s+исключением|но\s+не(?:\s+про?)?|"
    r"without|except(?:\s+for)?|excluding|but\s+not)\s+(?=\S)",
    re.IGNORECASE,
)
_KAZAKH_BUT = r"(?P<not>#?\w{2,60}?)(?:(?:[тд]а|[тд]е|на|не)н\s+(?:басқа|бөлек|өзге)|с[ыі]з)"
_BEFORE = re.compile(rf"{_KAZAKH_BUT}[\s,]+(?P<of>\S[^\n]*)", re.IGNORECASE)
# What stands before it is of what: looked for from there it would cost the square of the text.
_BEHIND = re.compile(rf"[\s,]{_KAZAKH_BUT}\Z", re.IGNORECASE)
_AND = re.compile(r"\s(?:и|and|or|или|және)\s", re.IGNORECASE)
_LONGEST = 200  # characters of what is read so
_ONE_WORD = re.compile(r"#?[^\s,;]+")


@dataclass(slots=True)
class Typed:
    """What is asked for: `base` is what it is of, `strange` are languages that are none of ours;
    `plain`: it has no signs, and is none of this where the base is not surely a topic."""

    base: str
    with_: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    title: bool = False
    strange: list[str] = field(default_factory=list)
    plain: bool = False

    @property
    def words(self) -> str:
        """What was typed of topics, as it was."""
        return "\n".join((self.base, *self.with_, *self.without))

    @property
    def parts(self) -> int:
        """How many conditions that are."""
        listed = self.with_, self.without, self.outlets, self.languages, self.strange
        return sum(map(len, listed)) + self.title


def typed_conditions(text: str) -> Typed | None:
    """The conditions of a text, and what they are of; None where it has none, or only them."""
    marks = [mark for mark in _MARK.finditer(text) if _means(mark)]
    if not marks:
        return _spoken(" ".join(text.split()))
    if not any(char.isalnum() for char in text[: marks[0].start()]):
        return None
    typed = Typed("")
    rest = [text[: marks[0].start()]]
    for mark, end in zip(marks, [*(one.start() for one in marks[1:]), len(text)], strict=True):
        rest.append(_take(typed, mark, text[mark.end() : end]))
    typed.base = " ".join(" ".join(rest).split()).strip(" ,;")
    return typed


def _spoken(text: str) -> Typed | None:
    """The same of what is said without signs: of what, and without what."""
    if len(text) > _LONGEST:
        return None
    found = _BUT.search(text)
    if found is not None:
        base, rest = text[: found.start()], text[found.end() :]
    elif (kazakh := _BEFORE.fullmatch(text)) is not None:
        base, rest = kazakh["of"], kazakh["not"]
    elif (kazakh := _BEHIND.search(text)) is not None:
        base, rest = text[: kazakh.start()], kazakh["not"]
    else:
        return None
    words = [one.strip(" .!") for one in re.split(r"[,;]", rest)]
    if len(words) == 1 and all(" " not in one for one in _AND.split(words[0])):
        words = _AND.split(words[0])
    words = [one for one in words if any(char.isalnum() for char in one)]
    base = base.strip(" ,;:")
    return Typed(base, without=words, plain=True) if words and base else None


def is_condition(word: str) -> bool:
    """Whether a word before a colon says what sort of condition stands behind it."""
    return word.strip().casefold() in _KEYS


def _means(mark: re.Match[str]) -> bool:
    key = mark["key"]
    return key is None or key.casefold() in _KEYS


def _take(typed: Typed, mark: re.Match[str], behind: str) -> str:
    """Take what stands behind a mark; what of it belongs to no condition."""
    if mark["title"]:
        typed.title = True
        return behind
    part = (
        "with_" if mark["plus"] else "without" if mark["minus"] else _KEYS[mark["key"].casefold()]
    )
    behind = behind.strip()
    close = _QUOTES.get(behind[:1])
    at = behind.find(close, 1) if close else -1
    if at > 0:
        words, rest = [behind[1:at]], behind[at + 1 :]
    elif behind.startswith("#") or part == "languages":
        first = _ONE_WORD.match(behind)
        words, rest = ([first[0]], behind[first.end() :]) if first else ([], behind)
        while rest.startswith(",") and (more := _ONE_WORD.match(rest[1:].lstrip())):
            words.append(more[0])
            rest = rest[1:].lstrip()[more.end() :]
    else:
        words, rest = re.split(r"[,;\n]", behind), ""
    _put(typed, part, (one for word in words if (one := " ".join(word.split()))))
    return rest


def _put(typed: Typed, part: str, words: Iterable[str]) -> None:
    for word in words:
        if part != "languages":
            getattr(typed, part).append(word)
            continue
        code = _LANGUAGES.get(word.casefold().strip("."))
        (typed.languages if code else typed.strange).append(code or word)
