"""Conditions as people type them behind a topic, in three languages, and what is none of them."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.topics.typed_conditions import Typed, only_conditions, only_leaves_out, typed_conditions


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            '#Сенат +Токаев -#спорт lang:kk from:"Хабар 24" title',
            Typed("#Сенат", ["Токаев"], ["#спорт"], ["Хабар 24"], ["kk"], title=True),
        ),
        (
            "Маулен Ашимбаев +жилищное строительство",
            Typed("Маулен Ашимбаев", ["жилищное строительство"]),
        ),
        ("#Сенат +Токаев, бюджет", Typed("#Сенат", ["Токаев", "бюджет"])),
        ("#Сенат +#бюджет,#налоги", Typed("#Сенат", ["#бюджет", "#налоги"])),
        ("#Сенат язык: казахский, русский", Typed("#Сенат", languages=["kk", "ru"])),
        ("#Сенат тілі:қазақша тек атауында", Typed("#Сенат", languages=["kk"], title=True)),
        ("#Сенат дереккөз:Хабар, Tengrinews", Typed("#Сенат", outlets=["Хабар", "Tengrinews"])),
        (
            "Сенат только в заголовке -«общие слова»",
            Typed("Сенат", without=['"общие слова"'], title=True),
        ),
        ("Senate in the headline +Tokayev", Typed("Senate", ["Tokayev"], title=True)),
        ("Сенат без:спорт с:бюджет", Typed("Сенат", ["бюджет"], ["спорт"])),
        ("Сенат \u2212Токаев", Typed("Сенат", without=["Токаев"])),
        ("#Сенат lang:de", Typed("#Сенат", strange=["de"])),
        ("#Сенат +Токаев LANG:KK", Typed("#Сенат", ["Токаев"], languages=["kk"])),
        ("#Сенат +#бюджет #Мажилис", Typed("#Сенат #Мажилис", ["#бюджет"])),
        ("Тоқаев -спорт тек қазақша", Typed("Тоқаев", without=["спорт"], languages=["kk"])),
        (
            "Құрылтай -спорт тили:казакша атауында",
            Typed("Құрылтай", without=["спорт"], languages=["kk"], title=True),
        ),
        ('Мажилис -от:"Хабар 24"', Typed("Мажилис", not_outlets=["Хабар 24"])),
        ("Мажилис -язык:русский", Typed("Мажилис", languages=["kk", "en"])),
        ("Сенат только на казахском", Typed("Сенат", languages=["kk"])),
        ("Senate only in English", Typed("Senate", languages=["en"])),
        ("ипотека тек қазақ тілінде", Typed("ипотека", languages=["kk"])),
        ("+Токаев -спорт", Typed("Токаев", without=["спорт"])),
        ("Сенат -спорт цвет:красный", Typed("Сенат", unknown=["цвет"])),
        ("Сенат -спорт +«цвет: красный»", Typed("Сенат", ['"цвет: красный"'], ["спорт"])),
        ("Сенат +закон без границ", Typed("Сенат", ["закон без границ"])),
        # As people speak: what is left out in brackets, and what alone is wanted.
        (
            "налоговый кодекс (но без рекламы семинаров)",
            Typed("налоговый кодекс", without=["рекламы семинаров"], plain=True),
        ),
        (
            "салық кодексі, бірақ футзал керек емес",
            Typed("салық кодексі", without=["футзал"], plain=True),
        ),
        ("Курултай только про бюджет", Typed("Курултай", ["бюджет"], plain=True)),
        (
            "Курултай, но только о налогах, без спорта",
            Typed("Курултай", ["налогах"], ["спорта"], plain=True),
        ),
        ("Kurultai only from Steppe Wire", Typed("Kurultai", outlets=["Steppe Wire"], plain=True)),
        ("Бектенов тек тақырыпта", Typed("Бектенов", title=True)),
    ],
)
def test_conditions_are_read(text: str, wanted: Typed) -> None:
    assert typed_conditions(text) == wanted


@pytest.mark.parametrize(
    ("text", "base", "without"),
    [
        ("Сенат кроме спорта", "Сенат", ["спорта"]),
        ("Сенат, но без спорта и культуры", "Сенат", ["спорта", "культуры"]),
        ("Сенат за исключением #спорт, налоги.", "Сенат", ["#спорт", "налоги"]),
        ("Сенат без Министерства культуры и спорта", "Сенат", ["Министерства культуры и спорта"]),
        ("Senate without sport", "Senate", ["sport"]),
        ("news of the Senate except for sport", "news of the Senate", ["sport"]),
        ("Сенат, спорттан басқа", "Сенат", ["спорт"]),
        ("кітаптан басқа Мәжіліс", "Мәжіліс", ["кітап"]),
        ("спортсыз Сенат", "Сенат", ["спорт"]),
        ("Сенат әкімсіз", "Сенат", ["әкім"]),
        ("Мажилис, но без спорта и кроме Хабар 24", "Мажилис", ["спорта", "Хабар 24"]),
        ("Мажилис кроме Хабар 24", "Мажилис", ["Хабар 24"]),
        ("Құрылтай, бірақ спортсыз", "Құрылтай", ["спорт"]),
        ("хочу про Токаева но не про спорт", "хочу про Токаева", ["спорт"]),
        ("Tokayev minus football", "Tokayev", ["football"]),
        ("Follow the Senate but not sports", "Follow the Senate", ["sports"]),
        ("Сенат, а не Мажилис", "Сенат", ["Мажилис"]),
        ("Закон без границ", "Закон", ["границ"]),  # if "Закон" is a topic
    ],
)
def test_what_is_said_without_signs_is_read(text: str, base: str, without: list[str]) -> None:
    assert typed_conditions(text) == Typed(base, without=without, plain=True)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "the President of Kazakhstan without football, only in English",
            Typed("the President of Kazakhstan", without=["football"], languages=["en"]),
        ),
        (
            "the President, without sports, in English only",
            Typed("the President", without=["sports"], languages=["en"]),
        ),
        (
            "Токаев без #спорт, только на русском",
            Typed("Токаев", without=["#спорт"], languages=["ru"]),
        ),
        ("#Сенат на казахском языке", Typed("#Сенат", languages=["kk"])),
        ("Сенат на русском и казахском", Typed("Сенат", languages=["kk", "ru"])),
        ("Сенат, но не от Хабар 24", Typed("Сенат", not_outlets=["Хабар 24"])),
        (
            "Құрылтай, бірақ спорттан басқа, тек қазақша",
            Typed("Құрылтай", without=["спорт"], languages=["kk"]),
        ),
        ("Senate without sport in the title", Typed("Senate", without=["sport"], title=True)),
        ("Сенат без спорта +Токаев", Typed("Сенат", ["Токаев"], ["спорта"])),
    ],
)
def test_several_are_said_in_one_sentence(text: str, wanted: Typed) -> None:
    assert typed_conditions(text) == replace(wanted, plain=True)


@pytest.mark.parametrize("text", ["только на казахском", "in English only.", "тек қазақша"])
def test_a_language_alone_is_of_nothing(text: str) -> None:
    assert typed_conditions(text) is None
    assert only_conditions(text)
    assert not only_conditions(f"Сенат {text}")


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("-спорт -реклама", True),
        ("-#спорт", True),
        ("-Токаев\n-Сенат", False),
        ("- Токаев - Сенат", False),
        ("Сенат -спорт", False),
    ],
)
def test_what_only_leaves_out_is_of_nothing(text: str, only: bool) -> None:
    assert only_leaves_out(text) is only
    assert not (only and typed_conditions(text))


@pytest.mark.parametrize(
    "text",
    [
        "без спорта", "кроме", "Сенат кроме", "спортсыз", "спорттан басқа", "Сенат Безродный",
        "", "#Сенат", "Нур-Султан", "- Токаев\n- Сенат", "-#спорт", "+Токаев", "Сенат - палата",
        "Сенат + Мажилис", "https://a.kz/?x=1", "В 12:30 Сенат", "А: Б", "Сенат в заголовке газеты",
        "+7 701 000 00 00", "Закон: новости", "The title of law", "Сенат–Мажилис", "Токаев К.-Ж.",
    ],
)  # fmt: skip
def test_what_has_none_is_left_alone(text: str) -> None:
    assert typed_conditions(text) is None


@given(st.text(alphabet='#+-−"«»:,; \nабвlangтіtitle1', max_size=200))
def test_whatever_is_typed_is_read_in_no_time(text: str) -> None:
    started = time.perf_counter()
    typed = typed_conditions(text)
    assert time.perf_counter() - started < 1
    assert typed is None or typed.base or typed.parts
