"""Which articles a digest shows, under which topic, in which order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.digest.choose import MOST_ARTICLES, MOST_LISTED, as_seen, choose
from bot.digest.views import ArticleView, TopicView

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
TOPICS = [
    TopicView(n, kind, f"{kind} <{n}> & 🇰🇿")
    for n, kind in enumerate(("hashtag", "official", "body"))
]


def test_newest_first_and_each_article_once() -> None:
    old, new = (
        ArticleView(n, f"t{n}", "", "", None, NOW - timedelta(hours=hours))
        for n, hours in ((1, 5), (2, 1))
    )
    content = choose([old, new], {1: TOPICS, 2: TOPICS[:1]})
    assert [
        (group.topic.kind, [i.article.id for i in group.items]) for group in content.groups
    ] == [
        ("hashtag", [2]),
        ("official", [1]),
    ]


def _articles(many: int) -> list[ArticleView]:
    return [
        ArticleView(n, f"t{n}", "", "", None, NOW - timedelta(hours=n)) for n in range(1, many + 1)
    ]


def test_what_came_before_is_in_no_group_and_is_listed_newest_first() -> None:
    content = choose(_articles(5), dict.fromkeys(range(1, 6), TOPICS[:1]), came={4, 2, 99})
    assert [item.article.id for group in content.groups for item in group.items] == [1, 3, 5]
    assert [one.id for one in content.again] == [2, 4]
    assert (content.total, content.came, content.hidden) == (5, 2, 0)


def test_what_came_before_and_is_taken_back_counts_nowhere() -> None:
    content = choose(_articles(2), {1: TOPICS[:1], 2: []}, came={2})
    assert (content.total, content.came, content.again) == (1, 0, ())


def test_what_is_left_out_because_it_came_is_not_hidden_news() -> None:
    about = dict.fromkeys(range(1, 100), TOPICS[:1])
    content = choose(_articles(99), about, came=range(1, 50), listed=False)
    assert (content.total, content.came, content.again) == (99, 49, ())
    assert content.hidden == 50 - MOST_ARTICLES
    content = choose(_articles(99), about, came=range(1, 50))
    assert len(content.again) == MOST_LISTED
    assert content.hidden == 50 - MOST_ARTICLES + 49 - MOST_LISTED


def test_of_a_window_fuller_than_is_read_nobody_says_how_much_came_before() -> None:
    about = dict.fromkeys(range(1, 4), TOPICS[:1])
    assert choose(_articles(3), about, came={1}, beyond=7).came is None
    assert choose(_articles(3), about, beyond=7).came == 0
    assert choose(_articles(3), about, beyond=7).total == 10


def test_what_was_removed_meanwhile_is_neither_shown_nor_counted() -> None:
    articles = _articles(7)
    content = choose(articles, dict.fromkeys(range(1, 8), TOPICS[:1]), most=3, came={6, 7})
    views = {one.id: one for one in articles if one.id not in (2, 7)}
    seen = as_seen(content, views)
    assert [one.id for one in seen.shown()] == [1, 3, 6]
    assert (seen.total, seen.hidden, seen.came) == (5, 2, 1)
    assert as_seen(content, {}).groups == ()
