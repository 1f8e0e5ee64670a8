"""Streets and squares are known in the forms that stand beside their names."""

from __future__ import annotations

import re

import pytest

from bot.topics.people import streets

BEHIND = f"{streets.ONE_BEHIND}|{streets.SQUARE_BEHIND}|{streets.SEVERAL_BEHIND}|{streets.ENGLISH}"


@pytest.mark.parametrize(
    "word",
    "улица улицы улицу улице улицей улиц улицам ул проспект проспекте пр площади пл переулок "
    "переулке бульвара шоссе набережная".split(),
)
def test_before_a_name(word: str) -> None:
    assert re.fullmatch(streets.ANY, word)


@pytest.mark.parametrize(
    "word", "көшесі көшесінде даңғылын алаңында көшелері алаңдары streets avenue".split()
)
def test_behind_a_name(word: str) -> None:
    assert re.fullmatch(BEHIND, word)


@pytest.mark.parametrize("word", "улицах улицы проспектам площадей переулков".split())
def test_several(word: str) -> None:
    assert re.fullmatch(streets.SEVERAL, word)
    assert not re.fullmatch(streets.SEVERAL, "проспекта")


@pytest.mark.parametrize("word", "улов площадка көше прокурор шоссейный".split())
def test_none(word: str) -> None:
    assert not re.fullmatch(f"{streets.ANY}|{BEHIND}", word)
