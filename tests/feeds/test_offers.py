"""The feeds that a page names."""

from __future__ import annotations

from bot.feeds.offers import feeds_of_page

URL = "https://vestnik.kz/ru/"


def test_the_head_goes_first_and_comments_last() -> None:
    page = """<link rel="alternate" type="application/rss+xml" title="Комментарии" href="/a.xml">
    <a href="/rss">RSS</a><link rel="ALTERNATE nofollow" type="application/feed+json"
    href="feed.json">
    <link rel="alternate" type="text/html" href="/en/"><link rel="stylesheet" href="/rss.css">
    <a href="https://other.example/news/feed/?utm_source=x">лента</a>"""
    assert feeds_of_page(page, URL) == (
        "https://vestnik.kz/ru/feed.json",
        "https://vestnik.kz/rss",
        "https://other.example/news/feed/",
        "https://vestnik.kz/a.xml",
    )


def test_links_are_told_by_their_addresses() -> None:
    def named(href: str) -> bool:
        return bool(feeds_of_page(f"<a href='{href}'>x</a>", URL))

    feeds = "/rss/ rss.xml /feed /news.rss /atom.xml /rss2 /feeds/all".split()
    others = "/sitemap.xml /n/rossiya /feedback /rss.png /crossfeedx".split()
    assert all(map(named, feeds))
    assert not any(map(named, others))


def test_relative_addresses_go_by_the_base_of_the_page() -> None:
    page = "<base href='https://cdn.vestnik.kz/x/'><a href='rss.xml'>RSS</a>"
    assert feeds_of_page(page, URL) == ("https://cdn.vestnik.kz/x/rss.xml",)


def test_pages_are_bounded() -> None:
    many = "".join(f"<a href='/feed/{n}'>x</a>" for n in range(5_000))
    assert len(feeds_of_page(many, URL)) == 10
    assert feeds_of_page("<div>" * 5_000 + "<a href='/feed'>x</a>", URL) == ()
