"""What a text counts, in digits or in words."""

from __future__ import annotations

import pytest

from bot.standing.counted import counted


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("ЦИК зарегистрировал восемь кандидатов", "ru", {"8"}),
        ("Сегіз үміткер тіркелді", "kk", {"8"}),
        ("Eight candidates are on the ballot", "en", {"8"}),
        ("8 candidates", "en", {"8"}),
        ("Комитет собрался 2 декабря 2026 года в 10:30", "ru", set()),
        ("На 1,5 млрд тенге больше, 12 проектов", "ru", {"1.5", "12"}),
        ("Закон принят", "ru", set()),
        ("Üç yasa, 7 madde", "tr", {"7"}),  # of other languages digits alone
    ],
)
def test_numbers_with_which_something_is_counted(
    text: str, language: str, numbers: set[str]
) -> None:
    assert counted(text, language) == numbers
