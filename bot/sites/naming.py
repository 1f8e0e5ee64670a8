"""What a site is called, by one of its pages: for a site without a feed, which would say it. Pure.

Of the parts of a page's title ("Главная | Заря", "Заря: новости страны") the one that is most like
the host's name, in whatever alphabet; where none is, whose the page is by its own words ("© Заря");
else the first on a front page, the last elsewhere.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from selectolax.lexbor import LexborHTMLParser

from bot.intake.addresses import host_of, split
from bot.intake.outlets import name_of_source
from bot.sites.markup import tree_of
from bot.topics.people.skeleton import skeleton

# https://ogp.me/#optional, https://html.spec.whatwg.org/multipage/semantics.html#standard-metadata-names
_STATED = ("og:site_name", "application-name", "apple-mobile-web-app-title")
_PARTS = re.compile(r"[|•·\n]|:?\s(?:::|»|[—–-])\s|:\s")
_OWNER = re.compile(r"(?:©|&copy;|&#169;)([^<]{1,200})", re.IGNORECASE)
_LONGEST_TITLE = 300
_LIKE = 0.7


def site_name(html: str, url: str) -> str:
    """What the site of a page at an address is called; "" where the page does not say. Raises
    NotAnArticleError for a page that no parser reads in time."""
    tree = tree_of(html)
    for stated in _STATED:
        if name := name_of_source(_meta(tree, stated)):
            return name
    node = tree.css_first("title")
    title = " ".join(node.text().split())[:_LONGEST_TITLE] if node is not None else ""
    parts = [name for part in _PARTS.split(title) if (name := name_of_source(part))]
    if not parts:
        return ""
    likeness, best = max(
        ((_likeness(part, host_of(url)), part) for part in parts), key=lambda one: one[0]
    )
    if likeness >= _LIKE:
        return best
    owners = " ".join(_OWNER.findall(html)).casefold()
    owned = [part for part in parts if part.casefold() in owners]
    if owned:
        return owned[0]
    return parts[0] if split(url).path in ("", "/") else parts[-1]


def _likeness(part: str, host: str) -> float:
    """How much a part of a title is like the name of a host, from 0 to 1; one that holds it whole
    is that name."""
    labels = [skeleton(label.replace("-", "")) for label in host.split(".")[:-1]]
    said = skeleton(re.sub(r"\W", "", part))
    known = [label for label in labels if len(label) > 2]
    if any(label in said for label in known):
        return 1.0
    return max((SequenceMatcher(None, said, label).ratio() for label in known), default=0.0)


def _meta(tree: LexborHTMLParser, name: str) -> str:
    node = tree.css_first(f'meta[property="{name}"], meta[name="{name}"]')
    return (node.attributes.get("content") or "").strip() if node is not None else ""
