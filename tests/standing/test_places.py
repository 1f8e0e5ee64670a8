"""The table of what makes a topic only a mention, by the places that name it."""

from __future__ import annotations

import pytest

from bot.digest.prominence import Prominence
from bot.standing.places import RULES, has_no_line, how_named, mention_of
from bot.standing.reading import Reading
from bot.topics.findings import Rule
from storage.told import Told
from tests.seeding import NOW


def named(text: str, word: str, rule: Rule, body: str = "") -> str | None:
    """The rule by which a text only mentions a word that was found in some way."""
    title, _, lead = text.partition("\n\n")
    every = [(word, text.index(word), rule.value)]
    evidence = {1: every}
    if body:
        evidence[2] = [(body, text.index(body), Rule.BODY.value)]
    reading = Reading(Told(title, lead, evidence, short=lead, language="ru"), NOW)
    found = mention_of(reading, every)
    how = how_named(reading, every)
    assert (how is Prominence.PASSING) == (found is not None)
    return found and found.name


BODY = "Министерство культуры и спорта"


CASES = [
    (
        "Сенат Италии урезал субсидии\n\nЗа это голосовали.",
        "субсидии",
        Rule.KEYWORD,
        "another state's own affairs",
    ),
    ("Боксёр Пробный победил\n\nБыл финал.", "Пробный", Rule.SURNAME, "a namesake"),
    ("Клуб «Волга» забил\n\nБыл дождь.", "Волга", Rule.KEYWORD, "what a thing is called"),
    ("Школа бокса ждёт\n\nБыл дождь.", "Школа", Rule.KEYWORD, "a thing of another field"),
    (
        f"{BODY} купило ноты\n\nИх 200.",
        "спорта",
        Rule.KEYWORD,
        "in the name of a body of several fields",
    ),
    (
        "Приговор за пост о школе\n\nДва года.",
        "школе",
        Rule.KEYWORD,
        "what somebody is punished for writing about",
    ),
    (
        "Сгорел склад\n\nПожар ночью потушили. Дым видели в школе.",
        "школе",
        Rule.KEYWORD,
        "a thing in passing",
    ),
    (
        "Боксёр победил\n\nЕго тренер Анна Жумабаева рада.",
        "Жумабаева",
        Rule.KEYWORD,
        "a namesake of a name that is followed as a word",
    ),
    (
        "Қостанайлық балуан жеңді\n\nБыл дождь.",
        "Қостанайлық",
        Rule.KEYWORD,
        "where somebody comes from",
    ),
    (
        "Министр в кулуарах Мажилиса рассказал о ценах\n\nБыл дождь.",
        "Мажилиса",
        Rule.BODY,
        "where somebody was met",
    ),
    (
        "Осуждён сосед\n\nЕго признали виновным в мошенничестве.\n\nОн сулил место в Минтруда.",
        "Минтруда",
        Rule.BODY,
        "what a suspect tells",
    ),
    ("Хоккей: сборная Сената проиграла\n\nБыл дождь.", "Сената", Rule.BODY, "a team in a game"),
    (
        "Турнир завершён\n\nБыл дождь.\n\nКубок вручил секретарь Сената.",
        "Сената",
        Rule.BODY,
        "a guest of a game or a feast",
    ),
    (
        "Завод в Семее открыт\n\nАЛМАТЫ. ПРОБА – Он даст 300 вагонов.",
        "АЛМАТЫ",
        Rule.KEYWORD,
        "where it was written",
    ),
    (
        "Назначен судья\n\nРанее он работал в Минтруда.",
        "Минтруда",
        Rule.BODY,
        "beside the point",
    ),
]


@pytest.mark.parametrize(("text", "word", "found", "rule"), CASES)
def test_a_rule_says_so(text: str, word: str, found: Rule, rule: str) -> None:
    assert named(text, word, found, BODY if BODY in text else "") == rule
    # What is followed in another way no such rule is asked of; an editor's word stands.
    of_names = ("what a suspect tells", "a team in a game", "a guest of a game or a feast")
    if rule not in (*of_names, "beside the point", "where somebody was met"):
        assert named(text, word, Rule.OFFICE, BODY if BODY in text else "") is None


def test_news_of_a_topic_is_no_mention() -> None:
    assert named("Палата урезала субсидии\n\nСпорили.", "субсидии", Rule.KEYWORD) is None
    assert named("Пробный внёс закон\n\nСпорили.", "Пробный", Rule.SURNAME) is None


def test_what_is_another_has_no_line() -> None:
    """A street and a namesake are not what is followed; a thing of another field may be."""
    for text, word, rule, none in (
        ("Боксёр Пробный победил\n\nБыл финал.", "Пробный", Rule.SURNAME, True),
        ("Улицу Жумабаева закроют\n\nНа Жумабаева яма.", "Жумабаева", Rule.KEYWORD, True),
        ("Школа бокса ждёт\n\nБыл дождь.", "Школа", Rule.KEYWORD, False),
    ):
        title, _, lead = text.partition("\n\n")
        every = [(word, text.index(word), rule.value)]
        reading = Reading(Told(title, lead, {1: every}, short=lead, language="ru"), NOW)
        assert has_no_line(reading, every) is none


@pytest.mark.parametrize(
    ("text", "word", "found", "rule"),
    [
        one
        for one in CASES
        if one[3]
        in (
            "in the name of a body of several fields",
            "where somebody comes from",
            "where somebody was met",
            "a thing in passing",
            "beside the point",
        )
    ],
)
def test_what_is_not_in_the_text_at_hand_is_told_of_further_on(
    text: str, word: str, found: Rule, rule: str
) -> None:
    title, _, lead = text.partition("\n\n")
    evidence = {2: [(BODY, text.index(BODY), Rule.BODY.value)]} if BODY in text else {}
    reading = Reading(Told(title, lead, evidence, short=lead, language="ru"), NOW)
    here = (word, text.index(word), found.value)
    [one] = [one for one in RULES if one.name == rule]
    assert one.says(reading, [here])
    assert not one.says(reading, [here, (word, len(text) + 9, found.value)])
    assert not one.says(reading, [(word, len(text) + 9, found.value)])
    assert not one.says(reading, [])


def test_a_rule_of_the_first_place_is_not_asked_of_another() -> None:
    text = "Приговор за пост о школе\n\nВ школе рады."
    title, _, lead = text.partition("\n\n")
    reading = Reading(Told(title, lead, short=lead, language="ru"), NOW)
    places = [(one, text.index(one), Rule.KEYWORD.value) for one in ("школе", "рады")]
    found = mention_of(reading, places)
    assert found is not None
    assert found.name == "what somebody is punished for writing about"
    assert not found.says(reading, [("пост", 0, Rule.KEYWORD.value), *places])


def test_a_row_says_what_holds_and_why() -> None:
    assert len({one.name for one in RULES}) == len(RULES)
    assert all(one.why for one in RULES)


def test_a_hashtag_is_asked_of_none() -> None:
    assert not any(one.is_of([("#Проба", 0, Rule.HASHTAG.value)]) for one in RULES)
