"""Who does what his office always does."""

from __future__ import annotations

from datetime import date

import pytest

from bot.topics.by_office import as_office
from tests.shipped import shipped

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("laws signed by Tokayev", "laws signed by President"),
        ("законы, подписанные Токаевым", "законы подписанные Президент"),
        ("Тоқаев қол қойған заңдар", "Президенті қол қойған заңдар"),
        ("laws signed by Mirziyoyev", ""),  # of another country
        ("laws signed by Smirnoff", ""),
        ("законы Токаева", ""),
    ],
)
def test_somebody_is_said_by_his_office(typed: str, said: str) -> None:
    assert as_office(typed, shipped().search, shipped().registry, TODAY) == said
