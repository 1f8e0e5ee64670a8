"""The list of what is followed, a topic that opens in its place, and what can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.intake.accept import Origin
from bot.intake.articles import from_message
from bot.messages.callbacks.presses import SetAll, parse
from bot.sandbox import groups
from bot.sandbox.server import CHANNEL
from bot.texts import texts_for
from storage import mutes, subscriptions
from storage.subscriptions import Subscription
from storage.vocabulary import ALERTING, Mode, Source
from tests.handlers.talking import NOW, Talk, as_typed
from tests.handlers.worlds import world_on
from tests.seeding import article

IVAN, AIGUL, EMMA = 1001, 1002, 1003
CLUB = -1000000001000
RU, KK, EN = map(texts_for, ("ru", "kk", "en"))
SPOKEN = ((IVAN, RU), (AIGUL, KK), (EMMA, EN))
NEWS = "Проба: палата обсудила\n\nСказали разное.\n\n#Проба"


def labels(message: dict[str, Any]) -> dict[str, str]:
    """The buttons of a message: label to callback data."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {one["text"]: one.get("callback_data", "") for row in rows for one in row}


async def press(
    talk: Talk, person: int, label: str, *, chat: int = 0, message: dict[str, Any] | None = None
) -> str:
    """Press the button of a message, or of the last one, whose label begins so; what pops up."""
    message = message or talk.heard(chat or person)[-1]
    data = next(data for told, data in labels(message).items() if told.startswith(label))
    return await talk.press(person, message, data, chat=chat)


async def mine(talk: Talk, chat: int = 1) -> list[Subscription]:
    async with talk.database.read() as connection:
        return await subscriptions.of_chat(connection, chat)


async def modes(talk: Talk) -> list[Mode]:
    return [one.mode for one in await mine(talk)]


@pytest.mark.parametrize(("person", "texts"), SPOKEN)
async def test_a_topic_opens_with_its_news_and_its_modes_by_name(
    talk: Talk, person: int, texts: Any
) -> None:
    await talk.say(person, "/subscribe #Проба")
    article = replace(from_message(NEWS, []), url="https://example.kz/n/1")
    door = world_on(talk.database, NOW).door
    await door.take_in(article, Origin(Source.CHANNEL, f"{CHANNEL}:5"))
    listed = await talk.say(person, "/subscriptions")
    count = len(talk.heard(person))
    await press(talk, person, "⚡📰 #Проба")
    card = talk.heard(person)[-1]
    assert card["message_id"] == listed["message_id"]
    assert len(talk.heard(person)) == count
    assert "Проба: палата обсудила" in card["text"]
    assert "https://example.kz/n/1" in repr(card)
    assert texts("follows-hashtag") in card["text"]
    assert f"✅ {texts('button-mode-both')}" in labels(card)
    for mode in ("instant", "digest", "muted", "both"):
        told = await press(talk, person, texts(f"button-mode-{mode}"))
        assert told == texts("undone", topic="#Проба", mode=mode)
        card = talk.heard(person)[-1]
        ticked = {one for one in labels(card) if one.startswith("✅")}
        loud = {f"✅ {texts('button-loud-normal')}"} if mode in ALERTING else set()
        assert ticked == {f"✅ {texts(f'button-mode-{mode}')}"} | loud
        assert await modes(talk) == [mode]
    await press(talk, person, texts("button-to-list"))
    assert "✖" in labels(talk.heard(person)[-1])


@pytest.mark.parametrize(("person", "texts"), SPOKEN)
async def test_a_topic_that_is_muted_for_a_day_says_so_until_its_mode_is_chosen(
    talk: Talk, person: int, texts: Any
) -> None:
    await talk.say(person, "/subscribe #Проба")
    (one,) = await mine(talk)
    async with talk.database.write() as connection:
        await mutes.mute(connection, 1, one.topic.id, until=NOW + timedelta(days=1), now=NOW)
    at_once = texts("comes", comes="instant", when="", paused="no", until="").rstrip(".")
    await talk.say(person, "/subscriptions")
    await press(talk, person, "⚡📰💤")
    card = talk.heard(person)[-1]["text"]
    assert "💤" in card
    assert at_once not in card
    await press(talk, person, f"✅ {texts('button-mode-both')}")
    card = talk.heard(person)[-1]["text"]
    assert "💤" not in card
    assert at_once in card


