"""One delivery to one chat: its operations in order, and what Telegram's answers mean for it."""

from __future__ import annotations

import contextlib
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.said import MOVED
from bot.delivery.outcomes import Outcome, outcome_of
from bot.delivery.progress import UNPICTURED, Progress
from bot.delivery.reach import Reach
from bot.delivery.transactions import Transactions
from bot.messages.operation import Operation, Send
from bot.pictures.studio import Studio
from bot.telegram.client import Answer, TelegramClient
from bot.telegram.operations import call_of, photo_made
from bot.telegram.pace import Pace
from storage import chats, merging, rich_refused
from storage.database import Database
from storage.deliveries import Claimed, Settlement
from storage.faults import REFUSALS
from storage.vocabulary import DeadBy, Kind, SetAside, State

log = logging.getLogger(__name__)

MOST_ATTEMPTS = 12
_FIRST_RETRY_SECONDS = 1.0
_LONGEST_RETRY_SECONDS = 300.0
# What Telegram fails at by itself, while it serves others.
_LONGEST_FAILURE_SECONDS = 30.0
_TOKEN_RETRY = timedelta(seconds=30)
_DATABASE_RETRY = timedelta(seconds=5)
_PROBE_SECONDS = 5.0
# So often it is not known what became of a rich message; then the classic one is tried.
_RICH_ATTEMPTS = 3
_SERVER_ERROR = 500  # from this status on Telegram itself has failed


