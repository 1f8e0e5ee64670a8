"""The sandbox's world: people, chats, messages, the updates that the bot has not taken yet."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from bot.topics.hashtags import find_hashtags

BOT_ID = 700000
BOT_TOKEN = f"{BOT_ID}:sandbox-token-of-nobody-0000000000000"
BOT = {"id": BOT_ID, "is_bot": True, "first_name": "ParlDigest", "username": "parldigest_bot"}


@dataclass
class Faults:
    """Switches that make the sandbox fail as Telegram does."""

    rate: float = 0  # messages a second in all; 0: no limit
    lost_answers: float = 0.0
    errors: float = 0.0
    down_until: float = 0.0


@dataclass
class World:
    """Everything that the sandbox knows. Ids as Telegram's: channels are negative."""

    people: dict[int, dict[str, Any]] = field(default_factory=dict)
    chats: dict[int, dict[str, Any]] = field(default_factory=dict)
    admins: dict[int, set[int]] = field(default_factory=dict)
    messages: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    started: set[int] = field(default_factory=set)
    blocked: set[int] = field(default_factory=set)
    migrated: dict[int, int] = field(default_factory=dict)
    commands: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    queries: dict[str, tuple[int, float]] = field(default_factory=dict)
    webhook: dict[str, str] = field(default_factory=dict)  # url, secret; empty: long polling
    toasts: list[dict[str, Any]] = field(default_factory=list)
    faults: Faults = field(default_factory=Faults)
    updates: deque[dict[str, Any]] = field(default_factory=deque)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    sent_at: deque[float] = field(default_factory=deque)
    refusals: int = 0
    changes: int = 0
    _update: int = 0
    _message: int = 0

    def person(self, id_: int, name: str, language: str) -> None:
        """A person with a private chat."""
        self.people[id_] = {
            "id": id_,
            "is_bot": False,
            "first_name": name,
            "language_code": language,
        }
        self.chats[id_] = {"id": id_, "type": "private", "first_name": name}

    def place(self, id_: int, kind: str, title: str, username: str = "") -> None:
        """A group or a channel."""
        self.chats[id_] = {"id": id_, "type": kind, "title": title}
        if username:
            self.chats[id_]["username"] = username

    def update(self, kind: str, body: dict[str, Any]) -> None:
        """An update for the bot."""
        self._update += 1
        self.updates.append({"update_id": self._update, kind: body})
        self.news.set()

    def changed(self) -> None:
        """Something that a page shows has changed."""
        self.changes += 1

    def keep(self, chat_id: int, message: dict[str, Any]) -> dict[str, Any]:
        """Number a message and put it into its chat."""
        self._message += 1
        message = {
            "message_id": self._message,
            "date": int(time.time()),
            "chat": self.chats[chat_id],
            **message,
        }
        self.messages.setdefault(chat_id, []).append(message)
        self.changed()
        return message

    def say(
        self, person: int, chat_id: int, text: str, reply_to: int | None = None
    ) -> dict[str, Any]:
        """A person writes in a chat."""
        body: dict[str, Any] = {
            "from": self.people[person],
            "text": text,
            "entities": marks(text),
        }
        replied = self.find(chat_id, reply_to) if reply_to else None
        if replied:
            body["reply_to_message"] = {
                key: value for key, value in replied.items() if key != "reply_to_message"
            }
        if chat_id == person:
            self.started.add(person)
        message = self.keep(chat_id, body)
        self.update("message", message)
        return message

    def post(self, channel: int, text: str) -> dict[str, Any]:
        """A post appears in a channel."""
        message = self.keep(
            channel, {"sender_chat": self.chats[channel], "text": text, "entities": marks(text)}
        )
        self.update("channel_post", message)
        return message

    def press(self, person: int, chat_id: int, message_id: int, data: str) -> str:
        """A person presses an inline button; the query's id."""
        message = self.find(chat_id, message_id)
        query = f"{self._update + 1}{person}"
        self.queries[query] = (person, time.monotonic())
        self.update(
            "callback_query",
            {
                "id": query,
                "from": self.people[person],
                "chat_instance": str(chat_id),
                "data": data,
                "message": message
                or {"chat": self.chats[chat_id], "message_id": message_id, "date": 0},
            },
        )
        return query

    def block(self, person: int, blocked: bool) -> None:
        """A person blocks the bot, or lets it in again."""
        (self.blocked.add if blocked else self.blocked.discard)(person)
        status = [
            {"status": "member", "user": BOT},
            {"status": "kicked", "user": BOT, "until_date": 0},
        ]
        old, new = status if blocked else status[::-1]
        self.update(
            "my_chat_member",
            {
                "chat": self.chats[person],
                "from": self.people[person],
                "date": int(time.time()),
                "old_chat_member": old,
                "new_chat_member": new,
            },
        )
        self.changed()

    def find(self, chat_id: int, message_id: int) -> dict[str, Any] | None:
        """A message of a chat; None when there is none of that number."""
        return next(
            (m for m in reversed(self.messages.get(chat_id, [])) if m["message_id"] == message_id),
            None,
        )


def marks(text: str) -> list[dict[str, Any]]:
    """The entities that Telegram finds in a person's text: a leading command and hashtags."""

    def entity(kind: str, start: int, end: int) -> dict[str, Any]:
        before = len(text[:start].encode("utf-16-le")) // 2
        length = len(text[start:end].encode("utf-16-le")) // 2
        return {"type": kind, "offset": before, "length": length}

    found = []
    if text.startswith("/") and len(text) > 1:
        found.append(entity("bot_command", 0, len(text.split()[0])))
    found += [entity("hashtag", tag.start, tag.end) for tag in find_hashtags(text)]
    return found
