"""The table of a week: each article on the day on which it was published, by the reader's clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.digest.choose import choose
from bot.digest.opening import Period, Span
from bot.digest.views import TopicView
from bot.digest.week import MOST_TOPICS, Week, week_of
from storage.columns import milliseconds
from storage.windows import Listed

ZONE = ZoneInfo("Asia/Almaty")  # five hours before UTC
LAST = date(2026, 11, 24)
PERIOD = Period(Span.WEEK, LAST - timedelta(days=6), LAST)
SENATE, BUDGET = TopicView(1, "body", "Сенат"), TopicView(2, "hashtag", "#Бюджет")


def listed(number: int, day: int, hour: int = 9) -> Listed:
    """An article of a day of November, at an hour of UTC."""
    at = milliseconds(datetime(2026, 11, day, hour, tzinfo=UTC))
    return Listed(number, 1, at, at, (1,), number, "ru")


def week(days: list[tuple[int, int]], topics: list[TopicView], **more: object) -> Week | None:
    articles = [listed(number, *when) for number, when in enumerate(days, start=1)]
    about = {one.id: [topics[(one.id - 1) % len(topics)]] for one in articles}
    return week_of(choose(articles, about, **more), PERIOD, ZONE)  # type: ignore[arg-type]  # of choose


def test_a_day_is_the_readers_and_ends_at_his_midnight() -> None:
    found = week([(18, 18), (18, 19), (24, 9), (24, 20), (17, 18), (17, 19)], [SENATE])
    assert found is not None
    assert found.days == tuple(date(2026, 11, day) for day in range(18, 25))
    # What is dated after the last day is of that; what was published before the week is apart.
    assert [(one.topic, one.before, one.days) for one in found.rows] == [
        ("Сенат", 1, (2, 1, 0, 0, 0, 0, 2))
    ]


def test_each_topic_has_a_row_and_the_rest_one_together() -> None:
    topics = [TopicView(n, "body", f"Тема {n:02}") for n in range(1, MOST_TOPICS + 4)]
    found = week([(20, 9)] * len(topics), topics)
    assert found is not None
    assert [one.topic for one in found.rows][-1] is None
    assert [sum(one.days) for one in found.rows] == [*[1] * MOST_TOPICS, 3]


def test_what_stands_beneath_another_is_no_news_of_a_day() -> None:
    found = week([(20, 9), (21, 9)], [SENATE], related={1: {2}, 2: {1}})
    assert found is not None
    assert [sum(one.days) for one in found.rows] == [1]


def test_where_not_all_is_known_or_there_is_no_week_there_is_no_table() -> None:
    assert week([(20, 9)], [SENATE], beyond=1) is None
    assert week([], [SENATE]) is None
    day = Period(Span.DAY, LAST, LAST)
    content = choose([listed(1, 20)], {1: [SENATE]})
    assert week_of(content, day, ZONE) is None
