"""A topic that is quiet for a time: what a card tells of it, and what keeps it so."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.messages.callbacks.presses import Drop, EndMute, SetSwitch, ShowTopic, Switch, SwitchMode
from storage import mutes
from storage.vocabulary import Mode
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_subscriptions import IVAN, RU, SPOKEN, labels, mine, modes, press


async def mute(talk: Talk, number: int) -> None:
    """Mute the topic that was followed as the number-th for a day."""
    topic = (await mine(talk))[number].topic.id
    async with talk.database.write() as connection:
        await mutes.mute(connection, 1, topic, until=NOW + timedelta(days=2), now=NOW)


async def muted(talk: Talk) -> dict[str, bool]:
    return {one.topic.key: one.muted(NOW) for one in await mine(talk)}


@pytest.mark.parametrize(("person", "texts"), SPOKEN)
async def test_a_card_says_until_when_it_is_quiet_and_ends_it(
    talk: Talk, person: int, texts: Any
) -> None:
    await talk.say(person, "/subscribe #Проба #Другое")
    await mute(talk, 0)
    await mute(talk, 1)
    await talk.say(person, "/subscriptions")
    await press(talk, person, "⚡📰💤 #проба")
    card = talk.heard(person)[-1]
    assert "💤" in card["text"]
    assert texts("alert-button-heard") in labels(card)
    told = await press(talk, person, texts("alert-button-heard"))
    assert told == texts("mute-ended", topic="#проба")
    card = talk.heard(person)[-1]
    assert "💤" not in card["text"]
    assert texts("alert-button-heard") not in labels(card)
    assert await modes(talk) == ["both", "both"]
    assert await muted(talk) == {"проба": False, "другое": True}
    # pressed once more nothing changes
    again = labels(card)[f"✅ {texts('button-mode-both')}"]
    assert await talk.press(person, card, again) == texts("undone", topic="#проба", mode="both")
    # a mode that is chosen ends it as well
    await press(talk, person, texts("button-to-list"))
    await press(talk, person, "⚡📰💤 #другое")
    await press(talk, person, texts("button-mode-instant"))
    assert sorted(await modes(talk)) == ["both", "instant"]
    assert await muted(talk) == {"проба": False, "другое": False}


async def turn_off(talk: Talk, number: int) -> int:
    """Turn the topic that was followed as the number-th off for a time; its number."""
    topic = (await mine(talk))[number].topic.id
    async with talk.database.write() as connection:
        await mutes.switch_off(connection, 1, topic, NOW + timedelta(days=5), NOW)
    return topic


@pytest.mark.parametrize("setting", ["", "paused", "alerts off"])
async def test_a_topic_that_is_on_again_is_said_to_come_as_it_does(
    talk: Talk, setting: str
) -> None:
    # in the digest only: nothing of it comes instantly, in a pause or out of it
    await talk.say(IVAN, "/subscribe #Проба")
    topic = (await mine(talk))[0].topic.id
    listed = await talk.say(IVAN, "/subscriptions")
    await talk.press(IVAN, listed, SwitchMode(topic, 0, Mode.DIGEST).pack())
    await turn_off(talk, 0)
    if setting == "paused":
        await talk.say(IVAN, "/pause 7")
    elif setting:
        settings = await talk.say(IVAN, "/settings")
        await talk.press(IVAN, settings, SetSwitch(Switch.ALERTS_OFF).pack())
    card = await talk.say(IVAN, "/subscriptions")
    await talk.press(IVAN, card, ShowTopic(topic, 0).pack())
    told = await talk.press(IVAN, card, labels(card)[RU("button-on-again")])
    assert told is not None
    assert "сразу" not in told
    assert told.startswith("▶ #проба")
    assert ("паузы" in told or "пауза" in told) is (setting == "paused")
    assert ("дайджесте" in told) is (setting != "paused")
    assert await muted(talk) == {"проба": False}


async def test_an_old_button_that_ends_a_quiet_promises_nothing_in_a_pause(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    await mute(talk, 0)
    topic = (await mine(talk))[0].topic.id
    old = EndMute(topic, 1).pack()
    listed = await talk.say(IVAN, "/subscriptions")
    assert await talk.press(IVAN, listed, old) == RU("mute-ended", topic="#проба")
    await mute(talk, 0)
    await talk.say(IVAN, "/pause 7")
    told = await talk.press(IVAN, listed, old)
    assert told == RU("undone", topic="#проба", mode="both")
    assert await muted(talk) == {"проба": False}


async def test_who_switches_all_topics_keeps_the_quiet_of_one(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #а1 #а2")
    await mute(talk, 1)
    quiet = {"а1": False, "а2": True}
    await talk.say(IVAN, "/subscriptions")
    await press(talk, IVAN, RU("button-all-digest"))
    assert "📰 #а2" in labels(talk.heard(IVAN)[-1])
    await press(talk, IVAN, RU("button-restore"))
    assert "⚡📰💤 #а2" in labels(talk.heard(IVAN)[-1])
    assert (await modes(talk), await muted(talk)) == (["both", "both"], quiet)
    await press(talk, IVAN, RU("button-all-digest"))
    await press(talk, IVAN, RU("button-all-both"))
    assert "⚡📰💤 #а2" in labels(talk.heard(IVAN)[-1])
    assert (await modes(talk), await muted(talk)) == (["both", "both"], quiet)


@pytest.mark.parametrize("asked", ["/subscriptions", "/unsubscribe", "/unsubscribe #а2"])
async def test_what_is_followed_again_is_as_quiet_as_it_was(talk: Talk, asked: str) -> None:
    await talk.say(IVAN, "/subscribe #а1 #а2")
    topic = (await mine(talk))[1].topic.id
    async with talk.database.write() as connection:
        await mutes.mute(connection, 1, topic, until=NOW + timedelta(hours=5), now=NOW)
    told = await talk.say(IVAN, asked)
    if asked == "/subscriptions":
        await talk.press(IVAN, told, Drop(topic, 0).pack())
    elif asked == "/unsubscribe":
        await press(talk, IVAN, "✖ #а2")
    assert await muted(talk) == {"а1": False}
    back = RU("button-take-back", topic="#а2")
    data = labels(talk.heard(IVAN)[-1])[back]
    await press(talk, IVAN, back)
    [again] = [one for one in await mine(talk) if one.topic.id == topic]
    assert again.muted_until == NOW + timedelta(hours=5)
    # what has been heard again since is not muted by an old button
    async with talk.database.write() as connection:
        await mutes.end(connection, 1, topic, NOW)
    await talk.press(IVAN, talk.heard(IVAN)[-1], data)
    assert await muted(talk) == {"а1": False, "а2": False}


async def test_a_quiet_that_is_not_told_has_no_button_to_end_it(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    await mute(talk, 0)
    topic = (await mine(talk))[0].topic.id
    listed = await talk.say(IVAN, "/subscriptions")
    for command, told in (("", True), ("/pause 7", False), ("/resume", True)):
        if command:
            await talk.say(IVAN, command)
        await talk.press(IVAN, listed, ShowTopic(topic, 0).pack())
        assert ("💤" in listed["text"]) is told
        assert (RU("alert-button-heard") in labels(listed)) is told
    settings = await talk.say(IVAN, "/settings")
    await talk.press(IVAN, settings, SetSwitch(Switch.ALERTS_OFF).pack())
    await talk.press(IVAN, listed, ShowTopic(topic, 0).pack())
    assert RU("alert-button-heard") not in labels(listed)
