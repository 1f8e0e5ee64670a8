"""What heads a thing of sport, of the stage or of the heart is no news of policy."""

from __future__ import annotations

import re

import pytest

from bot.intake.senses import is_of_another_field


def of_another(text: str, word: str) -> bool:
    return is_of_another_field(text, [(one.start(), one[0]) for one in re.finditer(word, text)])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Хоккейная школа объявила набор\n\nТренировки в школе начнутся летом.", "школа"),
        ("Школа бокса объявила набор", "Школа"),
        ("Волейбол мектебі жеңіске жетті", "мектебі"),
        ("Жүректен жүрекке жылу\n\nЕріктілер жылу сыйлады.", "жылу"),
        ("Кинофестиваль гранты табысталды", "гранты"),
        ("Душевное тепло согрело зал", "тепло"),
        ("A film grant for a debut\n\nThe grant is small.", "grant"),
    ],
)
def test_a_thing_of_another_field(text: str, word: str) -> None:
    assert of_another(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Школа объявила набор\n\nХоккейная школа тоже.", "[Шш]кола"),
        ("Хоккейная школа получит дом\n\nАким назвал срок.", "школа"),
        ("Музыкальный театр открыт", "театр"),
        ("Жылу мектепке берілді", "мектеп"),
        ("Спорт мектебіне бюджет бөлінді", "мектеб"),
        ("Спорт. Школа открыта", "Школа"),
        ("Школа открыта", "театр"),
    ],
)
def test_what_may_be_policy(text: str, word: str) -> None:
    assert not of_another(text, word)
