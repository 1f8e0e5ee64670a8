"""Commands and settings that are typed as people speak, where nothing was asked."""

from __future__ import annotations

import pytest

from bot.texts import texts_for
from storage import chats
from tests.handlers.talking import Talk
from tests.handlers.test_subscriptions import labels, press

IVAN, AIGUL, EMMA = 1001, 1002, 1003


@pytest.mark.parametrize(
    ("person", "typed", "button"),
    [
        (IVAN, "ночью не беспокоить", "set:quiet:1380:420"),
        (IVAN, "с 11 вечера до 7 утра тихо", "set:quiet:1380:420"),
        (AIGUL, "түнде мазалама", "set:quiet:1380:420"),
        (AIGUL, "түнгі 11-ден таңғы 7-ге дейін тыныш", "set:quiet:1380:420"),
        (EMMA, "do not disturb at night", "set:quiet:1380:420"),
        (IVAN, "не больше 5 новостей в день", "set:cap:5"),
        (EMMA, "no more than five a day", "set:cap:5"),
        (AIGUL, "күніне бестен артық емес", "set:cap:5"),
        (IVAN, "по будням в 8:30 и 18:00", "sch:ask"),
        (IVAN, "раз в неделю", "sch:set:1:480:1:0"),
        (EMMA, "once a week", "sch:set:1:480:1:0"),
        (AIGUL, "аптасына бір рет", "sch:set:1:480:1:0"),
        (IVAN, "каждое утро", "sch:set:1:480:127:0"),
        (EMMA, "weekdays at 9", "sch:set:1:540:31:0"),
        (AIGUL, "жұмыс күндері 9-да", "sch:set:1:540:31:0"),
    ],
)
async def test_a_setting_is_no_topic(talk: Talk, person: int, typed: str, button: str) -> None:
    said = await talk.say(person, typed)
    data = list(labels(said).values())
    assert data[0].rstrip(":") == button, data
    assert not any(one.startswith(("sub", "follow")) for one in data)


async def test_the_button_of_a_setting_sets_it(talk: Talk) -> None:
    await talk.say(IVAN, "/start")
    await talk.say(IVAN, "ночью не беспокоить")
    await press(talk, IVAN, texts_for("ru")("button-quiet") + ": ночью не беспокоить")
    async with talk.database.read() as connection:
        chat = await chats.get(connection, IVAN)
    assert chat is not None
    assert (chat.quiet_from, chat.quiet_to) == (1380, 420)


@pytest.mark.parametrize(
    ("person", "typed", "told"),
    [
        (IVAN, "пауза до понедельника", "пауз"),
        (EMMA, "pause until Monday please", "aused"),
        (AIGUL, "дүйсенбіге дейін тоқтат", "үзіліс"),
    ],
)
async def test_a_pause_is_one(talk: Talk, person: int, typed: str, told: str) -> None:
    said = await talk.say(person, typed)
    assert told in said["text"].casefold(), said["text"]


@pytest.mark.parametrize(
    ("typed", "key"),
    [("дайджест", "digest-no-subscriptions"), ("сохранённое", "saved-none")],
)
async def test_a_command_in_words_is_one(talk: Talk, typed: str, key: str) -> None:
    said = await talk.say(IVAN, typed)
    assert said["text"] == texts_for("ru")(key)


@pytest.mark.parametrize("typed", ["ночью", "ночью не беспокоить"])
async def test_the_prompts_read_it_too(talk: Talk, typed: str) -> None:
    await talk.say(IVAN, "/settings")
    await press(talk, IVAN, texts_for("ru")("button-quiet"))
    await talk.say(IVAN, typed)
    async with talk.database.read() as connection:
        chat = await chats.get(connection, IVAN)
    assert chat is not None
    assert (chat.quiet_from, chat.quiet_to) == (1380, 420)
