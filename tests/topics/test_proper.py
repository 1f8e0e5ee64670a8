"""Which followed words are a name, and stand without quotation marks."""

from __future__ import annotations

import pytest

from bot.topics.proper import is_proper


@pytest.mark.parametrize(
    ("words", "proper"),
    [
        ("Тараз", True),
        ("Ақорда", True),
        ("Қызылорда қаласы", True),
        ("Сауранбаев", True),
        ("МӘМС", True),
        ("Azerbaijan", True),
        ("тараз", False),  # as it was typed
        ("Таможня", False),
        ("Зейнетақы", False),
        ("Тарифы на тепло", False),
        ('"Тараз"', False),
    ],
)
def test_a_name_is_one_by_its_capital_and_its_word(words: str, proper: bool) -> None:
    assert is_proper(words) is proper
