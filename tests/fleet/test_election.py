"""Who polls is elected on PostgreSQL, and followed when it ends, dies or is cut off."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest

from bot.errors import OperatorError
from bot.fleet import election
from bot.fleet.election import while_elected
from storage.database import Database
from storage.locks import Lock
from storage.opening import open_database
from tests.proxy import Proxy, proxied, through, to_url

LONGEST_SECONDS = 20


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same rounds, more of them."""
    monkeypatch.setattr(election, "_ELECTION_SECONDS", 0.05)
    monkeypatch.setattr(election, "_CHECK_SECONDS", 0.05)
    monkeypatch.setattr(election, "_ANSWER_SECONDS", 1.0)
    monkeypatch.setattr(election, "_SILENT_SECONDS", 2)


@dataclass
class Refusals:
    """How often somebody was told that another holds the lock."""

    count: int = 0

    async def more(self, times: int = 2) -> None:
        """Wait until it was told so often from now on."""
        wanted = self.count + times
        async with asyncio.timeout(LONGEST_SECONDS):
            while self.count < wanted:  # noqa: ASYNC110 - whoever is elected is refused no more
                await asyncio.sleep(0.01)


@pytest.fixture
def refusals(monkeypatch: pytest.MonkeyPatch) -> Refusals:
    """Those of this process."""
    counted, ask = Refusals(), election._ask

    async def asked(session: Any, sql: str, *args: object) -> Any:
        answer = await ask(session, sql, *args)
        counted.count += answer is False
        return answer

    monkeypatch.setattr(election, "_ask", asked)
    return counted


async def test_polling_that_ends_by_itself_ends_the_term(database: Database) -> None:
    polled = asyncio.Event()

    async def once() -> None:
        polled.set()

    await asyncio.wait_for(while_elected(database, Lock.POLLER, once), LONGEST_SECONDS)
    assert polled.is_set()


async def test_one_process_polls_and_another_follows_when_it_ends(
    postgres: Database, refusals: Refusals
) -> None:
    polling: list[str] = []
    elected = {"a": asyncio.Event(), "b": asyncio.Event()}

    async def poll(name: str) -> None:
        polling.append(name)
        elected[name].set()
        await asyncio.Event().wait()

    def stand(name: str) -> asyncio.Task[None]:
        return asyncio.create_task(while_elected(postgres, Lock.POLLER, lambda: poll(name)))

    first = stand("a")
    await asyncio.wait_for(elected["a"].wait(), LONGEST_SECONDS)
    second = stand("b")
    await refusals.more()
    assert polling == ["a"]
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    await asyncio.wait_for(elected["b"].wait(), LONGEST_SECONDS)
    second.cancel()
    await asyncio.gather(second, return_exceptions=True)


async def test_what_ends_polling_is_raised(database: Database) -> None:
    async def poll() -> None:
        raise OperatorError("Telegram refuses the token now")

    with pytest.raises(OperatorError, match="refuses the token"):
        await asyncio.wait_for(while_elected(database, Lock.POLLER, poll), LONGEST_SECONDS)


async def test_a_lost_connection_only_ends_a_term(postgres: Database) -> None:
    terms: list[float] = []
    again = asyncio.Event()

    async def poll() -> None:
        terms.append(time.monotonic())
        if len(terms) == 2:
            again.set()
        async with postgres.write() as connection:
            # the lock's holder is another connection: end it, as a restart of PostgreSQL does
            await connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_locks "
                "WHERE locktype = 'advisory' AND pid <> pg_backend_pid() AND granted"
            )
        await asyncio.Event().wait()

    standing = asyncio.create_task(while_elected(postgres, Lock.POLLER, poll))
    await asyncio.wait_for(again.wait(), LONGEST_SECONDS)
    standing.cancel()
    await asyncio.gather(standing, return_exceptions=True)
    assert len(terms) >= 2


class Poller:
    """Stands for election, and says when it polls."""

    def __init__(self, database: Database) -> None:
        self.polls = asyncio.Event()
        self.task = asyncio.create_task(while_elected(database, Lock.POLLER, self._poll))

    async def _poll(self) -> None:
        self.polls.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.polls.clear()

    async def until(self, polls: bool) -> None:
        async with asyncio.timeout(LONGEST_SECONDS):
            while self.polls.is_set() is not polls:  # noqa: ASYNC110 - both ways
                await asyncio.sleep(0.01)

    async def end(self) -> None:
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)


@contextlib.asynccontextmanager
async def behind_a_proxy(url: str) -> AsyncIterator[tuple[Database, Proxy]]:
    async with proxied(to_url(url)) as proxy:
        database = await open_database(through(proxy, url))
        try:
            yield database, proxy
        finally:
            await database.close()


async def test_a_poller_that_is_cut_off_stops_and_another_follows(
    postgres: Database, postgres_url: str, refusals: Refusals
) -> None:
    async with behind_a_proxy(postgres_url) as (behind, proxy):
        cut_off = Poller(behind)
        await cut_off.until(polls=True)
        other = Poller(postgres)
        await refusals.more()
        assert not other.polls.is_set()
        proxy.freeze()  # nobody is told: both ends are as they were
        await cut_off.until(polls=False)
        await other.until(polls=True)
        await cut_off.end()
        await other.end()


async def test_who_waits_behind_a_proxy_that_froze_meanwhile_follows_all_the_same(
    postgres: Database, postgres_url: str, refusals: Refusals
) -> None:
    first = Poller(postgres)
    await first.until(polls=True)
    async with behind_a_proxy(postgres_url) as (behind, proxy):
        waiting = Poller(behind)
        await refusals.more()
        proxy.freeze()
        await asyncio.sleep(0.3)  # a question is under way, which nobody will answer
        await first.end()
        await proxy.cut()
        await proxy.open()
        await waiting.until(polls=True)
        await waiting.end()


async def test_a_database_that_is_away_is_told_once(
    postgres_url: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries, thrice, connection_of = 0, asyncio.Event(), Database.listening_connection

    async def tried(database: Database) -> Any:
        nonlocal tries
        tries += 1
        if tries > 3:  # so three have failed, and what is told of the third has been told
            thrice.set()
        return await connection_of(database)

    monkeypatch.setattr(Database, "listening_connection", tried)
    async with behind_a_proxy(postgres_url) as (behind, proxy):
        await proxy.cut()
        standing = Poller(behind)
        await asyncio.wait_for(thrice.wait(), LONGEST_SECONDS)
        assert caplog.text.count("not the poller") == 1
        await proxy.open()
        await standing.until(polls=True)
        await standing.end()
