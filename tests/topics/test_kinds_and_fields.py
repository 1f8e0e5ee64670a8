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
        # a price of what is of a kind, by what becomes dearer or cheaper
        ("цены на продукты", "Молоко и хлеб подорожали за неделю на 2%", "ru"),
        ("цены на продукты", "К весне подешевели овощи", "ru"),
        ("азық-түлік бағасы", "Қант қымбаттап, картоп арзандады", "kk"),
        ("food prices", "Eggs are costlier than a year ago", "en"),
        ("тарифы на проезд", "Плацкарт подорожает с весны", "ru"),
        ("тариф на проезд", "Метро Алматы дорожает", "ru"),
        ("тарифы на проезд", "Пойызбен жүру қымбаттайды", "kk"),
        ("transport fares", "Trams get pricier: what to know", "en"),
        ("азық-түлік импорты", "Из-за границы везут всё больше овощей: импорт", "ru"),
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
        ("цены на продукты", "Квартиры подорожали за год", "ru"),
        ("цены на продукты", "Молоко привезли в три школы", "ru"),
        ("азық-түлік бағасы", "Төрт түлік қыстан аман шықты", "kk"),
        ("food prices", "Books are costlier than a year ago", "en"),
        ("тарифы на проезд", "Плацкартные вагоны обновят", "ru"),
        ("тарифы на проезд", "Билеты на концерт подорожали", "ru"),
        # a price of something else in the same text
        (
            "цены на продукты",
            "Мясо раздали школам\n\nЕго купил район. Цена контракта прежняя.",
            "ru",
        ),
        # who asks for buses, asks for no trains
        ("автобус", "Плацкарт подорожает с весны", "ru"),
    ],
)
def test_what_is_not_of_it_is_not_found(phrase: str, text: str, language: str) -> None:
    assert not _is_found(phrase, text, language)


def test_us_of_a_phrase_is_a_country() -> None:
    countries = [one for one in meanings_of("us iran talks") if not isinstance(one, str)]
    assert {code for one in countries for group, code in one if group == "country"} == {"US", "IR"}
