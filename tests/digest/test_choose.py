"""Which articles a digest shows, under which topic, in which order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.digest.choose import choose
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
