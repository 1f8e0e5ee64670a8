"""Words, their values, and whether one in the other's place says something else."""

from __future__ import annotations

import pytest

from bot.corrections.words import differ, tokens_of


@pytest.mark.parametrize(
    ("was", "now"),
    [("5 000", "5000"), ("1,5", "1.5"), ("пять", "5"), ("үш", "3"), ("май", "мамырда")],
)
def test_what_has_one_value_is_one(was: str, now: str) -> None:
    [one], [other] = tokens_of(was), tokens_of(now)
    assert one.sort == other.sort


@pytest.mark.parametrize(
    ("was", "now", "other"),
    [
        ("сенатор", "сенатором", False), ("одобрил", "одобрла", False), ("ввоз", "вывоз", True),
        ("қабылдады", "қабылдамады", True), ("include", "exclude", True), ("could", "coud", False),
        ("срду", "среду", False), ("на", "в", False), ("за", "против", True),
    ],
)  # fmt: skip
def test_a_word_for_another(was: str, now: str, other: bool) -> None:
    [one], [instead] = tokens_of(was), tokens_of(now)
    assert differ(one, instead) == other


def test_a_name_is_one_in_the_middle_or_where_it_is_known() -> None:
    first, middle, last = tokens_of("Слово Асылов слово")
    assert (first.name, middle.name, last.name) == (False, True, False)
    assert tokens_of("Асылов сказал", frozenset({"асылов"}))[0].name
