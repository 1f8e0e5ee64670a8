"""Which names of hosts only a network of one's own knows."""

from __future__ import annotations

import pytest

from bot.hosts import country_of_host, is_name_inside


@pytest.mark.parametrize("host", ["localhost", "router", "a.local", "a.b.home.arpa", "a.internal"])
def test_inside(host: str) -> None:
    assert is_name_inside(host)


@pytest.mark.parametrize("host", ["vestnik.kz", "вестник.қаз", "local.kz", "home.arpa.kz"])
def test_outside(host: str) -> None:
    assert not is_name_inside(host)


@pytest.mark.parametrize(
    ("host", "country"),
    [
        ("vestnik.kz", "KZ"),
        ("xabar.com.tr", "TR"),
        ("www.example.co.uk", "GB"),
        ("t.me", ""),
        ("news.media", ""),
        ("", ""),
    ],
)
def test_of_which_country_a_host_is(host: str, country: str) -> None:
    assert country_of_host(host) == country
