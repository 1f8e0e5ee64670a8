"""What editors type for the registry: understood, or answered with what is wrong and an example, in
their language; and what is stored of it at a press, whoever has pressed what meanwhile."""

from __future__ import annotations

from typing import Any

import pytest

from bot.messages.callbacks.presses import StoreEntry, parse
from bot.messages.markup import visible_units
from bot.officials.current import put_things, read_registry
from bot.sandbox.markup import parse_html
from bot.sandbox.server import EDITOR
from bot.texts import LANGUAGES, texts_for
from bot.topics.registry.registry import Membership, Name, Person
from storage import chats
from storage.vocabulary import EntryOrigin
from tests.handlers.talking import NOW, Talk

MOST_UNITS = 600


def plain(language: str, key: str, /, **args: object) -> str:
    return parse_html(texts_for(language).html(key, **args))[0]


def form(what: str, fault: str = "none") -> tuple[str, dict[str, Any]]:
    return "registry-form", {"what": what, "fault": fault}


def unknown(what: str, text: str) -> tuple[str, dict[str, Any]]:
    return "registry-unknown", {"what": what, "text": text}


def wrong(key: str, **args: object) -> tuple[str, dict[str, Any]]:
    return "registry-fault", {"why": (key, args)}


# What is typed after the command, and the text that answers it.
REFUSED: list[tuple[str, tuple[str, dict[str, Any]]]] = [
    ("person", form("person")),
    ("person \x00", form("person", "name")),
    ("person |||", form("person", "name")),
    ("person Иван Проба | Иван Проба | Ivan Proba | Иван", form("person", "surplus")),
    ("person 😀", form("person", "name")),
    ("person 12 34", wrong("fault-no-letters", name="12 34")),
    ("person Захар Пробный | — —", wrong("fault-no-letters", name="— —")),
    ("person Проба", wrong("fault-one-word", name="Проба")),
    ("person Захaр Пробный", wrong("fault-mixed", word="Захaр")),  # a Latin a
    ("spelling Олжас Бектенов", form("spelling", "equals")),
    ("spelling Олжас Бектенов =", form("spelling", "spelling")),
    ("spelling =", form("spelling", "name")),
    ("spelling = Бектенов", form("spelling", "name")),
    ("spelling Захар Пробный = Пробный Захар", unknown("person", "Захар Пробный")),
    ("spelling Сенат = Верхняя палата", unknown("person", "Сенат")),
    ("role Олжас Бектенов", form("role", "place")),
    ("role ;;;", form("role", "name")),
    ("role … ; 25.08.2026", form("role", "name")),
    ("role Олжас Бектенов; ; 2026", form("role", "place")),
    ("role Олжас Бектенов; Премьер-министр; 2024; 2026; 2027", form("role", "surplus")),
    ("role Захар Пробный; Председатель Курултая; 2026", unknown("person", "Захар Пробный")),
    ("role Олжас Бектенов; Кто-то где-то; 2026", unknown("place", "Кто-то где-то")),
    (
        "role Олжас Бектенов; Председатель Курултая; вчера",
        wrong("fault-date-typed", date="вчера"),
    ),
    (
        "role Олжас Бектенов; Председатель Курултая; 30.02.2026",
        wrong("fault-date-typed", date="30.02.2026"),
    ),
    ("role " + "я" * 3000, ("error-request-too-long", {"limit": 1000})),
]


async def speak(talk: Talk, language: str) -> None:
    """The editor's chat reads a language from now on."""
    await talk.say(EDITOR, "/help")
    async with talk.database.write() as connection:
        chat = await chats.get(connection, EDITOR, 0)
        assert chat is not None
        await chats.change(connection, chat.id, language=language)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_cannot_be_stored_is_answered_in_the_editors_language(
    talk: Talk, language: str
) -> None:
    await speak(talk, language)
    for typed, (key, args) in REFUSED:
        told = await talk.say(EDITOR, f"/registry {typed}")
        if isinstance(args.get("why"), tuple):
            name, more = args["why"]
            args = {"why": plain(language, name, **more)}
        assert told["text"] == plain(language, key, **args), typed
        assert visible_units(told["text"]) <= MOST_UNITS, typed
        assert "reply_markup" not in told, typed
    told = await talk.say(EDITOR, "/registry")
    assert told["text"] == plain(language, "registry-help")


