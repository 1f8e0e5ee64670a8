"""From claimed to ready: composes what was claimed, and says where each delivery goes from here."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.compose.composer import Composer
from bot.compose.digests import EMPTY
from bot.compose.said import Defer, Drop, Fail, Say, Wait
from bot.delivery.outgoing import Composed
from bot.delivery.transactions import Transactions
from bot.messages.operation import Operation, Send
from storage.deliveries import Claimed, Settlement
from storage.vocabulary import DeadBy, Deferral, Kind, State

log = logging.getLogger(__name__)

# Why it is dead: kept with the delivery, and counted.
EXPIRED = DeadBy.EXPIRED
_REASON_LETTERS = 200


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is to be sent, and what is settled without being sent."""

    to_send: list[Composed]
    unsaid: list[tuple[Claimed, Settlement]]


async def prepare(
    transactions: Transactions,
    composer: Composer,
    claimed: Sequence[Claimed],
    now: datetime,
    *,
    owed_for: timedelta,
) -> Prepared:
    """Compose a batch, reading only; what has been owed for too long is given up.

    Raises what the composer and the database raise.
    """
    fresh = [one for one in claimed if not expired(one, now, owed_for)]
    prepared = Prepared([], [])
    if fresh:
        async with transactions.read() as connection:
            said = await composer.compose(connection, fresh, now)
    if len(fresh) < len(claimed):
        log.error(
            "%s deliveries were owed for more than %s days and are given up "
            "(python -m bot deliveries lists them)",
            len(claimed) - len(fresh),
            owed_for.days,
        )
        kept = {one.id for one in fresh}
        prepared.unsaid.extend(
            (one, unsaid(one, State.DEAD, EXPIRED)) for one in claimed if one.id not in kept
        )
    for one in fresh:
        match said[one.id]:
            case Say(operations):
                prepared.to_send.append((one, operations))
            case Drop(reason):
                prepared.unsaid.append((one, unsaid(one, State.DROPPED, reason)))
            case Wait(after, reason):
                waits = replace(unsaid(one, State.WAITING, reason), after=after)
                prepared.unsaid.append((one, waits))
            case Defer(until, why):
                deferred = replace(unsaid(one, State.DEFERRED, why), due_at=until)
                prepared.unsaid.append((one, deferred))
            case Fail(reason):
                prepared.unsaid.append((one, unsaid(one, State.DEAD, reason)))
    return prepared


def expired(one: Claimed, now: datetime, owed_for: timedelta) -> bool:
    """Whether it is too late: it would be no news any more."""
    return now - one.created_at > owed_for


def unsaid(one: Claimed, state: State, reason: str) -> Settlement:
    """The settlement of what is not sent now; what was sent of it before stays so."""
    return Settlement(
        one.id,
        state,
        one.attempts,
        parts_sent=one.parts_sent,
        reason=reason[:_REASON_LETTERS],
        owed=one.revision if one.kind is Kind.EDIT else 0,
        # Paused, set aside or switched off since it was owed, or too late: the next one shows it.
        unread=one.kind is Kind.DIGEST
        and (reason == EXPIRED or (state is State.DROPPED and reason != EMPTY.reason)),
    )


def crowded(one: Claimed, after: timedelta) -> Settlement:
    """The settlement of what is not composed yet, for its chat has others before it."""
    return replace(unsaid(one, State.WAITING, "its chat has others before it"), after=after)


def in_quiet(one: Claimed) -> Settlement:
    """The settlement of what its chat does not want any more just now: it is composed anew."""
    return replace(unsaid(one, State.WAITING, Deferral.QUIET), after=timedelta())


def is_over(operations: Sequence[Operation], now: datetime) -> bool:
    """Whether the chat has become quiet while what was composed waited for its turn."""
    before = operations[0].before if isinstance(operations[0], Send) else None
    return before is not None and now >= before


def ended(one: Claimed, settlement: Settlement) -> Settlement:
    """A settlement as it is written down: what a digest that died of a fault would have shown is
    the next one's, and what a catch-up has not told is owed by itself."""
    if one.kind is Kind.CATCH_UP and settlement.state.finished and settlement.lists is None:
        return replace(settlement, lists=())
    return replace(settlement, unreadable=True) if unreadable(one, settlement) else settlement


def unreadable(one: Claimed, settlement: Settlement) -> bool:
    """Whether it is a digest that died of a fault (of ours, or Telegram will never take it), and
    nothing of it can have arrived: what it would have shown is not lost with it."""
    return (
        one.kind is Kind.DIGEST
        and settlement.state is State.DEAD
        and not settlement.unread
        and not (settlement.parts_sent or settlement.uncertain or one.attempts)
    )
