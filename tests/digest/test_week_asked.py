"""How people ask for a week, and what is a topic all the same."""

from __future__ import annotations

import pytest

from bot.digest.week_asked import asks_for_week
from bot.texts import LANGUAGES, texts_for


@pytest.mark.parametrize(
    "text",
    [
        "тренды", "Тренды недели?", "Что обсуждают на неделе",
        "что обсуждают на этой неделе?",
        "О чем пишут на этой неделе", "итоги недели!", "трендтер",
        "Осы аптада не талқыланып жатыр?",
        "апта қорытындысы", "trends", "What’s trending this week?", "topics of the week",
        "Апта диаграммасы", "апта диаграммасын көрсетші", "осы аптаның диаграммасы",
        "покажи картинку недели", "Диаграмма недели", "show me the picture of the week",
    ],
)  # fmt: skip
def test_these_do(text: str) -> None:
    assert asks_for_week(text)


@pytest.mark.parametrize(
    "text",
    ["#тренды_рынка", "Сенат", "неделя", "на этой неделе", "итоги выборов",
     "что обсуждают сенаторы",
     "", "?", "апта", "осы аптада", "this week", "покажи Сенат", "тренды " * 500],
)  # fmt: skip
def test_these_name_a_topic_or_nothing(text: str) -> None:
    assert not asks_for_week(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_bot_calls_it_does_and_its_refusal_does_not(language: str) -> None:
    texts = texts_for(language)
    assert asks_for_week(texts("menu-trends"))
    assert asks_for_week(texts("button-week-on"))
    assert not asks_for_week(texts("button-week-off"))
