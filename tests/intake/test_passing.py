"""What a text names further on it tells of there, or names in passing."""

from __future__ import annotations

import pytest

from bot.intake.aside.passing import is_a_thing_in_passing, is_in_passing
from bot.intake.aside.places import Divided

LEAD = "Музей города открыл зал\n\nЗал открыли в среду.\n\nГостей было много."
REST = "Вход свободный до конца недели. " * 20


def passing(sentence: str, words: str, language: str = "ru", rest: str = REST) -> bool:
    text = "\n\n".join([LEAD, sentence, rest])
    places, at = [], text.find(words)
    while at >= 0:
        places.append((at, words))
        at = text.find(words, at + 1)
    assert places
    return is_in_passing(Divided(text).places(places), 10, language)


def test_what_acts_at_the_end_of_a_long_text_alone_is_named_in_passing() -> None:
    text = "\n\n".join([LEAD, REST, "Сегодня Совет выделил залу средства."])
    assert is_in_passing(Divided(text).places([(text.find("Совет"), "Совет")]), 10, "ru")


@pytest.mark.parametrize(
    ("sentence", "words", "language", "is_one"),
    [
        ("Рядом стоит дом, который построил Совет.", "Совет", "ru", True),
        ("Подарок привезли депутаты Совета.", "Совета", "ru", True),
        ("Картину отправили в Совет.", "Совет", "ru", True),
        ("Напомним, Совет закрыл зал весной.", "Совет", "ru", True),
        ("Сегодня Совет выделил залу средства.", "Совет", "ru", False),
        ("Зал нужен всем, сообщил Иванов.", "Иванов", "ru", False),
        ("По словам Иванова, зал нужен всем.", "Иванова", "ru", False),
        ("Совету это дорого. Но в Совете согласны.", "Совет", "ru", False),
        ("Кеңес залға қаржы бөлді.", "Кеңес", "kk", False),
        ("Сыйлықты Кеңес депутаттары әкелді.", "Кеңес", "kk", True),
        ("Сурет Кеңестен келді.", "Кеңестен", "kk", True),
        ("Сурет Кеңесі мен Палатасына жіберілді.", "Кеңесі", "kk", True),
        ("Кеңес пен Палата залға қаржы бөлді.", "Кеңес", "kk", False),
        ("Кеңес пен оның басшысы залға қаржы бөлді.", "Кеңес", "kk", False),
        ("В 2012–2016 годах он возглавлял Совет.", "Совет", "ru", True),
        ("The Council approved money for it.", "Council", "en", False),
        ("A present came from the Council today.", "Council", "en", True),
    ],
)
def test_what_acts_is_quoted_or_named_again_is_told_of(
    sentence: str, words: str, language: str, is_one: bool
) -> None:
    assert passing(sentence, words, language) is is_one


def test_a_short_text_has_things_beside_the_point_too() -> None:
    assert passing("Картину отправили в Совет.", "Совет", rest="Вход свободный.")
    assert passing("Рядом дом, который построил Совет.", "Совет", rest="Вход свободный.")


def test_what_comes_right_behind_the_lead_is_told_of() -> None:
    text = f"Зал открыт\n\nЕго открыли в среду.\n\nЧто скажут люди Совета?\n\n{REST}"
    assert not is_in_passing(Divided(text).places([(text.find("Совета"), "Совета")]), 10, "ru")
    far = f"Зал открыт\n\nЕго открыли.\n\nВ среду.\n\nСкажут люди Совета.\n\n{REST}"
    assert is_in_passing(Divided(far).places([(far.find("Совета"), "Совета")]), 10, "ru")