async def test_what_is_dropped_is_taken_back_in_its_mode(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe Захар Пробный")
    await press(talk, IVAN, as_typed(RU))  # a phrase that nobody else may see
    await talk.say(IVAN, "/subscriptions")
    await press(talk, IVAN, "⚡📰")
    await press(talk, IVAN, RU("button-mode-digest"))
    await press(talk, IVAN, RU("button-unfollow"))
    told = talk.heard(IVAN)[-1]
    assert told["text"].startswith("Подписка отменена: ")
    assert not await mine(talk)
    back = next(data for label, data in labels(told).items() if label.startswith("↩"))
    for _ in range(3):
        await talk.press(IVAN, told, back)
        assert await modes(talk) == [Mode.DIGEST]
    # what is followed anew meanwhile keeps its mode
    await press(talk, IVAN, RU("button-mode-muted"))
    await talk.press(IVAN, told, back)
    assert await modes(talk) == [Mode.MUTED]
    # nobody else takes it back
    stranger = await talk.say(EMMA, "/subscriptions")
    assert await talk.press(EMMA, stranger, back) == EN("error-stale-button")


async def test_all_topics_are_switched_at_once_and_back(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #а1 #а2 #а3 #а4")
    await talk.say(IVAN, "/subscriptions")
    for label, mode in (("⚡📰 #а1", "instant"), ("⚡📰 #а2", "muted")):
        await press(talk, IVAN, label)
        await press(talk, IVAN, RU(f"button-mode-{mode}"))
        await press(talk, IVAN, RU("button-to-list"))
    before = await modes(talk)
    assert before == ["instant", "muted", "both", "both"]
    listed = talk.heard(IVAN)[-1]
    both, digest = labels(listed)[RU("button-all-both")], labels(listed)[RU("button-all-digest")]
    for _ in range(2):  # whoever presses twice can go back all the same
        await talk.press(IVAN, listed, digest)
        assert await modes(talk) == ["digest", "muted", "digest", "digest"]
    told = talk.heard(IVAN)[-1]
    assert told["text"].startswith("Для всех тем, кроме 🔕: 📰 только в дайджесте.")
    assert RU("button-all-digest") not in labels(told)
    back = labels(told)[RU("button-restore")]
    # what is followed since then stays as it is
    await talk.say(IVAN, "/subscribe #а5")
    await talk.press(IVAN, told, back)
    assert await modes(talk) == [*before, "both"]
    assert any(one["text"].startswith(RU("undo-done")) for one in talk.heard(IVAN))
    # nor is it brought back twice
    await talk.say(IVAN, "/unsubscribe #а1")
    await talk.press(IVAN, told, back)
    assert await modes(talk) == ["muted", "both", "both", "both"]
    await talk.press(IVAN, told, both)
    assert await modes(talk) == ["muted", "both", "both", "both"]


async def test_one_topic_is_not_switched_with_all(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #а1")
    listed = await talk.say(IVAN, "/subscriptions")
    assert not [data for data in labels(listed).values() if isinstance(parse(data), SetAll)]


@pytest.mark.parametrize(("person", "texts"), SPOKEN)
async def test_what_to_unsubscribe_is_tapped_or_typed(talk: Talk, person: int, texts: Any) -> None:
    told = await talk.say(person, "/unsubscribe")
    assert texts("subscriptions-none", offered="yes") in told["text"]
    await talk.say(person, "/subscribe " + " ".join(f"#тема{n:02}" for n in range(12)))
    told = await talk.say(person, "/unsubscribe")
    assert texts("unsubscribe-ask", more="no") in told["text"]
    await press(talk, person, "▶")
    assert "✖ #тема11" in labels(talk.heard(person)[-1])
    await talk.say(person, "тема05")
    assert talk.heard(person)[-1]["text"] == texts("unsubscribed", topic="#тема05")
    await press(talk, person, texts("button-take-back", topic="#тема05"))
    assert len(await mine(talk)) == 12
    await talk.say(person, "/unsubscribe тема05")
    # one answer is enough: what is typed now is something else
    assert texts("unsubscribed", topic="#тема06") not in (await talk.say(person, "#тема06"))["text"]
    await talk.say(person, "/unsubscribe")
    popped = await press(talk, person, "✖ #тема00")
    assert popped == texts("unsubscribed", topic="#тема00")
    told = talk.heard(person)[-1]
    assert texts("unsubscribe-ask", more="yes") in told["text"]
    assert "✖ #тема00" not in labels(told)
    await press(talk, person, "↩")
    assert len(await mine(talk)) == 11


async def test_in_a_group_the_answer_is_a_reply_of_an_administrator(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба #Другое", chat=CLUB)
    told = await talk.say(IVAN, "/unsubscribe", chat=CLUB)
    assert RU("ask-in-reply") in told["text"]
    data = labels(told)["✖ #проба"]
    assert await talk.press(AIGUL, told, data, chat=CLUB) == RU("error-admins-only")
    assert len(await mine(talk)) == 2
    groups.promote(talk.world, CLUB, AIGUL, True)
    await talk.press(AIGUL, told, data, chat=CLUB)
    assert [one.topic.key for one in await mine(talk)] == ["другое"]


async def test_buttons_of_older_lists_do_what_they_say(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба #Другое")
    topic = (await mine(talk))[0].topic.id
    listed = await talk.say(IVAN, "/subscriptions")
    await talk.press(IVAN, listed, f"mode:{topic}:0:muted")
    assert await modes(talk) == ["muted", "both"]
    assert f"✅ {RU('button-mode-muted')}" in labels(talk.heard(IVAN)[-1])
    await talk.press(IVAN, listed, f"drop:{topic}:0")
    assert len(await mine(talk)) == 1
    assert await talk.press(IVAN, listed, f"topic:{topic}:0") == RU("error-not-subscribed")


async def test_a_topic_is_moved_up_and_digests_tell_it_there(talk: Talk) -> None:
    for number in range(3):
        await talk.say(IVAN, f"/subscribe #Тема{number}")
        text = f"Новость {number}\n\nО деле {number}.\n\n#Тема{number}"
        await article(talk.database, text, at=NOW - timedelta(hours=number))

    async def order() -> str:
        told = (await talk.say(IVAN, "/digest"))["text"]
        listed = [one.topic.key for one in await mine(talk)]
        assert [line[1:7] for line in told.splitlines() if line[0:1] == "▎"] == [
            f"#{key.capitalize()}" for key in listed
        ]
        return "".join(key[-1] for key in listed)

    assert await order() == "012"
    listed = await talk.say(IVAN, "/subscriptions")
    data = next(data for told, data in labels(listed).items() if "#Тема2" in told)
    await talk.press(IVAN, listed, data)
    up, first = (labels(listed)[RU(key)] for key in ("button-up", "button-first"))
    for _ in range(2):  # it says where to, so that twice is as once
        assert await talk.press(IVAN, listed, up) == RU("placed", topic="#Тема2", place=2)
        assert await order() == "021"
    assert RU("button-first") not in labels(listed)
    await talk.press(IVAN, listed, first)
    assert await order() == "201"
    assert RU("button-up") not in labels(listed)
    await talk.say(IVAN, "/subscribe #Тема3")
    await article(talk.database, "Новость 3\n\nО деле 3.\n\n#Тема3", at=NOW - timedelta(hours=1))
    assert await order() == "2013"
    theirs = await talk.say(EMMA, "/settings")
    assert await talk.press(EMMA, theirs, up) == EN("error-not-subscribed")
