"""Streets that are called in one breath bear nobody's news."""

from __future__ import annotations

import pytest

from bot.topics.people.named_after import is_a_streets
from tests.topics.people.reading import MAULEN, TOKAYEV, parts_of_text, surname_in


def is_in_a_row(text: str, *, kazakh: bool = False) -> bool:
    parts = parts_of_text(text, MAULEN, TOKAYEV, kazakh=kazakh)
    surname = surname_in(parts)
    return is_a_streets(parts.words, surname.first, surname.last)


@pytest.mark.parametrize(
    ("text", "kazakh"),
    [
        ("На углу улиц Ашимбаева и Сатпаева упало дерево.", False),
        ("На углу улиц Сатпаева и Ашимбаева упало дерево.", False),
        ("По улицам Гоголя, Сатпаева и Ашимбаева пустят автобус.", False),
        ("На пересечении Гоголя – Ашимбаева нет света.", False),
        ("Перекрёсток ул. Гоголя, пр. М. Ашимбаева закрыт.", False),
        ("На улице академика Ашимбаева нет света.", False),
        ("На пересечении улиц академика Ашимбаева и Гоголя нет света.", False),
        ("Сәтпаев пен Әшімбаев көшелері жөнделеді.", True),
        ("Әшімбаев және Қасым Сәтпаев даңғылдарының бойы.", True),
        ("Әшімбаев пен Сәтпаев көшесінің қиылысы.", True),
        ("The corner of Gogol and Ashimbayev is closed.", False),
        ("Ashimbayev and Gogol streets are closed.", False),
    ],
)
def test_a_row_of_streets(text: str, kazakh: bool) -> None:
    assert is_in_a_row(text, kazakh=kazakh)


@pytest.mark.parametrize(
    ("text", "kazakh"),
    [
        ("По улицам Астаны Ашимбаева провезли на автобусе.", False),
        ("На углу улиц Гоголя и Сатпаева Ашимбаева ждали.", False),
        ("По улицам Астаны и Алматы проехал Ашимбаев.", False),
        ("Улицы закрыты. Ашимбаева ждут.", False),
        ("Сенаторы и Ашимбаев", False),
        ("На улице сенатора Ашимбаев встретил.", False),
        ("Әшімбаев пен Сәтпаев Астана көшелерін аралады.", True),
        ("Әшімбаевты көшелері тар ауыл күтті.", True),
        ("Ashimbayev and Gogol walked the streets.", False),
        ("Ashimbayev spoke at the corner of Gogol Street.", False),
    ],
)
def test_no_row_of_streets(text: str, kazakh: bool) -> None:
    assert not is_in_a_row(text, kazakh=kazakh)
