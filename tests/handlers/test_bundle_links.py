"""The link of a bundle: whoever was given none reads and follows nothing, one that leads nowhere is
answered, and two taps are one."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text

from bot.messages.callbacks.bundles import (
    EndBundle,
    GiveBundleBack,
    PickFromBundle,
    ShowBundleOffer,
    TakeBundle,
    TakeFromBundle,
    WithdrawBundle,
)
from bot.messages.press import Press
from bot.texts import texts_for
from storage import bundles
from tests.handlers.bundling import (
    AIGUL,
    CLUB,
    EMMA,
    IVAN,
    follows,
    link_of,
    made,
    opened,
    payload,
    stored,
    take,
    token,
)
from tests.handlers.talking import Talk, as_typed
from tests.handlers.test_subscriptions import labels, press

RU, KK, EN = map(texts_for, ("ru", "kk", "en"))


@pytest.mark.parametrize(
    "wrong", ["b_", "b_x", "b_" + "x" * 22, "b_" + "x" * 23, "b_" + "_" * 22, "b_" + "-" * 60]
)
async def test_a_link_that_leads_nowhere_is_answered_and_no_topic(talk: Talk, wrong: str) -> None:
    await made(talk)
    assert (await talk.say(EMMA, f"/start {wrong}"))["text"] == EN("error-bundle-gone")
    assert await follows(talk, EMMA) == {}


async def test_a_keyboard_that_begins_with_a_capital_opens_it_all_the_same(talk: Talk) -> None:
    link = payload(await made(talk))
    offer = await opened(talk, link.capitalize()[:2] + link[2:], EMMA)
    assert offer["text"].splitlines()[0] == EN("bundle-offer-head", name="Для начинающих").replace(
        "<b>", ""
    ).replace("</b>", "")
    assert await follows(talk, EMMA) == {}


async def test_who_follows_nothing_is_told_first_what_this_is(talk: Talk) -> None:
    card = await made(talk)
    await opened(talk, card, EMMA)
    assert [one["text"].split()[0] for one in talk.heard(EMMA)] == ["ParlDigest", "Bundle"]


async def test_after_it_was_withdrawn_only_the_way_back_is_left(talk: Talk) -> None:
    card = await made(talk)
    key, offer = token(card), await opened(talk, card, EMMA)
    await talk.press(EMMA, offer, take(offer))
    await talk.press(IVAN, card, WithdrawBundle(1, wanted=True).pack())
    some = (ShowBundleOffer, TakeBundle, EndBundle)
    pressed: list[Press] = [kind(key) for kind in some]
    pressed += [PickFromBundle(key, 0), TakeFromBundle(key, 1, 0, True)]
    for one in pressed:
        assert await talk.press(EMMA, offer, one.pack()) == EN("error-bundle-over"), one
    for _ in range(2):  # tapped twice, or handled again after the process was killed
        await talk.press(EMMA, offer, GiveBundleBack(key).pack())
        assert offer["text"] == EN("bundle-given-back", count=3, name="Для начинающих")
    assert list(labels(offer)) == [EN("button-undo"), EN("button-subscriptions")]
    assert await follows(talk, EMMA) == {}


async def test_what_is_not_in_it_is_not_followed_by_a_forged_press(talk: Talk) -> None:
    card = await made(talk)
    await talk.say(AIGUL, "/subscribe құпия сөздер")
    await press(talk, AIGUL, as_typed(KK))
    secret = next(iter((await follows(talk, AIGUL)).values())).topic.id
    offer = await opened(talk, card, EMMA)
    forged = TakeFromBundle(token(card), secret, 0, True)
    assert await talk.press(EMMA, offer, forged.pack()) == EN("error-stale-button")
    other = TakeBundle("x" * 22)
    assert await talk.press(EMMA, offer, other.pack()) == EN("error-bundle-over")
    assert await follows(talk, EMMA) == {}
    # nor does one that has no name yet open
    await talk.say(IVAN, "/bundle")
    await press(talk, IVAN, RU("button-bundle-new"))
    begun = await stored(talk)
    assert await talk.press(EMMA, offer, TakeBundle(begun.token).pack()) == EN("error-bundle-over")


async def test_in_a_group_only_administrators_take_it(talk: Talk) -> None:
    card = await made(talk)
    said = f"/start@parldigest_bot {payload(card)}"
    refused = RU("error-admins-only")
    assert (await talk.say(AIGUL, said, chat=CLUB))["text"] in {refused, KK("error-admins-only")}
    offer = await talk.say(IVAN, said, chat=CLUB)
    pressed = take(offer)
    await talk.press(AIGUL, offer, pressed, chat=CLUB)
    assert await follows(talk, CLUB) == {}
    await talk.press(IVAN, offer, pressed, chat=CLUB)
    assert len(await follows(talk, CLUB)) == 3


async def test_two_taps_at_once_are_one(talk: Talk) -> None:
    card = await made(talk)
    offer = await opened(talk, card, EMMA)
    pressed = take(offer)
    before = len(talk.world.updates)
    for _ in range(4):
        talk.world.press(EMMA, EMMA, offer["message_id"], pressed)
    await asyncio.gather(*(talk.feed(raw) for raw in list(talk.world.updates)[before:]))
    assert len(await follows(talk, EMMA)) == 3
    async with talk.database.read() as connection:
        counted = await connection.execute(
            text(
                "SELECT topics.followers, count(*) FROM topics JOIN subscriptions ON topic = id "
                "GROUP BY id"
            )
        )
        assert all(followers == there for followers, there in counted.all())
        assert await bundles.takers(connection, 1) == 1


@pytest.mark.parametrize("pasted", ["{}", "Для начинающих\n{}", "смотри: {} !"])
async def test_a_link_that_is_pasted_as_text_is_opened(talk: Talk, pasted: str) -> None:
    card = await made(talk)
    offer = await talk.say(EMMA, pasted.format(link_of(card)))
    assert EN("button-bundle-take", count=3) in labels(offer)
    assert offer["text"] == (await opened(talk, card, EMMA))["text"]


async def test_a_link_to_another_bot_is_none_of_ours(talk: Talk) -> None:
    card = await made(talk)
    told = await talk.say(EMMA, link_of(card).replace("parldigest_bot", "parldigest_bot2"))
    assert EN("button-bundle-take", count=3) not in labels(told)
