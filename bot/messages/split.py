"""Blocks and lines of HTML, and what Telegram's limits allow of them in a message. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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


def pack(blocks: Iterable[tuple[Block | None, Block]], *, limit: int = TEXT_UNITS) -> list[str]:
    """Join blocks, each (heading, block), into messages; a block is never cut.

    The heading stands before the first block that has it, and is repeated where a message begins
    in the middle of a group. Every block must fit into a message by itself.
    """
    messages: list[str] = []
    current: list[str] = []
    units = opened = 0
    shown: Block | None = None
    for heading, block in blocks:
        piece = _under(heading, block) if heading != shown else block
        # What a piece adds to either count does not depend on its neighbours.
        units_then = units + len(SEPARATOR) + piece.units
        if current and (units_then > limit or opened + piece.entities > ENTITIES):
            messages.append(SEPARATOR.join(current))
            current = []
            piece = _under(heading, block)
        units = units_then if current else piece.units
        opened = (opened if current else 0) + piece.entities
        current.append(piece.html)
        shown = heading
    return [*messages, SEPARATOR.join(current)] if current else messages


def _under(heading: Block | None, block: Block) -> Block:
    """A block below its heading, if it has one."""
    return block if heading is None else Block.joined((heading, block))


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
