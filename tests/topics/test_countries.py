"""Which country a word names, and in which form."""

from __future__ import annotations

import pytest

from bot.topics.countries import ADJECTIVE, LOCATIVE, NOMINATIVE, OTHER, abbreviation_of, country_in


@pytest.mark.parametrize(
    ("word", "code", "form"),
    [
        ("индонезия", "ID", NOMINATIVE),
        ("индонезии", "ID", LOCATIVE),
        ("индонезию", "ID", OTHER),
        ("китае", "CN", LOCATIVE),
        ("польшей", "PL", OTHER),
        ("турецкого", "TR", ADJECTIVE),
        ("греческий", "GR", ADJECTIVE),
        ("чешской", "CZ", ADJECTIVE),
        ("египта", "EG", OTHER),
        ("сша", "US", LOCATIVE),
        ("рк", "KZ", LOCATIVE),
        ("kazakh", "KZ", NOMINATIVE),
    ],
)
def test_russian_and_english(word: str, code: str, form: str) -> None:
    named = country_in(word, kazakh=False)
    assert named is not None
    assert (named.code, named.form) == (code, form)


@pytest.mark.parametrize(
    ("word", "code", "form"),
    [
        ("қазақстанның", "KZ", OTHER),
        ("индонезияда", "ID", LOCATIVE),
        ("ақш", "US", NOMINATIVE),
        ("ресейлік", "RU", ADJECTIVE),
        ("өзбекстан", "UZ", NOMINATIVE),
    ],
)
def test_kazakh(word: str, code: str, form: str) -> None:
    named = country_in(word, kazakh=True)
    assert named is not None
    assert (named.code, named.form) == (code, form)


@pytest.mark.parametrize("word", ["индивид", "казахстанцы", "кубик", "рфы", "сенат", "америке-то"])
def test_no_country(word: str) -> None:
    assert country_in(word, kazakh=False) is None


def test_a_capital_is_known_as_one() -> None:
    named = country_in("вашингтоне", kazakh=False)
    assert named is not None
    assert named.capital


@pytest.mark.parametrize(
    ("word", "short"),
    [
        ("китаем", "кнр"),
        ("қытай", "қхр"),
        ("германии", "фрг"),
        ("сша", ""),
        ("кнр", ""),
        ("дом", ""),
    ],
)
def test_what_stands_for_it(word: str, short: str) -> None:
    assert abbreviation_of(word) == short
