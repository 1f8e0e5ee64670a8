"""Which words of phrases are names, and by what their spellings are compared."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.topics.name_words import Sure, alike, may_begin_with, said, spelt, sureness
from bot.topics.tokens import fold


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ("Бейсекеев Тоқаев Әлиева Садыкова Жириновский Скляр Трамп", Sure.YES),
        ("Beisekeyev Zhaksybekov Sadykova Ostrovsky Kılıç Qazaly Oliy", Sure.YES),
        ("Балхаш Балқаш Каспий Көкшетау Алматы Сырдарья", Sure.YES),
        ("Тараз Кашаган Бурабай Lepsy Sklyar Orban", Sure.MAYBE),
        ("Ерлан Азамат Сайлау Мажлис мектеп халық денсаулық", Sure.BESIDE),
        ("школа таможня мороз Роман судьи bank roman Цай су", Sure.NO),
    ],
)
def test_a_name_is_told_from_the_word(words: str, sure: Sure) -> None:
    assert {word: sureness(fold(word)) for word in words.split()} == dict.fromkeys(
        words.split(), sure
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Көпбаев", "Копбаев"),
        ("Көпбаев", "Купбаев"),
        ("Köpbaev", "Kopbayev"),
        ("Мәжитов", "Межитов"),
        ("Мұсабеков", "Мусабеков"),
        ("Тілеубеков", "Тлеубеков"),
        ("Бақытов", "Бахытов"),
        ("Qafarlı", "Gafarly"),
        ("Şahin", "Sahin"),
        ("Островский", "Ostrovsky"),
        ("Мария", "Mariya"),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    for kazakh in (True, False):
        assert not spelt(fold(one)).called.isdisjoint(said(fold(other), kazakh=True).called)
        keys = said(fold(one), kazakh=kazakh)
        assert not {*keys.called, keys.case}.isdisjoint(spelt(fold(other)).called)


@pytest.mark.parametrize(
    ("one", "other"),
    [("каспий", "kaspi"), ("дания", "дана"), ("мария", "мара"), ("россия", "роса")],
)
def test_what_ends_otherwise_is_another_name(one: str, other: str) -> None:
    assert set(alike(one)).isdisjoint(alike(other))


def test_a_name_of_other_letters_has_the_cases_of_russian() -> None:
    for name in ("Kopbayev", "Көпбаев"):
        for case in ("копбаева", "копбаеву", "копбаевым", "копбаеве"):
            assert said(case, kazakh=False).case in spelt(fold(name)).cases
    assert said("островским", kazakh=False).case in spelt("ostrovsky").cases


def test_however_many_letters_vary_few_spellings_are_compared() -> None:
    word = "әөұқ" * 9
    assert len(said(word, kazakh=True).called) <= 24
    assert said(word * 10, kazakh=True).called == ()


_LETTERS = "аеиоуыэюяйёьъбвгджзклмнпрстфхцчшщәөұүқғңіһabcdefghijklmnopqrstuvwxyzäöüğşıñūəç"


@given(
    st.text(_LETTERS, min_size=3, max_size=8),
    st.sampled_from(("", "лар", "лардың", "ның", "ға", "ов", "iyev", "s", "tiñ")),
)
@settings(max_examples=500, deadline=None)
def test_with_what_a_word_is_compared_begins_as_was_said(begins: str, ends: str) -> None:
    word = fold(begins + ends)
    for kazakh in (True, False):
        called, case = said(word, kazakh=kazakh)
        for key in (*called, case):
            # What is shorter is compared with nothing.
            assert len(key) < 4 or may_begin_with(word, {key[0]}), (word, key)


def test_most_words_begin_otherwise() -> None:
    assert not may_begin_with("мажилис", {"к", "х"})
    assert may_begin_with("қыз", {"х"})
    assert may_begin_with("ьь", {"к"})  # who knows
