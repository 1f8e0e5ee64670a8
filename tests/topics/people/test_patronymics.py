"""Patronymics beside names."""

from __future__ import annotations

import pytest

from bot.topics.people.indexing import build
from bot.topics.people.patronymics import is_patronymic_form, patronymic_at, patronymic_fits
from bot.topics.registry.registry import Registry
from bot.topics.tokens import Words
from tests.topics.people.reading import DANIYAR, MAULEN

INDEX = build(Registry({one.id: one for one in (MAULEN, DANIYAR)}))


@pytest.mark.parametrize(
    ("person", "key", "fits"),
    [
        ("maulen", "сагатханович", True),
        ("maulen", "сагатхановичем", True),
        ("maulen", "с", True),
        ("maulen", "сағатханұлы", True),  # nobody wrote the Kazakh one down
        ("maulen", "ерланович", False),
        ("maulen", "е", False),
        ("daniyar", "ерланович", True),  # none is known
    ],
)
def test_whose_patronymic_it_may_be(person: str, key: str, fits: bool) -> None:
    assert patronymic_fits(INDEX, person, key) is fits


def test_what_is_a_patronymic_or_its_initial() -> None:
    words = Words("Маулену Сагатхановичу С. Ашимбаеву и")
    assert [patronymic_at(words, at) for at in range(len(words))] == [
        False,
        True,
        True,
        False,
        False,
    ]
    assert not is_patronymic_form("оглы")  # too short to be whose
