"""What bears the name of a body is known by the kind of thing, or by a word for being called so."""

from __future__ import annotations

from bisect import bisect_left

import pytest

from bot.topics.titles.things import is_called
from bot.topics.tokens import Words


def called(text: str, name: str) -> bool:
    words, at = Words(text), text.index(name)
    first = bisect_left(words.starts, at)
    return is_called(words, first, bisect_left(words.ends, at + len(name)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Astana coffee chain named "Senate" opens third branch', "Senate"),
        ("A café called “Parliament” burned down", "Parliament"),
        ('A pub named "Mazhilis" lost its licence', "Mazhilis"),
        ('A board game called "Senate" sells well', "Senate"),
        ("Кофейня под названием «Сенат» открылась в Астане", "Сенат"),
        ("Магазин под названием «Парламент» ограбили", "Парламент"),
        ("Улицу под названием «Сенат» переименуют", "Сенат"),
        ("На площади Парламента прошёл концерт", "Парламента"),
        ("Семейде Сенат көшесіне жаңа атау берілмек", "Сенат"),
        ("Үкімет көшесінде су құбыры жарылды", "Үкімет"),
        ("Парламент алаңында концерт өтті", "Парламент"),
        ("«Сенат» деп аталып кеткен көшенің тұрғындары", "Сенат"),
        ("«Мәжіліс» атты дәмхана ашылды", "Мәжіліс"),
        ("«Мәжіліс» шағын базары жанды", "Мәжіліс"),
        ("A tram hit a car on Senate Street in Pavlodar", "Senate"),
        ("Roadworks on Parliament Square will last a week", "Parliament"),
        ("Сеть кофеен «Сенат» выросла", "Сенат"),
        ("Рынок «Парламент» закрыли", "Парламент"),
        ("Juniors meet at the Majilis Cup", "Majilis"),
        ("The President’s Cup went to Taraz", "President"),
        ("Flats at Senate Residence cost more", "Senate"),
        ("The winning team, “Mazhilis,” got a cake", "Mazhilis"),
        ("Розыгрыш Кубка Мажилиса начался", "Мажилиса"),
        ("Мәжіліс кубогы Таразға кетті", "Мәжіліс"),
        ("Жители улицы Правительства ждут автобус", "Правительства"),
        ("В ЖК «Сенат» отключили лифт", "Сенат"),
        ("Сенат көшесінің емес, елдің палатасы", "Сенат"),
    ],
)
def test_a_thing_is_called_so(text: str, name: str) -> None:
    assert called(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('The group named "Senate" sang', "Senate"),
        ("Сенат одобрил закон о площадях", "Сенат"),
        ('New parliament called "Kurultai" will have one chamber', "Kurultai"),
        ("Однопалатный парламент под названием «Курултай» появится в 2027 году", "Курултай"),
        ("«Құрылтай» деп аталатын парламент құрылады", "Құрылтай"),
        ("На улице Сенат никто не ждал", "Сенат"),
        ("На площади депутаты Парламента встретили людей", "Парламента"),
        ("Парламент палаталары жиналды", "Парламент"),
        ("Сенат көшелерді жөндеуге ақша бөлді", "Сенат"),
        ("Үкімет алаңдарды көбейтеді", "Үкімет"),
        ("Senate Street Trade Bill Passes", "Senate"),
        ("Senate street vendors bill passed", "Senate"),
        ("Parliament square off with ministry", "Parliament"),
        ("Senate named three judges", "Senate"),
        ("Сенат «Сенат» деп аталады", "Сенат"),
        ("Мажилис принял поправки об улицах", "Мажилис"),
        ("«Мажилис» как название останется", "Мажилис"),
        ("Senate market reform bill adopted", "Senate"),
        ("Депутаты предложили назвать парламент «Курултай»", "Курултай"),
        ("Проект «Открытый парламент» запустили", "парламент"),
        ("The bill was sent to Senate, Street said", "Senate"),
    ],
)
def test_the_body_itself_is_named(text: str, name: str) -> None:
    assert not called(text, name)
