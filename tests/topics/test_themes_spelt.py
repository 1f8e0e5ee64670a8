"""Themes as they are spelt by who types them: in Latin letters, in a slip, without capitals."""

from __future__ import annotations

import pytest

from bot.topics.themes.meant import MeantBy
from bot.topics.themes.shipped import shipped_themes
from bot.topics.themes.spelling import is_meant
from tests.topics.test_themes import BEES


def test_one_stroke_in_one_word_that_nobody_knows_is_a_slip() -> None:
    assert is_meant(["тарифа", "элктричество"], ["тариф", "электричество"])
    assert not is_meant(["тарифф", "элктричество"], ["тариф", "электричество"])
    assert not is_meant(["шкала"], ["школа"])


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("pchelovodstvo", "пчеловодство"),
        ("pchely", "пчелы"),
        ("Fruktovyj sad", "фруктовый сад"),
        ("fruktovye sady", "фруктовые сады"),
        # the alphabets of Kazakh: of 2021, of 2018, and how people write
        ("omartanyñ", ""),
        ("ómarta", "омарта"),
        ("omarta", "омарта"),
        ("bal ara", "бал ара"),
        ("baq", "бақ"),
        ("bak", "бақ"),
        ("orchard", "orchard"),  # a word of English is that
        # none's; and what may be two
        ("pchelka", ""),
        ("sadovaya", "садовая"),
        ("sadovogo", ""),
        ("bal", ""),
        ("пчелinый", ""),
    ],
)
def test_a_theme_is_asked_for_in_latin_letters(typed: str, name: str) -> None:
    asked = BEES.asked(typed)
    assert (asked.name if asked else "") == name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("салык", "салық"),  # Kazakh without its own letters
        ("зейнетакы", "зейнетақы"),
        ("тарифф", "тариф"),
        ("таможна", "таможня"),
        ("custms", "customs"),
        # one word of several, and another form of the word
        ("кастанайская область", "Костанайская область"),
        ("землетресения", "землетрясение"),
        ("наводнений области", ""),
        # with the capitals that a name has
        ("экибастуз", "Экибастуз"),
        ("жэо", "ЖЭО"),
        ("мектеп", "мектеп"),
        # a word of its own, a short one, two mistakes
        ("шкала", ""),
        ("ports", "ports"),
        ("таомжна", ""),
    ],
)
def test_a_theme_is_asked_for_misspelt(typed: str, name: str) -> None:
    asked = shipped_themes().asked(typed)
    assert (asked.name if asked else "") == name


@pytest.mark.parametrize(
    ("typed", "alone"),
    [("карагнда", ""), ("дәріхна", ""), ("custms", "custms"), ("Караганда", "Караганда")],
)
def test_what_is_plainly_misspelt_is_not_looked_for_as_typed(typed: str, alone: str) -> None:
    """A short word may be another."""
    asked = shipped_themes().asked(typed)
    assert asked is not None
    assert asked.alone == alone


@pytest.mark.parametrize(
    ("typed", "theme"),
    [
        ("болезни скота", "veterinary"),
        ("мал аурулары", "veterinary"),
        ("приговоры чиновникам", "corruption-cases"),
        ("тарифы ЖКХ", "tariffs"),
        ("цена на дизтопливо", "fuel-prices"),
        ("rights of women", "women"),
        # of words of two themes, of one of English alone, with what nobody is called
        ("блокирование сайта", ""),
        ("закон о воде", ""),
        ("болезни Копбаева", ""),
        ("болезни животных в", ""),
    ],
)
def test_a_theme_is_asked_for_by_other_words_that_mean_the_same(typed: str, theme: str) -> None:
    asked = shipped_themes().asked(typed)
    assert (asked.theme.id if asked else "") == theme
    if asked is not None:
        assert asked.name == asked.phrases[0] == typed


def test_what_one_other_language_alone_calls_so_is_not_meant() -> None:
    called = [("bees", "illness of bees", "en"), ("bees", "омарта ауруы", "kk")]
    assert MeantBy(called[:1]).thing("болезни пчёл") == ""
    assert MeantBy(called[:1]).thing("disease of bees") == "bees"
    assert MeantBy(called).thing("болезни пчёл") == "bees"
