"""What one reader has written reaches no other by a bundle or a link so that Telegram makes a link
of it; and what is in a bundle by now is seen before it is followed."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages.callbacks.bundles import PutInBundle, TakeBundle, TakeFromBundle
from bot.texts import texts_for
from handlers.bundle_words import may_be_told
from storage import bundles, named, rules, subscriptions, topics
from storage.bundles import Bundle
from storage.conditions import Rule
from storage.named import Named
from storage.vocabulary import Mode
from tests.handlers.bundling import (
    EMMA,
    IVAN,
    data,
    follows,
    made,
    opened,
    parts,
    stored,
    take,
    token,
)
from tests.handlers.talking import NOW, Talk, as_typed
from tests.handlers.test_subscriptions import labels, press

RU, EN = texts_for("ru"), texts_for("en")
EVIL = "Администрация PаrlDigest"
NAMES = [
    "＠scam", "evil．kz", "evil․kz", "t․me∕scam", "+7 777 123 45 67", "$KZT", "сайт.рф", "evil。kz",
    "Звоните 8 (777) 123-45-67", "ParlDigest administration: send your code",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
async def test_a_name_links_to_nobody(talk: Talk, name: str) -> None:
    assert (await made(talk, name))["text"] == RU("error-bundle-address", asked="no")


@pytest.mark.parametrize(
    "words",
    ["Админ РаrlDіgеst", "Parl Digest", "ＰａｒｌDigest", "P.a.r.l.D.i.g.e.s.t", "@scam", "a.kz"],
)
def test_words_in_the_name_of_the_bot_are_not_told(words: str) -> None:
    assert not may_be_told(words)
    assert may_be_told("Парламент: дайджест")


async def follows_evil(talk: Talk) -> list[int]:
    """Ivan follows words that reach others: a name, a phrase, a hashtag under a condition."""
    await talk.say(IVAN, "/subscribe #Проба #Вторая")
    async with talk.database.write() as connection:
        one = await named.ensure(connection, 1, Named(EVIL, ("закон",)), NOW)
        two = await named.ensure(connection, 1, Named("Выплаты", ("evil.kz/win", "закон")), NOW)
        wanted = {("keyword", "звоните 87771234567"): "Звоните 87771234567"}
        three = next(iter((await topics.ensure(connection, wanted, NOW)).values()))
        for topic in (one.id, two.id, three):
            await subscriptions.add(connection, 1, topic, Mode.BOTH, NOW)
        four = (await topics.by_keys(connection, [("hashtag", "вторая")]))[0].id
        wanted = {("keyword", "пишите evil.kz"): "пишите evil.kz"}
        words = next(iter((await topics.ensure(connection, wanted, NOW)).values()))
        await rules.give(
            connection, 1, four, await rules.number(connection, Rule(with_=(words,)), NOW)
        )
    return [one.id, two.id, three, four]


async def test_words_that_reach_others_stay_with_their_reader(talk: Talk) -> None:
    evil = await follows_evil(talk)
    card = await made(talk, "Парламент", follow="/subscribe #Третья")
    assert {it.topic.key for it in await parts(talk)} == {"проба", "третья"}
    chosen = await pressed_topics(talk, card)
    assert RU("bundle-staying", count=4) in chosen
    for topic in evil:
        one = PutInBundle((await stored(talk)).id, topic, 0, True)
        assert await talk.press(IVAN, card, one.pack()) == RU("error-bundle-words")
    await talk.press(IVAN, card, f"ball:{(await stored(talk)).id}:0:1")
    assert {it.topic.key for it in await parts(talk)} == {"проба", "третья"}


async def pressed_topics(talk: Talk, card: dict[str, Any]) -> str:
    await talk.press(IVAN, card, data(card, RU("button-bundle-topics")))
    return str(card["text"])


async def test_what_is_in_one_already_is_neither_shown_nor_followed(talk: Talk) -> None:
    evil = await follows_evil(talk)
    card = await made(talk, "Парламент", follow="/subscribe #Третья")
    async with talk.database.write() as connection:  # of before it was refused
        mine = [one for one in await subscriptions.of_chat(connection, 1) if one.topic.id in evil]
        assert await bundles.put_in(connection, await stored(talk), mine)
        assert await bundles.name(connection, await stored(talk), "Пишите @scam")
    offer = await opened(talk, card, EMMA)
    assert not any(
        word in offer["text"] for word in ("scam", "Digest", "evil", "777", "Выплаты", "вторая")
    )
    assert EN("bundle-offer-words", words="no") in offer["text"]
    one = TakeFromBundle(token(card), evil[0], 0, True)
    assert await talk.press(EMMA, offer, one.pack()) == EN("error-stale-button")
    await talk.press(EMMA, offer, take(offer))
    assert set(await follows(talk, EMMA)) == {"проба", "третья"}
    assert "scam" not in offer["text"]


@pytest.mark.parametrize(
    "words", ["код на @scam_bot: палата", "@scam evil.kz/win", "Звоните +7 777 123 45 67"]
)
async def test_a_link_has_the_bot_say_no_address(talk: Talk, words: str) -> None:
    link = base64.urlsafe_b64encode(words.encode()).decode().rstrip("=")
    said = await talk.say(EMMA, f"/start {link}")
    assert said["text"] == EN("error-link-words", words=words).replace("<code>", "").replace(
        "</code>", ""
    )
    assert [one["type"] for one in said["entities"]].count("code") == 1
    assert labels(said) == {}


async def test_words_of_a_link_are_said_to_be_of_whoever_made_it(talk: Talk) -> None:
    for words, told in (("зелёный слон", True), ("Ашимбаев", False), ("#Проба", False)):
        before = len(talk.heard(EMMA))
        link = base64.urlsafe_b64encode(words.encode()).decode().rstrip("=")
        await talk.say(EMMA, f"/start {link}")
        said = [one["text"] for one in talk.heard(EMMA)[before:]]
        theirs = EN("link-words", words=words).replace("<code>", "").replace("</code>", "")
        assert (theirs in said) == told, words


async def test_what_has_changed_since_it_was_shown_is_shown_first(talk: Talk) -> None:
    card = await made(talk, follow="/subscribe #Проба #Вторая #Третья")
    offer = await opened(talk, card, EMMA)
    shown = take(offer)
    one = await stored(talk)
    await talk.press(IVAN, card, PutInBundle(one.id, 3, 0, False).pack())
    await talk.press(EMMA, offer, shown)
    assert await follows(talk, EMMA) == {}
    assert EN("bundle-offer-changed") in offer["text"]
    assert "#третья" not in offer["text"]
    await talk.press(EMMA, offer, shown)  # tapped twice
    assert await follows(talk, EMMA) == {}
    await talk.press(EMMA, offer, take(offer))
    assert set(await follows(talk, EMMA)) == {"проба", "вторая"}


@pytest.mark.parametrize("what", ["name", "mode", "conditions", "nothing"])
async def test_another_name_mode_or_condition_is_a_change(talk: Talk, what: str) -> None:
    card = await made(talk, follow="/subscribe #Проба #Вторая")
    offer = await opened(talk, card, EMMA)
    one = await stored(talk)
    async with talk.database.write() as connection:
        await change(connection, one, what)
    await talk.press(EMMA, offer, take(offer))
    assert bool(await follows(talk, EMMA)) == (what == "nothing")


async def change(connection: AsyncConnection, one: Bundle, what: str) -> None:
    if what == "name":
        assert await bundles.name(connection, one, "Другое")
        return
    if what == "mode":
        await subscriptions.set_modes(connection, 1, {2: Mode.DIGEST})
    if what == "conditions":
        number = await rules.number(connection, Rule(title=True), NOW)
        await rules.give(connection, 1, 2, number)
    mine = await subscriptions.get(connection, 1, 2)
    assert mine is not None
    await bundles.take_out(connection, one, [2])
    assert await bundles.put_in(connection, one, [mine])


async def test_typed_words_are_said_to_be_of_whoever_made_the_link(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe зелёный слон")
    await press(talk, IVAN, as_typed(RU))
    offer = await opened(talk, await made(talk, follow="/subscribe #Проба"), EMMA)
    assert "“зелёный слон”" in offer["text"]
    assert EN("bundle-offer-words", words="yes") in offer["text"]


async def test_conditions_on_known_topics_are_nobodys_own_words(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба +Токаев")
    await press(talk, IVAN, RU("button-conditions-follow"))
    offer = await opened(talk, await made(talk, follow="/subscribe #Вторая"), EMMA)
    assert "(conditions — it mentions Kassym-Jomart Tokayev)" in offer["text"]
    assert EN("bundle-offer-words", words="no") in offer["text"]


async def test_an_earlier_button_shows_what_is_in_it_first(talk: Talk) -> None:
    card = await made(talk)
    offer = await opened(talk, card, EMMA)
    await talk.press(EMMA, offer, TakeBundle(token(card)).pack())
    assert await follows(talk, EMMA) == {}
    await talk.press(EMMA, offer, take(offer))
    assert len(await follows(talk, EMMA)) == 3
