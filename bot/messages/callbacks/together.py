"""What the button carries that follows several topics with one press. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Self

from bot.messages.callbacks.fields import BriefNumber
from bot.messages.limits import CALLBACK_BYTES
from bot.messages.press import Press, press

_LEAST, _MOST = 2, 8
_ROOM = CALLBACK_BYTES - len("together:")
_ONE = BriefNumber(1, 2**63 - 1)


@dataclass(frozen=True, slots=True)
class Several:
    """The numbers of some topics, each once, in as few signs as there are."""

    def read(self, text: str) -> tuple[int, ...] | None:
        """The numbers; None where they are not spelt as ours."""
        found = [_ONE.read(part) for part in text.split(".", _MOST)]
        numbers = tuple(one for one in found if one is not None)
        return numbers if len(numbers) == len(found) and self.holds(numbers) else None

    def holds(self, value: object) -> bool:
        """Whether it is several numbers that have room on a button."""
        if not isinstance(value, tuple) or not _LEAST <= len(value) <= _MOST:
            return False
        fine = all(map(_ONE.holds, value)) and len(set(value)) == len(value)
        return fine and len(self.write(value)) <= _ROOM

    def write(self, value: object) -> str:
        """The numbers with full stops between them."""
        return ".".join(map(_ONE.write, value)) if isinstance(value, tuple) else ""


@press("together")
class FollowTogether(Press):
    """Follow several topics that were offered, all at once."""

    topics: Annotated[tuple[int, ...], Several()]

    @classmethod
    def of(cls, topics: Sequence[int]) -> Self | None:
        """The press for some topics; None where they are no several, or have no room."""
        numbers = tuple(dict.fromkeys(topics))
        return cls(numbers) if Several().holds(numbers) else None
