"""Words that are followed as they are typed: near one another, or in quotation marks in a row."""

from __future__ import annotations

import pytest

from bot.texts import texts_for
from tests.handlers.talking import Talk
from tests.handlers.test_conversations import labels
from tests.handlers.test_requests import said
from tests.test_end_to_end import IVAN

RU = texts_for("ru")


async def test_the_answer_says_in_which_order_words_are_found(talk: Talk) -> None:
    (told,) = await said(talk, IVAN, "/subscribe «новый устав»")
    assert "«„новый устав“»" in told["text"]
    assert "подряд, в этом порядке" in told["text"]
    (offered,) = await said(talk, IVAN, "/subscribe новый устав")  # another topic
    await talk.press(IVAN, offered, labels(offered)[RU("button-follow-keyword")])
    assert "в любом порядке" in talk.heard(IVAN)[-1]["text"]
    (told,) = await said(talk, IVAN, "/unsubscribe «новый устав»")
    assert "«„новый устав“»" in told["text"]
    (told,) = await said(talk, IVAN, "/unsubscribe «новый устав»")
    assert "«новый устав»" in told["text"]


@pytest.mark.parametrize(
    "typed", ["Сенат США", "АҚШ Сенаты", "US Senate", "председатель Сената Польши"]
)
async def test_what_names_another_country_is_not_ours(talk: Talk, typed: str) -> None:
    (told,) = await said(talk, IVAN, f"/subscribe {typed}")
    assert "имели в виду" not in told["text"]
    assert not any("Сенат" in one for one in labels(told) if "#" not in one)
    await talk.press(IVAN, told, labels(told)[RU("button-follow-keyword")])
    assert "эти слова стоят рядом" in talk.heard(IVAN)[-1]["text"]


async def test_what_names_our_own_is_ours(talk: Talk) -> None:
    (told,) = await said(talk, IVAN, "/subscribe депутаты Сената Казахстана")
    assert any("Сенат" in one for one in labels(told)) or "Сенат" in told["text"]
