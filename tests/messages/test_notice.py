"""What followers are told of an ending, with and without an heir and a holder, in each language."""

from __future__ import annotations

from datetime import date

import pytest

from bot.messages.notice import notice
from bot.sandbox.markup import parse_html
from bot.texts import LANGUAGES, texts_for

# The first day without it, in the case that the sentence asks for.
WHEN = {
    "ru": {"body": "работа прекращена 2 ноября.", "office": "со 2 ноября", "holder": "со 2 ноября"},
    "kk": {
        "body": "2 қарашада жұмысын тоқтатты.",
        "office": "2 қарашада жойылды.",
        "holder": "2 қарашадан бастап",
    },
    "en": {"body": "on 2 November", "office": "on 2 November.", "holder": "since 2 November"},
}


def say(language: str, kind: str, person: str, successor: str, holder: str) -> str:
    message = notice(
        kind=kind,
        title="<Палата>",
        date=date(2026, 11, 2),
        person=person,
        successor=successor,
        holder=holder,
        button=("Новая", 7) if successor else None,
        texts=texts_for(language),
    )
    callbacks = [button.callback for row in message.buttons for button in row]
    assert callbacks == (["sub:7"] if successor else [])
    return parse_html(message.html)[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["body", "office"])
@pytest.mark.parametrize("person", ["", "Проба Первый"])
@pytest.mark.parametrize("successor", ["", "Новая Палата"])
@pytest.mark.parametrize("holder", ["", "Проба Второй"])
def test_a_notice_names_everything_that_is_known(
    language: str, kind: str, person: str, successor: str, holder: str
) -> None:
    told = say(language, kind, person, successor, holder)
    assert "<Палата>" in told
    assert WHEN[language]["holder" if person and kind == "office" else kind] in told
    for name in (successor, holder, person if kind == "office" else ""):
        assert name in told
    assert ("\n\n" in told) is bool(successor or holder)


@pytest.mark.parametrize(
    ("kind", "person", "holder", "told"),
    [
        ("body", "", "", "Преемник: Новая Палата."),
        ("office", "", "", "Вместо неё теперь: Новая Палата."),
        (
            "office",
            "Проба Первый",
            "Проба Второй",
            "Этой должности больше нет, вместо неё теперь: Новая Палата (Проба Второй).",
        ),
    ],
)
def test_what_came_instead_agrees_with_what_is_gone(
    kind: str, person: str, holder: str, told: str
) -> None:
    assert say("ru", kind, person, "Новая Палата", holder).split("\n\n")[1] == told


def test_an_office_that_goes_on_has_its_new_holder() -> None:
    told = say("ru", "office", "Проба Первый", "", "Проба Второй")
    assert told == (
        "ℹ️ Проба Первый со 2 ноября больше не занимает должность «<Палата>». Вы подписаны на эту"
        " должность.\n\nТеперь эту должность занимает Проба Второй."
    )
