"""Which language a text is in."""

from __future__ import annotations

import pytest

from bot.topics.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Председатель Сената провел заседание.", "ru"),
        ("Сенат төрағасы отырыс өткізді.", "kk"),
        ("The Senate met on Monday.", "en"),
        ("Заседание Мәжіліса и Сенатының депутатов прошло в Астане", "ru"),  # a few letters
        ("Тоқаев Ташкентке барды", "kk"),  # a headline
        ("Маулен Ашимбаевтың сапары", "kk"),  # only the suffix tells
        ("Маулен Ашимбаев", "ru"),
        ("Депутат задал вопрос министру", "ru"),  # a word of both languages
        # no word of either language that says it, but none of Russian's either
        (
            "Депутат тротуарда электр самокатпен жүруге тыйым салуды ұсынды. Сауалды министрге бүгін "
            "жолдады, былтыр апаттан жаралы адам болған",
            "kk",
        ),
        ("Parlamenttiñ otyrysy ötti, şeşim qabyldandy", "kk"),  # in Latin letters
        ("", "ru"),
        ("2026 — 15!", "ru"),
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert detect(text) == language


def test_a_long_text_is_judged_by_its_beginning() -> None:
    assert detect("Депутаты обсудили закон в Сенате. " * 50 + "Отырыс өтті. " * 500) == "ru"
