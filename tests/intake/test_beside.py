"""The forms in which a sentence names something beside the point, alone; with the rest of what says
so: test_only_named.py."""

from __future__ import annotations

import re

import pytest

from bot.intake.aside.beside import is_where_met
from bot.intake.aside.places import Divided


@pytest.mark.parametrize(
    ("text", "word", "met"),
    [
        ("Министр в кулуарах Мажилиса рассказал о ценах", "Мажилиса", True),
        ("Мәжіліс кулуарында министр бағаны айтты", "Мәжіліс", True),
        ("The minister spoke in the corridors of the Mazhilis", "Mazhilis", True),
        ("Министр на заседании Мажилиса рассказал о ценах", "Мажилиса", False),
        ("В кулуарах Мажилиса спорят\n\nМажилис собрался.", "Мажилиса?", False),
    ],
)
def test_where_somebody_was_met(text: str, word: str, *, met: bool) -> None:
    named = ((one.start(), one[0]) for one in re.finditer(word, text))
    assert all(map(is_where_met, Divided(text).places(named))) is met
