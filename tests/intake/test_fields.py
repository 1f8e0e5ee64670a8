"""A word of a theme in the name of a body of several fields says nothing of the theme."""

from __future__ import annotations

import pytest

from bot.intake.aside.fields import is_in_a_bodys_name
from bot.intake.aside.places import Divided


def in_names(text: str, word: str, *names: str) -> bool:
    places, at = [], text.find(word)
    while at >= 0:
        places.append((at, word))
        at = text.find(word, at + 1)
    assert places
    known = [(text.index(name), name) for name in names]
    return all(is_in_a_bodys_name(one, known) for one in Divided(text).places(places))


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Министерство культуры и спорта купило ноты.", "спорта", "Министерство культуры и спорта"),
        ("Мәдениет және спорт министрі ноталар алды.", "спорт", "Мәдениет және спорт министрі"),
        ("The Minister of Culture and Sport spoke.", "Sport", "Minister of Culture and Sport"),
        ("Комитет лесов, охоты и рыбалки молчит.", "рыбалки", "Комитет лесов, охоты и рыбалки"),
        ("Есіл-Нұра су департаменті жауап берді.", "Есіл", ""),
        ("Есіл-Нұра су департаменті жауап берді.", "Нұра", ""),
        # committees that no registry knows
        ("Комитет по финансам и спорту собрался.", "спорту", ""),
        ("Комитет по спорту, туризму и музыке собрался.", "спорту", ""),
        ("Союз: Committee on Culture and Sport met.", "Sport", ""),
        ("Союз: Committee on Culture and Sport met.", "Culture", ""),
        ("Мәдениет, спорт және туризм жөніндегі комитетінің отырысы.", "спорт", ""),
        (
            "Бюджет, суды пайдалану және ауылды дамыту комитеті жиналды.",
            "Бюджет",
            "",
        ),
        ("Облыстық мәдениет және спорт басқармасы: «Зал ашылды» дейді.", "спорт", ""),
    ],
)
def test_only_in_a_name(text: str, word: str, name: str) -> None:
    assert in_names(text, word, *filter(None, [name]))


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        # a ministry of one field
        ("Министерство спорта купило мячи.", "спорта", "Министерство спорта"),
        # the theme stands elsewhere, too
        (
            "Министерство культуры и спорта: на стройки спорта ушёл млрд.",
            "спорта",
            "Министерство культуры и спорта",
        ),
        ("Культура и спорт подорожали.", "спорт", ""),
        ("Есіл суы көтерілді, су департаменті хабарлады.", "Есіл", ""),
        ("Есіл-Нұра арнасы тазаланды.", "Есіл", ""),
        ("Комитет доложил о музыке и спорте.", "спорте", ""),
        ("Комитет по спорту собрался.", "спорту", ""),
        ("The committee on Tuesday discussed culture and sport.", "sport", ""),
        ("Спорт қымбаттады және әкім келді, деді комитетінің өкілі.", "Спорт", ""),
    ],
)
def test_elsewhere(text: str, word: str, name: str) -> None:
    assert not in_names(text, word, *filter(None, [name]))
