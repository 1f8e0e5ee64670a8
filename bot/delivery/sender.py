"""One delivery to one chat: its messages in order, and what Telegram's answers mean for it."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

import orjson

from bot.delivery.outcomes import Outcome, outcome_of
from bot.messages.limits import TEXT_UNITS, cut_units
from bot.messages.markup import Message
from bot.telegram.client import TelegramClient
from bot.telegram.pace import Pace
from storage import chats
from storage.database import Database
from storage.deliveries import Claimed, Settlement
from storage.vocabulary import SetAside, State

log = logging.getLogger(__name__)

MOST_ATTEMPTS = 12
_FIRST_RETRY_SECONDS = 1.0
_LONGEST_RETRY_SECONDS = 300.0


@lru_cache(maxsize=256)
def _body(message: Message, thread_id: int, paid: bool, plain: bool) -> bytes:
    """sendMessage's parameters but for the chat, as JSON: thousands of chats get the same."""
    params: dict[str, Any] = {"text": message.html, "parse_mode": "HTML"}
    if plain:
        params = {"text": cut_units(message.plain, TEXT_UNITS)}
    params["link_preview_options"] = {"is_disabled": True}
    if thread_id:
        params["message_thread_id"] = thread_id
    if message.buttons:
        params["reply_markup"] = {
            "inline_keyboard": [
                [
                    {"text": button.text, "url": button.url}
                    if button.url
                    else {"text": button.text, "callback_data": button.callback}
                    for button in row
                ]
                for row in message.buttons
            ]
        }
    if paid:
        params["allow_paid_broadcast"] = True
    return orjson.dumps(params)[1:]


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
        unauthorized: Callable[[], None] = lambda: None,
    ) -> None:
        self._client = client
        self._pace = pace
        self._database = database
        self._paid = paid
        self._clock = clock
        self._unauthorized = unauthorized

    async def send(self, one: Claimed, messages: list[Message]) -> Settlement:
        """Send what is left of a delivery; raises only for bugs and for a database that is away."""
        sent: list[int] = []
        chat_id, thread_id, attempts, uncertain = one.chat_id, one.thread_id, one.attempts, 0
        number, plain = one.parts_sent, False
        state, reason, due = State.SENT, None, None
        while number < len(messages):
            body = _body(messages[number], thread_id, self._paid, plain)
            if number > one.parts_sent:
                self._pace.note_chat(chat_id)
            await self._pace.turn(one.lane)
            started = self._pace.now()
            answer = await self._client.send("sendMessage", b'{"chat_id":%d,' % chat_id + body)
            outcome, why = outcome_of(answer)
            if outcome is Outcome.SENT:
                sent.append(int(answer.result["message_id"]))
                number, plain = number + 1, False
                continue
            if outcome is Outcome.MIGRATED and answer.migrate_to_chat_id not in (None, chat_id):
                chat_id = await self._migrate(one, answer.migrate_to_chat_id or 0)
                continue
            if outcome in (Outcome.BAD_MARKUP, Outcome.TOO_LONG) and not plain:
                log.error("Telegram refused our markup: %s in %r", why, messages[number].html[:500])
                plain = True
                continue
            if outcome is Outcome.SLOW_DOWN:
                state, reason, due = await self._slow(one, answer.retry_after, started)
                break
            attempts += 1
            if outcome is Outcome.RETRY:
                uncertain = 0 if answer.not_sent or answer.status else 1
                if attempts < MOST_ATTEMPTS:
                    state, reason, due = State.WAITING, why, self._retry_at(attempts)
                else:
                    state, reason = State.DEAD, f"gave up after {attempts} attempts: {why}"
            elif outcome in (Outcome.GONE, Outcome.THREAD_GONE):
                await self._set_aside(one, SetAside(why))
                state, reason = State.DROPPED, why
            elif outcome is Outcome.UNAUTHORIZED:
                # Nobody's delivery is at fault; whoever runs the bot must act.
                self._unauthorized()
                attempts -= 1
                state, reason = State.WAITING, why
                due = self._clock() + timedelta(seconds=30)
            else:
                state, reason = State.DEAD, why
            break
        return Settlement(
            one.id,
            state,
            attempts,
            uncertain=uncertain,
            parts_sent=number,
            sent=tuple(sent),
            reason=reason,
            due_at=due,
        )

    async def _slow(
        self, one: Claimed, retry_after: float, started: float
    ) -> tuple[State, str, datetime]:
        wait = max(retry_after, 0.5)
        if self._pace.chat_is_at_fault(one.chat_id):
            self._pace.slow_chat(one.chat_id, wait)
        else:
            self._pace.slow_down(wait, sent_at=started)
        return (
            State.WAITING,
            "too many requests",
            self._clock() + timedelta(seconds=wait + random.random()),  # noqa: S311  # jitter
        )

    def _retry_at(self, attempts: int) -> datetime:
        wait = min(_LONGEST_RETRY_SECONDS, _FIRST_RETRY_SECONDS * 2 ** (attempts - 1))
        return self._clock() + timedelta(seconds=wait * random.uniform(0.5, 1.0))  # noqa: S311

    async def _set_aside(self, one: Claimed, reason: SetAside) -> None:
        log.info("chat %s is set aside: %s", one.chat_id, reason)
        async with self._database.write() as connection:
            await chats.set_aside(connection, one.chat, reason, self._clock())

    async def _migrate(self, one: Claimed, new: int) -> int:
        log.info("group %s is now %s", one.chat_id, new)
        async with self._database.write() as connection:
            await chats.migrate(connection, one.chat_id, new)
        return new
