"""Whoever claims another's name is signed with his own."""

from __future__ import annotations

import pytest

from bot.intake.signing import look_of, looks_of, poses, signed

OTHERS = looks_of(["Вестник", "Вестник " + "х" * 80, "BBC", "Қазақпарат", "Evening Sample"])


@pytest.mark.parametrize(
    ("claimed", "source", "told"),
    [
        ("Вестник", "Evil", "Вестник (Evil)"),
        ("Вестник (Evil)", "Evil", "Вестник (Evil)"),
        ("", "Evil", ""),
        ("evil", "Evil", "evil"),
        ("Вестник", "", "Вестник"),
        ("Новая газета", "Evil", "Новая газета"),
        ("Новая газета (Evil)", "Evil", "Новая газета (Evil)"),
        ("Вестник " + "х" * 80, "Evil", "Вестник " + "х" * 44 + "… (Evil)"),
        ("Вестник", "З" * 80, "З" * 80),
    ],
)
def test_its_own_name_stands_behind_what_a_source_claims(
    claimed: str, source: str, told: str
) -> None:
    assert signed(claimed, source, OTHERS) == told
    assert len(told) <= 60 or told == source


@pytest.mark.parametrize(
    "claimed",
    [
        "ВЕСТНИК",
        "вестник ",
        "В е с т н и к",
        "Bестник",  # a Latin letter
        "Βестник",  # a Greek one
        "Вестни\u200bк",
        "Ве́стник",
        "«Вестник»",
        "Вестник.",
        "Вестниик",
        "Вестник (Бюро)",
        "Бюро · Вестник",
        "Бюро — Вестник",
        "Ｂestник".replace("est", "ест"),
        "bbc",
        "ВВС",
        "Казакпарат",
        "КAЗАҚПАРАТ",
        "Evening  S\u0430mple",
    ],
)
def test_anothers_name_is_known_however_it_is_spelled(claimed: str) -> None:
    assert poses(claimed, OTHERS)
    assert signed(claimed, "Evil", OTHERS).endswith(" (Evil)")


def test_a_letter_of_two_signs_is_one() -> None:
    others = looks_of(["Мой край"])
    assert poses("Мой край".replace("й", "и\u0306"), others)
    assert look_of("  ·  ") == ""
    assert not poses("·", others)


@pytest.mark.parametrize("claimed", ["Вестник района", "Вечерний вестник", "Бюро (Алматы)", "BBQ"])
def test_a_name_of_its_own_is_left_as_it_is(claimed: str) -> None:
    assert signed(claimed, "Desk", OTHERS) == claimed
