"""Titles that say where, and that are too long, in texts of our own."""

from __future__ import annotations

import pytest

from bot.intake.shown.gist import told_as
from bot.intake.shown.titled import titled

TITLE = "Палата приняла закон о музеях"
SAID = "За него проголосовали все депутаты"


@pytest.mark.parametrize(
    ("title", "lead", "shown"),
    [
        # nothing else says whose chamber it is
        (TITLE, "РИМ. Принят закон о музеях.", f"Рим: {TITLE}"),
        (f"Рим, 24 ноября. {TITLE}", "", f"Рим: {TITLE}"),
        ("The Senate met", "ROME, Nov 24 (Mountain) – A law was passed.", "Rome: The Senate met"),
        ("Сенат жиналды", "БАКУ. Сынақ хабар – Заң мақұлданды.", "Баку: Сенат жиналды"),
        # something does, it is none of a state, or it is ours
        ("Итальянский сенат собрался", "РИМ. Принят закон.", "Итальянский сенат собрался"),
        (TITLE, "РИМ. В Италии принят закон о музеях.", TITLE),
        ("Жогорку Кенеш выбрал спикера", "БИШКЕК. Принят закон.", "Жогорку Кенеш выбрал спикера"),
        ("Музеи открыты", "РИМ. Гости рады.", "Музеи открыты"),
        (TITLE, "АСТАНА. Принят закон о музеях.", TITLE),
        ("Спикер: пора", "РИМ. Принят закон.", "Спикер: пора"),
    ],
)  # fmt: skip
def test_a_foreign_capital_stays_where_nothing_else_says_whose_it_is(
    title: str, lead: str, shown: str
) -> None:
    assert titled(title, lead, "")[0] == shown


def test_a_very_long_title_ends_at_a_clause_and_goes_on_beneath() -> None:
    first = (
        "Палата на выездном заседании в саду приняла закон о музеях, выставках и картинных галереях"
    )
    for mark in (":", ","):
        rest = "теперь вход для школьников и студентов будет бесплатным по средам и субботам, а"
        rest += " хранители получат надбавку за стаж."
        shown = told_as(f"{first}{mark} {rest}", f"{SAID}.", "")
        assert shown[0] == f"{first}…"
        assert shown[1].startswith(f"…{mark} {rest}")
    assert told_as(f"{first}: {rest[:40]}", "", "") == (f"{first}: {rest[:40]}", "")


@pytest.mark.parametrize(
    "header",
    [
        "Переслано из «Вестника», 3 марта",
        "🔁 Вчерашнее, если пропустили",
        "Из вчерашнего, кто пропустил:",
        "Повторяем для тех, кто спал 😴",
        "ICYMI",
        "(Кеше жарияланған)",
    ],
)
def test_what_says_that_it_was_told_before_is_no_title(header: str) -> None:
    assert titled(header, f"{TITLE}. {SAID}.", "") == (TITLE, (f"{SAID}.", ""))


@pytest.mark.parametrize(
    "title",
    [
        "Вчерашнее заседание палаты перенесли",
        "Для тех, кто потерял жильё, построят дома",
        "Повтор вчерашнего: палата приняла закон о музеях",
        "ICYMI: House passes bill on museums",
        "Кеше жарияланған заң күшіне енді",
    ],
)
def test_a_title_with_such_a_word_stays(title: str) -> None:
    assert titled(title, f"{SAID}.", "")[0] == title


def test_a_title_ends_without_emoji_and_begins_without_just_now() -> None:
    assert titled(f"{TITLE} 👇🏻", "", "")[0] == TITLE
    assert titled(f"{TITLE}! ❤️ 🐎", "", "")[0] == f"{TITLE}!"
    assert titled("Ночью в городе −17°", "", "")[0] == "Ночью в городе −17°"
    assert titled(f"Только что: {TITLE.lower()}", "", "")[0] == TITLE
    assert titled("Только что назначенный глава палаты ушёл", "", "")[0].startswith("Только что")


def test_a_line_with_nothing_but_a_day_tells_nothing() -> None:
    for day in ("ПН 23.11", "ВТОРНИК", "Сәрсенбі, 25 қараша", "Thursday 26 November:"):
        shown = told_as("Неделя в палате", day, f"10:00 закон о музеях\n\n{SAID}.")
        assert day not in shown[1]
        assert shown[1]


@pytest.mark.parametrize(
    ("title", "lead", "shown"),
    [
        ("Уважаемые жители города!", "Мост закрыт до весны. Объезд готов.", "Мост закрыт до весны"),
        ("Коллеги, кто ездит за мост — читаем внимательно 👇", "Мост закрыт.", "Мост закрыт"),
        ("Құрметті тұрғындар!", "Көпір көктемге дейін жабық.", "Көпір көктемге дейін жабық"),
        ("Dear residents!", "The bridge is closed.", "The bridge is closed"),
        ("Уважаемые жители! Мост закрыт до весны.", "Объезд готов.", "Мост закрыт до весны"),
        ("Уважаемые жители города!", "", "Уважаемые жители города!"),
        ("📍 Astana", "The bridge is closed. Take the ferry.", "The bridge is closed"),
        ("📍 Мост закрыт до весны", "Объезд готов.", "Мост закрыт до весны"),
        ("Коллеги простились с хранителем музея", "Ему был 81 год.",
         "Коллеги простились с хранителем музея"),
        ("Дорогие лекарства подешевеют!", "Приказ подписан.", "Дорогие лекарства подешевеют!"),
        ("Друзья, палата приняла бюджет!", "Он вырос.", "Друзья, палата приняла бюджет!"),
    ],
)  # fmt: skip
def test_who_is_greeted_is_no_title(title: str, lead: str, shown: str) -> None:
    assert titled(title, lead, "")[0] == shown


def test_a_title_ends_without_a_colon_that_leads_to_what_is_not_in_it() -> None:
    assert titled("🗓 Бүгін палатада: ", "10:00 – жиын.", "")[0] == "Бүгін палатада"
    assert titled("Палата: зал открыт", "", "")[0] == "Палата: зал открыт"
