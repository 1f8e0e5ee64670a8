"""The words that an editor has ruled out for an office, a body or its holder. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.topics.people.names import words_of
from bot.topics.registry.registry import Body, Office, Person
from bot.topics.tokens import Words, fold

Vetoes = Mapping[str, tuple[tuple[str, ...], ...]]


def vetoes_of(*tables: Iterable[Person | Office | Body]) -> Vetoes:
    """The vetoes of a registry's entries by their id, folded once for every text."""
    return {
        entry.id: tuple(tuple(map(fold, words_of(veto))) for veto in entry.vetoes)
        for table in tables
        for entry in table
        if entry.vetoes
    }


def is_vetoed(vetoes: Vetoes, id_: str, words: Words, first: int, last: int) -> bool:
    """Whether words first..last lie within words that were ruled out for an entry."""
    return any(
        tuple(words.keys[start : start + len(veto)]) == veto
        for veto in vetoes.get(id_, ())
        for start in range(max(0, last - len(veto) + 1), first + 1)
    )