@pytest.mark.parametrize(
    ("sentence", "words", "language", "is_one"),
    [
        ("На открытии присутствовал глава Совета.", "Совета", "ru", True),
        ("Совет дал на это средства.", "Совет", "ru", False),
        ("Салтанатқа Кеңес төрағасы қатысты.", "Кеңес", "kk", True),
        ("The Council chair attended the opening.", "Council", "en", True),
        ("Қала делегациясын Кеңес депутаты бастап барды.", "Кеңес", "kk", True),
        ("Делегацию города возглавил депутат Совета.", "Совета", "ru", True),
        ("Делегацию города возглавил Совет.", "Совет", "ru", False),
    ],
)
def test_who_was_only_there_behind_the_lead_is_named_in_passing(
    sentence: str, words: str, language: str, is_one: bool
) -> None:
    text = f"Зал открыт\n\nЕго открыли в среду.\n\n{sentence}"
    assert is_in_passing(Divided(text).places([(text.find(words), words)]), 10, language) is is_one


@pytest.mark.parametrize(
    ("text", "words", "is_one"),
    [
        # further on, once: also as what acts, and right behind the lead
        (f"{LEAD}\n\nТакже в этом зале принят бюджет музея.\n\n{REST}", "бюджет", True),
        ("Зал открыт\n\nЕго открыли.\n\nБюджет вырос.", "Бюджет", True),
        ("Зал открыт\n\nЕго открыли.\n\nПришли дети из школы №4.", "школы", True),
        ("Зал открыт\n\nЕго открыли.\n\nБыли гости из Тараза.", "Тараза", True),
        # several sentences, a term of several words, an answer, a name that acts
        ("Зал открыт\n\nЕго открыли.\n\nШкола рада. Дети из школы поют.", "школы", False),
        ("Зал открыт\n\nЕго открыли.\n\nВ нём учат детей права человека.", "права человека", False),
        (f"{LEAD}\n\n– Есть ли деньги?\n– Бюджет вырос.\n\n{REST}", "Бюджет", False),
        (f"{LEAD}\n\nТакже KEGOC купил картину.\n\n{REST}", "KEGOC", False),
        (f"{LEAD}\n\nАуэзов подарил картину.\n\n{REST}", "Ауэзов", False),
    ],
)
def test_a_thing_that_is_named_once_further_on_is_named_in_passing(
    text: str, words: str, is_one: bool
) -> None:
    stem = words[:-1] if words == "школы" else words
    places, at = [], text.lower().find(stem.lower())
    while at >= 0:
        places.append((at, text[at : at + len(words)]))
        at = text.lower().find(stem.lower(), at + 1)
    assert is_in_passing(Divided(text).places(places), 10, "ru", by_words=True) is is_one


def test_whoever_is_known_is_told_of_where_a_thing_is_not() -> None:
    text = "Зал открыт\n\nЕго открыли.\n\nПришли дети из школы №4."
    places = [(text.find("школы"), "школы")]
    assert not is_in_passing(Divided(text).places(places), 10, "ru")


@pytest.mark.parametrize(
    ("text", "words", "is_one"),
    [
        ("Пожар\n\nСгорел склад. Дым видели в школе.", ["школе"], True),
        ("Пожар\n\nСгорел склад. Банк молчит.", ["Банк"], True),
        # the title, the first sentence, another sentence, a term, a place
        ("Пожар в школе\n\nСгорел склад. Дым в школе.", ["школе"], False),
        ("Пожар\n\nСгорел склад школы. Дым виден.", ["школы"], False),
        ("Пожар\n\nСгорел склад. Дым в школе. Школы закрыты.", ["школе", "Школы"], False),
        ("Пожар\n\nСгорел склад. Видели скорую помощь.", ["скорую помощь"], False),
        ("Пожар\n\nСгорел склад. Дым видели в Таразе.", ["Таразе"], False),
    ],
)
def test_a_thing_behind_the_first_sentence_is_named_in_passing(
    text: str, words: list[str], is_one: bool
) -> None:
    places = [(text.find(one), one) for one in words]
    begins = text.index(".", text.index("\n\n")) + 1
    assert is_a_thing_in_passing(Divided(text).places(places), begins) is is_one
