"""When a page that is away is asked for again, and how many pages in one visit."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from bot.sources.retries import Pages, away, last_asked, waits
from storage.source_items import Known
from tests.seeding import NOW

MINUTE = timedelta(minutes=1)


def test_it_is_asked_for_ever_more_seldom_and_given_up_after_a_day() -> None:
    known, now, tries = None, NOW, []
    while (content := away(known, now)) is not None:
        tries.append(now)
        known = Known("a", content, None, now)
        while waits(known, now):
            now += 5 * MINUTE
        now += 5 * MINUTE
    assert 8 <= len(tries) <= 12
    gaps = [after - before for before, after in pairwise(tries)]
    assert gaps == sorted(gaps)
    assert timedelta(days=1) <= now - NOW < timedelta(days=1, hours=1)


def test_what_was_read_waits_for_nothing() -> None:
    assert waits(None, NOW) is None
    assert waits(Known("a", "page", None, NOW), NOW) is None
    content = away(None, NOW)
    assert content is not None
    assert waits(Known("a", content, 5, NOW), NOW) is None


def test_what_was_never_asked_for_comes_first() -> None:
    items = [Known("b", "", None, NOW), None, Known("a", "", None, NOW - MINUTE)]
    assert [one and one.item for one in sorted(items, key=last_asked)] == [None, "a", "b"]


async def test_a_visit_has_so_many_pages_and_no_more_time() -> None:
    pages = Pages(2, 60.0)
    assert [pages.take() for _ in range(3)] == [True, True, False]
    assert not Pages(2, -1.0).take()
