"""What only frames the text of a page is cut out of its tree: menus, teasers, shares. Pure.

By the names of classes, as sites give them, and by form: what consists of links to other pages.
Nothing is cut that holds the heading, or more sentences than a frame has.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.intake.pictures import is_credit
from bot.sites.markup import cut

_NEVER_TOLD = (
    "script, style, noscript, noindex, template, nav, footer, aside, iframe, svg, button, "
    "select, input, object, embed, video, audio, canvas, [hidden], [aria-hidden=true], "
    "[role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search]"
)
_CAPTIONS = (
    "figcaption, [class*=caption], [class*=thumb_alt], [class*=photo-desc], [class*=photo-author], "
    "[class*=image-desc], [class*=photo_desc], [class*=copyright]"
)
# Words of the names of classes; each is a whole word of one ("news-list", "related_posts"). Under
# the first ones nothing is told; the others also stand over texts ("print-area", "social-policy").
_FRAME = frozenset(
    "share shares sharing sharedaddy share2 relatedposts related recommend recommended "
    "recommendations similar readalso commentlist respond subscribe subscription sidebar banner "
    "banners advert advertisement breadcrumb breadcrumbs taglist mistake orphus menu nav navbar "
    "navigation footer teaser teasers pagination pager login cookie cookies".split()
)
_MAYBE = frozenset(
    "social socials soc also more comments comment reply telegram adv ads tags typo lenta ticker "
    "popular latest last biography rating likes views print partners promo next prev".split()
)
_COMMENTS = re.compile(
    r"(?:^|\s)comments?(?!\S*(?:open|closed|off|count|disabled|enabled))[\w-]*(?:$|\s)"
)
_HAS = re.compile(r"(?:with|without|has|no|is)[-_]+[a-z0-9]+")
_WORDS = re.compile(r"[a-z0-9]+")
_NAMED = "[class], [id]"
# A frame has names and calls; so many signs outside of its links are sentences.
_MOST_OUTSIDE, _MOST_OUTSIDE_OF_MAYBE = 350, 100
# What holds so much of the page's words is the page.
_SHARE_OF_THE_PAGE = 0.5
_CARDS = "li, p, div, article, section, tr, td, h2, h3, h4, h5"
_SHARE_OF_LINKS = 0.6
_SHORT = 25


def prune(tree: LexborHTMLParser) -> list[str]:
    """Cut out what frames the text; the credits of pictures that stood there are returned."""
    pictured: list[str] = []

    def is_caption(node: LexborNode) -> bool:
        text = _text(node)
        if is_credit(text):
            pictured.append(text)
        return len(text) < _MOST_OUTSIDE

    cut(tree.css(_NEVER_TOLD))
    cut(tree.css(_CAPTIONS), is_caption)
    # Old systems wrap the whole page in a form.
    cut(tree.css("form"), lambda node: _has_no_heading(node) and _outside(node) <= _MOST_OUTSIDE)
    cut(tree.css("header"), _has_no_heading)
    most = _SHARE_OF_THE_PAGE * _outside(tree.body) if tree.body else 0
    cut(tree.css(_NAMED), lambda node: _is_named_frame(node, most))
    cut(tree.css(_CARDS), _is_linked)
    return list(dict.fromkeys(pictured))


def _has_no_heading(node: LexborNode) -> bool:
    return node.css_first("h1") is None


def _is_named_frame(node: LexborNode, most: float) -> bool:
    """Whether an element is a frame by its name, and has not what only the page itself can have:
    a heading, or more than `most` signs of text."""
    names = _names(node)
    if node.tag in ("html", "body", "main", "h1") or not names & (_FRAME | _MAYBE):
        return False
    if node.css_first("h1, [itemprop=articleBody]") is not None:
        return False
    if _COMMENTS.search(f"{_given(node, 'class')} {_given(node, 'id')}"):
        return True
    outside = _outside(node)
    limit = _MOST_OUTSIDE if names & _FRAME else _MOST_OUTSIDE_OF_MAYBE
    return outside <= min(limit, most)


def _names(node: LexborNode) -> set[str]:
    return set(_WORDS.findall(f"{_given(node, 'class')} {_given(node, 'id')}"))


def _given(node: LexborNode, name: str) -> str:
    """What a class or an id names, without what it only says to have or not."""
    return _HAS.sub(" ", (node.attributes.get(name) or "").casefold())


def _is_linked(node: LexborNode) -> bool:
    """Whether an element consists of links, as teasers and pointers to other articles do."""
    if node.css_first("a[href]") is None or not _has_no_heading(node):
        return False
    told = _text(node)
    linked = sum(len(_text(one)) for one in node.css("a[href]"))
    return len(told) > _SHORT and linked > _SHARE_OF_LINKS * len(told)


def _outside(node: LexborNode) -> int:
    """How many signs of an element are no part of a link."""
    return len(_text(node)) - sum(len(_text(link)) for link in node.css("a[href]"))


def _text(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())
