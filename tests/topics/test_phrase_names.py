"""Followed names, found in texts of other languages and scripts; and what is no name of theirs."""

from __future__ import annotations

from itertools import islice, product

import pytest

from bot.topics import phrase_names
from bot.topics.keywords import phrase_key
from bot.topics.name_words import SaidWord, Sure, said, sureness
from bot.topics.named import Looking, phrases_in
from bot.topics.phrase_names import NamesSaid, NameTable
from bot.topics.phrases import Phrases
from bot.topics.tokens import Words
from tests.topics.test_near_places import cost


@pytest.mark.parametrize(
    ("phrase", "text", "language", "found"),
    [
        # the languages, and the scripts of Kazakh, each for each
        ("Бейсекеев", "Спикер Ербол Бейсекеевтің сөзі", "kk", ["Бейсекеевтің"]),
        ("Бейсекеев", "Deputy Beisekeyev's question", "en", ["Beisekeyev"]),
        ("Beisekeyev", "Бейсекеевым, Бейсекееву", "ru", ["Бейсекеевым", "Бейсекееву"]),
        ("Көпбаев", "О Копбаеве спорят", "ru", ["Копбаеве"]),
        ("Копбаев", "Көпбаевқа сауал жолданды", "kk", ["Көпбаевқа"]),
        ("Копбаев", "Mäjilis deputaty Köpbaevtıñ sözi", "kk", ["Köpbaevtıñ"]),
        ("Kopbayev", "КОПБАЕВ Серик\nҚОПБАЕВ Ержан", "ru", ["КОПБАЕВ", "ҚОПБАЕВ"]),
        ("Әлиева", "Отчёт Алиевой заслушан", "ru", ["Алиевой"]),
        ("Kılıç", "Делегацию ведёт Кылыч", "ru", ["Кылыч"]),
        ("Балхаш", "Балқаштың суы азайды", "kk", ["Балқаштың"]),
        ("Балқаш", "The level of Balkhash falls", "en", ["Balkhash"]),
        ("Бурабай", "In Burabay they met", "en", ["Burabay"]),
        # its own spelling is found as ever, also small
        ("Копбаев", "копбаева спросили", "ru", ["копбаева"]),
        # where the text does not write it as a name, or begins with what may be another word
        ("Kopbayev", "копбаева спросили", "ru", []),
        ("Бурабай", "Burabay is far", "en", []),
        ("Осин", "Осындай жауап берілді", "kk", []),
        # what ends otherwise
        ("Каспий", "Kaspi.kz и Kaspi Bank, и Каспи банк", "ru", []),
        ("Дания", "Выступила Дана", "ru", []),
        # ordinary words
        ("школа", "At Shkola they met", "en", []),
        ("school", "Мы вошли в Шоол и в Скоол", "ru", []),
        ("media", "Холдинг Медиа вырос", "ru", []),
        ("халық", "The shares of Halyk grew", "en", []),
        ("мектеп", "Published by Mektep in Almaty", "en", []),
        ("сайлау", "Депутат Saylau пришёл", "ru", []),
        ("press", "They met Pres in town", "en", []),
        ("Оман", "They met in Oman", "en", ["Oman"]),
        ("Dosan", "Сказал вчера Досан", "ru", ["Досан"]),
        # beside other words
        ("озеро Балхаш", "Уровень озера Балқаш", "ru", ["озера Балқаш"]),
        ("Ерлан Көпбаев", "Speaker Yerlan Kopbayev said", "en", ["Yerlan Kopbayev"]),
        ("Oliy Majlis", "Депутаты Олий мажлиса", "ru", ["Олий мажлиса"]),
        ("Oliy Majlis", "Өзбекстан Олий Мәжілісі", "kk", ["Олий Мәжілісі"]),
        ("Олий Мажлис", "The Oliy Majlis voted", "en", ["Oliy Majlis"]),
        ("Ерлан Көпбаев", "Yerlan met. Kopbayev left", "en", []),
        # typed in quotation marks they stand as they are typed
        ("«Ерлан Копбаев»", "Speaker Yerlan Kopbayev said", "en", []),
    ],
)  # fmt: skip
def test_found_as_others_spell_it(phrase: str, text: str, language: str, found: list[str]) -> None:
    key = phrase_key(phrase)
    places = Phrases({key: phrase}).find(text, language=language).get(key, [])
    assert [one.words for one in places] == found
    # Whoever else looks for phrases finds the same.
    assert Looking([phrase]).each(text, language).get(key, []) == places
    for one in found:
        assert phrases_in([one], [phrase], language) == [phrase]
        assert Looking([phrase]).find(one, language, told=True)


