"""One article that meets a bug costs only itself, by whatever road many come together."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.intake.one_by_one import one_by_one


async def halved(some: Sequence[int]) -> list[float]:
    if 13 in some:
        raise KeyError(13)
    return [60 / one for one in some]


async def test_each_is_taken_and_the_one_at_fault_is_named(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert await one_by_one([2, 0, 3], halved, whose="a desk") == [30, None, 20]
    assert [one.message for one in caplog.records if one.levelno == logging.ERROR] == [
        "an article of a desk was refused: it could not be taken in"
    ]
    assert await one_by_one([0], halved, whose="a desk") == [None]
    assert await one_by_one([], halved, whose="a desk") == []


async def test_what_is_no_article_s_fault_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        await one_by_one([0, 0], halved, whose="a desk")
    for some in ([13], [13, 2]):
        with pytest.raises(KeyError):
            await one_by_one(some, halved, whose="a desk", but=LookupError)

    async def away(_some: Sequence[timedelta]) -> list[int]:
        raise TimeoutError from PoolTimeoutError()

    for days in (1, 2):
        with pytest.raises(TimeoutError):
            await one_by_one([timedelta(days)] * days, away, whose="a desk")
