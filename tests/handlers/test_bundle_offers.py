"""Opening the link of a bundle: what is in it is seen first; taken whole, in part, taken back to
the topic; whoever was given no link reads nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.messages.callbacks.bundles import (
    GiveBundleBack,
    PickFromBundle,
    TakeFromBundle,
)
from bot.texts import texts_for
from storage import bundles, previews, rules, subscriptions, topics
from storage.conditions import EVERYTHING
from storage.vocabulary import IN_WORDS, Mode
from tests.handlers.bundling import (
    AIGUL,
    EMMA,
    IVAN,
    data,
    follows,
    made,
    opened,
    parts,
    payload,
    take,
    token,
)
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_subscriptions import labels, press
from tests.seeding import article, follow_words

RU, KK, EN = map(texts_for, ("ru", "kk", "en"))


def bold(told: str) -> str:
    """A text without its markup, as it is seen."""
    return told.replace("<b>", "").replace("</b>", "")


@pytest.mark.parametrize(("person", "texts"), [(AIGUL, KK), (EMMA, EN)], ids=["kk", "en"])
async def test_what_is_in_it_is_seen_before_it_is_followed(
    talk: Talk, person: int, texts: Any
) -> None:
    card = await made(talk)
    await talk.say(person, "/subscribe #проба")
    offer = await opened(talk, card, person)
    lines = offer["text"].splitlines()
    assert lines[0] == bold(texts("bundle-offer-head", name="Для начинающих"))
    assert lines[1] == texts("bundle-offer-count", count=3, known=1, state="some")
    assert f"• #проба ({texts('bundle-offer-known')})" in lines
    assert "• #вторая" in lines
    assert texts("bundle-offer-stays") in lines
    assert "Иван" not in offer["text"]
    assert set(await follows(talk, person)) == {"проба"}
    assert talk.told(person)[texts("start-link")] == 0


@pytest.mark.parametrize("person", [AIGUL, EMMA])
async def test_all_of_it_is_taken_once_and_taken_back_to_the_topic(talk: Talk, person: int) -> None:
    card = await made(talk)
    await talk.say(person, "/subscribe #проба")
    await talk.say(person, "/unsubscribe #вторая")
    before = await follows(talk, person)
    offer = await opened(talk, card, person)
    pressed = take(offer)
    for _ in range(2):  # people tap twice
        await talk.press(person, offer, pressed)
        assert len(await follows(talk, person)) == 3
    listed = await talk.say(IVAN, "/bundle")
    assert "Для начинающих · 3 · 👥 1" in labels(listed)
    for _ in range(2):
        await talk.press(person, offer, GiveBundleBack(token(card)).pack())
        assert await follows(talk, person) == before
    assert "Для начинающих · 3" in labels(await talk.say(IVAN, "/bundle"))


async def test_what_was_left_and_followed_again_by_itself_is_not_taken_back(talk: Talk) -> None:
    card = await made(talk)
    offer = await opened(talk, card, EMMA)
    await talk.press(EMMA, offer, take(offer))
    async with talk.database.write() as connection:  # as on another day
        await connection.execute(
            text(
                "UPDATE subscriptions SET created_at = created_at + 5 WHERE chat = 2 AND topic = 1"
            )
        )
    await talk.press(EMMA, offer, GiveBundleBack(token(card)).pack())
    assert len(await follows(talk, EMMA)) == 1


async def test_topics_are_chosen_one_by_one(talk: Talk) -> None:
    card = await made(talk)
    await talk.say(EMMA, "/subscribe Ashimbayev")
    offer = await opened(talk, card, EMMA)
    await press(talk, EMMA, EN("button-bundle-pick"))
    assert list(labels(offer))[:3] == ["▫️ #вторая", "▫️ #проба", "☑️ Maulen Ashimbayev"]
    pick = data(offer, "▫️ #вторая")
    for _ in range(2):
        await talk.press(EMMA, offer, pick)
        assert "✅ #вторая" in labels(offer)
    assert set(await follows(talk, EMMA)) == {"вторая", "kz-ashimbayev-maulen"}
    known = await press(talk, EMMA, "☑️", message=offer)
    assert known == EN("subscribed-already", topic="Maulen Ashimbayev")
    taken = data(offer, "✅ #вторая")
    for _ in range(2):
        await talk.press(EMMA, offer, taken)
        assert "▫️ #вторая" in labels(offer)
    # a forged press cannot end what was followed before
    official = (await follows(talk, EMMA))["kz-ashimbayev-maulen"].topic.id
    await talk.press(EMMA, offer, TakeFromBundle(token(card), official, 0, False).pack())
    assert set(await follows(talk, EMMA)) == {"kz-ashimbayev-maulen"}
    await talk.press(EMMA, offer, data(offer, "▫️ #проба"))
    await press(talk, EMMA, EN("button-bundle-enough"), message=offer)
    first = offer["text"].splitlines()[0]
    assert first == EN("bundle-ended", count=1, name="Для начинающих")
    # looked at again, it is not called new, and the button says what it takes away
    again = await opened(talk, card, EMMA)
    await press(talk, EMMA, EN("button-bundle-not"), message=again)
    assert again["text"].splitlines()[0] == first
    assert "new" not in first
    await press(talk, EMMA, EN("button-bundle-back", count=1), message=again)
    assert set(await follows(talk, EMMA)) == {"kz-ashimbayev-maulen"}
    offer = again
    await press(talk, EMMA, EN("button-bundle-offer"), message=offer)
    await press(talk, EMMA, EN("button-bundle-not"), message=offer)
    assert offer["text"] == EN("bundle-ended", count=0, known="some", name="Для начинающих")


async def test_it_is_followed_in_the_modes_and_under_the_conditions_of_its_maker(
    talk: Talk,
) -> None:
    await talk.say(IVAN, "/subscribe #Проба +мои тайные слова")
    await press(talk, IVAN, RU("button-conditions-follow"))
    await talk.say(IVAN, "/subscribe #Вторая")
    async with talk.database.write() as connection:
        second = (await subscriptions.of_chat(connection, 1))[1].topic.id
        await subscriptions.set_modes(connection, 1, {second: Mode.DIGEST})
    card = await made(talk, follow="/subscribe Ашимбаев")
    offer = await opened(talk, card, EMMA)
    assert "• #проба (conditions — it mentions “мои тайные слова”)" in offer["text"]
    assert EN("bundle-offer-chosen") in offer["text"]
    await talk.press(EMMA, offer, take(offer))
    mine = await follows(talk, EMMA)
    modes = [mine[key].mode for key in ("проба", "вторая", "kz-ashimbayev-maulen")]
    assert modes == [Mode.BOTH, Mode.DIGEST, Mode.BOTH]
    async with talk.database.read() as connection:
        number = mine["проба"].rule or 0
        rule = (await rules.by_ids(connection, [number]))[number]
        assert len(rule.with_) == 1
    # its conditions are hers now: they can be opened, and stay with her
    await talk.say(IVAN, "/forgetme")
    await press(talk, IVAN, "Да")
    listed = await talk.say(EMMA, "/subscriptions")
    assert any(told.startswith("⚡📰🎯 #проба") for told in labels(listed))
    gone = await talk.press(EMMA, offer, GiveBundleBack(token(card)).pack())
    assert gone == EN("error-bundle-over")


async def test_how_much_news_it_brings_is_told_and_too_much_is_warned_about(talk: Talk) -> None:
    for number in range(31):
        at = NOW - timedelta(hours=1)
        await article(talk.database, f"Дело {number}\n\nО деле {number}.\n\n#Проба", at=at)
    card = await made(talk)
    offer = await opened(talk, card, EMMA)
    brings = EN("bundle-offer-brings", per="day", count=31, new=3, words="no")
    assert brings in offer["text"]
    assert EN("conditions-firehose", limit=30, digest="on") in offer["text"]
    await press(talk, EMMA, EN("button-bundle-digest"), message=offer)
    assert {one.mode for one in (await follows(talk, EMMA)).values()} == {Mode.DIGEST}
    # what is followed already brings nothing new
    assert brings not in (await opened(talk, card, EMMA))["text"]


async def test_news_that_two_of_its_topics_tell_is_counted_once(talk: Talk) -> None:
    for number in range(4):
        words = f"Дело {number}\n\nО деле {number}.\n\n#Проба #Вторая"
        await article(talk.database, words, at=NOW - timedelta(hours=1))
    card = await made(talk, follow="/subscribe #Проба #Вторая")
    offer = await opened(talk, card, EMMA)
    assert EN("bundle-offer-brings", per="day", count=4, new=2, words="no") in offer["text"]


@pytest.mark.parametrize("name", ["Моё", ""])
async def test_what_words_of_readers_brought_is_told_to_nobody_else(talk: Talk, name: str) -> None:
    await talk.say(IVAN, "/start")
    await follow_words(talk.database, 1, "дело", name=name)
    card = await talk.say(IVAN, "/bundle Слова")
    [one] = await parts(talk)
    assert one.topic.kind in IN_WORDS
    await article(talk.database, "Палата решила дело\n\nПодробно.", at=NOW - timedelta(hours=1))
    async with talk.database.read() as connection:
        seen = await previews.preview(connection, one.topic.id, EVERYTHING, talk.at)
    assert seen.month == 1  # it was found: that is not told
    offer = await opened(talk, card, EMMA)
    assert one.topic.title in offer["text"]
    assert "1 article" not in offer["text"]


async def test_what_is_over_or_unknown_by_now_is_not_followed(talk: Talk) -> None:
    card = await made(talk)
    async with talk.database.write() as connection:
        ids = await topics.ensure(
            connection,
            {("body", "kz-senate"): "Сенат", ("official", "nobody-any-more"): "Никто"}, NOW,
        )  # fmt: skip
        one = await bundles.mine(connection, 1, 1)
        assert one is not None
        known = (await subscriptions.of_chat(connection, 1))[0]
        for topic in (await topics.by_ids(connection, ids.values())).values():
            assert await bundles.put_in(connection, one, [replace(known, topic=topic)])
    assert len(await parts(talk)) == 5
    offer = await opened(talk, card, EMMA)
    assert "Никто" not in offer["text"]
    assert "• Senate of Kazakhstan" not in offer["text"]
    assert "Senate of Kazakhstan" in offer["text"]  # that it is over, and what is in its place
    await talk.press(EMMA, offer, take(offer))
    assert "nobody-any-more" not in await follows(talk, EMMA)


async def test_beyond_the_limit_is_said_how_many_are_left_out(talk: Talk) -> None:
    card = await made(talk)
    await talk.say(EMMA, "/subscribe " + " ".join(f"#т{n}" for n in range(98)))
    offer = await opened(talk, card, EMMA)
    pressed = take(offer)
    for _ in range(2):
        await talk.press(EMMA, offer, pressed)
        assert EN("error-limit", limit=100, count=1) in offer["text"]
        assert len(await follows(talk, EMMA)) == 100
    await talk.press(EMMA, offer, PickFromBundle(token(card), 0).pack())
    popped = await press(talk, EMMA, "▫️", message=offer)
    assert popped == EN("error-limit", limit=100, count=1)


async def test_a_list_that_its_maker_changes_changes_nothing_for_those_who_took_it(
    talk: Talk,
) -> None:
    card = await made(talk)
    link, key = payload(card), token(card)
    offer = await opened(talk, link, EMMA)
    await talk.press(EMMA, offer, take(offer))
    await talk.say(IVAN, "/unsubscribe Ашимбаев")
    await talk.say(IVAN, "/subscribe #Третья")
    await talk.press(IVAN, card, data(card, RU("button-bundle-topics")))
    await talk.press(IVAN, card, data(card, "▫️ #третья"))
    await talk.press(IVAN, card, data(card, "✅ #вторая"))
    assert set(await follows(talk, EMMA)) == {"проба", "вторая", "kz-ashimbayev-maulen"}
    again = await opened(talk, link, EMMA)
    assert "• #третья" in again["text"].splitlines()
    assert labels(again)[EN("button-bundle-take", count=1)].startswith(f"btake:{key}:")
