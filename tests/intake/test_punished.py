"""What somebody is punished for writing about is no news of that."""

from __future__ import annotations

import pytest

from bot.intake.aside.punished import is_bribed_over, is_punished_for


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


@pytest.mark.parametrize(
    ("title", "text", "word", "over"),
    [
        ("Экс-аким осуждён за взятки", "Ему платили за тендеры на ремонт школ.", "школ", True),
        ("Пара алған әкім сотталды", "Ол мектеп құрылысы үшін ақша алған.", "мектеп", True),
        (
            "Ex-mayor jailed for bribes",
            "He was paid for contracts to build schools.",
            "school",
            True,
        ),
        # the headline names it, or tells of no bribes, or nothing was built
        ("За взятки при ремонте школ осуждён аким", "Он признал вину.", "школ", False),
        ("Аким отчитался", "Идут тендеры на ремонт школ.", "школ", False),
        ("Экс-аким осуждён за взятки", "Он брал деньги у родителей в школе.", "школе", False),
    ],
)
def test_what_was_built_for_bribes_is_no_news_of_it(
    title: str, text: str, word: str, over: bool
) -> None:
    whole = f"{title}\n\n{text}"
    assert is_bribed_over(whole, len(title), [(whole.index(word), word)]) is over
