"""The articles that a list page names: their addresses, titles, and the dates beside them. Pure.

Links to one article are one (its picture, its title, "read on"); which dates are whose says
`bot/sites/standing.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.intake.addresses import canonical_url, host_of, is_article, split
from bot.sites.dates import LONGEST, read_said
from bot.sites.markup import base_of, cut, is_own, resolved, tree_of
from bot.sites.standing import SHARE_OF_A_DATE, Item, Standing, give, said_by, walk

# A front page names 200 articles; what names more is an archive, and what is new stands first.
MOST_LINKS = 300
_MOST_TITLE = 300
# What frames a page and names no news of its own, though it may name some: "the most read".
_CLUTTER = (
    "script, style, noscript, template, nav, footer, aside, iframe, svg, button, select, "
    "[role=navigation], [role=banner], [role=contentinfo], [role=search], [role=menu], [hidden]"
)
_FRAME = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|footer|breadcrumbs?|pagination|pager|"
    r"socials?|share|sharing|lang|langs|languages?|login|auth|search|cookies?|subscribe|partners?|"
    r"banners?|advert\w*|tags?|tagcloud|copyright)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NAMED = "div[class], ul[class], section[class], div[id], ul[id], p[class]"
_NEWS = "h1, h2, h3, article, time"
_HEADINGS = "h1, h2, h3, h4, h5, h6, [class*=title], [class*=heading], [class*=name]"
_READ_ON = re.compile(
    r"(?:подробн|читать|далее|полностью|толығырақ|толық оқу|оқу|жалғасы|read more|more|details|"
    r"continue|смотреть|фото|видео|комментари|пікір)\W*\w*\W*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_FILES = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|pptx?|zip|rar|mp[34]|xml|rss|css|js)$",
    re.IGNORECASE,
)
# What is no article's, whatever the words of its link are.
_SERVICE = re.compile(
    r"/(?:about|contacts?|kontakty?|o-nas|privacy|policy|terms|rules|login|register|user|users|"
    r"author|authors|tag|tags|t|search|feed|rss|wp-content|wp-login|advert\w*|reklama|vacancy|"
    r"sitemap|archive|redirect|cdn-cgi)(?:/|$)",
    re.IGNORECASE,
)
_DASHES = 3
# Of a title fewer letters are no sentence; menus have one or two words.
_TITLE_LETTERS, _TITLE_WORDS = 12, 2
_SENTENCE_LETTERS, _SENTENCE_WORDS = 28, 3
_FEW = 2


@dataclass(frozen=True, slots=True)
class Link:
    """An article that a page or a sitemap names; `title` may be empty in a sitemap. `published` is
    in UTC, and None where nothing is said; `changed`, when it was changed last, says only a
    sitemap, and often of what is old."""

    url: str
    title: str
    published: datetime | None = None
    changed: datetime | None = None


def list_page(html: str, url: str, now: datetime | None = None) -> list[Link]:
    """The articles of its own site that a page at an address names, in their order there.

    `now`: when the page was fetched, for dates as "today" and "18:05". Raises NotAnArticleError for
    a page that no parser reads in time.
    """
    tree = tree_of(html)
    base = base_of(tree, url)
    _without_frame(tree)
    items, dates = _read(tree, base, url, now)
    give(dates, items)
    told = [item for item in items if _title(item.titles)]
    return [Link(item.url, _title(item.titles), item.published(now)) for item in _of_news(told)][
        :MOST_LINKS
    ]


def _without_frame(tree: LexborHTMLParser) -> None:
    cut(tree.css(_CLUTTER))
    cut(tree.css("header"), lambda node: node.css_first("h1, h2, h3, h4") is None)
    cut(tree.css(_NAMED), _is_frame)
    # Old systems wrap the whole page in a form.
    cut(tree.css("form"), lambda node: node.css_first(f"{_NEWS}, table, ul") is None)


def _is_frame(node: LexborNode) -> bool:
    """Whether an element is a frame by its name; what holds news is none, for a whole page may
    stand in one that is called "page search-results"."""
    named = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
    return _FRAME.search(named) is not None and node.css_first(_NEWS) is None


def _read(
    tree: LexborHTMLParser, base: str, url: str, now: datetime | None
) -> tuple[list[Item], list[Standing]]:
    """What stands on a page: its articles, and the dates outside of their links."""
    items: dict[str, Item] = {}
    dates: list[Standing] = []
    own, here = host_of(url), canonical_url(url)
    for node, path, link in walk(tree.body) if tree.body else ():
        if node.tag == "a":
            address = _address(node, base, own)
            if address and (key := canonical_url(address)) != here:
                item = items.setdefault(key, Item(address, path))
                item.titles.extend(_titles(node))
        elif said := said_by(node, now):
            inside = _address(link, base, own) if link else ""
            if inside and canonical_url(inside) in items:
                items[canonical_url(inside)].dates.append(said)
            elif not link:
                dates.append(Standing(said, path, len(items)))
        if len(items) > MOST_LINKS:
            break
    return list(items.values()), dates


def may_be_news(address: str, host: str) -> bool:
    """Whether an address is of an article of a host, by its form: no file, no page of service."""
    parts = split(address)
    return (
        parts.scheme in ("http", "https")
        and is_own(address, host)
        and is_article(address)
        and not _FILES.search(parts.path)
        and not _SERVICE.search(parts.path)
    )


def _address(node: LexborNode, base: str, own: str) -> str:
    """Where a link leads, if that is an article of the same site; else empty."""
    address = resolved(base, node.attributes.get("href") or "").partition("#")[0]
    return address if may_be_news(address, own) else ""


def _titles(node: LexborNode) -> Iterator[str]:
    """What a link may call its article: a heading in it, all that it says, its hint."""
    heading = node.css_first(_HEADINGS)
    for text in (
        heading.text(separator=" ") if heading is not None else "",
        "" if node.css_first("time, p") else _without_date(node),
        node.attributes.get("title") or "",
    ):
        if told := " ".join(text.split()):
            yield told


def _without_date(node: LexborNode) -> str:
    parts = (child.text() if child.is_text_node else child.text(separator=" ")
             for child in node.iter(include_text=True))  # fmt: skip
    told = [" ".join(part.split()) for part in parts]
    return " ".join(part for part in told if part and not _is_date(part))


def _is_date(text: str) -> bool:
    said = read_said(text) if len(text) <= LONGEST else None
    return said is not None and said.share >= SHARE_OF_A_DATE


def _title(titles: Iterable[str]) -> str:
    """The first of some names of an article that is a title; empty where none is."""
    for text in titles:
        words = _WORD.findall(text)
        letters = sum(map(len, words))
        if (
            len(words) >= _TITLE_WORDS
            and letters >= _TITLE_LETTERS
            and len(text) <= _MOST_TITLE
            and not _READ_ON.fullmatch(text)
        ):
            return text
    return ""


def _of_news(items: Sequence[Item]) -> list[Item]:
    """Without what a site names on each page: where neither its address nor a date beside it says
    that it is news, a title as long as a sentence and an address like those of others must."""
    kinds = Counter(_kind(item) for item in items if _is_sure(item))
    if not kinds:
        kinds = Counter(map(_kind, items))
        kinds.subtract(dict.fromkeys(kinds, _FEW))
    return [
        item
        for item in items
        if _is_sure(item) or (kinds[_kind(item)] > 0 and _is_sentence(_title(item.titles)))
    ]


def _is_sentence(title: str) -> bool:
    words = _WORD.findall(title)
    return len(words) >= _SENTENCE_WORDS or sum(map(len, words)) >= _SENTENCE_LETTERS


def _is_sure(item: Item) -> bool:
    """Whether an address or a date beside it says that it is news: a number, a name of words."""
    parts = split(item.url)
    last = [segment for segment in parts.path.split("/") if segment][-1:]
    name = "".join(last)
    return bool(
        item.dates
        or re.search(r"\d", parts.query)
        or re.search(r"\d{3}|^\d+(?:$|[-_.])", name)
        or name.count("-") + name.count("_") >= _DASHES
    )


def _kind(item: Item) -> tuple[int, str]:
    """The form of an address: how deep it stands, and where."""
    segments = [segment for segment in split(item.url).path.split("/") if segment]
    return len(segments), segments[0] if len(segments) > 1 else ""
