"""Who reports, in an English sentence: "…, X reports", "according to X". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.outlets import Token, name_at
from bot.intake.reporting_clause import (
    DASHES,
    Clause,
    Reporter,
    at_end,
    clause,
    stop_of,
)

_REPORTS = frozenset("reports reported report writes wrote informs".split())
_MEDIUM = re.compile(
    r"(?:\w{0,20}(?:inform|news|times|herald|tribune|gazette|media|press|daily|weekly)\w{0,9}|\w{0,20}post|"
    r"agency|newspaper|website|correspondent)$"
)
_PRESS = (["press", "service"], ["press", "office"])
_CITING = frozenset("citing with referring quoting".split())


def english(sentence: str, tokens: Sequence[Token]) -> Clause | None:
    """The clause of an English sentence that says who reports."""
    for at, token in enumerate(tokens):
        found = None
        if token.key in _REPORTS:
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
    if found is None or not (edge or (first == 0 and verb + 1 == stop and found.press)):
        return None
    end = verb + 1 if before else found.end
    if before and found.end < verb:
        return None  # "X has a man who reports"
    cited = end + (end < stop and tokens[end].text == ",")
    cites = cited < stop and tokens[cited].key in _CITING
    return (first, stop, found.outlet) if cites or end >= stop else None


def _english_reporter(tokens: Sequence[Token], at: int, stop: int) -> Reporter | None:
    """Who reports between two places: an outlet's name, with or without what it is, or what it is
    alone; `press` then says that it is said to be one."""
    at = _behind_the(tokens, at)
    named = name_at(tokens, at)
    medium = any(map(_is_of_medium, tokens[at : min(stop, at + 4)]))
    if named is None:
        return Reporter("", stop, press=True) if medium else None
    end = named.end
    if [one.key for one in tokens[end : end + 2]] in _PRESS:  # "Akorda's press service"
        return Reporter("", end + 2, press=True)
    while end < stop and _is_of_medium(tokens[end]):
        end += 1
    return Reporter(named.name, end, press=medium)


def _according(tokens: Sequence[Token], at: int) -> tuple[int, int, str] | None:
    """Of "according to X" at an edge of a sentence: where it begins, where it ends, the outlet."""
    if at > 0 and tokens[at - 1].text != ",":
        return None
    end = next((n for n in range(at, len(tokens)) if tokens[n].text == ","), stop_of(tokens))
    if at > 0 and not at_end(tokens, end):
        return None
    words = tokens[at + 2 : end]
    named = name_at(tokens, _behind_the(tokens, at + 2))
    sure = named is not None and tokens[named.end - 1].kind in ("site", "quoted")
    if not sure and not any(map(_is_of_medium, words)):
        return None
    small = any(one.key in {"press", "website"} for one in words)
    return at, end, named.name if named and not (small and not sure) else ""


def _is_of_medium(token: Token) -> bool:
    return _MEDIUM.match(token.key) is not None


def _behind_the(tokens: Sequence[Token], at: int) -> int:
    """The place of a name that may have "the" before it, which is no part of it."""
    return at + 1 if at + 1 < len(tokens) and tokens[at].text == "the" else at
