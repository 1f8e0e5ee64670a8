"""Every transition of a delivery (drawn in storage/schema.py) against a model, on both engines."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import delete, insert, select

from storage import chats, deliveries
from storage.database import Database, open_database
from storage.deliveries import CLAIMED, DEAD, DROPPED, OWED, SENT, WAITING, Settlement
from storage.schema import articles as article_rows
from storage.schema import chats as chat_rows
from storage.schema import deliveries as rows

START = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
LEASE = timedelta(seconds=20)
OWNERS = ("one", "two", "three")
T = TypeVar("T")


class Outbox(RuleBasedStateMachine):
    """Three processes, a clock and some chats; the model is a dictionary."""

    url: ClassVar[str]

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.now = START
        self.state: dict[int, int] = {}
        self.owner: dict[int, str] = {}
        self.due: dict[int, datetime] = {}
        self.lane: dict[int, int] = {}
        self.attempts: dict[int, int] = {}
        self.database: Database = self.wait(open_database(self.url))
        self.chats: list[int] = self.wait(self._clean())
        self.subject = 0

    def wait(self, what: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(what)

    async def _clean(self) -> list[int]:
        async with self.database.write() as connection:
            for table in (rows, chat_rows, article_rows):
                await connection.execute(delete(table))
            made = [
                await chats.add(
                    connection, chat_id=number, kind="private", title="", language="ru",
                    time_zone="UTC", digest_at=0, next_digest_at=START, now=START,
                )
                for number in (1, 2, 3)
            ]  # fmt: skip
        return [chat.id for chat in made]

    def teardown(self) -> None:
        self.wait(self.database.close())
        self.loop.close()

    @rule()
    def owe(self) -> None:
        """An article, or a digest, for every chat; owing the same twice changes nothing."""
        self.subject += 1
        kind = 1 + self.subject % 2

        async def act() -> list[int]:
            async with self.database.write() as connection:
                made = await connection.execute(
                    insert(rows).returning(rows.c.id),
                    [
                        {"chat": chat, "kind": kind, "subject": self.subject, "lane": kind,
                         "created_at": self.now}
                        for chat in self.chats
                    ],
                )  # fmt: skip
                return list(made.scalars())

        for id_ in self.wait(act()):
            self.state[id_], self.lane[id_], self.attempts[id_] = OWED, kind, 0

    @rule(owner=st.sampled_from(OWNERS), limit=st.integers(1, 5), lane=st.sampled_from((1, 99)))
    def claim(self, owner: str, limit: int, lane: int) -> None:
        """First lane, oldest first, no more than asked for, nobody else's."""

        async def act() -> list[int]:
            async with self.database.write() as connection:
                taken = await deliveries.claim(
                    connection, owner=owner, now=self.now, lease=LEASE, limit=limit, most_lane=lane
                )
            return [one.id for one in taken]

        owed = sorted(
            (id_ for id_, state in self.state.items() if state == OWED and self.lane[id_] <= lane),
            key=lambda id_: (self.lane[id_], id_),
        )
        taken = self.wait(act())
        assert taken == owed[:limit]
        for id_ in taken:
            self.state[id_], self.owner[id_], self.due[id_] = CLAIMED, owner, self.now + LEASE

    @rule(
        owner=st.sampled_from(OWNERS),
        pick=st.integers(0, 50),
        state=st.sampled_from((WAITING, SENT, DROPPED, DEAD)),
    )
    def settle(self, owner: str, pick: int, state: int) -> None:
        """Its holder's word counts; whose lease was taken over changes nothing any more."""
        if not self.state:
            return
        id_ = sorted(self.state)[pick % len(self.state)]
        due = self.now + timedelta(seconds=5) if state == WAITING else None
        done = Settlement(id_, state, self.attempts[id_] + 1, message_id=id_ + 100, due_at=due)

        async def act() -> None:
            async with self.database.write() as connection:
                await deliveries.settle(connection, owner, [done], self.now)

        self.wait(act())
        if self.state[id_] == CLAIMED and self.owner[id_] == owner:
            self.state[id_] = state
            self.attempts[id_] += 1
            self.due.pop(id_)
            if due:
                self.due[id_] = due

    @rule(owner=st.sampled_from(OWNERS))
    def renew(self, owner: str) -> None:
        """A living process keeps what it holds."""

        async def act() -> int:
            async with self.database.write() as connection:
                return await deliveries.renew(connection, owner, self.now + LEASE)

        mine = self._held(owner)
        assert self.wait(act()) == len(mine)
        self.due.update(dict.fromkeys(mine, self.now + LEASE))

    @rule(owner=st.sampled_from(OWNERS))
    def release(self, owner: str) -> None:
        """A process that ends in order gives everything back."""

        async def act() -> int:
            async with self.database.write() as connection:
                return await deliveries.release(connection, owner)

        mine = self._held(owner)
        assert self.wait(act()) == len(mine)
        for id_ in mine:
            self.state[id_] = OWED
            del self.due[id_]

    @rule(seconds=st.integers(0, 30))
    def time_passes(self, seconds: int) -> None:
        """Retries fall due; leases of the dead end."""
        self.now += timedelta(seconds=seconds)

        async def act() -> int:
            async with self.database.write() as connection:
                return await deliveries.wake_due(connection, self.now)

        late = [id_ for id_, due in self.due.items() if due <= self.now]
        assert self.wait(act()) == len(late)
        for id_ in late:
            self.state[id_] = OWED
            del self.due[id_]

    @rule()
    def requeue(self) -> None:
        """Dead letters are owed again with fresh attempts."""

        async def act() -> int:
            async with self.database.write() as connection:
                return await deliveries.requeue(connection, None)

        dead = [id_ for id_, state in self.state.items() if state == DEAD]
        assert self.wait(act()) == len(dead)
        for id_ in dead:
            self.state[id_], self.attempts[id_] = OWED, 0

    @rule(after=st.integers(0, 20))
    def prune(self, after: int) -> None:
        """Only what is finished, and old enough, goes."""

        async def act() -> set[int]:
            async with self.database.write() as connection:
                await deliveries.prune(connection, self.now - timedelta(seconds=after))
                return set((await connection.execute(select(rows.c.id))).scalars())

        left = self.wait(act())
        for id_ in set(self.state) - left:
            assert self.state[id_] in (SENT, DROPPED, DEAD)
            del self.state[id_]

    @invariant()
    def the_table_is_the_model(self) -> None:
        async def act() -> dict[int, tuple[int, str | None, int]]:
            async with self.database.read() as connection:
                found = await connection.execute(
                    select(rows.c.id, rows.c.state, rows.c.owner, rows.c.attempts)
                )
                return {row.id: (row.state, row.owner, row.attempts) for row in found}

        table = self.wait(act())
        assert {id_: state for id_, (state, _, _) in table.items()} == self.state
        for id_, (state, owner, attempts) in table.items():
            assert owner == (self.owner[id_] if state == CLAIMED else None)
            assert attempts == self.attempts[id_]

    def _held(self, owner: str) -> list[int]:
        return [
            id_
            for id_, state in self.state.items()
            if state == CLAIMED and self.owner[id_] == owner
        ]


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_deliveries_go_as_drawn(engine: str, request: pytest.FixtureRequest) -> None:
    url = request.getfixturevalue("sqlite_url" if engine == "sqlite" else "postgres_url")
    machine = type("Machine", (Outbox,), {"url": url})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=15,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
