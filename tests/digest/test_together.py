"""Which entries of a topic stand one below the other."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.digest.choose import Beneath, Item
from bot.digest.together import together
from bot.digest.views import ArticleView

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def article(number: int) -> ArticleView:
    return ArticleView(number, "", "", "", None, NOW)


# Beneath 3 stands 30.
ENTRIES = [
    Item(article(number), (), related=tuple(Beneath(article(it)) for it in those))
    for number, those in ((1, ()), (2, ()), (3, (30,)), (4, ()))
]


@pytest.mark.parametrize(
    ("pairs", "planned", "order"),
    [
        ((), (), [1, 2, 3, 4]),
        (((1, 4),), (), [1, 4, 2, 3]),
        (((2, 30),), (), [1, 2, 3, 4]),
        (((30, 4), (1, 3)), (), [1, 3, 4, 2]),  # a chain
        (((1, 4),), (1,), [4, 1, 2, 3]),  # what has happened before what is to happen
        (((1, 99),), (1,), [1, 2, 3, 4]),  # which is in no entry here
    ],
)
def test_those_that_are_related_stand_where_the_first_of_them_does(
    pairs: tuple[tuple[int, int], ...], planned: tuple[int, ...], order: list[int]
) -> None:
    near: dict[int, set[int]] = {}
    for one, other in pairs:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    assert [entry.article.id for entry in together(ENTRIES, near, planned)] == order
