"""One delivery to one chat: its operations in order, and what Telegram's answers mean for it."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.delivery.outcomes import Outcome, outcome_of
from bot.messages.operation import Operation
from bot.telegram.client import Answer, TelegramClient
from bot.telegram.operations import call_of, message_made
from bot.telegram.pace import Pace
from storage import chats, merging
from storage.database import Database
from storage.deliveries import Claimed, Settlement
from storage.vocabulary import SetAside, State

log = logging.getLogger(__name__)

MOST_ATTEMPTS = 12
_FIRST_RETRY_SECONDS = 1.0
_LONGEST_RETRY_SECONDS = 300.0
_TOKEN_RETRY = timedelta(seconds=30)


@dataclass(slots=True)
class _Progress:
    """How far one delivery has come in this attempt."""

    one: Claimed
    chat_id: int
    part: int
    attempts: int
    sent: list[int] = field(default_factory=list)
    plain: bool = False  # of the present part only

    def arrived(self, message: int) -> None:
        """The present part is in the chat."""
        self.sent.append(message)
        self.part += 1
        self.plain = False

    def settled(
        self,
        state: State,
        reason: str | None = None,
        *,
        due_at: datetime | None = None,
        uncertain: int = 0,
    ) -> Settlement:
        """What is to be written down."""
        return Settlement(
            self.one.id,
            state,
            self.attempts,
            uncertain=uncertain,
            parts_sent=self.part,
            sent=tuple(self.sent),
            reason=reason,
            due_at=due_at,
        )


class Sender:
    """Sends claimed deliveries and says how each is to be settled."""

    def __init__(
        self,
        client: TelegramClient,
        pace: Pace,
        database: Database,
        *,
        paid: bool = False,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._client = client
        self._pace = pace
        self._database = database
        self._paid = paid
        self._clock = clock

    async def send(self, one: Claimed, operations: Sequence[Operation]) -> Settlement:
        """Send what is left of a delivery; raises only for bugs and for a database that is away."""
        progress = _Progress(one, one.chat_id, one.parts_sent, one.attempts)
        while progress.part < len(operations):
            operation = operations[progress.part]
            call = call_of(operation, one.thread_id, paid=self._paid, plain=progress.plain)
            if progress.part > one.parts_sent:
                self._pace.note_chat(progress.chat_id)
            await self._pace.turn(one.lane)
            started = self._pace.now()
            answer = await self._client.send(call.method, call.body(progress.chat_id))
            outcome, why = outcome_of(answer)
            if outcome is Outcome.SENT:
                progress.arrived(message_made(answer))
            elif outcome is Outcome.MIGRATED and answer.migrate_to_chat_id not in (
                None,
                progress.chat_id,
            ):
                progress.chat_id = await self._migrate(one, answer.migrate_to_chat_id or 0)
            elif outcome in (Outcome.BAD_MARKUP, Outcome.TOO_LONG) and not progress.plain:
                log.error(
                    "Telegram refused our markup: %s in %r", why, operation.message.html[:500]
                )
                progress.plain = True
            elif outcome is Outcome.SLOW_DOWN:
                return self._slow(progress, answer.retry_after, started)
            else:
                return await self._refused(progress, outcome, why, answer)
        return progress.settled(State.SENT)

    async def _refused(
        self, progress: _Progress, outcome: Outcome, why: str, answer: Answer
    ) -> Settlement:
        """Telegram did not take the present part, and saying it otherwise would not help."""
        if outcome is Outcome.UNAUTHORIZED:
            # Nobody's delivery is at fault; whoever runs the bot must act.
            return progress.settled(State.WAITING, why, due_at=self._clock() + _TOKEN_RETRY)
        progress.attempts += 1
        if outcome is Outcome.RETRY:
            uncertain = 0 if answer.not_sent or answer.status else 1
            if progress.attempts < MOST_ATTEMPTS:
                due_at = self._retry_at(progress.attempts)
                return progress.settled(State.WAITING, why, due_at=due_at, uncertain=uncertain)
            why = f"gave up after {progress.attempts} attempts: {why}"
            return progress.settled(State.DEAD, why, uncertain=uncertain)
        if outcome in (Outcome.GONE, Outcome.THREAD_GONE):
            await self._set_aside(progress.one, SetAside(why))
            return progress.settled(State.DROPPED, why)
        return progress.settled(State.DEAD, why)

    def _slow(self, progress: _Progress, retry_after: float, started: float) -> Settlement:
        """Too many requests: wait as long as Telegram says; it spends no attempt."""
        wait = max(retry_after, 0.5)
        chat_id = progress.one.chat_id
        if self._pace.chat_is_at_fault(chat_id):
            self._pace.slow_chat(chat_id, wait)
        else:
            self._pace.slow_down(wait, sent_at=started)
        # Not all at once when the time is over; chance that anybody may guess is good enough.
        due_at = self._clock() + timedelta(seconds=wait + random.random())  # noqa: S311
        return progress.settled(State.WAITING, "too many requests", due_at=due_at)

    def _retry_at(self, attempts: int) -> datetime:
        wait = min(_LONGEST_RETRY_SECONDS, _FIRST_RETRY_SECONDS * 2 ** (attempts - 1))
        # As above: spread over the wait, with no secret in it.
        return self._clock() + timedelta(seconds=wait * random.uniform(0.5, 1.0))  # noqa: S311

    async def _set_aside(self, one: Claimed, reason: SetAside) -> None:
        log.info("chat %s is set aside: %s", one.chat_id, reason)
        async with self._database.write() as connection:
            await chats.set_aside(connection, one.chat, reason, self._clock())

    async def _migrate(self, one: Claimed, new: int) -> int:
        log.info("group %s is now %s", one.chat_id, new)
        async with self._database.write() as connection:
            await merging.migrate(connection, one.chat_id, new)
        return new
