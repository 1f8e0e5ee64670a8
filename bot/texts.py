"""Every word the bot says, in the chat's language: Fluent texts from `bot/locales`.

Two voices: `texts("key")` is plain text (buttons, pop-ups, commands), `texts.html("key")` is
Telegram HTML, in which every string argument is escaped unless it is `Html` already. A date, a
time, a list or a length is given as it is: the text says by a function in which case it stands
(bot/grammar/functions.py). Unlike an aiogram i18n middleware this works outside any update, where
digests are written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial
from html import escape
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentType
from fluent.syntax import FluentParser

from bot.grammar.functions import Given, functions_for

LANGUAGES = ("ru", "kk", "en")
# Each in itself, for those who read no other.
LANGUAGE_NAMES = {"ru": "Русский", "kk": "Қазақша", "en": "English"}
# Languages of the region in which most people read Russian.
READ_RUSSIAN = ("uk", "be", "ky", "uz", "tg", "tk", "hy", "tt", "ba")
# In which language Telegram is told something for whom: by its code, and for all others ("").
FOR_READERS = (
    *((language, language) for language in LANGUAGES),
    ("", "en"),
    *((code, "ru") for code in READ_RUSSIAN),
)
_LOCALES = Path(__file__).parent / "locales"
_LONG = 2000
_LATER = re.compile("\x02([a-z_]+)\x03")
# Each begins in the first column; what belongs to it is indented.
_NEXT_ENTRY = re.compile(r"^(?=[a-z])", re.MULTILINE)
_KEY = re.compile("[a-z0-9-]+")
_PLURAL_LOCALES = {"ru": "ru-RU", "kk": "kk-KZ", "en": "en-GB"}


class Html(str):
    """Text that is Telegram HTML already."""

    __slots__ = ()


class _Bundle(FluentBundle):
    """The texts of a file, each parsed when it is first said: to parse all takes half a second."""

    def __init__(self, language: str, source: str) -> None:
        super().__init__([_PLURAL_LOCALES[language]], functions_for(language), use_isolating=False)
        self._unread = {found[0]: one for one in entries(source) if (found := _KEY.match(one))}

    def _lookup(self, entry_id: str, term: bool = False) -> Any:
        if (source := self._unread.pop(entry_id, None)) is not None:
            # Without spans: they are for tools, and half of what a parsed text weighs.
            self.add_resource(FluentParser(with_spans=False).parse(source))
        return super()._lookup(entry_id, term)


def entries(source: str) -> list[str]:
    """The texts of a file in its order, each by itself with its key."""
    return _NEXT_ENTRY.split(source)[1:]


class Texts:
    """The texts of one language. Get one from `texts_for`. Raises KeyError for an unknown key."""

    def __init__(self, language: str) -> None:
        self.language = language
        source = (_LOCALES / f"{language}.ftl").read_text(encoding="utf-8")
        self._bundle = _Bundle(language, source)

    def __call__(self, key: str, /, **args: object) -> str:
        """The plain text of a key."""
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        held: dict[str, str] = {}
        given = {name: _given(name, value, held) for name, value in args.items()}
        value, faults = self._bundle.format_pattern(message.value, given)
        if faults:  # a missing argument is our bug: say so, never show "{$name}" to a reader
            raise KeyError(f"{key} ({self.language}): {faults[0]}")
        return _LATER.sub(lambda found: held.get(found[1], found[0]), str(value))

    def html(self, key: str, /, **args: object) -> Html:
        """The text of a key as Telegram HTML; plain string arguments are escaped."""
        return Html(self(key, **{name: _escaped(value) for name, value in args.items()}))


def _escaped(value: object) -> object:
    """An argument for HTML: words are escaped, also those of a list."""
    if isinstance(value, str):
        return value if isinstance(value, Html) else escape(value, quote=False)
    return [_escaped(one) for one in value] if isinstance(value, Sequence) else value


def _given(name: str, value: object, held: dict[str, str]) -> FluentType | str | int | float:
    """What Fluent is given for an argument; long words are `held` back."""
    hold = partial(_placed, name, held)
    if isinstance(value, str):
        return hold(value)
    return value if isinstance(value, int | float | FluentType) else Given(value, hold)


def _placed(name: str, held: dict[str, str], words: str) -> str:
    """What Fluent is given for some words: a mark for long ones, which are put in afterwards.

    It refuses to place more than 2,500 characters, against texts that grow without end; five
    hundred ampersands are as many in HTML. How much is shown is decided by who renders.
    """
    if len(words) < _LONG:
        return words
    held[name] = words
    return f"\x02{name}\x03"


def texts_for(language: str) -> Texts:
    """The texts of a language; English for one that we do not have."""
    return _texts_of(language if language in LANGUAGES else "en")


@cache
def _texts_of(language: str) -> Texts:
    return Texts(language)


def language_from(code: str | None) -> str:
    """Our language for Telegram's `language_code` ("ru-RU", "kk", "de", None).

    Languages of the region in which most people read Russian get Russian, others English.
    """
    base = (code or "ru").lower().partition("-")[0]
    if base in LANGUAGES:
        return base
    return "ru" if base in READ_RUSSIAN else "en"
