"""What Telegram sends, however broken, becomes rows that both databases keep, or is refused."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import orjson
import pytest
from sqlalchemy import text

from bot.telegram.arrivals import NotJsonError, came, chat_of, read_answer, read_pieces, read_update
from storage import updates
from storage.database import Database


def said(number: object, words: object = "x") -> dict[str, Any]:
    chat = {"id": 7, "type": "private"}
    return {"update_id": number, "message": {"chat": chat, "text": words}}


def nested(depth: int) -> Any:
    value: Any = "дно"
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    "raw",
    [None, 5, "x", [], {}, *map(said, ["5", None, True, -1, 2**63, 2**64, 1.5, [1]])],
)
def test_what_has_no_number_is_refused(raw: object) -> None:
    assert came(raw) is None


@pytest.mark.parametrize("number", [0, 1, 2**63 - 1])
def test_every_number_that_telegram_may_give_is_taken(number: int) -> None:
    taken = came(said(number))
    assert taken is not None
    assert (taken.arrival.update_id, taken.arrival.chat_id) == (number, 7)
    assert orjson.loads(taken.arrival.payload) == taken.raw == said(number)


@pytest.mark.parametrize("depth", [10, 190, 300, 600, 900])
async def test_whatever_it_holds_is_kept_on_both_databases(database: Database, depth: int) -> None:
    hostile = {
        **said(1, "до\x00после \ud83d"),
        "key\x00": {"\udc00": nested(depth)},
        "number": 2**70,
        "nan": float("nan"),
    }
    taken = came(hostile)
    assert taken is not None
    assert taken.arrival.refused is None
    assert taken.raw["message"]["text"] == "до после \ufffd"
    async with database.write() as connection:
        await updates.store(connection, [taken.arrival], room=0, lease=timedelta(seconds=30))
        payload = await connection.scalar(text("SELECT payload FROM updates"))
    assert orjson.loads(payload)["message"] == taken.raw["message"]


def test_what_is_too_long_is_refused_with_its_number() -> None:
    taken = came(said(5, "я" * 1_100_000))
    assert taken is not None
    assert (taken.arrival.update_id, taken.arrival.payload) == (5, "{}")
    assert taken.arrival.refused is not None
    assert "я" not in taken.arrival.refused


@pytest.mark.parametrize(
    ("raw", "chat"),
    [
        ({"message": {"chat": {"id": -7}, "from": {"id": 5}}}, -7),
        ({"callback_query": {"from": {"id": 5}, "message": {"chat": {"id": 7}}}}, 7),
        ({"callback_query": {"from": {"id": 5}}}, 5),
        ({"inline_query": {"from": {"id": 5}}}, 5),
        ({"my_chat_member": {"chat": {"id": -7}}}, -7),
        ({"poll": {"id": "1"}}, 0),
        ({"message": {"chat": {"id": True}}}, 0),
        ({"message": {"chat": {"id": 2**70}}}, 0),
        ({"message": {"chat": [], "from": 5}}, 0),
        ({"message": "x"}, 0),
    ],
)
def test_the_chat_is_found_where_there_is_one(raw: dict[str, Any], chat: int) -> None:
    assert chat_of({"update_id": 1, **raw}) == chat


ODD = [
    (b'{"update_id": 1, "message": {"text": "\\ud83d"}}', "\ud83d"),
    (b'{"update_id": 1, "message": {"text": "\xff\xfe"}}', "\ufffd\ufffd"),
    (b'{"update_id": 1, "message": {"text": "a\tb"}}', "a\tb"),
]


@pytest.mark.parametrize(("body", "words"), ODD)
def test_json_that_is_odd_is_read(body: bytes, words: str) -> None:
    read = read_update(body)
    assert isinstance(read, dict)
    assert read["message"]["text"] == words
    answer = b'{"ok":true,"result":[' + body + b"]}"
    assert read_answer(answer) == [read]
    assert read_pieces(answer) == [read]


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b'{"update_id": 1', b"[" * 100_000, b"5" * 5000, b"\xff"]
)
def test_what_is_no_json_is_told(body: bytes) -> None:
    with pytest.raises(NotJsonError):
        read_update(body)
    assert read_answer(body) is None


def test_of_an_answer_that_is_broken_each_update_is_read_alone() -> None:
    inner = r'"text":"{\"update_id\":77}"'
    whole = '{"update_id":1,"message":{%s,"nested":{"update_id":5}}}' % inner  # noqa: UP031 - braces
    deep = '{"update_id":2,"x":' + "[" * 100_000 + "]" * 100_000 + "}"
    cut = '{"update_id":4,"message":{"text":"a'
    body = f'{{"ok":true,"result":[{whole},{deep},{{"update_id":3}},{cut}'.encode()
    pieces = read_pieces(body)
    assert [piece["update_id"] for piece in pieces] == [1, 2, 3, 4]
    assert pieces[0]["message"]["text"] == '{"update_id":77}'
    assert pieces[1] == {"update_id": 2}
    assert pieces[3] == {"update_id": 4}
    assert read_pieces(b"<html>") == []
