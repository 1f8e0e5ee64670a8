"""A page in simple markup: whatever a site builds its lines of becomes paragraphs. Pure.

Sites part their paragraphs by `div`, by cells, by two broken lines or by spans of a word processor.
Here each run of text between two blocks is a paragraph, a table that only lays a page out is gone,
and a row of one that tells is a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from selectolax.lexbor import LexborHTMLParser, LexborNode

_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td "
    "tfoot th thead tr ul".split()
)
_SELECT_BLOCKS = ", ".join(sorted(_BLOCKS))
# What keeps its name; all others are paragraphs or boxes.
_KEPT = frozenset("article blockquote h1 h2 h3 h4 h5 h6 li main ol section ul".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_ATTRIBUTES = ("class", "id", "itemprop")
_LAYS_OUT = "p, div, h1, h2, h3, h4, ul, ol"
_BREAK = "\n"
# Pages that people make are under 60 deep; what stands deeper is text without parts.
_DEEPEST = 100
# A line that ends like a sentence and is followed by the beginning of one is a paragraph.
_SENTENCE_END = tuple('.!?»”"…')
_BEGINS = re.compile(r"[«“\"–—A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]")


@dataclass(frozen=True, slots=True)
class Simple:
    """A page as a document of boxes, headings, lists and paragraphs; and the texts of its headings
    and paragraphs in their order."""

    html: str
    blocks: tuple[str, ...]


def simplified(tree: LexborHTMLParser) -> Simple:
    """The page in simple markup."""
    writer = _Writer()
    if tree.body is not None:
        writer.block(tree.body, "")
    return Simple(f"<html><body>{''.join(writer.out)}</body></html>", tuple(writer.blocks))


class _Writer:
    """What has been written, and the run of text that is not yet: pieces, each with the address of
    the link that it is."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.blocks: list[str] = []
        self._run: list[tuple[str, str]] = []

    def block(self, node: LexborNode, link: str, depth: int = 0) -> None:
        """Everything in a block; `link` is the address of the link that it stands in."""
        if depth > _DEEPEST:
            self._say(" ".join(node.text(separator=" ").split()), link)
            return
        for child in node.iter(include_text=True):
            tag = child.tag or ""
            if child.is_text_node:
                self._say(_spaced(child), link)
            elif tag == "br":
                self._run.append((_BREAK, ""))
            elif tag not in _BLOCKS and child.css_first(_SELECT_BLOCKS) is None:
                inner = child.attributes.get("href") or "#" if tag == "a" else link
                self._say(_inline(child), inner)
            elif tag in _BLOCKS:
                self._element(child, tag, link, depth)
            else:
                self._flush()
                inner = child.attributes.get("href") or "#" if tag == "a" else link
                self.block(child, inner, depth + 1)
        self._flush()

    def _say(self, text: str, link: str) -> None:
        self._run.append((text, link))

    def _element(self, node: LexborNode, tag: str, link: str, depth: int) -> None:
        self._flush()
        if tag == "table" and _tells(node):
            self._rows(node)
            return
        if tag == "p":
            self.block(node, link, depth + 1)
            return
        name = tag if tag in _KEPT else "div"
        attributes = "".join(
            f' {one}="{escape(node.attributes[one] or "")}"'
            for one in _ATTRIBUTES
            if one in node.attributes
        )
        self.out.append(f"<{name}{attributes}>")
        if tag in _HEADINGS:
            self._write(" ".join(node.text(separator=" ").split()))
        else:
            self.block(node, link, depth + 1)
        self.out.append(f"</{name}>")

    def _rows(self, table: LexborNode) -> None:
        for row in table.css("tr"):
            cells = (" ".join(cell.text(separator=" ").split()) for cell in row.css("td, th"))
            self._paragraph([(" | ".join(cell for cell in cells if cell), "")])

    def _flush(self) -> None:
        """What was said since the last block is a paragraph, or several."""
        run, self._run = self._run, []
        line: list[tuple[str, str]] = []
        lines = [line]
        for text, link in run:
            for at, piece in enumerate(text.split(_BREAK)):
                if at:
                    line = []
                    lines.append(line)
                line.append((piece, link))
        kept: list[tuple[str, str]] = []
        said = ""
        for line in lines:
            text = "".join(piece for piece, _ in line).strip()
            if not text or (said.endswith(_SENTENCE_END) and _BEGINS.match(text)):
                self._paragraph(kept)
                kept = []
            kept += [(" ", ""), *line]
            said = text
        self._paragraph(kept)

    def _paragraph(self, pieces: list[tuple[str, str]]) -> None:
        """Write one; words behind which a link is are marked, for parsers count them."""
        text = " ".join("".join(piece for piece, _ in pieces).split())
        if not text:
            return
        if any(link for _, link in pieces):
            marked = (
                f'<a href="{escape(link)}">{escape(piece, quote=False)}</a>'
                if link and piece.strip()
                else escape(piece, quote=False)
                for piece, link in pieces
            )
            self.out.append(f"<p>{' '.join(''.join(marked).split())}</p>")
            self.blocks.append(text)
        else:
            self.out.append("<p>")
            self._write(text)
            self.out.append("</p>")

    def _write(self, text: str) -> None:
        self.out.append(escape(text, quote=False))
        self.blocks.append(text)


def _tells(table: LexborNode) -> bool:
    """Whether a table has rows of words, and does not only lay a page out."""
    nested = len(table.css("table")) > 1  # it finds itself, too
    return not nested and table.css_first(_LAYS_OUT) is None and len(table.css("tr")) > 1


def _spaced(node: LexborNode) -> str:
    """A text as it is shown: the ends of its lines are those of the page's source."""
    return re.sub(r"\s+", " ", node.text())


def _inline(node: LexborNode) -> str:
    """The text of an element without blocks, with its broken lines."""
    return "".join(
        _spaced(one) if one.is_text_node else _BREAK
        for one in node.traverse(include_text=True)
        if one.is_text_node or one.tag == "br"
    )
