"""No error of the database holds a value: on both engines, in its words, its chain, its log."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import SQLAlchemyError

from storage.database import Database
from storage.discreet import without_values
from storage.schema import chats, topics
from storage.schema_desk import marks

PRIVATE = "what I\nfollow (privately) = \"words\": 'x'"
CHAT = {"chat_id": 1, "kind": "private", "language": "ru", "time_zone": "UTC"}


async def twice(database: Database, statement: Any, values: dict[str, Any]) -> None:
    for _ in range(2):
        async with database.write() as connection:
            await connection.execute(statement, values)


CASES: dict[str, tuple[Any, dict[str, Any]]] = {
    "a key that is there": (insert(marks), {"name": PRIVATE, "value": PRIVATE}),
    "a number that is none": (
        text("INSERT INTO takebacks (chat, article, topic) VALUES (:x, 1, 1)"),
        {"x": PRIVATE},
    ),
    "a word that is none": (insert(chats), {**CHAT, "kind": PRIVATE}),
    "an instant that is none": (insert(chats), {**CHAT, "created_at": PRIVATE}),
    "a row that refers to nothing": (
        text("INSERT INTO takebacks (chat, article, topic) VALUES (:x, 1, 1)"),
        {"x": 424242},
    ),
    "a value that is missing": (insert(topics), {"kind": "keyword", "key": PRIVATE}),
    "a cast": (text("SELECT CAST(CAST(:x AS TEXT) AS INTEGER) / 0, nothing"), {"x": PRIVATE}),
}


@pytest.mark.parametrize("case", CASES)
async def test_no_error_and_no_log_holds_a_value(
    case: str, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    statement, values = CASES[case]
    with pytest.raises(SQLAlchemyError) as raised:
        await twice(database, statement, values)
    logging.getLogger("bot").error("it failed: %r", raised.value, exc_info=raised.value)
    for part in ("privately", "424242"):
        assert part not in caplog.text
    # what says where the fault is stays
    assert any(word in caplog.text for word in ("marks", "takebacks", "chats", "topics", "nothing"))


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (
            'violates "uq_x"\nDETAIL:  Key (a)=(b\nc) already exists.\nHINT:  look\n[SQL: x]',
            'violates "uq_x"\nHINT:  look\n[SQL: x]',
        ),
        (
            "invalid input for query argument $3: 'a (b' (an int)",
            "invalid input for query argument $3: <hidden> (an int)",
        ),
        ("query argument $1: a value", "query argument $1: <hidden>"),
        ('syntax for type integer: "a: "b""', "syntax for type integer: <hidden>"),
        ("UNIQUE constraint failed: marks.name", "UNIQUE constraint failed: marks.name"),
        ("database is locked", "database is locked"),
        (
            "(builtins.ValueError) 'a' is not a valid Mode",
            "(builtins.ValueError) <hidden> is not a valid Mode",
        ),
        ("'a\nb' is not a valid Mode", "<hidden> is not a valid Mode"),
        ("(builtins.TypeError) a str", "(builtins.TypeError) <hidden>"),
    ],
)
def test_values_are_left_out_and_nothing_else(told: str, shown: str) -> None:
    assert without_values(told) == shown
