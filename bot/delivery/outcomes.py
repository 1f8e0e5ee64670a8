"""Telegram's answers become outcomes, in one place. Pure.

The texts are those of the Bot API server (telegram-bot-api, Client.cpp) as collected in 2026.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from storage.vocabulary import SetAside

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
    UNCHANGED = auto()  # an edit of what reads so already: done
    MESSAGE_GONE = auto()  # what was to be changed is there no more
    NOT_EDITABLE = auto()  # it is there, and cannot be changed
    NOT_DELETABLE = auto()  # too old, or not allowed: perhaps it can be edited
    NO_PICTURE = auto()  # in this chat: its words can be sent
    BAD_PICTURE = auto()  # in no chat: not by this name, or not this one


_BAD_REQUEST = 400
_NO_METHOD = frozenset({404, 405, 501})
# What a description holds (in lower case), what that means, and the reason that is kept with the
# chat; without one, Telegram's own words are kept with the delivery.
_BY_TEXT: tuple[tuple[str, Outcome, SetAside | None], ...] = (
    ("message thread not found", Outcome.THREAD_GONE, SetAside.THREAD_GONE),
    ("topic_closed", Outcome.THREAD_GONE, SetAside.THREAD_CLOSED),
    ("topic_deleted", Outcome.THREAD_GONE, SetAside.THREAD_GONE),
    ("bot was blocked by the user", Outcome.GONE, SetAside.BLOCKED),
    ("user is deactivated", Outcome.GONE, SetAside.DEACTIVATED),
    ("bot was kicked", Outcome.GONE, SetAside.KICKED),
    ("bot is not a member", Outcome.GONE, SetAside.NOT_MEMBER),
    ("bot can't initiate conversation", Outcome.GONE, SetAside.NEVER_STARTED),
    ("chat not found", Outcome.GONE, SetAside.NOT_FOUND),
    ("not enough rights to send photos", Outcome.NO_PICTURE, None),
    ("chat_send_photos_forbidden", Outcome.NO_PICTURE, None),
    ("chat_send_media_forbidden", Outcome.NO_PICTURE, None),
    ("not enough rights to send", Outcome.GONE, SetAside.NO_RIGHTS),
    ("have no rights to send", Outcome.GONE, SetAside.NO_RIGHTS),
    ("chat_write_forbidden", Outcome.GONE, SetAside.NO_RIGHTS),
    ("need administrator rights in the channel chat", Outcome.GONE, SetAside.NO_RIGHTS),
    ("peer_id_invalid", Outcome.GONE, SetAside.NOT_FOUND),
    ("group chat was deactivated", Outcome.GONE, SetAside.DEACTIVATED),
    ("the group was deleted", Outcome.GONE, SetAside.DEACTIVATED),
    ("bots can't send messages to bots", Outcome.GONE, SetAside.NOT_FOUND),
    ("message is not modified", Outcome.UNCHANGED, None),
    ("message_not_modified", Outcome.UNCHANGED, None),
    ("message to edit not found", Outcome.MESSAGE_GONE, None),
    ("message to delete not found", Outcome.MESSAGE_GONE, None),
    ("message can't be edited", Outcome.NOT_EDITABLE, None),
    ("message_id_invalid", Outcome.MESSAGE_GONE, None),
    ("message can't be deleted", Outcome.NOT_DELETABLE, None),
    ("message_delete_forbidden", Outcome.NOT_DELETABLE, None),
    ("can't parse entities", Outcome.BAD_MARKUP, None),
    ("message is too long", Outcome.TOO_LONG, None),
    ("message_too_long", Outcome.TOO_LONG, None),
    ("wrong file identifier", Outcome.BAD_PICTURE, None),
    ("wrong remote file identifier", Outcome.BAD_PICTURE, None),
    ("file_reference_", Outcome.BAD_PICTURE, None),
    ("image_process_failed", Outcome.BAD_PICTURE, None),
    ("photo_invalid_dimensions", Outcome.BAD_PICTURE, None),
    ("photo_save_file_invalid", Outcome.BAD_PICTURE, None),
    ("request entity too large", Outcome.BAD_PICTURE, None),
    ("caption is too long", Outcome.TOO_LONG, None),
    ("caption_too_long", Outcome.TOO_LONG, None),
)


def outcome_of(answer: Answer) -> tuple[Outcome, str]:
    """The outcome of an answer, and the reason to keep: a `SetAside` where the chat is gone."""
    if answer.ok:
        return Outcome.SENT, ""
    told = answer.description.casefold()
    if answer.status == 429 or answer.retry_after:
        return Outcome.SLOW_DOWN, "too many requests"
    if answer.migrate_to_chat_id is not None:
        return Outcome.MIGRATED, "migrated"
    if answer.status == 401 or (answer.status == 404 and told == "not found"):
        return Outcome.UNAUTHORIZED, "unauthorized"
    for text, outcome, reason in _BY_TEXT:
        if text in told:
            return outcome, reason or answer.description
    if answer.status == 403:  # in words that we do not know yet
        return Outcome.GONE, SetAside.FORBIDDEN
    if answer.status == 0 or answer.status >= 500:
        return Outcome.RETRY, answer.description or f"HTTP {answer.status}"
    return Outcome.REFUSED, answer.description


def refuses_rich(answer: Answer) -> bool:
    """Whether an answer may mean that Telegram does not take this as a rich message: its content is
    refused (400), or it knows no such method. What else such an answer may mean, that the chat is
    gone, it says again of the same as a classic message."""
    if answer.ok or answer.retry_after or answer.migrate_to_chat_id is not None:
        return False
    return answer.status == _BAD_REQUEST or knows_no_method(answer)


def knows_no_method(answer: Answer) -> bool:
    """Whether Telegram may not know the method that was asked for: an older Bot API server. It
    says the same to a token that is none."""
    return answer.status in _NO_METHOD
