"""A sentence that is shown reads as one that stands alone."""

from __future__ import annotations

import pytest

from bot.intake.shown.gist import told_as
from bot.intake.shown.openings import adds, alone, finished


@pytest.mark.parametrize(
    ("sentence", "bare"),
    [
        ("Во-вторых, нельзя будет трогать карты.", "Нельзя будет трогать карты."),
        ("Кроме того, музей купит книги.", "Музей купит книги."),
        ("Біріншіден, мұражай тегін болады.", "Мұражай тегін болады."),
        ("In addition, the museum will buy maps.", "The museum will buy maps."),
        ("Третий – школьный: Дети рисовали.", "Дети рисовали."),
        (
            "Хранитель осуждён за кражу (ст. 188 ч. 4 УК РК) карт.",
            "Хранитель осуждён за кражу карт.",
        ),
        ("Сақтаушы сотталды (ҚК 188-бап).", "Сақтаушы сотталды."),
        ("Отмечено, что залы откроют весной.", "Залы откроют весной."),
        ("It was noted that halls would open.", "Halls would open."),
        ("Поэтому школьникам дадут билет.", "Школьникам дадут билет."),
        ("Сондықтан оқушыларға билет беріледі.", "Оқушыларға билет беріледі."),
        # these are words of the sentence
        ("Кроме того зала, закрыт и второй.", "Кроме того зала, закрыт и второй."),
        ("Музей (сто залов) открыт.", "Музей (сто залов) открыт."),
    ],
)
def test_what_a_sentence_can_do_without(sentence: str, bare: str) -> None:
    assert alone(sentence) == bare


@pytest.mark.parametrize(
    ("sentence", "added"),
    [
        ("Кроме того, музей купит книги.", True),
        ("Также музей купит книги.", True),
        ("Бұдан бөлек, мұражай кітап алады.", True),
        ("In addition, the museum will buy maps.", True),
        ("Кроме музея, открыт театр.", False),
        ("Besides maps it has books.", False),
    ],
)
def test_what_only_adds_to_what_was_said(sentence: str, *, added: bool) -> None:
    assert adds(sentence) is added


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("ауылға су келді", "Ауылға су келді."),
        ("eGov открыт", "eGov открыт."),
        ("Музей открыт!", "Музей открыт!"),
        ("Музей открыт 🎉", "Музей открыт 🎉"),
        ("", ""),
    ],
)
def test_a_text_is_finished(text: str, written: str) -> None:
    assert finished(text) == written


def test_what_is_shown_is_finished() -> None:
    _, shown = told_as("Пробинск: мост", "мост открыли, ездят 300 машин", "")
    assert shown == "Мост открыли, ездят 300 машин."
