"""In which order the headings of a digest stand (docs/architecture.md)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.digest.choose import choose
from bot.digest.order import Weight
from bot.digest.views import ArticleView, TopicView
from storage.vocabulary import TopicKind

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


def told_by(many: int, **more: Any) -> Weight:
    """What so many outlets tell."""
    return Weight(frozenset(map(str, range(many))), **more)


def test_the_heading_with_the_main_event_of_the_day_stands_first_unless_its_reader_says() -> None:
    topics = [TopicView(n, TopicKind.HASHTAG, f"#{n}") for n in range(4)]
    made = [ArticleView(n, "", "", "", None, NOW) for n in range(1, 6)]
    about = {n: [topics[[0, 1, 2, 3, 2][n - 1]]] for n in range(1, 6)}
    weights = {
        1: told_by(1, rank=3),
        2: told_by(3, planned=True),
        3: told_by(3),
        4: Weight(frozenset("uvwxyzt")),
        5: Weight(frozenset("abcde")),
    }

    def headings(**more: Any) -> list[int]:
        own = choose(made, about, order=[0, 1, 2, 3], weights=weights, **more)
        return [group.topic.id for group in own.groups]

    # what is only to happen leads none
    assert headings() == [3, 2, 0, 1]
    # what stands beneath an entry counts with it
    assert headings(related={3: {5}, 5: {3}}) == [2, 3, 0, 1]
    assert headings(moved=1) == [0, 3, 2, 1]
    assert headings(moved=4) == [0, 1, 2, 3]
    # one outlet more makes no greater event: then it is as the reader's list has it
    weights[3] = weights[5] = told_by(2)
    assert headings() == [3, 0, 2, 1]
