"""Who reports, in an English sentence: "…, X reports", "according to X". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.outlets import Token, name_at
from bot.intake.reporting.clause import (
    DASHES,
    Clause,
    Reporter,
    at_end,
    clause,
    stop_of,
)
from bot.topics.calendar import MONTH

_REPORTS = frozenset("reports report informs".split())
# So people do as well: of these verbs the reporter has to be an outlet for sure.
_SAYS = frozenset("reported writes wrote said told".split())
_KINDS = frozenset("newspaper correspondent newswire".split())
_OF_NEWS = re.compile(
    r"\w{0,20}(?:inform|news|times|herald|tribune|gazette|media|press|daily|weekly|post)\w{0,9}$"
)
_DAY = re.compile(rf"(?:{MONTH})\w{{0,9}}$|(?:mon|tues|wednes|thurs|fri|satur|sun)day$")
_CITING = frozenset("citing with referring quoting".split())


def english(sentence: str, tokens: Sequence[Token]) -> Clause | None:
    """The clause of an English sentence that says who reports."""
    for at, token in enumerate(tokens):
        found = None
        if token.key in _REPORTS | _SAYS:
            found = _english_report(tokens, at)
        elif token.key == "according" and at + 1 < len(tokens) and tokens[at + 1].key == "to":
            found = _according(tokens, at)
        if found is not None:
            first, end, outlet = found
            whole = first == 0 and at_end(tokens, end)
            return clause(sentence, tokens, first, end, outlet, whole=whole)
    return None


def _english_report(tokens: Sequence[Token], verb: int) -> tuple[int, int, str] | None:
    """Of "…, reports X", "…, X reports, citing Y": where it begins, where it ends, the outlet."""
    first, stop = verb, stop_of(tokens)
    while first > 0 and verb - first < 8 and tokens[first - 1].text not in DASHES | {","}:
        first -= 1
    edge = first > 0 and tokens[first - 1].text in DASHES | {","}
    before = first < verb and tokens[first].key != "as"
    found = _english_reporter(tokens, first, verb) if before else None
    if not before:
        found = _english_reporter(tokens, verb + 1, stop)
    alone = first == 0 and verb + 1 == stop
    sure = found is not None and found.sure
    if (
        found is None
        or not (edge or alone)
        or not (sure or (edge and tokens[verb].key in _REPORTS))
    ):
        return None
    end = verb + 1 if before else found.end
    if before and found.end < verb:
        return None  # "X has a man who reports"
    end = _behind_a_day(tokens, end)
    cited = end + (end < stop and tokens[end].text == ",")
    cites = cited < stop and tokens[cited].key in _CITING
    return (first, stop, found.outlet) if cites or end >= stop else None


def _english_reporter(tokens: Sequence[Token], at: int, stop: int) -> Reporter | None:
    """Who reports between two places: an outlet's name, with or without what it is, or what it is
    alone."""
    at = _behind_the(tokens, at)
    named = name_at(tokens, at)
    sure = any(_is_medium(tokens, n) for n in range(at, min(stop, at + 4)))
    if named is None:
        return Reporter("", stop, sure=True) if sure else None
    end = named.end
    if end < stop and tokens[end].key == "press" and _is_medium(tokens, end):
        return Reporter("", end + 2, sure=True)  # "Akorda's press service"
    while end < stop and _is_medium(tokens, end):
        end += 1
    return Reporter(named.name, end, sure=sure or tokens[at].kind in ("site", "quoted"))


def _according(tokens: Sequence[Token], at: int) -> tuple[int, int, str] | None:
    """Of "according to X" at an edge of a sentence: where it begins, where it ends, the outlet."""
    if at > 0 and tokens[at - 1].text != ",":
        return None
    end = next((n for n in range(at, len(tokens)) if tokens[n].text == ","), stop_of(tokens))
    if at > 0 and not at_end(tokens, end):
        return None
    found = _english_reporter(tokens, at + 2, end)
    return (at, end, found.outlet) if found is not None and found.sure else None


def _behind_a_day(tokens: Sequence[Token], at: int) -> int:
    """Behind whom it was told ("told X"), and the day of that: "reported on Nov. 29"."""
    if at < len(tokens) and tokens[at - 1].key == "told":
        named = name_at(tokens, at)
        at = named.end if named is not None else at
    if at + 1 >= len(tokens) or tokens[at].key != "on" or not _DAY.match(tokens[at + 1].key):
        return at
    at += 2
    while at < len(tokens) and (tokens[at].text == "." or tokens[at].key.isdecimal()):
        at += 1
    return at


def _is_medium(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token says that it is an outlet, or a press service, that is named here."""
    key = tokens[at].key
    before = tokens[at - 1].key if at else ""
    behind = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if key == "press":
        return behind in {"service", "office", "release"}
    if key in {"news", "agency"} and {before, key, behind} >= {"news", "agency"}:
        return True
    return key in _KINDS or (tokens[at].has_capital and _OF_NEWS.match(key) is not None)


def _behind_the(tokens: Sequence[Token], at: int) -> int:
    """The place of a name that may have "the" before it, which is no part of it."""
    return at + 1 if at + 1 < len(tokens) and tokens[at].text == "the" else at
