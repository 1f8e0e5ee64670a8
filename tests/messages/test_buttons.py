"""Pages and their buttons; labels that Telegram takes."""

from __future__ import annotations

import pytest

from bot.messages.buttons import Page, button, column, in_rows, page_of, pager
from bot.messages.callbacks.presses import Follow, ShowBodies, ShowSubscriptions, parse
from bot.messages.dates import minute_of_day, weekday_names
from bot.messages.limits import BUTTON_CHARACTERS, utf16_units
from bot.texts import LANGUAGES


@pytest.mark.parametrize(
    ("asked", "number", "of", "items"),
    [
        (0, 0, 3, (0, 1, 2, 3)),
        (1, 1, 3, (4, 5, 6, 7)),
        (2, 2, 3, (8, 9)),
        (3, 2, 3, (8, 9)),  # the list has become shorter since the button was made
        (999_999, 2, 3, (8, 9)),
        (-1, 0, 3, (0, 1, 2, 3)),
    ],
)
def test_a_page_of_ten_things(asked: int, number: int, of: int, items: tuple[int, ...]) -> None:
    page = page_of(range(10), asked, 4)
    assert (page.number, page.of, page.items) == (number, of, items)


def test_an_empty_list_has_one_page_and_no_pager() -> None:
    page: Page[int] = page_of([], 5, 4)
    assert (page.number, page.of, page.items) == (0, 1, ())
    assert pager(page, ShowSubscriptions) == ()


def test_pages_turn_round_and_round() -> None:
    turns = []
    for number in range(3):
        ((back, here, on),) = pager(page_of(range(10), number, 4), ShowSubscriptions)
        turns.append([parse(one.callback) for one in (back, here, on)])
        assert here.text == f"{number + 1}/3"
    assert turns == [
        [ShowSubscriptions(page) for page in pages] for pages in ((2, 0, 1), (0, 1, 2), (1, 2, 0))
    ]


@pytest.mark.parametrize("text", ["", "   ", "\x00\u202e", "\u2066\u2069"])
def test_no_label_is_empty(text: str) -> None:
    assert button(text, ShowBodies()).text == "…"


@pytest.mark.parametrize("text", ["Я" * 100, "🇰🇿" * 40, "a b " * 30])
def test_a_long_label_is_cut(text: str) -> None:
    label = button(text, ShowBodies()).text
    assert label.endswith("…")
    assert utf16_units(label) <= BUTTON_CHARACTERS


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("⚙️ “School of Young Parliamentarians” 2026", "⚙️ “School of Young Parliamentarians”…"),
        (
            "↩ Follow again: “School of Young Parliamentarians”",
            "↩ Follow again: “School of Young…”",
        ),
        ("Жазылу: «„Аманат“ партиясының жастар қанаты»", "Жазылу: «„Аманат“ партиясының жастар…»"),
        (
            "Подписаться: «Закон „О средствах массовой информации“»",
            "Подписаться: «Закон „О средствах…“»",
        ),
        (
            "The chair’s office of “the chamber that is above”",
            "The chair’s office of “the chamber…”",
        ),
        ("«" * 50, "…"),
    ],
)
def test_what_is_cut_within_quotation_marks_ends_with_them(text: str, told: str) -> None:
    label = button(text, ShowBodies()).text
    assert label == told
    assert utf16_units(label) <= BUTTON_CHARACTERS


def test_rows() -> None:
    buttons = [button(str(number), Follow(number)) for number in range(1, 6)]
    assert [len(row) for row in in_rows(buttons, 2)] == [2, 2, 1]
    assert [len(row) for row in column(buttons)] == [1] * 5


@pytest.mark.parametrize(("minute", "shown"), [(0, "00:00"), (480, "08:00"), (1439, "23:59")])
def test_a_minute_of_the_day_as_a_clock_shows_it(minute: int, shown: str) -> None:
    assert minute_of_day(minute) == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_week_has_seven_names(language: str) -> None:
    assert len(set(weekday_names(language))) == 7
