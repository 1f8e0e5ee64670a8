"""Which hosts stand inside."""

from __future__ import annotations

import pytest

from bot.hosts import is_inside


@pytest.mark.parametrize(
    "host",
    ["localhost", "router", "a.local", "a.b.home.arpa", "A.Internal.", "127.0.0.1", "10.1.2.3",
     "169.254.169.254", "192.168.0.1", "127.1", "0x7f.1", "2130706433", "::1", "fe80::1", "fd00::1",
     "::ffff:127.0.0.1", ""],
)  # fmt: skip
def test_inside(host: str) -> None:
    assert is_inside(host)


@pytest.mark.parametrize(
    "host", ["vestnik.kz", "вестник.қаз", "8.8.8.8", "local.kz", "2a00:1450::5", "::ffff:8.8.8.8"]
)
def test_outside(host: str) -> None:
    assert not is_inside(host)
