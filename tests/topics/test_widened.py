"""What goes without saying in a phrase, what news tell of anything, what two words mean."""

from __future__ import annotations

import pytest

from bot.lexicon.concepts import lines_of, read
from bot.topics.keywords import phrase_key
from bot.topics.meanings import meanings_of
from bot.topics.phrases import Phrases
from bot.topics.widened import widened
from bot.topics.word_concepts import listed


def _is_found(phrase: str, text: str, language: str) -> bool:
    found = Phrases({phrase_key(phrase): phrase}).find(
        f"{text}\n\nОб этом ниже.", language=language
    )
    return bool(found)


@pytest.mark.parametrize(
    ("phrase", "text", "language"),
    [
        # what says nothing of a matter is not looked for
        ("проблемы пчеловодства", "Пчёлы гибнут на пасеках Алтая", "ru"),
        ("problems of melons", "Қауын сатушылар базарға шықты", "kk"),
        ("развитие музеев", "Zaisan museum gets a new roof", "en"),
        # nor what beside two other things says little
        ("разрешения на международные перевозки", "Hauliers get one digital permit", "en"),
        # nor what is implied: who fells trees does so in a forest
        ("незаконная вырубка леса", "Лесорубов поймали с поличным", "ru"),
        ("illegal logging of forests", "Лесорубам грозит штраф", "ru"),
        # an amendment to a law is told by either word
        ("поправки в закон о выборах", "Сайлау туралы заң өзгереді", "kk"),
        ("сайлау заңына түзету", "Election code rewritten", "en"),
        # what is more, or less, in whatever words
        ("повышение пенсий", "Зейнетақы мөлшері өседі", "kk"),
        ("рост пенсий", "Pensions raised by a tenth", "en"),
        ("снижение пенсий", "Зейнетақы азаяды деген сөз рас па", "kk"),
        # a theme's phrase that says what news tell of anything
        ("зарплата учителей", "Педагогтердің айлығы көтерілмек", "kk"),
        ("мұғалім тапшылығы", "Школам недостаёт учителей: дефицит назвали", "ru"),
        # the price of what flies, by who sells it
        ("цены на авиабилеты", "Авиакомпании объяснили цены", "ru"),
        ("цены на авиабилеты", "Перелёты подорожали к праздникам", "ru"),
        # two words of one thing, in a phrase and in a text
        ("строительство детских садов", "Балабақша салынып жатыр", "kk"),
        ("ремонт балабақша", "Детский сад ждёт ремонта", "ru"),
        ("тұрғын үй бағасы", "Квартиры: цены на жильё стоят", "ru"),
    ],
)
def test_what_is_said_with_less_is_found(phrase: str, text: str, language: str) -> None:
    assert _is_found(phrase, text, language)


@pytest.mark.parametrize(
    ("phrase", "text", "language"),
    [
        ("проблемы пчеловодства", "Проблемы бобров обсудили", "ru"),
        # of one thing alone no text is where only its lead has it
        ("развитие музеев", "Мост в Зайсане закрыли\n\nРядом стоит музей", "ru"),
        ("разрешения на международные перевозки", "Перевозки зерна остановлены", "ru"),
        ("поправки в закон о выборах", "Выборы прошли спокойно", "ru"),
        ("поправки в закон о выборах", "Поправки в закон о пчёлах", "ru"),
        ("повышение пенсий", "Пенсия снилась ему давно", "ru"),
        # other phrases of a theme mean together what neither word does
        ("аварийный дом", "Авария на теплосети: три дома мёрзнут", "ru"),
        ("trade war", "Соғыс Кабулдағы сауданы тоқтатты", "kk"),
        # what news tell of anything is said of it in one clause
        ("дефицит лекарств", "Лекарства привезли. Дефицит бюджета вырос", "ru"),
        ("цены на авиабилеты", "Авиакомпания купила борт", "ru"),
    ],
)
def test_and_what_is_not_of_it_is_not(phrase: str, text: str, language: str) -> None:
    assert not _is_found(phrase, text, language)


def test_one_thing_is_found_in_a_title_and_as_typed_anywhere() -> None:
    phrase = "развитие музеев"
    phrases = Phrases({phrase_key(phrase): phrase})
    assert phrases.find("Мост закрыт\n\nРечь о развитии музеев Зайсана.", language="ru")


def test_a_kind_stands_beside_what_is_of_it() -> None:
    price, flight = frozenset({("thing", "price")}), frozenset({("thing", "flight")})
    wide = widened([price, flight])
    assert ("thing", "airline") in {one for some in wide for one in some}
    law = frozenset({("thing", "law")})
    assert len(widened([flight, law, law])) == 2  # the same again is said once


def test_a_phrase_of_what_all_news_name_is_only_found_as_typed() -> None:
    assert meanings_of(phrase_key("новые вопросы развития")) == ()
    assert meanings_of(phrase_key("рост проблем")) == ()


def test_what_is_listed_has_words() -> None:
    every = listed("general.txt") | {
        ("thing", one)
        for name, [things] in lines_of(read("implied.txt"))
        for one in (name, *things.split())
    }
    known = {
        ("thing", name)
        for file in ("economy", "everyday", "field", "land", "law", "matters", "people", "state")
        for name, _ in lines_of(read(f"things/{file}.txt"))
    }
    known |= {("thing", name) for name, _ in lines_of(read("things/deeds.txt"))}
    known |= {("thing", name) for name, _ in lines_of(read("followed.txt"))}
    assert {one for one in every if one[0] == "thing"} <= known
