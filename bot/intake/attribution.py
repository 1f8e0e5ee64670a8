"""Who reports a piece of news, and the news without it. Pure.

The formulas are the region's press's: a clause at the edge of a sentence
(bot/intake/reporting/clauses.py), a dateline before the first one ("АСТАНА. 24 ноября. КазИнформ
-"), a name in brackets behind the last ("(Kazinform)").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.intake.datelines import bracketed_end, dateline_of
from bot.intake.reporting.clauses import Clause, clause_of
from bot.sentences import sentences

_MOST_CLAUSES = 3
_EDGES = " ,–—-\u00a0"
_ENDED = re.compile(r"[.!?…][»\"”)]?$")
# What has a comma of its own: "Кроме того, сообщает X, …", but not "Вчера, сообщает X, …".
_OPENINGS = frozenset(
    {"так", "кроме того", "более того", "помимо этого", "помимо того", "например", "к примеру"}
    | {"в частности", "таким образом", "итак", "напомним", "отметим", "к слову", "наконец"}
)
# What a comma stands before, whoever reports.
_JOINING = frozenset(
    "который которая которое которые которого которой которых которым которому что чтобы где когда "
    "куда откуда а но однако если хотя поскольку поэтому передав добавив".split()
)


def find_outlet(paragraphs: Sequence[str]) -> str:
    """The outlet that the paragraphs name ("сообщает X со ссылкой на …"); empty when none does."""
    for paragraph in paragraphs:
        for start, end in sentences(paragraph):
            clause = clause_of(paragraph[start:end])
            if clause is not None and clause.outlet:
                return clause.outlet
        for found in (dateline_of(paragraph), bracketed_end(paragraph)):
            if found is not None and found.outlet:
                return found.outlet
    return ""


def without_attribution(sentence: str) -> str:
    """A sentence without the clauses that say who reports it; empty where it says nothing else."""
    for _ in range(_MOST_CLAUSES):
        clause = clause_of(sentence)
        if clause is None:
            return sentence
        if clause.whole:
            return ""
        sentence = _without(sentence, clause)
    return sentence


def _without(sentence: str, clause: Clause) -> str:
    before = sentence[: clause.start].rstrip(_EDGES)
    after = sentence[clause.end :].lstrip(_EDGES)
    if not before:
        return after[:1].upper() + after[1:]
    if not any(char.isalnum() for char in after):
        return before if _ENDED.search(before) else before + (after or ".")
    word = re.match(r"\w*", after)
    joining = word is not None and word.group().casefold() in _JOINING
    opening = before.casefold() in _OPENINGS
    return f"{before}, {after}" if joining or opening else f"{before} {after}"
