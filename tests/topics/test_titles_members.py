"""A member of a chamber names it where he does its work: the cases are in cases/offices.txt; here
what sentence that is said in."""

from __future__ import annotations

from bot.topics.titles.members import is_member
from tests.topics.test_titles_ahead import found


def test_the_work_is_told_in_the_same_sentence() -> None:
    assert "kz-senate" in found("В среду сенатор озвучила запрос о дамбах.")
    assert "kz-senate" not in found("В среду сенатор приехала в село. Запрос подал аким.")


def test_whoever_sits_there_is_called_so() -> None:
    assert is_member("сенаторға")
    assert is_member("мажилисмены")
    assert not is_member("сенат")
