"""Conditions as people type them behind a topic, in three languages, and what is none of them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.topics.typed_conditions import Typed, typed_conditions


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
            Typed("Сенат", without=["общие слова"], title=True),
        ),
        ("Senate in the headline +Tokayev", Typed("Senate", ["Tokayev"], title=True)),
        ("Сенат без:спорт с:бюджет", Typed("Сенат", ["бюджет"], ["спорт"])),
        ("Сенат \u2212Токаев", Typed("Сенат", without=["Токаев"])),
        ("#Сенат lang:de", Typed("#Сенат", strange=["de"])),
        ("#Сенат +Токаев LANG:KK", Typed("#Сенат", ["Токаев"], languages=["kk"])),
        ("#Сенат +#бюджет #Мажилис", Typed("#Сенат #Мажилис", ["#бюджет"])),
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
        ("Закон без границ", "Закон", ["границ"]),  # if "Закон" is a topic
    ],
)
def test_what_is_said_without_signs_is_read(text: str, base: str, without: list[str]) -> None:
    assert typed_conditions(text) == Typed(base, without=without, plain=True)


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
