"""What a claimed delivery says, decided when it is sent: settings, subscriptions and corrections
of this moment hold, whatever they were when it was owed.

A new kind of delivery is a module beside this one, and a line in the table of `Composer`.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.alerts import Alerts
from bot.compose.catch_ups import CatchUps
from bot.compose.digests import Digests
from bot.compose.edits import Edits
from bot.compose.heartbeats import Heartbeats
from bot.compose.holding import next_quiet, quiet_now
from bot.compose.incidents import Incidents
from bot.compose.notices import Notices
from bot.compose.said import Drop, Fail, Said, Say, Wait
from bot.compose.sequel_edits import SequelEdits
from bot.compose.sequels import Sequels
from bot.compose.weeks import PicturesOfWeeks
from bot.pictures.studio import Studio
from bot.topics.subjects import Subjects
from storage.deliveries import Claimed
from storage.faults import REFUSALS
from storage.vocabulary import DeadBy, Deferral, Kind

log = logging.getLogger(__name__)


class _OfOneKind(Protocol):
    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id."""


class Composer:
    """Composes deliveries of every kind."""

    def __init__(self, subjects: Subjects, studio: Studio | None = None) -> None:
        """`studio`: what makes the pictures; without one only their words are said."""
        self._by_kind: dict[Kind, _OfOneKind] = {
            Kind.ALERT: Alerts(subjects),
            Kind.DIGEST: Digests(subjects),
            Kind.NOTICE: Notices(subjects),
            Kind.INCIDENT: Incidents(),
            Kind.INCIDENT_OVER: Incidents(),
            Kind.EDIT: Edits(subjects),
            Kind.SEQUEL: Sequels(),
            Kind.CATCH_UP: CatchUps(subjects),
            Kind.HEARTBEAT: Heartbeats(),
            Kind.WEEK: PicturesOfWeeks(subjects, studio),
        }
        self._of_sequels = SequelEdits()  # edits that have a place among the sequels of a story
        # The fault whose stack was told last.
        self._told: tuple[Kind, int, type[Exception]] | None = None

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id: `Say`, `Drop`, `Wait` or `Fail`.

        Raises only what the database raises: of a batch with a delivery that cannot be composed,
        the others are.
        """
        said: dict[int, Said] = {}
        wanted: dict[_OfOneKind, list[Claimed]] = {}
        for one in claimed:
            closed = _closed(one, now)
            if closed:
                said[one.id] = closed
            else:
                of_sequel = one.kind is Kind.EDIT and one.schedule
                kind = self._of_sequels if of_sequel else self._by_kind[one.kind]
                wanted.setdefault(kind, []).append(one)
        for kind, some in wanted.items():
            said.update(await self._guarded(kind, connection, some, now))
        for one in claimed:
            if one.quiet_from is not None:
                said[one.id] = _in_its_hours(one, said[one.id], now)
        return said

    async def _guarded(
        self, kind: _OfOneKind, connection: AsyncConnection, some: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """Compose them together; where that fails, in halves, down to the one that cannot be."""
        try:
            return await kind.compose(connection, some, now)
        except REFUSALS:
            raise  # nobody's row is at fault: the database is away, and the batch is tried again
        except Exception as error:  # noqa: BLE001 - a bug or a row that should not be: one of many
            if len(some) == 1:
                return {some[0].id: self._failed(some[0], error)}
        half = len(some) // 2
        said = await self._guarded(kind, connection, some[:half], now)
        return said | await self._guarded(kind, connection, some[half:], now)

    def _failed(self, one: Claimed, error: Exception) -> Fail:
        """Tell the log; with the whole stack only once, for one article has thousands of alerts."""
        fault = (one.kind, one.subject, type(error))
        log.error(
            "delivery %s to chat %s (%s %s) cannot be composed: %r",
            one.id,
            one.chat,
            one.kind.name.lower(),
            one.subject,
            error,
            exc_info=None if fault == self._told else error,
        )
        self._told = fault
        return Fail(f"{DeadBy.UNSAYABLE}: {type(error).__name__}")


def _in_its_hours(one: Claimed, said: Said, now: datetime) -> Said:
    """What is said to a chat that has quiet hours (alerts.py knows of those of alerts): in them a
    digest comes without a sound, for its hour was chosen, and so does what is put right."""
    if not isinstance(said, Say):
        return said
    until = quiet_now(one, now)
    if one.kind in (Kind.DIGEST, Kind.EDIT):
        return said.silenced() if until else said
    if one.kind in (Kind.NOTICE, Kind.CATCH_UP, Kind.HEARTBEAT):
        return Wait(until - now, Deferral.QUIET) if until else said.expiring(next_quiet(one, now))
    return said


def _closed(one: Claimed, now: datetime) -> Drop | None:
    """Why the chat gets nothing now, whatever it would be."""
    if one.set_aside:
        return Drop(f"chat set aside: {one.set_aside}")
    if one.kind in (Kind.INCIDENT, Kind.INCIDENT_OVER):
        return None  # a pause is one of news; an editor is told what needs a hand
    if one.kind is Kind.EDIT:
        return None  # what he has before his eyes is put right, though nothing new may come
    if one.paused_until and one.paused_until > now:
        return Drop("paused")
    if one.kind in (Kind.ALERT, Kind.SEQUEL, Kind.CATCH_UP) and not one.alerts_on:
        return Drop("alerts off")
    if one.kind in (Kind.DIGEST, Kind.WEEK) and not one.digest_on:
        return Drop("digest off")
    return None
