"""Words of sport and of the stage: of whoever plays, and of what there is of it."""

from __future__ import annotations

import re

import pytest

from bot.intake.aside.pastimes import PLAYER, SPORT, STAGE

FIELD = re.compile(f"{SPORT}|{STAGE}")


@pytest.mark.parametrize(
    "word",
    "футболист футболшы хоккеист хоккейші боксёр боксшы шахматист шахматшы теннисист дзюдоист "
    "самбист самбошы волейболист footballer boxer wrestler judoka".split(),
)
def test_whoever_plays(word: str) -> None:
    assert re.fullmatch(PLAYER, word)
    assert FIELD.match(word)


@pytest.mark.parametrize(
    "word", "футбольная хоккейный самбо бокса спортивная күрес шахмат театр киноның boxing".split()
)
def test_what_there_is_of_it(word: str) -> None:
    assert FIELD.match(word)
    assert not re.fullmatch(PLAYER, word)


@pytest.mark.parametrize("word", "хокку самбук футляр box школа".split())
def test_nothing_of_it(word: str) -> None:
    assert not FIELD.match(word)
