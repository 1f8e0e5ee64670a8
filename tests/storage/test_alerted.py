"""What was sent to chats at once: asked for hundreds together, and of the time that matters."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import event

from storage.alerted import alerted
from storage.database import Database
from storage.vocabulary import State
from tests import seeding
from tests.seeding import NOW, article, reader

HOUR = timedelta(hours=1)


async def test_only_what_was_sent_of_the_articles_of_the_time(database: Database) -> None:
    ids = [
        await article(database, f"Новость {n}\n\nО деле {n}.\n\n#Проба", at=NOW - (9 - n) * HOUR)
        for n in range(6)
    ]
    chats = [await reader(database, number, {}) for number in range(1, 5)]
    await seeding.alerted(database, chats[0], *ids)
    await seeding.alerted(database, chats[1], ids[2])
    for state in (State.OWED, State.CLAIMED, State.WAITING, State.DROPPED, State.DEAD):
        await seeding.alerted(database, chats[2], ids[state], state=state)
    await seeding.alerted(database, chats[3], ids[0])
    since, until = NOW - 9 * HOUR, NOW - 6 * HOUR  # the first is as old as the window
    async with database.read() as connection:
        told = await alerted(connection, chats, since=since, until=until)
        assert {chat: set(map(int, some.split(","))) for chat, some in told.items()} == {
            chats[0]: set(ids[1:4]),
            chats[1]: {ids[2]},
        }
        assert await alerted(connection, [], since=since, until=until) == {}
        assert await alerted(connection, chats, since=NOW, until=NOW) == {}


async def test_it_is_read_out_of_the_key(database: Database) -> None:
    """A year of a chat's alerts is not read for the ones of a day."""
    ran: list[tuple[str, object]] = []

    def note(*args: object) -> None:
        ran.append((str(args[2]), args[3]))

    event.listen(database.engine.sync_engine, "before_cursor_execute", note)
    async with database.read() as connection:
        await alerted(connection, [1, 2], since=NOW - HOUR, until=NOW)
        event.remove(database.engine.sync_engine, "before_cursor_execute", note)
        sql, parameters = next(one for one in ran if "deliveries" in one[0])
        if not database.is_sqlite:
            return  # its planner looks at how many rows there are
        plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", parameters)  # type: ignore[arg-type]  # as it was given
        steps = " ".join(str(row[-1]) for row in plan)
    assert "sqlite_autoindex_deliveries_1 (chat=? AND kind=? AND subject>? AND subject<?)" in steps
    assert "SCAN d" not in steps
