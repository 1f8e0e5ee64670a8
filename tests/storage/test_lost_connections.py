"""Connections that a network swallowed hold up nobody."""

from __future__ import annotations

import asyncio
import socket

import pytest
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from storage import database as databases
from storage.database import Database
from storage.faults import REFUSALS, is_trouble
from storage.opening import open_database
from tests.proxy import proxied, through, to_url

LONGEST_SECONDS = 20


async def test_closing_does_not_wait_for_a_farewell_that_never_comes(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(databases, "_FAREWELL_SECONDS", 0.5)
    async with proxied(to_url(postgres_url)) as proxy:
        database = await open_database(through(proxy, postgres_url))
        async with database.read() as one, database.read() as other:
            await one.exec_driver_sql("SELECT 1")
            await other.exec_driver_sql("SELECT 1")
        proxy.freeze()
        await asyncio.wait_for(database.close(), LONGEST_SECONDS)


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="a system without it")
async def test_every_connection_notices_that_the_other_end_is_gone(postgres_url: str) -> None:
    async with proxied(to_url(postgres_url)) as proxy:
        database = await open_database(through(proxy, postgres_url))
        listening = await database.listening_connection()
        async with database.read():
            connections = [listening, *database._connections]
            assert len(connections) > 1
            for connection in connections:
                ours = connection._transport.get_extra_info("socket")
                assert ours.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
                assert ours.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 15_000
        listening.terminate()
        await database.close()


async def test_a_connection_that_is_refused_is_a_refusal_on_every_road(
    postgres_url: str,
) -> None:
    """Whoever waits for the database knows its refusals, and not the driver's errors."""
    nowhere = make_url(postgres_url).set(
        drivername="postgresql+asyncpg", database="no_such_database"
    )
    database = Database(create_async_engine(nowhere))
    with pytest.raises(REFUSALS, match="no_such_database") as refused:
        await database.listening_connection()
    assert is_trouble(refused.value)
    with pytest.raises(REFUSALS, match="no_such_database") as refused:
        async with database.read():
            pass
    assert is_trouble(refused.value)
    await database.close()
