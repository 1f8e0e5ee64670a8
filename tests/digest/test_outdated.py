"""What a digest tells that is no more so, by another that it tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.digest.outdated import outdated_among
from bot.digest.prominence import Standing
from storage.windows import Listed

HOUR = 60 * 60 * 1000
PLAIN = Standing({})
ENDS, CORRECTS, AMENDS = (
    Standing({}, ends=True),
    Standing({}, corrects=True),
    Standing({}, corrects=True, amends=True),
)
CHOSEN = ((0, "feed:b", "Хабаршы"),)


def at(number: int, hour: float, language: str = "ru") -> Listed:
    return Listed(number, 1, int(hour * HOUR), number, (7,), number, language, told=CHOSEN)


@pytest.mark.parametrize(
    ("mine", "its", "hour", "over"),
    [
        (PLAIN, ENDS, 11, True),
        (PLAIN, ENDS, 9, False),  # the same event, told a little later
        (ENDS, ENDS, 11, False),
        (PLAIN, CORRECTS, 9, True),
        (PLAIN, CORRECTS, 7, False),
        (PLAIN, AMENDS, 9, True),
        (PLAIN, PLAIN, 11, False),
    ],
)
def test_what_came_of_what_is_related(
    mine: Standing, its: Standing, hour: float, *, over: bool
) -> None:
    standings, near = {1: mine, 2: its}, {1: {2}, 2: {1}}

    heard = {"Хабаршы"}

    def pairs(other: Listed) -> set[tuple[int, int]]:
        return outdated_among(
            [at(1, 8), other],
            near,
            lambda it: standings[it.id],
            lambda it: it.language == "kk",
            lambda it: heard if it.id == 1 else it.outlets,
        )

    assert pairs(at(2, hour)) == ({(1, 2)} if over else set())
    # what he reads less well stands beneath what he reads
    assert not pairs(at(2, hour, "kk"))
    other = replace(at(2, hour), told=((0, "feed:c", "Курьер"),))
    assert pairs(other) == ({(1, 2)} if over and its is not AMENDS else set())
    heard |= {"Вестник", "Листок"}  # nobody's denial stands against three others
    assert pairs(other) == ({(1, 2)} if over and its is ENDS else set())
