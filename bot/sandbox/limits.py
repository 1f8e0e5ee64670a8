"""Telegram's limits on sending, as switches: to all together, to one chat, to one group.

https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this: about 30 messages
a second to all, one a second to one chat (short bursts pass), 20 a minute to one group.
"""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.access import Refusal
from bot.sandbox.state import World


@dataclass
class Limits:
    """Counts what is sent, and refuses what is too much. Seconds of `clock`."""

    clock: Callable[[], float] = time.monotonic
    _buckets: dict[int, tuple[float, float]] = field(default_factory=dict)
    _groups: dict[int, deque[float]] = field(default_factory=dict)
    _closed_until: float = 0.0

    def check(self, world: World, chat_id: Any) -> None:
        """Count one message to a chat. Raises Refusal (429) when it is one too many."""
        now, faults = self.clock(), world.faults
        if now < self._closed_until:
            self._refuse(world, self._closed_until - now)
        sent = world.sent_at
        while sent and sent[0] <= now - 1:
            sent.popleft()
        if faults.rate and len(sent) >= faults.rate:
            self._refuse(world, 1)
        try:
            chat = int(chat_id)
        except (TypeError, ValueError):
            chat = 0
        if faults.chat_rate:
            self._of_chat(world, chat, now)
        if faults.group_rate and chat < 0:
            self._of_group(world, chat, now)
        sent.append(now)

    def _of_chat(self, world: World, chat: int, now: float) -> None:
        """A bucket of `chat_burst` that refills at `chat_rate`."""
        faults = world.faults
        left, at = self._buckets.get(chat, (float(faults.chat_burst), now))
        left = min(float(faults.chat_burst), left + (now - at) * faults.chat_rate)
        if left < 1:
            self._buckets[chat] = (left, now)
            self._refuse(world, (1 - left) / faults.chat_rate)
        self._buckets[chat] = (left - 1, now)

    def _of_group(self, world: World, chat: int, now: float) -> None:
        """A window of a minute."""
        sent = self._groups.setdefault(chat, deque())
        while sent and sent[0] <= now - 60:
            sent.popleft()
        if len(sent) >= world.faults.group_rate:
            self._refuse(world, sent[0] + 60 - now)
        sent.append(now)

    def _refuse(self, world: World, seconds: float) -> None:
        wait = max(1, math.ceil(seconds))
        world.refusals += 1
        if world.faults.strict:
            self._closed_until = max(self._closed_until, self.clock() + wait)
        raise Refusal(429, f"Too Many Requests: retry after {wait}", {"retry_after": wait})
