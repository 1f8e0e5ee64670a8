"""The word of a quiet week says what is true when it is sent, or is not sent."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import update

from bot.compose.composer import Composer
from bot.compose.heartbeats import NOT_QUIET, TOO_LATE, UNKNOWN
from bot.compose.said import Drop, Said, Say, Wait
from bot.delivery.heartbeats import owe_heartbeats
from bot.intake.articles import from_text
from bot.intake.door import Door
from bot.intake.origin import Origin
from storage import chats, incidents, rules
from storage.conditions import Rule
from storage.database import Database
from storage.schema import deliveries as delivery_rows
from storage.schema import subscriptions as subscription_rows
from storage.vocabulary import Deferral, IncidentKind, Kind, Mode, Source
from tests.delivery.quiet_readers import (
    BUDGET,
    DAY,
    HOUR,
    MINUTE,
    MONDAY,
    claimed,
    follower,
    news,
    owed_to,
    planned,
)
from tests.seeding import SUBJECTS

NOW = MONDAY + MINUTE


async def from_a_feed(database: Database, feed: int, number: int, at: datetime) -> None:
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: at)
    words = f"Сказано {number} раз, {feed}\n\nО деле {number} и ленте {feed}.\n\n#Прочее"
    await door.take_in(from_text(words), Origin(Source.FEED, f"{feed}:{number}", source_id=None))


async def said(database: Database, now: datetime = NOW) -> dict[int, Said]:
    """What is said to each chat of all that is owed."""
    some = await claimed(database, now)
    async with database.read() as connection:
        told = await Composer(SUBJECTS).compose(connection, some, now)
    return {one.chat: told[one.id] for one in some}


def words(one: Said) -> str:
    assert isinstance(one, Say), one
    [operation] = one.operations
    assert operation.message.silent
    assert len(operation.message.buttons) == 1
    return operation.message.plain


async def quiet(database: Database, **values: object) -> int:
    """A reader who is owed it; the feeds were read."""
    for number in range(5):
        await from_a_feed(database, number % 2 + 1, number, MONDAY - (number + 1) * DAY)
    chat = await follower(database, 1, **values)  # type: ignore[arg-type]  # of columns
    await planned(database)
    await owe_heartbeats(database, NOW)
    assert await owed_to(database) == {chat}
    return chat


async def test_it_says_how_much_was_read_of_how_many_sources(database: Database) -> None:
    await from_a_feed(database, 3, 99, MONDAY - 9 * DAY)  # the week before
    chat = await quiet(database)
    await news(database, "прочее", MONDAY - DAY)  # which none of them told
    assert words((await said(database))[chat]) == (
        "За неделю по вашим подпискам присылать было нечего. "
        "Источники работают: я прочитал 5 новостей из 2 источников."
    )


async def test_it_says_that_sources_failed(database: Database) -> None:
    chat = await quiet(database)
    async with database.write() as connection:
        for about in ("source:1", "source:2"):
            await incidents.begin(
                connection, IncidentKind.SOURCE_FAILING, about,
                since=MONDAY - 2 * DAY, details={}, now=NOW,
            )  # fmt: skip
        [first, _] = await incidents.live(connection)
        await incidents.end(connection, first.id, MONDAY - DAY)
    assert "2 источника молчали или были недоступны" in words((await said(database))[chat])


@pytest.mark.parametrize("ended", [True, False])
async def test_what_ended_before_the_week_is_not_said(database: Database, ended: bool) -> None:
    chat = await quiet(database)
    async with database.write() as connection:
        await incidents.begin(
            connection, IncidentKind.DATABASE, "",
            since=MONDAY - 20 * DAY, details={}, now=NOW,
        )  # fmt: skip
        if ended:
            [one] = await incidents.live(connection)
            await incidents.end(connection, one.id, MONDAY - 8 * DAY)
    told = (await said(database))[chat]
    assert ("Источники работают" in words(told)) if ended else (told == UNKNOWN)


async def test_without_any_news_nobody_can_say_that_sources_work(database: Database) -> None:
    chat = await follower(database, 1)
    await planned(database)
    await owe_heartbeats(database, NOW)
    assert (await said(database))[chat] == UNKNOWN


async def test_news_that_came_meanwhile_drops_it(database: Database) -> None:
    chat = await quiet(database, follows={BUDGET: Mode.DIGEST})
    await news(database, "бюджет", NOW)
    assert (await said(database, NOW + MINUTE))[chat] == NOT_QUIET


async def test_who_switched_it_off_or_unfollowed_meanwhile_hears_nothing(
    database: Database,
) -> None:
    chat = await quiet(database)
    some = await claimed(database, NOW)
    async with database.write() as connection:
        await chats.change(connection, chat, heartbeat_on=False)
    async with database.read() as connection:
        told = await Composer(SUBJECTS).compose(connection, some, NOW)
    assert list(told.values()) == [NOT_QUIET]


async def test_it_waits_for_the_end_of_a_quiet_and_is_not_of_another_day(
    database: Database,
) -> None:
    chat = await quiet(database, quiet_from=0, quiet_to=10 * 60)
    some = await claimed(database, NOW)
    async with database.read() as connection:
        composer = Composer(SUBJECTS)
        early = (await composer.compose(connection, some, NOW))[some[0].id]
        then = (await composer.compose(connection, some, NOW + 2 * HOUR))[some[0].id]
        late = (await composer.compose(connection, some, MONDAY + 26 * HOUR))[some[0].id]
    assert early == Wait(2 * HOUR - MINUTE, Deferral.QUIET)
    assert "присылать было нечего" in words(then)
    assert late == TOO_LATE
    assert some[0].chat == chat


async def test_a_pause_drops_it(database: Database) -> None:
    chat = await quiet(database)
    async with database.write() as connection:
        await chats.change(connection, chat, paused_until=NOW + DAY)
    assert (await said(database))[chat] == Drop("paused")


async def test_of_news_under_conditions_it_counts_what_meets_them(database: Database) -> None:
    await news(database, "бюджет", MONDAY - 2 * DAY)
    both = [await follower(database, number) for number in (1, 2)]
    async with database.write() as connection:
        for chat, language in zip(both, ("en", "ru"), strict=True):
            rule = await rules.number(connection, Rule(languages=(language,)), MONDAY)
            await connection.execute(
                update(subscription_rows).where(subscription_rows.c.chat == chat).values(rule=rule)
            )
    await planned(database)
    assert await owe_heartbeats(database, NOW) == 2
    async with database.write() as connection:
        # of all that is owed only these
        await connection.execute(
            delivery_rows.delete().where(delivery_rows.c.kind != Kind.HEARTBEAT)
        )
    told = await said(database)
    assert "я прочитал 1 новость" in words(told[both[0]])
    assert told[both[1]] == NOT_QUIET


async def test_the_week_is_known_for_seconds_only(database: Database) -> None:
    chat = await quiet(database)
    some = await claimed(database, NOW)
    composer = Composer(SUBJECTS)
    async with database.read() as connection:
        assert words((await composer.compose(connection, some, NOW))[some[0].id])
    await news(database, "бюджет", NOW)
    async with database.read() as connection:
        later = NOW + timedelta(seconds=6)
        assert (await composer.compose(connection, some, later))[some[0].id] == NOT_QUIET
    assert some[0].chat == chat
