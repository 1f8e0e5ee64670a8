"""Which texts are another one with a few words changed."""

from __future__ import annotations

import pytest

from bot.corrections.copies import is_near_copy
from bot.corrections.judge import Said
from tests.stories.telling import BODY, OTHER, REPRINT, RUSSIAN

NOTE = "Палата приняла закон о музеях: за проголосовали 62 депутата, против четверо."


def said(text: str) -> Said:
    title, _, body = text.partition("\n\n")
    return Said(title, "", body)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        (RUSSIAN, RUSSIAN.replace("62", "64"), True),
        (RUSSIAN, REPRINT, True),
        # in another order, with other marks and letters
        (f"Тема\n\n{BODY}", "Тема\n\n" + "\n\n".join(BODY.split("\n\n")[::-1]), True),
        (NOTE, NOTE.replace("62", "64"), True),
        (NOTE, NOTE.upper(), True),
        # half of it is new
        (RUSSIAN, f"{RUSSIAN}\n\n{BODY[:300]}", False),
        (RUSSIAN, OTHER, False),
        (
            NOTE,
            "Палата приняла закон о театрах: за проголосовали 50 депутатов, против никто.",
            False,
        ),
        ("", "", False),
        ("", NOTE, False),
    ],
)
def test_a_few_words_changed(one: str, other: str, *, near: bool) -> None:
    assert is_near_copy(said(one), said(other)) is near
    assert is_near_copy(said(other), said(one)) is near


def test_a_document_of_megabytes_is_compared_in_moments() -> None:
    long = Said("Стенограмма", "", " ".join(f"слово{number}" for number in range(300_000)))
    assert is_near_copy(long, long)
