"""The registry to look through: who is in office now, and who was."""

from __future__ import annotations

import pytest

from bot.digest.views import TopicView
from bot.messages.buttons import page_of
from bot.messages.officials import Card, Role, body, card, role
from bot.messages.which import Over
from bot.texts import texts_for
from storage.vocabulary import TopicKind

RU, KK = texts_for("ru"), texts_for("kk")
SENATE = TopicView(3, TopicKind.BODY, "Сенат")


@pytest.mark.parametrize(
    ("language", "start", "end", "told"),
    [
        ("ru", "2019-03-20", "", "Чаир (с 20 марта 2019 года)"),
        ("kk", "2019-03-20", "", "Чаир (2019 жылғы 20 наурыздан бастап)"),
        ("en", "2019-03-20", "", "Чаир (since 20 March 2019)"),
        ("ru", "2019-03", "2026", "Чаир (с марта 2019 года до 2026 года)"),
        ("kk", "2019-03", "2026-07-01", "Чаир (2019 жылғы наурыздан 2026 жылғы 1 шілдеге дейін)"),
        ("en", "", "2026-07-01", "Чаир (until 1 July 2026)"),
        ("ru", "", "", "Чаир (даты неизвестны)"),
        ("kk", "", "", "Чаир (мерзімі белгісіз)"),
        ("en", "", "", "Чаир (dates unknown)"),
    ],
)
def test_a_role_has_its_period(language: str, start: str, end: str, told: str) -> None:
    assert role(Role("Чаир", start, end), texts_for(language)) == told


def test_a_body_counts_who_is_there_now_apart_from_who_was() -> None:
    page = page_of([TopicView(1, TopicKind.OFFICIAL, "А")], 0, 8)
    told = body(SENATE, page, now=1, before=21, texts=texts_for("ru"))
    assert told.html == RU.html("officials-body", body="Сенат", now=1, before=21)
    over = Over(TopicKind.BODY, "Сенат", "2026-07-01", "Курултай")
    told = body(SENATE, page, now=0, before=22, texts=texts_for("kk"), over=over)
    assert told.plain.splitlines()[1:] == [
        KK("officials-body", body="Сенат", now=0, before=22).splitlines()[1],
        "Ол 2026 жылғы 1 шілдеге дейін жұмыс істеген. Енді оның орнында: Курултай.",
    ]


@pytest.mark.parametrize(
    ("kind", "told_so"),
    [
        ("body", "Этот орган прекратил работу в июле 2026 года. Преемник: Новое."),
        ("office", "существовала до июля 2026 года. Вместо неё теперь: Новое."),
    ],
)
def test_a_card_of_what_is_over_says_what_is_there_instead(kind: str, told_so: str) -> None:
    topic = TopicView(3, kind, "Старое")
    told = card(
        Card(topic, [], 1, 5, followed=False, over=Over(kind, "Старое", "2026-07", "Новое")),
        texts_for("ru"),
    )
    assert told_so in told.plain
    assert told.plain.endswith("1 подписчик. За последние четыре недели: 5 новостей.")
