"""The articles that a list page names: their addresses, titles, and the dates beside them. Pure.

A page is read as what stands on it one after another: links and dates. Links to one article are one
(its picture, its title, "read on"); a date is that of the article to which it stands nearest in the
page's tree, and a day that stands over several is that of all of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.intake.addresses import canonical_url, host_of, is_article, split
from bot.sites.dates import LONGEST, Said, moment_of, read_said
from bot.sites.markup import base_of, resolved, tree_of

# A front page names 200 articles; what names more is an archive, and what is new stands first.
MOST_LINKS = 300
_MOST_TITLE = 300
# What frames a page and names no news of its own, though it may name some: "the most read".
_CLUTTER = (
    "script, style, noscript, template, nav, footer, aside, form, iframe, svg, button, select, "
    "[role=navigation], [role=banner], [role=contentinfo], [role=search], [role=menu], [hidden]"
)
_FRAME = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|footer|breadcrumbs?|pagination|pager|"
    r"socials?|share|sharing|lang|langs|languages?|login|auth|search|cookies?|subscribe|partners?|"
    r"banners?|advert\w*|tags?|tagcloud|copyright)(?:$|[\s_-])",
    re.IGNORECASE,
)
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
_SHARE_OF_A_DATE = 0.5
_DASHES = 3
# Of a title fewer letters are no sentence; menus have one or two words.
_TITLE_LETTERS, _TITLE_WORDS = 12, 2
_FEW = 2


@dataclass(frozen=True, slots=True)
class Link:
    """An article that a page or a sitemap names; `title` may be empty in a sitemap, `published` is
    in UTC and None where nothing is said."""

    url: str
    title: str
    published: datetime | None = None


@dataclass(slots=True)
class _Item:
    """The links to one article: where they stand, and what they say."""

    url: str
    path: tuple[int, ...]
    titles: list[str] = field(default_factory=list)
    inside: list[Said] = field(default_factory=list)
    beside: list[Said] = field(default_factory=list)
    day: date | None = None  # that of the heading over it


@dataclass(frozen=True, slots=True)
class _Date:
    """A date that stands on its own."""

    said: Said
    path: tuple[int, ...]


def list_page(html: str, url: str, now: datetime | None = None) -> list[Link]:
    """The articles of its own site that a page at an address names, in their order there.

    `now`: when the page was fetched, for dates as "today" and "18:05". Raises NotAnArticleError for
    a page that no parser reads in time.
    """
    tree = tree_of(html)
    base = base_of(tree, url)
    _without_frame(tree)
    items, dates = _read(tree, base, url, now)
    _give(dates, items)
    told = [item for item in items if _title(item.titles)]
    return [_link(item, now) for item in _of_news(told)][:MOST_LINKS]


def _without_frame(tree: LexborHTMLParser) -> None:
    for node in tree.css(_CLUTTER):
        node.decompose()
    for node in tree.css("header"):
        if node.css_first("h1, h2, h3, h4") is None:
            node.decompose()
    for node in tree.css("div[class], ul[class], section[class], div[id], ul[id], p[class]"):
        named = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
        # The whole page may stand in a "page search-results": what holds the news is no frame.
        if _FRAME.search(named) and node.css_first("h1, h2, h3, article, time") is None:
            node.decompose()


def _read(
    tree: LexborHTMLParser, base: str, url: str, now: datetime | None
) -> tuple[list[_Item], list[tuple[int, _Date]]]:
    """What stands on a page: its articles, and its dates with how many articles stand before."""
    items: dict[str, _Item] = {}
    dates: list[tuple[int, _Date]] = []
    own = host_of(url)
    here = canonical_url(url)
    body = tree.body
    for node, path, link in _walk(body) if body else ():
        if node.tag == "a":
            address = _address(node, base, own)
            if address and (key := canonical_url(address)) != here:
                item = items.setdefault(key, _Item(address, path))
                item.titles.extend(_titles(node))
        elif said := _said(node, now):
            inside = _address(link, base, own) if link else ""
            if inside and canonical_url(inside) in items:
                items[canonical_url(inside)].inside.append(said)
            elif not link:
                dates.append((len(items), _Date(said, path)))
        if len(items) > MOST_LINKS:
            break
    return list(items.values()), dates


def _walk(
    root: LexborNode,
) -> Iterator[tuple[LexborNode, tuple[int, ...], LexborNode | None]]:
    """Every element and text in order, with the elements that it stands in (as numbers), and the
    link that it stands in."""
    number = 0
    waiting: list[tuple[LexborNode, tuple[int, ...], LexborNode | None]] = [(root, (), None)]
    while waiting:
        node, path, link = waiting.pop()
        yield node, path, link
        if node.is_text_node:
            continue
        number += 1
        inner = (*path, number)
        within = node if node.tag == "a" else link
        children = [(child, inner, within) for child in node.iter(include_text=True)]
        waiting.extend(reversed(children))


def _address(node: LexborNode, base: str, own: str) -> str:
    """Where a link leads, if that is an article of the same site; else empty."""
    href = (node.attributes.get("href") or "").strip()
    if not href or href.startswith("#"):
        return ""
    address = resolved(base, href).partition("#")[0]
    parts = split(address)
    good = (
        parts.scheme in ("http", "https")
        and host_of(address) == own
        and is_article(address)
        and not _FILES.search(parts.path)
        and not _SERVICE.search(parts.path)
    )
    return address if good else ""


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
    return said is not None and said.share >= _SHARE_OF_A_DATE


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


def _said(node: LexborNode, now: datetime | None) -> Said | None:
    """The date that an element or a text is, if it is one and little else."""
    if node.tag == "time":
        stated = node.attributes.get("datetime") or ""
        return read_said(stated, now) or read_said(node.text(separator=" "), now)
    if node.is_text_node:
        text = node.text()
    elif any(part in (node.attributes.get("class") or "").casefold() for part in ("date", "time")):
        text = node.text(separator=" ") if node.css_first("a, time, p, div") is None else ""
    else:
        return None
    if not any(map(str.isdecimal, text[: LONGEST * 4])) and now is None:
        return None
    said = read_said(text, now)
    return said if said and said.share >= _SHARE_OF_A_DATE else None


def _give(dates: Sequence[tuple[int, _Date]], items: Sequence[_Item]) -> None:
    """Give each date to the article that it stands nearest to; a day that stands between two as
    near to both is the heading of what follows."""
    leading = bool(dates) and dates[0][0] == 0 if dates else False
    headings: list[tuple[int, date]] = []
    for before, one in dates:
        former = items[before - 1] if before else None
        following = items[before] if before < len(items) else None
        near = _shared(one.path, former.path) if former else -1
        far = _shared(one.path, following.path) if following else -1
        if near > far and former:
            former.beside.append(one.said)
        elif far > near and following and former:
            following.beside.append(one.said)
        elif one.said.day and not one.said.at and following:
            headings.append((before, one.said.day))
            if not former or leading:
                following.beside.append(one.said)
            else:
                former.beside.append(one.said)
        elif (leading and following) or not former:
            if following:
                following.beside.append(one.said)
        else:
            former.beside.append(one.said)
    for (first, day), end in zip(
        headings, [*(at for at, _ in headings[1:]), len(items)], strict=True
    ):
        for item in items[first:end]:
            item.day = day


def _shared(first: tuple[int, ...], second: tuple[int, ...]) -> int:
    """In how many elements two places stand together."""
    for at, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return at
    return min(len(first), len(second))


def _of_news(items: Sequence[_Item]) -> list[_Item]:
    """Without what a site names on each page: those whose address or place says nothing of news,
    where others do."""
    kinds = Counter(map(_kind, items))
    sure = [item for item in items if _is_sure(item)]
    known = {_kind(item) for item in sure}
    return [
        item
        for item in items
        if item in sure or _kind(item) in known or (not sure and kinds[_kind(item)] > _FEW)
    ]


def _is_sure(item: _Item) -> bool:
    """Whether an address or a date beside it says that it is news: a number, a name of words."""
    parts = split(item.url)
    last = [segment for segment in parts.path.split("/") if segment][-1:]
    name = "".join(last)
    return bool(
        item.inside
        or item.beside
        or re.search(r"\d", parts.query)
        or re.search(r"\d{3}|^\d+$", name)
        or name.count("-") + name.count("_") >= _DASHES
    )


def _kind(item: _Item) -> tuple[int, str]:
    """The form of an address: how deep it stands, and where."""
    segments = [segment for segment in split(item.url).path.split("/") if segment]
    return len(segments), segments[0] if len(segments) > 1 else ""


def _link(item: _Item, now: datetime | None) -> Link:
    said = sorted(
        [*item.inside, *item.beside], key=lambda one: (one.moment is None, one.day is None)
    )
    published = next(
        (at for one in said if (at := moment_of(_joined(one, said), item.day, now))), None
    )
    return Link(item.url, _title(item.titles), published)


def _joined(one: Said, others: Sequence[Said]) -> Said:
    """A day that has its time in an element of its own."""
    if one.moment or one.at or not one.day:
        return one
    at = next((other.at for other in others if other.at and not other.day), None)
    return Said(one.day, at, None, one.share)
