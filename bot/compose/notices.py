"""Notices: a role has ended or a body was dissolved, told once to those who follow it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import orjson
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.said import Drop, Said, Say
from bot.messages.dates import day
from bot.messages.notice import notice
from bot.texts import texts_for
from bot.topics.subjects import Subjects
from storage import notices, topics
from storage.deliveries import Claimed
from storage.notices import Notice
from storage.vocabulary import TopicKind


class Notices:
    """Composes notices."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], _now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id."""
        stored = await notices.by_ids(connection, {one.subject for one in claimed})
        return {
            one.id: await self._say(connection, stored[one.subject], one.language)
            if one.subject in stored
            else Drop("notice removed")
            for one in claimed
        }

    async def _say(self, connection: AsyncConnection, stored: Notice, language: str) -> Say:
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
            date=day(date.fromisoformat(told["on"]), language),
            person=title(TopicKind.OFFICIAL, told["person"]),
            successor=title(kind, told["successor"]),
            holder=title(TopicKind.OFFICIAL, told["holder"]),
            button=button,
            texts=texts_for(language),
        )
        return Say.messages([message])
