"""Several phrases under a name, as they are typed: `жилищное строительство: ипотека, Отбасы банк`.
Pure.

A colon behind the name; between the phrases commas, semicolons, lines. What stands in quotation
marks is one phrase whatever it has. Conditions may stand behind (typed_conditions.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.topics.frames import core, without_courtesies
from bot.topics.keywords import is_exact, keyword_key, phrase_key
from bot.topics.typed_conditions import Typed, is_condition, typed_conditions

_QUOTES = {'"': '"', "«": "»", "“": "”", "„": "“"}
_CLOSING = "".join({*_QUOTES, *_QUOTES.values()})
_BETWEEN = ",;\n\r|•"
_LONGEST = 300  # characters before a colon
_SHORTEST = 3
# What says only that a name follows: "тема жильё: ипотека".
_TOPIC = frozenset("тема тему темы теме тақырып тақырыбы тақырыптар topic topics".split())


class TypedNamed(NamedTuple):
    """A name, its phrases each once, and the conditions that stand behind (None: none)."""

    name: str
    phrases: tuple[str, ...]
    conditions: Typed | None = None


def typed_named(text: str) -> TypedNamed | None:
    """The name and the phrases of a text; None where it names nothing so."""
    # A line ends a phrase, and conditions know no lines.
    typed = typed_conditions(re.sub(r"[\r\n]+", ";", text.strip()), listed=True)
    before, colon, rest = (typed.base if typed else text.strip()).partition(":")
    if not colon or not _may_be_named(before, rest):
        return None
    name = _name(before)
    phrases = phrases_of(rest.lstrip())
    if not name or not phrases:
        return None
    return TypedNamed(name, phrases, typed)


def _may_be_named(before: str, behind: str) -> bool:
    """Whether a colon may stand behind a name: neither an address nor a time of day has one."""
    time = before[-1:].isdecimal() and behind[:1].isdecimal()
    shown = 0 < len(before) <= _LONGEST and "#" not in before
    return shown and not time and not behind.startswith("//")


def _name(typed: str) -> str:
    """The name without what only asks for it; "" where it is none."""
    if is_condition(typed) or "," in typed or ";" in typed or "\n" in typed:
        return ""
    bare = typed.strip().strip(_CLOSING)
    some, phrase = core(without_courtesies(bare).split())
    while phrase and phrase[0].casefold() in _TOPIC:
        phrase = phrase[1:]
    return " ".join(phrase).strip(_CLOSING + " .!?") if some else ""


def phrases_of(text: str) -> tuple[str, ...]:
    """The phrases of a list, each once however it is spelt, without their marks but
    those that say that several words are meant in this order."""
    found: dict[str, str] = {}
    for part in parts_of(text):
        words = part.replace("_", " ").strip().lstrip("#").strip(_CLOSING + " .")
        phrase = " ".join(words.split())
        key = phrase_key(part.strip(" ."))
        # "и так далее", "последние новости": what only frames a request is looked for by nobody.
        if key and core(phrase.split())[0]:
            found.setdefault(key, f'"{phrase}"' if is_exact(key) else phrase)
    return tuple(found.values())


def parts_of(text: str) -> Iterable[str]:
    """What stands between commas, lines and the like, and in quotation marks."""
    last = {mark: text.rfind(closing) for mark, closing in _QUOTES.items()}
    begins, close = 0, ""
    bare = True  # nothing but spaces yet
    for at, char in enumerate(text):
        if close:
            close = "" if char == close else close
        elif char in _QUOTES and last[char] > at and bare:
            close = _QUOTES[char]
        elif char in _BETWEEN:
            yield text[begins:at]
            begins, bare = at + 1, True
            continue
        bare = bare and char.isspace()
    yield text[begins:]


def too_short(phrases: Sequence[str]) -> bool:
    """Whether one of some phrases is found everywhere."""
    return any(len(keyword_key(one)) < _SHORTEST for one in phrases)
