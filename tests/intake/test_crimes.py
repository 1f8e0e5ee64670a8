"""What somebody is punished for writing about, or was bribed over, and whom a swindler poses as, a
text is not about."""

from __future__ import annotations

import re

import pytest

from bot.intake.aside.crimes import is_bribed_over, is_posed_as, is_punished_for
from bot.intake.aside.places import Divided, Place


def place_of(text: str, word: str) -> Place:
    return Place(Divided(text), text.index(word), word)


def punished(text: str, word: str) -> bool:
    return is_punished_for(place_of(text, word))


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
    assert is_bribed_over(place_of(whole, word), len(title)) is over


def posed(text: str, word: str) -> bool:
    named = [(one.start(), one[0]) for one in re.finditer(word, text)]
    return is_posed_as(Divided(text).places(named))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "Водитель поверил «работнику Нацбанка»\n\nМошенник назвался сотрудником Нацбанка.",
            "Нацбанка",
        ),
        (
            "Зейнеткер алаяқтарға ақша берді\n\nОл өзін Ұлттық банк маманы ретінде таныстырды.",
            "Ұлттық банк",
        ),
        (
            "Driver loses savings\n\nThe scammer was posing as an officer of the National Bank.",
            "National Bank",
        ),
        # what the swindler said of others
        (
            "«Юрист» обманул соседей\n\nОн представился адвокатом. «Всё решено через Нацбанк», "
            "– уверял он в чате.",
            "Нацбанк",
        ),
        (
            "Алаяқ сотталды\n\nОл өзін көмекші ретінде таныстырған. "
            "«Ұлттық банкте танысым бар» деп сендірген.",
            "Ұлттық банк",
        ),
        (
            "Fake lawyer jailed\n\nHe posed as an aide. "
            "He promised clients that “the National Bank owes me”.",
            "National Bank",
        ),
        # what he was before, and that nobody there knows him
        (
            "Лжепомощника осудили\n\nОн выдавал себя за юриста. "
            "В 2011 году осуждённый полгода работал сторожем в архиве Нацбанка.",
            "Нацбанка",
        ),
        (
            "Жалған көмекші сотталды\n\nОл өзін Ұлттық банк маманы ретінде таныстырған. "
            "Ұлттық банк мұндай қызметкер жоқ екенін айтты.",
            "Ұлттық банк",
        ),
        (
            "Fraudster jailed\n\nHe posed as an aide. "
            "In the early 2010s he worked as a driver at the National Bank.",
            "National Bank",
        ),
        (
            "Лжепомощника осудили\n\nОн выдавал себя за работника Нацбанка. "
            "В Нацбанке ответили, что такой сотрудник там не числится.",
            "Нацбанк[ае]",
        ),
    ],
)
def test_swindlers_pose_as_somebody(text: str, word: str) -> None:
    assert posed(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Нацбанк предупредил о мошенниках\n\nОни назвались сотрудниками Нацбанка.", "Нацбанк"),
        ("Нацбанк сменил правила\n\nПредставился новый глава Нацбанка.", "Нацбанк"),
        ("The National Bank fined a fraud ring\n\nIt was large.", "National Bank"),
        # others say so, of fraud and of what they did
        (
            "Как крадут деньги\n\nМошенники представляются юристами. "
            "«Мы просим Нацбанк вмешаться», – сказала вкладчица.",
            "Нацбанк",
        ),
        (
            "Алаяқтар көбейді\n\nОлар өздерін заңгер ретінде таныстырады. "
            "2025 жылы Ұлттық банк 300 шотты жапты.",
            "Ұлттық банк",
        ),
        (
            "Fraud grows\n\nScammers pose as lawyers. In 2025 the National Bank worked on a list.",
            "National Bank",
        ),
    ],
)
def test_who_is_told_of_is_no_pose(text: str, word: str) -> None:
    assert not posed(text, word)
    assert not is_posed_as([])
