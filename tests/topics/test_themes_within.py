"""The themes that some words of a phrase are, and the one that is all that they say."""

from __future__ import annotations

import pytest

from bot.topics.countries_in import countries_in, is_country
from bot.topics.themes_within import leading_theme, themes_within


@pytest.mark.parametrize(
    ("typed", "theme"),
    [
        ("rights of people with disabilities", "disability"),
        ("проблемы людей с инвалидностью", "disability"),
        ("мүгедектігі бар адамдардың құқығы", "disability"),
        ("новые дороги", "roads"),
        ("kazakhstan customs situation", "customs"),
        # what news tell of anything is not all of the theme
        ("тұрғын үй бағасы", ""),
        ("queue to kindergartens of Oskemen", ""),
        # nor is a theme that stands beside a place
        ("проблемы отопления Риддера", ""),
    ],
)
def test_what_says_nothing_beside_a_theme_is_left_to_it(typed: str, theme: str) -> None:
    found = leading_theme(typed)
    assert (found.theme.id if found else "") == theme
    assert found is None or found.phrases[0] == found.name == typed


@pytest.mark.parametrize(
    ("typed", "themes"),
    [
        ("цены на авиабилеты", {"aviation"}),
        ("rights of people with disabilities", {"disability"}),
        ("каспий и его экология", {"caspian", "ecology"}),
        ("новые цены", {"prices"}),
    ],
)
def test_a_broader_theme_is_that_of_the_thing(typed: str, themes: set[str]) -> None:
    assert {one.theme.id for _, one in themes_within(typed)} == themes


def test_countries_are_named_by_one_word_or_several() -> None:
    assert countries_in("burkina faso и казахстан") == {"BF", "KZ"}
    assert is_country("New Zealand")
    assert not is_country("пчёлы Казахстана")
