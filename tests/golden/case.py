"""What a golden page is made of: a state, and what the bot says in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bot.messages.markup import Message, Rows
from bot.messages.plain import said
from tests.golden.voice import Voice

# A number of each form that any of the languages has, and none at all.
COUNTS = (0, 1, 2, 5, 21)
SOME = COUNTS[1:]


@dataclass(frozen=True, slots=True)
class Shown:
    """Words that are no message: what pops up over a button, a line of Telegram's own screens;
    `where` says of which, `most` how many characters it takes."""

    where: str
    text: str
    most: int


@dataclass(frozen=True, slots=True)
class Panel:
    """Buttons that take the place of those below a message, which itself stays as it is."""

    rows: Rows


One: TypeAlias = Message | Shown | Panel
Said: TypeAlias = One | Sequence[One]


@dataclass(frozen=True, slots=True)
class Case:
    """A state in English ("subscribe: alerts off, digest on") and what is said in it. `long` is the
    reason why a message may fill more than a screen: it is a list, or a digest."""

    state: str
    make: Callable[[Voice], Said]
    long: str = ""


def reply(key: str, /, **args: object) -> Callable[[Voice], Message]:
    """The text of a key as a message; an argument that is a function is asked in each language."""
    return lambda voice: said(voice.texts, key, **_asked(args, voice))


def replies(key: str, name: str, values: Sequence[object], /, **args: object) -> Callable[
    [Voice], list[Message]
]:  # fmt: skip
    """The text of a key as messages, once for each value of an argument."""
    return lambda voice: [
        said(voice.texts, key, **{name: value}, **_asked(args, voice)) for value in values
    ]


def pop_up(key: str, /, **args: object) -> Callable[[Voice], Shown]:
    """The text of a key as what pops up over a pressed button."""
    return lambda voice: popping(voice.texts(key, **_asked(args, voice)))


def popping(text: str) -> Shown:
    """A text as what pops up; Telegram takes 200 characters."""
    return Shown("pop-up", text, 200)


def _asked(args: dict[str, object], voice: Voice) -> dict[str, object]:
    return {name: value(voice) if callable(value) else value for name, value in args.items()}
