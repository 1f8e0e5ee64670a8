"""A registry of many invented people, as large ones are: few first names, many namesakes."""

from __future__ import annotations

import random

from bot.topics.registry.registry import Name, Person, Registry

GIVEN = (
    "Сергей Андрей Дмитрий Ерлан Нурлан Марат Анна Елена Айгуль Динара Асель Бауыржан Гүлнәр "
    "Қайрат Мұхтар Олжас Пётр Роман Серік Тимур Фарида Шынар Юлия Ярослав"
).split()
PATRONYMICS = "Сергеевич Маратұлы Андреевич Нурланович Ерланқызы".split()
COMMON = "Иванов Петров Кузнецов Морозов Волков Белый Коваль Ахметов Оспанов".split()
_SYLLABLES = (
    "ба бе ка ку ма ме на ну са се та те ра ру ло ли га жа шу ге дё жи зо ки ла мо ни пе ро си ту"
).split()
_ENDINGS = "ов ев ин ский ко баев мов бекулы енко ян дзе бай гулов ханов метов".split()


def invented(size: int) -> Registry:
    """So many people, a quarter of them with one of nine surnames; the same ones each time."""
    chance = random.Random(5)
    people = {}
    for number in range(size):
        made = "".join(chance.choices(_SYLLABLES, k=chance.choice((2, 3, 3, 4))))
        family = (made + chance.choice(_ENDINGS)).capitalize()
        if chance.random() < 0.25:
            family = chance.choice(COMMON)
        name = f"{chance.choice(GIVEN)} {family}"
        if chance.random() < 0.5:
            given, _, _ = name.partition(" ")
            name = f"{family} {given} {chance.choice(PATRONYMICS)}"
        people[str(number)] = Person(str(number), (Name(name),))
    return Registry(people)
