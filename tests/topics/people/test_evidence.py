"""What speaks for it that a surname alone is a person's."""

from __future__ import annotations

import pytest

from bot.topics.people.evidence import (
    has_form_of_surname,
    weight_of_mention,
    weight_of_surname,
)
from bot.topics.people.mention import ALERT, LISTED
from tests.topics.people.reading import MOROZ, TOKAYEV, parts_of_text, person, surname_in

BROD, KAIRAT = person("brod", "Александр Брод"), person("kairat", "Данияр Қайрат")


@pytest.mark.parametrize(
    ("word", "kazakh", "weight"),
    [
        ("токаев", True, 3), ("обама", False, 3),
        ("брод", False, 2),  # a word, and oftener a surname
        ("сарым", True, 1),  # may be a word of Kazakh
        ("мороз", False, 0), ("роман", False, 0), ("қайрат", True, 0), ("grant", False, 0),
    ],
)  # fmt: skip
def test_the_weight_of_a_surname(word: str, kazakh: bool, weight: int) -> None:
    assert weight_of_surname(word, kazakh=kazakh) == weight


@pytest.mark.parametrize(
    ("text", "alert", "listed"),
    [
        ("сказал Мороз.", True, True),
        ("ударил Мороз.", False, True),
        ("Мороз ударил.", False, False),
        ("Утром мороз, а Мороз ударил.", False, False),  # the text has the word
        ("о нём пишет Брод.", True, True),
        ("По словам Мороза", True, True),
        ("помощник Мороз пришёл", True, True),
        ("помощника Мороза видели", True, True),
        ("журнал «Токаев» закрыт", False, False),
        ("вошёл в Токаев", False, True),
    ],
)
def test_what_is_added_up(text: str, alert: bool, listed: bool) -> None:
    parts = parts_of_text(text, MOROZ, BROD, TOKAYEV)
    words = parts.words
    at = next(at for at in range(len(words)) if words.capital(at) and parts.surname_at(at))
    surname = parts.surname_at(at)
    assert surname is not None
    before = words.keys[at - 1] if at else ""
    after = words.keys[at + 1] if words.joined(at + 1) else ""
    weight = weight_of_mention(parts, surname, before, after)
    assert (weight >= ALERT, weight >= LISTED) == (alert, listed)


def test_a_first_name_before_another_surname_is_that_ones() -> None:
    parts = parts_of_text("орынбасары Қайрат Байбек келді", KAIRAT, kazakh=True)
    assert weight_of_mention(parts, surname_in(parts), "орынбасары", "байбек") < LISTED


def test_brands_in_latin_letters_are_no_surname() -> None:
    parts = parts_of_text("компания Brod купила", BROD)
    assert weight_of_mention(parts, surname_in(parts), "компания", "купила") < ALERT


def test_the_form_of_surnames() -> None:
    assert has_form_of_surname("кошанов")
    assert has_form_of_surname("сейілханұлы")
    assert not has_form_of_surname("жылына")
