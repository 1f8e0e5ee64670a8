"""What the rows of an export of the first format are today. Pure.

The first release kept a chat's schedule with the chat, and the ids of sent messages with the
delivery, the further ones joined by commas.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from storage.vocabulary import Kind

FORMAT = "parldigest-export-1"


def rows_today(table: str, row: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows, with their tables, that a row of that format has become; itself the first.

    A chat's one schedule has the chat's number, so that a delivery can name it.
    """
    if table == "chats":
        schedule = {
            "id": row["id"],
            "chat": row["id"],
            "at": row.pop("digest_at"),
            "days": row.pop("digest_days"),
            "next_at": row.pop("next_digest_at"),
            "since": row.pop("digest_since"),
            "created_at": row["created_at"],
        }
        yield table, row
        yield "schedules", schedule
    elif table == "deliveries":
        first, further = row.pop("message_id"), row.pop("more_message_ids")
        ids = [] if first is None else [first]
        ids += [int(one) for one in (further or "").split(",") if one]
        yield table, {**row, "schedule": row["chat"] if row["kind"] == Kind.DIGEST else 0}
        for part, message_id in enumerate(ids):
            sent = {"delivery": row["id"], "part": part, "chat": row["chat"]}
            yield "sent_messages", {**sent, "message_id": message_id}
    else:
        yield table, row
