"""What somebody who makes a bundle is told to do next."""

from __future__ import annotations

from bot.texts import texts_for
from tests.handlers.bundling import FOLLOWED, IVAN
from tests.handlers.talking import Talk
from tests.handlers.test_subscriptions import press

RU = texts_for("ru")


async def test_what_is_no_name_behind_the_command_is_to_be_sent_with_it_again(talk: Talk) -> None:
    await talk.say(IVAN, FOLLOWED)
    for typed, key in (("я" * 65, "error-bundle-name"), ("t.me/evil", "error-bundle-address")):
        told = (await talk.say(IVAN, f"/bundle {typed}"))["text"]
        assert told == RU(key, limit=64, asked="no")
        assert "/bundle" in told  # no question waits: what is typed next would be no name


async def test_a_new_bundle_says_that_all_is_ticked(talk: Talk) -> None:
    await talk.say(IVAN, FOLLOWED)
    await talk.say(IVAN, "/bundle")
    await press(talk, IVAN, RU("button-bundle-new"))
    card = talk.heard(IVAN)[-1]
    assert "Отмечены все темы: снимите отметку" in card["text"]
    await press(talk, IVAN, "✅ #вторая")
    assert "Отметьте темы, которыми хотите поделиться." in card["text"]
