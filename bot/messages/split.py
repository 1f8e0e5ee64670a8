"""Blocks and lines of HTML into what Telegram's limits allow in a message. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.messages.limits import ENTITIES, TEXT_UNITS
from bot.messages.markup import entities, visible_units
from bot.texts import Html

_SEPARATOR = "\n\n"
_LEFT_OUT = "…"


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
        if current and not _fits(joined, limit):
            messages.append(current)
            current = f"{heading}\n{html}" if heading else html
        else:
            current = joined
        heading_shown = heading
    return [*messages, current] if current else messages


def fit(lines: Sequence[str], *, last: Sequence[str] = ()) -> Html:
    """Lines of HTML as one message: all of them, or the first that fit and an ellipsis.

    A line is never cut. The `last` lines are what the reader must be told and stand at the end
    whatever is left out before them; they must fit by themselves.
    """
    kept = [line for line in lines if line]
    ends = [line for line in last if line]
    whole = "\n".join([*kept, *ends])
    if _fits(whole, TEXT_UNITS):
        return Html(whole)
    ends.insert(0, _LEFT_OUT)
    # What a line adds to either count does not depend on its neighbours: so each is counted once.
    units = TEXT_UNITS - visible_units("\n".join(ends))
    opened = ENTITIES - sum(map(entities, ends))
    for number, line in enumerate(kept):
        units -= visible_units(line) + 1
        opened -= entities(line)
        if units < 0 or opened < 0:
            del kept[number:]
            break
    return Html("\n".join([*kept, *ends]))


def _fits(html: str, limit: int) -> bool:
    return visible_units(html) <= limit and entities(html) <= ENTITIES
