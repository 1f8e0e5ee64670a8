"""Who asks for too much is told once and then ignored until it ends; the others are not."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.flood import Allowance, Flood, Verdict, flood_of, sent_at

PASS, TELL, IGNORE = Verdict.PASS, Verdict.TELL, Verdict.IGNORE
ME, GROUP = 7, -7


def flood() -> Flood:
    """That of Telegram's FAQ: one a second in a private chat, twenty a minute in a group."""
    return flood_of(1, 20)


def test_three_hundred_commands_in_ten_seconds_are_told_once_and_ignored() -> None:
    judge = flood()
    verdicts = [judge.judge(ME, ME, n // 30) for n in range(300)]
    assert Counter(verdicts)[TELL] == 1
    assert 20 <= Counter(verdicts)[PASS] <= 22
    assert verdicts.index(TELL) == verdicts.index(IGNORE) - 1
    assert set(verdicts[verdicts.index(IGNORE) :]) == {IGNORE}


def test_a_flood_ends_when_it_ends_and_a_new_one_is_told_again() -> None:
    judge = flood()
    for n in range(300):
        judge.judge(ME, ME, n / 30)
    assert judge.judge(ME, ME, 15) is IGNORE
    assert judge.judge(ME, ME, 26) is PASS
    later = [judge.judge(ME, ME, 27 + n / 30) for n in range(40)]
    assert Counter(later)[TELL] == 1


def test_whoever_waits_for_each_answer_is_never_told() -> None:
    judge = flood()
    verdicts = {judge.judge(ME, ME, float(n)) for n in range(1000)}
    assert verdicts == {PASS}


def test_what_was_held_up_on_its_way_is_no_flood() -> None:
    judge = flood()
    came = 1_700_003_600.0  # the bot was down for an hour, in which a reader spoke now and then
    sent = [sent_at(arrived=came, date=came - 3600 + 60 * n) for n in range(60)]
    assert {judge.judge(ME, ME, at) for at in sent} == {PASS}


def test_a_date_that_cannot_be_is_not_counted_with() -> None:
    came = 1_700_003_600.0
    for date in (0, 1, came - 10**6, came + 10**6):
        assert sent_at(arrived=came, date=date) == came
    for date in (came, came - 80_000, came + 10):
        assert sent_at(arrived=came, date=date) == date


def test_in_a_group_one_member_does_not_silence_the_others() -> None:
    judge = flood()
    first = [judge.judge(GROUP, 1, n / 30) for n in range(300)]
    assert Counter(first)[PASS] == 12
    assert Counter(first)[TELL] == 1
    assert judge.judge(GROUP, 2, 10) is PASS
    assert judge.judge(GROUP, 1, 11) is IGNORE
    assert judge.judge(GROUP, 2, 12) is PASS
    assert judge.judge(-8, 1, 12) is PASS  # another group


def test_a_group_as_a_whole_is_told_once_too() -> None:
    judge = flood()
    verdicts = [judge.judge(GROUP, n, n / 100) for n in range(100)]
    assert Counter(verdicts)[TELL] == 1
    assert Counter(verdicts)[PASS] == 18


def test_what_costs_half_may_come_twice_as_often() -> None:
    judge = flood()
    verdicts = [judge.judge(ME, ME, 0, cost=0.5) for _ in range(60)]
    assert Counter(verdicts)[PASS] == 40


def test_memory_is_bounded_and_who_floods_is_remembered() -> None:
    judge = flood()
    for n in range(30_000):
        judge.judge(n + 1, n + 1, n / 1000)
        judge.judge(10**6, 10**6, n / 1000)
    assert len(judge) <= 10_000
    assert judge.judge(10**6, 10**6, 30) is IGNORE


def test_other_limits_allow_for_more() -> None:
    judge = flood_of(1000, 100_000)
    assert {judge.judge(ME, ME, n / 900) for n in range(9000)} == {PASS}


@given(st.lists(st.floats(-10, 100), max_size=200))
def test_however_the_clock_jumps_a_bucket_stays_within_its_bounds(instants: list[float]) -> None:
    small = Allowance(5, 0.5)
    judge = Flood(private=small, member=small, group=small)
    for at in instants:
        assert judge.judge(ME, ME, at) in Verdict
        assert all(0 <= bucket.level <= 5 for bucket in judge._buckets.values())


def test_what_two_members_are_refused_does_not_lock_the_others_out() -> None:
    flood = flood_of(1, 20)
    for second in range(60):
        flood.judge(-1, 501 + second % 2, float(second))
    verdicts = []
    for second in range(60, 180):
        flood.judge(-1, 501 + second % 2, float(second))  # they go on
        if second % 20 == 0:
            verdicts.append(flood.judge(-1, 7, float(second)))
    assert Verdict.PASS in verdicts


def test_a_clock_that_was_a_year_ahead_mutes_nobody() -> None:
    flood, now = flood_of(1, 20), 1_000_000_000.0
    flood.judge(7, 7, now + 365 * 86400)
    assert [flood.judge(7, 7, now + minute * 60) for minute in range(40)] == [Verdict.PASS] * 40
