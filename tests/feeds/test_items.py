"""What tells items apart, and what their smaller fields say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.feeds.items import (
    Text,
    categories_of,
    language_of,
    made,
    outlet_of,
    richest,
    told_apart,
)
from bot.feeds.model import Item

ONE = Item("7", "https://vestnik.kz/n/1", "Палата", "Собралась.")


def test_items_with_one_id_and_several_addresses_go_by_their_addresses() -> None:
    other = replace(ONE, url="https://vestnik.kz/n/2", title="Сенат")
    bare = replace(ONE, url=None, title="Комитет")
    found = told_apart([ONE, other, bare, ONE])
    assert [item.id for item in found[:2]] == ["https://vestnik.kz/n/1", "https://vestnik.kz/n/2"]
    assert [item.title for item in found] == ["Палата", "Сенат", "Комитет"]
    assert len({item.id for item in found}) == 3


def test_an_item_that_stands_twice_is_one() -> None:
    assert told_apart([ONE, replace(ONE, text="Другой текст")]) == (ONE,)


def test_an_item_without_id_and_address_is_known_by_its_words() -> None:
    def item(title: str, text: str) -> str:
        found = made(key="", url=None, title=title, texts=[Text(text, full=False)])
        assert found is not None
        return found.id

    assert item("Палата", "Собралась.") == item("<b>Палата</b>", "<p>Собралась.</p>")
    assert item("Палата", "Собралась.") != item("Палата", "Разошлась.")
    assert item("Палата", "") != item("", "Палата")


def test_what_says_nothing_is_no_item() -> None:
    assert made(key="7", url=None, title=" ", texts=[Text("<p> </p>", full=True)]) is None


def test_the_richest_text_is_the_one() -> None:
    short, long = (
        Text("<p>Коротко.</p>", full=True),
        Text("<p>Раз.</p><p>Два, три.</p>", full=False),
    )
    assert richest([short, long], "") == ("Раз.\n\nДва, три.", False)
    assert richest([], "") == ("", False)


def test_a_text_is_whole_where_its_field_is_for_that_or_it_is_long() -> None:
    sentence = "Статья закона говорит о том, как распределяют воду. "
    assert richest([Text(sentence * 10, full=True)], "")[1]
    assert not richest([Text(sentence * 10, full=False)], "")[1]
    assert richest([Text(sentence * 40, full=False)], "")[1]
    assert not richest([Text(sentence * 40 + "Читать далее", full=True)], "")[1]
    assert not richest([Text(sentence * 40 + "Закон…", full=True)], "")[1]


def test_the_title_is_not_said_again() -> None:
    assert (
        richest([Text("<h1>Палата</h1><p>Собралась.</p>", full=True)], "Палата.")[0] == "Собралась."
    )


def test_categories() -> None:
    assert categories_of(["Вода, Реки|Озёра", "вода", "#Сенат", "Q&amp;A", "", " , ", "12"]) == (
        "Вода", "Реки", "Озёра", "Сенат", "Q&A",
    )  # fmt: skip
    assert categories_of(["Без рубрики", "Uncategorized", "https://vestnik.kz/t/voda"]) == ()
    assert len(categories_of([f"Тема {n}" for n in range(50)])) == 20


@pytest.mark.parametrize(
    ("written", "code"),
    [("ru", "ru"), ("ru-RU", "ru"), ("kk_KZ", "kk"), ("kz", "kk"), ("KAZ", "kk"), ("en-us", "en"),
     ("русский", ""), ("", ""), ("x" * 500, ""), ("zh-Hans-CN", "zh")],
)  # fmt: skip
def test_languages(written: str, code: str) -> None:
    assert language_of(written) == code


@pytest.mark.parametrize(
    ("written", "outlet"),
    [
        ("Vestnik.kz", "Vestnik.kz"), ("Редакция Vestnik.kz", "Vestnik.kz"),
        ("press@senat.example (Пресс-служба Сената)", "Пресс-служба Сената"), ("ТАСС", "ТАСС"),
        ("ИА «Палата»", "ИА «Палата»"), ("Айгуль Иванова", ""), ("John Smith", ""), ("admin", ""),
        ("editor@vestnik.kz", ""), ("", ""),
    ],
)  # fmt: skip
def test_authors_that_are_outlets(written: str, outlet: str) -> None:
    assert outlet_of(written) == outlet
