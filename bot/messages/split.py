"""Blocks of HTML into as few messages as Telegram's limits allow. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from bot.messages.limits import ENTITIES, TEXT_UNITS
from bot.messages.markup import entities, visible_units

_SEPARATOR = "\n\n"


def pack(blocks: Iterable[tuple[str, str]], *, limit: int = TEXT_UNITS) -> list[str]:
    """Join blocks, each (heading, html), into messages; a block is never cut.

    The heading stands before the first block that has it, and is repeated where a message begins
    in the middle of a group. Every block must fit into a message by itself.
    """
    messages: list[str] = []
    current, heading_shown = "", ""
    for heading, html in blocks:
        piece = html if heading == heading_shown else f"{heading}\n{html}" if heading else html
        joined = f"{current}{_SEPARATOR}{piece}" if current else piece
        if current and (visible_units(joined) > limit or entities(joined) > ENTITIES):
            messages.append(current)
            current = f"{heading}\n{html}" if heading else html
        else:
            current = joined
        heading_shown = heading
    return [*messages, current] if current else messages
