"""What stands beneath what is related to it, and what by itself though it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.digest.gathering import gathered
from bot.digest.order import Weight
from bot.digest.views import ArticleView
from bot.intake.kinds.genres import Genre

NOW = datetime(2026, 11, 24, tzinfo=UTC)
OLD, NEW = (
    ArticleView(number, "", "", "", None, NOW - timedelta(hours=number)) for number in (2, 1)
)
NEWS, THOUGHTS, INTERVIEW, SIGNING = Genre.NEWS, Genre.THOUGHTS, Genre.INTERVIEW, Genre.SIGNING


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (NEWS, NEWS, [(1, [2])]),
        (NEWS, THOUGHTS, [(2, [1])]),
        (THOUGHTS, THOUGHTS, [(1, [2])]),
        (INTERVIEW, NEWS, [(1, []), (2, [])]),
        (SIGNING, SIGNING, [(1, []), (2, [])]),
        (SIGNING, NEWS, [(1, [2])]),
    ],
)
def test_of_two_that_are_related(old: Genre, new: Genre, told: list[object]) -> None:
    weights = {2: Weight(genre=old), 1: Weight(genre=new)}
    found = gathered([NEW, OLD], {1: {2}, 2: {1}}, (), (), (), weights)
    assert [(one.id, [it.id for it in those]) for one, those in found] == told


def test_what_is_no_more_so_stands_beneath_what_says_so_whatever_it_names() -> None:
    plainly = {2: frozenset({(1, 1)}), 1: frozenset({(2, 1)})}
    near = {1: {2}, 2: {1}}
    for outdated, told in (((), [(1, []), (2, [])]), ({(2, 1)}, [(1, [2])])):
        found = gathered([NEW, OLD], near, (), (), (), {}, plainly, outdated)
        assert [(one.id, [it.id for it in those]) for one, those in found] == told
