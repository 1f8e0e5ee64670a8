"""Conditions as people speak, without signs: "Сенат, но без спорта", "спорттан басқа Сенат", "only
in English". Pure.

What says so in three languages; whether it is meant says what it is of (typed_conditions.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

TITLE = (
    r"(?:только\s+)?в\s+заголовк(?:е|ах)|(?:тек\s+)?тақырыпатында|(?:тек\s+)?атауында|"
    r"тек\s+тақырып(?:та|тарда)(?!\w)|"
    r"(?:only\s+)?in(?::|\s+(?:the\s+)?)(?:title|headline)|title"
)
_RUSSIAN = r"(?:казахском|русском|английском)"
_ADVERB = r"(?:по-(?:казахски|русски|английски))"
_KAZAKH = r"(?:(?:қазақ|казак|орыс|ағылшын|агылшын)(?:ша\b|\s+(?:тілінде|тилинде)(?:гі|ги)?))"
_ENGLISH = r"(?:kazakh|russian|english)"
_AND = r"(?:\s*(?:,|\bи\b|\bили\b|\bжәне\b|\band\b|\bor\b)\s*)"


def _several(one: str, before: str = "") -> str:
    """One of some words, or more of them."""
    return rf"{before}{one}(?:{_AND}(?:{before})?{one})*"


_ON, _IN = r"на\s+", r"in\s+"
_IN_RUSSIAN = rf"(?:{_several(_RUSSIAN, _ON)}(?:\s+язык(?:е|ах))?|{_several(_ADVERB)})"
_IN_KAZAKH = _several(_KAZAKH)
_IN_ENGLISH = rf"{_several(_ENGLISH, _IN)}(?:\s+languages?)?"
# Where it is said that there is to be nothing else, it belongs to no name.
ONLY_IN_LANGUAGE = (
    rf"(?:только|лишь|исключительно)\s+{_IN_RUSSIAN}(?!\w)|{_IN_RUSSIAN}\s+только(?!\w)|"
    rf"тек\s+(?:қана\s+|ғана\s+)?{_IN_KAZAKH}(?:\s+[ғг]ана)?(?!\w)|{_IN_KAZAKH}\s+[ғг]ана(?!\w)|"
    rf"only\s+{_IN_ENGLISH}(?!\w)|{_IN_ENGLISH}\s+only(?!\w)|{_several(_ENGLISH)}\s+only(?!\w)"
)
IN_LANGUAGE = rf"{_IN_RUSSIAN}(?!\w)|{_IN_KAZAKH}(?!\w)|{_IN_ENGLISH}(?!\w)"
_CODES = (
    ("kk", re.compile(r"казах|қазақ|казак|kazakh", re.IGNORECASE)),
    ("ru", re.compile(r"русс|орыс|russian", re.IGNORECASE)),
    ("en", re.compile(r"англ|ағылшын|агылшын|english", re.IGNORECASE)),
)
# What may stand behind a condition: the end, a comma, another one.
BEFORE_ANOTHER = (
    r"(?=\s*$|\s*[,;.!]|\s+(?:[-+\u2212]\S|[^\W\d_]{1,12}:|"
    r"(?:кроме|без|но|исключая|without|except|but|бірақ)\b))"
)
_LINK = r"(?:но|а|однако|и|but|and|yet|бірақ|бирак|және|только|лишь)"
# What is left out. That it is a condition is sure behind a comma or a "but".
_BUT = re.compile(
    rf"(?<=\S)(?P<gap>[\s,;]+)(?P<link>(?:{_LINK}\s+)*)(?:"
    r"кроме|без|исключая|за\s+исключением|не\s+считая|минус|without|except(?:\s+for)?|excluding|minus|"
    r"(?<=\bно\s)не(?:\s+(?:про|об?))?|(?<=\bа\s)не(?:\s+(?:про|об?))?|(?<=\bоднако\s)не(?:\s+про)?|"
    r"(?<=\bbut\s)(?:not|no)(?:\s+about)?)\s+(?=\S)",
    re.IGNORECASE,
)
_KAZAKH_BUT = (
    r"(?P<not>#?\w{2,60}?)(?:(?P<other>(?:[тд]а|[тд]е|на|не)н\s+(?:басқа|бөлек|өзге))|с[ыі]з)"
)
_BEFORE = re.compile(rf"{_KAZAKH_BUT}[\s,]+(?P<of>\S[^\n]*)", re.IGNORECASE)
# What stands before it is of what: looked for from there it would cost the square of the text.
_BEHIND = re.compile(
    rf"(?P<link>(?<!\w)(?:бірақ|бирак)\s+)?(?<![\w#]){_KAZAKH_BUT}\Z", re.IGNORECASE
)
_UNWANTED = re.compile(
    r"(?<=\S)[\s,;]+(?:бірақ|бирак)\s+(?P<not>#?\w{2,60}(?: \w{1,60}){0,2}?)\s+"
    r"(?:керек|қажет|кажет)\s+емес\Z",
    re.IGNORECASE,
)
# What alone is wanted: about what, or from which source.
_ONLY = re.compile(
    rf"(?<=\S)[\s,;]+(?:{_LINK}\s+)?(?:(?:только|лишь)\s+(?:(?P<about>про|об?|обо)|от|из)|"
    r"only\s+(?:(?P<on>about)|from))\s+(?:источника\s+|канала\s+)?(?=\S)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s\(([^()\n]{1,100})\)")
_JOINED = re.compile(r"\s(?:и|and|or|или|және)\s", re.IGNORECASE)
_LINKS = re.compile(rf"^(?:{_LINK}(?!\w)[\s,;:]*)+|(?:(?<!\S){_LINK}[\s,;:.]*)+$", re.IGNORECASE)
_FROM = re.compile(
    r"^(?:(?:новост\w+|news)\s+)?(?:(?:от|из|from)\s+(?:источника\s+|канала\s+)?|источника\s+|source\s+)"
    r"(?=\S)",
    re.IGNORECASE,
)
_MARKS = " \t,;:.!"


def languages_in(said: str) -> list[str]:
    """The languages that a phrase of `IN_LANGUAGE` names."""
    return [code for code, word in _CODES if word.search(said)]


def buts(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where something is left out: where that begins, where what it is, and whether it is surely
    no part of a name."""
    for found in _BUT.finditer(text):
        sure = bool(found["link"]) or bool(re.search(r"[,;]", found["gap"]))
        yield found.start(), found.end(), sure


