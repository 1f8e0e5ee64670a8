"""What greets, condoles or remembers because of a day is told from news by its title."""

from __future__ import annotations

import pytest

from bot.intake.occasions import occasion_of


@pytest.mark.parametrize(
    "title",
    [
        "Поздравление спикера с Днём учителя",
        "Президент поздравил шахтёров с профессиональным праздником",
        "Глава государства направил поздравительную телеграмму королю Норвегии",
        "Президент Италия басшысына құттықтау жеделхатын жолдады",
        "Спикер дәрігерлерді кәсіби мерекесімен құттықтады",
        "President congratulates teachers on their professional holiday",
        "Президент выразил соболезнования народу Чили",
        "Мемлекет басшысы Жапония императорына көңіл айтты",
        "President extends condolences to Portugal",
        "40 лет назад: как строили плотину",
        "Осыдан 15 жыл бұрын: көпір қалай салынды",
        "25 years ago: the first session",
        "Этот день в истории: 4 марта",
        "Алғашқы кітапхана туралы естелік",
    ],
)
def test_it_is_said_because_of_a_day(title: str) -> None:
    assert occasion_of(title, "Проба слова.")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Президент поздравил премьера Норвегии", "Он победил на выборах в воскресенье."),
        ("Президент Италия премьеріне құттықтау жеделхатын жолдады", "Ол қайта сайланды."),
        ("President sends congratulations on New Year's eve", "He was elected in November."),
        # a loss at home
        ("Президент выразил соболезнования семьям шахтёров", "Взрыв произошёл ночью."),
        ("Спикер қаза тапқандардың туыстарына көңіл айтты", "Апат түнде болды."),
        # news of days and years
        ("Закон принят 10 лет назад, но не работает", "Депутаты вернулись к нему."),
        ("30 жыл бұрын салынған мектеп жөнделеді", "Оған қаржы бөлінді."),
        ("День учителя станет выходным", "Закон подписан."),
        ("Құттықтау алды, бірақ айлық алмады", "Мұғалімдер шағымданды."),
    ],
)
def test_news_is_none(title: str, text: str) -> None:
    assert occasion_of(title, text) is None


def test_a_long_text_tells_more_than_good_wishes() -> None:
    text = "Проба слова о новых пособиях. " * 100
    assert occasion_of("Поздравление спикера с Днём учителя", text) is None
    assert occasion_of(f"Поздравление {'спикера ' * 40}", "") is None
