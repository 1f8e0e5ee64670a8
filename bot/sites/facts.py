"""What a page says of its article beside the text: title, moment, outlet, address, tags. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson
from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.intake.parsed import words_of
from bot.sites.dates import Said, moment_of, read_moment, read_said
from bot.sites.markup import cut
from bot.topics.calendar import LOCAL

_METAS = (
    "aiturec:datetime", "article:published_time", "og:article:published_time", "og:published_time",
    "datepublished", "mediator_published_time", "pubdate", "publishdate", "publication_date",
    "publish-date", "date", "dc.date", "dcterms.created", "dc.date.issued", "sailthru.date",
)  # fmt: skip
_STATED = "[itemprop=datePublished], time[datetime][pubdate], time[datetime]"
_SHOWN = (
    "time, [class*=date]:not([class*=modif]):not([class*=updat]), [class*=time], [class*=publish], "
    "[class*=meta], [class*=info]"
)
_HEADINGS = "h1, [itemprop=headline], [class*=page-title], [class*=page_title], [id*=pagetitle]"
_LESSER_HEADINGS = "h2, h3, [class*=title], [class*=caption], [class*=heading]"
_FEW_WORDS = 2
_SITE_NAME = re.compile(r"\s(?:\||::|»|•|[–—-])\s")
_IN_ADDRESS = re.compile(r"/(20\d\d)[/-](\d\d)[/-](\d\d)(?=[/-])")
_TAGS = (
    'a[href*="/t/"], a[href*="/tag/"], a[href*="/tags/"], a[rel=tag], '
    "[class*=tags] a, [class*=tag-] a"
)
_LONGEST_TAG, _MOST_TAGS = 60, 20
_MOST_LINES = 500  # of them the first that is a date; it stands near the title
_SHARE_OF_A_DATE = 0.5
# Behind it stands when it was changed.
_CHANGED = re.compile(r"\b(?:обновл|измен|updated|modified|жаңарт)", re.IGNORECASE)
_SHARE_OF_A_HEADING = 0.6
_DEEPEST_DATA = 6


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says beside its text; empty or None where it does not."""

    title: str
    published: datetime | None
    outlet: str
    url: str | None
    tags: tuple[str, ...]


def facts_of(tree: LexborHTMLParser, url: str, now: datetime | None = None) -> Facts:
    """What a page at an address says of its article; nothing has been cut out of the tree yet.

    `now`: when it was fetched; a date after it is none.
    """
    linked = next(_linked_data(tree), {})
    publisher = linked.get("publisher")
    named = publisher.get("name") if isinstance(publisher, dict) else None
    return Facts(
        _title(tree),
        _published(tree, linked, url, now),
        _meta(tree, "og:site_name") or (named if isinstance(named, str) else ""),
        _href(tree, 'link[rel="canonical"]') or _meta(tree, "og:url") or None,
        _tags(tree),
    )


def take_date(tree: LexborHTMLParser, now: datetime | None = None) -> datetime | None:
    """The date that stands on a page, in what is left of it when teasers have been cut out; None
    where nothing but prose speaks of days. What is a date and no more is cut out, too.

    Of several it is the first with a time; for over a page stands often which day it is today.
    """
    found: list[Said] = []

    def is_date(node: LexborNode) -> bool:
        text = _text(node)
        first = _CHANGED.split(text)[0]
        said = read_said(first, now) or read_said(text, now)
        if said is None or said.share < _SHARE_OF_A_DATE or not (said.day or said.moment):
            return False
        if first:
            found.append(said)
        return True

    cut(tree.css(_SHOWN), is_date)
    today = now.astimezone(LOCAL).date() if now else None
    found.sort(key=lambda said: (said.moment is None, said.day == today))
    return moment_of(found[0], now=now) if found else None


def date_line(blocks: Sequence[str], now: datetime | None = None) -> datetime | None:
    """The date that is a paragraph of a page, the first; or None."""
    for text in blocks[:_MOST_LINES]:
        said = read_said(text, now)
        if said and said.share >= _SHARE_OF_A_DATE and (said.day or said.moment):
            return moment_of(said, now=now)
    return None


