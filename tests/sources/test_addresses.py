"""Addresses of sources: as people write them, and what makes two the same."""

from __future__ import annotations

import pytest

from bot.sources.addresses import as_address, as_typed, is_telegram, key_of, looks_like_feed, shown


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("site.kz", "https://site.kz"),
        (" <https://site.kz/rss> ", "https://site.kz/rss"),
        ("feed:https://site.kz/rss", "https://site.kz/rss"),
        ("feed://site.kz/rss", "https://site.kz/rss"),
        ("HTTP://site.kz", "HTTP://site.kz"),
    ],
)
def test_as_people_write_it(written: str, address: str) -> None:
    assert as_address(written) == address


def test_one_source_has_one_key() -> None:
    same = ["https://www.site.kz/rss/", "http://site.kz/rss", "http://site.kz:80/rss#top"]
    assert {key_of(one) for one in same} == {"site.kz/rss"}
    assert key_of("http://127.0.0.1:8081/rss") != key_of("http://127.0.0.1:8082/rss")
    assert key_of("http://site.kz/?feed=rss2") != key_of("http://site.kz/")


@pytest.mark.parametrize(
    "written",
    [
        "@turkpa",
        "https://t.me/turkpa",
        "t.me/s/turkpa",
        "tg://resolve?domain=turkpa",
        "https://web.telegram.org/k/#@turkpa",
    ],
)
def test_channels_are_no_addresses(written: str) -> None:
    assert is_telegram(written)


@pytest.mark.parametrize("written", ["https://site.kz", "site.kz/@name", "chat.me/news"])
def test_sites_are_no_channels(written: str) -> None:
    assert not is_telegram(written)


@pytest.mark.parametrize(
    ("address", "promises"),
    [
        ("https://site.kz/rss", True),
        ("https://site.kz/news.rss", True),
        ("https://site.kz/feed/", True),
        ("https://site.kz/all.xml", True),
        ("https://site.kz/?feed=rss2", True),
        ("https://site.kz/", False),
        ("https://site.kz/feedback", False),
        ("https://site.kz/news/2026", False),
    ],
)
def test_an_address_that_promises_a_feed(address: str, promises: bool) -> None:
    assert looks_like_feed(address) is promises


def test_no_password_is_shown() -> None:
    assert shown("https://me:secret@site.kz:8443/rss?a=1") == "https://site.kz:8443/rss?a=1"
    assert shown("http://[::1]:80/rss") == "http://[::1]:80/rss"
    assert shown("http://[") == ""


@pytest.mark.parametrize(
    "query",
    [
        "apikey=SECRET",
        "accesskey=SECRET",
        "feedtoken=SECRET",
        "hash=SECRET",
        "user=1&authkey=SECRET",
        "a=1;b=SECRET",
        "SECRET",
        "x=1&SECRET",
        "a=b=SECRET",
        "SECRETSECRETSECRETSECRET==",
    ],
)
def test_no_key_is_shown_whatever_it_is_called(query: str) -> None:
    told = shown(f"https://site.kz/rss?{query}")
    assert "SECRET" not in told
    assert told.startswith("https://site.kz/rss?")


def test_by_what_feeds_are_told_apart_is_shown() -> None:
    for query in ("feed=rss2", "lang=kk&cat=12", "format=xml;n=9"):
        assert shown(f"https://site.kz/?{query}") == f"https://site.kz/?{query}"
    assert shown("https://site.kz/?lang=kk&key=abcde") == "https://site.kz/?lang=kk&key=…"


@pytest.mark.parametrize(
    "typed",
    [
        "x",
        "Site.kz",
        "HTTP://Site.kz/#news",
        "https://site.kz:80/@name",
        "site.kz/@name",
        "https://[::1]:80/x@y",
        "https://site.kz/?feed=rss2",
        "два слова",
    ],
)
def test_what_was_typed_is_said_back_letter_for_letter(typed: str) -> None:
    assert as_typed(f" «{typed}» ") == typed


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("https://me:SECRET@site.kz/rss", "https://site.kz/rss"),
        ("https:me:SECRET@site.kz", "https:site.kz"),
        ("me:SECRET@site.kz/rss", "site.kz/rss"),
        ("https://SECRET:@site.kz", "https://site.kz"),
        ("feed:https://me:SECRET@site.kz/rss", "feed:https://site.kz/rss"),
        ("https://me:SEC/RET@site.kz/rss", "https://site.kz/rss"),
        ("https://me:SECRET@[bad", "https://[bad"),
        ("site.kz/rss?key=SECRET", "site.kz/rss?key=…"),
        ("site.kz/rss#SECRET", "site.kz/rss#…"),
    ],
)
def test_what_is_secret_is_not_said_back(typed: str, told: str) -> None:
    assert as_typed(typed) == told
