"""Reads the themes that ship with the project (data/themes.toml)."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from bot.topics.themes.lexicon import Lexicon, Theme

_FILE = Path(__file__).parent / "data" / "themes.toml"
_LANGUAGES = ("ru", "kk", "en")


@cache
def shipped_themes() -> Lexicon:
    """The shipped themes; read once."""
    return Lexicon(read_themes(_FILE.read_text(encoding="utf-8")))


def read_themes(text: str) -> list[Theme]:
    """The themes that a text in the form of the shipped file holds. Raises KeyError where one is
    without an id, or without words in one of the languages."""
    return [
        Theme(
            one["id"],
            tuple(word for language in _LANGUAGES for word in one[language]),
            tuple(language for language in _LANGUAGES for _ in one[language]),
            tuple(
                (word, one[language][0])
                for language in _LANGUAGES
                for word in one.get("asked", {}).get(language, ())
            ),
        )
        for one in tomllib.loads(text)["themes"]
    ]
