"""The parts of callback data, each within its bounds: what a button may carry. Pure.

Callback data is whatever somebody's client sends, so a field is read by rule: one spelling of each
value, bounded, never `int()` of a text that was not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Protocol

from bot.messages.limits import CALLBACK_BYTES
from bot.texts import LANGUAGES
from bot.zones import OFFERED
from storage.vocabulary import Alerted, DigestForm, Mode

# Without leading zeros; "²" and "٣" are digits to str.isdigit and numbers to int, but not ours.
_NUMBER = re.compile(r"0|[1-9][0-9]{0,18}")
_BRIEF = re.compile(r"0|[1-9a-z][0-9a-z]{0,12}")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_MODES = tuple(Mode)
_SIXES = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
# "tag:" goes before it.
_TAG_BYTES = CALLBACK_BYTES - 4


class Field(Protocol):
    """How one part of callback data is read and written."""

    def read(self, text: str) -> object | None:
        """The value of a part; None when no button of ours carries it."""

    def holds(self, value: object) -> bool:
        """Whether a value is within the bounds."""

    def write(self, value: object) -> str:
        """The part for a value within the bounds."""


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number from `least` to `most`."""

    least: int
    most: int

    def read(self, text: str) -> int | None:
        """The number; None when it is none of these."""
        number = int(text) if _NUMBER.fullmatch(text) else -1
        return number if self.holds(number) else None

    def holds(self, value: object) -> bool:
        """Whether it lies between them."""
        return isinstance(value, int) and self.least <= value <= self.most

    def write(self, value: object) -> str:
        """Its decimal digits."""
        return str(value)


@dataclass(frozen=True, slots=True)
class BriefNumber:
    """A whole number from `least` to `most` in as few signs as there are: digits and letters."""

    least: int
    most: int

    def read(self, text: str) -> int | None:
        """The number; None when it is none of these."""
        number = int(text, 36) if _BRIEF.fullmatch(text) else -1
        return number if self.holds(number) else None

    def holds(self, value: object) -> bool:
        """Whether it lies between them."""
        return isinstance(value, int) and self.least <= value <= self.most

    def write(self, value: object) -> str:
        """Its digits to the base of 36."""
        number, digits = value if isinstance(value, int) else 0, ""
        while number:
            number, digit = divmod(number, 36)
            digits = _DIGITS[digit] + digits
        return digits or "0"


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of some words; the value is the word, or a member of an enum of strings."""

    words: Sequence[str]

    def read(self, text: str) -> str | None:
        """The word as it stands among them; None when it does not."""
        return next((word for word in self.words if word == text), None)

    def holds(self, value: object) -> bool:
        """Whether it is one of them."""
        return value in self.words

    def write(self, value: object) -> str:
        """The word."""
        return str(value)


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no, as 1 or 0."""

    def read(self, text: str) -> bool | None:
        """What it says; None when it says neither."""
        return {"0": False, "1": True}.get(text)

    def holds(self, value: object) -> bool:
        """Whether it is a truth value."""
        return isinstance(value, bool)

    def write(self, value: object) -> str:
        """1 or 0."""
        return "1" if value else "0"


@dataclass(frozen=True, slots=True)
class TagWord:
    """A hashtag without its #, short enough for a button."""

    def read(self, text: str) -> str | None:
        """The hashtag; None when it is none."""
        return text if self.holds(text) else None

    def holds(self, value: object) -> bool:
        """Whether it is letters, digits and underlines, one letter at least, and fits."""
        return (
            isinstance(value, str)
            and all(char.isalnum() or char == "_" for char in value)
            and any(char.isalpha() for char in value)
            and len(value.encode()) <= _TAG_BYTES
        )

    def write(self, value: object) -> str:
        """The hashtag."""
        return str(value)


@dataclass(frozen=True, slots=True)
class HexWord:
    """A checksum: so many hexadecimal digits."""

    digits: int

    def read(self, text: str) -> str | None:
        """The digits; None when they are none of ours."""
        return text if self.holds(text) else None

    def holds(self, value: object) -> bool:
        """Whether it is so many small digits."""
        return (
            isinstance(value, str)
            and len(value) == self.digits
            and all(char in "0123456789abcdef" for char in value)
        )

    def write(self, value: object) -> str:
        """The digits."""
        return str(value)


@dataclass(frozen=True, slots=True)
class TokenWord:
    """So many signs of base64url: what only who was given a link knows."""

    signs: int

    def read(self, text: str) -> str | None:
        """The token; None when it is none of ours."""
        return text if self.holds(text) else None

    def holds(self, value: object) -> bool:
        """Whether it is so many of these signs."""
        return (
            isinstance(value, str)
            and len(value) == self.signs
            and all(char in _SIXES for char in value)
        )

    def write(self, value: object) -> str:
        """The token."""
        return str(value)


