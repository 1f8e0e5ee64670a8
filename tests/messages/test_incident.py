"""What editors are told of an incident: since when, and how long it lasted."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.messages.dates import Moment
from bot.messages.incident import IncidentView, begun, over
from bot.texts import texts_for
from storage.vocabulary import IncidentKind

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
