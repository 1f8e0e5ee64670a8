"""What sitemaps say, also hostile ones; and which of several holds the news."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime

import pytest

from bot.intake.decoding import NotAnArticleError
from bot.sites.links import Link
from bot.sites.sitemaps import (
    MOST_LINKS,
    Further,
    Sitemap,
    news_first,
    sitemap,
    sitemaps_of_robots,
    usual_sitemaps,
)

URL = "https://vestnik.example/sitemap.xml"
SITEMAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- made by an engine -->
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://vestnik.example/n/senat-vernul-popravki/</loc>
<image:image><image:loc>https://vestnik.example/a/1-b-c.jpg</image:loc>
<image:title>Снимок зала</image:title></image:image>
<news:news><news:publication><news:name>Вестник</news:name><news:language>ru</news:language>
</news:publication><news:publication_date>2026-11-27T18:05:00+05:00</news:publication_date>
<news:title><![CDATA[Сенат вернул поправки & ушёл]]></news:title></news:news></url>
<url><loc> https://vestnik.example/n/palata-prinyala-zakon/ </loc>
<lastmod>2026-11-28T01:00:00Z</lastmod>
<news:news><news:publication_date>2026-11-28T05:30:00+05:00</news:publication_date>
<news:title>Палата приняла &#1079;акон</news:title></news:news></url></urlset>"""


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


NEWEST = (
    Link(
        "https://vestnik.example/n/palata-prinyala-zakon/",
        "Палата приняла закон",
        moment("2026-11-28T00:30"),
        moment("2026-11-28T01:00"),
    ),
    Link(
        "https://vestnik.example/n/senat-vernul-popravki/",
        "Сенат вернул поправки & ушёл",
        moment("2026-11-27T13:05"),
    ),
)


@pytest.mark.parametrize(
    "body",
    [
        NEWS.encode(),
        b"\xef\xbb\xbf" + NEWS.encode(),
        b"\n  " + NEWS.encode(),
        gzip.compress(NEWS.encode()),
        NEWS.replace("UTF-8", "windows-1251").encode("cp1251"),
        NEWS.replace("UTF-8", "UTF-16").encode("utf-16"),
        NEWS.replace("xmlns=", "xmlns:x=").encode(),
        # cut off: what is whole is read
        NEWS.removesuffix("</urlset>").encode(),
    ],
)
def test_a_news_sitemap_has_titles_and_dates_the_newest_first(body: bytes) -> None:
    assert sitemap(body, URL) == Sitemap(NEWEST, (), news=True)


def test_dates_ahead_are_none() -> None:
    found = sitemap(NEWS.encode(), URL, now=moment("2026-11-27T23:00"))
    assert [one.published for one in found.articles] == [moment("2026-11-27T13:05"), None]
    assert [one.changed for one in found.articles] == [None, None]


def test_a_sitemap_of_everything_names_the_articles_of_its_own_site() -> None:
    body = f"""<urlset {SITEMAPS}>
    <url><loc>https://vestnik.example/</loc></url>
    <url><loc>https://vestnik.example/news/</loc><lastmod>2026-11-28</lastmod></url>
    <url><loc>https://vestnik.example/n/first-of-all/</loc></url>
    <url><loc>/n/relative-to-the-site/</loc><lastmod>2026-11-27</lastmod></url>
    <url><loc>https://other.example/n/of-another-site/</loc></url>
    <url><loc>https://vestnik.example/about/privacy-policy/</loc></url>
    <url><loc>https://vestnik.example/n/picture-of-the-day.jpg</loc></url>
    <url><loc>ftp://vestnik.example/n/not-of-the-web/</loc></url>
    <url><loc>http://[</loc></url><url></url>
    <url><loc>https://www.vestnik.example/n/first-of-all</loc></url></urlset>"""
    found = sitemap(body.encode(), URL)
    assert [one.url for one in found.articles] == [
        "https://vestnik.example/n/relative-to-the-site/",
        "https://vestnik.example/n/first-of-all/",
    ]
    assert not found.news
    # when a page was changed says nothing of when it was published
    assert found.articles[0].published is None
    assert found.articles[0].changed == moment("2026-11-26T19:00")


def test_an_index_names_further_sitemaps_the_news_first() -> None:
    names = [
        ("category-sitemap.xml", "2026-11-28T10:00:00Z"),
        ("post-sitemap1.xml", "2021-03-01T10:00:00Z"),
        ("post-sitemap2.xml", "2026-11-28T09:00:00Z"),
        ("page-sitemap.xml", "2026-11-28T11:00:00Z"),
        ("other.xml", "2026-11-28T11:00:00Z"),
    ]
    rows = "".join(
        f"<sitemap><loc>https://vestnik.example/{name}</loc><lastmod>{at}</lastmod></sitemap>"
        for name, at in names
    )
    found = sitemap(f"<sitemapindex {SITEMAPS}>{rows}</sitemapindex>".encode(), URL)
    assert found.articles == ()
    assert [one.url.rpartition("/")[2] for one in found.further] == [
        "post-sitemap2.xml",
        "post-sitemap1.xml",
        "other.xml",
        "page-sitemap.xml",
        "category-sitemap.xml",
    ]
    assert found.further[0].changed == moment("2026-11-28T09:00")


