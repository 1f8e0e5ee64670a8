"""What is said where digests are off, where nothing comes at once, in a pause, and of what is gone:
it holds then, too, and advises nothing that would bring nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.messages.callbacks.digest import Reference, Unseen, scope_of
from bot.messages.callbacks.fields import Switch
from bot.messages.callbacks.presses import Pause, SetSwitch
from bot.messages.callbacks.quiet import SetCap, SetQuiet
from bot.texts import Texts, texts_for
from storage import revisions, schedules
from storage.vocabulary import DigestForm
from tests.handlers.bundling import made, opened
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_digest_form import form_of, rich
from tests.handlers.test_news_now import EMMA, IVAN, news, presses
from tests.handlers.test_subscriptions import labels
from tests.seeding import article

RU, EN = texts_for("ru"), texts_for("en")
_BOTH_ON, _NO_DIGEST, _NO_ALERTS = (), (Switch.DIGEST_OFF,), (Switch.ALERTS_OFF,)


async def _set(talk: Talk, person: int, switches: tuple[Switch, ...]) -> None:
    settings = await talk.say(person, "/settings")
    for one in switches:
        await talk.press(person, settings, SetSwitch(one).pack())


def _advised(said: dict[str, Any], texts: Texts, label: str) -> tuple[str, bool]:
    """Of too much: what is said of the digest ("" where there is no warning); the button."""
    warned = [
        on
        for on in ("on", "off")
        if texts("conditions-firehose", limit=30, digest=on) in said["text"]
    ]
    return "".join(warned), label in labels(said)


@pytest.mark.parametrize(
    ("switches", "advised"),
    [(_BOTH_ON, ("on", True)), (_NO_DIGEST, ("off", False)), (_NO_ALERTS, ("", False))],
)
async def test_a_digest_is_advised_only_where_it_would_come(
    talk: Talk, switches: tuple[Switch, ...], advised: tuple[str, bool]
) -> None:
    for number in range(31):
        words = f"Дело {number}\n\nОб ипотеке, дело {number}.\n\n#Проба"
        await article(talk.database, words, at=NOW - timedelta(hours=1))
    await _set(talk, EMMA, switches)
    follow = EN("button-conditions-digest", new="yes")
    said = await talk.say(EMMA, "/subscribe #Проба lang:ru")
    assert _advised(said, EN, follow) == advised
    said = await talk.say(EMMA, "/subscribe housing: ипотека, ипотеке")
    assert _advised(said, EN, follow) == advised
    offer = await opened(talk, await made(talk), EMMA)
    assert _advised(offer, EN, EN("button-bundle-digest")) == advised
    said = await talk.say(EMMA, "/subscribe #Проба")
    assert _advised(said, EN, "")[0] == advised[0]


async def test_quiet_hours_tell_of_the_digest_only_where_it_comes(talk: Talk) -> None:
    settings = await talk.say(EMMA, "/settings")
    for told in (True, False):
        if not told:
            await _set(talk, EMMA, _NO_DIGEST)
        for one in (SetQuiet(), SetCap()):
            await talk.press(EMMA, settings, one.pack())
            assert ("digest" in settings["text"]) is told, settings["text"]


async def test_a_schedule_is_paused_in_a_pause_and_off_where_it_is_off(talk: Talk) -> None:
    settings = await talk.say(IVAN, "/settings")
    await talk.press(IVAN, settings, presses(settings)[RU("button-schedules")])
    card = next(data for label, data in presses(settings).items() if label.startswith("1. "))
    await talk.press(IVAN, await talk.say(IVAN, "/settings"), Pause(0).pack())
    await talk.press(IVAN, settings, card)
    assert RU("schedule-off", why="paused") in settings["text"]
    await _set(talk, IVAN, _NO_DIGEST)
    await talk.press(IVAN, settings, card)
    assert RU("schedule-off", why="off") in settings["text"]


async def test_several_digests_share_what_came_in_a_pause(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    assert RU("pause-missed", digest="on") in await _after_a_pause(talk)
    async with talk.database.write() as connection:
        await schedules.add(connection, 1, at=0, next_at=None, now=NOW)
    assert RU("pause-missed", digest="several") in await _after_a_pause(talk)


async def _after_a_pause(talk: Talk) -> str:
    await talk.say(IVAN, "/pause 2")
    text: str = (await talk.say(IVAN, "/resume"))["text"]
    return text


async def test_an_article_that_left_a_digest_is_gone_and_the_digest_is_not(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    await news(talk, 2)
    told = await talk.say(IVAN, "/digest")
    opens = presses(told)["1"]
    async with talk.database.write() as connection:
        await revisions.retract(connection, 1, NOW)
        await revisions.retract(connection, 2, NOW)
    assert await talk.press(IVAN, told, opens) == RU("digest-article-gone")


async def test_who_gives_up_a_layout_is_told_so_though_the_digest_is_gone(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    await news(talk, 2)
    await rich(talk)
    told = await talk.say(IVAN, "/digest")
    assert await form_of(talk) is DigestForm.RICH
    reference = Reference.of(NOW - timedelta(days=1), NOW, scope_of([77])).fields()
    popped = await talk.press(IVAN, told, Unseen(*reference).pack())
    assert popped == RU("digest-unseen-gone")
    assert await form_of(talk) is DigestForm.CLASSIC
    assert told in talk.heard(IVAN)
