"""What somebody was, in words."""

from __future__ import annotations

import pytest

from bot.grammar.former import former


@pytest.mark.parametrize(
    ("role", "language", "told"),
    [
        ("Председатель Мажилиса", "ru", "бывший председатель Мажилиса"),
        ("ЦИК", "ru", "бывший ЦИК"),
        ("Мәжіліс төрағасы", "kk", "Мәжілістің бұрынғы төрағасы"),
        ("Қазақстан Президенті", "kk", "Қазақстанның бұрынғы президенті"),
        ("Қаржы министрі", "kk", "бұрынғы қаржы министрі"),
        ("Бас прокурор", "kk", "бұрынғы бас прокурор"),
        ("Депутат", "kk", "бұрынғы депутат"),
        ("Жогорку Кенеш төрағасы", "kk", "бұрынғы Жогорку Кенеш төрағасы"),
        ("Chair of the Mazhilis", "en", "former Chair of the Mazhilis"),
    ],
)
def test_a_former_role(role: str, language: str, told: str) -> None:
    assert former(role, language) == told
