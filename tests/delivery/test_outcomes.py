"""What Telegram says, and what it means for a delivery and its chat: a case for every text."""

from __future__ import annotations

import pytest

from bot.delivery import outcomes
from bot.delivery.outcomes import Outcome, outcome_of
from bot.telegram.client import Answer

# status, text (the Bot API server's, telegram-bot-api Client.cpp); the outcome, the reason to keep
CASES = [
    (403, "Forbidden: bot was blocked by the user", Outcome.GONE, "blocked"),
    (403, "Forbidden: user is deactivated", Outcome.GONE, "deactivated"),
    (403, "Forbidden: bot was kicked from the group chat", Outcome.GONE, "kicked"),
    (403, "Forbidden: bot was kicked from the supergroup chat", Outcome.GONE, "kicked"),
    (403, "Forbidden: bot was kicked from the channel chat", Outcome.GONE, "kicked"),
    (403, "Forbidden: bot is not a member of the channel chat", Outcome.GONE, "not-member"),
    (403, "Forbidden: bot is not a member of the supergroup chat", Outcome.GONE, "not-member"),
    (403, "Forbidden: bot can't initiate conversation with a user", Outcome.GONE, "never-started"),
    (403, "Forbidden: bots can't send messages to bots", Outcome.GONE, "not-found"),
    (403, "Forbidden: the group chat was deleted", Outcome.GONE, "forbidden"),
    (403, "Forbidden: the group was deleted", Outcome.GONE, "deactivated"),
    (403, "Forbidden: of the year 2030", Outcome.GONE, "forbidden"),
    (400, "Bad Request: chat not found", Outcome.GONE, "not-found"),
    (400, "Bad Request: PEER_ID_INVALID", Outcome.GONE, "not-found"),
    (400, "Bad Request: group chat was deactivated", Outcome.GONE, "deactivated"),
    (
        400,
        "Bad Request: not enough rights to send text messages to the chat",
        Outcome.GONE,
        "no-rights",
    ),
    (400, "Bad Request: have no rights to send a message", Outcome.GONE, "no-rights"),
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN", Outcome.GONE, "no-rights"),
    (
        400,
        "Bad Request: need administrator rights in the channel chat",
        Outcome.GONE,
        "no-rights",
    ),
    (400, "Bad Request: message thread not found", Outcome.THREAD_GONE, "thread-gone"),
    (400, "Bad Request: TOPIC_CLOSED", Outcome.THREAD_GONE, "thread-closed"),
    (400, "Bad Request: TOPIC_DELETED", Outcome.THREAD_GONE, "thread-gone"),
    (429, "Too Many Requests: retry after 5", Outcome.SLOW_DOWN, "too many requests"),
    (401, "Unauthorized", Outcome.UNAUTHORIZED, "unauthorized"),
    (404, "Not Found", Outcome.UNAUTHORIZED, "unauthorized"),  # a token of no bot
]  # fmt: skip
# The reason is what was said.
TOLD = [
    (400, "Bad Request: can't parse entities: Unsupported start tag", Outcome.BAD_MARKUP),
    (400, "Bad Request: message is too long", Outcome.TOO_LONG),
    (400, "Bad Request: MESSAGE_TOO_LONG", Outcome.TOO_LONG),
    (400, "Bad Request: message text is empty", Outcome.REFUSED),
    (400, "Bad Request: message is not modified: specified new message content", Outcome.UNCHANGED),
    (400, "Bad Request: MESSAGE_NOT_MODIFIED", Outcome.UNCHANGED),
    (400, "Bad Request: message to edit not found", Outcome.MESSAGE_GONE),
    (400, "Bad Request: message can't be edited", Outcome.NOT_EDITABLE),
    (400, "Bad Request: message to delete not found", Outcome.MESSAGE_GONE),
    (400, "Bad Request: MESSAGE_ID_INVALID", Outcome.MESSAGE_GONE),
    (400, "Bad Request: message can't be deleted for everyone", Outcome.NOT_DELETABLE),
    (400, "Bad Request: MESSAGE_DELETE_FORBIDDEN", Outcome.NOT_DELETABLE),
    (400, "Bad Request: BUTTON_DATA_INVALID", Outcome.REFUSED),
    (409, "Conflict: terminated by other getUpdates request", Outcome.REFUSED),
    (413, "Request Entity Too Large", Outcome.BAD_PICTURE),
    (400, "Bad Request: not enough rights to send photos to the chat", Outcome.NO_PICTURE),
    (400, "Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN", Outcome.NO_PICTURE),
    (400, "Bad Request: CHAT_SEND_MEDIA_FORBIDDEN", Outcome.NO_PICTURE),
    (400, "Bad Request: message caption is too long", Outcome.TOO_LONG),
    (400, "Bad Request: MEDIA_CAPTION_TOO_LONG", Outcome.TOO_LONG),
    (400, "Bad Request: wrong file identifier/HTTP URL specified", Outcome.BAD_PICTURE),
    (400, "Bad Request: wrong remote file identifier specified", Outcome.BAD_PICTURE),
    (400, "Bad Request: FILE_REFERENCE_EXPIRED", Outcome.BAD_PICTURE),
    (400, "Bad Request: IMAGE_PROCESS_FAILED", Outcome.BAD_PICTURE),
    (400, "Bad Request: PHOTO_INVALID_DIMENSIONS", Outcome.BAD_PICTURE),
    (400, "Bad Request: PHOTO_SAVE_FILE_INVALID", Outcome.BAD_PICTURE),
    (500, "Internal Server Error", Outcome.RETRY),
    (502, "Bad Gateway", Outcome.RETRY),
    (0, "connection closed", Outcome.RETRY),
]


@pytest.mark.parametrize(
    ("status", "text", "outcome", "reason"),
    [*CASES, *((status, text, outcome, text) for status, text, outcome in TOLD)],
)
def test_an_error_means_this(status: int, text: str, outcome: Outcome, reason: str) -> None:
    assert outcome_of(Answer(False, status, description=text)) == (outcome, reason)
    # however it is written
    folded = outcome_of(Answer(False, status, description=text.upper()))
    assert folded[0] is outcome


def test_every_text_that_the_module_knows_has_a_case() -> None:
    tables = [value for value in vars(outcomes).values() if isinstance(value, tuple)]
    known = [row if isinstance(row, str) else row[0] for table in tables for row in table]
    assert len(known) > 15
    texts = [case[1] for case in CASES] + [case[1] for case in TOLD]
    for text in known:
        assert any(text in said.casefold() for said in texts), text
    assert {case[2] for case in CASES} | {case[2] for case in TOLD} == set(Outcome) - {
        Outcome.SENT,
        Outcome.MIGRATED,
    }


def test_what_was_done_is_sent() -> None:
    assert outcome_of(Answer(True, 200, {"message_id": 5})) == (Outcome.SENT, "")


def test_a_group_that_moved_is_no_group_that_is_gone() -> None:
    text = "Bad Request: group chat was upgraded to a supergroup chat"
    moved = Answer(False, 400, description=text, migrate_to_chat_id=-1009)
    assert outcome_of(moved)[0] is Outcome.MIGRATED


def test_a_time_to_wait_slows_down_whatever_the_status_is() -> None:
    assert outcome_of(Answer(False, 503, retry_after=3))[0] is Outcome.SLOW_DOWN


def test_no_answer_without_a_word_has_a_reason_all_the_same() -> None:
    assert outcome_of(Answer(False, 502)) == (Outcome.RETRY, "HTTP 502")
