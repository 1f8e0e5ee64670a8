"""Where a list that was typed is parted, and where a comma stands within a body's name."""

from __future__ import annotations

import pytest

from bot.topics.typed_lists import Part, parts_of, weakly_parted

KNOWN = {"Палата", "Министерство почты", "Пошта министрлігі"}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("рыба, мясо; соль", ["рыба", "мясо", "соль"]),
        ("1) рыба 2) мясо", ["", "рыба", "мясо"]),
        ("Комитет по рыбе, мясу и соли", ["Комитет по рыбе, мясу и соли"]),
        ("Комитет по рыбе, мясу и соли, Палата", ["Комитет по рыбе, мясу и соли", "Палата"]),
        ("Комитет по рыбе, Палата", ["Комитет по рыбе", "Палата"]),
        ("Комитет по рыбе, цены", ["Комитет по рыбе", "цены"]),
        ("Комитет по рыбе; мясу и соли", ["Комитет по рыбе", "мясу и соли"]),
        ("новости Комитета по рыбе, мясу и соли", ["новости Комитета по рыбе, мясу и соли"]),
        ("Комитет, рыба и мясо", ["Комитет", "рыба и мясо"]),
        ("Министерство почты, связи и дорог", ["Министерство почты", "связи и дорог"]),
        ("Министерство рыбы, соли и мяса", ["Министерство рыбы, соли и мяса"]),
        ("Министерство рыбы, соли", ["Министерство рыбы", "соли"]),
        ("Балық, ет және тұз комитеті", ["Балық, ет және тұз комитеті"]),
        ("Балық, Пошта министрлігі", ["Балық", "Пошта министрлігі"]),
        ("Палата, ет және тұз комитеті", ["Палата", "ет және тұз комитеті"]),
        ("Committee on Fish, Meat and Salt", ["Committee on Fish, Meat and Salt"]),
        ("Fish, Meat and Salt Committee", ["Fish, Meat and Salt Committee"]),
        ("fish, Salt Committee", ["fish", "Salt Committee"]),
    ],
)
def test_the_things_of_a_list(text: str, parts: list[str]) -> None:
    found = parts_of(text, lambda some: some.strip() in KNOWN)
    assert [one.text.strip() for one in found] == parts


def test_a_body_with_an_and_is_one_but_not_two_bodies() -> None:
    def parted(text: str) -> list[Part]:
        return parts_of(text, lambda some: some.strip() in KNOWN)

    assert parted("Комитет по рыбе и мясу") == [Part("Комитет по рыбе и мясу", True)]
    assert parted("Комитет по рыбе и Палата") == [Part("Комитет по рыбе и Палата", False)]
    assert not parted("Министерство рыбы и Министерство мяса")[0].whole
    assert not parted("рыба и мясо")[0].whole
    assert weakly_parted("рыба и мясо/соль") == ["рыба ", " мясо", "соль"]


def test_a_long_list_is_not_looked_up_piece_by_piece() -> None:
    asked: list[str] = []

    def known(some: str) -> bool:
        asked.append(some)
        return False

    parts_of(", ".join(["рыба"] * 300), known)
    assert asked == []
