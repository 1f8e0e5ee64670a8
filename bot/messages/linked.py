"""What Telegram makes a link of by itself, wherever it stands in a message: addresses, @names,
phone numbers, tickers, commands. Words of one reader that another is shown have none of it. Pure.

A rule about how such things are written, in whatever width or with whatever dot (NFKC, and the
names that Unicode gives to characters), as https://core.telegram.org/api/entities names them.
"""

from __future__ import annotations

import re
import unicodedata

from bot.messages.invisible import visible_alone

# Letters that end a name of the web: in ASCII any may, in Cyrillic those of
# https://data.iana.org/TLD/tlds-alpha-by-domain.txt (xn--…), for "г.Алматы" is no address.
_CYRILLIC_ENDS = (
    "бг бел дети ею католик ком қаз мкд мон москва онлайн орг рус рф сайт срб укр".split()
)
_ADDRESS = re.compile(
    r"\w:/{1,9}"
    r"|[@\\]"
    rf"|\w\.(?:[a-z]{{2,}}|xn--\w|(?:{'|'.join(_CYRILLIC_ENDS)})(?!\w)|[^\W\d_a-zЀ-ԯ]{{2,}})"
    r"|(?<!\d)\d{1,3}(?:\.\d{1,3}){3}(?!\d)"
    r"|(?<![\w/])/\w"
    r"|\$[a-z]"
)
# Spaced, hyphenated or in brackets; a few years in a row are none.
_NUMBER = re.compile(r"(\+)?[\s(]{0,3}\d(?:[\s().,/_-]{0,3}\d)*")
_YEARS = re.compile(r"(?:(?:19|20)\d\d\W*)+")
_LEAST_DIGITS, _LEAST_BEHIND_PLUS = 10, 7
# What a character is called that is read as one of these; NFKC knows others.
_READ_AS = (
    (re.compile(r"FULL STOP|DOT LEADER|MIDDLE DOT|DOT OPERATOR"), "."),
    (re.compile(r"SOLIDUS|SLASH"), "/"),
    (re.compile(r"COMMERCIAL AT"), "@"),
    (re.compile(r"HYPHEN|DASH|MINUS"), "-"),
    (re.compile(r"DOLLAR SIGN"), "$"),
    (re.compile(r"PLUS SIGN"), "+"),
    (re.compile(r"COLON$|\bRATIO\b"), ":"),
)


def is_linked(words: str) -> bool:
    """Whether Telegram would make a link of any of it, or whoever reads it take it for one."""
    plain = _plain(words)
    if _ADDRESS.search(plain):
        return True
    return any(map(_calls, _NUMBER.finditer(plain)))


def _calls(number: re.Match[str]) -> bool:
    """Whether digits are a phone number."""
    digits = sum(char.isdigit() for char in number[0])
    if number[1]:
        return digits >= _LEAST_BEHIND_PLUS
    return digits >= _LEAST_DIGITS and not _YEARS.fullmatch(number[0].strip(" ("))


def _plain(words: str) -> str:
    """Words in the letters and signs that they are read as."""
    seen = visible_alone(unicodedata.normalize("NFKC", visible_alone(words)))
    return "".join(char if char.isascii() else _read(char) for char in seen).casefold()


def _read(char: str) -> str:
    if char.isalnum():
        return char
    name = unicodedata.name(char, "")
    return next((sign for called, sign in _READ_AS if called.search(name)), char)
