"""Whom somebody only poses as is not whom the text is about."""

from __future__ import annotations

import re

import pytest

from bot.intake.aside.passing import Divided
from bot.intake.aside.posed import is_posed_as


def posed(text: str, word: str) -> bool:
    places = [(one.start(), one[0]) for one in re.finditer(word, text)]
    return is_posed_as(Divided(text), places)


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
    ],
)
def test_who_is_told_of_is_no_pose(text: str, word: str) -> None:
    assert not posed(text, word)
    assert not is_posed_as(Divided(text), [])
