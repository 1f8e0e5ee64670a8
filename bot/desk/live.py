"""Cards that count as the sending goes on: edited every few seconds, quiet when nothing changes."""

from __future__ import annotations

import logging
import time
import zlib
from collections import deque
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from bot.desk import cards
from bot.messages import desk as told
from bot.messages.desk import SentView
from bot.messages.markup import Message
from bot.messages.operation import Edit
from bot.telegram.client import TelegramClient
from bot.telegram.operations import call_of
from bot.telegram.pace import Pace
from bot.texts import texts_for
from bot.zones import zone_of
from storage import chats, desk, live_cards, roles, stops
from storage.chats import Chat
from storage.database import Database
from storage.desk import Progress
from storage.live_cards import LiveCard
from storage.vocabulary import Lane
from storage.vocabulary_desk import Stop

log = logging.getLogger(__name__)

_AT_ONCE = 50
_GOING = timedelta(seconds=2.5)
_STILL = timedelta(seconds=15)
# Counting a hundred thousand alerts takes a while; it is never most of what we do.
_REST = 40
# What was sent in so many seconds says how fast it goes.
_LATELY_SECONDS = 30.0
_MOST_ARTICLES = 200
# What Telegram answers where a message is not there any more, or nobody may write to its chat; that
# it reads so already is no fault.
_GONE = (400, 403)
_UNCHANGED = "not modified"


class LiveCards:
    """Looks after them; one of several processes edits each. `owners` are EDITOR_IDS: in the chats
    of who is an editor no more nothing counts on."""

    def __init__(
        self,
        database: Database,
        client: TelegramClient,
        pace: Pace,
        owners: Collection[int],
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._client = client
        self._pace = pace
        self._owners = frozenset(owners)
        self._clock = clock
        self._sent: dict[int, deque[tuple[float, int]]] = {}  # bounded: by _MOST_ARTICLES

    async def look(self) -> None:
        """Edit those that say something else by now, and have done with those that say their
        last."""
        async with self._database.read() as connection:
            waiting = await live_cards.due(connection, self._clock(), limit=_AT_ONCE)
        for article in dict.fromkeys(one.article for one in waiting):
            began = time.monotonic()
            seen = await self._progress(article)
            rest = timedelta(seconds=_REST * (time.monotonic() - began))
            for one in waiting:
                if one.article == article:
                    await self._draw(one, seen, rest)

    async def _progress(self, article: int) -> Progress:
        async with self._database.read() as connection:
            seen = await desk.progress(connection, article)
        held = seen.stopped is not None and seen.stopped.stage is Stop.HELD
        if held and not seen.whole.left and not seen.whole.more:
            # All had been on its way when it was stopped: there is nothing to be decided.
            async with self._database.write(background=True) as connection:
                await stops.send_on(connection, article, self._clock)
        return seen

    async def _draw(self, one: LiveCard, seen: Progress, rest: timedelta) -> None:
        now = self._clock()
        async with self._database.read() as connection:
            published = await desk.published_one(connection, one.article)
            chat = await chats.get(connection, one.chat_id)
            may = one.chat_id in self._owners or await roles.role_of(connection, one.chat_id)
        if published is None or chat is None or not may:
            await self._drop(one)
            return
        rate = self._rate(one.article, seen)
        view = cards.card_of(published, seen, zone_of(chat.time_zone), now, rate=rate)
        ends = view.gone or view.sending.state not in ("going", "held")
        again = max(rest, _GOING if view.sending.state == "going" else _STILL)
        async with self._database.write(background=True) as connection:
            if not await live_cards.take(connection, one, now + again):
                return  # another process looks after it
        if await self._say(one, view, chat) and ends and not seen.whole.left:
            await self._drop(one)

    async def _say(self, one: LiveCard, view: SentView, chat: Chat) -> bool:
        """Let the message say what is so now; whether it does, or never can."""
        message = told.card(view, texts_for(chat.language))
        shows = zlib.crc32(repr((message.html, message.buttons)).encode("utf-8", "replace"))
        if shows == one.shows:
            return True
        # One turn in some seconds: it stands before what is delivered, and delays none of it.
        await self._pace.turn(Lane.REPLY)
        async with self._database.read() as connection:
            if not await live_cards.is_there(connection, one):
                return True  # its editor has turned to something else there
        if not await self._edit(one, message):
            return False
        async with self._database.write(background=True) as connection:
            await live_cards.note(connection, one, shows)
        return True

    async def _edit(self, one: LiveCard, message: Message) -> bool:
        operation = Edit(message, one.message_id)
        call = call_of(operation, 0, paid=False, plain=False)
        answer = await self._client.send(call.method, call.body(one.chat_id))
        if answer.ok or _UNCHANGED in answer.description:
            return True
        if answer.status not in _GONE:
            await self._wait(one, answer.retry_after)
            return False
        log.info("the card of article %s in chat %s ends here", one.article, one.chat_id)
        await self._drop(one)
        return True

    async def _wait(self, one: LiveCard, seconds: float) -> None:
        """It is tried again at a later look."""
        until = self._clock() + max(_STILL, timedelta(seconds=seconds))
        async with self._database.write(background=True) as connection:
            await live_cards.wait(connection, one, until)

    async def _drop(self, one: LiveCard) -> None:
        async with self._database.write(background=True) as connection:
            await live_cards.drop(connection, one)

    def _rate(self, article: int, seen: Progress) -> float:
        """How many alerts of an article's story are sent in a second, as was seen here lately."""
        if len(self._sent) > _MOST_ARTICLES:
            self._sent.clear()
        times = self._sent.setdefault(article, deque())
        now = time.monotonic()
        while times and times[0][0] < now - _LATELY_SECONDS:
            times.popleft()
        times.append((now, seen.whole.sent))
        (since, before), gone = times[0], now - times[0][0]
        if gone < _GOING.total_seconds() or seen.whole.sent <= before:
            return self._pace.rate
        return (seen.whole.sent - before) / (now - since)
