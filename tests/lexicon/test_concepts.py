"""The lexicon of three languages: its lines, and what a word is by them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bot.lexicon import measures, places
from bot.lexicon.concepts import LANGUAGES, concepts_of, lines_of, read
from bot.lexicon.kazakh import forms
from bot.topics.tokens import fold

DATA = Path(read.__code__.co_filename).parent / "data"
THINGS = sorted(path.name for path in (DATA / "things").glob("*.txt"))
TABLES = [
    read("acts.txt"),
    *(read(f"things/{name}") for name in THINGS),
    *(value for name, value in vars(measures).items() if name.isupper()),
    places.COUNTRIES,
    places.PLACES,
]


def test_each_line_has_three_languages_and_no_name_comes_twice() -> None:
    names = []
    for table in TABLES:
        for name, columns in lines_of(table):
            assert len(columns) == len(LANGUAGES), name
            assert any(columns), name
            names.append(name)
    assert [name for name, times in Counter(names).items() if times > 1] == []


@pytest.mark.parametrize("file", THINGS)
def test_words_are_folded_and_of_two_things_at_most(file: str) -> None:
    for number, language in enumerate(LANGUAGES):
        words = [
            word
            for _, columns in lines_of(read(f"things/{file}"))
            for word in columns[number].split()
        ]
        assert [word for word in words if fold(word.rstrip("*+")) != word.rstrip("*+")] == []
        assert [(language, word) for word, times in Counter(words).items() if times > 2] == []


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("котельная", "ru", ("thing", "boiler")),
        ("қазандығы", "kk", ("thing", "boiler")),
        ("boilers", "en", ("thing", "boiler")),
        ("маслихаты", "ru", ("thing", "maslikhat")),
        ("мая", "ru", ("month", "month-05")),
    ],
)
def test_a_word_is_what_its_longest_beginning_is(
    word: str, language: str, expected: tuple[str, str]
) -> None:
    assert concepts_of(word, language) == (expected,)


def test_no_word_has_what_parts_words_for_then_it_is_never_met() -> None:
    for file in THINGS:
        for name, columns in lines_of(read(f"things/{file}")):
            assert not any("-" in column for column in columns), name


def test_a_word_may_be_of_two_and_of_none() -> None:
    assert {name for _, name in concepts_of("принял", "ru")} == {"adopt", "receive"}
    assert concepts_of("ыыы", "ru") == ()


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("су", "суға суда судан сумен суы суын сулары"),
        ("шек", "шекке шектің шекпен шегі шегінде шектерге"),
        ("қоғам", "қоғамның қоғамнан қоғамды қоғамдар қоғамына"),
        ("мұра", "мұраны мұрасы мұрасында мұралардың"),
        ("өзен", "өзеннің өзенге өзендер өзеніндегі"),
        ("құм", "құмды құммен құмдары"),
        ("жүз", "жүзбен жүзде"),
    ],
)
def test_a_kazakh_noun_has_its_number_possessive_and_cases(noun: str, expected: str) -> None:
    assert set(expected.split()) < set(forms(noun))


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("суынан", "water"),
        ("қардың", "snow"),
        ("қарға", "crow"),  # no form of "қар": it begins what is another thing
        ("желісі", "network"),
        ("желге", "wind"),
        ("аймақтағы", "region"),
        ("пайдаланушы", "use"),  # and no profit
        ("пайдасы", "income"),
        ("жабдықтау", "supply"),
        ("жабдықтар", "equipment"),
        ("ұйымдастырылды", "organize"),
        ("ұйымның", "organization"),
    ],
)
def test_a_form_is_of_its_own_word(word: str, name: str) -> None:
    assert concepts_of(word, "kk") == (("thing", name),)


@pytest.mark.parametrize("word", ["кезекті", "тұрақты", "байланысты", "етті", "қойды", "төмендегі"])
def test_what_is_a_word_of_its_own_is_no_form_of_another(word: str) -> None:
    assert concepts_of(word, "kk") == ()