@dataclass(frozen=True, slots=True)
class ManyModes:
    """The modes of up to `most` topics: three a character, the last ones filled up with the first
    mode; before them a digit that says how many are filled up."""

    most: int

    def read(self, text: str) -> tuple[Mode, ...] | None:
        """The modes; None where they are not spelt as ours."""
        filled = "012".find(text[:1]) if text else -1
        codes = [_SIXES.find(char) for char in text[1:]]
        if filled < 0 or -1 in codes or len(codes) > self.most:
            return None
        modes = [_MODES[code >> shift & 3] for code in codes for shift in (4, 2, 0)]
        kept = tuple(modes[: len(modes) - filled])
        return kept if self.holds(kept) and self.write(kept) == text else None

    def holds(self, value: object) -> bool:
        """Whether it is some modes, one at least."""
        if not isinstance(value, tuple) or not 1 <= len(value) <= self.most:
            return False
        return all(isinstance(one, Mode) for one in value)

    def write(self, value: object) -> str:
        """The characters."""
        modes = [_MODES.index(one) for one in value] if isinstance(value, tuple) else []
        filled = -len(modes) % 3
        modes += [0] * filled
        threes = zip(modes[::3], modes[1::3], modes[2::3], strict=True)
        return f"{filled}" + "".join(_SIXES[a << 4 | b << 2 | c] for a, b, c in threes)


class Switch(StrEnum):
    """A setting that is on or off, and to which a button turns it."""

    DIGEST_ON = "digest-on"
    DIGEST_OFF = "digest-off"
    ALERTS_ON = "alerts-on"
    ALERTS_OFF = "alerts-off"
    EMPTY_ON = "empty-on"
    EMPTY_OFF = "empty-off"
    SEQUELS_ON = "sequels-on"
    SEQUELS_OFF = "sequels-off"
    HEARTBEAT_ON = "heartbeat-on"
    HEARTBEAT_OFF = "heartbeat-off"
    WEEK_ON = "week-on"
    WEEK_OFF = "week-off"


class HelpPage(StrEnum):
    """A page of what the bot explains of itself; the word is also the key of its text."""

    HELP = "help"
    HELP_MORE = "help-more"
    HELP_EDITORS = "help-editors"
    PRIVACY = "privacy"
    PRIVACY_MORE = "privacy-more"


@dataclass(frozen=True, slots=True)
class ChannelNumber:
    """A channel's number, which is below zero; written without its sign."""

    def read(self, text: str) -> int | None:
        """The number; None when it is none."""
        number = Number(1, 2**63 - 1).read(text)
        return None if number is None else -number

    def holds(self, value: object) -> bool:
        """Whether it is one that Telegram could give."""
        return isinstance(value, int) and -(2**63) < value < 0

    def write(self, value: object) -> str:
        """Its digits."""
        return str(value).removeprefix("-")


# Ids are 64-bit in both databases.
Id = Annotated[int, Number(1, 2**63 - 1)]
ChannelId = Annotated[int, ChannelNumber()]
Page = Annotated[int, Number(0, 999_999)]
Place = Annotated[int, Number(0, 99)]
Weekday = Annotated[int, Number(0, 6)]
WeekDays = Annotated[int, Number(1, 127)]  # bit 0 for Monday
MonthDay = Annotated[int, Number(0, 31)]  # 0: none
Minute = Annotated[int, Number(0, 24 * 60 - 1)]
# Minutes since 1970, to the year 2160: with two ids and a mode they fill a button.
Instant = Annotated[int, Number(0, 99_999_999)]
# Milliseconds since 1970, as windows are stored, to the year 3084.
Millis = Annotated[int, BriefNumber(0, 36**9 - 1)]
Brief = Annotated[int, BriefNumber(1, 2**63 - 1)]
Scope = Annotated[int, BriefNumber(0, 36**7 - 1)]
WeekNumber = Annotated[int, Number(0, 9999)]  # since 2000, to the year 2191
PageOfDigest = Annotated[int, Number(0, 999)]
Yes = Annotated[bool, YesNo()]
Language = Annotated[str, OneOf(LANGUAGES)]
Zone = Annotated[str, OneOf(OFFERED)]
Kept = Annotated[Mode, OneOf(tuple(Mode))]
Shown = Annotated[Alerted, OneOf(tuple(Alerted))]
Form = Annotated[DigestForm, OneOf(tuple(DigestForm))]
Seen = Annotated[str, OneOf(("yes", "no", "empty"))]
To = Annotated[Switch, OneOf(tuple(Switch))]
HelpTo = Annotated[HelpPage, OneOf(tuple(HelpPage))]
Days = Annotated[int, Number(0, 365)]
Mark = Annotated[str, HexWord(8)]
Modes = Annotated[tuple[Mode, ...], ManyModes(100)]
Tag = Annotated[str, TagWord()]
