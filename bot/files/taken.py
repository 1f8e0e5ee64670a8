"""What a piece of a file becomes when it is read. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from bot.feeds.opml import Outline
from bot.intake.accepted import Read


@dataclass(frozen=True, slots=True)
class Refused:
    """A piece that is no article, or cannot be read: a word for machines, and why in words."""

    name: str
    reason: str
    why: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of feeds, with how many outlines `more` it has than are taken of one."""

    outlines: tuple[Outline, ...]
    more: int = 0


Taken: TypeAlias = Read | Listed | Refused
