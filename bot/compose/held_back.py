"""How much news a chat's quiet hours and its cap hold back that will really come."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.facts import Facts
from storage import deferred
from storage.chats import Chat
from storage.deferred import Held
from storage.vocabulary import Deferral


async def held_back(connection: AsyncConnection, chat: Chat) -> list[Held]:
    """What of a chat's alerts is deferred, by why and until when (UTC), what comes first first:
    without what the chat will not want then, by what it follows now and under which conditions."""
    every = await deferred.of_chat(connection, chat.id)
    counts: Counter[tuple[datetime, Deferral]] = Counter()
    for until in sorted({one.until for one in every}):
        due = [one for one in every if one.until == until]
        facts = await Facts.of(connection, {one.story for one in due}, [chat.id], until)
        counts.update(
            (until, one.why)
            for one in due
            if facts.picked(facts.stories[one.story], chat.id, chat.language, chat.outlets)
        )
    return [Held(why, count, until) for (until, why), count in sorted(counts.items())]
