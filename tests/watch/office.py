"""One installation for the tests of the watch: its clock, its disk, what its editors were told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import insert, select, update

from bot.telegram.client import TelegramClient
from bot.watch.disk import MEGABYTE, Room
from bot.watch.jobs import Jobs
from bot.watch.signs import Signs
from bot.watch.sources import Sources
from bot.watch.watcher import Watcher
from storage import incidents
from storage.database import Database
from storage.incidents import Incident
from storage.schema import chats as chat_rows
from storage.schema import deliveries
from storage.schema import schedules as schedule_rows
from storage.schema_desk import incidents as incident_rows
from storage.vocabulary import Kind, State
from tests.seeding import NOW, reader
from tests.telegram.server import Server

EDITORS = (501, 502, 503)
SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


@dataclass
class Office:
    """One installation: its clock, its disk, the processes that watch it."""

    database: Database
    telegram: Server
    client: TelegramClient
    now: datetime = NOW
    free: int = 10_000 * MEGABYTE
    woken: int = 0

    def watcher(self, *named: int | str, jobs: Jobs | None = None) -> Watcher:
        """A process that begins now."""
        clock: Callable[[], datetime] = lambda: self.now  # noqa: E731  # shorter than a function

        def room(_folder: Path) -> Room:
            return Room(self.free, 100_000 * MEGABYTE)

        def wake() -> None:
            self.woken += 1

        return Watcher(
            self.database,
            Signs(self.client, clock),
            Sources(self.database, self.client, frozenset(named), clock=clock),
            jobs or Jobs(),
            editors=EDITORS,
            wake=wake,
            clock=clock,
            room=room,
        )

    async def pass_time(self, length: timedelta, *watchers: Watcher) -> None:
        """Let time pass; each process looks every half minute."""
        end = self.now + length
        while self.now < end:
            self.now += 30 * SECOND
            for watcher in watchers:
                await watcher.look()

    async def told(self) -> list[tuple[str, str, int]]:
        """What was owed to editors: kind of incident, "" or "over", Telegram's id of the editor."""
        query = (
            select(incident_rows.c.kind, deliveries.c.kind, chat_rows.c.chat_id)
            .select_from(deliveries)
            .join(incident_rows, incident_rows.c.id == deliveries.c.subject)
            .join(chat_rows, chat_rows.c.id == deliveries.c.chat)
            .where(deliveries.c.kind.in_((Kind.INCIDENT, Kind.INCIDENT_OVER)))
            .order_by(deliveries.c.id)
        )
        async with self.database.read() as connection:
            found = (await connection.execute(query)).all()
        return [
            (row[0].value, "over" if row[1] is Kind.INCIDENT_OVER else "", row[2]) for row in found
        ]

    async def live(self) -> list[Incident]:
        """What lasts."""
        async with self.database.read() as connection:
            return await incidents.live(connection)

    async def execute(self, statement: object) -> None:
        """Change something behind everybody's back."""
        async with self.database.write() as connection:
            await connection.execute(statement)  # type: ignore[call-overload]  # any statement


async def kill_deliveries(office: Office, reason: str = "Bad Request: x") -> None:
    """Some deliveries were given up."""
    chat = await reader(office.database, 9000, {})
    await office.execute(update(schedule_rows).values(next_at=None))
    await office.execute(
        insert(deliveries).values(
            [
                {
                    "chat": chat,
                    "kind": Kind.ALERT,
                    "subject": number,
                    "lane": 1,
                    "state": State.DEAD,
                    "reason": reason,
                    "created_at": office.now,
                    "settled_at": office.now,
                }
                for number in range(3)
            ]
        )
    )
