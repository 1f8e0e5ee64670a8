"""Which addresses are those of one article: by their form, not by a list of sites."""

from __future__ import annotations

import pytest

from bot.intake.addresses import (
    Address,
    canonical_url,
    for_readers,
    host_of,
    is_article,
    kind_of,
    split,
    with_scheme,
)
from bot.intake.articles import from_text

ARTICLES = """
https://example.kz/n/slug
https://example.kz/1
example.kz/2026/11/27/palata
https://example.kz/ru/news/palata-prinyala-popravki
https://www.example.kz/kk/123456-otyrys/
https://example.kz/?p=15
https://example.kz/index.php?id=99&utm_source=tg
https://example.kz/palata-prinyala-popravki
https://example.kz/novosti/politika.html
http://xn--80a.xn--p1ai/n/5
https://youtube.com/watch?v=abcDEF
https://facebook.com/palata/posts/123
https://x.com/palata/status/17
https://vk.com/wall-12_34
""".split()
PLACES = """
https://example.kz
https://example.kz/
example.kz
https://example.kz/ru
https://example.kz/ru/
https://example.kz/index.html
https://example.kz/?utm_source=tg
https://example.kz/?utm_source=tg2026
https://example.kz/news
https://example.kz/kz/politics/
https://example.kz/t/senat/
https://example.kz/tags/%D1%81
https://example.kz/author/ivanov
https://example.kz/news/page/2
https://t.me/chan
https://t.me/+AbCdEf123
https://t.me/joinchat/AbCdEf
https://t.me/s/chan
t.me/chan
https://wa.me/77000000000
https://instagram.com/chan/
https://www.instagram.com/chan?igshid=1
https://facebook.com/chan
https://www.youtube.com/@chan
https://youtube.com/channel/UCabc
https://m.tiktok.com/@chan
https://vk.com/chan
https://apps.apple.com/kz/app/x/id123456
https://play.google.com/store/apps/details?id=kz.x5
https://bit.ly
@chan
mailto:desk@example.kz
desk@example.kz
tg://resolve?domain=chan
javascript:alert(1)
tel:+77001234567
http://[
https://user:pass@example.kz/n/1
""".split()


@pytest.mark.parametrize("url", ARTICLES)
def test_the_address_of_an_article(url: str) -> None:
    assert is_article(url)


@pytest.mark.parametrize("url", PLACES)
def test_the_address_of_a_place(url: str) -> None:
    assert kind_of(url) is Address.PLACE


@pytest.mark.parametrize("url", ["https://t.me/chan/123", "t.me/c/1234567/89"])
def test_a_message_of_a_messenger_is_neither(url: str) -> None:
    assert kind_of(url) is Address.POST


def test_one_page_has_one_address() -> None:
    same = [
        "https://www.example.kz/n/slug/?utm_source=x",
        "http://example.kz/n/slug",
        "https://m.example.kz/n/slug/amp",
        "https://example.kz/n/slug#comments",
    ]
    assert {canonical_url(url) for url in same} == {"example.kz/n/slug"}
    assert canonical_url("https://example.kz/?b=2&a=1") == canonical_url(
        "http://example.kz?a=1&b=2"
    )
    assert {host_of(url) for url in same} == {"example.kz"}


def test_what_is_no_address_raises_nothing() -> None:
    for url in (
        "",
        "http://[",
        "http://[::1",
        "https://a:b:c/",
        "?" * 100,
        "https://x.kz?" + "&a" * 9999,
    ):
        assert split(url) is not None
        assert isinstance(canonical_url(url), str)
    assert with_scheme("example.kz/x") == "https://example.kz/x"
    assert with_scheme("http://example.kz") == "http://example.kz"


def test_a_port_is_no_scheme() -> None:
    for address in ("example.kz:8080/feed", "example.kz:8080", "localhost:80?x"):
        assert with_scheme(address) == f"https://{address}"
    assert with_scheme("feed:https://example.kz") == "feed:https://example.kz"


def test_what_readers_are_given() -> None:
    assert for_readers("https://example.kz/n/1?a=b#c") == "https://example.kz/n/1?a=b#c"
    assert for_readers("https://u:secret@example.kz/n/1") == "https://example.kz/n/1"
    assert for_readers("https://example.kz/n/\x1b1") == "https://example.kz/n/%1B1"
    for url in ("", "example.kz/n", "ftp://example.kz/", "http://[", "http://a\u202e.kz/n/1"):
        assert for_readers(url) is None


def test_a_text_gives_readers_no_address_with_a_name_in_it() -> None:
    assert from_text("Палата собралась.\n\nПодробнее: http://u:p@example.kz/n/1").url is None
