"""Weeks with quiet hours, caps, pauses and topics that are off: nothing is lost, nothing comes in
the quiet, each once, the cap holds; by what readers wished, read off plainly (weeks.py)."""

from __future__ import annotations

import itertools
from collections import Counter
from zoneinfo import ZoneInfo

import pytest

from storage.database import Database
from storage.vocabulary import Kind
from tests.delivery.weeks import DAY, HOUR, MINUTE, Arrived, Weeks


@pytest.mark.long
async def test_weeks_of_wishes(database: Database) -> None:
    # On each engine other weeks: the same would show the same again.
    weeks = Weeks(database, seed=1 if database.is_sqlite else 2)
    await weeks.add_readers(6)
    await weeks.run(11, news=6, wishes=1)
    await weeks.run(3, news=0, wishes=0)
    kinds = Counter(one.kind for one in weeks.arrived)
    assert kinds[Kind.CATCH_UP] > 5, kinds
    assert kinds[Kind.ALERT] > 50, kinds
    _nothing_in_the_quiet(weeks)
    _the_cap_holds(weeks)
    _each_comes_once(weeks)
    _nothing_is_lost(weeks)
    _one_catch_up_after_a_quiet(weeks)
    for chat in weeks.wishes:
        assert await weeks.deferred_of(chat) == []


def _is_important(one: Arrived, weeks: Weeks) -> bool:
    [news] = [news for news in weeks.news if one.shows(news)]
    return any(topic in one.wishes.important for topic in news.topics)


def _nothing_in_the_quiet(weeks: Weeks) -> None:
    for one in weeks.arrived:
        if one.wishes.is_quiet(one.at):
            # A digest comes at the hour that was chosen for it, without a sound.
            assert one.kind in (Kind.ALERT, Kind.DIGEST), one
            assert one.silent if one.kind is Kind.DIGEST else _is_important(one, weeks), one


def _the_cap_holds(weeks: Weeks) -> None:
    came: Counter[tuple[int, str, str]] = Counter()
    for one in weeks.arrived:
        if one.kind is Kind.ALERT:
            day = one.at.astimezone(ZoneInfo(one.wishes.zone)).date().isoformat()
            key = one.chat, one.wishes.zone, day
            if one.wishes.most is not None and not _is_important(one, weeks):
                assert came[key] < one.wishes.most, one
            came[key] += 1


def _each_comes_once(weeks: Weeks) -> None:
    for news in weeks.news:
        came = Counter(
            one.chat
            for one in weeks.arrived
            if one.kind in (Kind.ALERT, Kind.CATCH_UP) and one.shows(news)
        )
        assert set(came.values()) <= {1}, news


def _nothing_is_lost(weeks: Weeks) -> None:
    """Whoever wished to have it at once, and wished nothing else before he had it, has it: at that
    moment, unless he wished no alerts then."""
    looked_at = prompt = 0
    for chat in weeks.wishes:
        mine = [one for one in weeks.arrived if one.chat == chat]
        for news in weeks.news:
            if any(news.at - DAY <= at <= news.at + 2 * DAY for at in weeks.changed[chat]):
                continue
            shown = [one for one in mine if one.shows(news)]
            wishes = next((one.wishes for one in mine if one.at >= news.at), weeks.wishes[chat])
            if not any(wishes.wants(topic, news.at) for topic in news.topics):
                continue
            looked_at += 1
            assert shown, (chat, news, wishes)
            assert shown[0].at <= news.at + 2 * DAY, (chat, news, wishes)
            if not wishes.is_quiet(news.at) and wishes.most is None:
                prompt += 1
                assert shown[0].kind is Kind.ALERT, (chat, news, wishes)
                assert shown[0].at <= news.at + MINUTE, (chat, news, wishes)
    assert looked_at > 50
    assert prompt > 5


def _one_catch_up_after_a_quiet(weeks: Weeks) -> None:
    for chat in weeks.wishes:
        mine = [one for one in weeks.arrived if one.chat == chat and one.kind is Kind.CATCH_UP]
        # What was beyond the cap comes at another hour.
        lists = [one.at for one in mine if "За тихие часы" in one.text]
        for before, after in itertools.pairwise(lists):
            changed = any(before - DAY <= at <= after for at in weeks.changed[chat])
            assert changed or after - before > HOUR, (chat, before, after)
