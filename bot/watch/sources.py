"""Which channels are sources: by number, or by a @name whose channel is met once and then kept.

A name that its owner gives up is anybody's the next day. So a post counts by the number of its
channel; whoever has the name later is refused until the operator names it anew. Channels that
editors add, and those of SOURCE_CHANNELS once they are met, are rows of `sources`: what is paused
or removed there is not taken, whoever named it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.telegram.client import TelegramClient
from bot.watch.asked_channels import Added, ask, is_refused
from bot.watch.troubles import Trouble
from storage import source_channels, sources
from storage.database import Database
from storage.source_channels import LEFT, SourceChannel
from storage.sources import UNNAMED, StoredSource
from storage.vocabulary import IncidentKind, SourceBy

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
    """The source channels of one installation: those that `Settings.source_chats` names, and those
    that editors added."""

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
        self._stored: dict[int, StoredSource] = {}  # bounded: the channels that there are
        self._away: set[int] = set()  # named, and removed by a person: told once
        self.known = False  # until what was kept has been read

    @property
    def channels(self) -> dict[int, str]:
        """Every channel that is a source, by its number, with what to call it."""
        by_name = {one.channel_id: f"@{name}" for name, one in self._kept.items()}
        numbered = {number: self._titles.get(number, str(number)) for number in self._numbers}
        named = by_name | numbered
        added = {
            number: one.name
            for number, one in self._stored.items()
            if one.added_by is not SourceBy.SETTING
        }
        off = {number for number, one in self._stored.items() if not one.is_live}
        return {number: name for number, name in (added | named).items() if number not in off}

    @property
    def heard(self) -> dict[int, str]:
        """Those of them whose posts can come: of one that the bot was put out of it is known why it
        is silent."""
        left = {number for number, one in self._stored.items() if one.error == LEFT}
        return {number: name for number, name in self.channels.items() if number not in left}

    async def takes(self, channel_id: int, name: str | None, title: str = "") -> bool:
        """Whether a post of a channel, which has a @name now or none, is news."""
        return await self.source(channel_id, name, title) is not None

    async def source(
        self, channel_id: int, name: str | None, title: str = ""
    ) -> StoredSource | None:
        """The source that a post of a channel is of, which has a @name now or none; None where it
        is not taken."""
        named = await self._is_named(channel_id, name, title)
        async with self._database.read() as connection:
            stored = await source_channels.by_number(connection, channel_id)
        address = f"@{name}" if name else str(channel_id)
        if named and (stored is None or stored.is_unnamed):
            stored = await self._keep(channel_id, address, title, SourceBy.SETTING)
        if stored is None or not stored.is_live:
            return None
        if stored.added_by is SourceBy.SETTING and not named:
            return None
        if (title or stored.title, address) != (stored.title, stored.address):
            async with self._database.write() as connection:
                await source_channels.name_itself(connection, stored, address=address, title=title)
        return stored

    async def add(self, chat: int | str, *, given: str = "") -> Added:
        """Make a channel a source, by its number or its name without @, once Telegram says that its
        posts will come; what is missing where they will not. `given`: as an editor wrote it."""
        asked = await ask(self._client, chat)
        if isinstance(asked, Added):
            return asked
        async with self._database.read() as connection:
            before = await source_channels.by_number(connection, asked.number)
        known = before is not None and before.is_live
        by = SourceBy.EDITOR
        stored = await self._keep(asked.number, asked.address, asked.title, by, given)
        return Added(asked.number, asked.title, stored, known)

    async def is_here(self, channel_id: int, *, here: bool) -> None:
        """The bot has become an administrator of a channel, or is none any more: where that is a
        source, editors hear of it (bot/watch/watcher.py)."""
        async with self._database.read() as connection:
            stored = await source_channels.by_number(connection, channel_id)
        if stored is None or stored.removed_at is not None:
            return
        async with self._database.write() as connection:
            if here:
                await source_channels.came_back(connection, stored.id)
            else:
                await source_channels.leave(connection, stored.id, self._clock())
        await self._read()

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
        await self._settle()

    def troubles(self) -> list[Trouble]:
        """The names that are another channel's now, and the channels that the bot was put out
        of."""
        left = [
            Trouble(IncidentKind.SOURCE_LEFT, one.failing_since, one.key, {"channel": one.name})
            for one in self._stored.values()
            if one.is_live and one.error == LEFT and one.failing_since is not None
        ]
        return left + [
            Trouble(
                IncidentKind.SOURCE_MOVED,
                one.moved_at,
                name,
                {"was": one.channel_id, "now": one.moved_to},
            )
            for name, one in self._kept.items()
            if one.moved_at is not None and one.moved_to not in self._numbers
        ]

    async def _is_named(self, channel_id: int, name: str | None, title: str) -> bool:
        """Whether the settings name a channel: its number, or the name that it was met with."""
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

    async def _keep(
        self, channel: int, address: str, title: str, by: SourceBy, given: str = ""
    ) -> StoredSource:
        async with self._database.write() as connection:
            stored = await source_channels.add(
                connection,
                channel,
                address=address,
                title=title,
                by=by,
                given=given,
                now=self._clock(),
            )
        self._stored[channel] = stored
        return stored

    async def _settle(self) -> None:
        """What the settings name is among the sources; what they name no more is not."""
        named = {one.channel_id: f"@{name}" for name, one in self._kept.items()}
        named |= {number: str(number) for number in self._numbers}
        for number, address in named.items():
            stored = self._stored.get(number)
            if stored is None or stored.is_unnamed:
                title = self._titles.get(number, "")
                await self._keep(number, address, title, SourceBy.SETTING)
            elif stored.removed_at is not None and number not in self._away:
                log.warning(
                    "SOURCE_CHANNELS: %s was removed by a person, and its posts are not taken. To "
                    "have it again: `python -m bot sources add -- %s`, or /source in Telegram",
                    stored.name,
                    number,
                )
        self._away = {one for one in named if one in self._stored and self._stored[one].removed_at}
        gone = [
            one
            for number, one in self._stored.items()
            if one.added_by is SourceBy.SETTING and one.removed_at is None and number not in named
        ]
        if gone:
            async with self._database.write(background=True) as connection:
                for one in gone:
                    await sources.remove(connection, one.id, self._clock(), why=UNNAMED)
            await self._read()

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
            if isinstance(one, int) and is_refused(answer) and self._was_heard(one):
                await self.is_here(one, here=False)
            why = answer.description or "it is no channel"
            again = int(asking.wait.total_seconds() // 60)
            log.warning("SOURCE_CHANNELS: %s: %s; asked again in %s min", chat, why, again)
        asking.at = self._clock() + asking.wait
        asking.wait = min(asking.wait * 2, _AGAIN_AT_MOST)

    def _was_heard(self, channel: int) -> bool:
        """Whether posts of a channel have come."""
        stored = self._stored.get(channel)
        return stored is not None and stored.answered_at is not None

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
            self._stored = await source_channels.stored(connection)
        if known.keys() - self._names:
            async with self._database.write(background=True) as connection:
                await source_channels.forget_others(connection, self._names)
        self._kept = {name: one for name, one in known.items() if name in self._names}
        self.known = True
