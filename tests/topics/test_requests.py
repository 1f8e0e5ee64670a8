"""What one argument of /subscribe asks for."""

from __future__ import annotations

import pytest

from bot.topics.registry.shipped import shipped_registry
from bot.topics.requests import split_request
from bot.topics.search import Search
from bot.topics.search_table import build_table

SEARCH = Search(shipped_registry(), build_table(shipped_registry()))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("#ТюркПА #Сенат", ["#ТюркПА", "#Сенат"]),
        ("#ТюркПА#Сенат", ["#ТюркПА", "#Сенат"]),
        ("#ТюркПА Маулен Ашимбаев", ["#ТюркПА", "Маулен Ашимбаев"]),
        ("Маулен Ашимбаев Касым-Жомарт Токаев", ["Маулен Ашимбаев", "Касым-Жомарт Токаев"]),
        ("Маулен Ашимбаев и Токаев", ["Маулен Ашимбаев", "Токаев"]),
        ("#Сенат, #сенат", ["#Сенат"]),  # once
        ("Ашимбаев; Маулен Ашимбаев", ["Ашимбаев"]),  # the same person
        ("водный кодекс", ["водный кодекс"]),  # nobody: whole, as a phrase
        ("", []),
        (" , ; !", []),
    ],
)
def test_what_is_asked_for(text: str, wanted: list[str]) -> None:
    found = split_request(text, SEARCH)
    assert [("#" if one.kind == "hashtag" else "") + one.text for one in found] == wanted


def test_who_is_surely_meant_and_who_must_be_asked() -> None:
    sure, unsure = split_request("Маулен Ашимбаев, Ашимбаив", SEARCH)
    assert sure.sure is not None
    assert sure.sure.id == "kz-ashimbayev-maulen"
    assert unsure.sure is None
    assert unsure.hits
