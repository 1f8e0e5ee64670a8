"""A game is no news of what it imitates."""

from __future__ import annotations

import pytest

from bot.intake.kinds.played import is_played


@pytest.mark.parametrize(
    ("title", "behind"),
    [
        ("Оқушылар «Кіші мәжіліс» ойынын өткізді", "Жеңімпазға кітап берілді."),
        ("Лицеисты провели деловую игру", "Один день они сидели в зале."),
        ("Pupils hold a mock parliament in Taraz", "They voted on lunch."),
        ("Students debate water at a cup in Taraz", "It is the ninth debating tournament."),
        ("Студенты спорили о воде", "Второй дебатный турнир прошёл в вузе."),
        ("Pupils invent a game", "The board game teaches them to vote."),
        ("В школе выбирали", "Ученики были «депутатами», а «спикером» стала Аня."),
    ],
)
def test_a_game(title: str, behind: str) -> None:
    assert is_played(title, behind)


@pytest.mark.parametrize(
    ("title", "behind"),
    [
        ("Депутаты обсудили школы", "Ученики ждут столовых."),
        ("Сенат запретил азартные игры", "Законопроект ушёл на подпись."),
        ("Школьники побывали в Мажилисе", "Депутат рассказал им о законах."),
        ("Деловая игра банкиров", "Ими управлял «министр»."),
    ],
)
def test_what_is_no_game(title: str, behind: str) -> None:
    assert not is_played(title, behind)
