"""Reads an update as far as it goes: what aiogram's release does not know yet is left out.

Telegram adds kinds of content several times a year, and aiogram refuses the whole update for one
block, entity or right that it does not know. Here the parts that it names are taken out, and the
text, the chat and who wrote are read all the same.
"""

from __future__ import annotations

import copy
import logging
from collections.abc import Iterable
from typing import Any

from aiogram import Bot
from aiogram.types import Update
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError

log = logging.getLogger(__name__)

# Each round takes out everything that is refused at one level; content is not deeper than this.
_ROUNDS = 12
_NAMED = 5
# What stands in for a part that is needed and missing, by the key that holds it.
_STAND_INS: dict[tuple[str, str], Any] = {
    ("from", "first_name"): "",
    ("from", "is_bot"): False,
    ("callback_query", "chat_instance"): "",
}
# A second after 1970: 0 would say that the message cannot be seen any more.
_NO_DATE = 1
_CHATS = frozenset({"chat", "sender_chat"})
# What is kept of a message of which the rounds leave nothing.
_CORE = frozenset(
    "message_id date chat from sender_chat message_thread_id is_topic_message text caption entities"
    " caption_entities document migrate_to_chat_id migrate_from_chat_id".split()
)
_Place = tuple[Any, Any]


class NotUnderstoodError(Exception):
    """Nothing in the update can be handled; `str()` says why, without any word of it."""


def understand(raw: dict[str, Any], bot: Bot) -> Update:
    """The update as aiogram's model. Raises NotUnderstoodError."""
    number = raw.get("update_id")
    left_out: list[str] = []
    update = _read(raw, bot, left_out)
    if update is None:
        core = {key: _core(value) for key, value in raw.items()}
        update = _read(core, bot, left_out)
    if update is None or not _has_event(update):
        kinds = ", ".join(sorted(str(key)[:40] for key in raw if key != "update_id")[:_NAMED])
        raise NotUnderstoodError(f"nothing in it is understood ({kinds or 'it is empty'})")
    if left_out:
        more = ", …" if len(left_out) > _NAMED else ""
        log.warning("update %s is read without %s%s", number, ", ".join(left_out[:_NAMED]), more)
    return update


def _has_event(update: Update) -> bool:
    """Whether it is of a kind that is known: aiogram warns of any other with all its words."""
    try:
        return bool(update.event_type)
    except UpdateTypeLookupError:
        return False


def _read(raw: dict[str, Any], bot: Bot, left_out: list[str]) -> Update | None:
    given = raw
    for _ in range(_ROUNDS):
        try:
            return Update.model_validate(raw, context={"bot": bot})
        except ValidationError as error:
            if raw is given:
                raw = _of_any_release(copy.deepcopy(given))
                if raw != given:
                    continue
            faults = error.errors(include_url=False, include_context=False, include_input=False)
            left_out += _mend(raw, [(fault["loc"], fault["type"]) for fault in faults])
        except RecursionError:
            return None
    return None


def _of_any_release(raw: dict[str, Any]) -> dict[str, Any]:
    """aiogram asks for every right of an administrator that its release knows, and servers of
    another release tell of others; whether somebody is in or out of a chat is all we need."""
    for kind in ("my_chat_member", "chat_member"):
        changed = raw.get(kind)
        if isinstance(changed, dict) and isinstance(changed.get("new_chat_member"), dict):
            before = changed.get("old_chat_member")
            changed |= {
                "from": _person(changed.get("from")),
                "date": changed["date"] if isinstance(changed.get("date"), int) else _NO_DATE,
                "old_chat_member": _in_or_out(before if isinstance(before, dict) else {}),
                "new_chat_member": _in_or_out(changed["new_chat_member"]),
            }
    return raw


def _in_or_out(member: dict[str, Any]) -> dict[str, Any]:
    out = member.get("status") in ("left", "kicked") or member.get("is_member") is False
    return {"status": "left" if out else "member", "user": _person(member.get("user"))}


def _person(user: Any) -> dict[str, Any]:
    """A person as far as she is one: a number, a name and a language."""
    given = user if isinstance(user, dict) else {}
    kept = {
        key: given[key]
        for key, kind in (
            ("id", int),
            ("is_bot", bool),
            ("first_name", str),
            ("language_code", str),
        )
        if isinstance(given.get(key), kind)
    }
    return {"id": 0, "is_bot": False, "first_name": "", **kept}


def _mend(raw: dict[str, Any], faults: list[tuple[tuple[int | str, ...], str]]) -> list[str]:
    """Take out, or replace, what is refused; the names of what was taken out."""
    # A pressed button's message is of one of two shapes: only what it has of the usual one counts.
    usual = [fault for fault in faults if "InaccessibleMessage" not in fault[0]]
    gone: dict[tuple[int, Any], _Place] = {}
    names = []
    for loc, kind in usual or faults:
        places, missing = _along(raw, loc)
        if _stand_in(places, loc, missing=missing if kind == "missing" else None):
            continue
        if not places:
            continue
        container, key = places[-1]
        if (id(container), key) not in gone:
            gone[id(container), key] = (container, key)
            names.append(".".join(str(key) for _, key in places))
    _take_out(gone.values())
    return names


def _along(raw: dict[str, Any], loc: Iterable[int | str]) -> tuple[list[_Place], Any]:
    """The places along a path of pydantic's, which has names of models in between; and the last
    part, where it is not there."""
    at: Any = raw
    places: list[_Place] = []
    missing: Any = None
    for part in loc:
        there = (isinstance(at, dict) and part in at) or (
            isinstance(at, list) and isinstance(part, int) and 0 <= part < len(at)
        )
        missing = None if there else part
        if there:
            places.append((at, part))
            at = at[part]
    return places, missing


def _stand_in(places: list[_Place], loc: tuple[int | str, ...], *, missing: Any) -> bool:
    """Put something in the place of what is needed; whether that could be done."""
    if missing is not None:
        if not places:
            return False
        holder, name = places[-1][0][places[-1][1]], missing
        parent = places[-1][1]
    else:
        if len(places) < 2 or places[-1][1] != loc[-1]:
            return False
        holder, name = places[-1]
        parent = places[-2][1]
    if not isinstance(holder, dict):
        return False
    value: Any = _STAND_INS.get((str(parent), str(name)))
    if name == "date" and "message_id" in holder and holder.get("date") != _NO_DATE:
        value = _NO_DATE
    elif name == "type" and parent in _CHATS:
        private = isinstance(holder.get("id"), int) and holder["id"] > 0
        value = "private" if private else "supergroup"
    if value is None or holder.get(name) == value:
        return False
    holder[name] = value
    return True


def _take_out(places: Iterable[_Place]) -> None:
    # From the end of a list to its beginning, so that the numbers stay right.
    for container, key in sorted(
        places, key=lambda place: place[1] if isinstance(place[1], int) else -1, reverse=True
    ):
        del container[key]


def _core(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if "message_id" in value:
        return {key: one for key, one in value.items() if key in _CORE}
    return {key: _core(one) for key, one in value.items()}
