"""What can be told of a text without knowing its language: its marks, spaces, quotation marks and
capitals are in order on every golden page."""

from __future__ import annotations

import re

import pytest

from bot.texts import LANGUAGES
from tests.golden.case import One, Panel, Shown
from tests.golden.pages import render

_RULES = {
    "a space before a mark": re.compile(r" [,;:!?.](?!\w)"),
    "two spaces": re.compile(r"(?<=\S)  "),
    "two marks": re.compile(r"[,;:] ?[,;:.!?](?!\w)|(?<!\.)\.\.(?!\.)"),
    "nothing between marks": re.compile(r"\(\s*\)|«\s*»|“\s*”"),
    "no space behind a mark": re.compile(r"(?<=[^\W\d])[,;!?](?=[^\W\d])"),
    "a space that a line may break at": re.compile(r"(?:№|\bno\.) (?=\d)|(?<=\d) (?=[МM][БB]\b)"),
    "a brace": re.compile(r"[{}]"),
    "a sentence without a capital": re.compile(r"(?<=\w{3})[.!?] (?=[a-zа-яёәіңғүұқөһ])"),
    "a line without a capital": re.compile(
        r"^[ ✅⚠️ℹ️▶⏸🔔🔕📰⚡↩]*(?=[a-zа-яёәіңғүұқөһ])", re.MULTILINE
    ),
}
# It is what it is, also at the beginning of a line.
_ADDRESS = re.compile(r"https?://\S+")
# Each language has its own; English ones in Kazakh are as wrong as the other way round.
_QUOTES = {"ru": "“”„\"'", "kk": "“”„\"'", "en": "«»„\"'"}
# Two of one kind side by side.
_DOUBLED = re.compile("««|»»|““|””")
# What stands inside of others, and what they are.
_INSIDE = re.compile("„[^«»„“]*“")
_OUTSIDE = re.compile("«[^«»]*»")


def faults(text: str, language: str) -> list[str]:
    """What is wrong with the marks of a text as a reader sees it."""
    text = _ADDRESS.sub("A", text)
    found = [name for name, rule in _RULES.items() if rule.search(text)]
    if _DOUBLED.search(text):
        found.append("a doubled quotation mark")
    if language != "en":
        text = _OUTSIDE.sub(lambda one: _INSIDE.sub("", one[0]), text)
    return found + [f"{mark} as a quotation mark" for mark in _QUOTES[language] if mark in text]


def _texts(one: One) -> list[str]:
    """What is said, and what stands on its buttons; there a day may be "пн"."""
    if isinstance(one, Shown):
        return [one.text]
    rows, told = (one.rows, []) if isinstance(one, Panel) else (one.buttons, [one.plain])
    return told + [f"• {button.text}" for row in rows for button in row]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_marks_of_every_text_are_in_order(language: str) -> None:
    wrong = [
        (case.state, text, found)
        for _, case, one in render(language).said
        for text in _texts(one)
        if (found := faults(text, language))
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("ru", "Подписка: «ТюркПА». Дайджест в 8:30, с 24 ноября 2025 г., каждый день.", []),
        ("ru", "Пришлите текст, .txt или .html; нет: №\u00a05… Что? Да!", []),
        ("ru", "№ 5, 5 МБ", ["a space that a line may break at"]),
        ("ru", "№\u00a05, 5\u00a0МБ", []),
        ("ru", "Пауза , до", ["a space before a mark"]),
        ("ru", "Пауза до.  Раньше", ["two spaces"]),
        ("ru", "Подписки: А, , Б", ["a space before a mark", "two marks"]),
        ("ru", "Готово..", ["two marks"]),
        ("ru", "Готово...", []),
        ("ru", "ТюркПА ()", ["nothing between marks"]),
        ("ru", "Сенат,Мажилис", ["no space behind a mark"]),
        ("ru", "{$topic}", ["a brace"]),
        ("ru", "Опубликовано (№ 5)", ["a space that a line may break at"]),
        ("kk", "5 МБ-тан аспасын", ["a space that a line may break at"]),
        ("en", "Published (no. 5), no.\u00a05, 5\u00a0MB", ["a space that a line may break at"]),
        ("ru", "Пауза. снять: /resume", ["a sentence without a capital"]),
        ("ru", "Подписка\n   новостей не было", ["a line without a capital"]),
        ("ru", "Подписка\n• #парламент\n/digest: сейчас", []),
        ("ru", "“ТюркПА”", ["“ as a quotation mark", "” as a quotation mark"]),
        ("kk", "«Сенат»", []),
        ("kk", "«„Аманат“ партиясы мен „Ауыл“»", []),
        ("kk", "««Аманат» партиясы»", ["a doubled quotation mark"]),
        ("ru", "„Сенат“", ["“ as a quotation mark", "„ as a quotation mark"]),
        ("en", "“The ‘Amanat’ party”", []),
        ("en", "The party ““Amanat””", ["a doubled quotation mark"]),
        ("en", "«Senate»", ["« as a quotation mark", "» as a quotation mark"]),
        ("en", "“Senate”: the chair’s office", []),
        ("en", "The chair's office", ["' as a quotation mark"]),
    ],
)
def test_what_is_found_in_a_text(language: str, text: str, found: list[str]) -> None:
    assert faults(text, language) == found
