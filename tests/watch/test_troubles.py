"""Every kind of trouble has its policy; together what waits is one trouble."""

from __future__ import annotations

from datetime import timedelta

from bot.watch.troubles import LATE, POLICIES, Trouble, backlog_trouble, given_up_trouble
from storage.backlog import Backlog, GivenUp, Waiting
from storage.vocabulary import IncidentKind
from tests.seeding import NOW


def test_every_kind_has_a_policy() -> None:
    assert POLICIES.keys() == set(IncidentKind)


def test_everything_that_is_late_is_one_trouble_since_the_oldest() -> None:
    old, older = NOW - LATE, NOW - 2 * LATE
    waiting = Backlog(
        owed=Waiting(5, old),
        waiting=Waiting(9, None),
        digests=Waiting(3, older),
        inbox=Waiting(1, NOW - LATE + timedelta(seconds=1)),
    )
    assert backlog_trouble(waiting, NOW) == Trouble(
        IncidentKind.BACKLOG, older, details={"owed": 5, "digests": 3}
    )
    assert backlog_trouble(Backlog(), NOW) is None


def test_what_was_given_up_is_told_with_its_commonest_reason() -> None:
    found = given_up_trouble(IncidentKind.DEAD, GivenUp(7, NOW, ("Bad Request: x", "y")))
    assert found == Trouble(
        IncidentKind.DEAD, NOW, details={"count": 7, "reason": "Bad Request: x"}
    )
    assert given_up_trouble(IncidentKind.DEAD, None) is None
