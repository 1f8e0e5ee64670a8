"""A text's words against the names of a few people, for the tests of this wing."""

from __future__ import annotations

from bot.topics.people.indexing import build
from bot.topics.people.parts import NameParts, Surname
from bot.topics.registry.registry import Name, Person, Registry
from bot.topics.tokens import Words


def person(id_: str, *names: str, patronymic: str = "", vetoes: tuple[str, ...] = ()) -> Person:
    """A person of these names."""
    return Person(id_, tuple(map(Name, names)), patronymic=patronymic, vetoes=vetoes)


MAULEN = person("maulen", "Маулен Ашимбаев", "Мәулен Әшімбаев", patronymic="Сагатханович")
DANIYAR = person("daniyar", "Данияр Ашимбаев")
MOROZOV = person("morozov", "Александр Морозов")
MOROZOVA = person("morozova", "Александра Морозова")
SERGEY, ANDREY = person("sergey", "Сергей Лукин"), person("andrey", "Андрей Лукин")
SALTYKOV = person("saltykov", "Михаил Салтыков-Щедрин")
TOKAYEV = person("tokayev", "Касым-Жомарт Токаев", "Қасым-Жомарт Тоқаев")
MOROZ = person("moroz", "Виктор Мороз")
PELE = person("pele", "Пеле")


def parts_of_text(text: str, *people: Person, kazakh: bool = False) -> NameParts:
    """The words of a text against the names of some people."""
    index = build(Registry({one.id: one for one in people}))
    return NameParts(index, Words(text), kazakh)


def surname_in(parts: NameParts) -> Surname:
    """The first surname in a text."""
    return next(
        surname for at in range(len(parts.words)) if (surname := parts.surname_at(at)) is not None
    )
