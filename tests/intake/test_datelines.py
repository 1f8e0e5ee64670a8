"""Datelines before a text and names behind it, in texts of our own."""

from __future__ import annotations

import pytest

from bot.intake.datelines import bracketed_end, dateline_of, is_dateline


@pytest.mark.parametrize(
    "line",
    [
        "АСТАНА. 24 ноября. ПробИнформ - ",
        "BAKU, Azerbaijan, December 9. ",
        "АСТАНА. ПРОБИНФОРМ – ",
        "Tashkent, Uzbekistan (ProbDaily.com) — ",
        "BISHKEK, Kyrgyzstan – ",
        "АСТАНА, Казахстан – ",
        "АСТАНА – БАКУ. ПробАқпарат – ",
        "Астана. 24 ноября. Example.kz – ",
        "Алматы, 24 ноября – ",
        "ASTANA, November 24 (Sampleinform) - ",
        "ASTANA – ",
        "АСТАНА – ",
        "АСТАНА, 24 ноя — РИА Новости. ",
        "АСТАНА. 24 қараша. ПробАқпарат – ",
        "Sampleinform – ",
        "АСТАНА. 24 ноября. ",
        "Астана, 24 ноября. ",
        "АСТАНА. 24 қараша. ",
        "Ташкент. ",
        "БИШКЕК. ",
        "ANKARA. ",
        "ТҮРКІСТАН. ",
        "УСТЬ-ПРОБИНСК. ",
        "BAKU – ",
        "ТҮРКІСТАН – ",
        "АСТАНА. 24 ноября. ПРОБА ПРЕСС. ",
        "АСТАНА. 24 ноября. ПРОБА ПРЕСС – ",
        "Вторник, 24 ноября. ",
        "Сейсенбі, 24 қараша. ",
        "Tuesday, November 24. ",
        # an outlet that nobody knows, by where its name stands
        "АСТАНА. 24 ноября. ГОРЫ 24 – ",
        "АСТАНА, 24 ноя – Mountain. ",
        "ST. PROBINSK. SAMPLEINFORM – ",
        "БІШКЕК. Сынақ хабар – ",
        "ASTANA, Nov 24 (Mountain Wire) – ",
        "BAKU, Nov. 24 (Mountain) – ",
        "Almaty. November 24. ProbTAG – ",
        "Шахтинск, 24 ноября. /Горы/. ",
        # Towns that stand in no list of ours.
        "Ветви. 24 ноября. ПробТАГ – ",
        "Gyumri, November 24 – ",
        "Balqash, November 24. ",
        "Novi Sad. November 24. ",
        "Шахтинск, 24 қараша. ",
        "ҚАЗАЛЫ – ",
        "OSLO – ",
    ],
)
def test_a_dateline_is_told_from_the_text(line: str) -> None:
    found = dateline_of(line + "Палата собралась.")
    assert found is not None
    assert (found.start, found.end) == (0, len(line))


@pytest.mark.parametrize(
    "line",
    [
        "24.KG news agency, Bishkek. ",
        "24.KG news agency. Bishkek. ",
        "24.KG – Бишкек. ",
        "Example.kz, Бишкек, 24 ноября. ",
        "Баку. 24 ноября. PROBA.AZ/ ",
        "PROBA.AZ/ ",
        "Баку. 24 ноября. Горы/ ",
        "АСТАНА. ПробТАГ – ",
    ],
)
def test_who_reports_stands_before_the_town_or_behind_the_day(line: str) -> None:
    found = dateline_of(line + "Палата собралась.")
    assert found is not None
    assert (found.start, found.end) == (0, len(line))


@pytest.mark.parametrize(
    "paragraph",
    [
        "НАТО – Россия: кто кого.",
        "США – крупнейший партнёр.",
        "ТЮРКПА – площадка для диалога.",
        "Пробин – президент.",
        "24 ноября – день памяти.",
        "Сегодня, 24 ноября – день памяти.",
        "Маулен Пробин – спикер.",
        "Палата собралась – и разошлась.",
        "Палата собралась.",
        "Палата. 24 ноября. День памяти.",
        "Палата, 24 ноября – день памяти.",
        "Gyumri. Палата собралась.",
        "NATO – Норвегия: кто кого.",
        "Астана собралась. Палата тоже.",
        "Палата. 24 ноября. Сынак – Палате: пора.",
        "Астана. и другие",
        "Сенат/ Палата собралась.",
        "Example.kz, Палата. Она собралась.",
        "ДТП. Палата узнала.",
        "2027. Палата собралась.",
        "Астана собралась 24 ноября. Палата тоже.",
        "",
    ],
)
def test_a_sentence_with_a_dash_has_no_dateline(paragraph: str) -> None:
    assert dateline_of(paragraph) is None


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("АСТАНА. 24 ноября. ", "Пробный день – праздник для всех."),
        ("БАКУ. ", "Проба – Сынаку: пора."),
    ],
)
def test_a_dash_within_the_sentence_belongs_to_it(line: str, rest: str) -> None:
    found = dateline_of(line + rest)
    assert found is not None
    assert found.end == len(line)


@pytest.mark.parametrize(
    ("paragraph", "outlet"),
    [
        ("The chamber met. (Sampleinform)", "Sampleinform"),
        ("Палата собралась /ПробИнформ/", "ПробИнформ"),
        ("Палата собралась (example.kz).", "example.kz"),
        ("Палата собралась (ТюркПА).", None),
        ("Завод «Проба» (Proba Works)", None),
        ("Палата (example.kz) собралась.", None),
    ],
)
def test_only_an_outlet_in_brackets_at_the_end_is_one(paragraph: str, outlet: str | None) -> None:
    found = bracketed_end(paragraph)
    assert (found.outlet if found else None) == outlet


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("БИШКЕК.", True),
        ("Баку", True),
        ("Вторник, 24 ноября", True),
        ("АСТАНА. 24 ноября. ПРОБА ПРЕСС", True),
        ("Proba, December 3, PROBAPRESS", True),
        ("Bishkek, Nov. 24, 2025. /Proba/", True),
        ("24.KG news agency", True),
        ("Палата", False),
        ("Баку. Палата собралась", False),
        ("Итоги 24 ноября", False),
        ("2027", False),
        (".", False),
        ("", False),
    ],
)
def test_a_line_may_say_nothing_but_where_and_when(line: str, *, whole: bool) -> None:
    assert is_dateline(line) is whole


@pytest.mark.parametrize(
    "line",
    [
        "Baku, November 24, PROBAPRESS. ",
        "Baku, November 24, Proba. ",
        "Бишкек, 24.11.26. /Проба/. ",
        "Бишкек, 24.11.2026. ",
    ],
)
def test_behind_a_town_and_a_day_stands_who_reports_whoever_it_is(line: str) -> None:
    found = dateline_of(f"{line}Deputies have met.")
    assert found is not None
    assert found.end == len(line)


@pytest.mark.parametrize("text", ["Baku, Proba. Deputies met.", "November 24, Proba met. He sat."])
def test_a_name_alone_behind_a_town_or_a_day_is_none(text: str) -> None:
    assert dateline_of(text) is None
