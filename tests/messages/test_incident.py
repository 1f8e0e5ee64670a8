"""How long an incident lasted, in words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.messages.incident import IncidentView, begun, duration
from bot.texts import texts_for
from storage.vocabulary import IncidentKind


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-5, "1 мин"),
        (20, "1 мин"),
        (59 * 60, "59 мин"),
        (59.9 * 60, "1 ч 0 мин"),
        (3 * 3600 + 20 * 60, "3 ч 20 мин"),
        (23 * 3600 + 59 * 60, "23 ч 59 мин"),
        (50 * 3600, "2 дн. 2 ч"),
    ],
)
def test_a_duration_is_its_two_largest_units(seconds: float, words: str) -> None:
    assert duration(timedelta(seconds=seconds), texts_for("ru")) == words


def test_somebody_elses_words_are_shown_and_not_obeyed() -> None:
    view = IncidentView(
        IncidentKind.DEAD, "", {"count": 3, "reason": "<b>Bad"}, "10:40", timedelta()
    )
    assert "<code>&lt;b&gt;Bad</code>" in begun(view, texts_for("kk")).html
