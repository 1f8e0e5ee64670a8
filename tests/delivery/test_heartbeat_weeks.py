"""Weeks with little news, wishes that change, two processes and one that is killed: who had a quiet
week is told so once, at his hour; nobody else, and never in the quiet (weeks.py)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select, update

from bot.delivery.heartbeats import owe_heartbeats
from storage.database import Database
from storage.schema import chats as chat_rows
from storage.schema import subscriptions as subscription_rows
from storage.vocabulary import Kind
from tests.delivery.weeks import DAY, HOUR, MINUTE, Arrived, Weeks
from tests.seeding import NOW, article

_HOUR_OF_DIGEST = 8
WEEK = 7 * DAY
FOLLOWED_SINCE = NOW - 2 * DAY


class LittleNews(Weeks):
    """The same, where there is news of other things each day, and chats are told of quiet weeks."""

    async def settle(self) -> None:
        """What two processes do at this moment."""
        await asyncio.gather(
            owe_heartbeats(self.database, self.now), owe_heartbeats(self.database, self.now)
        )
        await super().settle()

    async def _next(self) -> datetime:
        async with self.database.read() as connection:
            planned = await connection.scalar(select(func.min(chat_rows.c.heartbeat_at)))
        assert planned is not None
        following: datetime = max(planned, self.now) + timedelta(seconds=2)
        return min(await super()._next(), following)

    async def other_news(self) -> None:
        """News of what nobody follows: the bot reads."""
        words = f"Прочее {self.now:%d.%m %H:%M}\n\nСказано {self.now.timestamp()}.\n\n#прочее"
        await article(self.database, words, at=self.now)


@pytest.mark.long
async def test_weeks_with_little_news(database: Database) -> None:
    # On each engine other weeks: the same would show the same again.
    weeks = LittleNews(database, seed=3 if database.is_sqlite else 4)
    await weeks.add_readers(8)
    async with database.write() as connection:
        await connection.execute(update(subscription_rows).values(created_at=FOLLOWED_SINCE))
    for number in range(5):
        await weeks.other_news()
        news, wishes = (1, 0) if number % 4 == 3 else (0, number % 2)
        await weeks.run(3, news=news, wishes=wishes)
        await weeks.run(4, news=0, wishes=0)
    told = [one for one in weeks.arrived if one.kind is Kind.HEARTBEAT]
    assert len(told) > 5, len(told)
    for one in told:
        _is_true(weeks, one)
    _nobody_is_left_out(weeks)


def _is_true(weeks: LittleNews, one: Arrived) -> None:
    assert one.silent
    assert not one.wishes.is_quiet(one.at)
    assert one.wishes.paused_until is None or one.wishes.paused_until <= one.at
    assert one.at >= FOLLOWED_SINCE + WEEK
    week = one.at - WEEK, one.at
    for news in weeks.news:
        assert not (week[0] < news.at <= week[1] and set(news.topics) & set(one.wishes.modes)), one
    for other in weeks.arrived:
        if other.chat == one.chat and other is not one:
            assert not week[0] < other.at <= week[1] - HOUR or _zone_changed(weeks, one), other
    if not _changed(weeks, one.chat, one.at - WEEK, one.at):
        begun = max(at for at in _hours(one.wishes.zone, one.at) if at <= one.at)
        assert one.at - begun < DAY
        # later than its hour only where that was quiet
        assert one.at - begun < MINUTE or one.wishes.is_quiet(one.at - 2 * MINUTE), one


def _zone_changed(weeks: LittleNews, one: Arrived) -> bool:
    """A chat that has moved has another Monday."""
    return _changed(weeks, one.chat, one.at - 8 * DAY, one.at)


def _changed(weeks: LittleNews, chat: int, since: datetime, until: datetime) -> bool:
    return any(since <= at <= until for at in weeks.changed[chat])


def _hours(zone: str, until: datetime) -> Iterator[datetime]:
    """The Mondays of a zone at the hour of its digest, read off a calendar."""
    day = NOW.date()
    while True:
        at = datetime(day.year, day.month, day.day, _HOUR_OF_DIGEST, tzinfo=ZoneInfo(zone))
        if at > until:
            return
        if at.weekday() == 0:
            yield at
        day += DAY


def _nobody_is_left_out(weeks: LittleNews) -> None:
    looked_at = 0
    for chat, wishes in weeks.wishes.items():
        mine = [one for one in weeks.arrived if one.chat == chat]
        for at in _hours(wishes.zone, weeks.now - 2 * DAY):
            if at < FOLLOWED_SINCE + WEEK or _changed(weeks, chat, at - 9 * DAY, at + DAY):
                continue
            if wishes.paused_until is not None and wishes.paused_until >= at - WEEK:
                continue
            followed = [one for one in weeks.news if set(one.topics) & set(wishes.modes)]
            if any(at - 9 * DAY < one.at <= at + DAY for one in followed):
                continue
            if any(
                one.kind is not Kind.HEARTBEAT and at - 9 * DAY < one.at <= at + DAY for one in mine
            ):
                continue
            if wishes.muted_until and max(wishes.muted_until.values()) >= at - WEEK:
                continue
            looked_at += 1
            came = [one for one in mine if at <= one.at < at + DAY]
            assert [one.kind for one in came] == [Kind.HEARTBEAT], (chat, at, came)
    assert looked_at > 5, looked_at
