"""A registry of many invented people, as large ones are: few first names, many namesakes; and what
readers could send to make its search dear."""

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


def misspelt(word: str, chance: random.Random) -> str:
    """A word with a letter of it wrong."""
    at = chance.randrange(1, len(word))
    return word[:at] + chance.choice("абвгд") + word[at + 1 :]


def hostile(registry: Registry) -> dict[str, str]:
    """Messages of at most 4,096 characters, each dear in a way of its own, by what they are."""
    chance = random.Random(8)
    names = [person.names[0].text for person in registry.people.values()]
    families = [name.split()[-1] for name in names if name.count(" ") == 1]
    wrong = [misspelt(family, chance) for family in chance.choices(families, k=300)]
    return {
        "one letter": "а" * 4096,
        "blanks": "х" + " " * 4094 + "у",
        "and": "и " * 2048,
        "marks": "а" + "\u0301" * 4095,
        "a thousand words": " ".join(
            f"{a}{b}{c}" for a in "абвгдежзик" for b in GIVEN for c in "абвг"
        )[:4096],
        "misspelt": ", ".join(wrong)[:1000],
        "misspelt pairs": ", ".join(
            f"{misspelt(chance.choice(GIVEN), chance)} {one}" for one in wrong
        )[:1000],
        "first names": ", ".join(chance.choices(GIVEN, k=400))[:1000],
        "first names in a row": " ".join(chance.choices(GIVEN, k=40)),
        "namesakes": ", ".join(f"{a} {b}" for a in GIVEN for b in COMMON)[:1000],
        "patronymics": ", ".join(f"{a} {b}" for a in GIVEN for b in PATRONYMICS)[:1000],
        "patronymics misspelt": ", ".join(
            misspelt(one, chance) for one in PATRONYMICS for _ in range(20)
        )[:1000],
        "beginnings": ",".join(dict.fromkeys(name[:3] for name in names))[:1000],
        "initials": " ".join("абвгдежзик" * 4),
        "Kazakh suffixes": ", ".join(f"{one}ларының" for one in families)[:1000],
        "tags": "#а" * 2048,
    }
