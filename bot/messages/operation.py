"""What is done in a chat, as a value: a message is sent, edited, deleted. Pure.

Composing says what, `bot.telegram.operations` knows by which of Telegram's methods. `reads` is the
revision of the article that the chat reads then (storage/corrections.py); 0: it is of none. `shows`
is what else of a story it reads then; None: what it did before, or nothing but the article. `tells`
is what a sequel tells (storage/sequels.py); None: it is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from bot.messages.markup import Message
from storage.shows import Shows, Tells, Told


@dataclass(frozen=True, slots=True)
class Send:
    """Send a new message; in reply to another, if that is still there (0: to none). `lists`: the
    alerts that it comes instead of, of a catch-up. `before`: then (UTC) the chat is quiet, and it
    is to be composed anew; None: at any time."""

    message: Message
    reads: int = 0
    shows: Shows | None = None
    tells: Tells | None = None
    replies_to: int = 0
    lists: tuple[Told, ...] = ()
    before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Let a message that was sent say this instead, with these buttons."""

    message: Message
    message_id: int
    reads: int = 0
    shows: Shows | None = None
    tells: Tells | None = None


@dataclass(frozen=True, slots=True)
class Delete:
    """Delete a message that was sent; where Telegram does not allow that, it says `message`."""

    message: Message
    message_id: int
    reads: int = 0
    shows: Shows | None = None
    tells: Tells | None = None


Operation: TypeAlias = Send | Edit | Delete
