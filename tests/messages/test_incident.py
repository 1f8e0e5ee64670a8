"""How long an incident lasted, in words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.messages.incident import IncidentView, begun, duration, reason_in
from bot.texts import texts_for
from storage.vocabulary import DeadBy, IncidentKind


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


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (DeadBy.EXPIRED, "не отправлены в срок"),
        ("internal error", "ошибка в самом боте"),
        ("cannot be composed: KeyError", "бот не смог составить сообщение"),
        ("gave up after 21 attempts: Bad Gateway", "21 попытка не удалась (Bad Gateway)"),
        # Telegram's own words
        ("Bad Request: VOICE_MESSAGES_FORBIDDEN", "Bad Request: VOICE_MESSAGES_FORBIDDEN"),
        ("we gave up after 21 attempts: x", "we gave up after 21 attempts: x"),
    ],
)
def test_our_own_reasons_are_told_in_words_and_telegrams_as_they_are(
    reason: str, words: str
) -> None:
    assert reason_in(texts_for("ru"), reason) == words
    view = IncidentView(IncidentKind.DEAD, "", {"count": 1, "reason": reason}, "1", timedelta())
    assert words in begun(view, texts_for("ru")).plain
