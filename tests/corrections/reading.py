"""Chats that are sent what is owed, as a process does it, and what they have before their eyes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select

from bot.compose.composer import Composer
from bot.compose.said import Drop, Say, Wait
from bot.delivery.correcting import judge_corrections
from bot.delivery.transactions import Transactions
from bot.messages.operation import Delete, Edit, Operation, Send
from storage import corrections, deliveries, fanouts, growth, leases
from storage.database import Database
from storage.deliveries import Claimed, Settlement
from storage.schema import deliveries as rows
from storage.vocabulary import Kind, State
from tests.seeding import NOW, SUBJECTS, claim


def _owed(one: Claimed) -> int:
    return one.revision if one.kind is Kind.EDIT else 0


@dataclass
class Reading:
    """What Telegram's chats show: by chat the messages, by their numbers."""

    database: Database
    chats: dict[int, dict[int, str]] = field(default_factory=dict)
    done: list[Operation] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    deleted: set[int] = field(default_factory=set)  # messages, by their readers
    asked: list[int] = field(default_factory=list)  # to change which of those Telegram was asked
    waited: int = 0
    grown_at: datetime = NOW  # until when what grew is told
    woken_at: datetime = NOW  # until when what waits is owed again
    composer: Composer = field(default_factory=lambda: Composer(SUBJECTS))
    _message: int = 100

    async def owe(self, *, limit: int = 1000) -> None:
        """Write down who is owed what, as an engine's rounds do."""
        await judge_corrections(Transactions(self.database))
        async with self.database.write() as connection:
            await fanouts.share(connection)
            while await fanouts.expand(connection, NOW, limit=limit):
                pass
            while (await corrections.expand(connection, NOW, limit=limit)).to_owe:
                pass
            while await growth.expand(connection, self.grown_at, limit=limit):
                pass
            await leases.wake_due(connection, self.woken_at, owner="test")

    async def compose(self, claimed: Sequence[Claimed], now: datetime = NOW) -> list[Settlement]:
        """What becomes of claimed deliveries, each of which Telegram takes."""
        async with self.database.read() as connection:
            said = await self.composer.compose(connection, claimed, now)
        settled = []
        for one in claimed:
            told = said[one.id]
            if isinstance(told, Drop):
                self.dropped.append(told.reason)
                settled.append(
                    Settlement(one.id, State.DROPPED, 0, reason=told.reason, owed=_owed(one))
                )
            elif isinstance(told, Wait):
                self.waited += 1
                settled.append(
                    Settlement(one.id, State.WAITING, 0, after=told.after, reason=told.reason)
                )
            else:
                assert isinstance(told, Say)
                [operation] = told.operations
                settled.append(self._do(one, operation))
        return settled

    def _do(self, one: Claimed, operation: Operation) -> Settlement:
        if isinstance(operation, Edit | Delete) and operation.message_id in self.deleted:
            self.asked.append(operation.message_id)
            return Settlement(one.id, State.DROPPED, 0, lost=True, owed=_owed(one))
        self.done.append(operation)
        chat = self.chats.setdefault(one.chat, {})
        sent: tuple[int, ...] = ()
        match operation:
            case Send(message):
                self._message += 1
                chat[self._message] = message.plain
                sent = (self._message,)
            case Edit(message, message_id):
                assert message_id in chat
                chat[message_id] = message.plain
            case Delete(_, message_id):
                del chat[message_id]
        return Settlement(
            one.id,
            State.SENT,
            0,
            parts_sent=1,
            sent=sent,
            reads=operation.reads,
            shows=operation.shows,
            tells=operation.tells,
            owed=_owed(one),
        )

    async def settle(self, settled: Sequence[Settlement], now: datetime = NOW) -> None:
        async with self.database.write() as connection:
            await deliveries.settle(connection, "test", settled, now)

    async def deliver(self, now: datetime = NOW) -> list[Operation]:
        """Send everything that is owed; what was done."""
        self.done.clear()
        await self.owe()
        while claimed := await claim(self.database, limit=1000):
            await self.settle(await self.compose(claimed, now), now)
        return list(self.done)

    async def edits(self) -> list[tuple[int, State, int]]:
        """The edits that are or were owed: chat, state, revision."""
        async with self.database.read() as connection:
            found = await connection.execute(
                select(rows.c.chat, rows.c.state, rows.c.revision)
                .where(rows.c.kind == Kind.EDIT)
                .order_by(rows.c.chat)
            )
        return [(row[0], row[1], row[2]) for row in found]

    def of(self, chat: int) -> str:
        """The only message of a chat."""
        [text] = self.chats[chat].values()
        return text