async def test_an_order_of_dates_and_another_holder_are_told_in_words(talk: Talk) -> None:
    await speak(talk, "kk")
    told = await talk.say(EDITOR, "/registry role Олжас Бектенов; Құрылтай төрағасы; 2026; 2025")
    assert "2026 жылдан 2025 жылға дейін" in told["text"]
    told = await talk.say(EDITOR, "/registry role Олжас Бектенов; Қазақстан Президенті; 25.08.2026")
    assert "Қасым-Жомарт Тоқаев" in told["text"]
    assert "2019 жылғы 20 наурыздан бастап" in told["text"]


@pytest.mark.parametrize(
    ("ended", "told"), [("20.11.2026", True), ("ноябрь 2026", False), ("2026", False)]
)
async def test_a_notice_is_promised_only_of_a_day_that_is_known(
    talk: Talk, ended: str, told: bool
) -> None:
    await speak(talk, "ru")
    preview = await talk.say(
        EDITOR, f"/registry role Касым-Жомарт Токаев; Президент Казахстана; 20.03.2019; {ended}"
    )
    assert preview["text"].startswith("Записать")
    promise = "Подписчикам этой должности придёт сообщение"
    assert (promise in preview["text"]) is told


def store(message: dict[str, Any], *, wanted: bool = True) -> StoreEntry:
    for row in message["reply_markup"]["inline_keyboard"]:
        for one in row:
            press = parse(one["callback_data"])
            if isinstance(press, StoreEntry) and press.wanted is wanted:
                return press
    raise AssertionError(message)


async def names_of(talk: Talk, person: str) -> set[str]:
    async with talk.database.read() as connection:
        registry = await read_registry(connection)
    return {name.text for name in registry.people[person].names}


async def test_two_previews_of_one_person_do_not_overwrite_each_other(talk: Talk) -> None:
    one = await talk.say(EDITOR, "/registry spelling Олжас Бектенов = Бектенов Олжас Абаевич")
    other = await talk.say(EDITOR, "/registry spelling Олжас Бектенов = О. А. Бектенов")
    assert "ещё одно написание" in other["text"]
    for shown in (one, other):
        assert await talk.press(EDITOR, shown, store(shown).pack()) == "Сохранено."
    names = await names_of(talk, "kz-bektenov-olzhas")
    assert names >= {"Бектенов Олжас Абаевич", "О. А. Бектенов", "Олжас Бектенов"}


async def test_what_became_wrong_since_it_was_shown_is_not_stored(talk: Talk) -> None:
    shown = await talk.say(EDITOR, "/registry person Захар Ильич Пробный")
    again = await talk.say(EDITOR, "/registry role Олжас Бектенов; Председатель Курултая; 2026")
    async with talk.database.write() as connection:
        registry = await read_registry(connection)
        (chair,) = [one for one in registry.offices.values() if one.id == "kz-qurultai-chair"]
        other = Person("other", (Name("Пробный Захар Ильич"),))
        row = Membership("other", chair.body, chair.id, start="2026-08-25")
        await put_things(connection, [other, row], origin=EntryOrigin.EDITOR, now=NOW)
    for message, why in ((shown, "другой человек"), (again, "Пробный Захар Ильич")):
        assert await talk.press(EDITOR, message, store(message).pack()) == ""
        told = talk.heard(EDITOR)
        assert any(why in one["text"] for one in told), why
    async with talk.database.read() as connection:
        registry = await read_registry(connection)
    assert "захар-ильич-пробный" not in registry.people
    assert [one.person for one in registry.by_office["kz-qurultai-chair"]] == ["other"]


async def test_a_press_on_what_is_decided_says_what_was_decided(talk: Talk) -> None:
    for first, told in ((True, "stored"), (False, "dropped")):
        name = "Пробный Человек" if first else "Иная Особа"
        shown = await talk.say(EDITOR, f"/registry person {name}")
        press, other = (store(shown, wanted=one).pack() for one in (first, not first))
        await talk.press(EDITOR, shown, press)
        popped = await talk.press(EDITOR, shown, other)
        assert popped == texts_for("ru")("registry-decided", what=told)
    unknown_ = StoreEntry(10**6, wanted=True).pack()
    assert await talk.press(EDITOR, shown, unknown_) == texts_for("ru")("error-stale-button")
