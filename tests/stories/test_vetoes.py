"""What parts two articles, however alike they are: a rule each, in both directions."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.stories.compared import Compared
from bot.stories.frames import Frames
from bot.stories.judging import is_near, judge
from bot.stories.laws import explains_law
from bot.stories.rarity import prior
from bot.stories.traits import Text, traits_of
from bot.stories.vetoes import NAME, is_of_nothing, is_open, on_others, told_otherwise, vetoes
from bot.topics.registry.registry import Language
from tests.stories.families import text_of

NOW = datetime(2026, 11, 25, tzinfo=UTC)


def compared(title: str, body: str = "", language: Language = "ru") -> Compared:
    return Compared(traits_of(Text(title, body, language, NOW))[0])


@pytest.mark.parametrize(
    ("rule", "one", "other"),
    [
        ("reading", "Принят в первом чтении", "Принят во втором чтении"),
        ("chamber", "Мажилис одобрил закон", "Сенат одобрил закон"),
        ("committee", "Комитет по финансам собрался", "Комитет по аграрным вопросам собрался"),
        ("number of the act", "Подписан Указ № 412", "Подписан Указ № 413"),
        ("day", "Прогноз погоды на 25 ноября", "Прогноз погоды на 26 ноября"),
        ("number", "Курс доллара составил 512,3 тенге", "Курс доллара составил 513,9 тенге"),
        ("act", "Поправку одобрили", "Поправку отклонили"),
        ("act", "Обсуждение поправок началось", "Обсуждение поправок завершилось"),
    ],
)
def test_what_differs_in_one_place_parts(rule: str, one: str, other: str) -> None:
    assert rule in set(vetoes(compared(one), compared(other)))
    assert rule in set(vetoes(compared(other), compared(one)))
    assert not set(vetoes(compared(one), compared(one)))


def test_a_number_in_one_title_and_a_name_in_the_other_are_no_two_names() -> None:
    one = compared("Мороз в Курчатове: 34 градуса", "В Курчатове 34 градуса мороза.")
    other = compared("Саттаров прилетел в Курчатов", "Министр Саттаров прилетел в Курчатов.")
    third = compared("Жумин прилетел в Курчатов", "Депутат Жумин прилетел в Курчатов.")
    assert NAME not in set(vetoes(one, other))
    assert NAME in set(vetoes(other, third))


LAWS: tuple[tuple[Language, str, str], ...] = (
    ("ru", "Токаев подписал закон о волонтёрстве", "Закон «О волонтёрстве» подписал Токаев."),
    ("ru", "Токаев подписал закон о картографии", "Закон «О картографии» подписал Токаев."),
    (
        "kk",
        "Тоқаев волонтерлік туралы заңға қол қойды",
        "Тоқаев «Волонтерлік туралы» заңға қол қойды.",
    ),
)


def law(language: Language, title: str, body: str) -> Compared:
    return Compared(traits_of(text_of(title, body, language, NOW))[0])


def test_of_two_laws_in_two_languages_nothing_is_the_same_but_that_they_are_signed() -> None:
    volunteers, maps, in_kazakh = (law(*one) for one in LAWS)
    assert not is_of_nothing(volunteers, in_kazakh)
    assert is_of_nothing(maps, in_kazakh)
    assert is_of_nothing(in_kazakh, maps)
    assert not is_of_nothing(volunteers, maps)  # of one language the rules of its words tell that


def test_what_explains_a_law_is_on_the_notice_that_it_was_signed_and_on_no_other() -> None:
    volunteers, maps, in_kazakh = (law(*one) for one in LAWS)
    explained = law(
        "ru",
        "Что изменится для волонтёров с новым законом",
        "Новый закон о волонтёрстве обязывает страховать добровольцев. Его подписал президент.",
    )
    for notice in (volunteers, in_kazakh):
        assert explains_law(notice, explained)
        assert explains_law(explained, notice)
        assert is_near(judge(notice, explained, prior, Frames()))
    assert not explains_law(maps, explained)
    assert not explains_law(volunteers, maps)
    assert not explains_law(volunteers, in_kazakh)  # each is a notice


def test_titles_that_name_others_part_and_one_that_names_nobody_does_not() -> None:
    calls = [
        compared(f"Разговор с {whom}", f"Президент поговорил с {whom} о торговле.")
        for whom in ("Эрдоганом", "Мирзиёевым")
    ]
    assert set(vetoes(*calls)) == {"name"}
    nobody = compared("Разговор президентов", "Президент поговорил с Эрдоганом о торговле.")
    assert not set(vetoes(calls[0], nobody))


def test_between_two_languages_too() -> None:
    kazakh = compared("Заң екінші оқылымда қабылданды", "", "kk")
    assert "reading" in set(vetoes(compared("Принят в первом чтении"), kazakh))
    assert not set(vetoes(compared("Принят во втором чтении"), kazakh))
    committee = compared("Қаржы комитетінің отырысы", "", "kk")
    assert not set(vetoes(compared("Заседание Комитета по финансам"), committee))
    assert "committee" in set(vetoes(compared("Заседание Комитета по экологии"), committee))


def test_numbers_in_another_order_do_not_part() -> None:
    one = compared("Цены", "Цены выросли на 5 тенге. Цены выросли на 70 тенге.")
    shorter = compared("Цены", "Цены выросли на 70 тенге.")
    assert not set(vetoes(one, shorter))


def test_where_a_bill_goes_next_is_no_other_chamber_of_the_text() -> None:
    one = compared("Закон принят", "Мажилис принял закон и направил его в Сенат.").traits
    other = compared("Закон принят", "Сенаторы приняли закон.").traits
    assert told_otherwise(one, other)
    assert not told_otherwise(one, one)


def test_committees_of_two_languages_are_told_apart_only_by_what_can_be_compared() -> None:
    policy = compared("The Monetary Policy Committee of the National Bank met", "", "en")
    assert not set(vetoes(policy, compared("Собрался Комитет по денежно-кредитной политике")))


FORM = "Глава государства подписал закон о поправках в некоторые акты по вопросам {}, сообщили в {}"
KAZAKH_FORM = "Мемлекет басшысы кейбір актілерге {} туралы заңға қол қойды, деп хабарлады {}"


def signed(what: str, whom: str, language: Language = "ru", form: str = FORM) -> Compared:
    return compared(f"Подписан закон: {what}", form.format(whom, "канцелярии"), language)


def test_texts_of_one_form_on_two_things_are_no_reprints() -> None:
    animals, maps = signed("животные", "животных"), signed("геодезия", "геодезии")
    assert on_others(animals, maps)
    assert on_others(maps, animals)
    assert not on_others(animals, signed("что изменится", "животных"))
    assert on_others(signed("апостиль", "апостилирования"), maps)  # a title in other words


def test_a_short_text_of_another_language_on_what_cannot_be_compared_is_open() -> None:
    maps = signed("геодезия", "геодезии")
    kazakh = compared(
        "Заңға қол қойылды: жануарлар", KAZAKH_FORM.format("жануарлар", "кеңсе"), "kk"
    )
    assert is_open(maps, kazakh)
    assert is_open(kazakh, maps)
    assert not is_open(signed("животные", "животных"), kazakh)
    told = compared("Подписан закон: геодезия", "Подписан закон: геодезия и 418 карт")
    counted = compared("Заңға қол қойылды: геодезия", "Заңға қол қойылды: геодезия, 418", "kk")
    assert not is_open(told, counted)
    told = compared("Подписан закон: геодезия", "Подписан закон: геодезия. Через 60 дней")
    of_the_form = compared(
        "Заңға қол қойылды: мал", "Заңға қол қойылды: мал. 60 күннен кейін", "kk"
    )
    assert is_open(told, of_the_form)
