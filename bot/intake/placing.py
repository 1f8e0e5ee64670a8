"""What the door asks of whoever knows which articles are one story: bot/stories, a later room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accepted import Read
from storage.stories import Place


@dataclass(frozen=True, slots=True)
class Foretold:
    """Which story an article would be of if it were stored now (0: one of its own), and which
    stored articles are likest to it, also where something parts them from it."""

    story: int
    alike: tuple[int, ...] = ()


OF_ITS_OWN = Foretold(0)


class Turn(Protocol):
    """The right to place articles, of one transaction at a time; what it has placed counts when it
    ends without an error."""

    async def place(
        self, connection: AsyncConnection, articles: Mapping[int, Read]
    ) -> dict[int, Place]:
        """Say of articles that were just stored, by number and in their order, which story each is
        of, and store that; one that is too old to be of any is left out."""


class Placer(Protocol):
    """Places articles in stories."""

    def read(self, one: Read) -> Read:
        """The article with what it takes to compare it with others (`Read.traits`), which is work
        for the processor."""

    async def ready(self, offered: Sequence[Read]) -> None:
        """Learn what others have placed meanwhile, before a transaction begins that stores some
        articles."""

    async def foretell(self, one: Read) -> Foretold:
        """Which story an article that was read (`read`) would be of; nothing is placed."""

    def turn(self) -> AbstractAsyncContextManager[Turn]:
        """Wait for the turn, and give it up at the end."""
