"""A place of a text where a name of the registry stands, before anybody says who is meant. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from bot.topics.findings import Rule

_EXPLICIT = frozenset({Rule.FULL_NAME, Rule.INITIALS})
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mention:
    """A surname of the registry, with what belongs to it, at words first..last.

    `people`: whose name it can be; nobody's where it is somebody's who is not in the registry.
    `families`: the numbers of the surname, the same for whoever has it. `doubtful`: alone it is
    an ordinary word and nothing beside it says otherwise.
    """

    people: frozenset[str]
    first: int
    last: int
    rule: Rule
    families: frozenset[int]
    doubtful: bool = False

    @property
    def by_first_name(self) -> bool:
        """Whether a first name, or its initial, says which one of a surname is meant."""
        return self.rule in _EXPLICIT
