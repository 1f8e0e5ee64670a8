"""Whose an event is: which states, and which regions of Kazakhstan, a text tells of. Pure.

Every parliament passes a budget and every town has a heat plant: two texts that agree in all else
are of two events where each tells of its own state, and of none that the other one names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from bot.lexicon.places import NAMES, WHOSE
from bot.stories.tokens import Token
from bot.topics.chambers import chamber_at
from bot.topics.countries import HOME
from bot.topics.subjects import Subject
from bot.topics.tokens import fold
from storage.vocabulary import TopicKind

_CODES = {code: 1 << number for number, code in enumerate(NAMES)}
_PLACES = {
    **{name: _CODES[code] for code, name in NAMES.items()},
    **{place: _CODES[of[:2]] for place, of in WHOSE.items()},
}
# A town is of its region: one text names the one, another the other.
_AREAS = {of: 1 << number for number, of in enumerate(sorted({*WHOSE.values()} - {*NAMES}))}
_REGIONS = {place: _AREAS[of] for place, of in WHOSE.items() if of in _AREAS}
_LEAD = 400  # characters with which a body begins, about
_MONEY = "tenge"
_WHOSE = frozenset({TopicKind.OFFICIAL, TopicKind.OFFICE, TopicKind.BODY})


def states_of(tokens: Sequence[Token]) -> int:
    """The states that a text names: a bit each; by their names, towns and money, and by what only
    their parliaments are called."""
    bits = 0
    words: list[str] | None = None
    for at, one in enumerate(tokens):
        for group, name in one.meaning.concepts:
            if group == "place":
                bits |= _PLACES.get(name, 0)
            elif group == "unit" and name == _MONEY:
                bits |= _CODES[HOME]
            elif group == "body":
                bits |= _CODES.get(name[:2].upper(), 0)
        if one.capital and not one.meaning.concepts:
            words = words or [fold(it.word) for it in tokens]
            if found := chamber_at(words, at):
                bits |= _CODES.get(found[0], 0)
    return bits


def states_by(subjects: Iterable[Subject], within: range) -> int:
    """The states of the officials, offices and bodies that are named in a part of a text."""
    bits = 0
    for one in subjects:
        code = _CODES.get(one.key[:2].upper(), 0) if one.key[2:3] == "-" else 0
        if code and one.kind in _WHOSE and any(it.start in within for it in one.evidence):
            bits |= code
    return bits


def regions_of(tokens: Iterable[Token]) -> int:
    """The regions of Kazakhstan that a text names, or whose towns: a bit each."""
    bits = 0
    for one in tokens:
        for group, name in one.meaning.concepts:
            if group == "place":
                bits |= _REGIONS.get(name, 0)
    return bits


def whose(
    subjects: Collection[Subject],
    titled: int,
    length: int,
    begun: Sequence[Token],
    told: Sequence[Token],
) -> dict[str, int]:
    """Of which states and regions a text tells, as its traits are called: where it begins, and
    altogether. `titled`, `length`: so many characters are its title, and its body."""
    behind = titled + len("\n\n")
    return {
        "states": states_of(begun) | states_by(subjects, range(behind + _LEAD)),
        "told_states": states_of(told) | states_by(subjects, range(behind + length)),
        "regions": regions_of(begun),
        "told_regions": regions_of(told),
    }


def are_others(mine: int, told: int, others: int, others_told: int) -> bool:
    """Whether what two texts begin with (`mine`, `others`) are states, or regions, of which the
    other one tells nothing at all."""
    return bool(mine and others) and not (mine & others_told or others & told)
