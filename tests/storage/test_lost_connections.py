"""Connections that a network swallowed hold up nobody."""

from __future__ import annotations

import asyncio

import pytest

from storage import database as databases
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
