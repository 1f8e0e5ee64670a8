"""Whoever claims another's name is signed with his own."""

from __future__ import annotations

import pytest

from bot.intake.signing import signed


@pytest.mark.parametrize(
    ("claimed", "source", "told"),
    [
        ("Вестник", "Evil", "Вестник (Evil)"),
        ("Вестник (Evil)", "Evil", "Вестник (Evil)"),
        ("", "Evil", ""),
        ("evil", "Evil", "evil"),
        ("Вестник", "", "Вестник"),
        ("Вестник " + "х" * 80, "Evil", "Вестник " + "х" * 44 + "… (Evil)"),
        ("Вестник", "З" * 80, "З" * 80),
    ],
)
def test_its_own_name_stands_behind_what_a_source_claims(
    claimed: str, source: str, told: str
) -> None:
    assert signed(claimed, source) == told
    assert len(told) <= 60 or told == source
