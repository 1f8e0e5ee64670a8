"""What is read of an address as it is written, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fetching.addresses import read_address
from bot.fetching.errors import FetchError
from bot.fetching.networks import Guard

OUTSIDE, OWN = Guard(), Guard(private=True)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://kazpravda.kz/rss", "https://kazpravda.kz/rss"),
        ("  HTTPS://KazPravda.KZ:443/rss#top\n", "https://kazpravda.kz/rss"),
        ("http://kazpravda.kz", "http://kazpravda.kz/"),
        ("http://kazpravda.kz?feed=rss2", "http://kazpravda.kz/?feed=rss2"),
        ("http://kazpravda.kz:8080/rss", "http://kazpravda.kz:8080/rss"),
        ("http://kazpravda.kz:/rss", "http://kazpravda.kz/rss"),
        ("https://қазақстан.қаз/жаңалық", "https://xn--80aaa0a6awh12ed.xn--80ao21a/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B"),
        ("https://дума.рф/news?q=мәжіліс x", "https://xn--80ahy1a.xn--p1ai/news?q=%D0%BC%D3%99%D0%B6%D1%96%D0%BB%D1%96%D1%81%20x"),
        # what is escaped stays as it is: an address may be signed
        ("https://a.kz/%2F%2f%41?x=%3D+1&y=a%20b", "https://a.kz/%2F%2f%41?x=%3D+1&y=a%20b"),
        ("https://1.1.1.1/rss", "https://1.1.1.1/rss"),
        ("https://[2606:4700:0:0::1]/rss", "https://[2606:4700::1]/rss"),
        ("https://under_score.kz/a\\b", "https://under_score.kz/a%5Cb"),
    ],
)  # fmt: skip
def test_an_address_is_read(text: str, url: str) -> None:
    found = read_address(text, OUTSIDE)
    assert found.url == url
    assert read_address(found.url, OUTSIDE) == found


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/new", "https://a.kz:8443/new"),
        ("new?x", "https://a.kz:8443/dir/new?x"),
        ("?page=2", "https://a.kz:8443/dir/rss?page=2"),
        ("//b.kz/rss", "https://b.kz/rss"),
        ("http://b.kz/rss", "http://b.kz/rss"),
        ("../up/./x", "https://a.kz:8443/up/x"),
        ("/жаңа", "https://a.kz:8443/%D0%B6%D0%B0%D2%A3%D0%B0"),
    ],
)
def test_a_location_is_read_beside_where_it_stands(location: str, url: str) -> None:
    assert read_address(location, OUTSIDE, base="https://a.kz:8443/dir/rss").url == url


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not-http"),
        ("kazpravda.kz/rss", "not-http"),
        ("ftp://kazpravda.kz/rss", "not-http"),
        ("file:///etc/passwd", "not-http"),
        ("gopher://127.0.0.1/", "not-http"),
        ("javascript:alert(1)", "not-http"),
        ("http:///rss", "no-host"),
        ("http:\\\\kazpravda.kz", "no-host"),
        ("http://kazpravda.kz\\@127.0.0.1/", "password"),
        ("http://user@kazpravda.kz/", "password"),
        ("http://kaz\tpravda.kz/", "malformed"),
        ("http://kazpravda.kz/\r\nHost: x", "malformed"),
        ("http://kazpravda.kz/" + "x" * 2048, "malformed"),
        ("http://kazpravda.kz/" + "ә" * 700, "malformed"),
        ("http://" + "a" * 64 + ".kz/", "no-host"),
        ("http://" + "a." * 130 + "kz/", "no-host"),
        ("http://kaz pravda.kz/", "no-host"),
        ("http://kaz%2fpravda.kz/", "no-host"),
        ("http://.kz/", "no-host"),
        ("http://kazpravda.kz./", "no-host"),
        ("http://a..kz/", "no-host"),
        ("http://-a.kz/", "no-host"),
        ("http://[::1/", "malformed"),
        ("http://[2606:4700::1]x/", "malformed"),
        ("http://[2606:4700::1%25eth0]/", "reserved"),
        ("http://a.kz:http/", "port"),
        ("http://a.kz:٨٠/", "port"),
        ("http://a.kz:80:80/", "port"),
        ("http://1.2.3/", "no-host"),
        ("http://1.2.3.4.5/", "no-host"),
        ("http://1.2.3.256/", "no-host"),
        ("http://a.1/", "no-host"),
        ("http://a.kz:22/", "port"),
        ("http://localhost/", "refused-address"),
        ("http://10.0.0.1:22/", "refused-address"),
        ("http://[::1]/", "refused-address"),
        ("http://169.254.169.254/", "reserved"),
        ("http://[fe80::1]/", "reserved"),
    ],
)
def test_an_address_is_refused(text: str, reason: str) -> None:
    with pytest.raises(FetchError) as told:
        read_address(text, OUTSIDE)
    assert told.value.reason == reason


def test_names_of_ones_own_network_are_read_where_they_are_allowed() -> None:
    for host in ("localhost", "rsshub", "feeds.internal", "nas.local", "127.0.0.1", "[::1]"):
        with pytest.raises(FetchError):
            read_address(f"http://{host}/", OUTSIDE)
        assert read_address(f"http://{host}:1200/", OWN).url == f"http://{host}:1200/"


def test_what_is_told_names_no_more_than_the_host() -> None:
    for text in ("http://user:hunter2@a.kz/", "http://10.0.0.1/hunter2", "gopher://hunter2/"):
        with pytest.raises(FetchError) as told:
            read_address(text, OUTSIDE)
        assert "hunter2" not in str(told.value)


def test_the_origin_has_a_port_only_where_it_is_another() -> None:
    assert read_address("https://a.kz:443/x", OUTSIDE).origin == "https://a.kz"
    assert read_address("http://a.kz:8080/x", OUTSIDE).origin == "http://a.kz:8080"


@given(st.text(max_size=40), st.sampled_from(["", "http://", "https://", "http://a.kz", "//"]))
def test_whatever_is_written_is_read_or_refused(text: str, before: str) -> None:
    try:
        found = read_address(before + text, OUTSIDE, base="https://a.kz/" if before == "//" else "")
    except FetchError:
        return
    assert found.url.isascii()
    assert read_address(found.url, OUTSIDE) == found
