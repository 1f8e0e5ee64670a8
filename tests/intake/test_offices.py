"""By which office a sentence calls somebody without his name, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.shown.offices import is_known, office_meant


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Министр пообещал открыть зал.", "министр"),
        ("Министр Проба Пробин пообещал открыть зал.", ""),
        ("Депутат от области в соцсетях заявил о сырости.", "депутат"),
        ("Депутат от области Проба Пробин заявил о сырости.", ""),
        ("The minister said the hall would open.", "minister"),
        ("Зал открыт.", ""),
    ],
)
def test_by_which_office_somebody_is_meant(sentence: str, office: str) -> None:
    assert office_meant(sentence) == office


def test_many_are_not_one_of_them() -> None:
    assert is_known("министр", "министр открыл музей")
    assert not is_known("министр", "министры открыли музей")
