"""Telegram's answers become outcomes, in one place. Pure.

The texts are those of the Bot API server (telegram-bot-api, Client.cpp) as collected in 2026.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.telegram.client import Answer


class Outcome(Enum):
    """What an answer means for a delivery and its chat."""

    SENT = auto()
    SLOW_DOWN = auto()  # 429: spends no attempt
    GONE = auto()  # the chat cannot be written to: set it aside
    MIGRATED = auto()  # the group has a new id
    THREAD_GONE = auto()  # the forum topic is closed or deleted: set it aside
    BAD_MARKUP = auto()  # our HTML was refused: our bug, send it as plain text
    TOO_LONG = auto()
    RETRY = auto()  # 5xx, no answer
    REFUSED = auto()  # a request that will never be accepted
    UNAUTHORIZED = auto()  # the token is wrong or was revoked


# (text, reason kept with the chat)
_GONE = (
    ("bot was blocked by the user", "blocked"),
    ("user is deactivated", "deactivated"),
    ("bot was kicked", "kicked"),
    ("bot is not a member", "not-member"),
    ("bot can't initiate conversation", "never-started"),
    ("chat not found", "not-found"),
    ("not enough rights to send", "no-rights"),
    ("have no rights to send", "no-rights"),
    ("chat_write_forbidden", "no-rights"),
    ("need administrator rights in the channel chat", "no-rights"),
    ("peer_id_invalid", "not-found"),
    ("group chat was deactivated", "deactivated"),
    ("the group was deleted", "deactivated"),
    ("bots can't send messages to bots", "not-found"),
)
_THREAD = ("message thread not found", "topic_closed", "topic_deleted")


def outcome_of(answer: Answer) -> tuple[Outcome, str]:
    """The outcome of an answer, and the reason to keep."""
    if answer.ok:
        return Outcome.SENT, ""
    told = answer.description.casefold()
    if answer.status == 429 or answer.retry_after:
        return Outcome.SLOW_DOWN, "too many requests"
    if answer.migrate_to_chat_id is not None:
        return Outcome.MIGRATED, "migrated"
    if answer.status == 401 or (answer.status == 404 and told == "not found"):
        return Outcome.UNAUTHORIZED, "unauthorized"
    for text in _THREAD:
        if text in told:
            return Outcome.THREAD_GONE, "thread-closed" if "closed" in text else "thread-gone"
    for text, reason in _GONE:
        if text in told:
            return Outcome.GONE, reason
    if answer.status == 403:
        return Outcome.GONE, "forbidden"
    if "can't parse entities" in told:
        return Outcome.BAD_MARKUP, answer.description
    if "message is too long" in told or "message_too_long" in told:
        return Outcome.TOO_LONG, answer.description
    if answer.status == 0 or answer.status >= 500:
        return Outcome.RETRY, answer.description or f"HTTP {answer.status}"
    return Outcome.REFUSED, answer.description
