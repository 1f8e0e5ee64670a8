"""Whatever a site sends: it is read, or refused as what it is."""

from __future__ import annotations

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.intake.decoding import NotAnArticleError
from bot.sites.articles import article_of_page
from bot.sites.finding import find_feeds
from bot.sites.links import list_page
from bot.sites.sitemaps import sitemap
from tests.seeding import NOW

URL = "https://vestnik.example/n/1-a-b"
_PIECES = (
    "<p>", "</p>", "<div class='more'>", "</div>", "<h1>", "</h1>", "<a href='/n/1-a-b'>", "</a>",
    "<a href='http://['>", "<table><tr><td>", "</table>", "<time datetime='2026-11-27T25:00'>",
    "<title>", "</title>", "<li>", "<ul>", "<br><br>", "<svg>", "<![CDATA[", "]]>", "<!--", "-->",
    "<link rel=alternate type=application/rss+xml href='", "<meta property='og:title' content='",
    "<base href='//x y'>", "<script type='application/ld+json'>", "{\"datePublished\": 5}",
    "</script>", "'", '"', ">", "<", "&", "&#x0;", "&#1079;", "\ud800", "\x00", "\ufeff",
    "31.02.2026",
    "27 ноября 2026, 18:05", "99999999999 часов назад", "Палата озёр обсудила закон о школах. ",
    "Фото: Н. Причалов", "Читайте также", "<?xml version='1.0'?>", "<urlset>", "<sitemapindex>",
    "<url><loc>/n/1-a-b</loc>", "</url>", "<sitemap><loc>http://[</loc>", "</sitemap>",
    "<lastmod>0000-00-00</lastmod>", "<!DOCTYPE x [<!ENTITY a '&a;'>]>", "&a;", "</urlset>",
)  # fmt: skip
PAGES = st.lists(st.sampled_from(_PIECES) | st.text(max_size=30), max_size=60).map("".join)


@given(page=PAGES)
@settings(max_examples=100, deadline=None)
def test_any_page_is_read_or_refused(page: str) -> None:
    for read in (
        lambda: article_of_page(page, URL, NOW),
        lambda: list_page(page, URL, NOW),
        lambda: find_feeds(page, URL),
        lambda: sitemap(page.encode("utf-8", "surrogatepass"), URL, NOW),
    ):
        with contextlib.suppress(NotAnArticleError):
            read()


@given(data=st.binary(max_size=400))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for read in (
        lambda: article_of_page(data, URL, NOW),
        lambda: sitemap(data, URL, NOW),
        lambda: sitemap(b"<urlset>" + data, URL, NOW),
        lambda: sitemap(b"\x1f\x8b" + data, URL, NOW),
    ):
        with contextlib.suppress(NotAnArticleError):
            read()
