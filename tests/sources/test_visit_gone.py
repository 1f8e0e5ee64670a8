"""A source that says that it is gone for good (410): believed when it has said so for a week."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage import sources, visits
from tests.seeding import NOW
from tests.sources.desk import Desk
from tests.sources.serving import Page, Site, rss
from tests.sources.test_visit import DAY, HOUR, OLD


async def test_one_that_is_gone_for_good_is_paused(desk: Desk, site: Site) -> None:
    site.pages["/rss"] = Page(status=410)
    source = await desk.add(site.address("/rss"))
    for after in (timedelta(), DAY, 6 * DAY - timedelta(minutes=1)):  # it may be a slip of the site
        visited = await desk.visit(source.id, after=after)
        assert (visited.paused_at, visited.error) == (None, "status 410")
        assert visited.next_at is not None
    visited = await desk.visit(source.id, after=timedelta(minutes=1))
    assert visited.paused_at == desk.now == NOW + 7 * DAY
    assert visited.next_at is None
    async with desk.database.read() as connection:
        assert await visits.due(connection, desk.now + DAY, 10) == []
        assert [one.id for one in await visits.troubled(connection, desk.now)] == [source.id]
        assert [one.id for one in await visits.failing(connection)] == [source.id]


@pytest.mark.parametrize("by", ["adding it again", "asking it", "asking all that fail"])
async def test_one_that_was_gone_is_visited_again_when_somebody_asks(
    desk: Desk, site: Site, by: str
) -> None:
    site.pages["/rss"] = Page(status=410)
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id)
    assert (await desk.visit(source.id, after=8 * DAY)).paused_at is not None
    if by == "adding it again":
        await desk.add(site.address("/rss"))
    elif by == "asking it":
        async with desk.database.write() as connection:
            assert await sources.hurry(connection, source.id, desk.now)
    else:
        desk.now += HOUR
        async with desk.database.write() as connection:
            assert await visits.hurry_failing(connection, desk.now) == 1
    site.pages["/rss"] = Page(rss([OLD]))
    assert (await desk.source(source.id)).next_at is not None
    again = await desk.visit(source.id)
    assert (again.paused_at, again.error) == (None, "")
