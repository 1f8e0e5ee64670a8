"""What ended in a span of days, and what came after."""

from __future__ import annotations

from datetime import date

from bot.topics.registry.endings import Ending, endings
from bot.topics.registry.registry import Body, Membership, Office, Registry
from storage.vocabulary import TopicKind

SINCE, UNTIL = date(2026, 6, 1), date(2026, 7, 1)


def _ended(registry: Registry) -> list[Ending]:
    return list(endings(registry, SINCE, UNTIL))


def _office(*memberships: Membership, end: str = "", successor: str = "") -> Registry:
    offices = {
        "o": Office("o", "b", (), end=end, successor=successor),
        "next": Office("next", "b", ()),
    }
    return Registry({}, {"b": Body("b", ())}, offices, memberships)


def test_a_holder_left_and_another_came() -> None:
    registry = _office(
        Membership("a", "b", "o", start="2020", end="2026-06-10"),
        Membership("c", "b", "o", start="2026-06-10"),
    )
    assert _ended(registry) == [
        Ending(TopicKind.OFFICE, "o", "2026-06-10", "ended:2026-06-10", "a", "", "c")
    ]


def test_a_second_term_is_no_ending() -> None:
    registry = _office(
        Membership("a", "b", "o", start="2020", end="2026-06-10"),
        Membership("a", "b", "o", start="2026-06-10"),
    )
    assert _ended(registry) == []


def test_nobody_is_named_of_whom_it_is_not_known_since_when() -> None:
    ended = Membership("a", "b", "o", start="2020", end="2026-06-10")
    (told,) = _ended(_office(ended, Membership("c", "b", "o")))
    assert (told.person, told.holder) == ("a", "")
    # nor is it said that one left who may have stayed
    assert _ended(_office(ended, Membership("a", "b", "o"))) == []


def test_what_ended_before_or_on_no_known_day_is_no_news() -> None:
    for end in ("2026-06-01", "2026-07-02", "2026-06", "2026"):
        assert _ended(_office(Membership("a", "b", "o", start="2020", end=end))) == []
    for end in ("2026-06-02", "2026-07-01"):
        assert len(_ended(_office(Membership("a", "b", "o", start="2020", end=end)))) == 1


def test_an_office_was_abolished_and_the_successors_holder_is_named() -> None:
    registry = _office(
        Membership("a", "b", "o", start="2020", end="2026-06-30"),
        Membership("c", "b", "next", start="2026-06-30"),
        end="2026-06-30",
        successor="next",
    )
    (ending,) = _ended(registry)
    assert (ending.person, ending.successor, ending.holder) == ("a", "next", "c")


def test_a_body_was_dissolved_but_one_that_nobody_follows_is_not_told_of() -> None:
    bodies = {
        "old": Body("old", (), end="2026-06-30", successor="new"),
        "new": Body("new", ()),
        "state": Body("state", (), end="2026-06-30", followed=False),
    }
    assert _ended(Registry({}, bodies)) == [
        Ending(TopicKind.BODY, "old", "2026-06-30", "ended:2026-06-30", successor="new")
    ]
