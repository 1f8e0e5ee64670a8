"""A clause that says who reports, as a value, and what its readers share. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.intake.outlets import Token

DASHES = frozenset("–—-")
STOPS = frozenset(".!?…")
LONGEST = 40  # tokens of a clause


@dataclass(frozen=True, slots=True)
class Clause:
    """What says who reports: places in the sentence, and the outlet's name, or "". `whole`: the
    sentence says nothing else."""

    start: int
    end: int
    outlet: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who reports, and the place of the token behind. `sure`: a word says that it is an outlet or
    a press service."""

    outlet: str
    end: int
    sure: bool = False


def at_end(tokens: Sequence[Token], at: int) -> bool:
    """Whether only marks that end a sentence stand at a token and behind it."""
    return all(one.text in STOPS for one in tokens[at:])


def clause(
    sentence: str, tokens: Sequence[Token], first: int, end: int, outlet: str, *, whole: bool
) -> Clause:
    """The clause from a token to another, with the marks before it."""
    while first > 0 and tokens[first - 1].text in DASHES | {","}:
        first -= 1
    stop = tokens[end].start if end < len(tokens) else len(sentence)
    return Clause(tokens[first].start if first else 0, stop, outlet, whole)


def stop_of(tokens: Sequence[Token]) -> int:
    """The token behind the last word of a sentence."""
    at = len(tokens)
    while at > 0 and tokens[at - 1].text in STOPS:
        at -= 1
    return at
