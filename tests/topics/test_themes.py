"""Themes by what people type for them, and the data that ships: every word of it is found in news,
and is nobody's name."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.topics.keywords import bare, keyword_key, phrase_key
from bot.topics.phrases import Phrases
from bot.topics.requests import split_request
from bot.topics.spelt_alike import without_sounds
from bot.topics.themes import shipped as shipped_module
from bot.topics.themes.lexicon import Lexicon
from bot.topics.themes.shipped import read_themes, shipped_themes
from bot.topics.themes.theme import Theme, for_reader
from storage.named import LONGEST, MOST_PHRASES
from tests.shipped import shipped

LANGUAGES = ("ru", "kk", "en")
_TEXT = (Path(shipped_module.__file__).parent / "data" / "themes.toml").read_text("utf-8")
ENTRIES = tomllib.loads(_TEXT)["themes"]
BEES = Lexicon(
    [
        Theme("bees", ("пчеловодство", "пчеловод", "пчела", "бал ара", "омарта", "beekeeping")),
        Theme("orchards", ("фруктовый сад", "садовый", "бақ", "orchard", "БС")),
        Theme("planting", ("сад посадить",)),
        Theme("gardens", ("садовник", "садовая", "garden")),
    ]
)


@pytest.mark.parametrize(
    ("typed", "id_", "name"),
    [
        ("пчеловодство", "bees", "пчеловодство"),
        ("Пчеловодство", "bees", "Пчеловодство"),
        ("пчеловодстве", "bees", "пчеловодство"),  # no name: "о пчеловодстве"
        ("пчёлы", "bees", "пчёлы"),
        ("омарталар", "bees", "омарталар"),
        ("омартаның", "bees", "омарта"),
        ("бал арасы", "bees", "бал ара"),
        ("  фруктовые   сады ", "orchards", "фруктовые сады"),
        ("фруктовых садах", "orchards", "фруктовый сад"),
        ("orchards", "orchards", "orchard"),
        ("БС", "orchards", "БС"),
        ("сад посажен", "planting", "сад посажен"),  # "посадить сад" is nobody's topic
    ],
)
def test_a_theme_is_asked_for_by_any_of_its_words_in_any_form(
    typed: str, id_: str, name: str
) -> None:
    asked = BEES.asked(typed)
    assert asked is not None
    assert (asked.theme.id, asked.name) == (id_, name)


@pytest.mark.parametrize("typed", ["", "!", "мёд", "фруктовый", "сад фруктовый мира", "садового"])
def test_what_is_no_theme_or_the_form_of_words_of_two(typed: str) -> None:
    assert BEES.asked(typed) is None


@pytest.mark.parametrize("typed", ["densaulyq", "densaūlyq", "densaulyk", "ДЕНСАУЛЫҚ", "здоровье"])
def test_what_readers_say_for_a_theme_asks_for_it_and_is_not_looked_for(typed: str) -> None:
    asked = shipped_themes().asked(typed)
    assert asked is not None
    assert asked.theme.id == "healthcare"
    assert keyword_key(asked.alone) not in map(keyword_key, asked.phrases)
    assert asked.name == asked.phrases[0] in asked.theme.words


@pytest.mark.parametrize("typed", ["Газа", "дорогой", "Газой"])
def test_what_another_word_is_called_asks_for_no_theme(typed: str) -> None:
    assert shipped_themes().asked(typed) is None


def test_a_case_of_a_word_asks_for_its_theme_still() -> None:
    for typed, name in (("газом", "газ"), ("дорогами", "дорога"), ("школу", "школа")):
        asked = shipped_themes().asked(typed)
        assert asked is not None
        assert asked.name == name


def test_what_is_looked_for_is_the_name_and_what_is_no_other_form_of_it() -> None:
    asked = BEES.asked("пчёлы")
    assert asked is not None
    assert asked.phrases == (
        "пчёлы", "пчеловодство", "пчеловод", "бал ара", "омарта", "beekeeping",
    )  # fmt: skip
    short = BEES.asked("БС")
    assert short is not None
    assert short.phrases == ("фруктовый сад", "садовый", "бақ", "orchard")


def test_a_reader_is_told_some_words_of_his_language_then_of_each_other() -> None:
    words = ("а1", "а2", "а3", "а4", "а5", "ә1", "ә2", "b1")
    theme = Theme("letters", words, ("ru",) * 5 + ("kk",) * 2 + ("en",))
    told = {language: for_reader(theme, (*words, "?"), language) for language in LANGUAGES}
    assert told["ru"] == ("?", "а1", "ә1", "b1", "а2", "ә2", "а3", "а4", "а5")
    assert told["kk"] == ("?", "ә1", "а1", "b1", "ә2", "а2", "а3", "а4", "а5")
    assert told["en"] == ("?", "b1", "а1", "ә1", "а2", "ә2", "а3", "а4", "а5")
    assert for_reader(theme, ("а2",), "en") == ("а2",)


def test_every_shipped_word_says_its_language() -> None:
    for theme in shipped_themes().themes:
        assert len(theme.languages) == len(theme.words), theme
        assert set(theme.languages) == set(LANGUAGES), theme


@pytest.mark.parametrize(
    ("typed", "language", "region"),
    [
        ("Караганду", "ru", "Карагандинская область"),
        ("Ақтөбе", "kk", "Ақтөбе облысы"),
        ("Pavlodar", "en", "Pavlodar Region"),
        ("Тараз", "ru", None),
        ("бюджет", "ru", None),
    ],
)
def test_a_town_and_the_region_that_is_called_so_are_told(
    typed: str, language: str, region: str | None
) -> None:
    themes = shipped_themes()
    asked = themes.asked(typed, language)
    assert asked is not None
    beside = themes.region_of(asked.theme, language)
    assert (beside and beside.name) == region


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Өскемен", "town-oskemen"),  # not "with the OSCE", which sounds so
        ("Қостанай", "town-kostanay"),
        ("Абай", "region-abai"),
        ("Акмолинская", "region-akmola"),
        ("Шығыс Қазақстан", "region-east-kazakhstan"),
        ("Северный Казахстан", "region-north-kazakhstan"),
    ],
)
def test_a_place_is_asked_for_by_its_name_alone(typed: str, place: str) -> None:
    [one] = split_request(typed, shipped().search, date(2026, 12, 1))
    assert not [it for it in without_sounds(typed, one.hits, shipped().registry) if it.fits]
    asked = shipped_themes().asked(typed)
    assert asked is not None
    assert asked.theme.id == place


def test_a_theme_has_an_id_and_words_in_every_language() -> None:
    with pytest.raises(KeyError):
        read_themes('[[themes]]\nid = "bees"\nru = ["пчела"]\nkk = ["ара"]')
    assert Counter(one["id"] for one in ENTRIES).most_common(1)[0][1] == 1
    for one in ENTRIES:
        assert one.keys() - {"asked", "meant"} == {"id", *LANGUAGES}, one
        for language in LANGUAGES:
            sought = [word for word in one[language] if len(keyword_key(word)) > 2]
            assert sought, one  # one of them can be looked for


def test_no_word_stands_twice_or_is_too_much_for_a_topic() -> None:
    told = Counter(keyword_key(word) for one in shipped_themes().themes for word in one.called)
    assert [word for word, count in told.items() if count > 1] == []
    for theme in shipped_themes().themes:
        assert len(theme.words) < MOST_PHRASES, theme
        for word in theme.words:
            assert len(word) <= LONGEST, theme
            # a short one is only asked by, and then it is an abbreviation
            assert len(bare(phrase_key(word))) > 2 or word.isupper(), word
            asked = shipped_themes().asked(word)
            assert asked is not None, word
            assert asked.theme is theme, word


def test_every_word_is_found_where_it_stands_in_a_sentence() -> None:
    said = {
        "ru": "Сегодня {} обсудили.",
        "kk": "Бүгін {} туралы айтылды.",
        "en": "Today {} came up.",
    }
    for one in ENTRIES:
        for language in LANGUAGES:
            for word in one[language]:
                key = phrase_key(word)
                if len(key) > 2:
                    text = said[language].format(word)
                    assert key in Phrases({key: word}).find(text, language=language), word


def test_no_word_is_what_somebody_in_the_registry_is_called() -> None:
    search, today = shipped().search, date(2026, 12, 1)
    for theme in shipped_themes().themes:
        for word in theme.words:
            wanted = [
                replace(one, hits=without_sounds(word, one.hits, shipped().registry))
                for one in split_request(word, search, today)
            ]
            assert not any(one.sure for one in wanted), word
            if len(word.split()) == 1:
                assert not any(hit.fits for one in wanted for hit in one.hits), word


@pytest.mark.parametrize("typed", ["ЕС", "ООН", "ТЮРКСОЙ", "ШОС", "СНГ", "омбудсмен", "ВТО"])
def test_an_organisation_is_no_theme(typed: str) -> None:
    assert shipped_themes().asked(typed) is None
    [wanted] = split_request(typed, shipped().search, date(2026, 12, 1))
    assert wanted.sure
