"""Any text becomes Telegram HTML that shows it, and nothing but it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages.limits import BUTTON_CHARACTERS, utf16_units
from bot.messages.markup import (
    Message,
    bold,
    clean,
    entities,
    escape,
    label,
    link,
    shown,
    visible_units,
)
from bot.sandbox.markup import parse_html

TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


@given(TEXTS)
def test_whatever_is_escaped_is_shown_as_it_was(text: str) -> None:
    shown, marks = parse_html(escape(text))
    assert (shown, marks) == (clean(text), [])
    assert visible_units(escape(text)) == utf16_units(clean(text))


@given(TEXTS, TEXTS)
def test_a_link_is_one_entity_or_the_text_alone(text: str, url: str) -> None:
    html = link(text, f"https://example.kz/{url}")
    assert entities(html) in (0, 1)
    assert parse_html(html)[0] == clean(text)


def test_only_a_web_address_is_linked() -> None:
    assert link("x", "https://example.kz/?a=1&b=2") == (
        '<a href="https://example.kz/?a=1&amp;b=2">x</a>'
    )
    for address in (None, "", "javascript:alert(1)", "tg://user?id=1", 'https://x" onclick="y'):
        assert link("<x>", address) == "&lt;x&gt;"


def test_controls_and_marks_of_direction_are_not_shown() -> None:
    assert clean("a\x00\x07\u202eb\u2066c\n") == "abc\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [("", ""), ("\x00\u202e", "…"), (" \n ", "…"), ("\u200b\ufeff", "…"), ("а\u200b", "а")],
)
def test_words_of_which_nothing_is_seen_are_an_ellipsis(text: str, told: str) -> None:
    assert shown(text) == told


def test_the_plain_text_is_what_the_html_shows() -> None:
    message = Message(bold(escape("a < b & c")) + "\n" + link("d", "https://example.kz"))
    assert message.plain == "a < b & c\nd"


@given(TEXTS)
def test_a_label_fits_on_a_button(text: str) -> None:
    assert utf16_units(label(text)) <= BUTTON_CHARACTERS
