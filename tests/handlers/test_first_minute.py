"""The first minute: the welcome, topics picked by tapping, the first digest; links; groups."""

from __future__ import annotations

from copy import deepcopy
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from bot.messages.callbacks.presses import FirstDigest, Pick
from bot.sandbox import groups
from bot.sandbox.server import CHANNEL, EDITOR
from bot.sandbox.state import BOT, BOT_ID
from bot.texts import texts_for
from storage import chats
from storage.vocabulary import Alerted
from tests.handlers.talking import Talk
from tests.seeding import alerted, article

IVAN, AIGUL, EMMA = 1001, 1002, 1003
CLUB = -1000000001000
LANGUAGES = {IVAN: "ru", AIGUL: "kk", EMMA: "en"}
NEWS = "Палата обсудила вопрос\n\nПалата обсудила вопрос о кадрах.\n\n#Кадры"


def buttons(message: dict[str, Any]) -> dict[str, str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {one["text"]: one.get("callback_data", "") for row in rows for one in row}


async def start(talk: Talk, person: int) -> dict[str, Any]:
    """The welcome as it was when it came: it is drawn anew in its place."""
    return deepcopy(await talk.say(person, "/start"))


def now(talk: Talk, chat: int, message: dict[str, Any]) -> dict[str, Any]:
    """A message as it stands in its chat now."""
    found = talk.world.find(chat, message["message_id"])
    assert found is not None
    return found


@pytest.mark.parametrize("person", LANGUAGES)
async def test_three_taps_to_a_first_digest(talk: Talk, person: int) -> None:
    texts = texts_for(LANGUAGES[person])
    await article(talk.database, NEWS, at=talk.at)
    welcome = await start(talk, person)
    assert "ParlDigest" in welcome["text"]
    first = texts("button-first-digest")
    assert first not in buttons(welcome)  # nothing is followed yet
    await talk.press(person, welcome, buttons(welcome)["#Кадры · 1"])
    drawn = now(talk, person, welcome)
    assert buttons(drawn)["✅ #Кадры · 1"] == buttons(welcome)["#Кадры · 1"]
    await talk.press(person, drawn, buttons(drawn)[first])
    done = now(talk, person, welcome)
    assert done["text"].startswith("✅ ")
    assert not any(data in (FirstDigest().pack(), "pick") for data in buttons(done).values())
    assert "Палата обсудила вопрос" in talk.heard(person)[-1]["text"]


async def test_a_young_bot_counts_only_the_time_it_has_had_news(talk: Talk) -> None:
    for number in reversed(range(5)):
        at = talk.at - timedelta(hours=12 * number)
        await article(talk.database, NEWS.replace("вопрос", f"вопрос {number}"), at=at)
    assert "#Кадры · 5" in buttons(await start(talk, IVAN))
    told = await talk.say(IVAN, "/subscribe #Кадры")
    assert "За последние 2 дня: 5 новостей" in told["text"]
    assert "Примерно" not in told["text"]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (10, "За последние 10 дней: 1 новость"),
        (21, "За последний 21 день: 1 новость"),
        (90, "За последние четыре недели: 1 новость"),
    ],
)
async def test_what_is_rare_is_counted_in_no_more_days_than_there_was_news(
    talk: Talk, days: int, told: str
) -> None:
    other = "Палата обсудила другое\n\nПалата обсудила другое дело.\n\n#Иное"
    await article(talk.database, other, at=talk.at - timedelta(days=days))
    await article(talk.database, NEWS, at=talk.at)
    assert told in (await talk.say(IVAN, "/subscribe #Кадры"))["text"]


@pytest.mark.parametrize(
    ("days", "told"), [(14, "3 новости"), (28, "2 новости"), (90, "2 новости")]
)
async def test_how_often_there_is_news_is_said_of_four_weeks_at_most(
    talk: Talk, days: int, told: str
) -> None:
    other = "Палата обсудила другое\n\nПалата обсудила другое дело.\n\n#Иное"
    await article(talk.database, other, at=talk.at - timedelta(days=days))
    for number in reversed(range(6)):
        at = talk.at - timedelta(hours=12 * number)
        await article(talk.database, NEWS.replace("вопрос", f"вопрос {number}"), at=at)
    answer = await talk.say(IVAN, "/subscribe #Кадры")
    assert f"Примерно {told} в неделю" in answer["text"]


