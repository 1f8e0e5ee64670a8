"""What somebody is punished for writing about is no news of that."""

from __future__ import annotations

import pytest

from bot.intake.punished import is_punished_for


def punished(text: str, word: str) -> bool:
    return is_punished_for(text, [(text.index(word), word)])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Приговор за пост о школе: два года", "школе"),
        ("Блогера оштрафовали за комментарий про новый мост", "мост"),
        ("Blogger fined over a post on a local school", "school"),
        ("Блогерге мектеп туралы жазбасы үшін айыппұл салынды", "мектеп"),
    ],
)
def test_it_is_news_of_courts(text: str, word: str) -> None:
    assert punished(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Министр ответил на пост о школе", "школе"),
        ("Суд закрыл школу", "школу"),
        ("Судебный пост. О школе забыли", "школе"),
        ("Мектеп туралы жазба көп оқылды", "Мектеп"),
    ],
)
def test_else_it_is_not(text: str, word: str) -> None:
    assert not punished(text, word)


def test_what_is_not_in_the_text_is_not_asked() -> None:
    assert not is_punished_for("Приговор за пост о школе", [(500, "школе")])
    assert not is_punished_for("Приговор за пост о школе", [])
