"""Making bundles: chosen by buttons, named, passed on, changed, withdrawn; nobody else's."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

import pytest

from bot.messages.callbacks.bundles import (
    NameBundle,
    NewBundle,
    PutAllInBundle,
    PutInBundle,
    ShowBundle,
    ShowBundleTopics,
    WithdrawBundle,
)
from bot.messages.deep_link import bundle_in
from bot.texts import texts_for
from storage import bundles, forgetting, subscriptions
from storage.vocabulary import Mode
from tests.handlers.bundling import (
    AIGUL,
    CLUB,
    EMMA,
    FOLLOWED,
    IVAN,
    data,
    link_of,
    made,
    parts,
    payload,
    stored,
    token,
)
from tests.handlers.talking import NOW, Talk, as_typed
from tests.handlers.test_subscriptions import labels, press

RU, KK, EN = map(texts_for, ("ru", "kk", "en"))


def buttons(message: dict[str, Any]) -> list[dict[str, Any]]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [one for row in rows for one in row]


@pytest.mark.parametrize(("person", "texts"), [(IVAN, RU), (AIGUL, KK), (EMMA, EN)])
async def test_topics_are_chosen_and_named_and_get_a_link(
    talk: Talk, person: int, texts: Any
) -> None:
    assert (await talk.say(person, "/bundle"))["text"].startswith(texts("bundles-nothing")[:20])
    await talk.say(person, FOLLOWED)
    await talk.say(person, "/Bundle")
    for _ in range(2):  # people tap twice
        await talk.press(person, talk.heard(person)[-1], NewBundle().pack())
    chosen = talk.heard(person)[-1]
    ticked = [one for one in labels(chosen) if one.startswith("✅")]
    assert len(ticked) == 3
    await press(talk, person, "✅ #вторая")
    assert "▫️ #вторая" in labels(chosen)
    await press(talk, person, texts("button-bundle-name"))
    assert talk.heard(person)[-1]["text"] == texts("bundle-ask-name", limit=64)
    card = await talk.say(person, "  Для\u200bначинающих\u202e ")
    assert [part.topic.kind for part in await parts(talk)] == ["hashtag", "official"]
    assert "«Дляначинающих»" in card["text"] or "“Дляначинающих”" in card["text"]
    assert re.search(r"https://t\.me/parldigest_bot\?start=b_[\w-]{22}\b", card["text"])
    copied, shared = buttons(card)[:2]
    assert copied["copy_text"]["text"] == link_of(card)
    assert shared["url"].startswith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2F")
    assert bundle_in(payload(card)) == token(card)
    listed = await talk.say(person, "/bundle")
    assert "Дляначинающих · 2" in labels(listed)


async def test_it_is_typed_at_once_and_typed_again_it_is_the_same(talk: Talk) -> None:
    card = await made(talk, "Сенат и палата")
    again = await talk.say(IVAN, "/bundle сенат И ПАЛАТА")
    assert link_of(again) == link_of(card)
    async with talk.database.read() as connection:
        [one] = await bundles.of_chat(connection, 1)
    assert (one.bundle.name, one.topics, one.takers) == ("Сенат и палата", 3, 0)


@pytest.mark.parametrize(
    ("typed", "key", "named"),
    [
        ("я" * 65, "error-bundle-name", {"limit": 64}),
        ("\u200b\u2060 \u2800", "error-bundle-name", {"limit": 64}),
        ("Пишите @evil_bot", "error-bundle-address", {}),
        ("Смотри evil.kz", "error-bundle-address", {}),
        ("t.me/evil", "error-bundle-address", {}),
        ("/forgetme", "", {}),
    ],
)
async def test_what_is_no_name_is_asked_again(
    talk: Talk, typed: str, key: str, named: dict[str, object]
) -> None:
    await talk.say(IVAN, FOLLOWED)
    await talk.say(IVAN, "/bundle")
    await press(talk, IVAN, RU("button-bundle-new"))
    await press(talk, IVAN, RU("button-bundle-name"))
    told = (await talk.say(IVAN, typed))["text"]
    assert told == RU(key, **named, asked="yes") if key else told
    assert (await stored(talk)).name == ""
    if key:  # the question goes on waiting
        await talk.say(IVAN, "<b>Парламент</b> & я")
        assert (await stored(talk)).name == "<b>Парламент<" or not (await stored(talk)).name


async def test_markup_in_a_name_is_shown_and_not_obeyed(talk: Talk) -> None:
    card = await made(talk, "<b>жирный<b> &amp; «кавычки»")
    assert "<b>жирный<b> &amp;" in card["text"]
    assert all(one["type"] != "bold" or one["offset"] == 0 for one in card["entities"])
    offer = await talk.say(EMMA, f"/start {payload(card)}")
    assert "<b>жирный<b> &amp;" in offer["text"]


async def test_it_is_changed_renamed_withdrawn_and_brought_back(talk: Talk) -> None:
    card = await made(talk)
    link, one = link_of(card), await stored(talk)
    await press(talk, IVAN, RU("button-bundle-topics"))
    await press(talk, IVAN, "✅ #проба")
    await press(talk, IVAN, "✅ #вторая")
    assert [part.topic.kind for part in await parts(talk)] == ["official"]
    await press(talk, IVAN, RU("button-bundle-all"))
    assert len(await parts(talk)) == 3
    await press(talk, IVAN, RU("button-bundle-chosen"))
    assert link_of(talk.heard(IVAN)[-1]) == link
    await press(talk, IVAN, RU("button-bundle-rename"))
    renamed = await talk.say(IVAN, "Новое имя")
    assert "Новое имя" in renamed["text"]
    assert link_of(renamed) == link
    for _ in range(2):
        await talk.press(IVAN, renamed, WithdrawBundle(one.id, wanted=True).pack())
    assert renamed["text"] == RU("bundle-withdrawn", name="Новое имя")
    # nothing stands beside the way back that would draw something over it
    assert list(labels(renamed)) == [RU("button-bundle-restore")]
    gone = await talk.say(EMMA, f"/start {payload(card)}")
    assert gone["text"] == EN("error-bundle-gone")
    assert (await talk.say(IVAN, "/bundle"))["text"].startswith("Набор тем: ")
    await talk.press(IVAN, renamed, WithdrawBundle(one.id, wanted=False).pack())
    assert link_of(renamed) == link
    assert "“Новое имя”" in (await talk.say(EMMA, f"/start {payload(card)}"))["text"]


async def test_modes_and_conditions_travel_as_they_were_when_a_topic_was_put_in(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба +Токаев")
    await press(talk, IVAN, RU("button-conditions-follow"))
    await made(talk, follow="/subscribe #Вторая #Третья")
    async with talk.database.write() as connection:
        mine = await subscriptions.of_chat(connection, 1)
        tag, second, third = (one.topic.id for one in mine)
        await subscriptions.set_modes(connection, 1, {second: Mode.DIGEST, third: Mode.MUTED})
    assert [part.mode for part in await parts(talk)] == [Mode.BOTH] * 3
    one = await stored(talk)
    message = talk.heard(IVAN)[-1]
    for topic in (second, third):  # taken out and put in again: as it is followed now
        for wanted in (False, True):
            await talk.press(IVAN, message, PutInBundle(one.id, topic, 0, wanted).pack())
    told = {part.topic.id: (part.mode, part.rule is not None) for part in await parts(talk)}
    assert told == {
        tag: (Mode.BOTH, True), second: (Mode.DIGEST, False), third: (Mode.BOTH, False),
    }  # fmt: skip
    assert RU("bundle-travels", muted="yes") in message["text"]
    # of what is muted and is not in it, or was put in before, nothing is said
    await talk.press(IVAN, message, PutInBundle(one.id, third, 0, False).pack())
    assert RU("bundle-travels", muted="no") in message["text"]
    async with talk.database.write() as connection:
        await subscriptions.set_modes(connection, 1, {second: Mode.MUTED})
    await talk.press(IVAN, message, PutInBundle(one.id, third, 0, False).pack())
    assert RU("bundle-travels", muted="no") in message["text"]


async def test_own_words_are_warned_about(talk: Talk) -> None:
    warned = RU("bundle-own-words")
    card = await made(talk, follow="/subscribe Ашимбаев")
    assert warned not in card["text"]
    await talk.say(IVAN, "/subscribe мои тайные слова")
    await press(talk, IVAN, as_typed(RU))
    assert warned in (await talk.say(IVAN, "/bundle Вторая"))["text"]
    await talk.say(IVAN, "/unsubscribe мои тайные слова")
    await talk.say(IVAN, "/subscribe Ашимбаев +мои тайные")
    await press(talk, IVAN, RU("button-conditions-save"))
    assert warned in (await talk.say(IVAN, "/bundle Третья"))["text"]


async def test_there_is_no_more_than_a_chat_may_have(talk: Talk) -> None:
    await talk.say(IVAN, FOLLOWED)
    for number in range(20):
        assert "https://" in (await talk.say(IVAN, f"/bundle Набор {number}"))["text"]
    many = RU("error-bundles-many", limit=20)
    assert (await talk.say(IVAN, "/bundle Ещё"))["text"] == many
    listed = await talk.say(IVAN, "/bundle")
    assert RU("button-bundle-new") not in labels(listed)
    assert await talk.press(IVAN, listed, NewBundle().pack()) == many
    await talk.press(IVAN, listed, WithdrawBundle(20, wanted=True).pack())
    assert "https://" in (await talk.say(IVAN, "/bundle Ещё"))["text"]
    # the one that was withdrawn comes back only where there is room
    assert await talk.press(IVAN, listed, WithdrawBundle(20, wanted=False).pack()) == many


async def test_no_more_topics_than_there_is_room_for(talk: Talk) -> None:
    await made(talk, follow="/subscribe " + " ".join(f"#т{n}" for n in range(100)))
    assert len(await parts(talk)) == 100
    await talk.say(IVAN, "/unsubscribe #т7")
    await talk.say(IVAN, "/subscribe #лишняя")
    card = await talk.say(IVAN, "/bundle Для начинающих")
    await press(talk, IVAN, RU("button-bundle-topics"))
    full = RU("error-bundle-full", limit=100)
    one = await stored(talk)
    assert await talk.press(IVAN, card, PutAllInBundle(one.id, 0, wanted=True).pack()) == full
    await talk.press(IVAN, card, ShowBundleTopics(one.id, 99).pack())
    assert [told for told in labels(card) if told.startswith("✅")][-1] == "✅ #т7"
    await press(talk, IVAN, "✅ #т7", message=card)
    assert await press(talk, IVAN, "▫️ #лишняя", message=card) == ""
    assert len(await parts(talk)) == 100


async def test_an_empty_one_gets_no_name(talk: Talk) -> None:
    await talk.say(IVAN, FOLLOWED)
    await talk.say(IVAN, "/bundle")
    await press(talk, IVAN, RU("button-bundle-new"))
    await press(talk, IVAN, RU("button-bundle-none"))
    assert await press(talk, IVAN, RU("button-bundle-name")) == RU("error-bundle-empty")


async def test_another_chat_neither_sees_nor_changes_it(talk: Talk) -> None:
    card = await made(talk)
    one = await stored(talk)
    said = await talk.say(EMMA, "/subscribe #Чужая")
    before = await parts(talk)
    topic = before[0].topic.id
    for forged in (
        ShowBundle(one.id), ShowBundleTopics(one.id, 0), PutInBundle(one.id, topic, 0, False),
        PutAllInBundle(one.id, 0, False), NameBundle(one.id), WithdrawBundle(one.id, True),
        ShowBundle(999), WithdrawBundle(2**63 - 1, False),
    ):  # fmt: skip
        assert await talk.press(EMMA, said, forged.pack()) == EN("error-stale-button"), forged
    assert await parts(talk) == before
    assert "начинающих" not in str(talk.heard(EMMA))
    # what is not followed cannot be put in by its number
    stale = RU("error-not-subscribed")
    assert await talk.press(IVAN, card, PutInBundle(one.id, topic + 1000, 0, True).pack()) == stale


@pytest.mark.parametrize(
    ("person", "typed"),
    [
        (IVAN, "поделиться подпиской"), (IVAN, "Как мне поделиться своими темами с другом?"),
        (AIGUL, "жазылыммен бөлісу"), (AIGUL, "Тақырыптарыммен бөліскім келеді"),
        (EMMA, "share my list"), (EMMA, "How can I share my topics with a friend?"),
    ],
)  # fmt: skip
async def test_as_people_ask_for_it(talk: Talk, person: int, typed: str) -> None:
    await talk.say(person, FOLLOWED)
    said = await talk.say(person, typed)
    assert NewBundle().pack() in labels(said).values()


async def test_in_a_group_administrators_decide(talk: Talk) -> None:
    card = await made(talk, chat=CLUB)
    one = await stored(talk)
    refused = RU("error-admins-only")
    for said in ("/bundle", "/bundle Чужой"):
        assert (await talk.say(AIGUL, said, chat=CLUB))["text"] == refused
    for pressed in (ShowBundle(one.id), NewBundle(), WithdrawBundle(one.id, True)):
        assert await talk.press(AIGUL, card, pressed.pack(), chat=CLUB) == refused
    await press(talk, IVAN, RU("button-bundle-rename"), chat=CLUB, message=card)
    asked = talk.heard(CLUB)[-1]
    say = partial(talk.world.say, IVAN, CLUB, "Новое имя", asked["message_id"])
    await talk.hear(say, after=60)
    assert (await stored(talk)).name == "Новое имя"


async def test_what_a_chat_made_is_forgotten_with_it(talk: Talk) -> None:
    card = await made(talk)
    async with talk.database.write() as connection:
        await forgetting.forget(connection, IVAN)
    gone = await talk.say(EMMA, f"/start {payload(card)}")
    assert gone["text"] == EN("error-bundle-gone")


async def test_what_was_begun_and_left_is_tidied_away(talk: Talk) -> None:
    await made(talk)
    await talk.say(IVAN, "/bundle")
    await press(talk, IVAN, RU("button-bundle-new"))
    begun = await stored(talk)
    message = talk.heard(IVAN)[-1]
    async with talk.database.write() as connection:
        await forgetting.tidy(connection, NOW + 2 * (NOW - NOW.replace(hour=0)) * 2)
    pressed = data(message, RU("button-bundle-name"))
    assert await talk.press(IVAN, message, pressed) == RU("error-stale-button")
    assert (await stored(talk)).id < begun.id
