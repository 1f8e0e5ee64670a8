"""The table of what makes an article no news: its first rule that holds decides."""

from __future__ import annotations

import pytest

from bot.standing.articles import BY_ITS_BEGINNING, BY_ITS_TEXT, no_news
from bot.standing.articles import is_left_out as left_out
from bot.standing.reading import Reading
from storage.told import Told
from tests.seeding import NOW

OFFER = (
    "Скидка 30% на диваны! Звоните: +7 701 000 00 00. Только до 5 мая! Ждём вас.\n"
    "Диван 99 900 тенге. Адрес: ул. Полевая, 5."
)


def read(title: str, text: str, *, short: bool = True) -> Reading:
    return Reading(Told(title, text, short=text if short else None, language="ru"), NOW)


def is_left_out(reading: Reading) -> bool:
    return left_out(reading, no_news(reading, BY_ITS_BEGINNING))


@pytest.mark.parametrize(
    ("title", "text", "rule"),
    [
        ("Вы могли пропустить вчера", "Музей открыли.", "yesterday's news"),
        ("Открыт музей", "Зал велик.\n\nРеклама. ТОО «Проба»", "an advertisement"),
        ("Гороскоп на 5 мая", "Овнам повезёт.", "a pastime of every day"),
        ("Погода на 5 мая", "Днём тепло.", "a notice of every day"),
        ("Лицеисты провели деловую игру", "Она была о законах.", "a game"),
        ("30 лет назад: открыт музей", "Тогда было тепло.", "because of a day"),
        ("Диваны даром", OFFER, "an offer"),
        # the first of two
        ("Вы могли пропустить вчера", OFFER, "yesterday's news"),
        ("Погода на 5 мая", OFFER, "a notice of every day"),
    ],
)
def test_a_rule_says_so(title: str, text: str, rule: str) -> None:
    found = no_news(read(title, text), BY_ITS_BEGINNING)
    assert found is not None
    assert found.rule.name == rule
    assert (found.verdict.words is not None) == (
        rule in ("a notice of every day", "because of a day", "a pastime of every day")
    )


def test_news_is_news() -> None:
    news = read("Палата приняла закон о музеях", "За него голосовали 62 депутата.")
    assert no_news(news, BY_ITS_BEGINNING) is no_news(news, BY_ITS_TEXT) is None
    assert not is_left_out(news)


def test_of_a_long_text_only_its_whole_says_what_stands_at_its_end() -> None:
    told = Told("Открыт музей", "Зал велик.", language="ru")
    assert no_news(Reading(told, NOW), BY_ITS_BEGINNING) is None
    whole = Reading(told, NOW, "Открыт музей\n\nЗал велик.\n\nРеклама. ТОО «Проба»")
    found = no_news(whole, BY_ITS_TEXT)
    assert found is not None
    assert found.rule.name == "an advertisement at its end"


def test_an_offer_beyond_doubt_on_nobody_is_left_out() -> None:
    assert is_left_out(read("Диваны даром", OFFER))
    assert not is_left_out(read("Диваны даром", OFFER, short=False))
    known = Told("Пробный продаёт диваны", OFFER, {1: [("Пробный", 0, "surname")]}, short=OFFER)
    assert not is_left_out(Reading(known, NOW))


def test_a_pastime_is_left_out() -> None:
    assert is_left_out(read("Гороскоп на 5 мая", "Овнам поднимут тарифы."))
    assert not is_left_out(read("Палата запретила гороскопы", "За это голосовали 62 депутата."))


def test_what_says_that_it_is_an_advertisement_is_left_out_whoever_its_title_names() -> None:
    paid = "Зал велик.\n\nРеклама. ТОО «Проба»"
    assert is_left_out(read("Открыт музей", paid))
    for title in ("ЖК «Палата»: вид на парк", "Палата ждёт вас"):
        evidence = {1: [("Палата", title.index("Палата"), "body")]}
        assert is_left_out(Reading(Told(title, paid, evidence, short=paid), NOW))


def test_a_row_says_what_holds_and_why() -> None:
    rows = (*BY_ITS_BEGINNING, *BY_ITS_TEXT)
    assert len({one.name for one in rows}) == len(rows)
    assert all(one.why for one in rows)
