"""Which channels are sources: by number, or by a @name whose channel is met once and then kept.

A name that its owner gives up is anybody's the next day. So a post counts by the number of its
channel; whoever has the name later is refused until the operator names it anew.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.telegram.client import TelegramClient
from bot.watch.troubles import Trouble
from storage import source_channels
from storage.database import Database
from storage.source_channels import SourceChannel
from storage.vocabulary import IncidentKind

log = logging.getLogger(__name__)

_ASK_SECONDS = 10.0
_AGAIN = timedelta(minutes=1)
# A job that comes every minute comes a moment early now and then.
_SLACK = timedelta(seconds=5)
_AGAIN_AT_MOST = timedelta(hours=1)


@dataclass(slots=True)
class _Asking:
    """When a source is asked for next, and how long after the last time."""

    at: datetime
    wait: timedelta = _AGAIN


class Sources:
    """The source channels of one installation, as `Settings.source_chats` names them."""

    def __init__(
        self,
        database: Database,
        client: TelegramClient,
        named: frozenset[int | str],
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._client = client
        self._clock = clock
        self._numbers = frozenset(one for one in named if isinstance(one, int))
        self._names = frozenset(one for one in named if isinstance(one, str))
        self._kept: dict[str, SourceChannel] = {}
        self._asking: dict[int | str, _Asking] = {}
        self._titles: dict[int, str] = {}
        self.known = False  # until what was kept has been read

    @property
    def channels(self) -> dict[int, str]:
        """Every channel that is a source, by its number, with what to call it."""
        by_name = {one.channel_id: f"@{name}" for name, one in self._kept.items()}
        numbered = {number: self._titles.get(number, str(number)) for number in self._numbers}
        return by_name | numbered

    async def takes(self, channel_id: int, name: str | None, title: str = "") -> bool:
        """Whether a post of a channel, which has a @name now or none, is news."""
        if title:
            self._titles[channel_id] = title
        if channel_id in self._numbers:
            return True
        called = (name or "").casefold()
        if called not in self._names and any(
            one.channel_id == channel_id for one in self._kept.values()
        ):
            return True  # renamed, or private now: it is the channel that was meant
        if not self._names:
            return False
        if called in self._names:
            await self._meet(called, channel_id)
        else:
            await self._read()  # another process may have met it
        return any(one.channel_id == channel_id for one in self._kept.values())

    async def look(self) -> None:
        """Ask Telegram for whatever is due: what is not known yet, and who has the known names."""
        await self._read()
        now = self._clock()
        due = [
            (one, asking)
            for one in self._names | self._numbers
            if (asking := self._asking.setdefault(one, _Asking(now))).at <= now + _SLACK
        ]
        await asyncio.gather(*(self._ask(one, asking) for one, asking in due))

    def troubles(self) -> list[Trouble]:
        """The names that are another channel's now."""
        return [
            Trouble(
                IncidentKind.SOURCE_MOVED,
                one.moved_at,
                name,
                {"was": one.channel_id, "now": one.moved_to},
            )
            for name, one in self._kept.items()
            if one.moved_at is not None and one.moved_to not in self._numbers
        ]

    async def _ask(self, one: int | str, asking: _Asking) -> None:
        chat = one if isinstance(one, int) else f"@{one}"
        answer = await self._client.call("getChat", {"chat_id": chat}, seconds=_ASK_SECONDS)
        told = answer.result if answer.ok and isinstance(answer.result, dict) else {}
        number = told.get("id")
        if isinstance(number, int) and told.get("type") == "channel":
            asking.wait = _AGAIN_AT_MOST
            self._titles[number] = str(told.get("title") or number)
            if isinstance(one, str):
                await self._meet(one, number)
        elif one not in self._kept:
            why = answer.description or "it is no channel"
            again = int(asking.wait.total_seconds() // 60)
            log.warning("SOURCE_CHANNELS: %s: %s; asked again in %s min", chat, why, again)
        asking.at = self._clock() + asking.wait
        asking.wait = min(asking.wait * 2, _AGAIN_AT_MOST)

    async def _meet(self, name: str, channel_id: int) -> None:
        """A name is this channel's now."""
        known = self._kept.get(name)
        if known is not None and channel_id == (known.moved_to or known.channel_id):
            return  # nothing new
        async with self._database.write() as connection:
            await source_channels.meet(connection, name, channel_id, self._clock())
        await self._read()
        kept = self._kept.get(name)
        if known is None and kept is not None and kept.channel_id == channel_id:
            log.info("SOURCE_CHANNELS: @%s is channel %s from now on", name, channel_id)
        elif kept is not None and kept.moved_to is not None:
            log.error(
                "SOURCE_CHANNELS: @%s was channel %s and is %s now, whose posts are not taken. To "
                "take them write that number, or remove the name, start, and add it again.",
                name,
                kept.channel_id,
                kept.moved_to,
            )

    async def _read(self) -> None:
        async with self._database.read() as connection:
            known = await source_channels.all_of_them(connection)
        if known.keys() - self._names:
            async with self._database.write(background=True) as connection:
                await source_channels.forget_others(connection, self._names)
        self._kept = {name: one for name, one in known.items() if name in self._names}
        self.known = True
