"""Phrases that readers follow, in every form."""

from __future__ import annotations

import pytest

from bot.topics.findings import Rule
from bot.topics.keywords import find_keywords, keyword_key


@pytest.mark.parametrize(
    ("phrase", "text", "language", "found"),
    [
        ("Закон о медиации", "Депутаты обсудили закон о медиации.", "ru", ["закон о медиации"]),
        ("закон о медиации", "Закону о медиации — да", "ru", ["Закону о медиации"]),
        ("закон о медиации", "закон, о медиации", "ru", []),
        ("закон о медиации", "закон о налогах", "ru", []),
        ("бюджет", "О бюджете и бюджетом", "ru", ["бюджете", "бюджетом"]),
        ("бюджет", "бюджеттің бөлігі", "kk", ["бюджеттің"]),
        ("бюджет", "бюджеттің бөлігі", "ru", []),  # no Kazakh suffix in Russian
        ("бюджет", "бюджетник", "ru", []),
        ("Алматы қаласы", "Алматы қаласының әкімі", "kk", ["Алматы қаласының"]),
    ],
)
def test_a_phrase_in_a_text(phrase: str, text: str, language: str, found: list[str]) -> None:
    key = keyword_key(phrase)
    evidence = find_keywords(text, [key], language=language).get(key, [])
    assert [one.words for one in evidence] == found
    for one in evidence:
        assert text[one.start : one.end] == one.words
        assert one.rule is Rule.KEYWORD


def test_nothing_to_look_for() -> None:
    assert find_keywords("Закон", []) == {}
    assert find_keywords("Закон", [""]) == {}


def test_phrases_that_begin_alike_are_each_found() -> None:
    keys = ["закон о медиации", "закон", "закон о налогах"]
    found = find_keywords("Принят закон о медиации", keys, language="ru")
    assert set(found) == {"закон о медиации", "закон"}


def test_one_key_for_the_spellings_of_a_phrase() -> None:
    assert keyword_key("  Закон — о Медиации! ") == keyword_key("закон о медиации")
    assert keyword_key("Жёлтый") == keyword_key("желтый")
    assert keyword_key("закон") != keyword_key("законы")
