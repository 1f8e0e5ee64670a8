"""What is typed short, in full; phrases in Latin letters; words that only join."""

from __future__ import annotations

import pytest

from bot.topics.joining import only_joins
from bot.topics.latin_kazakh import as_it_sounds
from bot.topics.latin_words import in_cyrillic
from bot.topics.spelt_out import spelt_out


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("отопит. сезон", "отопительный сезон"),
        ("избират. участки", "избирательные участки"),
        ("коммун. услуги", "коммунальные услуги"),  # of several the one that themes have
        ("Налог. кодекс", "Налоговый кодекс"),
        ("мин. просвещения", "министерство просвещения"),
        ("min. of energy", "ministry of energy"),
        ("обл абай", "область Абай"),
        ("абай обл.", "область Абай"),
        ("карагандинская обл", "Карагандинская область"),
        ("аи95", "АИ-95"),
        ("жд и авиация", "железная дорога и авиация"),
        ("Ж/Д", "железная дорога"),
        ("ж/д вокзал", "ж/д вокзал"),
        # as it stands
        ("сенат. мажилис. выборы", "сенат. мажилис. выборы"),
        ("Токаев. Кошанов", "Токаев. Кошанов"),
        ("т.е. закон", "т.е. закон"),
        ("обл центр", "обл центр"),
        ("G20", "G20"),
        ("закон 2026", "закон 2026"),
    ],
)
def test_what_is_typed_short(typed: str, full: str) -> None:
    assert spelt_out(typed) == full


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("tseny na benzin", "цены на бензин"),
        ("skolko stoit otoplenie", "сколько стоит отопление"),
        ("kun tartibi", "күн тәртібі"),
        ("mektep zhondeu", "мектеп жөндеу"),
        ("su tasqyny", "су тасқыны"),
        # English, names, one word
        ("human rights", ""),
        ("bank reform", ""),
        ("samruk energy", ""),
        ("silk road", ""),
        ("benzin", ""),
        ("цены na benzin", ""),
    ],
)
def test_phrases_in_latin_letters(typed: str, read: str) -> None:
    assert in_cyrillic(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("su tasqynyna daiyndyq", "су тасқынына дайындық"),
        ("su tasqınına dayındıq", "су тасқынына дайындық"),
        ("Sý tasqynyna daıyndyq", "Су тасқынына дайындық"),
        ("auyl s'arýas'ylyg'y", "ауыл шаруашылығы"),
        ("zhumyssyzdyq deńgeyi", "жұмыссыздық деңгейі"),
        ("qurylys tekserildi", "құрылыс тексерілді"),  # one is of no theme
        ("alimentter toleu", "алименттер төлеу"),
        # Not Kazakh, whoever types it
        ("Freedom Holding", ""),
        ("Air Astana", ""),
        ("human rights", ""),
    ],
)
def test_kazakh_phrases_in_latin_letters(typed: str, read: str) -> None:
    assert in_cyrillic(typed, "kk") == read


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        ("kopir", "көпір"),
        ("qurylys", "құрылыс"),
        ("tekserildi", "тексерілді"),
        ("bailanys", "байланыс"),
        ("ǵylym", "ғылым"),
        ("sağat", "сағат"),
    ],
)
def test_kazakh_words_are_spelt_as_they_sound(typed: str, spelt: str) -> None:
    assert as_it_sounds(typed) == spelt


@pytest.mark.parametrize(
    ("word", "joins"),
    [
        ("on", True),
        ("it", True),
        ("он", True),
        ("не", True),
        ("бұл", True),
        ("ООН", False),
        ("ЕС", False),
        ("US", False),
        ("Ли", False),
        ("сенат", False),
        ("tax", False),
    ],
)
def test_words_that_only_join(word: str, joins: bool) -> None:
    assert only_joins(word) is joins
