"""Buckets: so much at once, as much again in time, and of a crowd no more than is remembered."""

from __future__ import annotations

import pytest

from bot.web import limits
from bot.web.limits import Allowance, Buckets, Left, whose


def test_a_bucket_is_emptied_and_fills_again() -> None:
    buckets = Buckets(Allowance(units=10, seconds=20))
    assert buckets.take("a", 4, 0.0) == Left(True, 6, 0, 8)
    assert buckets.take("a", 6, 0.0) == Left(True, 0, 0, 20)
    assert buckets.take("a", 3, 0.0) == Left(False, 0, 6, 20)
    assert buckets.take("b", 3, 0.0).enough
    # what was refused has taken nothing
    assert buckets.take("a", 3, 6.0) == Left(True, 0, 0, 20)
    assert buckets.take("a", 10, 26.0).enough
    assert buckets.take("a", 1, 10_000.0) == Left(True, 9, 0, 2)


def test_more_than_a_bucket_holds_is_taken_from_a_full_one() -> None:
    buckets = Buckets(Allowance(units=10, seconds=10))
    assert buckets.take("a", 25, 0.0) == Left(True, 0, 0, 25)
    assert buckets.take("a", 1, 10.0) == Left(False, 0, 6, 15)
    assert buckets.take("a", 25, 20.0) == Left(False, 5, 5, 5)
    assert buckets.take("a", 25, 25.0).enough


def test_a_look_takes_nothing() -> None:
    buckets = Buckets(Allowance(units=1, seconds=10))
    assert [buckets.look("a", 0.0).enough for _ in range(3)] == [True] * 3
    assert len(buckets) == 0
    buckets.take("a", 1, 0.0)
    assert buckets.look("a", 4.0) == Left(False, 0, 6, 6)


def test_who_was_seen_longest_ago_is_forgotten_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_REMEMBERED", 2)
    buckets = Buckets(Allowance(units=1, seconds=1000))
    for one in "abac":
        buckets.take(one, 1, float(ord(one)))
    assert len(buckets) == 2
    buckets.take("d", 1, 200.0)
    assert buckets.take("a", 1, 200.0).enough


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:0db8:0001:0002"),
        ("2001:db8:1:2::9", "2001:0db8:0001:0002"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("fe80::1%eth0", "fe80:0000:0000:0000"),
        ("@bot", "@bot"),
        ("", ""),
        (None, ""),
    ],
)
def test_an_address_stands_for_whoever_has_it(address: str | None, told: str) -> None:
    assert whose(address) == told