class Sender:
    """Sends claimed deliveries and says how each is to be settled."""

    def __init__(
        self,
        client: TelegramClient,
        pace: Pace,
        database: Database,
        *,
        paid: bool = False,
        studio: Studio | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._client = client
        self._pace = pace
        self._transactions = Transactions(database)
        self._paid = paid
        self._studio = studio
        self._clock = clock
        self.reach = Reach()

    async def answers(self) -> bool:
        """Whether Telegram answers a question that changes nothing."""
        answer = await self._client.call("getMe", {}, seconds=_PROBE_SECONDS)
        return answer.ok or 0 < answer.status < 500

    async def send(
        self,
        one: Claimed,
        operations: Sequence[Operation],
        *,
        may: Callable[[Claimed], bool] = lambda _: True,
    ) -> Settlement | None:
        """Send what is left of a delivery; raises only for bugs.

        `may` is asked at the last moment before each request, and after one that did not reach
        Telegram. None: nothing has gone out and nothing is to be written down, it is as it was.
        """
        progress = Progress(one, one.chat_id, one.parts_sent, one.attempts)
        progress.reads, progress.shows = operations[0].reads, operations[0].shows
        progress.tells = operations[0].tells
        if isinstance(operations[0], Send):
            progress.lists = operations[0].lists or None
        progress.classic = one.attempts >= _RICH_ATTEMPTS
        while progress.part < len(operations):
            operation = progress.instead or operations[progress.part]
            if progress.says(operation):
                break
            call = call_of(
                operation,
                one.thread_id,
                paid=self._paid,
                plain=progress.plain,
                classic=progress.classic,
            )
            if progress.part > one.parts_sent:
                self._pace.note_chat(progress.chat_id)
            await self._pace.turn(one.lane)
            if not may(one):
                return progress.settled(State.WAITING, after=timedelta()) if progress.sent else None
            started = self._pace.now()
            body = call.body(progress.chat_id)
            answer = await self._client.send(call.method, body, kind=call.kind)
            outcome, why = outcome_of(answer)
            self.reach.note(outcome is not Outcome.RETRY, why)
            if outcome in (Outcome.SENT, Outcome.UNCHANGED):
                progress.arrived(operation, answer, call)
                await self._uploaded(operation, answer)
            elif outcome is Outcome.MIGRATED and answer.migrate_to_chat_id not in (
                None,
                progress.chat_id,
            ):
                new = answer.migrate_to_chat_id or 0
                if moved := await self._moved(progress, operation, new):
                    return moved
            elif outcome is Outcome.SLOW_DOWN:
                return self._slow(progress, answer.retry_after, started)
            elif outcome is Outcome.RETRY:
                kept = not answer.uncertain and not progress.sent and not may(one)
                return None if kept else self._failed(progress, why, answer)
            elif not progress.otherwise(operation, call, answer):
                return await self._refused(progress, outcome, why)
            else:
                await self._refused_picture(operation, outcome)
        return await self._done(progress)

    async def _done(self, progress: Progress) -> Settlement:
        """All of it is in the chat. Where it took a classic message, a server that knew nothing of
        rich ones is remembered as such."""
        if progress.no_method:
            await self._write_down(lambda there: rich_refused.note(there, self._clock()))
        return progress.settled(State.SENT)

    async def _moved(self, progress: Progress, operation: Operation, new: int) -> Settlement | None:
        """The group has a new id. None: the present part goes there; but what was sent to the
        former one is changed by nobody any more, nor answered: what is said instead is composed
        anew."""
        if not await self._migrate(progress.one, new):
            return progress.settled(State.WAITING, "database away", after=_DATABASE_RETRY)
        progress.chat_id = new
        if isinstance(operation, Send) and not operation.replies_to:
            return None
        return progress.settled(State.WAITING, MOVED, after=timedelta())

    async def _uploaded(self, operation: Operation, answer: Answer) -> None:
        if operation.message.photo is not None and self._studio is not None:
            with contextlib.suppress(*REFUSALS):  # then it is uploaded once more
                await self._studio.sent(operation.message.photo, photo_made(answer))

    async def _refused_picture(self, operation: Operation, outcome: Outcome) -> None:
        """Where a picture was not taken, whoever is sent it next meets the same."""
        photo = operation.message.photo
        if photo is not None and outcome in UNPICTURED and self._studio is not None:
            everywhere = outcome is Outcome.BAD_PICTURE
            with contextlib.suppress(*REFUSALS):
                await self._studio.refused(photo, everywhere=everywhere)

    def _failed(self, progress: Progress, why: str, answer: Answer) -> Settlement:
        """Telegram was not reached, or failed itself; only what may have arrived costs an attempt,
        for only that may come twice."""
        if not answer.uncertain:
            # An edit may have been made all the same: it costs no attempt, for it makes no sound
            # twice, but what it said must be known to whoever takes it back.
            made = int(progress.one.kind is Kind.EDIT and answer.status >= _SERVER_ERROR)
            after = self._retry_after_failure(progress.one)
            return progress.settled(State.WAITING, why, after=after, uncertain=made)
        progress.attempts += 1
        if progress.attempts < MOST_ATTEMPTS:
            after = self._retry_after(progress.attempts)
            return progress.settled(State.WAITING, why, after=after, uncertain=1)
        why = f"{DeadBy.ATTEMPTS} {progress.attempts} attempts: {why}"
        return progress.settled(State.DEAD, why, uncertain=1)

    async def _refused(self, progress: Progress, outcome: Outcome, why: str) -> Settlement:
        """Telegram did not take the present part, and saying it otherwise would not help."""
        if outcome is Outcome.UNAUTHORIZED:
            # Nobody's delivery is at fault; whoever runs the bot must act.
            return progress.settled(State.WAITING, why, after=_TOKEN_RETRY)
        progress.attempts += 1
        if outcome in (Outcome.GONE, Outcome.THREAD_GONE):
            if not await self._set_aside(progress.one, SetAside(why)):
                progress.attempts -= 1
                return progress.settled(State.WAITING, "database away", after=_DATABASE_RETRY)
            return progress.settled(State.DROPPED, why)
        if outcome in (Outcome.MESSAGE_GONE, Outcome.NOT_EDITABLE, Outcome.NOT_DELETABLE):
            settled = progress.settled(State.DROPPED, why)
            return replace(settled, lost=outcome is Outcome.MESSAGE_GONE)
        return progress.settled(State.DEAD, why)

    def _slow(self, progress: Progress, retry_after: float, started: float) -> Settlement:
        """Too many requests: wait as long as Telegram says; it spends no attempt."""
        wait = max(retry_after, 0.5)
        chat_id = progress.one.chat_id
        if self._pace.chat_is_at_fault(chat_id):
            self._pace.slow_chat(chat_id, wait)
        else:
            self._pace.slow_down(wait, sent_at=started)
        # Not all at once when the time is over.
        after = timedelta(seconds=wait + random.random())  # noqa: S311 - no secret is in it
        return progress.settled(State.WAITING, "too many requests", after=after)

    def _retry_after(self, attempts: int) -> timedelta:
        wait = min(_LONGEST_RETRY_SECONDS, _FIRST_RETRY_SECONDS * 2 ** (attempts - 1))
        # As above: spread over the wait.
        return timedelta(seconds=wait * random.uniform(0.5, 1.0))  # noqa: S311 - no secret is in it

    def _retry_after_failure(self, one: Claimed) -> timedelta:
        """The longer it has been owed, the longer it waits: no attempts are counted by which one
        that Telegram never takes would slow down."""
        owed = (self._clock() - one.created_at).total_seconds()
        wait = min(_LONGEST_FAILURE_SECONDS, max(_FIRST_RETRY_SECONDS, owed / 20))
        return timedelta(seconds=wait * random.uniform(0.5, 1.0))  # noqa: S311 - no secret is in it

    async def _set_aside(self, one: Claimed, reason: SetAside) -> bool:
        """False when the database is away."""
        done = await self._write_down(
            lambda connection: chats.set_aside(connection, one.chat, reason, self._clock())
        )
        if done:
            log.info("chat %s is set aside: %s", one.chat_id, reason)
        return done

    async def _migrate(self, one: Claimed, new: int) -> bool:
        """False when the database is away."""
        done = await self._write_down(
            lambda connection: merging.migrate(connection, one.chat_id, new, self._clock())
        )
        if done:
            log.info("group %s is now %s", one.chat_id, new)
        return done

    async def _write_down(self, act: Callable[[AsyncConnection], Awaitable[object]]) -> bool:
        try:
            async with self._transactions.write() as connection:
                await act(connection)
        except IntegrityError:
            raise  # no database that is away, but a bug of ours
        except REFUSALS:
            return False  # the engine meets the same, and says so
        return True
