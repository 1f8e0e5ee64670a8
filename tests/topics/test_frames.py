"""What stands around a name without naming anybody, and what only looks so."""

from __future__ import annotations

import pytest

from bot.topics.frames import core, gender_in, without_courtesies


@pytest.mark.parametrize(
    ("typed", "bare", "phrase"),
    [
        ("новости о Токаеве", "Токаеве", "Токаеве"),
        ("Тоқаев туралы жаңалықтар", "Тоқаев", "Тоқаев"),
        ("I want to follow the Senate please", "Senate", "Senate"),
        ("последние новости о выборах", "выборах", "выборах"),
        ("pro Tokaeva", "Tokaeva", "Tokaeva"),
        # what may belong to a phrase stays in it, unless it frames beside others
        ("новый закон", "закон", "новый закон"),
        ("закон о выборах", "закон о выборах", "закон о выборах"),
        ("US Senate", "US Senate", "US Senate"),  # no pronoun
        ("НОВОСТИ О ТОКАЕВЕ", "ТОКАЕВЕ", "ТОКАЕВЕ"),
        ("О. Сулейменов", "О. Сулейменов", "О. Сулейменов"),  # an initial
        ("о Сулейменове", "Сулейменове", "Сулейменове"),
        ("новости", "", ""),
        ("", "", ""),
    ],
)
def test_the_words_between_the_frames(typed: str, bare: str, phrase: str) -> None:
    assert core(typed.split()) == (bare.split(), phrase.split())


def test_a_part_of_a_text_in_capitals_is_read_by_the_whole() -> None:
    assert core(["US"], within="the US Senate") == (["US"], ["US"])
    assert core(["ПРО"], within="ПРО ТОКАЕВА") == ([], [])


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("нысанбаев не айтты", "нысанбаев"),
        ("министрлік не істеп жатыр?", "министрлік"),
        ("тоқаев не деді", "тоқаев"),
        ("не айтты", "не айтты"),
        ("тоқаев не емес", "тоқаев не емес"),
        ("министр не дебатировал", "министр не дебатировал"),
    ],
)
def test_what_somebody_does_is_asked_behind_him(typed: str, left: str) -> None:
    assert without_courtesies(typed).split() == left.split()


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("когда проведут газ в семей", "газ в семей"),
        ("когда в аул проведут воду", "аул воду"),
        ("а когда уже достроят мост через Иртыш?", "мост через Иртыш"),
        ("когда начнутся выборы", "выборы"),
        ("когда проложат дорогу", "дорогу"),
        ("когда откроется рынок", "рынок"),
        ("когда повысят пенсии", "повысят пенсии"),  # what is asked is a rise
        ("почему дорожает хлеб", "дорожает хлеб"),
        ("Семейге газ қашан келеді", "Семейге газ"),
        ("ауылга су кашан келеди", "ауылга су"),
        ("жаңа мектеп қашан салынады?", "жаңа мектеп"),
        ("when will gas come to Semey", "gas to Semey"),
        ("when will the new airport be built", "new airport"),
        ("построят мост", "построят мост"),  # no question
        ("will of the people", "will of the people"),
    ],
)
def test_when_something_comes_about_asks_for_it(typed: str, left: str) -> None:
    _, phrase = core(without_courtesies(typed).split())
    assert " ".join(phrase).strip("?") == left


def test_courtesies() -> None:
    assert without_courtesies("Добрый день, г-н Токаев и Mr. Er").split() == (
        ", господин Токаев и Mr Er".split()
    )
    assert gender_in("госпожа Назарбаева") == gender_in("Mrs Nazarbayeva") == "female"
    assert gender_in("Тоқаев мырза") == gender_in("mr tokayev") == "male"
    assert gender_in("Мурат") == gender_in("Msida") == ""