async def test_twenty_taps_do_it_once(talk: Talk) -> None:
    await article(talk.database, NEWS, at=talk.at)
    welcome = await start(talk, IVAN)
    before = len(talk.heard(IVAN))
    for _ in range(20):
        await talk.press(IVAN, welcome, buttons(welcome)["#Кадры · 1"])
    assert len(talk.heard(IVAN)) == before
    for _ in range(20):
        await talk.press(IVAN, welcome, FirstDigest().pack())
    digests = [one for one in talk.heard(IVAN)[before:] if "Палата" in one["text"]]
    assert len(digests) == len(talk.heard(IVAN)) - before == 1
    listed = await talk.say(IVAN, "/subscriptions")
    assert "1 подписка" in listed["text"]


async def test_a_press_that_is_handled_again_changes_nothing_more(talk: Talk) -> None:
    await article(talk.database, NEWS, at=talk.at)
    welcome = await start(talk, IVAN)
    for data in (buttons(welcome)["#Кадры · 1"], FirstDigest().pack()):
        await talk.press(IVAN, welcome, data)
        once = deepcopy(talk.world.messages[IVAN])
        press = list(talk.world.updates)[-1]
        await talk.dispatcher.feed_raw_update(talk.bot, press, arrived=talk.at)
        assert talk.world.messages[IVAN] == once


async def test_twenty_taps_on_what_is_offered_bring_one_message(talk: Talk) -> None:
    asked = deepcopy(await talk.say(EMMA, "/subscribe"))
    name, data = next(one for one in buttons(asked).items() if one[1].startswith("sub:"))
    before = len(talk.heard(EMMA))
    shown = [await talk.press(EMMA, asked, data) for _ in range(20)]
    assert shown == ["", *[texts_for("en")("subscribed-already", topic=name)] * 19]
    assert len(talk.heard(EMMA)) == before + 1


@pytest.mark.parametrize(
    ("shown", "again", "listed"),
    [(Alerted.FULL, False, False), (Alerted.SHORT, True, True), (Alerted.NONE, True, False)],
)
async def test_the_first_digest_shows_what_was_alerted_as_the_chat_has_chosen(
    talk: Talk, shown: Alerted, again: bool, listed: bool
) -> None:
    number = await article(talk.database, NEWS, at=talk.at)
    welcome = await start(talk, IVAN)
    await talk.press(IVAN, welcome, buttons(welcome)["#Кадры · 1"])
    async with talk.database.write() as connection:
        chat = await chats.get(connection, IVAN)
        assert chat is not None
        await chats.change(connection, chat.id, alerted_in_digest=shown)
    await alerted(talk.database, chat.id, number)
    await talk.press(IVAN, welcome, FirstDigest().pack())
    told = talk.heard(IVAN)[-1]["text"]
    assert ("Новых нет" in told) is again
    assert ("Уже приходило" in told) is listed


async def test_a_day_without_news_is_told_and_what_comes_then(talk: Talk) -> None:
    welcome = await start(talk, EMMA)
    (pick,) = [data for name, data in buttons(welcome).items() if name.startswith("TurkPA")]
    await talk.press(EMMA, welcome, pick)
    await talk.press(EMMA, welcome, FirstDigest().pack())
    told = now(talk, EMMA, welcome)["text"]
    assert "The last 24 hours brought nothing for a digest" in told
    assert "News comes instantly. Next digest: 25 November, 08:00." in told
    assert len(talk.heard(EMMA)) == 1
    # without alerts, without a digest, during a pause
    for said, change in (
        ("News comes only in the digest.", {"alerts_on": False}),
        ("Nothing more will come", {"digest_on": False}),
        ("News comes instantly, without a digest.", {"alerts_on": True}),
    ):
        async with talk.database.write() as connection:
            chat = await chats.get(connection, EMMA)
            assert chat is not None
            await chats.change(connection, chat.id, **change)
        await talk.press(EMMA, welcome, FirstDigest().pack())
        assert said in now(talk, EMMA, welcome)["text"]
    await talk.say(EMMA, "/pause 3")
    await talk.press(EMMA, welcome, FirstDigest().pack())
    assert "News is paused" in now(talk, EMMA, welcome)["text"]


async def test_the_language_changes_and_what_was_picked_stays(talk: Talk) -> None:
    await article(talk.database, NEWS, at=talk.at)
    welcome = await start(talk, IVAN)
    await talk.press(IVAN, welcome, buttons(welcome)["#Кадры · 1"])
    await talk.press(IVAN, welcome, buttons(welcome)["Қазақша"])
    drawn = now(talk, IVAN, welcome)
    assert "✅ #Кадры · 1" in buttons(drawn)
    assert "ТүркПА" in " ".join(buttons(drawn))
    assert texts_for("kk")("button-first-digest") in buttons(drawn)


