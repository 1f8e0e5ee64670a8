"""What is asked of the database once for all the digests of a batch: what their chats follow, took
back, were alerted and have read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.conditions import Unmet
from bot.compose.repeated import Asked, Repeated, asked_by, since_when
from bot.compose.shelf import Shelf
from bot.compose.theirs import NOTHING, Theirs, ids
from bot.compose.wanted import Window
from storage import reviews, rules
from storage.alerted import alerted
from storage.followed import Follows, followed_under
from storage.vocabulary import Alerted
from storage.windows import Listed

_NOTHING = Follows()
_Asked: TypeAlias = tuple[Follows, tuple[int, ...] | None]
_Read: TypeAlias = tuple[Theirs, str, tuple[int, int], int | None, datetime, Alerted]


@dataclass(frozen=True, slots=True)
class Batch:
    """The chats of some windows: `read` is since when each has read digests without a gap, by
    window; the rest is by chat."""

    follows: Mapping[int, Follows]
    unmet: Unmet
    refused: Mapping[int, frozenset[tuple[int, int]]]
    alerted: Mapping[int, str]
    read: Mapping[Asked, int]
    # Chats follow the same, and have read the same. Bounded: lives as long as the batch.
    _own: dict[_Asked, tuple[Follows, frozenset[int]]] = field(default_factory=dict)
    _made: dict[_Read, Theirs] = field(default_factory=dict)

    @classmethod
    async def of(cls, connection: AsyncConnection, asked: Sequence[Window], now: datetime) -> Batch:
        """Ask for it."""
        chats = {window.chat for window in asked}
        follows, ruled = await followed_under(connection, chats, now)
        refused = await reviews.taken_back_by(connection, chats)
        since = min(window.since for window in asked)
        until = max(window.until for window in asked)
        once = {window.chat for window in asked if window.alerted is not Alerted.FULL}
        before = await alerted(connection, once & follows.keys(), since=since, until=until)
        read = await since_when(connection, [one for one in asked if one.chat in follows])
        numbers = {rule for some in ruled.values() for rule in some.values()}
        known = await rules.by_ids(connection, numbers)
        return cls(follows, Unmet(ruled, known), refused, before, read)

    def topics(self, window: Window) -> tuple[Follows, frozenset[int]]:
        """What the digest of a window tells, and its topics by id."""
        asked = self.follows.get(window.chat, _NOTHING), window.topics
        own = self._own.get(asked)
        if own is None:
            follows = window.asked_of(asked[0])
            own = self._own[asked] = follows, ids(follows.topics)
        return own

    def theirs(self, window: Window) -> Theirs:
        """What of its chat is its own."""
        return Theirs.all_of(
            self.refused.get(window.chat, NOTHING), self.alerted.get(window.chat), window.alerted
        )

    def theirs_on(
        self, shelf: Shelf, window: Window, places: tuple[int, int], repeated: Repeated
    ) -> Theirs:
        """The same as far as it concerns what of a shelf is in the window, and with what comes
        under no condition there and what was read before."""
        (follows, topics), since = self.topics(window), self.read.get(asked_by(window))
        theirs = self.theirs(window)
        ruled = self.unmet.ruled(window.chat)
        key = theirs, follows.topics, places, since, window.since, window.alerted
        known = None if ruled else self._made.get(key)
        if known is not None:
            return known
        made = theirs.on(shelf, topics, places)
        made = made.but(self.unmet.on_shelf(window.chat, shelf, places))
        if since is not None:
            free, refused = topics.difference(ruled), self._refused(window)
            again = repeated.on_shelf(window, since, free, places, refused)
            made = made.reading(again, window.alerted)
        if not ruled:
            self._made[key] = made
        return made

    async def reading(
        self, connection: AsyncConnection, window: Window, articles: Sequence[Listed], one: Theirs
    ) -> Theirs:
        """What is a chat's own, with what it has read before of the articles of a window that is
        asked for by itself."""
        since = self.read.get(asked_by(window))
        if since is None:
            return one
        # Under conditions it is not known what was read.
        free = self.topics(window)[1].difference(self.unmet.ruled(window.chat))
        again = await Repeated.among(
            connection, window, articles, since, free, self._refused(window)
        )
        return one.reading(again, window.alerted)

    def _refused(self, window: Window) -> frozenset[tuple[int, int]]:
        return self.refused.get(window.chat, NOTHING)
