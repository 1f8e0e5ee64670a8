"""Who is in a registry already, by another order or spelling of his names."""

from __future__ import annotations

import pytest

from bot.topics.registry.registry import Name, Person, Registry
from bot.topics.same_person import known_person

REGISTRY = Registry(
    {
        "a": Person("a", (Name("Маулен Ашимбаев"),), "Ашимбаев", "Маулен", "Сагатханович"),
        "b": Person("b", (Name("Иванов Иван Петрович"),)),
        "c": Person("c", (Name("Ли"),)),
    }
)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Ашимбаев Маулен", "a"),
        ("Ашимбаев Маулен Сагатханович", "a"),
        ("Әшімбаев Мәулен Сағатханұлы", "a"),
        ("Maulen Ashimbayev", "a"),
        ("Ашимбаев Маулен Ерланович", ""),
        ("Иван Иванов", "b"),
        ("Иван Петрович Иванов", "b"),
        ("Иванов Иван Сергеевич", ""),
        ("Пётр Иванов", ""),
        ("Ли", ""),  # one word is nobody's
    ],
)
def test_who_is_known(name: str, id_: str) -> None:
    found = known_person(REGISTRY, [Name(name)])
    assert (found.id if found else "") == id_
