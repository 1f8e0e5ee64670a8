"""⚙ under alerts: pressed on another panel, by a stale button, and taken back as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.messages.alert_panel import first_sight
from bot.messages.callbacks.presses import (
    FoldPanel,
    IsAbout,
    MuteForDay,
    NotAbout,
    ShowPanel,
    ToDigest,
    Unsubscribe,
)
from bot.messages.callbacks.undo import Reverse
from handlers import make_dispatcher
from handlers.reply import _keyboard
from storage import reviews
from storage.vocabulary import ReviewKind
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_alert_panel import IVAN, RU, alerted, data, labels, mode, opened, stored


def _comes(what: str) -> str:
    """What comes of a topic, with the digest as it is at first."""
    when = RU("digest-when", time=time(8), days="every", which=[])
    return RU("comes", paused="no", until="", comes=what, when=when)


async def _another(talk: Talk, number: int) -> dict[str, Any]:
    """A second alert about the same topic, with its panel open."""
    rows = first_sight(number, None, RU)
    await talk.bot.send_message(IVAN, "Вторая", reply_markup=_keyboard(rows))
    return await opened(talk, talk.heard(IVAN)[-1])


async def test_what_was_done_on_another_panel_is_drawn_on_this_one_too(talk: Talk) -> None:
    number, first = await alerted(talk, "Ашимбаев")
    await opened(talk, first)
    second = await _another(talk, number)
    mute, leave = data(first, MuteForDay), data(first, Unsubscribe)
    ((topic,),) = await stored(talk, "SELECT topic FROM subscriptions")
    away = ToDigest(topic, number).pack()
    for press, said in (
        (mute, "✅ Тишина до "), (away, "✅ Только в дайджесте"), (leave, "✅ Вы отписались"),
    ):  # fmt: skip
        for panel in (first, second):
            await talk.press(IVAN, panel, press)
            assert labels(panel)[1][0].startswith(said)
        assert data(first, Reverse) == data(second, Reverse)
        for panel in (first, second):
            assert await talk.press(IVAN, panel, data(panel, Reverse)) == RU("undo-done")
            assert labels(panel)[1] == ["‹ Назад"]
    assert await mode(talk) == [("both", 0)]


async def test_what_was_not_drawn_when_a_process_died_is_drawn_by_the_next_tap(talk: Talk) -> None:
    number, alert = await alerted(talk, "Ашимбаев")
    await opened(talk, alert)
    ((topic,),) = await stored(talk, "SELECT topic FROM subscriptions")
    async with talk.database.write() as connection:
        await connection.execute(text("UPDATE subscriptions SET mode = 'instant'"))
    await talk.press(IVAN, alert, data(alert, FoldPanel))
    await opened(talk, alert)
    press = ToDigest(topic, number).pack()
    drawn = alert["reply_markup"]
    await talk.press(IVAN, alert, press)
    alert["reply_markup"] = drawn  # it was done, and never drawn
    await talk.press(IVAN, alert, press)
    assert labels(alert)[0] == ["‹ Назад", "↩ Отменить"]
    await talk.press(IVAN, alert, data(alert, Reverse))
    assert await mode(talk) == [("instant", 0)]
    # refused, and given back: the same
    about, not_about = f"about:{number}:{topic}", f"not:{number}:{topic}"
    second = await _another(talk, number)
    for press, said in ((not_about, "✅ Учтено"), (about, "✅ Снова об этом")):
        for panel in (alert, second):
            await talk.press(IVAN, panel, press)
            assert [said] in labels(panel)


@pytest.mark.parametrize("kind", [ToDigest, Unsubscribe])
async def test_a_mute_that_was_comes_back_with_what_is_taken_back(
    talk: Talk, kind: type[Any]
) -> None:
    number, alert = await alerted(talk, "Ашимбаев")
    await opened(talk, alert)
    await talk.press(IVAN, alert, data(alert, MuteForDay))
    ends = (await stored(talk, "SELECT muted_until FROM subscriptions"))[0][0]
    await talk.press(IVAN, alert, data(alert, FoldPanel))
    await opened(talk, alert)
    ((topic,),) = await stored(talk, "SELECT topic FROM subscriptions")
    press = kind(topic, number).pack()
    for _ in range(3):
        await talk.press(IVAN, alert, press)
    assert await mode(talk) in ([("digest", 0)], [])
    assert await talk.press(IVAN, alert, data(alert, Reverse)) == RU("undo-done")
    assert await stored(talk, "SELECT muted_until FROM subscriptions") == [(ends,)]


async def test_a_mute_that_is_over_does_not_come_back(talk: Talk) -> None:
    number, alert = await alerted(talk, "Ашимбаев")
    await opened(talk, alert)
    ((topic,),) = await stored(talk, "SELECT topic FROM subscriptions")
    await talk.press(IVAN, alert, ToDigest(topic, number).pack())
    minute = int((NOW - timedelta(hours=1)).timestamp()) // 60
    told = await talk.press(IVAN, alert, f"again:{topic}:both:{number}:{minute}")
    assert told == RU("undone", topic="Маулен Ашимбаев", mode="both")
    assert await mode(talk) == [("both", 0)]
    # nor does a press that nobody drew mute for years: longer than a topic can be turned off
    await talk.press(IVAN, alert, f"again:{topic}:both:{number}:99999999")
    ((until,),) = await stored(talk, "SELECT muted_until FROM subscriptions")
    assert until <= (talk.at + timedelta(days=366)).timestamp() * 1000


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("UPDATE subscriptions SET mode = 'digest'", _comes("digest")),
        ("UPDATE subscriptions SET mode = 'muted'", _comes("muted")),
        ("UPDATE chats SET alerts_on = false",
         _comes("digest-no-alerts")),
        ("UPDATE chats SET alerts_on = false, digest_on = false",
         _comes("nothing")),
        ("/pause 3", "⏸ Сейчас пауза до "),
    ],
)  # fmt: skip
async def test_nothing_is_muted_for_a_day_where_nothing_comes_at_once(
    talk: Talk, state: str, said: str
) -> None:
    _, alert = await alerted(talk, "Ашимбаев")
    await opened(talk, alert)
    press = data(alert, MuteForDay)
    if state.startswith("/"):
        await talk.say(IVAN, state)
    else:
        async with talk.database.write() as connection:
            await connection.execute(text(state))
    told = await talk.press(IVAN, alert, press)
    assert told.startswith(said)
    assert (await mode(talk))[0][1] == 0
    await talk.press(IVAN, alert, data(alert, FoldPanel))
    await opened(talk, alert)
    assert ["💤 Тишина на сутки"] not in labels(alert)


async def test_a_wrong_match_of_what_is_followed_no_longer_is_said_to_be_none(talk: Talk) -> None:
    """Nothing is reported, and nobody hears that he has said so already."""
    number, alert = await alerted(talk, "Ашимбаев")
    await opened(talk, alert)
    ((topic,),) = await stored(talk, "SELECT topic FROM subscriptions")
    press = data(alert, NotAbout)
    await talk.say(IVAN, "/unsubscribe Ашимбаев")
    assert await talk.press(IVAN, alert, press) == RU("error-not-subscribed")
    assert await talk.press(IVAN, alert, f"not:{number}") == RU("why-unsubscribed")
    assert await stored(talk, "SELECT * FROM reviews") == []
    await talk.say(IVAN, "/subscribe Ашимбаев")
    said = RU("not-this-done", topic="Маулен Ашимбаев", checked="yes")
    assert await talk.press(IVAN, alert, press) == said
    undo = data(alert, IsAbout)
    async with talk.database.write() as connection:  # an editor has confirmed it
        await reviews.unmatch(connection, number, topic)
    assert await talk.press(IVAN, alert, press) == RU("not-this-already")
    assert await talk.press(IVAN, alert, undo) == RU("error-stale-button")


async def test_a_topic_that_the_news_lost_meanwhile_is_not_said_to_be_unfollowed(
    talk: Talk,
) -> None:
    """It stands on the panel that was open when an editor took the match away."""
    number, alert = await alerted(talk, "Ашимбаев Сенат")
    ((person,),) = await stored(talk, "SELECT id FROM topics WHERE kind = 'official'")
    async with talk.database.write() as connection:
        await reviews.unmatch(connection, number, person)
    press = ShowPanel(number, person).pack()
    assert await talk.press(IVAN, alert, press) == RU("error-stale-button")
    await talk.say(IVAN, "/unsubscribe Ашимбаев")
    assert await talk.press(IVAN, alert, press) == RU("error-not-subscribed")


@pytest.mark.parametrize("editors", [True, False])
async def test_a_look_of_the_editors_is_promised_where_there_are_any(
    talk: Talk, editors: bool
) -> None:
    if not editors:
        settings = talk.surroundings.settings.model_copy(update={"editor_ids": ()})
        talk.surroundings = replace(talk.surroundings, settings=settings)
        talk.dispatcher = make_dispatcher(talk.surroundings, talk.counts)
    number, alert = await alerted(talk, "Ашимбаев")
    await opened(talk, alert)
    told = await talk.press(IVAN, alert, data(alert, NotAbout))
    assert ("Редакторы проверят." in told) is editors
    second = await _another(talk, number)
    await talk.press(IVAN, second, data(second, IsAbout))
    await talk.press(IVAN, second, data(second, FoldPanel))
    await talk.press(IVAN, second, f"not:{number}")  # a button of an earlier release
    assert ("Редакторы проверят." in talk.heard(IVAN)[-1]["text"]) is editors


async def test_what_is_given_back_counts_less_where_it_was_counted(talk: Talk) -> None:
    """The article was corrected meanwhile: its words are others today, of which others spoke."""
    number, alert = await alerted(talk, "Ашимбаев")
    await opened(talk, alert)
    ((topic,),) = await stored(talk, "SELECT topic FROM subscriptions")
    await talk.press(IVAN, alert, data(alert, NotAbout))
    ((words,),) = await stored(talk, "SELECT words FROM reviews")
    async with talk.database.write() as connection:
        await connection.execute(text("UPDATE article_topics SET evidence = '[]'"))
        for _ in range(2):
            await reviews.report(
                connection, ReviewKind.NOT_THIS, article=number, topic=topic, now=NOW
            )
    told = "SELECT words, times FROM reviews ORDER BY times"
    assert await stored(talk, told) == [(words, 1), ("", 2)]
    await talk.press(IVAN, alert, data(alert, IsAbout))
    assert await stored(talk, told) == [("", 2)]
