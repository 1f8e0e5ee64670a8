"""What the name of an outlet looks like, in words of our own."""

from __future__ import annotations

import time

import pytest

from bot.intake.outlets import name_at, name_of_source, own_spelling, tokens_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("«Пробный вестник» со ссылкой", "Пробный вестник"),
        ("example.kz со ссылкой", "example.kz"),
        ("www.Example.KZ.", "Example.KZ"),
        ("Пример.ру. Затем все ушли", "Пример.ру"),
        # an address ends a name, and so does a sentence
        ("EXAMPLE.kz Ақордаға сілтеме", "EXAMPLE.kz"),
        ("Проба. Затем все ушли", "Проба"),
        ("ПробИнформ, который", "ПробИнформ"),
        ("The Sample Times has", "The Sample Times"),
        ("Voice of Samples", "Voice of Samples"),
        ("РИА «Новости»", "РИА Новости"),
        ("МИА «ПробИнформ»", "ПробИнформ"),
        ("Проба 24", "Проба 24"),
        ("Пробная правда", "Пробная правда"),
        ("Вечерний Алматы", "Вечерний Алматы"),
        # somebody is no outlet, and nor are all of them
        ("Иван Пробный", None),
        ("А. Пробный", None),
        ("Диас Пробшәріп", None),
        ("Вечерняя Астана", "Вечерняя Астана"),
        ("Егемен Қазақстан", "Егемен Қазақстан"),
        ("Ашимбаев", None),
        ("Ерлан Пробин", None),
        ("СМИ", None),
        ("пробный", None),
        ("", None),
    ],
)
def test_the_name_that_begins_here(text: str, name: str | None) -> None:
    found = name_at(tokens_of(text), 0)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Вестника", "Вестник"),
        ("«Учебного вестника»", "Учебный вестник"),
        ("КазИнформа", "КазИнформ"),
        ("Пробной правды", "Пробная правда"),
        ("Вестника Палаты", "Вестник Палаты"),
        ("Хабардың", "Хабар"),
        # as they are called anyway
        ("«Вестник»", "Вестник"),
        ("ТАСС", "ТАСС"),
        ("Example.kz", "Example.kz"),
    ],
)
def test_a_name_in_the_genitive_is_given_back_as_it_is_called(text: str, name: str) -> None:
    found = name_at(tokens_of(text), 0, governed=True)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Пробный вестник", "Пробный вестник"),
        ("📰 Пробный вестник | Новости страны", "Пробный вестник"),
        ("Example.kz — новости", "Example.kz"),
        ("«Вестник» • канал", "«Вестник»"),
        ("🇰🇿", ""),
        ("", ""),
        ("а" * 100, "а" * 60),
    ],
)
def test_a_source_is_called_without_its_motto(title: str, name: str) -> None:
    assert name_of_source(title) == name


@pytest.mark.parametrize("part", ["★", " — ", "|", "«", "Вестник ", "Вестник★", "\n"])
def test_of_a_title_without_end_the_beginning_is_read(part: str) -> None:
    """A page of a megabyte costs what a title costs."""
    began = time.process_time()
    for _ in range(20):
        assert len(name_of_source(f"📰 Вестник{part * 500_000}")) <= 60
    assert time.process_time() - began < 1
    assert name_of_source(f"📰 Вестник | {part * 500_000}") == "Вестник"


@pytest.mark.parametrize(
    ("name", "source", "shown"),
    [
        ("ПРОБА ПРЕСС", "Проба Пресс", "Проба Пресс"),
        ("Пробинформ", "ПробИнформ", "ПробИнформ"),
        ("ПРОБА-ПРЕСС", "«Проба Пресс»", "«Проба Пресс»"),
        ("ПРОБА ПРЕСС", "Проба", "ПРОБА ПРЕСС"),
        ("ПРОБА ПРЕСС", "", "ПРОБА ПРЕСС"),
        ("", "Проба", ""),
    ],
)
def test_an_outlet_is_spelt_as_its_source_spells_it(name: str, source: str, shown: str) -> None:
    assert own_spelling(name, source) == shown
