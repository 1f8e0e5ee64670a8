"""A pastime of every day is known by what its column is called, or by its form."""

from __future__ import annotations

import pytest

from bot.intake.kinds.idle import idle_of


@pytest.mark.parametrize(
    ("title", "text", "follows"),
    [
        ("Гороскоп на неделю", "Ждите писем.", "гороскоп"),
        ("Что обещает гороскоп", "Овен: вода. Телец: налог. Рыбы: суд.", "гороскоп"),
        ("3 наурызға арналған жұлдыз жорамал", "Тоқты: су ішіңіз.", "жұлдыз жорамал"),
        ("Horoscope for March 3", "Aries: mind the budget.", "horoscope"),
        ("К чему снится вода", "К деньгам.", "снится"),
        ("Түс жору: су көрсе", "Ақша келеді.", "түс жору"),
        ("What does it mean to dream of water", "Money comes.", "dream"),
        ("Рецепт пирога с рыбой", "Ингредиенты: мука, рыба.", "рецепт"),
        ("Балық бәлішін қалай пісіреді", "Бір шай қасық тұз.", "рецепт"),
        ("A recipe for fish pie", "Ingredients: flour, fish.", "recipe"),
        ("Результаты тиража № 100", "5, 6, 7.", "лотерея"),
        ("Лотерея нәтижесі", "5, 6, 7.", "лотерея"),
        ("Winning numbers for March 3", "5, 6, 7.", "winning numbers"),
    ],
)
def test_it_is_one(title: str, text: str, follows: str) -> None:
    words = idle_of(title, text)
    assert words is not None
    assert words.search(follows)
    assert not words.search("вода")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Ведущего оштрафовали за гороскоп", "Суд решил так."),
        ("Рецепт на лекарства выдадут в приложении", "Так решил Минздрав."),
        ("Закон о лотереях принят", "Тираж теперь под надзором."),
        ("Лотерея туралы заң қабылданды", "Палата шешті."),
        ("Дәріні рецептпен сатады", "Министрлік шешті."),
        ("A recipe for growth, says the minister", "The budget will rise."),
        ("Lottery operator fined", "The court ruled so."),
    ],
)
def test_it_is_news(title: str, text: str) -> None:
    assert idle_of(title, text) is None
