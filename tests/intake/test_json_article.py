"""An article as JSON: strict, said what is wrong where, and the same article as by any road."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.intake import json_article
from bot.intake.articles import from_parts, from_text, text_key
from bot.intake.instants import instant_of
from bot.intake.json_article import (
    WrongArticleError,
    pointer_to,
    read_article,
    to_parsed,
)
from bot.intake.lines import read_lines
from bot.topics.hashtags import find_hashtags

TITLE = "Палата приняла поправки об ипотеке"


@pytest.mark.parametrize(
    ("value", "pointers"),
    [
        ([], [""]),
        ("text", [""]),
        (None, [""]),
        ({}, ["/title"]),
        ({"title": "…"}, ["/title"]),
        ({"title": "А" * 301}, ["/title"]),
        ({"title": 7}, ["/title"]),
        ({"title": TITLE, "text": ["x"]}, ["/text"]),
        ({"title": TITLE, "text": "x", "html": "<p>x"}, ["/text"]),
        ({"title": TITLE, "titel": "x", "a/b": 1}, ["/titel", "/a~1b"]),
        ({"title": TITLE, "html": None}, ["/html"]),
        ({"title": TITLE, "url": "ftp://a.kz/1"}, ["/url"]),
        ({"title": TITLE, "url": "https://user:password@a.kz/1"}, ["/url"]),
        ({"title": TITLE, "url": "javascript:alert(1)"}, ["/url"]),
        ({"title": TITLE, "url": "https://a.kz/1\n"}, ["/url"]),
        ({"title": TITLE, "published": 1764300000}, ["/published"]),
        ({"title": TITLE, "published": "28.11.2026"}, ["/published"]),
        ({"title": TITLE, "published": "2026-13-01T10:00Z"}, ["/published"]),
        ({"title": TITLE, "language": "de"}, ["/language"]),
        ({"title": TITLE, "hashtags": "Сенат"}, ["/hashtags"]),
        ({"title": TITLE, "hashtags": ["а", "а б", "2026"]}, ["/hashtags/1", "/hashtags/2"]),
        ({"title": TITLE, "hashtags": ["а"] * 31}, ["/hashtags"]),
        ({"title": TITLE, "external_id": ""}, ["/external_id"]),
        ({"title": TITLE, "external_id": "a\x00"}, ["/external_id"]),
        ({"title": TITLE, "external_id": 7}, ["/external_id"]),
        ({"title": TITLE, "alert": False}, ["/alert"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(value: Any, pointers: list[str]) -> None:
    with pytest.raises(WrongArticleError) as refused:
        read_article(value)
    assert [fault.pointer for fault in refused.value.faults] == pointers


def test_a_text_beside_html_is_told_as_that() -> None:
    for value, told in (
        ({"title": TITLE, "text": "x", "html": "<p>x"}, "Cannot be beside html."),
        ({"title": TITLE, "txt": "x", "html": "<p>x"}, "Is no field of it."),
    ):
        with pytest.raises(WrongArticleError) as wrong:
            read_article(value)
        assert [one.detail for one in wrong.value.faults] == [told]


def test_what_was_given_is_not_said_again() -> None:
    with pytest.raises(WrongArticleError) as refused:
        read_article({"title": TITLE, "url": "https://user:secret@a.kz/1", "secret": 1})
    assert "secret@" not in str(refused.value)


def test_what_is_written_wrongly_is_told_with_how_it_is_written() -> None:
    with pytest.raises(WrongArticleError) as refused:
        read_article({"title": TITLE, "published": "28.11.2026", "hashtags": ["а б"]})
    date, tag = refused.value.faults
    assert date.detail == (
        "Is not written as it must be, as '2026-11-28T10:30:00+05:00' is: see its description at "
        "/docs."
    )
    assert "as 'Парламент' is" in tag.detail


def test_an_article_is_the_same_as_by_other_roads() -> None:
    text = "Депутаты приняли поправки.\n\nЗакон уйдёт на подпись.\n\n#Сенат #Ипотека"
    posted = from_text(f"{TITLE}\n\n{text}")
    pushed = to_parsed(read_article({"title": TITLE, "text": text}))
    html = "<p>Депутаты приняли поправки.</p><p>Закон уйдёт на подпись.</p>"
    tagged = {"title": TITLE, "html": html, "hashtags": ["#Сенат", "Ипотека"]}
    as_html = to_parsed(read_article(tagged))
    led = {"title": TITLE, "lead": "Депутаты приняли поправки.", "hashtags": ["Сенат", "Ипотека"]}
    as_led = to_parsed(read_article(led | {"text": "Закон уйдёт на подпись."}))
    for one in (pushed, as_html, as_led):
        assert text_key(one) == text_key(posted)
        assert (one.title, one.lead, one.body) == (posted.title, posted.lead, posted.body)
        assert {tag.key for tag in one.hashtags} == {"сенат", "ипотека"}


def test_a_title_alone_stays_whole() -> None:
    told = to_parsed(read_article({"title": "Сенат принял закон. Подробности позже"}))
    assert (told.title, told.lead, told.body) == ("Сенат принял закон. Подробности позже", "", "")


def test_what_the_article_says_of_itself_goes_before_what_its_source_says() -> None:
    value = {
        "title": "Senate",
        "text": "Words.",
        "url": "https://news.example/2026/senate-1",
        "published": "2026-11-28T10:30:00+05:00",
        "language": "kk",
        "outlet": " Egemen\x00 \n Qazaqstan ",
    }
    told = to_parsed(read_article(value), outlet="Desk", language="ru")
    assert (told.outlet, told.language, told.url) == ("Egemen Qazaqstan", "kk", value["url"])
    assert told.published_at == datetime(2026, 11, 28, 5, 30, tzinfo=UTC)
    bare = to_parsed(read_article({"title": "Senate"}), outlet="Desk", language="ru")
    assert (bare.outlet, bare.language, bare.url, bare.published_at) == ("Desk", "ru", None, None)


def test_nothing_that_may_be_left_out_need_be() -> None:
    optional = "url published language outlet hashtags external_id lead text alert".split()
    bare = to_parsed(read_article({"title": TITLE}))
    assert to_parsed(read_article({"title": TITLE, **dict.fromkeys(optional)})) == bare


@pytest.mark.parametrize(
    ("told", "instant"),
    [
        ("2026-11-28T10:30:00Z", datetime(2026, 11, 28, 10, 30, tzinfo=UTC)),
        ("2026-11-28t10:30:00.123456789z", datetime(2026, 11, 28, 10, 30, 0, 123456, tzinfo=UTC)),
        ("2026-11-28 10:30", datetime(2026, 11, 28, 5, 30, tzinfo=UTC)),
        ("2025-02-29T10:30:00Z", None),
    ],
)
def test_dates_are_read_as_written(told: str, instant: datetime | None) -> None:
    assert read_article({"title": TITLE, "published": told})
    assert instant_of(told) == instant


def test_decomposed_tags_are_composed() -> None:
    tag = unicodedata.normalize("NFD", "Қазақстандағы_й")
    told = to_parsed(read_article({"title": TITLE, "hashtags": [tag]}))
    assert [one.text for one in told.hashtags] == ["Қазақстандағы_й"]


def test_every_letter_of_the_patterns_is_a_letter_for_everybody_else() -> None:
    # else what the schema takes is refused further in
    letter, of_tags = re.compile(json_article._LETTER), re.compile(f"[{json_article._OF_TAGS}]")
    for char in map(chr, range(0xD800)):
        if letter.match(char):
            assert char.isalpha(), hex(ord(char))
            assert read_lines(char), hex(ord(char))
        if of_tags.match(char):
            assert find_hashtags(f"#{char}"), hex(ord(char))


def test_parts_without_a_letter_are_no_article() -> None:
    assert from_parts("А", ["…"]).title == "А"
    assert pointer_to(["a~b", 3, "c/d"]) == "/a~0b/3/c~1d"
