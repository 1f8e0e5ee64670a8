"""When the week of a chat is looked at, and what is said of the sources, as tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from bot.digest.heartbeat import Health, Read, is_in_time, next_heartbeat, read_of
from storage.vocabulary import IncidentKind

NOW = datetime(2026, 11, 30, 4, 0, tzinfo=UTC)  # Monday, 9:00 in Almaty
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Failed:
    kind: IncidentKind
    about: str = ""
    since: datetime = NOW - DAY
    over_at: datetime | None = None


def over(kind: IncidentKind, lasted: timedelta, about: str = "") -> Failed:
    return Failed(kind, about, NOW - DAY - lasted, NOW - DAY)


SILENT, FAILING = IncidentKind.SOURCE_SILENT, IncidentKind.SOURCE_FAILING


@pytest.mark.parametrize(
    ("news", "failures", "health", "troubled"),
    [
        (312, [], Health.WELL, 0),
        (0, [], Health.UNKNOWN, 0),
        (312, [Failed(SILENT, "source:1")], Health.SOME, 1),
        (312, [over(FAILING, 2 * DAY, "source:1")], Health.SOME, 1),
        # one source, twice
        (312, [over(FAILING, DAY, "source:1"), Failed(SILENT, "source:1")], Health.SOME, 1),
        (312, [Failed(IncidentKind.SOURCE_LEFT, "-1"), Failed(SILENT, "source:1")], Health.SOME, 2),
        (312, [Failed(IncidentKind.SOURCE_MOVED, "-1")], Health.SOME, 1),
        (312, [Failed(IncidentKind.DATABASE)], Health.UNKNOWN, 0),
        (312, [over(IncidentKind.DATABASE, HOUR / 2)], Health.WELL, 0),
        (312, [over(IncidentKind.DATABASE, 2 * HOUR)], Health.UNKNOWN, 0),
        (312, [Failed(IncidentKind.JOB, "sources")], Health.UNKNOWN, 0),
        (312, [over(IncidentKind.JOB, HOUR / 2, "watch")], Health.WELL, 0),
        (312, [over(IncidentKind.TELEGRAM, 5 * HOUR)], Health.WELL, 0),
        (312, [over(IncidentKind.TELEGRAM, 30 * HOUR)], Health.UNKNOWN, 0),
        (312, [Failed(IncidentKind.DISK), Failed(IncidentKind.DEAD)], Health.WELL, 0),
        (312, [Failed(IncidentKind.DATABASE), Failed(SILENT, "source:1")], Health.UNKNOWN, 0),
    ],
)
def test_what_is_said_of_the_sources(
    news: int, failures: list[Failed], health: Health, troubled: int
) -> None:
    said = read_of(news, 14, failures, NOW)
    if health is Health.UNKNOWN:
        assert said == Read(Health.UNKNOWN)
    else:
        assert said == Read(health, news, 14, troubled)


@pytest.mark.parametrize(
    ("after", "zone", "minute", "due"),
    [
        ("2026-11-29T12:00", "Asia/Almaty", None, "2026-11-30T04:00"),  # 9:00 where none is chosen
        ("2026-11-29T12:00", "Asia/Almaty", 480, "2026-11-30T03:00"),
        ("2026-11-30T03:00", "Asia/Almaty", 480, "2026-12-07T03:00"),
        ("2026-11-29T12:00", "America/New_York", 480, "2026-11-30T13:00"),
        # Berlin puts its clocks back on Sunday, October 25
        ("2026-10-19T07:00", "Europe/Berlin", 540, "2026-10-26T08:00"),
    ],
)
def test_it_is_on_a_monday_at_the_hour_of_the_digest(
    after: str, zone: str, minute: int | None, due: str
) -> None:
    begin, end = (datetime.fromisoformat(one).replace(tzinfo=UTC) for one in (after, due))
    assert next_heartbeat(begin, zone=zone, minute=minute) == end


@pytest.mark.parametrize(
    ("planned", "late", "zone", "minute", "fits"),
    [
        (NOW, HOUR, "Asia/Almaty", 540, True),
        (NOW, HOUR, "Asia/Almaty", None, True),
        (NOW, 13 * HOUR, "Asia/Almaty", 540, False),  # the bot was down for half a day
        (NOW, HOUR, "Asia/Almaty", 480, False),  # another hour since
        (NOW, HOUR, "Europe/Berlin", 540, False),  # another zone since
        (NOW + DAY, HOUR, "Asia/Almaty", 540, False),  # no Monday
        (datetime(1970, 1, 1, tzinfo=UTC), timedelta(), "Asia/Almaty", 540, False),  # never planned
    ],
)
def test_what_was_planned_holds_only_while_it_follows_from_hour_and_zone(
    planned: datetime, late: timedelta, zone: str, minute: int | None, fits: bool
) -> None:
    assert is_in_time(planned, planned + late, zone=zone, minute=minute) is fits
