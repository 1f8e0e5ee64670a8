"""What became of deliveries survives a database that is away, and counts once."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from bot.delivery import settling
from bot.delivery.settling import Settling
from bot.delivery.transactions import Transactions
from storage import backlog
from storage.database import Database
from storage.deliveries import Claimed, Settlement
from storage.schema import deliveries as rows
from storage.vocabulary import Mode, State
from tests.seeding import NOW, article, claim, messages_of, reader

TAG = ("hashtag", "проба")


async def claimed(database: Database, count: int) -> list[Claimed]:
    """Deliveries that "test" holds."""
    for chat in range(1, count + 1):
        await reader(database, chat, {TAG: Mode.BOTH})
    await article(database, "Проба\n\nТекст.\n\n#Проба")
    return await claim(database)


def sent(one: Claimed, message: int) -> Settlement:
    return Settlement(one.id, State.SENT, 0, uncertain=1, parts_sent=1, sent=(message,))


async def test_what_cannot_be_written_is_kept_and_nothing_more_may_be_sent(
    database: Database,
) -> None:
    ours = Settling(Transactions(database), "test", lambda: NOW)
    first, second = await claimed(database, 2)
    async with database.write() as connection:
        await connection.exec_driver_sql("ALTER TABLE deliveries RENAME TO away")
    ours.add(sent(first, 77))
    assert not ours.behind
    for _ in range(2):
        with pytest.raises(SQLAlchemyError):
            await ours.write()
        assert ours.behind
    async with database.write() as connection:
        await connection.exec_driver_sql("ALTER TABLE away RENAME TO deliveries")
    ours.add(sent(second, 78))
    await ours.write()
    assert (ours.behind, len(ours)) == (False, 0)
    async with database.read() as connection:
        assert (await backlog.count_by_state(connection))["sent"] == 2
        assert await messages_of(connection, first.id) == [77]


async def test_what_was_written_without_our_knowing_counts_once(database: Database) -> None:
    [one] = await claimed(database, 1)
    for _ in range(2):  # the answer to the first COMMIT was lost
        ours = Settling(Transactions(database), "test", lambda: NOW)
        ours.add(sent(one, 77))
        await ours.write()
    async with database.read() as connection:
        assert (await connection.execute(select(rows.c.uncertain))).scalar_one() == 1
    # and where the database has let us claim it again since, its first end is over
    ours = Settling(Transactions(database), "test", lambda: NOW)
    ours.add(sent(one, 77))
    ours.forget(one.id)
    assert len(ours) == 0


async def test_many_that_wait_stop_sending_sooner(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "_LATE_SECONDS", -1.0)
    ours = Settling(Transactions(database), "test", lambda: NOW)
    seen = []
    for id_ in range(1, 65):
        ours.add(Settlement(id_, State.SENT, 0))
        seen.append(ours.behind)
    assert seen == [False] * 63 + [True]
    await ours.write()  # nobody's: nothing changes
    assert len(ours) == 0


async def test_one_that_waits_too_long_to_be_written_stops_sending_too(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    [one] = await claimed(database, 1)
    ours = Settling(Transactions(database), "test", lambda: NOW)
    ours.add(sent(one, 77))
    seen = [ours.behind]
    monkeypatch.setattr(settling, "_LATEST_SECONDS", -1.0)
    seen.append(ours.behind)
    await ours.write()
    assert [*seen, ours.behind] == [False, True, False]
