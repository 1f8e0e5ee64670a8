"""What of a correction readers are told, and what not."""

from __future__ import annotations

import pytest

from bot.corrections.judge import Said, judge
from bot.corrections.lexicon import EXACT
from tests.corrections.cases import CASES, Case


def said(text: str) -> Said:
    """A text of a case: its title, its first paragraph, the rest."""
    title, _, rest = text.partition("\n\n")
    lead, _, body = rest.partition("\n\n")
    return Said(title, lead, body)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.was[-30:]}-{case.now[-30:]}")
def test_a_case(case: Case) -> None:
    change = judge(said(case.was), said(case.now))
    assert change.sense == case.sense, change
    if case.pairs is not None:
        assert [(one.before, one.after) for one in change.pairs] == list(case.pairs)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.was[-30:]}-{case.now[-30:]}")
def test_the_way_back_is_told_as_the_way_there(case: Case) -> None:
    assert judge(said(case.now), said(case.was)).sense == case.sense


def test_there_are_enough_cases_in_each_language() -> None:
    assert len(CASES) >= 60


def test_a_value_is_the_same_in_three_languages() -> None:
    assert EXACT["первый"[:4]] == EXACT["бірінші"] == EXACT["first"] == ("number", "1")
    assert EXACT["may"] == EXACT["мамыр"] == EXACT["мая"] == ("month", "month-05")
    assert EXACT["₸"] == EXACT["тенге"] == EXACT["теңге"] == ("unit", "tenge")
    assert EXACT["млн"] == EXACT["миллион"] == EXACT["million"] == ("unit", "scale-6")


def test_small_steps_add_up_against_what_was_told() -> None:
    first, second = said("Палата\n\nСумма растёт."), said("Палата\n\nСума растет.")
    third = said("Палата\n\nДума растет.")
    assert not judge(first, second).sense
    assert judge(first, third).sense
