"""What Telegram sends becomes rows of the inbox: numbered, bounded, and of JSON that any database
keeps. What is broken is read as far as it goes.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, TypeGuard

import orjson

from storage.updates import Arrival

# Real content nests less than half as deep (rich messages: 16 blocks, each of a few levels); the
# JSON writer ends at 254 levels, and validation not much later.
_DEEPEST = 200
_MOST_BYTES = 1024 * 1024
_BIGGEST = 2**63 - 1
# PostgreSQL keeps no NUL, no encoding a half of a surrogate pair. What replaces them is one UTF-16
# unit as well, so that entities stay where they are.
_UNKEPT = re.compile("[\x00\ud800-\udfff]")
_UPDATE = re.compile(r'\{\s*"update_id"\s*:\s*(\d{1,19})(?!\d)')
_LENIENT = json.JSONDecoder(strict=False)


class NotJsonError(Exception):
    """What was sent is no JSON, however leniently it is read."""


@dataclass(frozen=True, slots=True)
class Came:
    """An update that came: the row to be stored, and the update itself, to be handled."""

    arrival: Arrival
    raw: dict[str, Any]


def came(raw: object) -> Came | None:
    """An update as it is kept; None for what has no number of Telegram's (nothing could tell it
    from another, and no offset goes past it)."""
    number = number_of(raw)
    if number is None or not isinstance(raw, dict):
        return None
    kept: dict[str, Any] = _kept(raw, _DEEPEST)
    payload = orjson.dumps(kept).decode()
    chat = chat_of(kept)
    if len(payload) > _MOST_BYTES:
        refused = f"{len(payload)} bytes are more than an update has"
        return Came(Arrival(number, chat, "{}", refused), {"update_id": number})
    return Came(Arrival(number, chat, payload), kept)


def number_of(raw: object) -> int | None:
    """Telegram's number of an update; None where it is none that could be kept or counted on."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if _is_number(number) else None


def chat_of(raw: dict[str, Any]) -> int:
    """The chat that an update is about, or the person where there is none; 0 for neither."""
    for value in raw.values():
        if isinstance(value, dict):
            message = value.get("message") if isinstance(value.get("message"), dict) else value
            for place in (message, value):
                chat = (place or {}).get("chat") or (place or {}).get("from")
                if isinstance(chat, dict) and _is_number(chat.get("id"), negative=True):
                    return int(chat["id"])
    return 0


def read_update(body: bytes) -> object:
    """The JSON of one update. Raises NotJsonError."""
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        return _leniently(body.decode("utf-8", "replace"))


def read_answer(body: bytes) -> list[Any] | None:
    """The updates of an answer to getUpdates that is JSON but for some characters; else None."""
    try:
        answer = _leniently(body.decode("utf-8", "replace"))
    except NotJsonError:
        return None
    if isinstance(answer, dict) and answer.get("ok") is True:
        found = answer.get("result")
        return found if isinstance(found, list) else None
    return None


def read_pieces(body: bytes) -> list[dict[str, Any]]:
    """The updates of an answer that is broken, each by itself; of one that cannot be read, its
    number."""
    text = body.decode("utf-8", "replace")
    pieces: list[dict[str, Any]] = []
    end = 0
    # Inside a string the quotes would be escaped: this is where an update begins, or within one.
    for found in _UPDATE.finditer(text):
        if found.start() < end:
            continue
        try:
            piece, end = _LENIENT.raw_decode(text, found.start())
        except (ValueError, RecursionError):
            piece = {"update_id": int(found[1])}
        pieces.append(piece)
    return pieces


def _leniently(text: str) -> object:
    try:
        return _LENIENT.decode(text)
    except (ValueError, RecursionError) as error:
        raise NotJsonError(type(error).__name__) from None


def _is_number(value: object, *, negative: bool = False) -> TypeGuard[int]:
    return (
        isinstance(value, int)
        and not isinstance(value, bool)
        and (-_BIGGEST if negative else 0) <= value <= _BIGGEST
    )


def _kept(value: Any, left: int) -> Any:
    """The same without what no database keeps, down to a depth; what is deeper is null."""
    if isinstance(value, str):
        return _UNKEPT.sub(_in_place, value) if _UNKEPT.search(value) else value
    if isinstance(value, dict):
        return {_kept(key, 0): _kept(one, left - 1) for key, one in value.items()} if left else None
    if isinstance(value, list):
        return [_kept(one, left - 1) for one in value] if left else None
    if isinstance(value, int) and not -_BIGGEST <= value <= _BIGGEST:
        return None
    return value


def _in_place(found: re.Match[str]) -> str:
    return " " if found[0] == "\x00" else "\ufffd"
