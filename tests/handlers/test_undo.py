"""Whatever takes something away from a reader has a button that puts it back as it was, once, while
nothing else has changed it, and for nobody else: gone through by the presses that there are."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.messages import (
    callbacks,
    callbacks_bundles,
    callbacks_following,
    callbacks_quiet,
    callbacks_schedules,
)
from bot.messages import callbacks_alerts as alerts
from bot.messages import callbacks_digest as digest
from bot.messages.alert_panel import first_sight
from bot.messages.callback_fields import Switch
from bot.messages.callbacks import PRESSES, Press, parse
from bot.messages.callbacks_named import SaveNamed
from bot.messages.callbacks_undo import Reverse
from bot.sandbox.server import Sandbox
from bot.texts import texts_for
from handlers.bundle_words import mark_of
from handlers.reply import _keyboard
from storage import bundles, hiding, mutes, named, rules
from storage.conditions import Rule
from storage.database import Database
from storage.named import Named
from storage.vocabulary import Urgency
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
from tests.seeding import alerted, article

IVAN, EMMA = 1001, 1003
RU, EN = texts_for("ru"), texts_for("en")
NEWS = "Палата обсудила план\n\nМаулен Ашимбаев выступил, и Сенат решил.\n\nПозже.\n\n#Проба"


@pytest.fixture
async def talk(sandbox: Sandbox, database: Database) -> AsyncIterator[Talk]:
    """The conversations, on either engine."""
    made = Talk(sandbox, database, story_hours=48)
    yield made
    await made.close()


async def chosen(talk: Talk) -> list[list[tuple[Any, ...]]]:
    async with talk.database.read() as connection:
        return [[tuple(row) for row in await connection.execute(text(one))] for one in CHOSEN]


async def prepared(talk: Talk) -> There:
    """A reader who has chosen whatever can be chosen."""
    await talk.say(IVAN, "/subscribe #Проба Ашимбаев Сенат")
    number = await article(talk.database, NEWS, at=NOW - timedelta(hours=1))
    await alerted(talk.database, 1, number)
    async with talk.database.write() as connection:
        found = await connection.execute(text("SELECT kind, id FROM topics ORDER BY id DESC"))
        ids: dict[str, int] = dict(tuple(row) for row in found)
        rule = await rules.number(connection, Rule(title=True), NOW)
        await rules.number(connection, Rule(languages=("kk",)), NOW)
        await rules.give(connection, 1, ids["official"], rule)
        await mutes.set_urgency(connection, 1, ids["official"], Urgency.IMPORTANT)
        names = [
            (await named.ensure(connection, 1, Named(it, ("план",)), NOW)).id
            for it in ("Раз", "Два")
        ]
        await connection.execute(text("UPDATE chats SET digest_form = 'rich'"))
        await connection.execute(
            text(f"UPDATE subscriptions SET place = 1 WHERE topic = {ids['official']}")
        )
    settings = await talk.say(IVAN, "/settings")
    for one in (
        callbacks_schedules.AddSchedule(20 * 60, 127, 0),
        callbacks_quiet.SetQuiet(1380, 420),
        callbacks_quiet.SetCap(20),
        callbacks.SetSwitch(Switch.SEQUELS_ON),
        callbacks.SetSwitch(Switch.EMPTY_ON),
        alerts.Save(number),
    ):
        await talk.press(IVAN, settings, one.pack())
    async with talk.database.read() as connection:
        first, second = await connection.scalars(text("SELECT id FROM schedules ORDER BY id"))
    return There(number, ids["official"], ids["hashtag"], first, second, *names)


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
async def test_what_was_is_so_again_once_and_for_nobody_else(talk: Talk, made: Made) -> None:
    there = await prepared(talk)
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
    await talk.press(IVAN, message, undo)
    assert await chosen(talk) == again


@pytest.mark.parametrize("made", CASES)
async def test_what_was_changed_since_is_not_undone(talk: Talk, made: Made) -> None:
    there = await prepared(talk)
    press = made(there)
    if isinstance(press, callbacks.PreferOutlet):
        async with talk.database.write() as connection:
            await connection.execute(text("UPDATE article_sources SET name = 'Вестник'"))
    if isinstance(press, callbacks.Pause):
        await talk.press(IVAN, await talk.say(IVAN, "/settings"), callbacks.Pause(3).pack())
    message = await place_for(talk, press, there)
    await talk.press(IVAN, message, press.pack())
    undo = way_back(talk, message)
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
async def test_an_opposite_is_as_exact(talk: Talk, kind: type[Press]) -> None:
    there = await prepared(talk)
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
