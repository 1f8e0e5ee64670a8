"""Names of parliaments that say their country without it, and words that only look like one."""

from __future__ import annotations

import pytest

from bot.topics.chambers import chamber_at
from bot.topics.tokens import Words

NAMES = [
    ("Госдумой", "RU"),
    ("Государственной думы", "RU"),
    ("Мемлекеттік думаның", "RU"),
    ("State Duma", "RU"),
    ("Советом Федерации", ""),  # as whole words: the instrumental is too rare to be one
    ("Совета Федерации", "RU"),
    ("совет федераций футбола", ""),
    ("Верховной рады", "UA"),
    ("она рада", ""),
    ("Жоғарғы радада", "UA"),
    ("Олий Мажлиса", "UZ"),
    ("Мажилис", ""),
    ("Мәжіліс", ""),
    ("Олий Мәжілісінің", "UZ"),
    ("Жогорку Кенештің", "KG"),
    ("Jogorku Kenesh", "KG"),
    ("Великого национального собрания", "TR"),
    ("ВНСТ", "TR"),
    ("TBMM", "TR"),
    ("бундестага", "DE"),
    ("сейма", "PL"),
    ("сейф", ""),
    ("кнессет", "IL"),
    ("Всекитайского собрания", "CN"),
    ("National People's Congress", "CN"),
    ("National Museum", ""),
    ("House of Lords", "GB"),
    ("House of Representatives", ""),
    ("палата общин", "GB"),
    ("палата представителей", ""),
    ("Верховный", ""),
]


@pytest.mark.parametrize(("text", "country"), NAMES)
def test_a_name_says_its_country(text: str, country: str) -> None:
    keys = Words(text).keys
    found = [chamber_at(keys, at) for at in range(len(keys))]
    assert {code for code, _ in filter(None, found)} == ({country} if country else set())


def test_the_last_word_of_a_name_is_told() -> None:
    assert chamber_at(Words("в Государственной думе").keys, 1) == ("RU", 2)
    assert chamber_at(Words("в Государственной").keys, 1) is None
