"""A story that grows tells those who asked what is new, a few times, in reply to its alert."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import delete, select, update

from bot.compose.sequels import APART, IN
from bot.messages.operation import Edit
from storage import chats, mutes, sequels, topics
from storage.database import Database
from storage.deliveries import Settlement
from storage.schema import deliveries, sent_messages, subscriptions
from storage.vocabulary import Kind, Mode, SetAside, State
from tests.compose.follow_ups import PARTS, Days, ask, grown, more, sends
from tests.compose.follow_ups import house as house
from tests.compose.follow_ups import reading as reading
from tests.compose.test_stories import KAZAKH, KK_URL, RU_URL
from tests.seeding import NOW, claim, reader
from tests.stories.telling import BODY, RUSSIAN, TAG, House, by, told


async def test_who_asked_is_told_what_is_new_in_reply_to_the_alert(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    [message] = reading.chats[1]
    done = await grown(house, reading, 0, timedelta(minutes=20))
    assert sorted(type(one).__name__ for one in done) == ["Edit", "Send"]
    [sequel] = sends(done)
    assert sequel.replies_to == message
    assert sequel.message.silent
    words = sequel.message.plain
    assert words.startswith("🆕 Продолжение\n\nДорожные фонды: новости 0\n\nКомитет по бюджету")
    assert "Курьер 0 · " in words
    assert "ещё" not in words
    assert [[one.text for one in row] for row in sequel.message.buttons] == [
        ["🔕 Не присылать продолжение"]
    ]
    assert "Также: Курьер 0" in reading.chats[1][message]
    assert await reading.at(house, timedelta(hours=9)) == []


async def test_who_did_not_ask_has_the_quiet_edit_only(
    database: Database, house: House, reading: Days
) -> None:
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    [edit] = await grown(house, reading, 0, timedelta(minutes=20))
    assert isinstance(edit, Edit)


async def test_what_is_said_of_one_story_holds_whatever_is_said_of_all(
    database: Database, house: House, reading: Days
) -> None:
    first = await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    await ask(database, story=first)
    assert len(sends(await grown(house, reading, 0, timedelta(minutes=20)))) == 1
    await ask(database)
    await ask(database, story=first, wanted=False)
    assert sends(await grown(house, reading, 1, timedelta(hours=3))) == []
    async with database.read() as connection:
        assert not await sequels.wants(connection, 1, first)
        assert await sequels.wants(connection, 1, first + 1)


async def test_a_copy_tells_nothing_new(database: Database, house: House, reading: Days) -> None:
    await ask(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    house.now = NOW + timedelta(minutes=20)
    ended = f"Фонды дорог: палата за\n\n{BODY}\n\nНапомним, ранее писали о том.\n\n#Проба"
    await house.take(ended, "Курьер", 2)
    await house.take(RUSSIAN, "Копия", 3)  # another source of the same article
    [edit] = await reading.at(house, timedelta(hours=2))
    assert isinstance(edit, Edit)
    assert "Копия, Курьер" in edit.message.plain
    assert reading.dropped == ["nothing new"]


async def test_three_a_day_some_minutes_apart_and_the_rest_together(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    # soon after the alert: it waits, and then tells of both
    await house.take(more(0), "Курьер", 2)
    assert sends(await reading.at(house, timedelta(minutes=1))) == []
    await house.take(more(1), "Хроника", 3)
    assert sends(await reading.at(house, APART - timedelta(seconds=2))) == []
    [both] = sends(await reading.at(house, APART + timedelta(seconds=1)))
    assert "И ещё 1 новость об этом" in both.message.plain
    sent = 1
    day = [f"{title}\n\n{BODY}\n\n{text}\n\n#Проба" for title, text in PARTS]
    for number, text in enumerate(day):
        house.now = NOW + timedelta(hours=1 + number)
        await house.take(text, f"Бюро {number}", 10 + number)
        done = sends(await reading.at(house, timedelta(hours=1 + number, minutes=40)))
        sent += len(done)
        assert sent == min(3, 2 + number), number
    late = sends(await reading.at(house, IN + APART + timedelta(minutes=1)))
    assert len(late) == 1
    assert "И ещё 1 новость об этом" in late[0].message.plain
    async with database.read() as connection:
        rows = await connection.scalars(
            select(deliveries.c.state).where(deliveries.c.kind == Kind.SEQUEL)
        )
        assert set(rows) == {State.SENT}


@pytest.mark.parametrize("mode", [Mode.INSTANT, Mode.BOTH])
async def test_it_makes_a_sound_only_where_news_comes_at_once_alone(
    database: Database, mode: Mode, reading: Days
) -> None:
    await reader(database, 1, {TAG: mode})
    house = House(database)
    await ask(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    [sequel] = sends(await grown(house, reading, 0, timedelta(minutes=20)))
    assert sequel.message.silent == (mode is Mode.BOTH)


@pytest.mark.parametrize("why", ["paused", "muted", "blocked", "off", "left"])
async def test_who_is_to_be_left_alone_is(
    database: Database, house: House, reading: Days, why: str
) -> None:
    await ask(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    async with database.write() as connection:
        topic = (await topics.by_keys(connection, [TAG]))[0].id
        changes: dict[str, dict[str, object]] = {
            "paused": {"paused_until": NOW + timedelta(days=9)},
            "blocked": {"set_aside": SetAside.BLOCKED},
            "off": {"alerts_on": False},
        }
        if why in changes:
            await chats.change(connection, 1, **changes[why])
        if why == "muted":
            await mutes.mute(connection, 1, topic, until=NOW + timedelta(days=9), now=NOW)
        if why == "left":
            await connection.execute(delete(subscriptions).where(subscriptions.c.topic == topic))
    assert sends(await grown(house, reading, 0, timedelta(minutes=20))) == []


async def test_the_member_that_the_alert_shows_from_now_on_is_no_sequel(
    database: Database, reading: Days
) -> None:
    await reader(database, 1, {TAG: Mode.BOTH}, language="kk")
    house = House(database)
    await ask(database)
    await house.door.take_in(told(RUSSIAN, RU_URL), by("Вестник", 1))
    await reading.deliver()
    house.now = NOW + timedelta(minutes=20)
    await house.door.take_in(told(KAZAKH, KK_URL, "kk"), by("Хабаршы", 7))
    [edit] = await reading.at(house, timedelta(hours=2))
    assert isinstance(edit, Edit)
    assert reading.of(1).startswith("Палата жол қорлары")


@pytest.mark.parametrize(
    "turned", [timedelta(minutes=1), timedelta(hours=2)], ids=["before", "with"]
)
async def test_what_is_new_comes_though_the_alert_is_turned_to_the_readers_language_meanwhile(
    database: Database, reading: Days, turned: timedelta
) -> None:
    await reader(database, 1, {TAG: Mode.BOTH}, language="kk")
    house = House(database)
    await ask(database)
    await house.door.take_in(told(RUSSIAN, RU_URL), by("Вестник", 1))
    await reading.deliver()
    await house.take(more(0), "Курьер", 2)
    await house.door.take_in(told(KAZAKH, KK_URL, "kk"), by("Хабаршы", 7))
    done = [*await reading.at(house, turned), *await reading.at(house, timedelta(hours=2))]
    [edit] = [one for one in done if isinstance(one, Edit)]
    assert edit.message.plain.startswith("Палата жол қорлары")
    [sequel] = sends(done)
    assert "Комитет по бюджету отдельно" in sequel.message.plain
    assert await reading.at(house, timedelta(hours=9)) == []


async def test_what_is_told_in_another_language_is_the_alerts_link(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await house.door.take_in(told(RUSSIAN, RU_URL), by("Вестник", 1))
    await reading.deliver()
    house.now = NOW + timedelta(minutes=20)
    await house.door.take_in(told(KAZAKH, KK_URL, "kk"), by("Хабаршы", 7))
    [edit] = await reading.at(house, timedelta(hours=2))
    assert "🌐 На казахском" in edit.message.plain


async def test_an_upgraded_group_gets_it_without_a_reply(
    database: Database, house: House, reading: Days
) -> None:
    await ask(database)
    await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    async with database.write() as connection:
        await connection.execute(update(sent_messages).values(moved=True))
    [sequel] = sends(await grown(house, reading, 0, timedelta(minutes=20)))
    assert sequel.replies_to == 0


async def test_what_is_owed_twice_is_once_and_waits_for_the_one_on_its_way(
    database: Database, house: House, reading: Days
) -> None:
    """As two processes do that write down who is owed what, and claim."""
    await ask(database)
    first = await house.take(RUSSIAN, "Вестник")
    await reading.deliver()
    house.now = NOW + timedelta(minutes=20)
    await house.take(more(0), "Курьер", 2)
    alerts = (deliveries.c.kind == Kind.ALERT) & (deliveries.c.subject == first)
    for _ in range(2):
        async with database.write() as connection:
            await sequels.owe(connection, first, alerts, house.now)
    reading.grown_at = house.now
    await reading.owe()
    [one] = [it for it in await claim(database) if it.kind is Kind.SEQUEL]
    # what comes while it is on its way is owed by itself, and waits for it
    await house.take(more(1), "Хроника", 3)
    async with database.write() as connection:
        await sequels.owe(connection, first, alerts, house.now)
    [two] = [it for it in await claim(database) if it.kind is Kind.SEQUEL]
    later = house.now + timedelta(minutes=20)
    assert await reading.compose([two], later) == [
        Settlement(
            two.id,
            State.WAITING,
            0,
            reason="what it follows is on its way",
            after=timedelta(seconds=1),
        )
    ]
    await reading.settle(await reading.compose([one], later), later)
    assert "И ещё 1 новость" in reading.done[-1].message.plain
    [settled] = await reading.compose([two], later + timedelta(hours=1))
    assert (settled.state, settled.reason) == (State.DROPPED, "nothing new")
