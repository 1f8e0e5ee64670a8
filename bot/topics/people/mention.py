"""A place of a text where a name of the registry stands, before anybody says who is meant. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from bot.topics.findings import Rule

_EXPLICIT = frozenset({Rule.FULL_NAME, Rule.INITIALS})
NOBODY: frozenset[str] = frozenset()
# What speaks for a surname that stands alone is added up (`evidence`): from ALERT on readers are
# told, from LISTED on editors find it in their list.
ALERT, LISTED = 3, 1


@dataclass(frozen=True, slots=True)
class Mention:
    """A surname of the registry, with what belongs to it, at words first..last.

    `people`: whose name it can be; nobody's where it is somebody's who is not in the registry.
    `families`: the numbers of the surname, the same for whoever has it. `weight`: how much
    speaks for it that the words are a person's name (`evidence`). `perhaps`: nobody's, for what
    stands beside the surname looks like another's first name, and may be an ordinary word.
    """

    people: frozenset[str]
    first: int
    last: int
    rule: Rule
    families: frozenset[int]
    weight: int = ALERT
    perhaps: bool = False

    @property
    def by_first_name(self) -> bool:
        """Whether a first name, or its initial, says which one of a surname is meant."""
        return self.rule in _EXPLICIT