def test_each_spelling_has_its_first_places_in_order() -> None:
    text = "Kopbayev and Копбаев. " * 9
    [places] = Phrases({"копбаев": ""}).find(text, language="en").values()
    assert [one.words for one in places] == ["Kopbayev", "Копбаев"] * 2 + ["Kopbayev"]


def test_whoever_is_followed_no_longer_is_not_found() -> None:
    followed = Phrases({"копбаев": "", "садыкова": ""})
    followed.remove(["копбаев"])
    assert set(followed.find("Kopbayev, Sadykova", language="en")) == {"садыкова"}
    followed.add({"копбаев": ""})
    assert set(followed.find("Kopbayev, Sadykova", language="en")) == {"копбаев", "садыкова"}


def test_a_table_has_what_is_sure_enough() -> None:
    names = NameTable(Sure.YES, ["копбаев", "бурабай", "ерлан"])
    for word in ("kopbayev", "burabay", "yerlan"):
        assert names.spelt(word, kazakh=False) == ["копбаев"] * (word == "kopbayev")


_SPELLINGS = [
    "".join(letter * times for letter, times in zip("копбаев", some, strict=True))
    for some in islice(product((1, 2, 3), repeat=7), 600)
]


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize("behind", ["", " сауал"], ids=["alone", "beside"])
def test_hundreds_of_spellings_of_one_name_cost_no_more(language: str, behind: str) -> None:
    """As many as a reader may have, in an article that says nothing else."""
    phrases = [spelling + behind for spelling in _SPELLINGS]
    short, long = (cost(phrases, f"Копбаев{behind} " * times, language) for times in (40, 320))
    assert long < 4 * short  # eight times the text


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize("behind", ["", " сауал"], ids=["alone", "beside"])
def test_hundreds_of_spellings_in_a_text_are_not_compared_with_each(
    language: str, behind: str
) -> None:
    phrases = [spelling + behind for spelling in _SPELLINGS]
    text = " ".join(f"и {spelling.capitalize()}{behind}" for spelling in _SPELLINGS)
    assert cost(phrases, text, language) < 2000 * (len(text.split()) + len(phrases))


def test_of_many_spellings_the_first_places_are_kept() -> None:
    text = " ".join(f"и {spelling.capitalize()}" for spelling in _SPELLINGS)
    names = [one for one in _SPELLINGS if sureness(one) is Sure.YES]
    table = NameTable(Sure.MAYBE, names)
    found = NamesSaid(table, Words(text), kazakh=False, told=False, most=5).find()
    assert found == {one: [(at, at) for at in (1, 3, 5, 7, 9)] for one in names}


@pytest.mark.parametrize(
    ("phrases", "asked"),
    [
        (["салық"], set()),
        (["салық кодексі"], {"көпшілікке", "көкшеден"}),
        (["Көпбаев"], {"көкшеден"}),
        (["«Ерлан Көпбаев»"], set()),
    ],
)
def test_few_words_of_a_text_are_asked_what_names_they_are(
    phrases: list[str], asked: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """None for what is no name; for others those that begin so, with a capital or beside one."""
    words: set[str] = set()

    def counted(word: str, *, kazakh: bool) -> SaidWord:
        words.add(word)
        return said(word, kazakh=kazakh)

    monkeypatch.setattr(phrase_names, "said", counted)
    text = "Осы сапарында Салтанат Мұратова көпшілікке Көкшеден Алматыға дейін айтты"
    assert Looking(phrases).each(text, "kk") == {}
    assert words == asked
