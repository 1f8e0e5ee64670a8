"""The answer to "what does this delivery say now?": one of four values. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias

from bot.messages.markup import Message
from bot.messages.operation import Operation, Send


@dataclass(frozen=True, slots=True)
class Say:
    """Do this in the chat, in this order (one operation or more)."""

    operations: tuple[Operation, ...]

    @classmethod
    def messages(cls, messages: Iterable[Message]) -> Say:
        """Send these messages."""
        return cls(tuple(Send(message) for message in messages))


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


Said: TypeAlias = Say | Drop | Wait | Fail

# Why an edit waits or is dropped: what a group was sent before it was upgraded nobody can change.
MOVED = "group upgraded since"
