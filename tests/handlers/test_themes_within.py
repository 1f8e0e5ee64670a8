"""Themes that some words of a phrase are; orders that name nothing."""

from __future__ import annotations

import pytest

from tests.handlers.talking import Talk
from tests.handlers.test_requests import said
from tests.handlers.test_subscriptions import labels
from tests.handlers.test_themes import IVAN, RU, mine


@pytest.mark.parametrize(
    ("typed", "first", "beside"),
    [
        # a theme of several words, of which the others say which
        ("пособие по уходу за инвалидом", "пособие по уходу", []),
        ("межпарламентское сотрудничество", "парламентаралық", []),
        # where it is, and two themes: the words are meant
        ("налог на имущество Павлодар", "", ["налог на имущество"]),
        ("Каспий и его экология летом", "", ["Каспий", "экология"]),
        ("подорожает отопление", "тариф на тепло", []),
    ],
)
async def test_a_theme_that_is_all_but_the_whole_is_offered_first(
    talk: Talk, typed: str, first: str, beside: list[str]
) -> None:
    [told] = await said(talk, IVAN, typed)
    offered = list(labels(told))
    if first:  # with its words, and those that were typed
        assert offered[0].startswith(RU("button-follow", topic=f"«{typed}")[:20])
        await talk.press(IVAN, told, labels(told)[offered[0]])
        [one] = await mine(talk)
        assert {typed, first} <= {*one.topic.words}
        assert one.topic.title == typed
    else:
        assert offered[1 : 1 + len(beside)] == [
            RU("button-follow-theme", topic=one) for one in beside
        ]


@pytest.mark.parametrize("typed", ["toqtat", "стоп рассылка", "хочу выйти"])
async def test_an_order_that_names_nothing_shows_what_is_followed(talk: Talk, typed: str) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    [told] = await said(talk, IVAN, typed)
    assert told["text"].startswith("1 подписка")
    assert len(await mine(talk)) == 1
