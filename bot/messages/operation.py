"""What is done in a chat, as a value: a message is sent; edits and deletions stand beside it. Pure.

Composing says what, `bot.telegram.operations` knows by which of Telegram's methods.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from bot.messages.markup import Message


@dataclass(frozen=True, slots=True)
class Send:
    """Send a new message."""

    message: Message


Operation: TypeAlias = Send
