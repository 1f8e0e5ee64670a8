"""Composing is what Unicode says, and no text makes it slow."""

from __future__ import annotations

import unicodedata

import pytest

from bot.topics import normal
from bot.topics.normal import compatible, composed


@pytest.mark.parametrize(
    "text",
    ["", "ascii", "И\u0306ә", "e\u0301\u0323", "👨‍👩‍👧🇰🇿❤️" * 50, "\u1112\u1161\u11ab", "«—»…" * 50,
     "́" * 30],
)  # fmt: skip
def test_a_text_that_people_write_is_composed_as_unicode_says(text: str) -> None:
    assert composed(text) == unicodedata.normalize("NFC", text)


def test_what_is_taken_for_ordinary_is_composed_as_unicode_says() -> None:
    letters = [chr(at) for at in range(0x3000) if normal._ORDINARY.fullmatch(chr(at))]
    assert {*"ЁёӘәҢңІі«»–—’“„…№ \u00a0"} <= set(letters)
    for first in letters:  # with each other letter behind it, for two may become one
        text = first + first.join(letters) + first
        assert composed(text) == unicodedata.normalize("NFC", text)
        assert compatible(text) == unicodedata.normalize("NFKC", text)


def test_a_letter_under_endless_marks_keeps_some() -> None:
    # sorting the marks takes time in the square of their number
    assert len(composed("а" + "\u0301\u0323" * 500_000)) <= 33
