"""A piece of HTML, as feeds and programs send it, to plain paragraphs. Pure (selectolax).

A page has a place where its text is (`pages.py`); here all of it is text, and what stands between
the tags counts as well: many systems write `one<br><br>two` and no paragraph at all.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from bot.intake.decoding import NotAnArticleError
from bot.intake.nesting import is_bounded

_CLUTTER = (
    "script, style, noscript, iframe, object, embed, svg, form, button, video, audio, template, "
    "figure, nav, title"
)
# Where one of these begins or ends another paragraph begins.
_BLOCKS = (
    "address, article, aside, blockquote, center, dd, div, dl, dt, figcaption, footer, h1, h2, h3, "
    "h4, h5, h6, header, hr, li, main, ol, p, pre, section, table, tr, ul"
)
# Stand for the ends of blocks and lines until a text is taken apart (Unicode has them for that).
PARAGRAPH, LINE = "\u2029", "\u2028"
MARKS = re.compile(f"[{PARAGRAPH}{LINE}]")


def shown(html: str) -> str:
    """What a browser would show of a piece of HTML that is bounded (`is_bounded`), with PARAGRAPH
    where a block begins or ends and LINE where a line was broken; cells of a row stand side by
    side."""
    body = LexborHTMLParser(html).body
    if body is None:
        return ""
    for node in body.css(_CLUTTER):
        node.decompose()
    for node in body.css(_BLOCKS):
        node.insert_before(PARAGRAPH)
        node.insert_after(PARAGRAPH)
    for node in body.css("br"):
        node.insert_after(LINE)
    for node in body.css("td, th"):
        node.insert_after(" ")
    return body.text(separator="")


def paragraphs_of(html: str) -> list[str]:
    """The paragraphs of a piece of HTML, without tags, entities as what they stand for. Raises
    NotAnArticleError when its elements stand so deep that a parser would not come to an end."""
    if not is_bounded(html):
        raise NotAnArticleError("too-deep", "the elements of the HTML stand too deep in each other")
    parts = MARKS.split(shown(MARKS.sub(" ", html)))
    return [text for part in parts if (text := " ".join(part.split()))]
