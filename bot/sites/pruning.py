"""What only frames the text of a page is cut out of its tree: menus, teasers, shares. Pure.

By the names of classes, as sites give them, and by form: what consists of links to other pages.
Nothing is cut that holds the heading, or more sentences than a frame has.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.intake.pictures import is_credit

_NEVER_TOLD = (
    "script, style, noscript, noindex, template, nav, footer, aside, form, iframe, svg, button, "
    "select, input, object, embed, video, audio, canvas, [hidden], [aria-hidden=true], "
    "[role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search]"
)
_CAPTIONS = (
    "figcaption, [class*=caption], [class*=thumb_alt], [class*=photo-desc], [class*=photo-author], "
    "[class*=image-desc], [class*=photo_desc], [class*=copyright]"
)
# Words of the names of classes; each is a whole word of one ("news-list", "related_posts").
_FRAME = frozenset(
    "share shares sharing sharedaddy share2 social socials soc relatedposts related recommend "
    "recommended recommendations similar readalso also more comments comment commentlist respond "
    "reply subscribe subscription telegram sidebar banner banners adv advert advertisement ads "
    "breadcrumb breadcrumbs tags taglist mistake orphus typo menu nav navbar navigation footer "
    "teaser teasers lenta ticker popular latest last pagination pager author-box biography rating "
    "likes views print login cookie cookies widget partners promo announce anons next prev".split()
)
_WORDS = re.compile(r"[a-z0-9]+")
_NAMED = "[class], [id]"
# A frame has names and calls; so many signs outside of its links are sentences.
_MOST_OUTSIDE = 350
_CARDS = "li, p, div, article, section, tr, td, h2, h3, h4, h5"
_SHARE_OF_LINKS = 0.6
_SHORT = 25
_DEEP_ENOUGH = 4


def prune(tree: LexborHTMLParser) -> list[str]:
    """Cut out what frames the text; the credits of pictures that stood there are returned."""
    for node in tree.css(_NEVER_TOLD):
        node.decompose()
    pictured = []
    for node in tree.css(_CAPTIONS):
        text = _text(node)
        if is_credit(text):
            pictured.append(text)
        if len(text) < _MOST_OUTSIDE:
            node.decompose()
    for node in tree.css("header"):
        if node.css_first("h1") is None:
            node.decompose()
    for node in tree.css(_NAMED):
        if _is_named_frame(node):
            node.decompose()
    _prune_links(tree)
    return list(dict.fromkeys(pictured))


def _is_named_frame(node: LexborNode) -> bool:
    if node.tag in ("html", "body", "main") or not _names(node) & _FRAME:
        return False
    if node.tag == "h1" or node.css_first("h1, [itemprop=articleBody]") is not None:
        return False
    return _outside(node) <= _MOST_OUTSIDE or bool(_names(node) & {"comments", "comment"})


def _names(node: LexborNode) -> set[str]:
    given = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
    return set(_WORDS.findall(given.casefold()))


def _prune_links(tree: LexborHTMLParser) -> None:
    """Cut out what consists of links: teasers, pointers to other articles."""
    for node in tree.css(_CARDS):
        link = node.css_first("a[href]")
        if link is None or node.css_first("h1") is not None:
            continue
        told = _text(node)
        linked = sum(len(_text(one)) for one in node.css("a[href]"))
        if len(told) > _SHORT and linked > _SHARE_OF_LINKS * len(told):
            node.decompose()


def _outside(node: LexborNode) -> int:
    """How many signs of an element are no part of a link."""
    return len(_text(node)) - sum(len(_text(link)) for link in node.css("a[href]"))


def _text(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())
