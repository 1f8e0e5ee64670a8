"""Updates are written down together, and one that cannot be does not stop the others."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from bot.telegram.arrivals import came
from bot.telegram.storing import Storing
from storage import updates
from storage.database import Database
from tests.telegram.hearing import Heard, inbox_of, said


async def test_an_update_that_no_database_keeps_does_not_stop_the_others() -> None:
    kept: list[int] = []

    async def write(found: list[Any]) -> set[int]:
        if any(one.arrival.update_id == 2 and not one.arrival.refused for one in found):
            raise UnicodeEncodeError("utf-8", "x", 0, 1, "no")
        kept.extend(one.arrival.update_id for one in found)
        return {one.arrival.update_id for one in found}

    storing = Storing(write)
    found = [one for number in (1, 2, 3) if (one := came(said(number, 7, "x"))) is not None]
    taking = asyncio.create_task(storing.take(found))
    await asyncio.sleep(0)
    await storing.round()
    assert await taking == 3
    assert kept == [1, 2, 3]


async def test_what_comes_together_is_written_together(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    transactions: list[int] = []
    store: Callable[..., Any] = updates.store

    async def counted(connection: Any, arrivals: Sequence[Any], **more: Any) -> Any:
        transactions.append(len(arrivals))
        return await store(connection, arrivals, **more)

    monkeypatch.setattr(updates, "store", counted)
    heard = Heard()
    async with inbox_of(heard, database) as inbox:
        await asyncio.gather(*(inbox.take([said(n, n, "x")]) for n in range(40)))
        await heard.hear(40)
    assert sum(transactions) == 40
    assert len(transactions) <= 3


async def test_whoever_waits_at_the_end_is_told() -> None:
    async def write(_found: list[Any]) -> set[int]:
        raise AssertionError("nothing is written")

    storing = Storing(write)
    found = came(said(1, 7, "x"))
    assert found is not None
    taking = asyncio.create_task(storing.take([found]))
    await asyncio.sleep(0)
    storing.refuse()
    with pytest.raises(ConnectionError):
        await taking
