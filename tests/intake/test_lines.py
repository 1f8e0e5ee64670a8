"""Lines with their links, from entities, from what is written, across invisible characters."""

from __future__ import annotations

import pytest

from bot.intake.lines import Link, read_lines
from tests.intake.posts import post


def test_lines_are_what_a_reader_sees() -> None:
    text = "\u200b\n\u3164\n  Палата \u00a0собралась\u200b\u2060 \r\n\r\n"
    text += "\tМә\u00adжіліс\u2028И\u0306\n"
    assert [line.text for line in read_lines(text)] == ["Палата собралась", "Мәжіліс", "Й"]


@pytest.mark.parametrize(
    "unseen",
    "\x00\x0b\x1f\x7f\u00ad\u115f\u1160\u180e\u200b\u200e\u200f\u2060\u2800\u3164\ufeff\uffa0",
)
def test_what_nobody_sees_is_nowhere_in_a_line(unseen: str) -> None:
    (line,) = read_lines(f"Палата{unseen}собралась")
    assert unseen not in line.text


@pytest.mark.parametrize("ends", ["\n", "\r", "\r\n", "\u2028", "\u2029", "\n\r\n"])
def test_lines_end_wherever_a_text_is_broken(ends: str) -> None:
    text = f"{ends}Палата{ends}собралась\nсегодня{ends}"
    assert [line.text for line in read_lines(text)] == ["Палата", "собралась", "сегодня"]


def test_places_of_entities_are_utf16_units() -> None:
    made = post(
        "🇰🇿 \u200b👉 ", ("Канал 📲", "https://t.me/a"), " и ", ("example.kz", "url"), "\n@b_cd"
    )
    first, second = read_lines(made.text, made.entities)
    assert [(first.text[one.start : one.end], one.url) for one in first.links] == [
        ("Канал 📲", "https://t.me/a"),
        ("example.kz", "https://example.kz"),
    ]
    assert second.links == (Link(0, 5, "@b_cd"),)


def test_a_link_over_two_lines_belongs_to_the_first() -> None:
    made = post("Один ", ("два\nтри", "https://example.kz/n/1"), " четыре")
    first, second = read_lines(made.text, made.entities)
    assert (first.text, [one.url for one in first.links]) == (
        "Один два",
        ["https://example.kz/n/1"],
    )
    assert (second.text, second.links) == ("три четыре", ())


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("см. https://example.kz/n/1).", ["https://example.kz/n/1"]),
        (
            "на example.kz, и на www.example.kz/n/2",
            ["https://example.kz", "https://www.example.kz/n/2"],
        ),
        ("пишите на desk@example.kz или @desk_bot!", ["desk@example.kz", "@desk_bot"]),
        ("т.е. 5.12.2026 в 10.30, ст.5 и т.д.", []),
        ("цена 1.5млн.тенге, e.g. this", []),
        ("t.me/chan/5?single", ["https://t.me/chan/5?single"]),
    ],
)
def test_links_that_are_only_written(text: str, links: list[str]) -> None:
    (line,) = read_lines(text)
    assert [one.url for one in line.links] == links


def test_entities_beyond_the_text_or_in_each_other_do_no_harm() -> None:
    made = post(("Палата", "https://example.kz/n/1"), " собралась")
    wild = [
        type(made.entities[0])("text_link", 2, 500, "https://example.kz/n/2"),
        type(made.entities[0])("text_link", 900, 5, "https://example.kz/n/3"),
        type(made.entities[0])("url", -5, 2),
    ]
    (line,) = read_lines(made.text, [*wild, *made.entities])
    assert line.text == "Палата собралась"
    assert [one.url for one in line.links] == ["https://example.kz/n/1"]
