"""A page in simple markup: whatever a site builds its lines of becomes paragraphs. Pure.

Sites part their paragraphs by `div`, by cells, by two broken lines or by spans of a word processor.
Here each run of text between two blocks is a paragraph, a table that only lays a page out is gone,
and a row of one that tells is a line.
"""

from __future__ import annotations

import re
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
_ATTRIBUTES = ("class", "id", "itemprop")
_LAYS_OUT = "p, div, h1, h2, h3, h4, ul, ol"
_BREAK = "\n"
# Pages that people make are under 60 deep; what stands deeper is text without parts.
_DEEPEST = 100
_PARTS = re.compile(r"\s*\n\s*\n\s*")
# A line that ends like a sentence and is followed by one is a paragraph, too.
_SENTENCES = re.compile(r"(?<=[.!?»”\"…])[^\S\n]*\n[^\S\n]*(?=[«“\"–—A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])")


def simplified(tree: LexborHTMLParser) -> str:
    """The page as a document of boxes, headings, lists and paragraphs."""
    writer = _Writer()
    if tree.body is not None:
        writer.block(tree.body, "")
    return f"<html><body>{''.join(writer.out)}</body></html>"


class _Writer:
    """What has been written, and the run of text that is not yet."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._run: list[str] = []

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
                self._run.append(_BREAK)
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
        said = escape(text, quote=False)
        if link and said.strip():
            said = f'<a href="{escape(link)}">{said}</a>'
        self._run.append(said)

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
        if re.fullmatch("h[1-6]", tag):
            self.out.append(escape(" ".join(node.text(separator=" ").split()), quote=False))
        else:
            self.block(node, link, depth + 1)
        self.out.append(f"</{name}>")

    def _rows(self, table: LexborNode) -> None:
        for row in table.css("tr"):
            cells = (" ".join(cell.text(separator=" ").split()) for cell in row.css("td, th"))
            if line := " | ".join(cell for cell in cells if cell):
                self.out.append(f"<p>{escape(line, quote=False)}</p>")

    def _flush(self) -> None:
        """What was said since the last block is a paragraph, or several."""
        text, self._run = "".join(self._run), []
        for part in _PARTS.split(_SENTENCES.sub("\n\n", text)):
            if said := " ".join(part.split()):
                self.out.append(f"<p>{said}</p>")


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
