"""Whatever takes something away from a reader has a button that puts it back as it was, once, while
nothing else has changed it, and for nobody else: gone through by the presses that there are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from sqlalchemy import text

from bot.messages.alert_panel import first_sight
from bot.messages.callbacks import alerts, digest
from bot.messages.callbacks import bundles as callbacks_bundles
from bot.messages.callbacks import following as callbacks_following
from bot.messages.callbacks import presses as callbacks
from bot.messages.callbacks import schedules as callbacks_schedules
from bot.messages.callbacks.named import SaveNamed
from bot.messages.callbacks.presses import PRESSES, Press, parse
from bot.messages.callbacks.undo import Reverse
from bot.texts import texts_for
from handlers.bundle_words import mark_of
from handlers.reply import _keyboard
from storage import bundles, hiding
from tests.handlers.choosing import IVAN, chooser, engine
from tests.handlers.taking import (
    ASKS,
    BRINGS,
    CASES,
    CHOSEN,
    DESK,
    HANDS,
    OPPOSITE,
    SEES,
    SHOWS,
    TAKES,
    TOKEN,
    Made,
    There,
)
from tests.handlers.talking import NOW, Talk

EMMA = 1003
# Once undone, they lead back to the bundle that they were of.
OFFERED_ONCE = (callbacks_bundles.TakeFromBundle, callbacks_bundles.GiveBundleBack)
FROM_BUNDLES = tuple(one.__name__ for one in OFFERED_ONCE)
RU, EN = texts_for("ru"), texts_for("en")

__all__ = ["IVAN", "chooser", "engine"]  # the fixtures, too


async def chosen(talk: Talk) -> list[list[tuple[Any, ...]]]:
    async with talk.database.read() as connection:
        return [[tuple(row) for row in await connection.execute(text(one))] for one in CHOSEN]


def test_each_press_takes_something_away_and_has_a_way_back_or_does_not() -> None:
    desk = {one for one in PRESSES if one.__module__ in {room.__name__ for room in DESK}}
    told = [TAKES.keys(), OPPOSITE.keys(), BRINGS, SHOWS, ASKS, HANDS, SEES, desk]
    assert sum(map(len, told)) == len(set().union(*told))
    assert sorted(one.__name__ for one in set(PRESSES).difference(*told)) == []


def buttons(message: Mapping[str, Any]) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [one["callback_data"] for row in rows for one in row if "callback_data" in one]


def way_back(talk: Talk, *messages: Mapping[str, Any]) -> str:
    """The only button that takes back what was changed."""
    for message in (*messages, talk.heard(IVAN)[-1]):
        found = [one for one in buttons(message) if isinstance(parse(one), Reverse)]
        if found:
            [data] = found
            return data
    raise AssertionError([buttons(one) for one in messages])


async def place_for(talk: Talk, press: Press, there: There) -> dict[str, Any]:
    """A message on which such a button stands."""
    if isinstance(press, callbacks_bundles.TakeFromBundle | callbacks_bundles.GiveBundleBack):
        await bundle_taken(talk, there)
    if isinstance(press, callbacks_following.Pause | callbacks.SetSwitch):
        return await talk.say(IVAN, "/settings")
    rows = first_sight(there.article, "https://example.kz/n/1/", RU)
    await talk.bot.send_message(IVAN, "Тревога", reply_markup=_keyboard(rows))
    alert = talk.heard(IVAN)[-1]
    await talk.press(IVAN, alert, alerts.ShowPanel(there.article, there.topic).pack())
    return alert


async def bundle_taken(talk: Talk, there: There) -> None:
    """He has a named topic by a bundle of another."""
    emmas = await talk.say(EMMA, "/settings")
    async with talk.database.write() as connection:
        await hiding.offer(connection, 2, [there.named], NOW)
    await talk.press(EMMA, emmas, SaveNamed(there.named, 0, 0).pack())
    async with talk.database.write() as connection:
        number = await bundles.begin(connection, 2, TOKEN, NOW)
        one = await bundles.mine(connection, 2, number or 0, held=True)
        assert one is not None
        assert await bundles.name(connection, one, "Чужая")
        shown = mark_of("Чужая", await bundles.topics_of(connection, one.id))
    pressed = callbacks_bundles.TakeBundle(TOKEN, shown).pack()
    await talk.press(IVAN, await talk.say(IVAN, "/settings"), pressed)


@pytest.mark.parametrize("made", CASES)
async def test_what_was_is_so_again_once_for_nobody_else_and_while_nothing_changes(
    chooser: tuple[Talk, There], made: Made
) -> None:
    talk, there = chooser
    press = made(there)
    if isinstance(press, callbacks.PreferOutlet):
        async with talk.database.write() as connection:
            await connection.execute(text("UPDATE article_sources SET name = 'Вестник'"))
    if isinstance(press, callbacks.Pause):  # another than that which is there
        await talk.press(IVAN, await talk.say(IVAN, "/settings"), callbacks.Pause(3).pack())
    message = await place_for(talk, press, there)
    before = await chosen(talk)
    await talk.press(IVAN, message, press.pack())
    taken = await chosen(talk)
    assert taken != before
    await talk.press(IVAN, message, press.pack())  # people press twice
    undo = way_back(talk, message)
    # pressed by somebody else it is no button
    strange = await talk.say(EMMA, "/settings")
    assert await talk.press(EMMA, strange, undo) == EN("error-stale-button")
    assert await chosen(talk) != before
    for _ in range(2):
        told = await talk.press(IVAN, message, undo)
        assert told in {RU("undo-done"), texts_for("kk")("undo-done")}
        assert await chosen(talk) == before
    # taken away anew, it stays so: this button has done what it can
    await talk.press(IVAN, message, press.pack())
    again = await chosen(talk)
    anew = "" if isinstance(press, OFFERED_ONCE) else way_back(talk, message)
    await talk.press(IVAN, message, undo)
    assert await chosen(talk) == again
    if anew:
        await _is_not_undone_once_it_was_changed(talk, press, message, anew)


@pytest.mark.parametrize("made", [one for one in CASES if str(one.id).startswith(FROM_BUNDLES)])
async def test_what_was_changed_since_is_not_undone(
    chooser: tuple[Talk, There], made: Made
) -> None:
    talk, there = chooser
    press = made(there)
    message = await place_for(talk, press, there)
    await talk.press(IVAN, message, press.pack())
    await _is_not_undone_once_it_was_changed(talk, press, message, way_back(talk, message))


async def _is_not_undone_once_it_was_changed(
    talk: Talk, press: Press, message: dict[str, Any], undo: str
) -> None:
    async with talk.database.write() as connection:
        for one in (
            "UPDATE subscriptions SET mode = 'instant', urgency = 'normal',"
            " rule = (SELECT max(id) FROM rules), muted_until = 5",
            "UPDATE chats SET language = 'ru', time_zone = 'Asia/Tokyo', alerts_on = true,"
            " digest_on = true, digest_empty = true, paused_until = NULL, alerts_most = 7,"
            " digest_form = 'rich', alerted_in_digest = 'full', outlets = '',"
            " quiet_from = 1, quiet_to = 2, quiet_days = 3, week_picture = true",
            "UPDATE schedules SET at = 77, days = 2, topics = NULL",
            "UPDATE sequel_choices SET wanted = true",
            "INSERT INTO subscriptions (chat, topic, mode, created_at) SELECT 1, id, 'digest', 5"
            " FROM topics WHERE kind IN ('official', 'named')"
            " AND NOT EXISTS (SELECT 1 FROM subscriptions s WHERE topic = topics.id AND chat = 1)",
        ):
            await connection.execute(text(one))
    if isinstance(press, callbacks_schedules.RemoveSchedule):
        # what is gone can come back: other schedules are other choices
        assert await talk.press(IVAN, message, undo) == RU("undo-done")
        return
    since = await chosen(talk)
    assert await talk.press(IVAN, message, undo) == RU("undo-changed")
    assert await chosen(talk) == since


@pytest.mark.parametrize("kind", OPPOSITE)
async def test_an_opposite_is_as_exact(chooser: tuple[Talk, There], kind: type[Press]) -> None:
    talk, there = chooser
    made, opposite = OPPOSITE[kind]
    message = await place_for(talk, made(there), there)
    if kind is SaveNamed:
        await talk.press(IVAN, message, SaveNamed(there.named, 0, 0).pack())
    before = await chosen(talk)
    for _ in range(2):
        await talk.press(IVAN, message, made(there).pack())
    assert await chosen(talk) != before
    # under a digest, and out of an editor (test_digest_pages.py, test_named.py)
    if kind not in (digest.MuteTopic, SaveNamed):
        assert opposite(there).pack() in buttons(message)
    for _ in range(2):
        await talk.press(IVAN, message, opposite(there).pack())
        assert await chosen(talk) == before
