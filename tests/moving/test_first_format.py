"""What the rows of a first export are today."""

from __future__ import annotations

from typing import Any

import pytest

from bot.moving.first_format import rows_today

DELIVERY = {"id": 5, "chat": 3, "kind": 1, "message_id": None, "more_message_ids": None}


def test_a_chat_has_its_schedule_as_a_row() -> None:
    row: dict[str, Any] = {
        "id": 3, "digest_at": 480, "digest_days": 31, "next_digest_at": "n", "digest_since": "s",
        "created_at": "c", "language": "kk",
    }  # fmt: skip
    chat, schedule = rows_today("chats", row)
    assert chat == ("chats", {"id": 3, "created_at": "c", "language": "kk"})
    assert schedule == (
        "schedules",
        {"id": 3, "chat": 3, "at": 480, "days": 31, "next_at": "n", "since": "s",
         "created_at": "c"},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "further", "ids"),
    [(None, None, []), (7, None, [7]), (7, "8,9", [7, 8, 9]), (7, "", [7])],
)
def test_message_ids_become_rows(first: int | None, further: str | None, ids: list[int]) -> None:
    row = {**DELIVERY, "message_id": first, "more_message_ids": further}
    (table, delivery), *sent = rows_today("deliveries", row)
    assert (table, delivery) == ("deliveries", {"id": 5, "chat": 3, "kind": 1, "schedule": 0})
    assert [(one["part"], one["message_id"]) for _, one in sent] == [*enumerate(ids)]


def test_a_digest_names_its_chats_one_schedule() -> None:
    [(_, delivery)] = rows_today("deliveries", {**DELIVERY, "kind": 2})
    assert delivery["schedule"] == 3


def test_other_rows_are_what_they_were() -> None:
    assert list(rows_today("topics", {"id": 1})) == [("topics", {"id": 1})]
