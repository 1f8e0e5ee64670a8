"""Weeks of a few readers with wishes, walked through from one thing that happens to the next.

The outbox, the timetable's step and the composer are the real ones; what is composed counts as sent
at that instant. What readers wished when is written down plainly beside it, for comparing.
"""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from bot.compose.composer import Composer
from bot.delivery.preparing import ended, prepare
from bot.delivery.transactions import Transactions
from bot.messages.operation import Send
from bot.schedule import owe_what_is_due
from handlers.schedules import replan
from storage import chats, deferred, deliveries, leases, mutes
from storage.database import Database
from storage.deliveries import Claimed, Settlement
from storage.schema import deliveries as outbox
from storage.schema import schedules
from storage.schema import topics as topic_rows
from storage.vocabulary import Kind, Mode, State, Urgency
from tests.seeding import NOW, SUBJECTS, article, reader

TOPICS = ("бюджет", "образование", "медицина", "транспорт")
ZONES = ("Asia/Almaty", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass
class Wishes:
    """What a reader wishes at a moment."""

    zone: str
    quiet: tuple[int, int, int] | None = None
    most: int | None = None
    paused_until: datetime | None = None
    modes: dict[str, Mode] = field(default_factory=dict)
    muted_until: dict[str, datetime] = field(default_factory=dict)
    important: set[str] = field(default_factory=set)

    def is_quiet(self, at: datetime) -> bool:
        """Read off the clock on the wall, and off the calendar beside it."""
        if self.quiet is None:
            return False
        begin, end, days = self.quiet
        local = at.astimezone(ZoneInfo(self.zone))
        minute, today = local.hour * 60 + local.minute, local.weekday()
        if begin < end:
            return begin <= minute < end and bool(days >> today & 1)
        if minute >= begin:
            return bool(days >> today & 1)
        return minute < end and bool(days >> (today - 1) % 7 & 1)

    def wants(self, topic: str, at: datetime) -> bool:
        """Whether a topic brings news at once."""
        if self.paused_until is not None and self.paused_until > at:
            return False
        until = self.muted_until.get(topic)
        return topic in self.modes and (until is None or until <= at)


@dataclass(frozen=True)
class News:
    """An article: its number, what it is about, and when it came."""

    number: int
    topics: tuple[str, ...]
    at: datetime

    @property
    def title(self) -> str:
        """What stands in whatever shows it, and in nothing else."""
        return f"Новость под номером {self.number:05} конец"


@dataclass(frozen=True)
class Arrived:
    """A delivery that was sent: when, of what kind, what all its messages say, and what the reader
    wished then."""

    chat: int
    at: datetime
    kind: Kind
    text: str
    silent: bool
    wishes: Wishes

    def shows(self, news: News) -> bool:
        """Whether an article stands in it, by its title."""
        return news.title in self.text


class Weeks:
    """Readers, the time, and what happens in it."""

    def __init__(self, database: Database, seed: int) -> None:
        self.database = database
        self.random = random.Random(seed)
        self.now = NOW
        self.wishes: dict[int, Wishes] = {}
        self.topics: dict[str, int] = {}
        self.news: list[News] = []
        self.arrived: list[Arrived] = []
        self.changed: dict[int, list[datetime]] = {}
        self._composer = Composer(SUBJECTS)

    async def add_readers(self, count: int) -> None:
        """Readers, each with topics, and most with a wish."""
        for number in range(1, count + 1):
            zone = self.random.choice(ZONES)
            some = self.random.sample(TOPICS, self.random.randint(1, 3))
            modes = {one: self.random.choice([Mode.BOTH, Mode.INSTANT]) for one in some}
            followed = {("hashtag", one): mode for one, mode in modes.items()}
            chat = await reader(self.database, number, followed, time_zone=zone)
            self.wishes[chat], self.changed[chat] = Wishes(zone, modes=modes), []
        async with self.database.write() as connection:
            rows = await connection.execute(select(topic_rows.c.key, topic_rows.c.id))
            self.topics = {row.key: row.id for row in rows}
        for chat in self.wishes:
            await self._wish_quiet(chat)
            if self.random.random() < 0.6:
                await self._wish_most(chat)
            if self.random.random() < 0.5:
                await self._wish_urgency(chat)

    async def publish(self) -> None:
        """Something happens, and is told."""
        about = tuple(self.random.sample(TOPICS, self.random.choice([1, 1, 2])))
        one = News(len(self.news), about, self.now)
        words = " ".join(str(self.random.random()) for _ in range(6))
        tags = " ".join(f"#{topic}" for topic in about)
        await article(self.database, f"{one.title}\n\n{words}\n\n{tags}", at=self.now)
        self.news.append(one)

    # --- what readers wish otherwise ---------------------------------------------------------

    async def wish(self) -> None:
        """Some reader wishes something else from now on."""
        chat = self.random.choice(list(self.wishes))
        ways: list[Callable[[int], Awaitable[None]]] = [
            self._wish_quiet,
            self._wish_quiet,
            self._wish_most,
            self._wish_pause,
            self._wish_off,
            self._wish_zone,
            self._wish_urgency,
        ]
        await self.random.choice(ways)(chat)
        self.changed[chat].append(self.now)

    async def _change(self, chat: int, **values: object) -> None:
        async with self.database.write() as connection:
            await chats.change(connection, chat, **values)
            await replan(connection, chat, values, self.now)

    async def _wish_quiet(self, chat: int) -> None:
        quiet = None
        if self.random.random() < 0.8:
            begin = self.random.choice([22 * 60, 23 * 60, 23 * 60 + 30, 0, 13 * 60])
            end = (begin + self.random.choice([6, 8, 9]) * 60) % 1440
            quiet = begin, end, self.random.choice([127, 127, 31, 96])
        self.wishes[chat].quiet = quiet
        names = ("quiet_from", "quiet_to", "quiet_days")
        await self._change(chat, **dict(zip(names, quiet or (None, None, 127), strict=True)))

    async def _wish_most(self, chat: int) -> None:
        self.wishes[chat].most = self.random.choice([None, 1, 2, 5])
        await self._change(chat, alerts_most=self.wishes[chat].most)

    async def _wish_pause(self, chat: int) -> None:
        until = self.now + self.random.choice([3 * HOUR, DAY, timedelta()])
        self.wishes[chat].paused_until = until
        await self._change(chat, paused_until=until)

    async def _wish_off(self, chat: int) -> None:
        topic = self.random.choice(list(self.wishes[chat].modes))
        until = self.now + self.random.choice([5 * HOUR, DAY])
        async with self.database.write() as connection:
            await mutes.switch_off(connection, chat, self.topics[topic], until, self.now)
        self.wishes[chat].muted_until[topic] = until

    async def _wish_zone(self, chat: int) -> None:
        self.wishes[chat].zone = self.random.choice(ZONES)
        await self._change(chat, time_zone=self.wishes[chat].zone)

    async def _wish_urgency(self, chat: int) -> None:
        topic = self.random.choice(list(self.wishes[chat].modes))
        urgency = self.random.choice(list(Urgency))
        async with self.database.write() as connection:
            await mutes.set_urgency(connection, chat, self.topics[topic], urgency)
        self.wishes[chat].important.discard(topic)
        if urgency is Urgency.IMPORTANT:
            self.wishes[chat].important.add(topic)

    # --- time ----------------------------------------------------------------------------------

    async def run(self, days: int, *, news: int, wishes: int) -> None:
        """Let so many days pass, with so much news and so many changes of mind a day."""
        end = self.now + days * DAY
        happens = sorted(
            (self.now + self.random.random() * days * DAY, act)
            for act, count in ((0, news), (1, wishes))
            for _ in range(days * count)
        )
        while self.now < end:
            following = happens[0][0] if happens else end
            self.now = max(self.now, min(following, end, await self._next()))
            if happens and self.now >= following:
                await (self.wish() if happens.pop(0)[1] else self.publish())
            await self.settle()

    async def _next(self) -> datetime:
        """When something comes by itself."""
        async with self.database.read() as connection:
            due = await connection.scalar(select(func.min(outbox.c.due_at)))
            scheduled = await connection.scalar(select(func.min(schedules.c.next_at)))
        ahead = [one + timedelta(seconds=3) for one in (due, scheduled) if one is not None]
        return max(min(ahead, default=self.now + DAY), self.now + timedelta(seconds=1))

    async def settle(self) -> None:
        """What the bot does at this moment, until there is nothing to do."""
        await owe_what_is_due(self.database, lambda: self.now, lambda: None)
        for _ in range(50):
            async with self.database.write() as connection:
                await leases.wake_due(connection, self.now)
                claimed = await leases.claim(
                    connection, owner="weeks", now=self.now, lease=MINUTE, limit=20
                )
            if not claimed:
                return
            if self.random.random() < 0.05:  # killed: who comes after it has nothing but the rows
                async with self.database.write() as connection:
                    await leases.release(connection, "weeks")
                continue
            await self._deliver(claimed)
        raise AssertionError("it does not come to an end")

    async def _deliver(self, claimed: list[Claimed]) -> None:
        prepared = await prepare(
            Transactions(self.database),
            self._composer,
            claimed,
            self.now,
            owed_for=timedelta(days=3),
        )
        settlements = [ended(one, settlement) for one, settlement in prepared.unsaid]
        for one, operations in prepared.to_send:
            first, count = operations[0], len(operations)
            assert isinstance(first, Send)
            text = "\n".join(operation.message.html for operation in operations)
            silent = all(operation.message.silent for operation in operations)
            wishes = deepcopy(self.wishes[one.chat])
            self.arrived.append(Arrived(one.chat, self.now, one.kind, text, silent, wishes))
            settlements.append(
                Settlement(
                    one.id,
                    State.SENT,
                    one.attempts,
                    parts_sent=count,
                    sent=tuple(range(one.id * 100, one.id * 100 + count)),
                    reads=first.reads,
                    shows=first.shows,
                    tells=first.tells,
                    lists=first.lists or None,
                )
            )
        async with self.database.write() as connection:
            await deliveries.settle(connection, "weeks", settlements, self.now)

    async def deferred_of(self, chat: int) -> list[deferred.Deferred]:
        """What waits for a chat."""
        async with self.database.read() as connection:
            return await deferred.of_chat(connection, chat)
