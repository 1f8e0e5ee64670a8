"""What is spelt nearly alike is found, all of it, and few forms are compared for it."""

from __future__ import annotations

import random
from functools import cache

import pytest
from rapidfuzz.distance import DamerauLevenshtein

from bot.topics.near import MIN_SCORE, MOST_BEGUN, MOST_COMPARED, Near, really_near
from bot.topics.search_table import build_table
from tests.topics.registries import invented


@cache
def _vocabulary() -> list[str]:
    return list(build_table(invented(1500)).by_word)


@cache
def _near() -> Near:
    return Near(_vocabulary())


def _misspelt(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    letter = chance.choice("абвгдеиклмнопрст")
    return chance.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
        ]
    )


def _by_comparing_all(word: str) -> dict[str, float]:
    found = {}
    for form in _vocabulary():
        score = 0.0
        if len(word) >= 3 and form.startswith(word):
            score = 80 + 18 * len(word) / len(form)
        elif len(word) >= 4:
            similarity = DamerauLevenshtein.normalized_similarity(word, form)
            score = 100 * similarity - 2 if really_near(word, form, similarity) else 0.0
        if score >= MIN_SCORE and form != word:
            found[form] = score
    return found


def test_nothing_is_missed_that_comparing_all_would_find() -> None:
    chance, words = random.Random(3), 60
    compared = 0
    for _ in range(words):
        word = chance.choice(_vocabulary())
        for _ in range(chance.randint(1, 3)):
            word = _misspelt(word, chance) or "а"
        found, forms = _near().scores(word)
        assert found == pytest.approx(_by_comparing_all(word))
        compared += forms
    # of a vocabulary of more than 5,000 forms
    assert compared / words < len(_vocabulary()) / 50


@pytest.mark.parametrize(
    "word", ["", "а", "ъ", "а" * 4096, "🦊🦊🦊🦊", "ба" * 30, "\U0010ffff" * 5]
)
def test_whatever_is_typed_little_is_compared(word: str) -> None:
    found, forms = _near().scores(word)
    assert found == {}
    assert forms <= MOST_COMPARED


def test_of_too_many_the_nearest_are_compared_and_the_shortest_of_those_begun() -> None:
    alike = {f"абв{a}{b}{c}" for a in "клмнопрсту" * 2 for b in "абвгдеёжзик" for c in _SIGNS}
    near = Near([*alike, "абв"])
    assert len(alike) > max(MOST_COMPARED, MOST_BEGUN)
    found, forms = near.scores("абвка0")
    assert forms <= MOST_COMPARED + MOST_BEGUN
    assert "абвка1" in found
    found, forms = near.scores("абв")
    assert forms == MOST_BEGUN
    assert len(found) in {MOST_BEGUN, MOST_BEGUN - 1}  # itself left out


_SIGNS = [chr(number) for number in range(0x4E00, 0x4E00 + 60)] + ["0", "1"]


def test_an_empty_vocabulary_has_nothing_near() -> None:
    assert Near([]).scores("ашимбаев") == ({}, 0)


@pytest.mark.parametrize(
    ("word", "form", "near"),
    [
        ("ашимбаив", "ашимбаев", True),
        ("окаев", "токаев", True),  # the first letter alone
        ("тукаив", "токаев", True),
        ("кашанов", "кошанов", True),
        ("такиев", "бакиев", False),  # another surname
        ("сулейменов", "сулейманом", False),
        ("роса", "роза", False),  # of four letters each tells
        ("зами", "мами", False),
        ("баскарма", "аскара", False),  # the first letter and another
    ],
)
def test_a_near_spelling_is_really_near(word: str, form: str, near: bool) -> None:
    similarity = DamerauLevenshtein.normalized_similarity(word, form)
    assert really_near(word, form, similarity) is near


def test_a_surname_is_nobodys_fathers_name() -> None:
    near = Near(["абишевич", "абишевича", "абишевой", "абишева"])
    assert set(near.scores("абишев")[0]) == {"абишевой", "абишева"}
    assert "абишевич" in near.scores("абишеви")[0]
