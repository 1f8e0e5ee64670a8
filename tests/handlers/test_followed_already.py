"""What is followed is known as such, by whatever form of it is typed: it is not offered as new, and
who wants to leave it may."""

from __future__ import annotations

import pytest

from bot.texts import Texts, texts_for
from storage import subscriptions
from tests.handlers.talking import Talk, as_typed
from tests.handlers.test_conversations import labels
from tests.handlers.test_requests import said
from tests.test_end_to_end import AIGUL, EMMA, IVAN

RU, KK, EN = map(texts_for, ("ru", "kk", "en"))


async def follow(talk: Talk, person: int, typed: str, texts: Texts) -> str:
    """Follow what is typed, whether it is known or words; what it is called."""
    told = await talk.say(person, f"/subscribe {typed}")
    offered = labels(told)
    # Of a theme's word the button says the word as the theme has it.
    alone = f"{texts('button-words-alone', words=typed).split()[0]} "
    keyword = offered.get(as_typed(texts, typed)) or next(
        (data for label, data in offered.items() if label.startswith(alone)), None
    )
    if keyword:
        await talk.press(person, told, keyword)
    async with talk.database.read() as connection:
        [one] = await subscriptions.of_chat(connection, 1)
    return one.topic.title


@pytest.mark.parametrize(
    ("person", "texts", "typed", "title"),
    [
        (IVAN, RU, "Курултай", "Курултай"),
        (IVAN, RU, "#морковь", "#морковь"),
        (AIGUL, KK, "Құрылтай", "Құрылтай"),
        (EMMA, EN, "Kurultai", "Kurultai of Kazakhstan"),
    ],
)
async def test_what_is_followed_is_not_offered_when_its_name_is_typed(
    talk: Talk, person: int, texts: Texts, typed: str, title: str
) -> None:
    await talk.say(person, f"/subscribe {typed}")
    [told] = await said(talk, person, typed)
    assert told["text"].startswith(texts("subscribed-already", topic=title))
    assert not any(data.startswith("sub:") for data in labels(told).values())


@pytest.mark.parametrize(
    ("person", "texts", "followed", "typed"),
    [
        (IVAN, RU, "пенсиях", "отпишись от пенсий"),
        (IVAN, RU, "фильтр-пакеты", "отпишись от фильтр-пакетов"),
        (IVAN, RU, "#морковь", "хватит моркови"),
        (IVAN, RU, "макраме", "отпишись от темы макраме"),
        (IVAN, RU, "макраме", "не хочу больше макраме"),
        (AIGUL, KK, "баға", "баға тақырыбынан шық"),
        (AIGUL, KK, "баға", "бағадан шық"),
        (EMMA, EN, "tariffs", "unfollow tariffs"),
        (EMMA, EN, "tariffs", "unfollow the topic tariff"),
    ],
)
async def test_what_is_followed_may_be_left_in_another_form(
    talk: Talk, person: int, texts: Texts, followed: str, typed: str
) -> None:
    await follow(talk, person, followed, texts)
    [told] = await said(talk, person, typed)
    assert told["text"] == texts("refused-ask", text=typed), told["text"]
    assert len(labels(told)) == 2, labels(told)  # to leave it, and the list


async def test_a_command_leaves_it_in_another_form_and_no_other(talk: Talk) -> None:
    await follow(talk, IVAN, "пенсиях", RU)
    [told] = await said(talk, IVAN, "/unsubscribe пенсионер")
    assert told["text"] == RU("unsubscribe-unknown", text="пенсионер")
    await said(talk, IVAN, "/unsubscribe пенсий")
    async with talk.database.read() as connection:
        assert await subscriptions.of_chat(connection, 1) == []
