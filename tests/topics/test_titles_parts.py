"""What belongs to a body is news of it: its parts, and whoever is the deputy of its head."""

from __future__ import annotations

from datetime import date

import pytest

from bot.topics.findings import Rule
from bot.topics.people.indexing import build
from bot.topics.registry.entries import merged
from bot.topics.registry.registry import Body, Name, Registry
from bot.topics.registry.shipped import shipped_registry
from bot.topics.subjects import Subjects
from bot.topics.titles.parts import deputies_in
from bot.topics.titles.posts import Posts
from bot.topics.tokens import Words
from tests.shipped import shipped
from tests.topics.test_titles_ahead import found

ENERGY = "kz-ministry-energy"


def _of(text: str, language: str, registry: Registry | None = None) -> dict[str, list[str]]:
    """By what words each body is named, with the rules."""
    about = (Subjects(registry) if registry else shipped()).of_article(
        text, (), language=language, published=date(2026, 11, 20), country="KZ"
    )
    return {one.key: [f"{it.words}/{it.rule}" for it in one.evidence] for one in about}


def test_the_whole_is_named_by_its_part_and_says_so() -> None:
    of = _of("БДИПЧ ОБСЕ оценит выборы.", "ru")
    assert of == {"odihr": ["БДИПЧ ОБСЕ/body"], "osce": [f"БДИПЧ ОБСЕ/{Rule.PART}"]}
    assert _of("The Senate of the Oliy Majlis met.", "en")["uz-oliy-majlis"] == [
        "Senate of the Oliy Majlis/part"
    ]
    both = _of("ПАСЕ спорит. Совет Европы молчит.", "ru")["council-of-europe"]
    assert both == ["ПАСЕ/part", "Совет Европы/body"]


def test_the_part_is_not_named_by_the_whole_nor_a_government_by_a_ministry() -> None:
    assert set(_of("ОБСЕ проведёт встречу.", "ru")) == {"osce"}
    assert set(_of("Минэнерго повысило цены.", "ru")) == {ENERGY}


def test_a_part_of_a_part_is_of_both_and_a_veto_rules_one_out() -> None:
    bureau = Body("bureau", (Name("Пробное бюро"),), parent="odihr")
    three = merged(shipped_registry(), [bureau])
    assert set(_of("Пробное бюро открылось.", "ru", three)) == {"bureau", "odihr", "osce"}
    ruled = merged(three, [Body("osce", (), vetoes=("Пробное бюро",))])
    assert set(_of("Пробное бюро открылось.", "ru", ruled)) == {"bureau", "odihr"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Назначен вице-министр энергетики.", "вице-министр энергетики"),
        ("Первым заместителем министра энергетики стал Пробный.",
         "Первым заместителем министра энергетики"),
        ("Замминистра энергетики ушёл.", "Замминистра энергетики"),
        ("Энергетика вице-министрі тағайындалды.", "Энергетика вице-министрі"),
        ("Энергетика министрінің бірінші орынбасары келді.",
         "Энергетика министрінің бірінші орынбасары"),
        ("The deputy energy minister resigned.", "deputy energy minister"),
    ],
)  # fmt: skip
def test_a_vice_minister_is_of_the_ministry_and_no_minister(text: str, words: str) -> None:
    language = "en" if text.isascii() else "kk" if "министрі" in text else "ru"
    assert _of(text, language) == {ENERGY: [f"{words}/office"]}


@pytest.mark.parametrize(
    "text",
    [
        "Экс-вице-министр энергетики осуждён.",
        "Бывший первый вице-министр энергетики осуждён.",
        "Бұрынғы энергетика вице-министрі сотталды.",
        "Вице-министр энергетики США прибыл.",
        "АҚШ энергетика министрінің орынбасары келді.",
        "Вице-министр рассказал об энергетике.",
        "Заместитель акима рассказал о труде.",
    ],
)
def test_former_and_other_deputies_are_not(text: str) -> None:
    assert found(text) == set()


def test_where_a_deputy_is_named() -> None:
    registry = shipped_registry()
    posts = Posts(registry, build(registry))
    words = Words("Вчера первый вице-министр транспорта приехал")
    assert [*deputies_in(words, posts, kazakh=False)] == [("kz-minister-transport", 1, 4)]
