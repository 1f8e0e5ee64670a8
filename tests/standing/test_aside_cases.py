"""Whole articles, judged from their beginning to their end: what they only name aside is no entry,
and whoever does something in much the same words is one."""

from __future__ import annotations

import re

import pytest

from bot.digest.prominence import LEAD_MOST, Prominence, Standing
from bot.intake.kinds.offers import LONGEST
from bot.standing.judging import Judging, is_open, standing_by_text, standing_of
from bot.topics.findings import Rule
from storage.told import Told, Whole
from tests.seeding import NOW
from tests.standing.aside_cases import (
    NAME,
    OF_A_GAME,
    OF_A_SWINDLER,
    OF_SPORT,
    OF_WHO_ACTS,
    WORDS,
    Case,
)
from tests.standing.cups_and_codes import OF_A_CODE, OF_A_CUP


def judged(case: Case) -> Standing:
    """How it stands once all of it was read."""
    whole = f"{case.title}\n\n{case.body}"
    every = [(one[0], one.start(), case.found.value) for one in re.finditer(case.words, whole)]
    assert every, case.words
    short = case.body if len(case.body) <= LONGEST else None
    told = Told(case.title, case.body[:LEAD_MOST], {1: every}, short=short, language=case.language)
    standing = _through(standing_of(told, [1], NOW))
    if is_open(standing, told):
        standing = _through(standing_by_text(standing, told, Whole(whole, case.language), NOW))
    return standing


def _through(judging: Judging) -> Standing:
    while True:
        try:
            next(judging)
        except StopIteration as done:
            standing: Standing = done.value
            return standing


# What was said or done in the past, in a piece on something else.
RECALLED = [
    Case(
        "Analysis: why rivers do not reach the lake",
        "The lake has lost a third of its water since 1990, and fishermen leave.\n\n"
        "Dams upstream keep what is left for cotton.\n\n"
        "Kassym-Jomart Tokayev spoke of a common tragedy at last year's summit, yet no state has "
        "signed a limit.\n\nFarmers plan new canals. Engineers doubt that they help. "
        "Nobody counts what is lost on the way to the fields.\n\nThe next summer will be dry.",
        "Kassym-Jomart Tokayev",
        NAME,
        "en",
    ),
    Case(
        "Почему поезда опаздывают",
        "Каждый пятый состав приходит позже срока, посчитал «Пробный вестник».\n\n"
        "Вагоны изношены, мастеров мало.\n\n"
        "В прошлом году Маулен Ашимбаев назвал ожидание на станциях стыдом, но депо не построено."
        "\n\nПассажиры жалуются на холод. Проводники разводят руками. "
        "Новые вагоны обещают через два года.\n\nБилеты дорожают.",
        "Маулен Ашимбаев",
        NAME,
    ),
    Case(
        "Теміржол неге кешігеді",
        "Әр бесінші пойыз кешігеді, вагондар ескі.\n\nШеберлер жетіспейді.\n\n"
        "Былтыр Мәулен Әшімбаев бұл жайтты ұят деп атады, бірақ депо салынған жоқ.\n\n"
        "Жолаушылар суыққа шағымданады. Жаңа вагондар екі жылдан кейін келеді.\n\nБилет қымбат.",
        "Мәулен Әшімбаев",
        NAME,
        "kk",
    ),
]
OF_NOW = [
    Case(
        "Почему поезда опаздывают",
        "Каждый пятый состав приходит позже срока.\n\nВагоны изношены.\n\n"
        "Маулен Ашимбаев потребовал заменить вагоны, которые купили в прошлом году.\n\n"
        "Пассажиры жалуются на холод. Новые вагоны обещают через два года.\n\nБилеты дорожают.",
        "Маулен Ашимбаев",
        NAME,
    ),
    Case(
        "Why trains are late",
        "Every fifth train is late.\n\nCars are old.\n\n"
        "The Ministry of Transport said delays grew by a tenth compared with last year.\n\n"
        "Passengers complain of the cold. New cars are two years away, and nobody knows who will "
        "pay. Depots have lost a third of their workers, and those who stay are old.\n\n"
        "Fares have doubled.",
        "Ministry of Transport",
        language="en",
    ),
    Case(
        "Теміржол неге кешігеді",
        "Әр бесінші пойыз кешігеді.\n\nШеберлер жетіспейді.\n\n"
        "Мәулен Әшімбаев былтыр алынған вагондарды тексеруді талап етті.\n\n"
        "Жолаушылар шағымданады. Жаңа вагондар екі жылдан кейін келеді.",
        "Мәулен Әшімбаев",
        NAME,
        "kk",
    ),
    Case(
        "Маулен Ашимбаев снова высказался о поездах",
        "В прошлом году Маулен Ашимбаев назвал опоздания стыдом.\n\nТеперь он ждёт отчёта.",
        "Маулен Ашимбаев",
        NAME,
    ),
]
# Of whom an obituary tells, and where news was written or people met.
BESIDE = [
    Case(
        "Умер поэт Олжас Пробный",
        "Ему было 80 лет. Он родился в Семее и окончил университет.\n\n"
        "В девяностые поэт работал в Мажилисе советником, потом преподавал.\n\n"
        "Прощание пройдёт в среду.",
        "Мажилисе",
    ),
    Case(
        "Olzhas Probny, who wrote songs for three generations, dies",
        "He was born in Semey and taught at a school.\n\n"
        "The poet and Kassym-Jomart Tokayev studied together.\n\nThe funeral is on Friday.",
        "Kassym-Jomart Tokayev",
        NAME,
        "en",
    ),
    Case(
        "Новый завод выпустит первые вагоны",
        "АЛМАТЫ. ПРОБА – В Семее запущен завод вагонов, сообщил его директор.\n\n"
        "Мощность – 300 вагонов в год. Работу получат 500 человек.",
        "АЛМАТЫ",
        WORDS,
    ),
    Case(
        "Завод возглавил новый директор",
        "Директором завода вагонов в Семее стал Олжас Пробный.\n\n"
        "До назначения он был вице-министром транспорта, потом занимался бизнесом.\n\n"
        "Прежний директор ушёл на пенсию.",
        "вице-министром транспорта",
        Rule.OFFICE,
    ),
]
OF_A_DEATH = [
    Case(
        "Умер пациент больницы в Семее",
        "Ему было 40 лет, операцию отложили дважды.\n\n"
        "Министерство здравоохранения начало проверку.\n\nРодные требуют ответа.",
        "Министерство здравоохранения",
    ),
    Case(
        "Завод возглавил новый директор",
        "АЛМАТЫ. ПРОБА – Директором завода вагонов стал Олжас Пробный, завод переедет в Алматы."
        "\n\nРаботу получат 500 человек.",
        "Алматы",
        WORDS,
    ),
]

ASIDE = [*OF_A_SWINDLER, *OF_A_CUP, *OF_A_GAME, *RECALLED, *BESIDE]
TOLD = [*OF_WHO_ACTS, *OF_A_CODE, *OF_SPORT, *OF_NOW, *OF_A_DEATH]


@pytest.mark.parametrize("case", ASIDE)
def test_what_is_named_aside_is_no_entry(case: Case) -> None:
    assert judged(case).named[1] is Prominence.PASSING


@pytest.mark.parametrize("case", TOLD)
def test_who_does_something_is_one(case: Case) -> None:
    assert judged(case).named[1] is not Prominence.PASSING
