"""Rich messages become the text that people see, with their links and tags."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram.types import RichMessage

from bot.intake.articles import from_message
from bot.telegram.rich import plain_text, with_plain_text
from bot.topics.hashtags import from_entities


class _Entity:
    def __init__(self, given: dict[str, Any]) -> None:
        self.type, self.offset, self.length = given["type"], given["offset"], given["length"]
        self.url = given.get("url")


def told(*blocks: dict[str, Any], known: bool = True) -> tuple[str, dict[str, str]]:
    """The text of blocks, and its entities by the words they mark."""
    if known:  # Telegram's own shape, as the library has it
        RichMessage.model_validate({"blocks": list(blocks)})
    text, entities = plain_text({"blocks": list(blocks)})
    units = text.encode("utf-16-le")
    marked = {}
    for one in entities:
        start, end = one["offset"] * 2, (one["offset"] + one["length"]) * 2
        marked[units[start:end].decode("utf-16-le")] = one.get("url", one["type"])
    return text, marked


def p(*spans: Any) -> dict[str, Any]:
    return {"type": "paragraph", "text": list(spans) if len(spans) > 1 else spans[0]}


def link(words: Any, url: str = "https://example.kz/n/1") -> dict[str, Any]:
    return {"type": "url", "text": words, "url": url}


TAG = {"type": "hashtag", "text": "#Сенат", "hashtag": "#Сенат"}
CELL = {"align": "left", "valign": "top"}


def test_a_post_of_headings_and_paragraphs_is_its_text() -> None:
    text, marked = told(
        {"type": "heading", "text": {"type": "bold", "text": "Палата 🏛 обсудила план"}, "size": 1},
        p("Юристы ", {"type": "italic", "text": ["за ", link("подробнее")]}, "."),
        {"type": "divider"},
        p(TAG),
        {"type": "footer", "text": "Пресс-служба"},
    )
    assert text == "Палата 🏛 обсудила план\n\nЮристы за подробнее.\n\n#Сенат\n\nПресс-служба"
    assert marked == {"подробнее": "https://example.kz/n/1", "#Сенат": "hashtag"}


def test_a_list_has_a_line_for_each_item() -> None:
    inner = {"type": "list", "items": [{"label": "a.", "blocks": [p("глубже")]}]}
    text, _ = told(
        p("Вопросы:"),
        {
            "type": "list",
            "items": [
                {"label": "1.", "blocks": [p("бюджет"), p("и ещё")]},
                {"label": "2.", "blocks": []},
                {"label": "3.", "blocks": [p(link("кодекс")), inner]},
            ],
        },
        p("Всё."),
    )
    assert text == "Вопросы:\n\n1. бюджет\n\nи ещё\n2. \n3. кодекс\n\na. глубже\n\nВсё."


def test_a_table_is_read_row_by_row() -> None:
    text, marked = told(
        {
            "type": "table",
            "caption": "Итоги",
            "cells": [
                [CELL | {"text": "За"}, CELL | {"text": "Против"}, CELL],
                [CELL | {"text": link("51")}, CELL | {"text": ["2"]}],
                [],
            ],
        },
        p("Принято"),
    )
    assert text == "Итоги\n\nЗа | Против\n51 | 2\n\nПринято"
    assert marked == {"51": "https://example.kz/n/1"}


def test_what_is_folded_or_quoted_is_read_with_who_said_it() -> None:
    text, _ = told(
        {"type": "details", "summary": "Дальше", "blocks": [p("Подробно")]},
        {"type": "blockquote", "blocks": [p("Слова"), p("ещё")], "credit": "Докладчик"},
        {"type": "pullquote", "text": "Мысль", "credit": "Он же"},
        {"type": "expandable_blockquote", "text": "Долго"},
        {"type": "pre", "text": "код"},
    )
    assert text == (
        "Дальше\n\nПодробно\n\nСлова\n\nещё\n\nДокладчик\n\nМысль\n\nОн же\n\nДолго\n\nкод"
    )


def test_captions_are_read_and_files_are_not() -> None:
    size = {"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}
    photo = {"type": "photo", "photo": [size], "caption": {"text": "Зал", "credit": "Фото: архив"}}
    text, _ = told(
        photo,
        {"type": "collage", "blocks": [photo], "caption": {"text": "Всё вместе"}},
        {
            "type": "document",
            "document": {"file_id": "x", "file_unique_id": "y", "file_name": "z"},
        },
    )
    assert text == "Зал\n\nФото: архив\n\nЗал\n\nФото: архив\n\nВсё вместе"


def test_buttons_that_lead_somewhere_are_links() -> None:
    text, marked = told(
        p("Текст"),
        {
            "type": "buttons",
            "buttons": [
                {"text": "Читать", "url": "https://example.kz/n/2"},
                {"text": "Нажать", "callback_data": "x"},
            ],
        },
        p({"type": "button", "button": {"text": "Сюда", "url": "https://example.kz/n/3"}}),
    )
    assert text == "Текст\n\nЧитать\n\nСюда"
    assert marked == {"Читать": "https://example.kz/n/2", "Сюда": "https://example.kz/n/3"}


def test_blocks_and_spans_that_nobody_knows_give_their_text() -> None:
    text, marked = told(
        {"type": "of_2030", "text": "Начало"},
        {"type": "callout", "content": [p("Внутри"), {"type": "новое", "text": [TAG]}]},
        p({"type": "glowing", "text": "светится", "colour": 5}, {"type": "void"}, 7, None),
        {"type": "paragraph"},
        {"type": ["x"], "text": {"type": ["x"], "text": "странно"}},
        known=False,
    )
    assert text == "Начало\n\nВнутри\n\n#Сенат\n\nсветится\n\nстранно"
    assert marked == {"#Сенат": "hashtag"}


@pytest.mark.parametrize(
    "rich", [None, 5, "x", [], {}, {"blocks": None}, {"blocks": "x"}, {"blocks": [None, [], 5]}]
)
def test_what_is_no_rich_message_has_no_text(rich: object) -> None:
    assert plain_text(rich) == ("", [])


def test_depth_and_size_are_bounded() -> None:
    deep: Any = "дно"
    for _ in range(900):
        deep = {"type": "bold", "text": [deep]}
    assert told(p("верх"), p(deep), known=False)[0] == "верх"
    text, _ = told(*[p("слово " * 100)] * 5000, known=False)
    assert len(text) < 70_000


def test_an_update_has_plain_messages_at_every_place() -> None:
    rich = {"blocks": [p("Текст")]}
    chat = {"id": 7, "type": "private"}
    inner = {"message_id": 1, "chat": chat, "rich_message": rich}
    plain = with_plain_text(
        {
            "update_id": 1,
            "callback_query": {"id": "1", "message": {**inner, "reply_to_message": inner}},
        }
    )
    message = plain["callback_query"]["message"]
    assert message["text"] == message["reply_to_message"]["text"] == "Текст"
    assert "rich_message" not in message
    # what is a text already stays one; a photo without words has none
    assert with_plain_text({"m": {"text": "a", "rich_message": rich}}) == {"m": {"text": "a"}}
    assert with_plain_text({"m": {"rich_message": {"blocks": []}}}) == {"m": {}}


def test_a_rich_post_is_the_article_that_a_plain_one_is() -> None:
    text, entities = plain_text(
        {
            "blocks": [
                {"type": "heading", "text": "Сенат принял закон", "size": 1},
                p("Палата приняла закон о парках, сообщает пресс-служба."),
                p(TAG),
                p(link("Читать")),
            ]
        }
    )
    marks = [_Entity(one) for one in entities]
    article = from_message(text, marks)
    assert article.title == "Сенат принял закон"
    assert [tag.key for tag in article.hashtags] == ["сенат"]
    assert [tag.text for tag in from_entities(text, marks)] == ["Сенат"]
