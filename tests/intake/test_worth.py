"""What a sentence is worth beneath a title, by its signs, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.shown.ahead import is_ahead
from bot.intake.shown.gist import gist
from bot.intake.shown.speech import without_dash
from bot.intake.shown.telling import PLACES
from bot.intake.shown.worth import OF_BOTH, WEIGHTS, beside, signs, worth

TITLE = "Палата приняла закон о музеях"


@pytest.mark.parametrize(
    ("title", "sentence", "sign"),
    [
        ("Сколько стоит вход в музей", "Вход стоит 90 тенге.", "answers"),
        ("Когда откроют музей", "Музей откроют 5 мая.", "answers"),
        ("Музей қашан ашылады", "Музей 5 мамырда ашылады.", "answers"),
        ("Повестка палаты", "Депутаты рассмотрят закон о садах.", "answers"),
        (TITLE, "Палата приняла закон в первом чтении.", "a reading"),
        (TITLE, "Залы откроют 5 мая.", "a day ahead"),
        (TITLE, "Закон обязывает открыть залы.", "what it does"),
        (TITLE, "Теперь закон поступит в Сенат.", "goes on"),
        (TITLE, "Залов станет девять.", "a number in words"),
        (TITLE, "Залы открыли в 10:30.", "an hour"),
        ("Хранителя осудили", "Ему дали семь лет колонии.", "years of a sentence"),
        ("Күзетші сотталды", "Ол жеті жылға бас бостандығынан айырылды.", "years of a sentence"),
        ("Музей сгорел", "Пострадавших нет.", "who was hurt"),
        (TITLE, "Палата одобрила закон о музеях.", "adopted again"),
        (TITLE, "Күзетшілер мұны былтыр көтерген болатын.", "stands behind"),
        ("Музей опроверг слухи о закрытии", "В соцсетях писали о замке.", "the rumour"),
        (TITLE, "Хранитель считает закон слабым.", "an opinion"),
    ],
)
def test_a_sentence_has_the_sign(title: str, sentence: str, sign: str) -> None:
    assert sign in signs(beside(title, sentence), sentence)
    assert sign in WEIGHTS


@pytest.mark.parametrize(
    ("title", "sentence", "sign"),
    [
        # that somebody answered is no answer; a person is no place
        ("Хранитель ответил депутатам", "Хранитель ответил на запрос депутатов.", "answers"),
        ("Где возьмут деньги", "Экономист Проба Пробин удивлён.", "answers"),
        # what was put off until then is over; who has figures speaks of them
        (TITLE, "Залы открыли 5 мая.", "a day ahead"),
        (TITLE, "Хранитель в прошлом году просил закрыть залы до 5 мая.", "stands behind"),
        ("Палата собралась в музее", "Депутаты обсудили 14 залов.", "a protocol"),
        (TITLE, "Три года назад открыли музей.", "a number in words"),
    ],
)
def test_a_sentence_has_it_not(title: str, sentence: str, sign: str) -> None:
    assert sign not in signs(beside(title, sentence), sentence)


def test_each_sign_has_one_weight() -> None:
    assert not WEIGHTS.keys() & PLACES.keys()
    assert WEIGHTS.keys() >= OF_BOTH


def test_a_day_ahead_is_worth_more_than_a_figure_and_that_more_than_the_title() -> None:
    one = beside(TITLE, "Палата собралась.")
    told = ["Залы откроют 5 мая.", "Залов 14.", "Палата приняла закон о музеях утром."]
    values = [worth(one, sentence) for sentence in told]
    assert values == sorted(values, reverse=True)
    assert len(set(values)) == len(values)


@pytest.mark.parametrize(
    ("sentence", "ahead"),
    [
        ("Мұражай сәуірде ашылады.", True),
        ("Форум 2027 жылғы сәуірде өтеді.", True),
        ("The museum will open on Dec. 7.", True),
        ("Мұражай сәуірде ашылды.", False),
        ("Хранитель қарсы пікір тіркеді.", False),
        ("The hall may be closed.", False),
        ("The museum will open, the keeper said on Nov. 30.", False),
        ("С августа залы вынесли в сад.", False),
    ],
)
def test_what_is_ahead(sentence: str, *, ahead: bool) -> None:
    assert is_ahead(sentence, TITLE) is ahead


@pytest.mark.parametrize(
    ("title", "sentence", "shown"),
    [
        ("Пробин: «Музеи ждут»", "– Залы пусты.", "Залы пусты."),
        ("Пробин: «Музеи ждут»", "– Я видел залы.", "– Я видел залы."),
        ("Музеи ждут", "– Залы пусты.", "– Залы пусты."),
    ],
)
def test_speech_has_no_dash_where_the_title_says_whose_it_is(
    title: str, sentence: str, shown: str
) -> None:
    assert without_dash(sentence, title) == shown


def test_who_says_a_long_sentence_is_left_away() -> None:
    long = "Keepers of the five towns of the region will open " + "one more quiet hall and " * 7
    said = f"{long}a garden on July 1, Keeper General of the Guild Proba Probin said in a talk."
    assert gist("Guild to open halls", "", said) == f"{long}a garden on July 1."


def test_what_leans_by_a_demonstrative_stands_with_the_one_before() -> None:
    lead = "Елордада мұражай жабылады."
    body = "Күзетшінің айтуынша, бұл талап 14 залға қатысты."
    assert gist("Қай залдар жабылады?", lead, body) == f"{lead} {body}"
