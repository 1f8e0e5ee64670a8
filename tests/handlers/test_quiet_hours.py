"""Quiet hours, the daily limit, how loud a topic is and until when it is off: by buttons and typed,
in each language; and what is held back then, in the settings and in /why."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from bot.texts import texts_for
from storage import chats, deferred, rules, subscriptions
from storage.chats import Chat
from storage.conditions import Rule
from storage.schema import deliveries
from storage.subscriptions import Subscription
from storage.vocabulary import Deferral, Kind, Lane, Mode, State, Urgency
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_subscriptions import AIGUL, EMMA, SPOKEN, labels, press
from tests.seeding import article

IVAN = 1001
RU = texts_for("ru")
TAG = "#проба"  # as nobody has spelt it


async def chat(talk: Talk, person: int = IVAN) -> Chat:
    async with talk.database.read() as connection:
        found = await chats.get(connection, person)
    assert found is not None
    return found


async def only(talk: Talk, person: int = IVAN) -> Subscription:
    """The only topic that is followed."""
    async with talk.database.read() as connection:
        [one] = await subscriptions.of_chat(connection, (await chat(talk, person)).id)
    return one


def last(talk: Talk, person: int = IVAN) -> dict[str, Any]:
    return talk.heard(person)[-1]


@pytest.mark.parametrize(("person", "texts"), SPOKEN)
async def test_quiet_hours_by_buttons(talk: Talk, person: int, texts: Any) -> None:
    await talk.say(person, "/settings")
    await press(talk, person, texts("button-quiet"))
    assert texts("button-quiet-off") not in labels(last(talk, person))
    for _ in range(2):  # pressed twice, it says the same
        await talk.press(person, last(talk, person), "set:quiet:1380:420")
    assert "23:00–07:00" in last(talk, person)["text"]
    await press(talk, person, texts("button-quiet"))
    assert "✅ 23:00–07:00" in labels(last(talk, person))
    await press(talk, person, texts("button-weekdays"))
    there = await chat(talk, person)
    assert (there.quiet_from, there.quiet_to, there.quiet_days) == (1380, 420, 0b0011111)
    await press(talk, person, texts("button-quiet-off"))
    assert (await chat(talk, person)).quiet_from is None
    assert "23:00" not in last(talk, person)["text"]
    assert len(talk.heard(person)) == 1


@pytest.mark.parametrize(
    "typed", ["23-7 по будням", "с 23 до 7 по будням", "сағат 23-тен 7-ге дейін жұмыс күндері"]
)
async def test_quiet_hours_typed(talk: Talk, typed: str) -> None:
    await talk.say(IVAN, "/settings")
    await press(talk, IVAN, RU("button-quiet"))
    assert "Не понимаю" in (await talk.say(IVAN, "когда-нибудь"))["text"]
    assert "23:00–07:00, с понедельника по пятницу" in (await talk.say(IVAN, typed))["text"]
    there = await chat(talk)
    assert (there.quiet_from, there.quiet_to, there.quiet_days) == (1380, 420, 0b0011111)


@pytest.mark.parametrize(("person", "texts"), SPOKEN)
async def test_a_daily_limit(talk: Talk, person: int, texts: Any) -> None:
    await talk.say(person, "/settings")
    await press(talk, person, texts("button-cap"))
    await press(talk, person, "10")
    assert (await chat(talk, person)).alerts_most == 10
    await press(talk, person, texts("button-cap"))
    assert "✅ 10" in labels(last(talk, person))
    assert "999" in (await talk.say(person, "тысяча"))["text"]
    await talk.say(person, "7")
    assert (await chat(talk, person)).alerts_most == 7
    await talk.say(person, "/settings")
    await press(talk, person, texts("button-cap"))
    await press(talk, person, texts("button-no-cap"))
    assert (await chat(talk, person)).alerts_most is None


@pytest.mark.parametrize(("person", "texts"), SPOKEN)
async def test_how_loud_a_topic_is(talk: Talk, person: int, texts: Any) -> None:
    await talk.say(person, f"/subscribe {TAG}")
    await talk.say(person, "/subscriptions")
    await talk.press(person, last(talk, person), labels(last(talk, person))[f"⚡📰 {TAG}"])
    for urgency, sign in ((Urgency.SILENT, "🔇"), (Urgency.IMPORTANT, "❗")):
        await press(talk, person, texts(f"button-loud-{urgency}"))
        assert (await only(talk, person)).urgency is urgency
        assert sign in last(talk, person)["text"]
    await press(talk, person, texts("button-to-list"))
    assert f"⚡📰❗ {TAG}" in labels(last(talk, person))
    # Dropped and taken back, it is what it was.
    await talk.press(person, last(talk, person), labels(last(talk, person))["✖"])
    await press(talk, person, texts("button-take-back", topic=TAG))
    assert (await only(talk, person)).urgency is Urgency.IMPORTANT


@pytest.mark.parametrize(("person", "texts"), SPOKEN)
async def test_a_topic_is_switched_off_for_a_time(talk: Talk, person: int, texts: Any) -> None:
    await talk.say(person, f"/subscribe {TAG}")
    await talk.say(person, "/subscriptions")
    await talk.press(person, last(talk, person), labels(last(talk, person))[f"⚡📰 {TAG}"])
    await press(talk, person, texts("button-off"))
    await press(talk, person, texts("button-pause-days", count=7))
    one = await only(talk, person)
    assert one.switched_off(NOW)
    assert one.muted_until == NOW + timedelta(days=7)
    assert "⏳" in last(talk, person)["text"]
    await press(talk, person, texts("button-to-list"))
    assert f"⚡📰⏳ {TAG}" in labels(last(talk, person))
    await talk.press(person, last(talk, person), labels(last(talk, person))["✖"])
    await press(talk, person, texts("button-take-back", topic=TAG))
    again = await only(talk, person)
    assert again.switched_off(NOW)
    assert again.muted_until == one.muted_until
    await press(talk, person, texts("button-on-again"))
    assert not (await only(talk, person)).muted(NOW)
    assert (await only(talk, person)).mode is Mode.BOTH


async def test_until_when_it_is_off_is_typed(talk: Talk) -> None:
    await talk.say(IVAN, f"/subscribe {TAG}")
    await talk.say(IVAN, "/subscriptions")
    await talk.press(IVAN, last(talk), labels(last(talk))[f"⚡📰 {TAG}"])
    await press(talk, IVAN, RU("button-off"))
    assert "Нужен день в пределах года" in (await talk.say(IVAN, "когда-нибудь"))["text"]
    assert "до 5 декабря, 00:00" in (await talk.say(IVAN, "до 5 декабря"))["text"]
    assert (await only(talk)).switched_off(NOW)


@pytest.mark.parametrize(
    ("person", "typed", "told"),
    [
        (IVAN, "/pause до понедельника", "до 30 ноября, 00:00"),
        (IVAN, "/pause на 3 дня", "до 27 ноября, 17:00"),
        (AIGUL, "/pause дүйсенбіге дейін", "30 қараша күні сағат 00:00-ге дейін"),
        (EMMA, "/pause until Monday", "until 00:00 on 30 November"),
    ],
)
async def test_a_pause_until_a_day(talk: Talk, person: int, typed: str, told: str) -> None:
    said = await talk.say(person, typed)
    there = await chat(talk, person)
    assert there.paused(NOW), said["text"]
    assert told in said["text"], said["text"]


async def held_back(talk: Talk, why: Deferral) -> None:
    """Three alerts of a chat that were deferred until tomorrow; one of them does not come then, by
    a condition that was chosen since."""
    await talk.say(IVAN, f"/subscribe {TAG} #иное")
    texts = [f"Новость {n}\n\nО деле {n}.\n\n{tag}" for n, tag in enumerate((TAG, TAG, "#иное"))]
    numbers = [await article(talk.database, one, at=NOW - timedelta(hours=1)) for one in texts]
    there = await chat(talk)
    async with talk.database.write() as connection:
        rule = await rules.number(connection, Rule(title=True), NOW)
        every = await subscriptions.of_chat(connection, there.id)
        [other] = [one for one in every if one.topic.key == "иное"]
        await rules.give(connection, there.id, other.topic.id, rule)
        await connection.execute(delete(deliveries))
        await connection.execute(
            deliveries.insert(),
            [
                {
                    "chat": there.id,
                    "kind": Kind.ALERT,
                    "subject": number,
                    "lane": Lane.ALERT,
                    "state": State.DEFERRED,
                    "reason": why,
                    "due_at": NOW + timedelta(hours=14),
                    "created_at": NOW,
                }
                for number in numbers
            ],
        )


async def due_of(talk: Talk) -> set[Any]:
    async with talk.database.read() as connection:
        found = await connection.scalars(
            select(deliveries.c.due_at).where(deliveries.c.state == State.DEFERRED)
        )
        return set(found)


async def test_what_is_held_back_is_told_and_comes_when_the_quiet_is_ended(talk: Talk) -> None:
    await talk.say(IVAN, "/settings")
    await talk.press(IVAN, last(talk), "set:quiet:1380:420")
    await held_back(talk, Deferral.QUIET)
    told = (await talk.say(IVAN, "/settings"))["text"]
    assert "Сейчас отложено новостей: 2 (тихие часы)" in told
    assert "Всего отложено новостей: 2 (тихие часы)" in (await talk.say(IVAN, "/why"))["text"]
    await talk.say(IVAN, "/settings")
    await press(talk, IVAN, RU("button-quiet"))
    await press(talk, IVAN, RU("button-quiet-off"))
    [due] = await due_of(talk)
    assert due <= NOW
    async with talk.database.read() as connection:
        assert await deferred.any_due(connection, NOW)


async def test_where_the_hours_or_the_zone_change_it_comes_when_these_end(talk: Talk) -> None:
    await talk.say(IVAN, "/settings")
    await held_back(talk, Deferral.QUIET)
    # At noon in UTC it is 17:00 in Almaty.
    await talk.press(IVAN, last(talk), f"set:quiet:{16 * 60}:{20 * 60}")
    assert await due_of(talk) == {NOW + timedelta(hours=3)}
    await talk.press(IVAN, last(talk), "set:zone:Europe/Istanbul")
    [due] = await due_of(talk)
    assert due <= NOW  # there it is three in the afternoon, and not quiet


async def test_without_a_limit_what_was_beyond_it_comes(talk: Talk) -> None:
    await talk.say(IVAN, "/settings")
    await talk.press(IVAN, last(talk), "set:cap:5")
    await held_back(talk, Deferral.CAP)
    await talk.press(IVAN, last(talk), "set:cap:10")
    assert await due_of(talk) == {NOW + timedelta(hours=14)}
    await talk.press(IVAN, last(talk), "set:cap:0")
    [due] = await due_of(talk)
    assert due <= NOW


async def test_a_topic_that_is_not_followed_is_neither_loud_nor_off(talk: Talk) -> None:
    await talk.say(IVAN, f"/subscribe {TAG}")
    topic = (await only(talk)).topic.id
    await talk.say(IVAN, f"/unsubscribe {TAG}")
    for data in (f"loud:{topic}:0:silent", f"off-ask:{topic}:0", f"off-for:{topic}:0:7"):
        popped = await talk.press(IVAN, last(talk), data)
        assert popped == RU("error-not-subscribed")
    async with talk.database.write() as connection:
        nothing = update(deliveries).values(attempts=0)
        assert (await connection.execute(nothing)).rowcount == 0
