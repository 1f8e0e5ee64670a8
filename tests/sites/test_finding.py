"""Which feeds a page names, and in which order they are offered."""

from __future__ import annotations

import socket

import pytest

from bot.intake.decoding import NotAnArticleError
from bot.sites.finding import find_feeds, usual_feeds

URL = "https://vestnik.example/kz/news/"


def page(head: str, body: str = "<p>x</p>", language: str = "kk") -> str:
    return f'<html lang="{language}"><head>{head}</head><body>{body}</body></html>'


def link(href: str, title: str = "", kind: str = "application/rss+xml", more: str = "") -> str:
    return f'<link rel="alternate" type="{kind}" href="{href}" title="{title}" {more}>'


@pytest.mark.parametrize(
    ("html", "feeds"),
    [
        (page(link("/rss")), ["https://vestnik.example/rss"]),
        (page(link("rss.xml")), ["https://vestnik.example/kz/news/rss.xml"]),
        (page('<base href="/en/">' + link("rss.xml")), ["https://vestnik.example/en/rss.xml"]),
        (page(link("//cdn.vestnik.example/f")), ["https://cdn.vestnik.example/f"]),
        (page(link("/a", kind="application/atom+xml")), ["https://vestnik.example/a"]),
        (page(link("/j.json", kind="application/feed+json")), ["https://vestnik.example/j.json"]),
        (
            page(link("/r", kind="Application/RSS+XML; charset=UTF-8")),
            ["https://vestnik.example/r"],
        ),
        (page(link("/?feed=rss2")), ["https://vestnik.example/?feed=rss2"]),
        # written as browsers understand it, too
        (
            page('<LINK REL="Alternate Home" TYPE=application/rss+xml HREF=/rss>'),
            ["https://vestnik.example/rss"],
        ),
        # named in the text alone
        (page("", '<a href="/rss.xml">RSS</a>'), ["https://vestnik.example/rss.xml"]),
        # what an engine says for machines is no feed
        (page(link("/wp-json/wp/v2/posts/1", kind="application/json")), []),
        (page(link("/oembed?url=x", kind="application/json+oembed")), []),
        (page(link("/en/", kind="text/html", more='hreflang="en"')), []),
        (page(link(URL)), []),
        (page(link("")), []),
        (page(link("http://[")), []),
        (page(link("javascript:alert(1)")), []),
        (page(link("ftp://vestnik.example/rss")), []),
        (page(""), []),
        ("", []),
        ("no page at all", []),
    ],
)
def test_the_feeds_of_a_page_are_found(html: str, feeds: list[str]) -> None:
    assert find_feeds(html, URL) == feeds


def test_those_in_the_pages_language_stand_first_and_comments_last() -> None:
    head = (
        link("/comments/feed/", "Лента комментариев")
        + link("/feed/pikir", "Пікірлер таспасы")
        + link("/rus.xml", "Новости")
        + link("/eng.xml", "News")
        + link("/kaz.xml", "Жаңалықтар")
    )
    found = [one.removeprefix("https://vestnik.example/") for one in find_feeds(page(head), URL)]
    assert found == ["kaz.xml", "rus.xml", "eng.xml", "feed/pikir", "comments/feed/"]
    # by the address of the page where it says nothing, by the titles of feeds, by `hreflang`
    head = link("/1", "Новости парламента сегодня") + link("/2", more='hreflang="kk-KZ"')
    found = find_feeds(page(head, language=""), URL)
    assert found == ["https://vestnik.example/2", "https://vestnik.example/1"]
    found = find_feeds(page(head, language="ru"), "https://vestnik.example/")
    assert found == ["https://vestnik.example/1", "https://vestnik.example/2"]


def test_links_are_told_by_their_addresses_also_where_the_head_names_others() -> None:
    def found(*hrefs: str) -> list[str]:
        body = "".join(f"<a href='{one}'>x</a>" for one in hrefs)
        named = find_feeds(page(link("/comments.xml", "Пікірлер"), body), URL)
        return [one.removeprefix("https://vestnik.example") for one in named]

    feeds = ["/rss/", "/rss.xml", "/feed", "/news.rss", "/atom.xml", "/rss2", "/feeds/all"]
    others = ["/sitemap.xml", "/n/rossiya", "/feedback", "/rss.png", "/crossfeedx"]
    assert found(*feeds, *others) == [*feeds, "/comments.xml"]
    assert found("/feed/?utm_source=x&amp;a=1", "/feed?utm_source=x") == [
        "/feed/?a=1", "/feed", "/comments.xml",
    ]  # fmt: skip
    assert found("https://editor:secret@vestnik.example/rss") == ["/comments.xml"]


def test_a_file_has_no_address_of_its_own() -> None:
    assert find_feeds(page(link("/rss") + link("https://vestnik.example/rss")), "") == [
        "https://vestnik.example/rss"
    ]


def test_of_a_hundred_feeds_some_are_offered() -> None:
    head = "".join(link(f"/rss/{at}") for at in range(100))
    assert len(find_feeds(page(head), URL)) == 20


def test_no_connection_is_opened_and_no_name_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []

    class Watched(socket.socket):
        def __init__(self, *arguments: int) -> None:
            opened.append(arguments)
            super().__init__(*arguments)

    monkeypatch.setattr(socket, "socket", Watched)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *names, **_: opened.append(names))
    # the watch works
    socket.socket().close()
    socket.getaddrinfo("vestnik.example", 80)
    assert len(opened) == 2
    html = page(link("/rss") + link("https://feeds.example/kk"), '<a href="/feed">RSS</a>')
    assert len(find_feeds(html, URL)) == 3
    assert find_feeds(page(""), URL) == []
    assert len(opened) == 2


def test_a_page_that_no_parser_reads_in_time_is_refused() -> None:
    with pytest.raises(NotAnArticleError):
        find_feeds("<div>" * 100_000, URL)


def test_where_a_site_that_names_none_may_have_one() -> None:
    assert usual_feeds("https://vestnik.example/kz/")[0] == "https://vestnik.example/rss"
