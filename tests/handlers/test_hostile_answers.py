"""Wrong things typed as the answer to each question, and behind each command: whatever it is, a
sentence in the reader's language says what to do, and fits a phone's screen."""

from __future__ import annotations

import re

import pytest

from bot.messages.limits import utf16_units
from bot.sandbox.server import EDITOR
from bot.texts import LANGUAGES, texts_for
from storage import chats
from tests.handlers.talking import Talk

IVAN = 1001
MOST_UNITS = 600
TYPED = {
    "nothing seen": "\x00\x07\x1b",
    "directions": "\u202e\u2067\u200f",
    "invisible": "\u200b\u2060\ufeff",
    "emoji": "😀🔥🇰🇿👨‍👩‍👧",
    "hashes": "#" * 4096,
    "glued names": ("#а," + "токаев,бектенов," * 300)[:4096],
    "one long word": "я" * 4096,
    "marks": "а" + "\u0301" * 4000,
    "markup": "<b>&\"'</b><a href='x'>",
    "a form": "Ф.И.О.: ________\nДата: __.__.____\nТема: ________",
    "a script": "'; DROP TABLE chats; --",
    "fluent": '{ $text } {"x"}',
    "arabic": "مجلس الشيوخ",
    "lines": "\n\n\t\n.",
    "punctuation": "?!…—",
    "numbers": "99999999999999999999",
    "a link": "https://example.org/a?b=c#d",
}
# The buttons that ask, and the commands that take words.
ASKED = ("set:time", "set:zone")
COMMANDS = ("subscribe", "unsubscribe", "latest", "officials", "pause", "start", "why")
EDITORS = ("registry", "registry person", "registry spelling", "registry role")


def faults(text: str, language: str) -> list[str]:
    """What is wrong with an answer."""
    found = []
    if not text.strip():
        found.append("nothing is said")
    if utf16_units(text) > MOST_UNITS:
        found.append(f"{utf16_units(text)} units")
    if text == texts_for(language)("error-bug"):
        found.append("it broke")
    if re.search("[«“][\\s\u200b-\u200d\u2060\ufeff]*[»”]", text):
        found.append("nothing is quoted")
    if any(char in text for char in "\x00\x07\x1b\u202e\u2067\u200f"):
        found.append("what nobody sees is told")
    if "{" in text and "$text" not in text:
        found.append("a variable is told")
    return found


async def read_in(talk: Talk, person: int, language: str) -> None:
    await talk.say(person, "/help")
    async with talk.database.write() as connection:
        chat = await chats.get(connection, person, 0)
        assert chat is not None
        await chats.change(connection, chat.id, language=language)


def in_turn(language: str, kind: int, place: int) -> bool:
    """Whether something is typed somewhere in a language: in one of them, so that each kind of
    text, and each place, has its turn in every language."""
    return (kind + place) % len(LANGUAGES) == LANGUAGES.index(language)


def test_each_kind_and_each_place_has_its_turn_in_every_language() -> None:
    places = 1 + len(ASKED) + 1 + len(COMMANDS)
    for language in LANGUAGES:
        for kind in range(len(TYPED)):
            assert any(in_turn(language, kind, place) for place in range(places))
        for place in range(places):
            assert any(in_turn(language, kind, place) for kind in range(len(TYPED)))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whatever_is_typed_is_answered_in_words(talk: Talk, language: str) -> None:
    await read_in(talk, IVAN, language)
    wrong: list[tuple[str, str, str, list[str]]] = []

    async def hear(where: str, kind: str, text: str, person: int = IVAN) -> None:
        told = (await talk.say(person, text))["text"]
        if found := faults(told, language):
            wrong.append((where, kind, told[:200], found))

    async def answer(place: str, kind: str, text: str) -> None:
        if place in ASKED:
            await talk.press(IVAN, await talk.say(IVAN, "/settings"), place)
        elif place == "asked what to follow":
            await talk.say(IVAN, "/subscribe")
        await hear(place, kind, f"{place} {text}"[:4096] if place.startswith("/") else text)

    places = ("plain", *ASKED, "asked what to follow", *(f"/{one}" for one in COMMANDS))
    for number, (kind, text) in enumerate(TYPED.items()):
        for nth, place in enumerate(places):
            if in_turn(language, number, nth):
                await answer(place, kind, text)
    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whatever_an_editor_types_is_answered_in_words(talk: Talk, language: str) -> None:
    await read_in(talk, EDITOR, language)
    wrong = []
    for number, (kind, text) in enumerate(TYPED.items()):
        for nth, command in enumerate(EDITORS):
            for form, typed in enumerate((text, f"{text} = {text}", ";".join([text] * 4))):
                if not in_turn(language, number, nth + form):
                    continue
                told = (await talk.say(EDITOR, f"/{command} {typed}"[:4096]))["text"]
                if found := faults(told, language):
                    wrong.append((command, kind, told[:200], found))
    assert not wrong, "\n".join(map(str, wrong))
