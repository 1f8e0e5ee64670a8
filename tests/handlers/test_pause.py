"""A pause is asked for, begun and ended by buttons; the settings show it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update

from bot.messages.settings import FOR_EVER
from bot.texts import texts_for
from storage import chats
from storage.chats import Chat
from storage.schema import subscriptions as rows
from storage.vocabulary import Mode
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_subscriptions import SPOKEN, labels, press

IVAN = 1001
RU = texts_for("ru")


async def chat(talk: Talk, person: int = IVAN) -> Chat:
    async with talk.database.read() as connection:
        found = await chats.get(connection, person)
    assert found is not None
    return found


@pytest.mark.parametrize(("person", "texts"), SPOKEN)
async def test_a_pause_is_asked_for_and_ended_by_buttons(
    talk: Talk, person: int, texts: Any
) -> None:
    told = await talk.say(person, "/pause")
    offered = labels(told)
    assert (await chat(talk, person)).paused_until is None  # it was only asked
    assert texts("button-resume") not in offered
    for days in (1, 7):
        data = offered[texts("button-pause-days", count=days)]
        for _ in range(3):
            await talk.press(person, told, data)
        assert (await chat(talk, person)).paused_until == NOW + timedelta(days=days)
    await talk.press(person, told, offered[texts("button-pause-ever")])
    assert (await chat(talk, person)).paused_until == FOR_EVER
    assert len(talk.heard(person)) == 1  # one message, however often it is pressed
    asked = await talk.say(person, "/pause")
    resume = labels(asked)[texts("button-resume")]
    for _ in range(3):
        await talk.press(person, asked, resume)
        assert texts("resumed") in talk.heard(person)[-1]["text"]
    assert (await chat(talk, person)).paused_until is None


@pytest.mark.parametrize(("person", "texts"), SPOKEN)
async def test_the_settings_show_the_pause_and_end_it(talk: Talk, person: int, texts: Any) -> None:
    settings = await talk.say(person, "/settings")
    await press(talk, person, texts("button-pause"))
    await press(talk, person, texts("button-pause-days", count=7))
    told = talk.heard(person)[-1]
    assert told["message_id"] == settings["message_id"]
    assert texts("button-resume") in labels(told)
    await press(talk, person, texts("button-back"))
    assert texts("button-zone") in labels(talk.heard(person)[-1])
    assert await press(talk, person, texts("button-resume")) == texts("resumed")
    assert texts("button-pause") in labels(talk.heard(person)[-1])
    assert len(talk.heard(person)) == 1
    assert (await chat(talk, person)).paused_until is None


async def test_what_is_subscribed_in_a_pause_promises_nothing(talk: Talk) -> None:
    await talk.say(IVAN, "/pause 7")
    told = await talk.say(IVAN, "/subscribe #Проба")
    assert "1 декабря, 17:00. Ничего не приходит." in told["text"]
    assert "Новости приходят" not in told["text"]
    listed = await talk.say(IVAN, "/subscriptions")
    assert "⏸ Сейчас пауза до " in listed["text"]
    await talk.say(IVAN, "/resume")
    assert "⏸" not in (await talk.say(IVAN, "/subscriptions"))["text"]


async def test_what_is_off_is_said_to_be_off(talk: Talk) -> None:
    settings = await talk.say(IVAN, "/settings")
    await talk.press(IVAN, settings, "set:digest-off")
    told = await talk.say(IVAN, "/subscribe #Проба")
    assert "Новости приходят сразу. Дайджест выключен" in told["text"]
    assert "Дайджест выключен" in (await talk.say(IVAN, "/subscriptions"))["text"]
    told = await talk.say(IVAN, "/pause 7")
    assert "не придут: дайджест выключен" in told["text"]
    told = await talk.say(IVAN, "/resume")
    assert "Ближайший дайджест" not in told["text"]
    await talk.press(IVAN, settings, "set:time")
    assert "Сам дайджест выключен" in (await talk.say(IVAN, "9 вечера"))["text"]


async def test_who_follows_nothing_is_told_nothing_of_what_a_pause_holds_back(talk: Talk) -> None:
    for asked in ("/pause 7", "/resume"):
        told = (await talk.say(IVAN, asked))["text"]
        assert "Подписок пока нет" in told, told
        assert "дайджест" not in told.lower(), told


@pytest.mark.parametrize("mode", [Mode.INSTANT, Mode.MUTED])
async def test_a_digest_is_promised_only_where_a_topic_goes_into_it(talk: Talk, mode: Mode) -> None:
    await talk.say(IVAN, "/subscribe #Проба #Дело")
    async with talk.database.write() as connection:
        await connection.execute(update(rows).values(mode=mode))
    for asked in ("/pause 7", "/resume", "/digest"):
        told = (await talk.say(IVAN, asked))["text"]
        assert "ни одна подписка не идёт в дайджест" in told.lower(), told
        assert "в ближайший дайджест" not in told
        assert "Следующий дайджест" not in told
        assert "пока нет" not in told
    async with talk.database.write() as connection:
        first = select(func.min(rows.c.topic)).scalar_subquery()
        await connection.execute(update(rows).where(rows.c.topic == first).values(mode=Mode.DIGEST))
    assert "войдут в первый дайджест" in (await talk.say(IVAN, "/pause 7"))["text"]
    assert "войдут в ближайший дайджест" in (await talk.say(IVAN, "/resume"))["text"]
    assert "Следующий дайджест" in (await talk.say(IVAN, "/digest"))["text"]


@pytest.mark.parametrize("way", ["/pause", "/settings"])
async def test_how_long_a_pause_is_may_be_typed_where_it_is_asked(talk: Talk, way: str) -> None:
    await talk.say(IVAN, way)
    if way == "/settings":
        await press(talk, IVAN, RU("button-pause"))
    refused = await talk.say(IVAN, "до дождя")
    assert refused["text"] == RU("error-pause-length", text="до дождя", limit=365)
    far = await talk.say(IVAN, "400")
    assert far["text"] == RU("error-pause-length", text="400", limit=365)
    told = await talk.say(IVAN, "на два дня")
    assert told["text"].startswith("⏸ Пауза до")
    assert (await chat(talk)).paused_until is not None
    await talk.say(IVAN, "/pause")
    await talk.say(IVAN, "30")
    until = (await chat(talk)).paused_until
    assert until is not None
    assert timedelta(days=29, hours=23) < until - NOW < timedelta(days=30, hours=1)


async def test_once_a_button_has_answered_nothing_typed_is_a_pause(talk: Talk) -> None:
    told = await talk.say(IVAN, "/pause")
    await talk.press(IVAN, told, labels(told)[RU("button-pause-days", count=1)])
    until = (await chat(talk)).paused_until
    await talk.say(IVAN, "30")
    assert (await chat(talk)).paused_until == until
