"""Where somebody comes from, or was met, is not what the text is about."""

from __future__ import annotations

import re

import pytest

from bot.intake.aside.whence import is_only_met_at, is_only_whence


def only(text: str, word: str) -> bool:
    places = [(one.start(), one[0]) for one in re.finditer(word, text)]
    begins = text.split("\n\n", 1)[0]
    return is_only_met_at(text, places) or is_only_whence(text, begins, places)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Министр в кулуарах Мажилиса рассказал о ценах", "Мажилиса"),
        ("Мәжіліс кулуарында министр бағаны айтты", "Мәжіліс"),
        ("The minister spoke in the corridors of the Mazhilis", "Mazhilis"),
        ("Боксёр Ким победил соперника из Узбекистана", "Узбекистана"),
        ("Қостанайлық балуан жеңді\n\nҚостанайлық алтын алды.", "Қостанайлық"),
        ("Өзбекстан өкілі балуанға жол берді", "Өзбекстан"),
        ("Chess: a win over Uzbekistan’s champion", "Uzbekistan"),
    ],
)
def test_only_whence(text: str, word: str) -> None:
    assert only(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Министр на заседании Мажилиса рассказал о ценах", "Мажилиса"),
        ("В кулуарах Мажилиса спорят\n\nМажилис собрался.", "Мажилиса?"),
        ("Сборная Узбекистана по боксу победила", "Узбекистана"),
        ("Турнир по боксу прошёл в Узбекистане", "Узбекистане"),
        ("Товары из Узбекистана подорожали", "Узбекистана"),
        ("Қостанайлық фермерлер шағымданды", "Қостанайлық"),
        ("", "Сенат"),
    ],
)
def test_what_is_told_of(text: str, word: str) -> None:
    assert not only(text, word)
