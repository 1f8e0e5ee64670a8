"""A place's name in quotes that a thing is called by is not the place."""

from __future__ import annotations

import re

import pytest

from bot.intake.aside.places import Divided
from bot.intake.aside.things import is_a_things_name


def called(text: str, word: str) -> bool:
    places = [(one.start(), one[0]) for one in re.finditer(word, text)]
    return is_a_things_name(Divided(text).places(places))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("«Волга» выиграл матч\n\nКлуб «Волга» забил трижды.", "Волга"),
        ("В кафе «Балхаш» сменили меню.", "Балхаш"),
        ("Кеше «Волга» фильмі көрсетілді.", "Волга"),
        ("The film “Волга” was shown.", "Волга"),
        ("Каспий көшесі жабылды\n\nАвтобустар басқа жолмен жүреді.", "Каспий"),
        ("На улице Энергетиков прорвало трубу, сообщил акимат", "Энергетиков"),
        ("Мұғалім көшесінде жарық жоқ", "Мұғалім"),
        ("Traffic moved off Caspian Avenue", "Caspian"),
        ("Кафе под названием «Каспий» открыли", "Каспий"),
        ("На проспекте Металлургов упало дерево", "Металлургов"),
        ("Переулок Школы переименуют", "Школы"),
        ("Улицу Жумабаева закроют\n\nАвтобус свернёт. У дома на Жумабаева яма.", "Жумабаева"),
    ],
)
def test_a_thing_is_called_so(text: str, word: str) -> None:
    assert called(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Клуб «Волга» сыграет на берегу: Волга обмелела.", "Волга"),
        ("Проект «Волга» поддержали.", "Волга"),
        ("Клуб у моря. «Волга» мелеет.", "Волга"),
        ("«Волга»", "Волга"),
        # what is only a name may be followed for itself
        ("Клуб «Кайрат» забил трижды.", "Кайрат"),
        # who governs is told of
        ("Фильм «Волга» сняли с показа: депутаты ждут объяснений.", "Волга"),
        ("Каспий мелеет: улица Каспия ни при чём", "Каспи\\w*"),
        ("Улицы Каспийска закрыты", "Каспийска"),
        ("Клуб «Каспий» ждёт бюджета: министр обещал", "Каспий"),
        ("Улица, где школа, закрыта", "школа"),
        ("Мектеп көшесі емес, мектеп жабылды", "[Мм]ектеп"),
        ("Улица Каспия закрыта", "Каспия"),
        ("Улицы Тараза закрыты", "Тараза"),
        ("Улицу Жумабаева закроют\n\nДепутат Жумабаева против.", "Жумабаева"),
        ("Улицу Школы закроют\n\nУ школы яма. Школы ждут.", "Школы"),
    ],
)
def test_nothing_is(text: str, word: str) -> None:
    assert not called(text, word)


def test_what_is_not_in_the_text_is_not_asked() -> None:
    assert is_a_things_name(Divided("Клуб «Волга» забил.").places([(6, "Волга"), (400, "Волга")]))
