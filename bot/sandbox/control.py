"""What a page or a test can do in the sandbox over HTTP: `POST /sandbox/<act>` with JSON."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from bot.sandbox import channels, files, groups
from bot.sandbox.state import World

_LONGEST = 4096  # a person's client splits what is longer
_LONGEST_CAPTION = 1024


def _say(world: World, b: dict[str, Any]) -> dict[str, Any]:
    return world.say(
        int(b["person"]),
        int(b["chat"]),
        str(b["text"])[:_LONGEST],
        b.get("reply_to"),
        thread=int(b.get("thread") or 0),
        anonymous=bool(b.get("anonymous")),
    )


def _set_faults(world: World, body: dict[str, Any]) -> None:
    for name, value in body.items():
        if name == "outage":
            world.faults.down_until = time.monotonic() + float(value)
        elif hasattr(world.faults, name):
            setattr(world.faults, name, value)
        else:
            raise KeyError(name)


async def _jump(world: World, b: dict[str, Any]) -> dict[str, float] | None:
    """Put the clock forward to the hour of a chat's next digest; None when none will come."""
    if world.digest_due is None:
        return None
    due = await world.digest_due(int(b["chat"]), int(b.get("thread") or 0))
    if due is None:
        return None
    world.go_to(due.timestamp() + 1)
    return {"now": world.now()}


ACTS: dict[str, Callable[[World, dict[str, Any]], Any]] = {
    "say": _say,
    "post": lambda world, b: world.post(int(b["chat"]), str(b["text"])[:_LONGEST]),
    "album": lambda world, b: channels.album(
        world, int(b["chat"]), [str(one)[:_LONGEST_CAPTION] for one in b["captions"]]
    ),
    "edit": lambda world, b: channels.edit(
        world, int(b["chat"]), int(b["message"]), str(b["text"])[:_LONGEST]
    ),
    "forward": lambda world, b: channels.forward(
        world, int(b["person"]), int(b["chat"]), int(b["from"]), int(b["message"])
    ),
    "share": lambda world, b: channels.share(world, int(b["person"]), int(b["chat"])),
    "press": lambda world, b: world.press(
        int(b["person"]), int(b["chat"]), int(b["message"]), str(b["data"])
    ),
    "sticker": lambda world, b: files.send_sticker(world, int(b["person"]), int(b["chat"])),
    "block": lambda world, b: world.block(int(b["person"]), bool(b["blocked"])),
    "add": lambda world, b: groups.add_bot(
        world, int(b["chat"]), int(b["person"]), admin=bool(b.get("admin"))
    ),
    "remove": lambda world, b: groups.remove_bot(world, int(b["chat"]), int(b["person"])),
    "promote": lambda world, b: groups.promote(
        world, int(b["chat"]), int(b["person"]), bool(b["admin"])
    ),
    "topic": lambda world, b: groups.open_topic(
        world, int(b["chat"]), int(b["person"]), str(b["name"])
    ),
    "close_topic": lambda world, b: groups.close_topic(
        world, int(b["chat"]), int(b["person"]), int(b["thread"]), bool(b["closed"])
    ),
    "delete_topic": lambda world, b: groups.delete_topic(world, int(b["chat"]), int(b["thread"])),
    "upgrade": lambda world, b: groups.upgrade(world, int(b["chat"]), int(b["person"])),
    "jump": _jump,
    "faults": _set_faults,
    "update": lambda world, b: world.update(str(b["kind"]), b["body"]),
}
