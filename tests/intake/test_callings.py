"""Whoever has the name of an official and another calling is somebody else."""

from __future__ import annotations

import re

import pytest

from bot.intake.aside.callings import is_a_namesake, is_another_called_so
from bot.intake.aside.places import Divided


def namesake(text: str, name: str) -> bool:
    names = [(one.start(), one[0]) for one in re.finditer(name, text)]
    return is_a_namesake(Divided(text).places(names))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Боксёр Иван Пробный победил\n\nФинал прошёл в Риме.", "Иван Пробный"),
        ("Иван Пробный победил\n\nВ финале гимнаст Иван Пробный упал.", "Иван Пробный"),
        ("Гол забил нападающий Пробный.", "Пробный"),
        ("Учитель физики Иван Пробный собрал робота.", "Иван Пробный"),
        ("Иван Пробный, студент вуза, собрал робота.", "Иван Пробный"),
        ("Иван Пробный, 24 года — пенсионер? Нет, водитель.", "Иван Пробный"),
        ("Иван Пробный, чемпион мира, собрал робота.", "Иван Пробный"),
        ("Асан Сынақов, мектеп оқушысы, жеңді.", "Асан Сынақов"),
        ("Ivan Probny, coach of the team, left.", "Ivan Probny"),
        ("Дзюдошы Асан Сынақов алтын алды.", "Асан Сынақов"),
        ("Әнші Асан Сынақов концерт берді.", "Асан Сынақов"),
        ("Wrestler Ivan Probny won gold.", "Ivan Probny"),
        ("Борец из Жезказгана Иван Пробный победил.", "Иван Пробный"),
        # as the text says so itself, it names whose name it is
        ("Борец из Пробинска Иван Пробный победил. Он однофамилец министра.", "Иван Пробный"),
        ("Иван Пробный, однофамилец министра, победил.", "Иван Пробный"),
        ("Министрдің аттасы Асан Сынақов жеңді.", "Асан Сынақов"),
        ("Ivan Probny, a namesake of the minister, won gold.", "Ivan Probny"),
    ],
)
def test_another_calling(text: str, name: str) -> None:
    assert namesake(text, name) is not text.startswith("Иван Пробный, 24 года")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Иван Пробный наградил боксёров.", "Иван Пробный"),
        ("Чемпионов встретил Иван Пробный.", "Иван Пробный"),
        ("Чемпион мира Иван Пробный, ныне депутат, внёс поправки.", "Иван Пробный"),
        ("Учителям сообщил Иван Пробный: оклад вырастет.", "Иван Пробный"),
        ("Иван Пробный, по словам водителя, уехал.", "Иван Пробный"),
        ("Боксёр победил. Иван Пробный поздравил его.", "Иван Пробный"),
        ("Боксёр победил.", "Иван Пробный"),
        # who stands beside him, or is spoken to, is another
        ("Иван Пробный, студенты и ректор открыли лабораторию.", "Иван Пробный"),
        ("Иван Пробный, учителя и ученики, посадили сад.", "Иван Пробный"),
        ("Пробный – школьникам: каникулы станут длиннее.", "Пробный"),
        ("Сынақов – оқушыларға: демалыс ұзарады.", "Сынақов"),
        ("Probny, students plant a garden.", "Probny"),
        # in court an official is one, too
        ("Иван Пробный, подозреваемый в растрате, задержан.", "Иван Пробный"),
        ("Осуждённый Иван Пробный подал жалобу.", "Иван Пробный"),
        ("Suspect Ivan Probny was released.", "Ivan Probny"),
        # words of office
        ("Министр Иван Пробный встретил однофамильца.", "Иван Пробный"),
        ("Чемпион Иван Пробный встретил главу государства.", "Иван Пробный"),
        ("Тренер Иван Пробный назначен указом.", "Иван Пробный"),
        ("Самбошы Асан Сынақов ҰҚК төрағасымен кездесті.", "Асан Сынақов"),
        ("Coach Ivan Probny met the head of state.", "Ivan Probny"),
    ],
)
def test_an_official_among_others(text: str, name: str) -> None:
    assert not namesake(text, name)


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Гимнаст выиграл\n\nЕго тренер Анна Жумабаева рада.", True),
        (
            "Гимнаст выиграл\n\nЕго тренер Анна Жумабаева рада.\n\n"
            "Напомним, год назад его хвалил министр.",
            True,
        ),
        ("Гимнаст выиграл\n\nЕго тренер Анна Жумабаева рада. Министр позвонил.", False),
        ("Тренер Жумабаева рада\n\nЕё гимнаст выиграл.", False),  # whoever follows her
        ("Гимнаст выиграл\n\nАнна Жумабаева рада.", False),
        # who plays a part, whoever watches
        ("Комедия выходит\n\nРоли исполнили Иван Пробный и Анна Жумабаева. Депутат рад.", True),
        ("Комедия выходит\n\nИх роль отметила депутат. Анна Жумабаева рада.", False),
    ],
)
def test_a_name_that_is_followed_as_a_word_may_be_anothers(text: str, another: bool) -> None:
    names = [(one.start(), one[0]) for one in re.finditer("Жумабаева", text)]
    assert is_another_called_so(Divided(text).places(names), text.find("\n\n")) is another
