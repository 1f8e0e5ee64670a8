"""What a channel's post says, whatever kind it is: its words, who wrote it, where it opens."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from aiogram.types import Message, MessageEntity, MessageOriginChannel, MessageOriginChat

from bot.intake.articles import from_message
from bot.intake.outlets import name_of_source
from bot.intake.parsed import ParsedArticle
from bot.messages.limits import utf16_units

_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a post, and what Telegram marked in them (offsets in UTF-16 units)."""

    text: str
    entities: tuple[MessageEntity, ...] = ()

    @property
    def mark(self) -> str:
        """What tells these words from others, links included."""
        return hashlib.sha256(self.dump().encode()).hexdigest()[:32]

    def dump(self) -> str:
        """As JSON; "" for no words."""
        if not self.text:
            return ""
        marked = [one.model_dump(mode="json", exclude_none=True) for one in self.entities]
        return orjson.dumps({"text": self.text, "entities": marked}).decode()

    def article(self) -> ParsedArticle:
        """The article that they tell. Raises NotAnArticleError."""
        return from_message(self.text, self.entities)


def said_in(post: Message) -> Said:
    """The words of a post: its text, or the caption of what it shows. A poll asks, and tells
    nothing; what Telegram itself says (another title, a message pinned) has none."""
    if post.text:
        return Said(post.text, tuple(post.entities or ()))
    return Said(post.caption or "", tuple(post.caption_entities or ()))


def load(dumped: str) -> Said:
    """What `dump` wrote."""
    if not dumped:
        return Said("")
    fields: dict[str, Any] = orjson.loads(dumped)
    marked = tuple(MessageEntity.model_validate(one) for one in fields["entities"])
    return Said(fields["text"], marked)


def joined(parts: Sequence[Said]) -> Said:
    """The captions of an album as one text, in its order; one that is on several pictures counts
    once."""
    texts: list[str] = []
    entities: list[MessageEntity] = []
    before = 0
    for part in parts:
        if not part.text.strip() or part.text in texts:
            continue
        entities += [
            one.model_copy(update={"offset": one.offset + before}) for one in part.entities
        ]
        texts.append(part.text)
        before += utf16_units(part.text + _BETWEEN)
    return Said(_BETWEEN.join(texts), tuple(entities))


def writer_of(post: Message) -> str:
    """Who wrote a post that its channel only passes on: the channel or the group that it was
    forwarded from, or in whose name it was posted; "" where it is the channel's own. A person who
    was forwarded is no outlet."""
    origin = post.forward_origin
    if isinstance(origin, MessageOriginChannel):
        return name_of_source(origin.chat.title or "")
    if isinstance(origin, MessageOriginChat):
        return name_of_source(origin.sender_chat.title or "")
    sender = post.sender_chat
    if sender is not None and sender.id != post.chat.id:
        return name_of_source(sender.title or "")
    return ""
