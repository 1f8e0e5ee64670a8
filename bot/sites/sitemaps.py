"""Sitemaps: what a site says that it has, and when. Pure (lxml).

The formats are those of https://www.sitemaps.org/protocol.html and of Google's news sitemaps; a
plain list of addresses is one, too. Entities are left as they are and nothing is loaded.
"""

from __future__ import annotations

import codecs
import io
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from bot.intake.addresses import canonical_url, host_of, split
from bot.intake.decoding import NotAnArticleError
from bot.sites.dates import read_moment
from bot.sites.links import Link, may_be_news
from bot.sites.markup import is_own, resolved

if TYPE_CHECKING:
    from lxml import etree

# The protocol allows 50,000 addresses and 50 MB. What is new is in the newest of them.
_MOST_ENTRIES, _MOST_BYTES = 50_000, 50_000_000
MOST_LINKS, MOST_MAPS = 1000, 500
_GZIP = b"\x1f\x8b"
_MARKUP = (b"<", codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NEWS = re.compile(r"news|novost|article|post|материал|жаңалық|zhanalyk|janalyk", re.IGNORECASE)
_NO_NEWS = re.compile(
    r"tag|categor|rubric|author|user|image|video|page|static|product|taxonomy|archive",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\d+")
# Where sites have what their robots.txt does not name: the news' own first.
_PATHS = ("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml", "/sitemap.xml")


@dataclass(frozen=True, slots=True)
class Further:
    """A sitemap that an index names; `changed` is in UTC."""

    url: str
    changed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What a sitemap says: the site's articles, the newest first where dates are given, and further
    sitemaps, the likeliest to hold the news first. `news`: it is one of news alone."""

    articles: tuple[Link, ...]
    further: tuple[Further, ...]
    news: bool


@dataclass(slots=True)
class _Entry:
    """One `url` or `sitemap` of a sitemap, by the local names of what stands in it."""

    said: dict[str, str] = field(default_factory=dict)


def sitemap(body: bytes, url: str, now: datetime | None = None) -> Sitemap:
    """What a sitemap that was fetched from an address says; compressed ones are opened.

    `now`: dates after it are none. Raises NotAnArticleError where it is no sitemap; of one that is
    cut off, what is whole is read.
    """
    data = _opened(body).lstrip(b"\xef\xbb\xbf \t\r\n")
    if not data.startswith(_MARKUP):
        return Sitemap(tuple(_listed(data, url)), (), news=False)
    articles: list[Link] = []
    further: list[Further] = []
    news, own = 0, host_of(url)
    for kind, entry in _entries(data):
        address = resolved(url, entry.said.get("loc", ""))
        if not is_own(address, own) or split(address).scheme not in ("http", "https"):
            continue
        if kind == "sitemap":
            further.append(Further(address, _moment(entry.said.get("lastmod", ""), now)))
        elif may_be_news(address, own):
            title = " ".join(entry.said.get("title", "").split())
            published = _moment(entry.said.get("publication_date", ""), now)
            changed = _moment(entry.said.get("lastmod", ""), now)
            news += bool(title or published)
            articles.append(Link(address, title, published, changed))
    return Sitemap(
        tuple(_newest(articles)),
        tuple(news_first(further)),
        news=bool(articles) and news == len(articles),
    )


def news_first(maps: Sequence[Further]) -> list[Further]:
    """Sitemaps of an index in the order in which news is likely to stand in them: by their names,
    by when they were changed, and the last of those that are numbered."""

    def place(one: Further) -> tuple[bool, bool, float, list[int]]:
        name = split(one.url).path.rpartition("/")[2]
        changed = -one.changed.timestamp() if one.changed else float("inf")
        numbers = [-int(number) for number in _NUMBERS.findall(name)[-2:] if len(number) < 10]
        return _NO_NEWS.search(name) is not None, not _NEWS.search(name), changed, numbers

    return sorted(maps, key=place)[:MOST_MAPS]


def usual_sitemaps(url: str) -> list[str]:
    """Where a site has its sitemaps that names none in robots.txt: a few addresses to try."""
    return [resolved(url, path) for path in _PATHS]


def sitemaps_of_robots(text: str, url: str) -> list[str]:
    """The sitemaps that a site's robots.txt names, the likeliest to hold the news first."""
    lines = (line.partition("#")[0].partition(":") for line in text[:500_000].splitlines())
    named = [
        Further(address)
        for word, _, rest in lines
        if word.strip().casefold() == "sitemap"
        and split(address := resolved(url, rest.strip())).scheme in ("http", "https")
    ]
    return [one.url for one in news_first(list(dict.fromkeys(named)))]


def _opened(body: bytes) -> bytes:
    if not body.startswith(_GZIP):
        return body
    inflate = zlib.decompressobj(wbits=31)
    try:
        data = inflate.decompress(body, _MOST_BYTES)
    except zlib.error:
        raise NotAnArticleError("binary", "the sitemap is compressed, and broken") from None
    if inflate.unconsumed_tail:
        raise NotAnArticleError("too-large", "the sitemap is larger than the protocol allows")
    return data


def _listed(data: bytes, url: str) -> Iterator[Link]:
    """A plain list of addresses, the first ones. Raises NotAnArticleError where it is none."""
    lines = data[:_MOST_BYTES].decode("utf-8", "replace").split()[:_MOST_ENTRIES]
    if not lines or not lines[0].startswith(("http://", "https://")):
        raise NotAnArticleError("no-text", "it is no sitemap")
    host = host_of(url)
    own = [line for line in lines if may_be_news(line, host)]
    return iter([Link(address, "") for address in dict.fromkeys(own)][-MOST_LINKS:])


def _entries(data: bytes) -> Iterator[tuple[str, _Entry]]:
    """The entries of a sitemap, one after another, each let go of when it was read.

    Raises NotAnArticleError where the root is no sitemap's.
    """
    from lxml import etree  # 6 MB: whoever only hands a sitemap to a process apart needs none

    steps = etree.iterparse(
        io.BytesIO(data),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    entry, count, first = _Entry(), 0, True
    try:
        for event, node in steps:
            name = _local(node)
            if first and name not in ("urlset", "sitemapindex"):
                raise NotAnArticleError("no-text", "it is no sitemap")
            first = False
            if event == "start":
                if name in ("url", "sitemap"):
                    entry = _Entry()
            elif name in ("url", "sitemap"):
                yield name, entry
                count += 1
                node.clear()
                while node.getprevious() is not None and (parent := node.getparent()) is not None:
                    del parent[0]
            elif name in ("loc", "lastmod", "title", "publication_date") and not _of_image(node):
                entry.said.setdefault(name, (node.text or "").strip())
            if count >= _MOST_ENTRIES:
                return
    except etree.XMLSyntaxError:
        pass  # cut off: what is whole has been read
    if first:
        raise NotAnArticleError("no-text", "it is no sitemap")


def _local(node: etree._Element) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _of_image(node: etree._Element) -> bool:
    """Whether it says something of a picture or a film in the article."""
    parent = node.getparent()
    return parent is not None and _local(parent) in ("image", "video")


def _moment(text: str, now: datetime | None) -> datetime | None:
    return read_moment(text, now) if text else None


def _newest(articles: Sequence[Link]) -> list[Link]:
    """Each article once, the newest first; without dates the last ones, for sites add at the end
    as often as at the beginning, and those who read it know which are new."""
    unique = list({canonical_url(one.url): one for one in reversed(articles)}.values())[::-1]
    dated = [one for one in unique if _stamp(one)]
    if not dated:
        half = MOST_LINKS // 2
        return unique if len(unique) <= MOST_LINKS else [*unique[:half], *unique[-half:]]
    undated = [one for one in unique if not _stamp(one)]
    return [*sorted(dated, key=_stamp, reverse=True), *undated][:MOST_LINKS]


def _stamp(one: Link) -> float:
    """When an article is from, as far as a sitemap says, in seconds; 0 where it does not."""
    moment = one.published or one.changed
    return moment.timestamp() if moment else 0.0
