"""The parts of a rich message as Telegram's Rich HTML, made safely and counted: paragraphs,
details, tables, anchors, instants, rows of buttons. Pure.

https://core.telegram.org/bots/api#rich-html-style says which tags there are.
A `Block` (split.py) counts here what Telegram limits in a rich message: `units` of its text, and as
`entities` the blocks that it opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from html import escape as html_escape

from bot.messages.buttons import in_rows
from bot.messages.markup import Button, escape, visible_units
from bot.messages.split import Block
from bot.texts import Html

# https://core.telegram.org/bots/api#inputrichmessage: characters of text (we count UTF-16 units,
# which are no fewer), blocks with those within others, items of lists and rows of tables, columns.
CHARACTERS, BLOCKS, COLUMNS = 32_768, 500, 20
# https://core.telegram.org/bots/api#inputrichblockbuttons
BUTTONS_WIDE = 8
# What is a block by itself; an item of a list is one, and so is the paragraph in it.
_BLOCK = re.compile(
    r"<(?:p|h[1-6]|ul|table|tr|details|summary|caption|blockquote|tg-button-row|a name|(li))\b"
)
_DAY, _CLOCK = "Dt", "t"
_QUOTATION, _END_OF_IT = "<blockquote", "</blockquote>"
_MOST_SECONDS = 2**31


def piece(html: str) -> Block:
    """Rich HTML with what it counts."""
    return Block(html, visible_units(html), blocks_of(html))


def blocks_of(html: str) -> int:
    """How many blocks our Rich HTML opens, at most."""
    return sum(1 + (found[1] is not None) for found in _BLOCK.finditer(html))


def line(text: str) -> Html:
    """Any text as HTML in one line: what ends a line would be lost in a paragraph."""
    return escape(" ".join(text.split()))


def paragraph(html: str) -> Html:
    """A paragraph of inline HTML."""
    return Html(f"<p>{html}</p>")


def heading(html: str, size: int = 2) -> Html:
    """A heading of inline HTML; 1 is the largest."""
    return Html(f"<h{size}>{html}</h{size}>")


def listed(items: Iterable[str]) -> Html:
    """A list of inline HTML."""
    return Html(f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>")


def anchor(name: str) -> Html:
    """Where a link within the message leads; its name is our own word."""
    return Html(f'<a name="{name}"></a>')


def to_anchor(name: str, html: str) -> Html:
    """Inline HTML that leads to it."""
    return Html(f'<a href="#{name}">{html}</a>')


def details(summary: str, html: str, *, opened: bool) -> Html:
    """Blocks that are shown when their summary, inline HTML, is tapped; `opened`: at first, too."""
    return Html(f"<details{' open' if opened else ''}><summary>{summary}</summary>{html}</details>")


def table(head: Sequence[str], rows: Iterable[Sequence[str]], caption: str) -> Html:
    """A striped table of texts: the first of each row says what the others count."""
    told = [_row("th", head), *(_row("td", row) for row in rows)]
    return Html(
        f"<table bordered striped compact><caption>{line(caption)}</caption>{''.join(told)}</table>"
    )


def _row(tag: str, cells: Sequence[str]) -> str:
    first, *others = (line(cell) for cell in cells)
    told = "".join(f'<{tag} align="center">{cell}</{tag}>' for cell in others)
    return f"<tr><{tag}>{first}</{tag}>{told}</tr>"


def instant(value: datetime, words: str, *, today: bool) -> Html:
    """An instant (UTC) that each client tells by its own clock; `words` where it cannot, and where
    it is beyond what clients count in."""
    unix = int(value.timestamp())
    if not 0 < unix < _MOST_SECONDS:
        return line(words)
    kind = _CLOCK if today else _DAY
    return Html(f'<tg-time unix="{unix}" format="{kind}">{line(words)}</tg-time>')


def button_rows(buttons: Sequence[Button]) -> Html:
    """Presses in rows within the text."""
    rows = in_rows(buttons, BUTTONS_WIDE)
    return Html(
        "".join(f"<tg-button-row>{''.join(map(_button, row))}</tg-button-row>" for row in rows)
    )


def _button(button: Button) -> str:
    data = html_escape(button.callback, quote=True)
    return f'<tg-button type="callback_data" data="{data}">{escape(button.text)}</tg-button>'


def as_rich(html: str) -> Html:
    """Telegram HTML of a classic message as a rich one: a paragraph a line, quotations as such."""
    told: list[str] = []
    while html:
        before, quoted, rest = html.partition(_QUOTATION)
        told += _paragraphs(before)
        words, _, html = rest.partition(_END_OF_IT)
        if quoted:
            told.append(f"{quoted}{words}{_END_OF_IT}".replace("\n", " "))
    return Html("".join(told))


def _paragraphs(html: str) -> Iterator[Html]:
    """A paragraph for each line; what is bold, or a link, over several of them is one."""
    told = ""
    for one in html.split("\n"):
        told = f"{told} {one}".strip()
        if told and 2 * told.count("</") == told.count("<"):
            yield paragraph(told)
            told = ""
