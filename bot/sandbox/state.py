"""The sandbox's world: people, chats, messages, the updates that the bot has not taken yet."""

from __future__ import annotations

import asyncio
import re
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.topics.hashtags import find_hashtags

BOT_ID = 700000
BOT_TOKEN = f"{BOT_ID}:sandbox-token-of-nobody-0000000000000"
BOT = {"id": BOT_ID, "is_bot": True, "first_name": "ParlDigest", "username": "parldigest_bot"}
MEMBER: dict[str, Any] = {"status": "member", "user": BOT}
LEFT: dict[str, Any] = {"status": "left", "user": BOT}
KICKED: dict[str, Any] = {"status": "kicked", "user": BOT, "until_date": 0}
# With its scheme, or Telegram's own without; a mark at its end is the sentence's.
_ADDRESS = re.compile(r"(?:https?://|(?<![\w.@/])t\.me/)\S*[^\s.,;:!?)»”\"]")
# Who Telegram says wrote when an administrator writes as the group itself.
ANONYMOUS = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}


@dataclass
class Faults:
    """Switches that make the sandbox fail as Telegram does; 0 switches a limit off."""

    rate: float = 0  # messages a second in all
    chat_rate: float = 0  # messages a second to one chat, once `chat_burst` are spent
    chat_burst: int = 3
    group_rate: int = 0  # messages a minute to one group
    strict: bool = False  # a limit once broken, everything is refused for `retry_after`
    lost_answers: float = 0.0
    errors: float = 0.0
    down_until: float = 0.0
    query_seconds: float = 30.0  # how long a pressed button waits for its answer
    rich: str = ""  # rich messages are "refused", or "unknown" as to an older server


@dataclass
class Topic:
    """A forum topic; its number is that of the service message which opened it."""

    name: str
    closed: bool = False


