"""Addresses: absolute, a page's, and without what only counts visits."""

from __future__ import annotations

import pytest

from bot.feeds.links import absolute, base_of

BASE = "https://vestnik.kz/ru/index.html"


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("https://vestnik.kz/n/1", "https://vestnik.kz/n/1"),
        ("/n/1", "https://vestnik.kz/n/1"),
        ("n/1", "https://vestnik.kz/ru/n/1"),
        ("?id=1", "https://vestnik.kz/ru/index.html?id=1"),
        ("//cdn.vestnik.kz/a.jpg", "https://cdn.vestnik.kz/a.jpg"),
        ("  https://vestnik.kz/n/\n 1 ", "https://vestnik.kz/n/1"),
        ("HTTPS://Vestnik.kz/N/1", "https://Vestnik.kz/N/1"),
        ("https://vestnik.kz/n/1?utm_source=rss&id=2&UTM_medium=x&fbclid=3", "https://vestnik.kz/n/1?id=2"),
        ("https://vestnik.kz/n/1?utm_source=rss", "https://vestnik.kz/n/1"),
        ("https://vestnik.kz/n/1?%75tm_source=rss", "https://vestnik.kz/n/1"),
        ("https://vestnik.kz/n/1#utm_source=rss", "https://vestnik.kz/n/1"),
        ("https://vestnik.kz/n/1#part", "https://vestnik.kz/n/1#part"),
        ("https://vestnik.kz/?q=%CF%E0%EB&a=&b", "https://vestnik.kz/?q=%CF%E0%EB&a=&b"),
        ("https://вестник.қаз/н/1", "https://вестник.қаз/н/1"),
        ("https://www.google.com/url?rct=j&url=https://vestnik.kz/n/1%3Futm_source%3Dx&ct=ga",
         "https://vestnik.kz/n/1"),
        ("https://google.kz/url?q=javascript:x", "https://google.kz/url?q=javascript:x"),
        ("", None), ("  ", None), ("javascript:alert(1)", None), ("mailto:a@b.kz", None),
        ("ftp://vestnik.kz/a", None), ("file:///etc/passwd", None), ("http://[", None),
        ("http://", None), ("https://vestnik.kz:port/", None), ("/" + "x" * 3_000, None),
        ("http://u:p@vestnik.kz/n/1", "http://vestnik.kz/n/1"),
        ("http://kazpravda.kz@evil.test/n/1", "http://evil.test/n/1"),
        ("http://vestnik.kz/n/\u202e1", "http://vestnik.kz/n/%E2%80%AE1"),
        ("http://vestnik\u202e.kz/n/1", None), ("http://127.0.0.1/n/1", "http://127.0.0.1/n/1"),
        ("data:text/html,x", None), ("tg://resolve?domain=x", None),
    ],
)  # fmt: skip
def test_the_address_of_a_page(written: str, url: str | None) -> None:
    assert absolute(written, BASE) == url


def test_what_stands_inside_may_lead_inside() -> None:
    assert absolute("/n/1", "http://portal.lan/feed") == "http://portal.lan/n/1"
    assert absolute("http://10.0.0.5/n/1", "http://[fd00::1]/feed") == "http://10.0.0.5/n/1"


def test_many_fields_are_left_as_they_are() -> None:
    url = "https://vestnik.kz/?" + "&".join(f"utm_{n}=1" for n in range(150))
    assert absolute(url, "") == url


def test_relative_addresses_start_at_the_site_else_where_the_feed_was_found() -> None:
    found = "https://feeds.example/rss.xml"
    assert base_of("https://vestnik.kz/ru/", found) == "https://vestnik.kz/ru/"
    assert base_of("/ru/", found) == "https://feeds.example/ru/"
    assert base_of("", found) == found
    assert base_of("http://localhost/", found) == found
    assert base_of("vestnik", found) == "https://feeds.example/vestnik"
