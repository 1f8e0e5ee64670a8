"""Quotation marks inside of others."""

from __future__ import annotations

import pytest

from bot.grammar.quotes import quoted


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("ru", "Сенат", "«Сенат»"),
        ("kk", "«Аманат» партиясы", "«„Аманат“ партиясы»"),
        ("ru", "Партия «Аманат»", "«Партия „Аманат“»"),
        ("ru", "«Аманат» и «Ауыл»", "«„Аманат“ и „Ауыл“»"),
        # in one pair already
        ("ru", "«Школа переводчиков»", "«Школа переводчиков»"),
        ("en", "“Inflation”", "“Inflation”"),
        ("en", "“Amanat” and others", "“‘Amanat’ and others”"),
        # those of another language are no others of these
        ("en", "Партия «Аманат»", "“Партия «Аманат»”"),
        ("ru", "The “Amanat” party", "«The “Amanat” party»"),
        # what was cut
        ("ru", "Партия «Ама…", "«Партия „Ама…»"),
        ("ru", "«А", "«„А»"),
        ("ru", "»«", "«“„»"),
        ("ru", "", "«»"),
        # with what is said of it behind
        ("ru", "«Лесной банк» (подряд)", "«Лесной банк» (подряд)"),
        ("en", "“Forest Bank” (in this order)", "“Forest Bank” (in this order)"),
        ("ru", "Банк (подряд)", "«Банк (подряд)»"),
        ("ru", '"Отбасы банк"', "«Отбасы банк»"),
        ("en", '"Otbasy Bank"', "“Otbasy Bank”"),
        ("ru", '"А" и "Б"', '«"А" и "Б"»'),
        # nothing is read in a tag
        ("ru", '<a href="https://a.example/«1»">«Аманат»</a>',
         '«<a href="https://a.example/«1»">„Аманат“</a>»'),
        ("en", "1 < 2 “and” 3 > 2", "“1 < 2 ‘and’ 3 > 2”"),
    ],
)  # fmt: skip
def test_words_are_quoted(language: str, words: str, told: str) -> None:
    assert quoted(words, language) == told
