"""Blocks and lines of HTML, and what Telegram's limits allow of them in a message. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.limits import ENTITIES, TEXT_UNITS
from bot.messages.markup import entities, visible_units
from bot.texts import Html

SEPARATOR = "\n\n"  # between blocks
_LEFT_OUT = "…"


@dataclass(frozen=True, slots=True)
class Block:
    """HTML that stays whole, with what it counts towards Telegram's limits: measured once, for the
    same block stands in many messages."""

    html: str
    units: int
    entities: int

    @classmethod
    def of(cls, html: str) -> Block:
        """A block of some HTML."""
        return cls(html, visible_units(html), entities(html))

    @classmethod
    def joined(cls, blocks: Sequence[Block]) -> Block:
        """Blocks, a line each, as one."""
        return cls(
            "\n".join(one.html for one in blocks),
            sum(one.units for one in blocks) + len(blocks) - 1,
            sum(one.entities for one in blocks),
        )


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
