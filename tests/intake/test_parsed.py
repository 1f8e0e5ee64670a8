"""By what a text is known again."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from bot.intake.articles import from_text
from bot.intake.parsed import (
    MAX_TITLE,
    former_text_key,
    key_of_line,
    key_of_words,
    tagged_key,
    text_key,
    text_keys,
    title_of,
    words_of,
)


def test_a_key_does_not_depend_on_spaces_case_or_punctuation_but_on_words() -> None:
    key = text_key(from_text("Палата собралась\n\nИ разошлась.\n\n#Сенат #Закон"))
    for same in (
        "ПАЛАТА  собралась!\nИ разошлась\n#закон\n#сенат",
        "Палата собралась\n\nИ разошлась. \u200b\n\n#Сенат\n\nПодписаться: t.me/proba\n#Закон",
    ):
        assert text_key(from_text(same)) == key
    other = from_text("Палата собралась\n\nИ разошлась вчера.\n\n#Сенат #Закон")
    assert text_key(other) != key
    tagged = from_text("Палата собралась\n\nИ разошлась.\n\n#Сенат")
    assert text_key(tagged) == key
    assert tagged_key(tagged) not in (
        key,
        tagged_key(from_text("Палата собралась\n\nИ разошлась.")),
    )


def test_one_that_says_something_else_has_other_keys_however_often_it_was_asked() -> None:
    read = from_text("Палата собралась\n\nИ разошлась.\n\n#Сенат")
    other = replace(read, title="Палата разошлась")
    assert not set(text_keys(other)) & set(text_keys(read))
    assert text_keys(replace(other, title=read.title)) == text_keys(read)
    # another process has read it
    elsewhere = pickle.loads(pickle.dumps(read))  # noqa: S301 - of our own making
    assert text_keys(elsewhere) == text_keys(read)


def test_articles_of_older_releases_are_known_again() -> None:
    # the key that the first release stored for this text, footer included
    text = "Палата собралась\n\nПодписаться: https://t.me/proba\n\n#Сенат"
    former = key_of_words("палата собралась подписаться https t me proba сенат")
    assert former in from_text(text).known_as


def test_the_first_sentence_of_a_long_paragraph_is_the_title() -> None:
    assert title_of(["Раз два. Три четыре."]) == ("Раз два.", ["Три четыре."])
    long = "слово " * 100
    title, rest = title_of([long.strip()])
    assert len(title) <= MAX_TITLE
    assert title.endswith("…")
    assert rest == [long.strip()]


def test_lines_without_words_have_keys_too() -> None:
    assert key_of_line("👉") != key_of_line("👈")
    assert key_of_line("Наш  КАНАЛ!") == key_of_line("наш канал")
    assert words_of("И\u0306 ѐ") == ["й", "ѐ"]


@pytest.mark.parametrize(
    "text",
    [
        "Палата собралась\n\nИ разошлась. #Сенат #Закон",
        "Палата собралась\n\nИ разошлась.\n#Закон #Сенат",
        "Палата собралась\n\nИ разошлась. #Сенат, #Закон.",
    ],
)
def test_tags_at_the_end_stand_there_or_on_a_line_of_their_own(text: str) -> None:
    posted = from_text("Палата собралась\n\nИ разошлась.\n\n#Сенат #Закон")
    assert text_key(from_text(text)) == text_key(posted)


def test_tags_within_a_sentence_are_words_of_it() -> None:
    one, other = (
        "Палата #Сенат собралась\n\nИ разошлась.",
        "Палата собралась\n\nИ разошлась. #Сенат",
    )
    assert text_key(from_text(one)) == text_key(from_text(one.replace("#", "")))
    assert text_key(from_text(one)) != text_key(from_text(other))


def test_what_was_stored_with_its_last_tags_as_words_is_known_again() -> None:
    article = from_text("Палата собралась\n\nИ разошлась. #Сенат")
    assert former_text_key(article) in article.known_as
    assert former_text_key(article) != text_key(article)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("БИШКЕК. Палата собралась. За закон – 81.", "БИШКЕК. Палата собралась."),
        ("Вторник, 24 ноября.\n\nПалата собралась\n\nЗа закон – 81.",
         "Вторник, 24 ноября. Палата собралась"),
        ("БАКУ. 24 ноября. Палата собралась. За закон – 81.", "БАКУ. 24 ноября. Палата собралась."),
        ("АСТАНА. 24 ноября. ПРОБА ПРЕСС – Палата собралась. За закон – 81.",
         "АСТАНА. 24 ноября. ПРОБА ПРЕСС – Палата собралась."),
    ],
)  # fmt: skip
def test_where_and_when_is_no_title_and_nothing_is_known_otherwise_by_it(
    text: str, title: str
) -> None:
    article = from_text(text)
    assert (article.title, article.lead) == (title, "За закон – 81.")
    first, _, rest = text.replace("\n\n", " ").partition(". ")
    assert text_key(article) == text_key(replace(article, title=first, lead=rest))
