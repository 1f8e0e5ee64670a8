"""Which language a reader reads next where a story is not told in his own."""

from __future__ import annotations

import pytest

from bot.compose.languages import read_by


@pytest.mark.parametrize(
    ("language", "typed", "reads"),
    [
        ("ru", [], "ru kk en"),
        ("kk", [], "kk ru en"),
        ("en", [], "en ru kk"),
        ("de", [], "de en ru kk"),
        # Most of what he has typed is in the letters of one.
        ("en", ["#Құрылтай", "#TurkPA", "шәкіртақы"], "en kk ru"),
        ("en", ["#Курултай"], "en ru kk"),
        ("en", ["#Құрылтай", "#Бюджет"], "en ru kk"),  # as much of either
        ("en", ["#OTS", "TBMM", "#Құрылтай"], "en ru kk"),  # most is his own
        ("ru", ["NDAA", "#2027", "Jackson-Vanik"], "ru en kk"),
        ("ru", ["#Бюджет", "#COP29", "депутаты"], "ru kk en"),
        ("kk", ["NDAA", "#Бюджет", "OTS"], "kk en ru"),
    ],
)
def test_his_own_then_that_of_what_he_has_typed_then_what_such_readers_read(
    language: str, typed: list[str], reads: str
) -> None:
    assert " ".join(read_by(language, typed)) == reads
