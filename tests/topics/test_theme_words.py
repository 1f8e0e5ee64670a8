"""Words by which news names a theme, in whatever language it was asked for: decrees, nature, fields
of gas and oil, mandates of deputies."""

from __future__ import annotations

import pytest

from bot.topics.keywords import phrase_key
from bot.topics.phrases import Phrases
from bot.topics.themes.shipped import shipped_themes


@pytest.mark.parametrize(
    ("typed", "language", "text", "found"),
    [
        ("жарлық", "ru", "Глава государства подписал указ о резервате.", "указ"),
        ("указы", "kk", "Жарлыққа қол қойылды.", "Жарлыққа"),
        ("указы президента", "en", "A decree on parks was signed.", "decree"),
        ("экология", "ru", "Меры по сохранению популяции моржей.", "популяции"),
        ("экология", "kk", "Елде тағы бір табиғи резерват пайда болды.", "табиғи резерват"),
        ("экология", "en", "A bill to protect endangered species.", "endangered species"),
        ("energy", "en", "Neighbours speak of a field and gas swap.", "gas swap"),
        ("energy", "ru", "На нефтяных месторождениях сменили насосы.", "нефтяных месторождениях"),
        ("energy", "kk", "Мұнай кен орнында жаңа ұңғыма қазылды.", "Мұнай кен орнында"),
        (
            "deputies mandates",
            "ru",
            "Палата прекратила полномочия депутата.",
            "полномочия депутата",
        ),
        ("deputies mandates", "kk", "Босаған мандатты кім алады?", "Босаған мандатты"),
        ("мандат депутата", "en", "The mandate of deputy Serik Omarov ended.", "mandate of deputy"),
    ],
)
def test_news_that_names_a_theme_otherwise_is_found(
    typed: str, language: str, text: str, found: str
) -> None:
    asked = shipped_themes().asked(typed)
    assert asked is not None
    places = Phrases({phrase_key(one): one for one in asked.phrases}).find(text, language=language)
    assert found in {one.words for some in places.values() for one in some}


@pytest.mark.parametrize(
    ("typed", "language", "text"),
    [
        ("экология", "ru", "Растёт экосистема стартапов."),
        ("экология", "en", "The fintech ecosystem grows."),
        ("deputies mandates", "ru", "Суд подтвердил полномочия прокурора."),
        ("energy", "ru", "На месторождении золота прошла проверка."),
        ("указы", "ru", "Глава указал на ошибки."),
    ],
)
def test_news_of_something_else_is_not_found(typed: str, language: str, text: str) -> None:
    asked = shipped_themes().asked(typed)
    assert asked is not None
    phrases = Phrases({phrase_key(one): one for one in asked.phrases})
    assert phrases.find(text, language=language) == {}