def onlys(text: str) -> Iterator[tuple[int, int, str]]:
    """Where it is said what alone is wanted: where that begins, where what it is, and which
    condition that is."""
    for found in _ONLY.finditer(text):
        yield found.start(), found.end(), "with_" if found["about"] or found["on"] else "outlets"


def without_brackets(text: str) -> str:
    """A text in which what is left out stands behind a comma, where it stood in brackets: "кодекс
    (но без рекламы)"."""

    def opened(found: re.Match[str]) -> str:
        said = f", {found[1]}"
        first = next(buts(f".{said}"), None)
        return said if first is not None and first[0] == 1 else found[0]

    return _BRACKETED.sub(opened, text)


def kazakh_but(text: str, *, listed: bool) -> tuple[str, str] | None:
    """What a Kazakh text is of, and what it leaves out, which stands before its word or is one with
    it; of a list only where that is surely said: "пайызсыз" is a phrase of it."""
    found = _UNWANTED.search(text.rstrip(_MARKS))
    if found is not None:
        return without_links(text[: found.start()]), found["not"]
    found = None if listed else _BEFORE.fullmatch(text)
    if found is not None:
        return found["of"].strip(_MARKS), found["not"]
    found = _BEHIND.search(text.rstrip(_MARKS))
    if found is None or (listed and not found["other"] and not found["link"]):
        return None
    base = without_links(text[: found.start()])
    return (base, found["not"]) if base else None


def parts_left_out(text: str) -> tuple[list[str], list[str]]:
    """What is left out, one by one: what is named, and the sources."""
    words = [without_links(one) for one in re.split(r"[,;]", text)]
    if len(words) == 1 and all(" " not in one for one in _JOINED.split(words[0])):
        words = _JOINED.split(words[0])
    words = [one for one in words if any(char.isalnum() for char in one)]
    outlets = [_FROM.sub("", one).strip('«»"“”„') for one in words if _FROM.search(one)]
    return [one for one in words if not _FROM.search(one)], outlets


def without_links(text: str) -> str:
    """Words without what only joins them to what stands beside, and without commas."""
    return _LINKS.sub("", text.strip(_MARKS)).strip(_MARKS)
