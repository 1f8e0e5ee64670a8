"""Which wording of an article those know who have it before their eyes."""

from __future__ import annotations

from sqlalchemy import insert, select, update

from storage import amending, articles, chats
from storage.database import Database
from storage.schema import deliveries
from storage.schema_stories import shown_alerts
from storage.vocabulary import Mode, SetAside, State
from tests.seeding import NOW, alerted, article, reader

TAG = ("hashtag", "проба")


async def test_readers_are_counted_by_the_wording_that_they_were_told_last(
    database: Database,
) -> None:
    """One is on its way, one blocked, one shown another member of the story."""
    here = [await reader(database, number, {TAG: Mode.BOTH}) for number in range(1, 8)]
    number = await article(database, "Палата выделила 5 млрд\n\nРешение приняли.\n\n#Проба")
    other = await article(database, "Сенат выделил 5 млрд\n\nРешение приняли.\n\n#Проба")
    for chat in here[:6]:
        await alerted(database, chat, number)
    await alerted(database, here[6], number, state=State.CLAIMED)
    async with database.write() as connection:
        await connection.execute(
            update(deliveries).where(deliveries.c.chat.in_(here[2:4])).values(revision=2)
        )
        await chats.set_aside(connection, here[4], SetAside.BLOCKED, NOW)
        its = select(deliveries.c.id).where(
            deliveries.c.chat == here[5], deliveries.c.subject == number
        )
        shown = await connection.scalar(its)
        await connection.execute(insert(shown_alerts).values(delivery=shown, article=other))
    async with database.read() as connection:
        one = (await articles.by_ids(connection, [number]))[number]
        assert await amending.readings(connection, number, one) == {1: 3, 2: 2}
        assert await amending.readings(connection, other, one) == {}
