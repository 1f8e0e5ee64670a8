"""Adds chats from a plain list, fast enough for a newcomer who brings a million."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import orjson

from bot.digest.clock import next_digest
from bot.officials.current import load_subjects
from bot.settings import Settings
from bot.texts import LANGUAGES
from bot.topics.hashtags import find_hashtags
from bot.topics.subjects import Subjects
from storage import subscriptions, topics
from storage.columns import milliseconds
from storage.database import Database
from storage.moving import PlainChat, put_chats, put_subscriptions
from storage.vocabulary import ChatKind, Mode, TopicKind

_CHUNK = 20_000
_FAULTS_SHOWN = 100
_ALL_DAYS = 127


async def import_chats(
    database: Database, lines: Iterator[bytes], *, settings: Settings, now: datetime
) -> tuple[dict[str, object], list[str]]:
    """Add the chat of every line with its subscriptions; a summary, and the faults by line.

    A chat that is known keeps its settings and gains what it did not follow yet, so that the same
    file can be read again. Lines with a fault are left out and named; the others are taken.
    """
    subjects = await load_subjects(database, Path(settings.cache_dir))
    reader = _Reader(settings, subjects, now)
    ids: dict[tuple[str, str], int] = {}
    chats = 0
    for chunk in reader.chunks(lines):
        async with database.write() as connection:
            if reader.wanted.keys() - ids.keys():
                ids = await topics.ensure(connection, reader.wanted, now)
            await put_chats(connection, [row for row, _ in chunk])
            await put_subscriptions(
                connection,
                [
                    (ids[topic], mode, row.chat_id)
                    for row, follows in chunk
                    for topic, mode in follows
                ],
                now,
            )
        chats += len(chunk)
    async with database.write() as connection:
        await subscriptions.recount(connection, ids.values())
    summary: dict[str, object] = {"chats": chats, "refused": reader.refused}
    return summary, reader.faults


_Follows = list[tuple[tuple[str, str], str]]


class _Reader:
    """Lines to rows; remembers what has been looked up, for a million lines name few topics."""

    def __init__(self, settings: Settings, subjects: Subjects, now: datetime) -> None:
        self._settings = settings
        self._subjects = subjects
        self._now = now
        self._next = lru_cache(maxsize=None)(self._next_digest)
        self._topic = lru_cache(maxsize=None)(self._find_topic)
        self.wanted: dict[tuple[str, str], str] = {}
        self.faults: list[str] = []
        self.refused = 0

    def chunks(self, lines: Iterator[bytes]) -> Iterator[list[tuple[PlainChat, _Follows]]]:
        """Rows for `put_chats` with what each follows, some thousands at a time."""
        chunk = []
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                chunk.append(self._row(orjson.loads(line)))
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                self.refused += 1
                if len(self.faults) < _FAULTS_SHOWN:
                    self.faults.append(f"line {number}: {_why(error)}")
            if len(chunk) >= _CHUNK:
                yield chunk
                chunk = []
        if chunk:
            yield chunk

    def _row(self, entry: dict[str, Any]) -> tuple[PlainChat, _Follows]:
        chat_id = entry["chat_id"]
        if not isinstance(chat_id, int) or isinstance(chat_id, bool) or abs(chat_id) >= 2**52:
            raise ValueError("chat_id is not a Telegram chat id")
        language = entry.get("language", "ru")
        if language not in LANGUAGES:
            raise ValueError(f"language {language!r} is none of {', '.join(LANGUAGES)}")
        zone = entry.get("timezone", self._settings.timezone)
        minute, due = self._next(zone, entry.get("digest_at", "08:00"))
        follows: _Follows = []
        for subscription in entry.get("subscriptions", ()):
            mode = subscription.get("mode", Mode.BOTH)
            if mode not in tuple(Mode):
                raise ValueError(f"mode {mode!r} is none of {', '.join(Mode)}")
            follows.append((self._topic(subscription["topic"]), mode))
        kind = ChatKind.PRIVATE
        if chat_id < 0:
            kind = ChatKind.SUPERGROUP if chat_id < -(10**12) else ChatKind.GROUP
        digest_on = entry.get("digest", True) is not False
        at = milliseconds(self._now)
        return PlainChat(chat_id, kind, language, zone, digest_on, minute, due, at), follows

    def _next_digest(self, zone: str, digest_at: str) -> tuple[int, int]:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError(f"timezone {zone!r} is not an IANA time zone") from None
        try:
            clock = datetime.strptime(digest_at, "%H:%M").replace(tzinfo=UTC)
        except (ValueError, TypeError):
            raise ValueError(f"digest_at {digest_at!r} is not a time such as 08:00") from None
        minute = clock.hour * 60 + clock.minute
        due = next_digest(self._now, zone=zone, minute_of_day=minute, days=_ALL_DAYS)
        return minute, milliseconds(due)

    def _find_topic(self, name: str) -> tuple[str, str]:
        if name.startswith("#"):
            tags = find_hashtags(name)
            if len(tags) != 1 or tags[0].end != len(name):
                raise ValueError(f"{name!r} is not a hashtag")
            key, title = (TopicKind.HASHTAG, tags[0].key), tags[0].text
        else:
            hits = self._subjects.search.find(name, limit=2)
            if not hits or not hits[0].exact:
                raise ValueError(f"nobody and nothing in the registry is {name!r}")
            key = (hits[0].kind, hits[0].id)
            title = self._subjects.title(*key, "ru", name)
        self.wanted.setdefault(key, title)
        return key


def _why(error: Exception) -> str:
    if isinstance(error, orjson.JSONDecodeError):
        return f"not JSON ({error})"
    if isinstance(error, KeyError):
        return f"{error.args[0]} is missing"
    if isinstance(error, TypeError | AttributeError):
        return "not an object of the plain form"
    return str(error)
