"""Joint sittings of the chambers of a parliament."""

from __future__ import annotations

from datetime import date

import pytest

from bot.topics.titles.joint import joint_sittings
from bot.topics.tokens import Words
from tests.shipped import shipped

BOTH = {"kz-mazhilis", "kz-senate"}


@pytest.mark.parametrize(
    ("text", "language", "bodies"),
    [
        ("В Астане началось совместное заседание палат Парламента.", "ru", BOTH),
        ("Астанада Парламент палаталарының бірлескен отырысы өтті.", "kk", BOTH),
        ("Astana: a joint session of the two chambers of Parliament of Kazakhstan", "en", BOTH),
        ("В Астане прошло совместное заседание комитетов палат Парламента.", "ru", set()),
        ("В Астане прошло совместное заседание правительства и парламента.", "ru", set()),
        ("Париж: совместное заседание палат парламента Франции.", "ru", set()),
        ("В Астане прошло совместное заседание совета директоров.", "ru", set()),
    ],
)
def test_a_joint_sitting_is_of_each_chamber(text: str, language: str, bodies: set[str]) -> None:
    text = f"Премьер-министр Казахстана Олжас Бектенов выслушал доклад.\n\n{text}"
    found = shipped().of_article(text, [], language=language, published=date(2026, 5, 5))
    assert {one.key for one in found} & BOTH == bodies


def test_it_is_all_its_words() -> None:
    words = Words("Открылось совместное заседание палат Парламента")
    assert list(joint_sittings(words)) == [(1, 4)]
    assert list(joint_sittings(Words("Совместное заявление палат"))) == []
