"""What is told by its kinds, by what news of its field tell, and by what readers say for it."""

from __future__ import annotations

import pytest

from bot.topics.keywords import phrase_key
from bot.topics.meanings import meanings_of
from bot.topics.phrases import Phrases
from bot.topics.themes.shipped import shipped_themes


def _is_found(phrase: str, text: str, language: str) -> bool:
    asked = shipped_themes().asked(phrase)
    phrases = asked.phrases if asked else (phrase,)
    return bool(Phrases({phrase_key(one): one for one in phrases}).find(text, language=language))


@pytest.mark.parametrize(
    ("phrase", "text", "language"),
    [
        ("Шымкент аурухана", "В Шымкенте заложили роддом", "ru"),
        ("Шымкент аурухана", "Шымкентте жаңа перзентхана ашылмақ", "kk"),
        ("Каспий экологиясы", "Тюлени гибнут: что случилось на Каспии", "ru"),
        ("Каспий экологиясы", "Каспий теңізі тағы саяздады", "kk"),
        ("су аз", "Екі ауылда ауызсу жетіспейді", "kk"),
        ("воды мало", "Ауызсу тапшылығы: үш ауыл шағымданды", "kk"),
        ("аварии на железнодорожных переездах", "Фура столкнулась с поездом на переезде", "ru"),
        ("врачебные ошибки", "Хирурга осудили: зажим забыли в теле пациента", "ru"),
        ("ветроэнергетика", "Первый ветропарк под Ерейментау", "ru"),
        ("выборы новая зеландия", "Жаңа Зеландия сайлауға дайындалды", "kk"),
        ("new zealand election", "Новая Зеландия готовится к выборам", "ru"),
    ],
)
def test_what_is_of_a_kind_or_a_field_is_found(phrase: str, text: str, language: str) -> None:
    assert _is_found(phrase, text, language)


@pytest.mark.parametrize(
    ("phrase", "text", "language"),
    [
        ("Шымкент аурухана", "В Шымкенте открыли музей", "ru"),
        ("Каспий экологиясы", "Порт на Каспии принял танкер", "ru"),
        ("тамақтан улану", "Трое отравились угарным газом", "ru"),
        ("врачебные ошибки", "Назначена судебно-медицинская экспертиза", "ru"),
        ("us iran talks", "Переговоры с Ираном прошли в Маскате", "ru"),
    ],
)
def test_what_is_not_of_it_is_not_found(phrase: str, text: str, language: str) -> None:
    assert not _is_found(phrase, text, language)


def test_us_of_a_phrase_is_a_country() -> None:
    countries = [one for one in meanings_of("us iran talks") if not isinstance(one, str)]
    assert {code for one in countries for group, code in one if group == "country"} == {"US", "IR"}