@dataclass
class World:
    """Everything that the sandbox knows. Ids as Telegram's: groups and channels are negative."""

    people: dict[int, dict[str, Any]] = field(default_factory=dict)
    chats: dict[int, dict[str, Any]] = field(default_factory=dict)
    owners: dict[int, int] = field(default_factory=dict)
    admins: dict[int, set[int]] = field(default_factory=dict)  # the bot may be one of them
    topics: dict[int, dict[int, Topic]] = field(default_factory=dict)
    messages: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    # ForceReply: what a chat's next message answers, and for whom (None: for everybody there).
    forced: dict[int, dict[str, Any]] = field(default_factory=dict)
    # A button of the bot's that asks for a chat (KeyboardButtonRequestChat), by private chat.
    asked_chats: dict[int, dict[str, Any]] = field(default_factory=dict)
    hidden_edits: set[int] = field(default_factory=set)  # only their buttons are others now
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    # The bot's photos by their names, each with its sizes; how many it has uploaded.
    photos: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    uploads: int = 0
    without_photos: set[int] = field(default_factory=set)  # chats where it may send none
    started: set[int] = field(default_factory=set)
    blocked: set[int] = field(default_factory=set)
    deactivated: set[int] = field(default_factory=set)
    out: dict[int, str] = field(default_factory=dict)  # where the bot is no more: kicked, left
    deleted: set[int] = field(default_factory=set)
    silenced: set[int] = field(default_factory=set)  # groups where the bot may not write
    migrated: dict[int, int] = field(default_factory=dict)
    # In groups a bot sees commands and replies to itself; False: everything.
    privacy: bool = True
    commands: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    chat_commands: dict[int, dict[str, list[dict[str, str]]]] = field(default_factory=dict)
    # What the bot says of itself by language ("": to all others), at length and in short.
    about: dict[str, dict[str, str]] = field(default_factory=dict)
    picture: bytes = b""
    queries: dict[str, tuple[int, float]] = field(default_factory=dict)
    webhook: dict[str, str] = field(default_factory=dict)  # url, secret; empty: long polling
    toasts: list[dict[str, Any]] = field(default_factory=list)
    faults: Faults = field(default_factory=Faults)
    updates: deque[dict[str, Any]] = field(default_factory=deque)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    sent_at: deque[float] = field(default_factory=deque)
    refusals: int = 0
    # The clock of this world is so many seconds before the machine's.
    ahead: float = 0.0
    # When the digest of a chat (and thread) is due by the bot's own schedule, None for never; None
    # where nobody knows, for the bot has a clock of its own.
    digest_due: Callable[[int, int], Awaitable[datetime | None]] | None = None
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

    def now(self) -> float:
        """This world's time, in seconds since 1970."""
        return time.time() + self.ahead

    def go_to(self, moment: float) -> None:
        """Put the clock forward to a moment; never back."""
        self.ahead = max(self.ahead, moment - time.time())
        self.changed()

    def changed(self) -> None:
        """Something that a page shows has changed."""
        self.changes += 1

    def keep(self, chat_id: int, message: dict[str, Any]) -> dict[str, Any]:
        """Number a message and put it into its chat."""
        self._message += 1
        message = {
            "message_id": self._message,
            "date": int(self.now()),
            "chat": self.chats[chat_id],
            **message,
        }
        self.messages.setdefault(chat_id, []).append(message)
        self.changed()
        return message

    def find(self, chat_id: int, message_id: int) -> dict[str, Any] | None:
        """A message of a chat; None when there is none of that number."""
        return next(
            (m for m in reversed(self.messages.get(chat_id, [])) if m["message_id"] == message_id),
            None,
        )

    # --- what people do --------------------------------------------------------------------------

    def say(
        self,
        person: int,
        chat_id: int,
        text: str,
        reply_to: int | None = None,
        *,
        thread: int = 0,
        anonymous: bool = False,
    ) -> dict[str, Any]:
        """A person writes in a chat; `anonymous` as the group itself, which administrators may."""
        content = {"text": text, "entities": marks(text)}
        return self.tell(person, chat_id, content, reply_to, thread=thread, anonymous=anonymous)

    def tell(
        self,
        person: int,
        chat_id: int,
        content: dict[str, Any],
        reply_to: int | None = None,
        *,
        thread: int = 0,
        anonymous: bool = False,
    ) -> dict[str, Any]:
        """A person sends anything: `content` is the message's own fields (document, sticker …)."""
        body: dict[str, Any] = {"from": self.people[person], **content}
        if anonymous:
            body.update({"from": ANONYMOUS, "sender_chat": self.chats[chat_id]})
        # In a topic whatever answers nothing answers the message that opened the topic.
        replied = self.find(chat_id, reply_to or thread) if reply_to or thread else None
        if replied:
            body["reply_to_message"] = without_reply(replied)
        if thread:
            body.update(message_thread_id=thread, is_topic_message=True)
        if chat_id == person:
            self.started.add(person)
        self.forced.pop(chat_id, None)
        message = self.keep(chat_id, body)
        if self._seen_by_bot(chat_id, message):
            self.update("message", message)
        return message

    def _seen_by_bot(self, chat_id: int, message: dict[str, Any]) -> bool:
        if chat_id > 0 or chat_id in self.out:
            return chat_id > 0
        replied = message.get("reply_to_message") or {}
        text = message.get("text") or message.get("caption") or ""
        return (
            not self.privacy
            or BOT_ID in self.admins.get(chat_id, set())
            or text.startswith("/")
            or f"@{BOT['username']}" in text
            or (replied.get("from") or {}).get("id") == BOT_ID
        )

    def post(self, channel: int, text: str) -> dict[str, Any]:
        """A post appears in a channel; the bot hears of it where it is an administrator."""
        message = self.keep(
            channel, {"sender_chat": self.chats[channel], "text": text, "entities": marks(text)}
        )
        if BOT_ID in self.admins.get(channel, set()):
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
                # a message that is gone, or too old to be known, has no date
                "message": message
                or {"chat": self.chats[chat_id], "message_id": message_id, "date": 0},
            },
        )
        return query

    def block(self, person: int, blocked: bool) -> None:
        """A person blocks the bot, or lets it in again."""
        (self.blocked.add if blocked else self.blocked.discard)(person)
        self.moved(person, person, *((MEMBER, KICKED) if blocked else (KICKED, MEMBER)))

    def moved(self, chat: int, by: int, before: dict[str, Any], after: dict[str, Any]) -> None:
        """What the bot is in a chat has changed."""
        self.update(
            "my_chat_member",
            {
                "chat": self.chats[chat],
                "from": self.people[by],
                "date": int(self.now()),
                "old_chat_member": before,
                "new_chat_member": after,
            },
        )
        self.changed()


def without_reply(message: dict[str, Any]) -> dict[str, Any]:
    """A message as Telegram quotes it: replies are not nested."""
    return {key: value for key, value in message.items() if key != "reply_to_message"}


def marks(text: str) -> list[dict[str, Any]]:
    """The entities that Telegram finds in a text: a leading command, addresses, hashtags."""

    def entity(kind: str, start: int, end: int) -> dict[str, Any]:
        before = len(text[:start].encode("utf-16-le", "surrogatepass")) // 2
        length = len(text[start:end].encode("utf-16-le", "surrogatepass")) // 2
        return {"type": kind, "offset": before, "length": length}

    found = []
    if text.startswith("/") and len(text) > 1:
        found.append(entity("bot_command", 0, len(text.split()[0])))
    found += [entity("url", link.start(), link.end()) for link in _ADDRESS.finditer(text)]
    found += [entity("hashtag", tag.start, tag.end) for tag in find_hashtags(text)]
    return found
