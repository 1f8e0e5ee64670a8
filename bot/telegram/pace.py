"""How fast we may speak: to all chats together, to one chat, to one group. The clock is injected.

Turns are spaced evenly: a bucket that bursts is what a strict server refuses. Replies to people
take their turn before anything else, but a chat that is answered often waits for its own turns and
keeps nobody else waiting. A 429 of the bot pauses everything, lowers the rate to what
Telegram was seen to take, and the rate climbs again, carefully near the height of the last fall.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import time
from collections import deque
from collections.abc import Callable
from typing import TypeAlias

from storage.vocabulary import Lane

# A little under what is allowed: a turn is taken here, and counted over there some moments later.
_MARGIN = 0.975
# Turns due within this time are granted together, because a timer is no finer.
_GRAIN = 0.002
_FORGET_CHATS = 10_000
# More people than there are turns may ask, each within his limits: alerts go out all the same.
_ANSWERS_IN_A_ROW = 3
# So many answers to one chat may follow each other at once, and an alert with them ("short bursts",
# https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
_REPLY_BURST = 2
# What Telegram counts arrives over there a little sooner or later than we counted it.
_REPLY_MARGIN = 1.05
# Of a group's messages a minute, so many may be answers: alerts have the rest.
_REPLY_SHARE = 0.85
# An answer waits no longer for its chat; Telegram may then refuse it.
_REPLY_PATIENCE_SECONDS = 60.0

_Waiting: TypeAlias = tuple[int, int, asyncio.Future[None]]


class Pace:
    """Grants turns to send. `rate` messages a second in total; `chat_rate` a second to one private
    chat; `group_rate` a minute to one group."""

    def __init__(
        self,
        rate: float,
        *,
        chat_rate: float = 1,
        group_rate: float = 20,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._total = rate * _MARGIN
        self.most = self._total
        self.rate = self.most
        self.replicas = 1
        self.on_refusal: Callable[[], None] = lambda: None
        self._untold_until = 0.0
        self._chat_gap = 1 / chat_rate
        self._group_rate = group_rate
        self._clock = clock
        self._next = clock()
        self._paused_until = 0.0
        # Whose turn has not come: answers, and what is delivered, by lane and age.
        self._answering: list[_Waiting] = []
        self._delivering: list[_Waiting] = []
        self._answered = 0  # answers in a row while something to be delivered waited
        self._numbers = itertools.count()
        self._timer: asyncio.TimerHandle | None = None
        # When each chat is free of all that was said to it, and of what was delivered to it.
        self._chats: dict[int, float] = {}
        self._delivered: dict[int, float] = {}
        # What was said to each group in the last minute, and which of it were answers.
        self._groups: dict[int, deque[float]] = {}
        self._answers: dict[int, deque[float]] = {}
        # How many answers to each chat wait for it.
        self._asking: dict[int, int] = {}
        self._forget_at = _FORGET_CHATS
        self._burst = _REPLY_BURST
        self._recent: deque[float] = deque()
        self._ceiling = float("inf")
        self._climbed_at = clock()
        self.refusals = 0

    # --- several processes -----------------------------------------------------------------------

    def share(self, replicas: int) -> None:
        """From now on so many processes speak for the bot; each has an equal share."""
        # Each one's turns fall into a second as they like: a turn less for every second process.
        most = max(self._total / replicas - 0.5 * (replicas - 1) / replicas, self._total / 10)
        most = most if replicas > 1 else self._total
        self.rate = min(most, max(self.rate * most / self.most, 0.1))
        self.most = most
        self._ceiling = self._ceiling * self.replicas / replicas
        self.replicas = replicas

    def untold_pause(self) -> float:
        """Seconds of silence that Telegram ordered and the other processes do not know of."""
        left = self._untold_until - self._clock()
        self._untold_until = 0.0
        return max(0.0, left)

    def hear_of_refusal(self, seconds: float) -> None:
        """Another process was told to be silent for so long: so are we, and a little slower."""
        now = self._clock()
        if now >= self._paused_until:
            self.rate = max(0.5, self.rate * 0.95)
            self._climbed_at = now + seconds
        self._pause(now + seconds)

    def now(self) -> float:
        """The clock's seconds, for `slow_down`."""
        return self._clock()

    def chat_wait(self, chat_id: int) -> float:
        """Seconds until a delivery to this chat is allowed by the chat's own limit.

        It does not wait behind the answers of before; where more of them wait, they alternate.
        """
        now = self._clock()
        gaps = self._chat_gap if chat_id in self._asking else 0.0
        delivered = self._delivered.get(chat_id)
        wait = 0.0 if delivered is None else delivered + gaps - now
        wait = max(wait, self._chats.get(chat_id, 0.0) - self._burst * self._chat_gap - now)
        return max(0.0, wait, self._group_wait(self._groups, chat_id, self._group_rate, now))

    def gap(self, chat_id: int) -> float:
        """Seconds between two of many deliveries to a chat, by its own limit."""
        return max(self._chat_gap, 60 / self._group_rate if chat_id < 0 else 0.0)

    def _reply_wait(self, chat_id: int) -> float:
        """Seconds until an answer to this chat is allowed."""
        now = self._clock()
        answers = max(1.0, self._group_rate * _REPLY_SHARE)
        return max(
            0.0,
            self._chats.get(chat_id, 0.0) - (self._burst - 1) * self._chat_gap - now,
            self._group_wait(self._groups, chat_id, self._group_rate, now),
            self._group_wait(self._answers, chat_id, answers, now),
        )

    @staticmethod
    def _group_wait(
        said: dict[int, deque[float]], chat_id: int, a_minute: float, now: float
    ) -> float:
        sent = said.get(chat_id)
        while sent and sent[0] <= now - 60:
            sent.popleft()
        if sent is None or len(sent) < a_minute:
            return 0.0
        return sent[-max(1, int(a_minute))] + 60 - now

    def note_chat(self, chat_id: int, *, answer: bool = False) -> None:
        """A message to this chat goes out now: a delivery, or an answer."""
        now = self._clock()
        if len(self._chats) > self._forget_at or len(self._groups) > self._forget_at:
            self._forget(now)
        gap = self._chat_gap * (_REPLY_MARGIN if answer else 1.0)
        self._chats[chat_id] = max(now, self._chats.get(chat_id, 0.0)) + gap
        if not answer:
            self._delivered[chat_id] = max(now, self._delivered.get(chat_id, 0.0)) + self._chat_gap
        if chat_id < 0:
            self._groups.setdefault(chat_id, deque()).append(now)
            if answer:
                self._answers.setdefault(chat_id, deque()).append(now)

    def _forget(self, now: float) -> None:
        """Keep what still holds somebody back; look again when that has doubled."""
        for free in (self._chats, self._delivered):
            for chat in [chat for chat, at in free.items() if at <= now]:
                del free[chat]
        for said in (self._groups, self._answers):
            for chat in [chat for chat, sent in said.items() if not sent or sent[-1] <= now - 60]:
                del said[chat]
        self._forget_at = max(_FORGET_CHATS, 2 * len(self._chats), 2 * len(self._groups))

    def slow_chat(self, chat_id: int, retry_after: float) -> None:
        """Telegram refused this chat for some seconds."""
        free = self._clock() + retry_after
        if chat_id > 0:  # it takes no bursts of this length; a group has a limit by the minute
            self._burst = max(1, self._burst - 1)
        self._delivered[chat_id] = free
        self._chats[chat_id] = free + self._burst * self._chat_gap

    async def reply(self, chat_id: int) -> None:
        """Wait for a turn to answer in this chat, and take it."""
        self._asking[chat_id] = self._asking.get(chat_id, 0) + 1
        end = self._clock() + _REPLY_PATIENCE_SECONDS
        try:
            wait = min(self._reply_wait(chat_id), end - self._clock())
            while wait > 0:
                await asyncio.sleep(wait)
                wait = min(self._reply_wait(chat_id), end - self._clock())  # others went first
            self.note_chat(chat_id, answer=True)
        finally:
            self._asking[chat_id] -= 1
            if not self._asking[chat_id]:
                del self._asking[chat_id]
        await self.turn(Lane.REPLY)

    async def turn(self, lane: int) -> None:
        """Wait for a turn to send; smaller lanes first (0: replies), but where people ask without
        end, one turn in some is for what is delivered."""
        now = self._clock()
        if (
            not (self._answering or self._delivering)
            and self._next <= now + _GRAIN
            and self._paused_until <= now
        ):
            self._take(now)
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        queue = self._delivering if lane > Lane.REPLY else self._answering
        heapq.heappush(queue, (lane, next(self._numbers), future))
        self._arm()
        await future

    def _take(self, now: float) -> None:
        self._climb(now)
        self._next = max(self._next, now - _GRAIN) + 1 / self.rate
        self._recent.append(now)

    def _arm(self) -> None:
        if self._timer is None and (self._answering or self._delivering):
            delay = max(self._next, self._paused_until) - self._clock()
            self._timer = asyncio.get_running_loop().call_later(max(0.0, delay), self._grant)

    def _grant(self) -> None:
        self._timer = None
        now = self._clock()
        while (self._answering or self._delivering) and (
            max(self._next, self._paused_until) <= now + _GRAIN
        ):
            future = self._first()
            if not future.done():
                self._take(now)
                future.set_result(None)
        self._arm()

    def _first(self) -> asyncio.Future[None]:
        """Whose turn it is."""
        if self._answering and (not self._delivering or self._answered < _ANSWERS_IN_A_ROW):
            self._answered = self._answered + 1 if self._delivering else 0
            return heapq.heappop(self._answering)[2]
        self._answered = 0
        return heapq.heappop(self._delivering)[2]

    # --- being refused -------------------------------------------------------------------------

    def chat_is_at_fault(self, chat_id: int) -> bool:
        """Whether a 429 for this chat is explained by what was sent to it lately."""
        now = self._clock()
        if chat_id < 0 and len(self._groups.get(chat_id, ())) >= self._group_rate * 0.75:
            return True
        busy = self._chats.get(chat_id, 0.0) - self._chat_gap
        self._trim(now)
        alone = len(self._recent) <= 2
        return alone or (now - busy < 1.0 and busy > now + self._chat_gap * (_REPLY_MARGIN - 1))

    def slow_down(self, retry_after: float, *, sent_at: float) -> None:
        """Telegram refused the bot: be silent for `retry_after` seconds, then be slower.

        A refusal of a request that was under way before the pause began says nothing new.
        """
        now = self._clock()
        self.refusals += 1
        fresh = sent_at >= self._paused_until and now >= self._paused_until
        self._paused_until = max(self._paused_until, now + max(retry_after, 0.5))
        if fresh:
            # How many it took in the second before it refused is what it takes.
            self._trim(now)
            taken = max(1, len(self._recent) - 1)
            self._ceiling = min(self.rate, max(taken, self.rate * 0.25))
            self.rate = max(1.0, self._ceiling * 0.93)
        self._climbed_at = self._paused_until
        self._pause(self._paused_until)
        self._untold_until = self._paused_until
        self.on_refusal()

    def _pause(self, until: float) -> None:
        self._paused_until = max(self._paused_until, until)
        self._next = max(self._next, self._paused_until)
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._arm()

    def _trim(self, now: float) -> None:
        while self._recent and self._recent[0] < now - 1:
            self._recent.popleft()

    def _climb(self, now: float) -> None:
        self._trim(now)
        if self.rate >= self.most or now - self._climbed_at < 5:
            return
        self._climbed_at = now
        # Near the height of the last fall only a breath at a time; a limit may have been lifted.
        step = 1.03 if self.rate < self._ceiling * 0.9 else 1.004
        self.rate = min(self.most, self.rate * step)
