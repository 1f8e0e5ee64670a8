"""An outbox that three processes work on, beside a model of it (drawn in storage/schema.py)."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Collection, Coroutine, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import chats, dead_letters, deliveries, leases, schedules
from storage.columns import milliseconds
from storage.database import Database
from storage.deliveries import Settlement
from storage.dialects import insert_into
from storage.opening import open_database
from storage.schedules import Digest
from storage.schema import articles as article_rows
from storage.schema import chats as chat_rows
from storage.schema import deliveries as rows
from storage.schema import sent_messages as message_rows
from storage.vocabulary import Kind, Lane, State

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
        self.now = self.due_digests = START
        self.state: dict[int, State] = {}
        self.owner: dict[int, str] = {}
        self.due: dict[int, datetime] = {}
        self.lane: dict[int, Lane] = {}
        self.attempts: dict[int, int] = {}
        self.parts: dict[int, int] = {}
        self.messages: dict[int, list[int]] = {}
        self.numbers = itertools.count(1)
        self.database: Database = self.wait(open_database(self.url))
        self.schedules: dict[int, list[int]] = self.wait(self._clean())
        self.subject = 0

    def wait(self, what: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(what)

    async def _clean(self) -> dict[int, list[int]]:
        """Three chats with two schedules each."""
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
            for chat in made:
                await schedules.add(connection, chat.id, at=0, next_at=START, now=START)
            return {
                chat.id: [one.id for one in await schedules.of_chat(connection, chat.id)]
                for chat in made
            }

    def teardown(self) -> None:
        self.wait(self.database.close())
        self.loop.close()

    @rule()
    def owe_an_alert(self) -> None:
        """An article for every chat; owing the same twice changes nothing."""
        self.subject += 1

        async def act() -> list[int]:
            alerts = [
                {"chat": chat, "kind": Kind.ALERT, "subject": self.subject, "lane": Lane.ALERT,
                 "created_at": self.now}
                for chat in self.schedules
            ]  # fmt: skip
            async with self.database.write() as connection:
                for _ in range(2):
                    await connection.execute(
                        insert_into(connection, rows).on_conflict_do_nothing(), alerts
                    )
                return await self._of_subject(connection, Kind.ALERT, self.subject)

        self._owed(self.wait(act()), Lane.ALERT, len(self.schedules))

    @rule()
    def owe_digests(self) -> None:
        """Two schedules of a chat that are due in one instant are two digests, each owed once."""
        self.due_digests += timedelta(milliseconds=1)  # an instant that was not due before
        due = self.due_digests
        digests = [
            Digest(chat, one, due, due, due)
            for chat, both in self.schedules.items()
            for one in both
        ]

        async def act() -> list[int]:
            async with self.database.write() as connection:
                for _ in range(2):
                    await schedules.owe(connection, digests, self.now)
                return await self._of_subject(connection, Kind.DIGEST, milliseconds(due))

        self._owed(self.wait(act()), Lane.DIGEST, len(digests))

    async def _of_subject(self, connection: AsyncConnection, kind: Kind, subject: int) -> list[int]:
        found = await connection.execute(
            select(rows.c.id).where(rows.c.kind == kind, rows.c.subject == subject)
        )
        return list(found.scalars())

    def _owed(self, made: list[int], lane: Lane, many: int) -> None:
        assert len(made) == many
        for id_ in made:
            self.state[id_], self.lane[id_], self.attempts[id_] = State.OWED, lane, 0
            self.parts[id_], self.messages[id_] = 0, []

    @rule(owner=st.sampled_from(OWNERS), limit=st.integers(1, 5), lane=st.sampled_from(Lane))
    def claim(self, owner: str, limit: int, lane: Lane) -> None:
        """First lane, oldest first, no more than asked for, nobody else's."""

        async def act() -> list[int]:
            async with self.database.write() as connection:
                taken = await leases.claim(
                    connection, owner=owner, now=self.now, lease=LEASE, limit=limit, most_lane=lane
                )
            return [one.id for one in taken]

        owed = sorted(
            (self.lane[id_], id_)
            for id_, state in self.state.items()
            if state == State.OWED and self.lane[id_] <= lane
        )
        taken = self.wait(act())
        assert taken == [id_ for _, id_ in owed[:limit]]
        for id_ in taken:
            self.state[id_], self.owner[id_], self.due[id_] = State.CLAIMED, owner, self.now + LEASE

    @precondition(lambda self: self.state)
    @rule(
        owner=st.sampled_from(OWNERS),
        pick=st.integers(0, 50),
        state=st.sampled_from((State.WAITING, State.SENT, State.DROPPED, State.DEAD)),
        went_out=st.integers(0, 3),
        instant=st.booleans(),
    )
    def settle(self, owner: str, pick: int, state: State, went_out: int, instant: bool) -> None:
        """Its holder's word counts, with the messages that went out; whose lease was taken over
        changes nothing any more, and twice is as once."""
        id_ = sorted(self.state)[pick % len(self.state)]
        wait = timedelta(seconds=5)
        due = self.now + wait if state is State.WAITING else None
        sent = tuple(next(self.numbers) for _ in range(went_out))
        done = Settlement(
            id_,
            state,
            self.attempts[id_] + 1,
            parts_sent=self.parts[id_] + went_out,
            sent=sent,
            due_at=due if instant else None,
            after=wait if due and not instant else None,
        )

        async def act() -> None:
            for _ in range(2):  # the answer to the first COMMIT was lost
                async with self.database.write() as connection:
                    await deliveries.settle(connection, owner, [done], self.now)

        self.wait(act())
        if self.state[id_] is State.CLAIMED and self.owner[id_] == owner:
            self.state[id_] = state
            self.attempts[id_] += 1
            self.parts[id_] += went_out
            self.messages[id_] += sent
            self.due.pop(id_)
            if due:
                self.due[id_] = due

    @rule(owner=st.sampled_from(OWNERS))
    def renew(self, owner: str) -> None:
        """A living process keeps what it holds, and is told what it holds no longer."""

        async def act() -> set[int]:
            async with self.database.write() as connection:
                until = self.now + LEASE
                return await leases.renew(connection, owner, list(self.state), until)

        mine = self._held(owner)
        assert self.wait(act()) == set(mine)
        self.due.update(dict.fromkeys(mine, self.now + LEASE))

    @rule(owner=st.sampled_from(OWNERS), keeps=st.integers(0, 2))
    def release(self, owner: str, keeps: int) -> None:
        """A process that ends in order gives everything back; one that does not know what it has
        claimed, everything that it does not hold."""
        mine = self._held(owner)
        kept = mine[:keeps]

        async def act() -> int:
            async with self.database.write() as connection:
                return await leases.release(connection, owner, but=kept)

        given = set(mine) - set(kept)
        assert self.wait(act()) == len(given)
        self._owe_again(given)

    @rule(seconds=st.integers(-60, 60), owner=st.sampled_from(OWNERS), others=st.booleans())
    def time_passes(self, seconds: int, owner: str, others: bool) -> None:
        """Retries fall due; leases of the dead end. Whose clock it was has lost nothing of its own,
        however far it jumped."""
        self.now += timedelta(seconds=seconds)

        async def act() -> int:
            async with self.database.write() as connection:
                return await leases.wake_due(connection, self.now, owner=owner, leases=others)

        late = {
            id_
            for id_, due in self.due.items()
            if due <= self.now
            and (self.state[id_] is State.WAITING or (others and self.owner[id_] != owner))
        }
        assert self.wait(act()) == len(late)
        self._owe_again(late)

    def _owe_again(self, ids: Collection[int]) -> None:
        for id_ in ids:
            self.state[id_] = State.OWED
            del self.due[id_]

    @rule()
    def requeue(self) -> None:
        """Dead letters are owed again with fresh attempts."""

        async def act() -> set[int]:
            async with self.database.write() as connection:
                return await dead_letters.requeue(connection, None, self.now)

        dead = [id_ for id_, state in self.state.items() if state == State.DEAD]
        assert self.wait(act()) == set(dead)
        for id_ in dead:
            self.state[id_], self.attempts[id_] = State.OWED, 0

    @rule(after=st.integers(0, 20))
    def prune(self, after: int) -> None:
        """Only what is finished, and old enough, goes."""

        async def act() -> set[int]:
            async with self.database.write() as connection:
                await deliveries.prune(connection, self.now - timedelta(seconds=after))
                return set((await connection.execute(select(rows.c.id))).scalars())

        left = self.wait(act())
        for id_ in set(self.state) - left:
            assert self.state[id_] in (State.SENT, State.DROPPED, State.DEAD)
            del self.state[id_], self.messages[id_], self.parts[id_]

    @invariant()
    def the_table_is_the_model(self) -> None:
        async def act() -> tuple[Sequence[Any], Sequence[Any]]:
            columns = (rows.c.id, rows.c.state, rows.c.owner, rows.c.attempts, rows.c.parts_sent)
            async with self.database.read() as connection:
                table = await connection.execute(select(*columns))
                sent = await connection.execute(
                    select(message_rows).order_by(message_rows.c.delivery, message_rows.c.part)
                )
                return table.all(), sent.all()

        table, sent = self.wait(act())
        assert {row.id: row.state for row in table} == self.state
        for row in table:
            assert row.owner == (self.owner[row.id] if row.state is State.CLAIMED else None)
            assert (row.attempts, row.parts_sent) == (self.attempts[row.id], self.parts[row.id])
        messages: dict[int, list[int]] = {row.id: [] for row in table}
        for message in sent:
            assert message.part == len(messages[message.delivery])
            messages[message.delivery].append(message.message_id)
        assert messages == self.messages

    def _held(self, owner: str) -> list[int]:
        return [
            id_
            for id_, state in self.state.items()
            if state == State.CLAIMED and self.owner[id_] == owner
        ]
