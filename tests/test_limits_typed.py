"""Quiet hours and a daily limit as people wish for them."""

from __future__ import annotations

import pytest

from bot.limits_typed import read_limit, read_quiet
from bot.spans import Span

NIGHT = Span(23 * 60, 7 * 60)


@pytest.mark.parametrize(
    "text",
    [
        "ночью не беспокоить",
        "түнде мазалама",
        "не присылай ночью",
        "Ночью не пишите",
        "түнде жіберме",
        "түнде жібермеңіз",
        "At night, do not disturb",
        "с 11 вечера до 7 утра тихо",
    ],
)
def test_a_wish_for_quiet(text: str) -> None:
    assert read_quiet(text, asked=False) == NIGHT


def test_what_is_said_of_a_night_is_a_wish_where_it_was_asked_for() -> None:
    assert read_quiet("ночью", asked=True) == read_quiet("at night", asked=True) == NIGHT
    for text in ("ночью", "23-7", "заседание ночью", "тихо", ""):
        assert read_quiet(text, asked=False) is None


@pytest.mark.parametrize(
    "text",
    [
        "не больше 5 новостей в день", "не больше пяти в день", "no more than five a day",
        "күніне 5-тен артық емес", "күніне бестен артық емес", "up to 5 per day", "до пяти в день",
    ],
)  # fmt: skip
def test_a_wish_for_a_limit(text: str) -> None:
    assert read_limit(text, asked=False) == "5"


@pytest.mark.parametrize("text", ["5 per day", "не больше пяти", "no more than five", "күніне 5"])
def test_less_is_enough_where_it_was_asked_for(text: str) -> None:
    assert read_limit(text, asked=True) == "5"
    assert read_limit(text, asked=False) is None


@pytest.mark.parametrize("text", ["", "много", "не больше", "5 и 6 в день", "x" * 500])
def test_no_number_is_none(text: str) -> None:
    assert read_limit(text, asked=True) is None
