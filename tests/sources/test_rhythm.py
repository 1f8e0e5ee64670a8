"""When a source is visited next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.sources.rhythm import (
    MOST,
    Skips,
    after_failure,
    awake,
    next_visit,
    rhythm,
    unchanged,
)

NOW = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)  # a Saturday
LEAST = 300


def _every(gap_minutes: float, *, count: int = 20, silent_minutes: float = 0) -> int:
    newest = NOW - timedelta(minutes=silent_minutes)
    dates = [newest - timedelta(minutes=gap_minutes * number) for number in range(count)]
    return rhythm(dates, now=NOW, before=600, news=True, news_at=NOW, least=LEAST)


@pytest.mark.parametrize(
    ("gap_minutes", "seconds"),
    [(1, LEAST), (10, LEAST), (20, 600), (60, 1800), (60 * 24, 1800)],
)
def test_a_feed_is_visited_twice_in_the_time_of_a_publication(
    gap_minutes: float, seconds: int
) -> None:
    assert _every(gap_minutes) == seconds


def test_the_longer_it_is_silent_the_seldomer() -> None:
    assert _every(10, silent_minutes=8 * 60) == 20 * 60
    assert _every(10, silent_minutes=24 * 60) == 30 * 60
    assert _every(10, silent_minutes=9 * 24 * 60) == 30 * 60
    weeks = NOW - timedelta(days=15)
    assert unchanged(now=NOW, before=300, news_at=weeks, asked=None, least=LEAST) == MOST
    night = NOW - timedelta(hours=8)
    assert unchanged(now=NOW, before=300, news_at=night, asked=None, least=LEAST) == 20 * 60


def test_without_dates_it_follows_what_it_brings() -> None:
    def after(before: int, *, news: bool) -> int:
        return rhythm([], now=NOW, before=before, news=news, news_at=NOW, least=LEAST)

    assert after(0, news=True) == LEAST
    assert after(0, news=False) == 900
    assert after(900, news=True) == 450
    assert after(450, news=True) == LEAST
    assert after(900, news=False) == 900


def test_dates_in_the_future_or_of_long_ago_say_nothing() -> None:
    odd = [NOW + timedelta(days=1)] * 5 + [NOW - timedelta(days=400)] * 5
    assert rhythm(odd, now=NOW, before=0, news=False, news_at=None, least=LEAST) == 900


@pytest.mark.parametrize(("asked", "seconds"), [(3600, 3600), (60, LEAST), (10**9, MOST)])
def test_what_it_asks_for_is_honoured_within_bounds(asked: int, seconds: int) -> None:
    dates = [NOW - timedelta(minutes=number) for number in range(20)]
    every = rhythm(
        dates, now=NOW, before=0, news=True, news_at=NOW, asked=[None, asked], least=LEAST
    )
    assert every == seconds
    assert unchanged(now=NOW, before=300, news_at=NOW, asked=asked, least=LEAST) == seconds


def test_an_installation_may_ask_for_longer_than_six_hours() -> None:
    assert unchanged(now=NOW, before=300, news_at=NOW, asked=None, least=8 * 3600) == 8 * 3600


def test_the_next_visit_is_spread_and_never_early() -> None:
    assert next_visit(NOW, 600, Skips(), 0) == NOW + timedelta(seconds=600)
    assert next_visit(NOW, 600, Skips(), 1) == NOW + timedelta(seconds=660)


def test_hours_and_days_at_which_it_sleeps() -> None:
    assert awake(NOW, Skips(frozenset({9, 10}))) == datetime(2026, 11, 28, 11, tzinfo=UTC)
    assert awake(NOW, Skips(frozenset({9, 0}))) == datetime(2026, 11, 28, 10, tzinfo=UTC)
    weekend = Skips(days=frozenset({5, 6}))
    assert awake(NOW, weekend) == datetime(2026, 11, 30, tzinfo=UTC)
    assert awake(NOW, Skips(frozenset({8}))) == NOW


def test_one_that_never_wants_to_be_asked_is_asked_all_the_same() -> None:
    assert awake(NOW, Skips(frozenset(range(24)))) == NOW
    assert awake(NOW, Skips(days=frozenset(range(7)))) == NOW


def test_skips_are_kept_as_a_few_characters() -> None:
    skips = Skips(frozenset({0, 5, 23}), frozenset({0, 6}))
    assert Skips.unpacked(skips.packed()) == skips
    assert Skips().packed() == ""
    assert Skips.unpacked("") == Skips.unpacked("nonsense") == Skips()


def _after(
    failures: int, chance: float = 0, retry_after: int | None = None, least: int = LEAST
) -> float:
    """Seconds."""
    at = after_failure(NOW, failures=failures, least=least, retry_after=retry_after, chance=chance)
    return (at - NOW).total_seconds()


def test_failures_are_tried_again_after_ever_longer() -> None:
    assert [_after(number) for number in (1, 2, 3, 4)] == [300, 600, 1200, 2400]
    assert _after(50, chance=1) == MOST
    assert _after(1, retry_after=3600) >= 3600
    assert _after(1, retry_after=5) == 300
    assert _after(1, retry_after=10**9) <= 1.1 * 24 * 3600


@pytest.mark.parametrize("least", [LEAST, 6 * 3600, 24 * 3600])
@pytest.mark.parametrize("failures", [1, 7, 50])
def test_one_that_fails_is_never_asked_more_often_than_the_installation_says(
    least: int, failures: int
) -> None:
    """And those that failed together are spread, also when they have failed for long."""
    at = [_after(failures, chance, least=least) for chance in (0, 0.5, 1)]
    assert at[0] >= least
    assert at[0] < at[1] < at[2]


def test_one_that_fails_is_not_asked_while_it_sleeps() -> None:
    def at(skips: Skips) -> datetime:
        return after_failure(NOW, failures=1, least=LEAST, retry_after=None, chance=0, skips=skips)

    assert at(Skips(frozenset({9, 10}))) == datetime(2026, 11, 28, 11, tzinfo=UTC)
    assert at(Skips(days=frozenset({5, 6}))) == datetime(2026, 11, 30, tzinfo=UTC)
