"""What somebody who makes a bundle is told to do next, and what whoever opens it sees of words."""

from __future__ import annotations

from typing import Any

from bot.messages.callbacks.bundles import PutAllInBundle
from bot.texts import texts_for
from storage import bundles
from tests.handlers.bundling import EMMA, FOLLOWED, IVAN, data, made, opened, parts, stored
from tests.handlers.talking import Talk
from tests.handlers.test_subscriptions import labels, press
from tests.seeding import follow_words

RU, EN = texts_for("ru"), texts_for("en")


async def test_what_is_no_name_behind_the_command_is_to_be_sent_with_it_again(talk: Talk) -> None:
    await talk.say(IVAN, FOLLOWED)
    for typed, key in (("я" * 65, "error-bundle-name"), ("t.me/evil", "error-bundle-address")):
        told = (await talk.say(IVAN, f"/bundle {typed}"))["text"]
        assert told == RU(key, limit=64, asked="no")
        assert "/bundle" in told  # no question waits: what is typed next would be no name


async def test_one_that_is_named_at_once_has_all_topics_whatever_was_begun(talk: Talk) -> None:
    await talk.say(IVAN, FOLLOWED)
    await talk.say(IVAN, "/bundle")
    await press(talk, IVAN, RU("button-bundle-new"))
    draft = talk.heard(IVAN)[-1]
    await press(talk, IVAN, RU("button-bundle-none"))
    begun = await stored(talk)
    await talk.say(IVAN, "/bundle Парламент")
    assert len(await parts(talk)) == 3
    await talk.press(IVAN, draft, data(draft, "▫️ #вторая"))  # what was begun is as it was left
    assert [one[:2] for one in labels(draft)][:3].count("✅ ") == 1
    async with talk.database.read() as connection:
        assert len(await bundles.topics_of(connection, begun.id)) == 1


async def test_one_that_was_emptied_while_it_was_being_named_gets_no_link(talk: Talk) -> None:
    await talk.say(IVAN, FOLLOWED)
    await talk.say(IVAN, "/bundle")
    await press(talk, IVAN, RU("button-bundle-new"))
    draft = talk.heard(IVAN)[-1]
    none = data(draft, RU("button-bundle-none"))
    await press(talk, IVAN, RU("button-bundle-name"), message=draft)
    await talk.press(IVAN, draft, none)
    assert (await talk.say(IVAN, "Парламент"))["text"] == RU("error-bundle-empty")
    assert (await stored(talk)).name == ""


async def test_where_nothing_may_be_handed_on_no_link_is_made(talk: Talk) -> None:
    await talk.say(IVAN, "/start")
    await follow_words(talk.database, 1, "пишите @somebody", name="почта")
    assert (await talk.say(IVAN, "/bundle Дом"))["text"] == RU("bundle-staying", count=1)
    async with talk.database.read() as connection:
        assert not await bundles.of_chat(connection, 1)


async def test_a_new_bundle_says_that_all_is_ticked(talk: Talk) -> None:
    await talk.say(IVAN, FOLLOWED)
    await talk.say(IVAN, "/bundle")
    await press(talk, IVAN, RU("button-bundle-new"))
    card = talk.heard(IVAN)[-1]
    assert "Отмечены все темы: снимите отметку" in card["text"]
    await press(talk, IVAN, "✅ #вторая")
    assert "Отметьте темы, которыми хотите поделиться." in card["text"]


async def named(talk: Talk) -> dict[str, Any]:
    """Ivan has put two topics of one name into a bundle; the message with its link."""
    await talk.say(IVAN, "/subscribe #Проба")
    for phrases in (("ипотека", "Отбасы банк"), ("кредит",)):
        await follow_words(talk.database, 1, *phrases, name="жильё")
    return await talk.say(IVAN, "/bundle Дом")


async def test_whoever_is_offered_a_named_topic_sees_its_words(talk: Talk) -> None:
    card = await named(talk)
    both = ["«жильё» (ипотека, Отбасы банк)", "«жильё» (кредит)"]
    await talk.press(IVAN, card, data(card, RU("button-bundle-topics")))
    assert [f"✅ {one}" in labels(card) for one in both] == [True, True]
    offer = await opened(talk, await talk.say(IVAN, "/bundle Дом"), EMMA)
    english = [one.replace("«", "“").replace("»", "”") for one in both]
    assert [f"• {one}" in offer["text"].splitlines() for one in english] == [True, True]
    await press(talk, EMMA, EN("button-bundle-pick"), message=offer)
    assert [f"▫️ {one}" in labels(offer) for one in english] == [True, True]
    await talk.press(EMMA, offer, data(offer, f"▫️ {english[0]}"))
    await press(talk, EMMA, EN("button-bundle-enough"), message=offer)
    assert f"• {english[0]}" in offer["text"].splitlines()


async def test_what_is_followed_otherwise_is_said_by_an_older_button(talk: Talk) -> None:
    card = await made(talk, follow="/subscribe #Проба")
    offer = await opened(talk, card, EMMA)
    await talk.say(EMMA, "/subscribe #проба")
    await press(talk, EMMA, EN("button-bundle-take", count=1), message=offer)
    told = EN("bundle-ended", count=0, known="all", name="Для начинающих")
    assert offer["text"] == told
    assert "already follow" in told


async def test_one_that_others_may_have_is_not_emptied(talk: Talk) -> None:
    card = await made(talk, follow="/subscribe #Проба #Вторая")
    await talk.press(IVAN, card, data(card, RU("button-bundle-topics")))
    assert RU("button-bundle-none") not in labels(card)
    await press(talk, IVAN, "✅ #проба", message=card)
    assert await press(talk, IVAN, "✅ #вторая", message=card) == RU("error-bundle-last")
    assert [one.topic.key for one in await parts(talk)] == ["вторая"]
    old = PutAllInBundle((await stored(talk)).id, 0, wanted=False).pack()
    assert await talk.press(IVAN, card, old) == RU("error-bundle-last")
    assert len(await parts(talk)) == 1
