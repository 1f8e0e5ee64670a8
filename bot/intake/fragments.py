"""A piece of HTML, as feeds and programs send it, to plain paragraphs. Pure (selectolax).

A page has a place where its text is (`pages.py`); here all of it is text, and what stands between
the tags counts as well: many systems write `one<br><br>two` and no paragraph at all.
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from bot.intake.decoding import NotAnArticleError
from bot.intake.nesting import is_bounded

_CLUTTER = "script, style, noscript, template, iframe, svg, form, button, figure, title"
# Where one of these begins or ends, or stands, another paragraph begins.
_BREAKS = (
    "address, article, aside, blockquote, br, center, dd, div, dl, dt, footer, h1, h2, h3, h4, h5, "
    "h6, header, hr, li, main, ol, p, pre, section, table, td, th, tr, ul"
)
_BREAK = "\u2029"  # Unicode's own; `split` takes it for a blank, so that texts lose theirs


def paragraphs_of(html: str) -> list[str]:
    """The paragraphs of a piece of HTML, without tags, entities as what they stand for. Raises
    NotAnArticleError when its elements stand so deep that a parser would not come to an end."""
    if not is_bounded(html):
        raise NotAnArticleError("too-deep", "the elements of the HTML stand too deep in each other")
    tree = LexborHTMLParser(html.replace(_BREAK, " "))
    body = tree.body
    if body is None:
        return []
    for node in body.css(_CLUTTER):
        node.decompose()
    for node in body.css(_BREAKS):
        node.insert_before(_BREAK)
        node.insert_after(_BREAK)
    parts = body.text(separator="").split(_BREAK)
    return [text for part in parts if (text := " ".join(part.split()))]