def _title(tree: LexborHTMLParser) -> str:
    """The heading of which the page's head repeats the most, for a site's name may stand in one,
    too; else what the head says, without the site's name."""
    stated = _meta(tree, "og:title") or _meta(tree, "twitter:title")
    whole = _text(tree.css_first("title"))
    headings = [text for node in tree.css(_HEADINGS) if (text := _text(node))]
    said = set(words_of(f"{stated} {whole}"))
    repeated = [(_shared(heading, said), heading) for heading in headings]
    most, best = max(repeated, key=lambda one: one[0], default=(0, ""))
    if most > 1:
        return best
    begins = stated or whole
    for node in tree.css(_LESSER_HEADINGS):
        lesser = _text(node)
        if len(words_of(lesser)) > _FEW_WORDS and begins.casefold().startswith(lesser.casefold()):
            return lesser
    site = _meta(tree, "og:site_name")
    if stated:
        return _without_site(stated, site)
    return headings[0] if headings else _without_site(whole, site)


def _shared(heading: str, said: set[str]) -> int:
    """How many words of a heading are said elsewhere; none where most are not."""
    words = words_of(heading)
    shared = sum(word in said for word in words)
    return shared if shared >= _SHARE_OF_A_HEADING * len(words) else 0


def _without_site(title: str, site: str) -> str:
    parts = _SITE_NAME.split(title)
    if len(parts) < 2:
        return title
    last = parts[-1]
    barred = "|" in title or "::" in title
    if barred or (site and words_of(site) == words_of(last)) or len(words_of(last)) <= 2:
        return title[: title.rindex(last)].rstrip(" |:»•–—-")
    return title


def _published(
    tree: LexborHTMLParser, linked: dict[str, Any], url: str, now: datetime | None
) -> datetime | None:
    by_name = {
        name.casefold(): node.attributes.get("content") or ""
        for node in tree.css("meta[content]")
        if (name := _name_of(node))
    }
    stated = [by_name[name] for name in _METAS if name in by_name]
    stated.append(str(linked.get("datePublished", "")))
    node = tree.css_first(_STATED)
    if node is not None and tree.css_first("h1") is not None:
        stated.append(node.attributes.get("content") or node.attributes.get("datetime") or "")
    for text in stated:
        if moment := read_moment(text, now):
            return moment
    return None


def date_of_address(url: str) -> date | None:
    """The day that an address names: "/2026/11/27/"."""
    found = _IN_ADDRESS.search(url)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:  # no day of the calendar
        return None


def _name_of(node: LexborNode) -> str:
    attributes = node.attributes
    return attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""


def _tags(tree: LexborHTMLParser) -> tuple[str, ...]:
    found = (_text(node).lstrip("#").strip() for node in tree.css(_TAGS))
    words = dict.fromkeys(tag for tag in found if tag and len(tag) <= _LONGEST_TAG)
    return tuple(words)[:_MOST_TAGS]


def _linked_data(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """What the page says of its article for machines (schema.org), wherever it stands in it."""
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            data = orjson.loads(node.text())
        except orjson.JSONDecodeError:
            continue  # a page may hold several, and broken ones
        yield from _dated(data, _DEEPEST_DATA)


def _dated(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        if "datePublished" in data:
            yield data
        data = [data.get("@graph"), data.get("mainEntity")]
    if isinstance(data, list) and depth:
        for one in data:
            yield from _dated(one, depth - 1)


def _meta(tree: LexborHTMLParser, name: str) -> str:
    node = tree.css_first(f'meta[property="{name}"], meta[name="{name}"]')
    return (node.attributes.get("content") or "").strip() if node is not None else ""


def _href(tree: LexborHTMLParser, selector: str) -> str:
    node = tree.css_first(selector)
    return (node.attributes.get("href") or "").strip() if node is not None else ""


def _text(node: LexborNode | None) -> str:
    return " ".join(node.text(separator=" ").split()) if node is not None else ""
