"""Notices: something told once to those who follow a topic; so far that a role has ended or a body
was dissolved.

A new kind is a word that begins `about` (storage/notices.py), a function here, and its message in
bot/messages.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime

import orjson
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.said import Drop, Said, Say
from bot.messages.notice import notice
from bot.texts import texts_for
from bot.topics.subjects import Subjects
from storage import mutes, notices, topics
from storage.deliveries import Claimed
from storage.notices import Notice
from storage.vocabulary import TopicKind


class Notices:
    """Composes notices."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects
        # What a notice says, by the first word of its `about`.
        self._kinds: dict[str, Callable[[AsyncConnection, Notice, str], Awaitable[Said]]] = {
            "ended": self._ending,
        }

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], _now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id."""
        stored = await notices.by_ids(connection, {one.subject for one in claimed})
        # One who was muted for a time when it was owed may follow the topic no longer.
        heard = await mutes.heard_topics(
            connection,
            [one.chat for one in claimed],
            {notice_.topic for notice_ in stored.values()},
        )
        said: dict[int, Said] = {}
        for one in claimed:
            notice_ = stored.get(one.subject)
            kind = self._kinds.get(notice_.about.partition(":")[0]) if notice_ else None
            if notice_ is None:
                said[one.id] = Drop("notice removed")
            elif notice_.topic not in heard.get(one.chat, ()):
                said[one.id] = Drop("no longer followed")
            elif kind is None:
                said[one.id] = Drop(f"unknown notice: {notice_.about}")
            else:
                said[one.id] = await kind(connection, notice_, one.language)
        return said

    async def _ending(self, connection: AsyncConnection, stored: Notice, language: str) -> Say:
        told: dict[str, str] = orjson.loads(stored.details)
        kind = told["kind"]

        def title(of: str, key: str) -> str:
            return self._subjects.title(of, key, language, key) if key else ""

        heir = (
            (kind, told["successor"])
            if told["successor"]
            else (str(TopicKind.OFFICIAL), told["holder"])
        )
        button = None
        if heir[1]:
            known = await topics.by_keys(connection, [heir])
            # A topic that nobody has followed or met yet has no number; then only the words.
            button = (title(*heir), known[0].id) if known else None
        message = notice(
            kind=kind,
            title=title(kind, told["key"]),
            date=date.fromisoformat(told["on"]),
            person=title(TopicKind.OFFICIAL, told["person"]),
            successor=title(kind, told["successor"]),
            holder=title(TopicKind.OFFICIAL, told["holder"]),
            button=button,
            texts=texts_for(language),
        )
        return Say.messages([message])
