"""What an editor hears of an incident, composed when it is sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.compose.incidents import Incidents
from bot.compose.said import Drop
from storage import incidents
from storage.database import Database
from storage.vocabulary import IncidentKind, Kind
from tests.compose.composing import owed, said_of, words
from tests.seeding import NOW, reader


async def test_it_is_told_while_it_lasts_and_its_end_afterwards(database: Database) -> None:
    chat = await reader(database, 7, {})
    async with database.write() as connection:
        await incidents.begin(
            connection,
            IncidentKind.BACKLOG,
            "",
            since=NOW - timedelta(minutes=20),
            details={"owed": 5, "claimed": 2, "inbox": 3},
            now=NOW,
        )
        [incident] = await incidents.live(connection)
    notice = await owed(database, chat, Kind.NOTICE, subject=incident.id)
    begun = replace(notice, kind=Kind.INCIDENT)
    paused = replace(begun, paused_until=NOW + timedelta(days=1), alerts_on=False)
    told = words((await said_of(database, [paused]))[begun.id])
    assert told == (
        "⚠️ Бот не успевает, читатели ждут. Очередь копится с 10:40.\n"
        "Сообщений не отправлено: 7\nСообщений боту, нажатий и публикаций не обработано: 3"
    )
    async with database.write() as connection:
        await incidents.end(connection, incident.id, NOW + timedelta(hours=2))
    assert await said_of(database, [begun]) == {begun.id: Drop("incident over")}
    over = replace(notice, kind=Kind.INCIDENT_OVER)
    told = words((await said_of(database, [over]))[over.id])
    assert (
        told == "✅ Бот больше не отстаёт. Отставание началось в 10:40 и длилось 2 часа 20 минут."
    )
    gone = replace(over, subject=incident.id + 1)
    async with database.read() as connection:
        said = await Incidents().compose(connection, [gone], NOW)
    assert said == {over.id: Drop("incident removed")}
