"""From claimed to ready: composes what was claimed, and says where each delivery goes from here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.compose.composer import Composer
from bot.compose.digests import EMPTY
from bot.compose.said import Drop, Fail, Say, Wait
from bot.delivery.outgoing import Composed
from storage.database import Database
from storage.deliveries import Claimed, Settlement
from storage.vocabulary import Kind, State

_REASON_LETTERS = 200


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is to be sent, and what is settled without being sent."""

    to_send: list[Composed]
    unsaid: list[tuple[Claimed, Settlement]]


async def prepare(
    database: Database, composer: Composer, claimed: Sequence[Claimed], now: datetime
) -> Prepared:
    """Compose a batch, reading only. Raises what the composer and the database raise."""
    async with database.read() as connection:
        said = await composer.compose(connection, claimed, now)
    prepared = Prepared([], [])
    for one in claimed:
        match said[one.id]:
            case Say(operations):
                prepared.to_send.append((one, operations))
            case Drop(reason):
                prepared.unsaid.append((one, unsaid(one, State.DROPPED, reason)))
            case Fail(reason):
                prepared.unsaid.append((one, unsaid(one, State.DEAD, reason)))
            case Wait(until, reason):
                prepared.unsaid.append((one, unsaid(one, State.WAITING, reason, due_at=until)))
    return prepared


def unsaid(one: Claimed, state: State, reason: str, due_at: datetime | None = None) -> Settlement:
    """The settlement of what is not sent now; what was sent of it before stays so."""
    return Settlement(
        one.id,
        state,
        one.attempts,
        parts_sent=one.parts_sent,
        reason=reason[:_REASON_LETTERS],
        due_at=due_at,
        # Paused, set aside or switched off since it was owed: whoever comes back has missed it.
        unread=one.kind is Kind.DIGEST and state is State.DROPPED and reason != EMPTY.reason,
    )