async def test_a_topic_that_is_not_there_cannot_be_picked(talk: Talk) -> None:
    welcome = await start(talk, IVAN)
    told = await talk.press(IVAN, welcome, Pick(10**9).pack())
    assert told == texts_for("ru")("error-stale-button")
    told = await talk.press(IVAN, welcome, FirstDigest().pack())
    assert told == texts_for("ru")("digest-no-subscriptions")


async def test_who_comes_by_a_link_is_told_what_this_is_once(talk: Talk) -> None:
    await talk.say(EMMA, "/start Ashimbayev")
    introduced, followed = deepcopy(talk.heard(EMMA))
    assert introduced["text"].startswith("ParlDigest brings you news")
    assert "Maulen Ashimbayev" in followed["text"]
    await talk.say(EMMA, "/start kz-senate")
    assert len(talk.heard(EMMA)) == 3
    # its languages lead to the whole welcome
    await talk.press(EMMA, introduced, buttons(introduced)["Русский"])
    welcome = now(talk, EMMA, introduced)
    assert "Выберите тему" in welcome["text"]
    assert texts_for("ru")("button-first-digest") in buttons(welcome)


async def test_a_group_is_greeted_when_the_bot_comes(talk: Talk) -> None:
    add = partial(groups.add_bot, talk.world, CLUB)
    await talk.hear(partial(add, EMMA))
    (greeted,) = deepcopy(talk.heard(CLUB))
    assert "Administrators choose what this group follows" in greeted["text"]
    # made an administrator: nothing new
    groups.promote(talk.world, CLUB, BOT_ID, True)
    await talk.hear(partial(talk.world.moved, CLUB, IVAN, *moves("member", "administrator")))
    assert len(talk.heard(CLUB)) == 1
    # only administrators pick
    pick = next(data for data in buttons(greeted).values() if data.startswith("pick:"))
    shown = await talk.press(AIGUL, greeted, pick, chat=CLUB)
    assert shown == texts_for("en")("error-admins-only")
    await talk.press(IVAN, greeted, pick, chat=CLUB)
    assert any(name.startswith("✅") for name in buttons(now(talk, CLUB, greeted)))
    # it comes back, and the group still follows something
    await talk.hear(partial(groups.remove_bot, talk.world, CLUB, IVAN))
    await talk.hear(partial(add, IVAN))
    told = talk.heard(CLUB)[-1]
    assert "This group still follows 1 topic. To see the list" in told["text"]
    assert not any(data.startswith("pick:") for data in buttons(told).values())


async def test_a_group_where_the_bot_may_not_write_is_no_fault(talk: Talk) -> None:
    talk.world.silenced.add(CLUB)
    await talk.hear(partial(groups.add_bot, talk.world, CLUB, IVAN))
    assert not talk.heard(CLUB)


@pytest.mark.parametrize("taken", [True, False])
async def test_an_editor_is_told_what_becomes_of_a_channel(talk: Talk, taken: bool) -> None:
    channel = CHANNEL if taken else -1000000003000
    talk.world.place(channel, "channel", "Вестник <1>")
    await talk.say(EDITOR, "/help")
    comes = partial(talk.world.moved, channel, EDITOR, *moves("left", "administrator"))
    before = len(talk.heard(EDITOR))
    await talk.hear(comes)
    (told,) = talk.heard(EDITOR)[before:]
    texts, word = texts_for("ru"), "yes" if taken else "no"
    assert told["text"] == texts("editor-channel", channel="Вестник <1>", taken=word)
    assert ("reply_markup" in told) is not taken
    # anybody else: that it is no source; not of one that is, whose sources are nobody's business
    await talk.say(IVAN, "/help")
    await talk.hear(partial(talk.world.moved, channel, IVAN, *moves("left", "administrator")))
    said = [one["text"] for one in talk.heard(IVAN)[1:]]
    assert said == ([] if taken else [texts("channel-not-taken", channel="Вестник <1>")])


def moves(before: str, after: str) -> list[dict[str, Any]]:
    """What the bot was in a chat, and is."""
    return [
        {"status": one, "user": BOT, **(groups.RIGHTS if one == "administrator" else {})}
        for one in (before, after)
    ]
