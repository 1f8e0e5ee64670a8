"""Reads the themes that ship with the project (data/themes.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

from bot.topics.themes.lexicon import Lexicon
from bot.topics.themes.theme import Theme

_FILE = Path(__file__).parent / "data" / "themes.toml"
_LANGUAGES = ("ru", "kk", "en")


@cache
def shipped_themes() -> Lexicon:
    """The shipped themes; read once."""
    return Lexicon(read_themes(_FILE.read_text(encoding="utf-8")))


def read_themes(text: str) -> list[Theme]:
    """The themes that a text in the form of the shipped file holds. Raises KeyError where one is
    without an id, or without words in one of the languages."""
    read = tomllib.loads(text)["themes"]
    known = {word for one in read for word in (*_words(one), *(it for it, _ in _asked(one)))}
    return [_theme(one, known) for one in read]


def _theme(one: dict[str, Any], known: Collection[str]) -> Theme:
    """A theme by its entry. A town and a region are asked for by their names also where news has
    those for another word ("Семей", "Орал", "Абай"), unless a theme is `known` by it ("Арал")."""
    words = _words(one)
    places = [(name, word) for word in words if (name := _place(word)) and name not in known]
    asked = [*_asked(one), *places]
    languages = tuple(language for language in _LANGUAGES for _ in one[language])
    return Theme(one["id"], words, languages, tuple(asked), one.get("meant", False))


def _place(word: str) -> str:
    """The name of a town or a region that is said to be one; "" where nothing is."""
    before, _, name = word.partition(" ")
    if before in {"город", "область"}:
        return name
    name, _, kind = word.rpartition(" ")
    return name if kind in {"қаласы", "облысы", "область", "Region"} else ""


def _words(one: dict[str, Any]) -> tuple[str, ...]:
    return tuple(word for language in _LANGUAGES for word in one[language])


def _asked(one: dict[str, Any]) -> list[tuple[str, str]]:
    """What only asks for a theme, each with its name in that language."""
    return [
        (word, one[language][0])
        for language in _LANGUAGES
        for word in one.get("asked", {}).get(language, ())
    ]
