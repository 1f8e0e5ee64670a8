"""What editors are told of an incident: since when, and how long it lasted."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.grammar.times import Moment
from bot.messages.incident import IncidentView, begun, over, reason_in
from bot.texts import texts_for
from storage.vocabulary import DeadBy, IncidentKind

SINCE = Moment(datetime(2026, 11, 23, 10, 40, tzinfo=UTC), date(2026, 11, 24))


def view(kind: IncidentKind, lasted: timedelta = timedelta(), count: int = 3) -> IncidentView:
    return IncidentView(kind, "", {"count": count, "reason": "<b>Bad"}, SINCE, lasted)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", "Отставание началось 23 ноября в 10:40 и длилось 1 минуту."),
        ("kk", "Кешігу 23 қараша күні сағат 10:40-та басталып, 1 минутқа созылды."),
        ("en", "The delay began at 10:40 on 23 November and lasted 1 minute."),
    ],
)
def test_an_end_says_when_it_began_and_how_long_it_lasted(language: str, told: str) -> None:
    said = over(view(IncidentKind.BACKLOG, timedelta(seconds=50)), texts_for(language))
    assert said.plain.endswith(told)


@pytest.mark.parametrize(
    ("count", "told"),
    [(1, "1 сообщение."), (2, "2 сообщения."), (5, "5 сообщений."), (21, "21 сообщение.")],
)
def test_a_number_agrees_with_its_word(count: int, told: str) -> None:
    said = begun(view(IncidentKind.DEAD, count=count), texts_for("ru"))
    assert said.plain.startswith(f"⚠️ Не отправлено {told}\n")


def test_somebody_elses_words_are_shown_and_not_obeyed() -> None:
    assert "<code>&lt;b&gt;Bad</code>" in begun(view(IncidentKind.DEAD), texts_for("kk")).html


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (DeadBy.EXPIRED, "вышел срок отправки"),
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
    dead = IncidentView(IncidentKind.DEAD, "", {"count": 1, "reason": reason}, SINCE, timedelta())
    assert words in begun(dead, texts_for("ru")).plain
