"""What buttons say of topics on a phone."""

from __future__ import annotations

import pytest

from bot.digest.views import TopicView
from bot.messages.limits import ROW_CHARACTERS
from bot.messages.topic_buttons import fitting, follow_button
from bot.messages.which import Over, offer, which_one
from bot.texts import Texts, texts_for
from storage.vocabulary import TopicKind

RU, KK, EN = map(texts_for, ("ru", "kk", "en"))
ENDED = {
    RU: TopicView(1, TopicKind.BODY, "Вече (до 1 июля 2026 года)", "Вече"),
    KK: TopicView(1, TopicKind.BODY, "Вече (2026 жылғы 1 шілдеге дейін)", "Вече"),
    EN: TopicView(1, TopicKind.BODY, "Veche (until 1 July 2026)", "Veche"),
}
OTHER = TopicView(2, TopicKind.BODY, "Рада", "")


@pytest.mark.parametrize("texts", [RU, KK, EN], ids=["ru", "kk", "en"])
def test_what_is_over_is_called_by_its_name_where_the_message_tells_that_it_is(
    texts: Texts,
) -> None:
    one = ENDED[texts]
    over = [Over(TopicKind.BODY, one.short, "2026-07-01", "Рада", one.short)]
    offered = offer(one.short, [one, OTHER], texts, over)
    assert offered.buttons[0][0].text == texts("button-follow", topic=one.short)
    asked = which_one(one.short, [one, OTHER], texts, over=over)
    assert asked.buttons[0][0].text == one.short


def test_two_that_are_called_alike_are_told_apart() -> None:
    another = TopicView(3, TopicKind.BODY, "Вече (Новгород)", "Вече")
    over = [Over(TopicKind.BODY, "Вече", "2026-07-01", "", "Вече")]
    asked = which_one("вече", [ENDED[RU], another], RU, over=over)
    assert [row[0].text for row in asked.buttons] == [ENDED[RU].title, another.title]


@pytest.mark.parametrize("texts", [RU, KK, EN], ids=["ru", "kk", "en"])
def test_a_name_stands_whole_where_the_sign_leaves_room_for_it(texts: Texts) -> None:
    one = TopicView(4, TopicKind.OFFICE, "Председатель Лесного Совета", "")
    long = TopicView(5, TopicKind.OFFICE, "Председатель Совета рыболовов", "")
    said = [follow_button(it, texts, [one, long]).text for it in (one, long)]
    if texts is RU:
        assert said == [f"➕ {one.title}", f"➕ {long.title}"]
    assert all(len(it) <= ROW_CHARACTERS + 4 and "…" not in it for it in said)


def test_a_short_name_is_said_where_a_phone_has_no_room_for_the_whole_one() -> None:
    one = TopicView(6, TopicKind.BODY, "Министерство озёр", "Минозёр")
    assert fitting(one) == "Министерство озёр"
    assert fitting(one, "⚡📰 {}".format, room=17) == "⚡📰 Минозёр"
