"""Which reading it was, and what is over the next morning, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.essential import passes, says_a_reading
from bot.sentences import stems


@pytest.mark.parametrize(
    "sentence",
    [
        "Палата приняла проект во втором чтении.",
        "Палата жобаны бірінші оқылымда мақұлдады.",
        "The chamber passed it at third reading.",
    ],
)
def test_a_reading_that_the_title_has_not(sentence: str) -> None:
    assert says_a_reading(sentence, frozenset(stems("Палата собралась")))
    assert not says_a_reading(sentence, frozenset(stems("Проект: чтение, оқылым, reading")))
    assert not says_a_reading("Второй музей открыт для чтения.", frozenset())


@pytest.mark.parametrize(
    ("sentence", "over"),
    [
        ("Завтра палата соберётся.", True),
        ("Музей ждёт сегодняшних гостей.", True),
        ("Ертең палата жиналады.", True),
        ("The chamber meets tomorrow.", True),
        ("Мы прочли проект за вас.", True),
        ("Палата соберётся 24 ноября.", False),
        ("Гость сказал: «Сегодня открыт наш музей».", False),
        ("Ертеңгілік ас берілді.", False),
    ],
)
def test_what_is_over_when_it_is_read(sentence: str, *, over: bool) -> None:
    assert passes(sentence) is over
