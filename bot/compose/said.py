"""The answer to "what does this delivery say now?": one of five values. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeAlias

from bot.messages.markup import Message
from bot.messages.operation import Operation, Send
from storage.shows import Told
from storage.vocabulary import Deferral


@dataclass(frozen=True, slots=True)
class Say:
    """Do this in the chat, in this order (one operation or more)."""

    operations: tuple[Operation, ...]

    @classmethod
    def messages(cls, messages: Iterable[Message]) -> Say:
        """Send these messages."""
        return cls(tuple(Send(message) for message in messages))

    def telling(self, told: Sequence[Told]) -> Say:
        """The same, which comes instead of some alerts."""
        first, *more = self.operations
        if isinstance(first, Send):
            first = replace(first, lists=tuple(told))
        return Say((first, *more))

    def silenced(self) -> Say:
        """The same without a sound."""
        return Say(tuple(_silenced(one) for one in self.operations))

    def expiring(self, before: datetime | None) -> Say:
        """The same, to be composed anew where it has not begun before an instant (None: never)."""
        if before is None:
            return self
        return Say(
            tuple(
                replace(one, before=before) if isinstance(one, Send) else one
                for one in self.operations
            )
        )


def _silenced(one: Operation) -> Operation:
    return replace(one, message=replace(one.message, silent=True))


@dataclass(frozen=True, slots=True)
class Drop:
    """Say nothing, now or later; the reason is kept with the delivery."""

    reason: str


@dataclass(frozen=True, slots=True)
class Wait:
    """It cannot be known yet what it says: ask again after so long."""

    after: timedelta
    reason: str


@dataclass(frozen=True, slots=True)
class Fail:
    """It cannot be said, by a fault of ours or of a stored row: it is dead, for people to look at
    and to give another try."""

    reason: str


@dataclass(frozen=True, slots=True)
class Defer:
    """Its chat wishes no alert now: it comes after an instant (UTC), with others, if there are
    any (storage/deferred.py)."""

    until: datetime
    why: Deferral


Said: TypeAlias = Say | Drop | Wait | Defer | Fail

# Why an edit waits or is dropped: what a group was sent before it was upgraded nobody can change.
MOVED = "group upgraded since"
# Nor what its reader has deleted, or of which nobody knows as which message it came.
NO_MESSAGE = "its message is not there"