def test_of_numbered_sitemaps_the_last_is_the_news() -> None:
    maps = [Further(f"https://v.example/sitemap-posts-{at}.xml") for at in (1, 12, 3)]
    assert [one.url[-6:-4] for one in news_first(maps)] == ["12", "-3", "-1"]


def test_a_plain_list_is_a_sitemap_too() -> None:
    body = b"https://vestnik.example/n/first-of-all/\r\nhttps://vestnik.example/\r\n"
    found = sitemap(body, "https://vestnik.example/sitemap.txt")
    assert found.articles == (Link("https://vestnik.example/n/first-of-all/", ""),)


def test_robots_name_sitemaps() -> None:
    text = (
        "User-agent: *\nDisallow: /x # Sitemap: /no.xml\nSITEMAP: https://v.example/pages.xml\n"
        "Sitemap: /news.xml # the news\nSitemap:\nSitemap: http://[\nSitemap: /news.xml"
    )
    assert sitemaps_of_robots(text, "https://v.example/robots.txt") == [
        "https://v.example/news.xml",
        "https://v.example/pages.xml",
    ]
    assert "https://v.example/sitemap.xml" in usual_sitemaps("https://v.example/news/")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "no-text"),
        (b"not a sitemap", "no-text"),
        (b"<html><body>404</body></html>", "no-text"),
        (b"<!DOCTYPE html><html><p>404", "no-text"),
        (b"<rss><channel><item/></channel></rss>", "no-text"),
        (b"<", "no-text"),
        (b"\x1f\x8bbroken", "binary"),
        (gzip.compress(b"<urlset>" + b" " * 60_000_000), "too-large"),
    ],
)
def test_what_is_no_sitemap_is_refused(body: bytes, reason: str) -> None:
    with pytest.raises(NotAnArticleError) as error:
        sitemap(body, URL)
    assert error.value.reason == reason


def test_entities_are_not_expanded_and_nothing_is_loaded() -> None:
    bomb = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 12))
    body = f"""<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY a0 "ha">{bomb}
    <!ENTITY file SYSTEM "file:///etc/hostname">
    <!ENTITY % outside SYSTEM "http://127.0.0.1:9/x.dtd">%outside;]>
    <urlset {SITEMAPS}><url><loc>https://vestnik.example/n/a-b-c/</loc><title>&a11;</title></url>
    <url><loc>https://vestnik.example/n/d-e-f/</loc><title>&file;</title></url></urlset>"""
    assert all(one.title == "" for one in sitemap(body.encode(), URL).articles)


@pytest.mark.parametrize(
    "body",
    [
        "<urlset>" + "<url>" * 100_000,
        "<urlset>" + "<a>" * 300 + "<url><loc>https://vestnik.example/n/a-b-c/</loc></url>",
        "<urlset " + " ".join(f"a{at}='1'" for at in range(50_000)) + "></urlset>",
        "<urlset><url><loc>" + "https://vestnik.example/n/" + "a-" * 1_000_000 + "</loc></url>",
        "<urlset>" + "<url><loc>\x01</loc></url>" * 1000 + "</urlset>",
        "<urlset>" + "<!--" * 100_000,
    ],
)
def test_hostile_ones_are_read_as_far_as_they_go(body: str) -> None:
    try:
        found = sitemap(body.encode(), URL)
    except NotAnArticleError:
        return
    assert len(found.articles) <= MOST_LINKS


def test_of_too_many_the_newest_are_kept() -> None:
    rows = "".join(
        f"<url><loc>https://vestnik.example/n/{at}-a-b/</loc>"
        f"<lastmod>20{at % 27:02}-01-01</lastmod></url>"
        for at in range(3000)
    )
    found = sitemap(f"<urlset>{rows}</urlset>".encode(), URL)
    assert len(found.articles) == MOST_LINKS
    assert found.articles[0].changed == moment("2025-12-31T19:00")
    plain = "".join(
        f"<url><loc>https://vestnik.example/n/{at}-a/</loc></url>" for at in range(3000)
    )
    urls = [one.url for one in sitemap(f"<urlset>{plain}</urlset>".encode(), URL).articles]
    assert len(urls) == MOST_LINKS
    assert "https://vestnik.example/n/0-a/" in urls
    assert "https://vestnik.example/n/2999-a/" in urls
