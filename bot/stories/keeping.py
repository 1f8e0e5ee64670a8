"""Which stories stored articles are of, asked by the door: the window in memory and what is stored.

Several processes store articles. Each has a window of its own, which learns what the others have
placed before it places anything itself: mostly before the transaction, the last of it in there,
where only one places at a time. So two members of a story that come in the same second by two
processes are one story. What of a text is compared is stored with it, so that the window of two
days is read in milliseconds a thousand; what is not there is read from the texts.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
from array import array
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accepted import Read
from bot.intake.placing import OF_ITS_OWN, Foretold
from bot.stories.entries import entries_of, entry_of, hand_over, with_traits
from bot.stories.glancing import Glance
from bot.stories.packing import Entry
from bot.stories.resuming import Window
from storage import growth, stories, story_texts
from storage.database import Database
from storage.faults import REFUSALS
from storage.stories import Member, Place
from storage.story_texts import Told
from storage.vocabulary import Joined

log = logging.getLogger(__name__)

# Read of what others have placed in one go: a hundredth of a second in another thread; a second
# where a piece has to be read from its texts.
_PIECE = 500
# So many are read in a transaction, for which others wait; of more, only those that come meanwhile.
_MOST_INSIDE = 500
# An article waits no longer than this for the window to be read, as when the bot has just begun.
PATIENCE_SECONDS = 5.0
_AGAIN_SECONDS = 2.0


class Keeper:
    """Places articles in stories (`bot.intake.placing.Placer`); made once, for one door.

    `window`: for how long a story goes on, from the one article to the other.
    """

    def __init__(
        self,
        database: Database,
        window: timedelta,
        *,
        clock: Callable[[], datetime],
        patience: float | None = PATIENCE_SECONDS,
        glance: bool = False,
    ) -> None:
        """`patience`: for how many seconds an article waits for the window to be read (None: until
        it is). `glance`: articles are placed once, or seldom: of the window only that is read with
        which the first ones can be compared; made for whom that hands over one batch at a time."""
        self._database = database
        self._span = window
        self._clock = clock
        self._patience = patience
        self._learning: asyncio.Task[None] | None = None
        self._window: Window | None = None  # two dozen megabytes: for whoever places something
        self._seen = 0  # the number of the last row that is in the window
        self._own: set[int] = set()  # bounded: until they are met; rows behind that are in it, too
        self._stay: set[int] = set()  # bounded: of the articles of a window, until they leave
        self._level = -math.inf  # when it had all, by the event loop's clock
        self._whole = False  # whether it has all but what is being placed
        self._glance = glance
        self._passing = False  # whether the window is only for the articles that come next
        self._turn = asyncio.Lock()

    def read(self, one: Read) -> Read:
        """The article with its traits, where it may be of a story."""
        return with_traits(one, self._clock(), self._span)

    async def run(self) -> None:
        """Read the window, and go on learning what others place, until cancelled."""
        while True:
            await asyncio.wait({self._learn()})
            await asyncio.sleep(_AGAIN_SECONDS)

    async def ready(self, offered: Sequence[Read]) -> None:
        """Learn what others have placed, where that was not done lately (the rest is learnt in the
        transaction), for as long as an article can wait."""
        if not any(one.traits for one in offered):
            return  # all too old to be of any story
        if self._glance:
            self._glance = False  # who comes again has the window read
            await self._look(offered)
        elif asyncio.get_running_loop().time() - self._level > 2 * _AGAIN_SECONDS:
            await asyncio.wait({self._learn()}, timeout=self._patience)

    def _learn(self) -> asyncio.Task[None]:
        """What is learning, or begins to: one for all who wait, and not cut short with them."""
        if self._learning is None or self._learning.done():
            self._learning = asyncio.create_task(self._catch_up())
        return self._learning

    @contextlib.asynccontextmanager
    async def turn(self) -> AsyncGenerator[_Turn]:
        """The right to place; what was placed is forgotten where the block raises."""
        async with self._turn:
            turn = _Turn(self)
            try:
                yield turn
            except BaseException:  # raised on; whatever it was, nothing was stored
                turn.undo()
                raise
            else:
                turn.keep()
            finally:
                if self._passing:
                    self._window, self._passing = None, False
                    self._own.clear()

    async def _catch_up(self) -> None:
        """Put into the window what is stored behind what it has, a piece at a time."""
        try:
            rows: Sequence[Member] = ()
            while not rows or len(rows) == _PIECE:
                async with self._database.read() as connection:
                    await self._begin(connection)
                    rows = await stories.behind(connection, self._seen, limit=_PIECE)
                    texts = await self._untold(connection, rows)
                if not rows:
                    break
                entries = await asyncio.to_thread(entries_of, self._unknown(rows), texts)
                async with self._turn:
                    await asyncio.to_thread(self._put, rows, entries)
            self._level = asyncio.get_running_loop().time()
        except REFUSALS as error:  # whoever waits for it meets the same, or stores without it
            log.warning("stories: the database refuses (%s)", type(error).__name__)

    async def _look(self, offered: Sequence[Read]) -> None:
        """Make a window of what some articles can be compared with."""
        window, since = Window(self._span), self._clock() - self._span
        traits = [one.traits for one in offered if one.traits]
        few = [entry for one in traits if (entry := Entry.restored(one)) is not None]
        glance = Glance(window, few, oldest=int(since.timestamp()))
        try:
            async with self._database.read() as connection:
                first = await stories.before(connection, since)
                last = await stories.newest(connection)
                rows: Sequence[Member] = ()
                while not rows or len(rows) == _PIECE:
                    until = rows[-1].number if rows else last + 1
                    rows = await stories.between(connection, first, until, limit=_PIECE)
                    if not rows:
                        break
                    texts = await self._untold(connection, rows)
                    await asyncio.to_thread(hand_over, rows, texts, glance.pass_by)
                rows = await stories.of_stories(connection, first, last, glance.stories)
                texts = await self._untold(connection, rows)
            await asyncio.to_thread(hand_over, rows, texts, glance.put)
        except REFUSALS as error:  # as above
            log.warning("stories: the database refuses (%s)", type(error).__name__)
        else:
            self._window, self._seen, self._passing = window, last, True

    async def _begin(self, connection: AsyncConnection) -> Window:
        if self._window is None:
            seen = await stories.before(connection, self._clock() - self._span)
            if self._window is None:  # nobody else has begun meanwhile
                self._seen, self._window = seen, Window(self._span)
        return self._window

    def _unknown(self, rows: Sequence[Member]) -> list[Member]:
        return [one for one in rows if one.number not in self._own]

    async def _untold(self, connection: AsyncConnection, rows: Sequence[Member]) -> list[Told]:
        """The texts of rows of which nothing is kept that can be read."""
        untold = [one.article for one in self._unknown(rows) if entry_of(one) is None]
        return await story_texts.told_by(connection, untold)

    def _put(self, rows: Sequence[Member], entries: Mapping[int, Entry]) -> None:
        """Put rows into the window that are not there yet. Others may have come to it meanwhile."""
        for one in rows:
            if one.number <= self._seen or self._window is None:
                continue
            self._seen = one.number
            if one.number in self._own:
                self._own.discard(one.number)
            else:
                self._window.put(one.article, one.story, entries[one.article], one.unsure)

    async def place(
        self, connection: AsyncConnection, articles: Mapping[int, Read]
    ) -> dict[int, Place]:
        """In a turn: what `Turn.place` does."""
        window = await self._begin(connection)
        rows = await stories.behind(connection, self._seen, limit=_MOST_INSIDE + 1)
        self._whole = len(rows) <= _MOST_INSIDE
        rows = rows if self._whole else []  # it is still being read: with what is there
        texts = await self._untold(connection, rows)

        def work() -> dict[int, Place]:
            self._put(rows, entries_of(self._unknown(rows), texts))
            return self._judge(window, articles)

        return await asyncio.to_thread(work)

    async def foretell(self, one: Read) -> Foretold:
        """Which story an article would be of if it were placed now; nothing is placed. With what
        of the window is known, as `place` does."""
        entry = Entry.restored(one.traits) if one.traits else None
        if entry is None:
            return OF_ITS_OWN
        await self.ready([one])
        async with self._turn:
            async with self._database.read() as connection:
                window = await self._begin(connection)
                rows = await stories.behind(connection, self._seen, limit=_MOST_INSIDE)
                texts = await self._untold(connection, rows)

            def work() -> Foretold:
                self._put(rows, entries_of(self._unknown(rows), texts))
                story, alike = window.look(entry)
                return Foretold(story, tuple(alike))

            return await asyncio.to_thread(work)

    def _judge(self, window: Window, articles: Mapping[int, Read]) -> dict[int, Place]:
        placed: dict[int, Place] = {}
        for article, one in articles.items():
            entry = Entry.restored(one.traits) if one.traits else None
            if entry is None:
                continue
            found = window.add_entry(article, entry, apart=one.apart)
            kept = Entry(found.packed, entry.signature, array("I", found.found_by)).stored()
            related = (*found.related, *(-one for one in found.same))
            how = Joined(found.how)
            placed[article] = Place(found.story, how, related, kept, tuple(found.loose))
        return placed

    async def leave(self, connection: AsyncConnection) -> None:
        """In a turn: part from their stories what says something else since; what chats have before
        their eyes when they have it no more."""
        self._stay = set()  # bounded: it is empty
        if self._window is not None and self._window.apart:
            left = await stories.leave(connection, self._window.apart)
            await growth.note_left(connection, left.values(), self._clock())
            self._stay = self._window.apart - left.keys()  # bounded: as above

    def undo(self, count: int) -> None:
        """Forget what was placed last."""
        if self._window is not None:
            self._window.take_out(count)

    def keep(self, numbers: Sequence[int]) -> None:
        """The rows of what was placed last are stored, and behind them those of what left."""
        if self._window is not None:
            self._window.apart &= self._stay
        if self._whole and numbers:
            self._seen = numbers[-1]
        else:
            self._own.update(numbers)


class _Turn:
    """One transaction's turn (`bot.intake.placing.Turn`)."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._numbers: list[int] = []
        self._count = 0

    async def place(
        self, connection: AsyncConnection, articles: Mapping[int, Read]
    ) -> dict[int, Place]:
        """Place articles that were just stored, and store that."""
        self.undo()  # of a transaction that was begun anew
        young = {article: one for article, one in articles.items() if one.traits}
        if not young:
            return {}
        await stories.hold(connection)
        placed = await self._keeper.place(connection, young)
        self._count = len(placed)
        self._numbers = await stories.add(connection, placed)
        await self._keeper.leave(connection)
        return placed

    def undo(self) -> None:
        """Nothing of it was stored."""
        self._keeper.undo(self._count)
        self._count, self._numbers = 0, []

    def keep(self) -> None:
        """All of it was stored."""
        self._keeper.keep(self._numbers)
