"""Words that are followed as they are typed: near one another, or in quotation marks in a row."""

from __future__ import annotations

import pytest

from bot.texts import texts_for
from tests.handlers.talking import Talk, as_typed
from tests.handlers.test_conversations import labels
from tests.handlers.test_requests import said
from tests.test_end_to_end import IVAN

RU = texts_for("ru")


async def test_the_answer_says_in_which_order_words_are_found(talk: Talk) -> None:
    (told,) = await said(talk, IVAN, "/subscribe «новый устав»")
    assert "«новый устав»" in told["text"]
    assert "подряд, в этом порядке" in told["text"]
    (offered,) = await said(talk, IVAN, "/subscribe новый устав")  # another topic
    await talk.press(IVAN, offered, labels(offered)[as_typed(RU)])
    assert "в любом порядке" in talk.heard(IVAN)[-1]["text"]
    (told,) = await said(talk, IVAN, "/unsubscribe «новый устав»")
    assert "«новый устав»" in told["text"]
    (told,) = await said(talk, IVAN, "/unsubscribe «новый устав»")
    assert "«новый устав»" in told["text"]


@pytest.mark.parametrize(
    "typed", ["Сенат США", "АҚШ Сенаты", "US Senate", "председатель Сената Польши"]
)
async def test_what_names_another_country_is_not_ours(talk: Talk, typed: str) -> None:
    (told,) = await said(talk, IVAN, f"/subscribe {typed}")
    assert "имели в виду" not in told["text"]
    assert not any("Сенат" in one for one in labels(told) if "#" not in one)
    await talk.press(IVAN, told, labels(told)[as_typed(RU)])
    assert "эти слова стоят рядом" in talk.heard(IVAN)[-1]["text"]


async def test_what_names_our_own_is_ours(talk: Talk) -> None:
    (told,) = await said(talk, IVAN, "/subscribe депутаты Сената Казахстана")
    assert any("Сенат" in one for one in labels(told)) or "Сенат" in told["text"]


async def test_beside_what_is_over_stands_what_else_its_name_may_mean(talk: Talk) -> None:
    (told,) = await said(talk, IVAN, "/subscribe сенат")
    assert "Подписка: Сенат" in told["text"]
    assert "другую страну" in told["text"]
    offered = labels(told)
    await talk.press(IVAN, told, offered["Подписаться: Сенат Олий Мажлиса"])
    assert "Подписка: Сенат Олий Мажлиса" in talk.heard(IVAN)[-1]["text"]
    await talk.press(IVAN, told, offered[as_typed(RU, "сенат")])
    assert "Подписка: «сенат»" in talk.heard(IVAN)[-1]["text"]
    (told,) = await said(talk, IVAN, "/subscribe Сенат")  # all of it is followed
    assert "другую страну" not in told["text"]
    assert not any("слово" in one for one in labels(told))


@pytest.mark.parametrize("typed", ["Сенат Казахстана", "Курултай", "#Сенат", "Сенат, ТюркПА"])
async def test_what_can_be_nothing_else_is_not_asked_about(talk: Talk, typed: str) -> None:
    (told,) = await said(talk, IVAN, f"/subscribe {typed}")
    assert "другую страну" not in told["text"]
    assert not any("слово" in one for one in labels(told))


async def test_under_conditions_what_is_over_says_so_when_it_is_saved(talk: Talk) -> None:
    (told,) = await said(talk, IVAN, "/subscribe Сенат title")
    assert "Этот орган прекратил работу 1 июля 2026 года" in told["text"]
    save = next(data for data in labels(told).values() if data.startswith("csave:"))
    await talk.press(IVAN, told, save)
    now = next(one for one in talk.heard(IVAN) if one["message_id"] == told["message_id"])
    assert "Подписка: Сенат" in now["text"]
    assert "Этот орган прекратил работу 1 июля 2026 года" in now["text"]
    assert "Новости приходят" not in now["text"]


@pytest.mark.parametrize(
    "typed", ["/subscribe «Grand National Assembly»", "«Grand National Assembly»"]
)
async def test_quoted_words_that_resemble_a_name_are_followed_as_they_stand(
    talk: Talk, typed: str
) -> None:
    (told,) = await said(talk, IVAN, typed)
    await talk.press(IVAN, told, labels(told)[as_typed(RU)])
    assert "подряд, в этом порядке" in talk.heard(IVAN)[-1]["text"]
