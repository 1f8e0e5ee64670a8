"""What is said of a week, by its numbers alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from bot.digest.trends import Trend, Week, edges, known_weeks, week_at, week_of_digest, week_told
from bot.digest.views import TopicView

ALMATY, BERLIN = ZoneInfo("Asia/Almaty"), ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 11, 23)


def trend(title: str, *weeks: int, kind: str = "hashtag") -> Trend:
    before = (0,) * (8 - len(weeks))
    return Trend(TopicView(hash(title) % 10**6, kind, title), before + weeks)


def week(*trends: Trend, known: int = 7, today: date = MONDAY + timedelta(days=7)) -> Week:
    totals = [sum(one.weeks[at] for one in trends) for at in range(8)]
    return week_told(MONDAY, today, trends, totals, known)


@pytest.mark.parametrize(
    ("due", "monday"),
    [
        ("2026-11-23T03:00", "2026-11-16"),  # Monday morning tells of the week that is over
        ("2026-11-25T04:00", "2026-11-16"),  # Wednesday, too: most of its seven days
        ("2026-11-26T08:00", "2026-11-23"),
        ("2026-11-27T13:00", "2026-11-23"),  # Friday evening of its own
        ("2026-11-29T18:00", "2026-11-23"),  # Sunday late
    ],
)
def test_a_weekly_digest_tells_of_the_week_in_which_most_of_it_lies(due: str, monday: str) -> None:
    at = datetime.fromisoformat(due).replace(tzinfo=UTC)
    assert week_of_digest(at, ALMATY) == date.fromisoformat(monday)


def test_weeks_begin_on_monday_where_the_reader_is() -> None:
    at = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
    assert week_at(at, ALMATY) == MONDAY
    assert week_at(at, BERLIN) == MONDAY - timedelta(days=7)
    assert week_at(at, ALMATY, back=2) == date(2026, 11, 9)


def test_a_week_in_which_clocks_change_is_longer_by_that() -> None:
    begins = edges(date(2026, 11, 2), BERLIN)
    assert len(begins) == 9
    lengths = [end - begin for begin, end in pairwise(begins)]
    assert lengths.count(timedelta(days=7)) == 7
    assert timedelta(days=7, hours=1) in lengths
    assert begins[0] == datetime(2026, 9, 13, 22, 0, tzinfo=UTC)


def test_only_whole_weeks_are_known() -> None:
    begins = edges(MONDAY, ALMATY)
    assert known_weeks(begins, None) == 0
    assert known_weeks(begins, begins[0]) == 7
    assert known_weeks(begins, begins[0] + timedelta(seconds=1)) == 6
    assert known_weeks(begins, begins[6] + timedelta(hours=1)) == 0
    assert known_weeks(begins, begins[8]) == 0


def test_what_is_usual_is_that_of_the_weeks_that_are_known() -> None:
    one = trend("А", 100, 100, 100, 100, 2, 4, 6, 8)
    assert week(one, known=3).usual(one) == 4
    assert week(one, known=2).usual(one) is None
    assert week(one, known=0).usual(one) is None


def test_a_topic_that_was_looked_for_later_is_told_of_since_then() -> None:
    young = replace(trend("А", 0, 0, 0, 0, 0, 0, 0, 9), known=2)
    told = week(young)
    assert told.usual(young) is None
    assert not told.is_new(young)  # nobody looked
    assert not told.is_above(young)
    older = replace(trend("А", 0, 0, 0, 0, 3, 3, 3, 9), known=3)
    assert week(older).usual(older) == 3
    assert week(older, known=2).usual(older) is None


@pytest.mark.parametrize(
    ("weeks", "above", "new"),
    [
        ((1, 1, 1, 1, 1, 1, 1, 4), True, False),
        ((1, 1, 1, 1, 1, 1, 1, 3), False, False),  # two more are chance
        ((10, 10, 10, 10, 10, 10, 10, 19), False, False),
        ((10, 10, 10, 10, 10, 10, 10, 20), True, False),
        ((0, 0, 0, 0, 0, 0, 0, 1), False, False),
        ((0, 0, 0, 0, 0, 0, 0, 2), False, True),
        ((0, 0, 0, 0, 0, 0, 1, 5), True, False),
        ((9, 9, 9, 9, 9, 9, 9, 0), False, False),
        ((0, 0, 0, 0, 0, 0, 0, 300), False, True),
    ],
)
def test_what_is_above_and_what_is_new(weeks: tuple[int, ...], above: bool, new: bool) -> None:
    one = trend("А", *weeks)
    told = week(one)
    assert (told.is_above(one), told.is_new(one)) == (above, new)
    assert [it.topic.title for it in told.above()] == (["А"] if above else [])
    assert not week(one, known=2).is_above(one)
    assert not week(one, known=2).is_new(one)  # nobody was there to see it


def test_people_stand_by_themselves_and_those_with_most_come_first() -> None:
    many = [trend(f"тема {n}", n) for n in range(1, 12)]
    people = [trend(f"человек {n}", n, kind="official") for n in range(1, 8)]
    told = week(*many, *people, trend("без новостей", 5, 0))
    assert [one.count for one in told.topics] == [11, 10, 9, 8, 7, 6]
    assert [one.count for one in told.people] == [7, 6, 5, 4]
    assert [one.topic.title for one in told.most()] == ["тема 11", "тема 10", "тема 9"]


@pytest.mark.parametrize(
    ("counts", "most"),
    [
        ((5, 4, 3, 3), 2),
        ((5, 3, 3, 3), 1),
        ((1, 1, 1, 1, 1), 0),
        ((5, 4, 3, 2), 3),
        ((2, 1, 1), 3),
        ((1, 1, 1), 0),
        ((1,), 1),
    ],
)
def test_most_have_those_that_have_more_than_all_others(counts: tuple[int, ...], most: int) -> None:
    told = week(*(trend(f"тема {at}", one) for at, one in enumerate(counts)))
    assert [one.count for one in told.most()] == list(counts[:most])
    assert len(told.ranked()) == len(counts)


def test_a_hashtag_that_only_names_another_topic_is_not_there_twice() -> None:
    body, tag = trend("Сенат", 5, kind="body"), trend("#Сенат", 3)
    assert week(body, tag).topics == (body,)
    assert week(trend("#Бюджет", 3), body).topics[0] is body


def test_little_makes_no_picture() -> None:
    assert not week().drawn
    assert not week(trend("А", 2)).drawn
    assert week(trend("А", 3)).drawn


def test_it_goes_on_until_its_sunday_is_over() -> None:
    assert week(today=MONDAY).goes_on
    assert week(today=MONDAY + timedelta(days=6)).goes_on
    assert not week(today=MONDAY + timedelta(days=7)).goes_on
