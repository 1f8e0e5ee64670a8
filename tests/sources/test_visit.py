"""A visit of a feed: asked politely, read when it is new, each item once; nothing old is told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from sqlalchemy import update

from storage import forgotten_sources, sources, visits
from storage.schema_sources import sources as source_rows
from tests.seeding import NOW
from tests.sources.desk import LEAST, Desk
from tests.sources.serving import Page, Site, Told, rss

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OLD = Told("Палата приняла поправки", "Об ипотеке. #Проба", NOW - HOUR, id="a")
NEW = Told("Палата отложила чтение", "О дорогах. #Проба", NOW + HOUR, id="b")
UNDATED = Told("Палата избрала комитет", "О бюджете. #Проба", id="c")


async def test_what_a_new_source_has_is_stored_and_told_to_nobody(desk: Desk, site: Site) -> None:
    site.pages["/rss"] = Page(rss([UNDATED, OLD]))
    source = await desk.add(site.address("/rss"))
    visited = await desk.visit(source.id)
    assert await desk.titles() == [OLD.title, UNDATED.title]
    assert all(one.backlog for one in await desk.articles())
    assert await desk.owed() == 0
    assert visited.primed_at == NOW
    assert visited.title == "Учебный вестник"


async def test_what_comes_later_is_told_once(desk: Desk, site: Site) -> None:
    site.pages["/rss"] = Page(rss([OLD]))
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id)
    site.pages["/rss"] = Page(rss([NEW, UNDATED, OLD]))
    await desk.visit(source.id, after=2 * HOUR)
    assert set(await desk.titles()) == {OLD.title, NEW.title, UNDATED.title}
    assert await desk.owed() == 2
    await desk.visit(source.id, after=HOUR)
    site.pages["/rss"] = Page(rss([NEW, UNDATED, OLD], more="<!-- changed -->"))
    await desk.visit(source.id, after=HOUR)
    assert await desk.owed() == 2
    assert len(await desk.articles()) == 3


async def test_what_was_published_since_it_was_added_is_told_in_the_first_visit(
    desk: Desk, site: Site
) -> None:
    site.pages["/rss"] = Page(rss([NEW, OLD]))
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id, after=2 * HOUR)
    assert [one.backlog for one in await desk.articles()] == [True, False]
    assert await desk.owed() == 1


async def test_a_feed_that_dates_everything_now_has_no_dates(desk: Desk, site: Site) -> None:
    def made_at(minutes: int, count: int) -> str:
        at = NOW + timedelta(minutes=minutes)
        return rss([Told(f"Весть {one}", f"Дело {one}. #Проба", at, id=str(one))
                    for one in range(count, 0, -1)])  # fmt: skip

    site.pages["/rss"] = Page(made_at(1, 20))
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id, after=timedelta(minutes=1))
    assert len(await desk.articles()) == 20
    assert await desk.owed() == 0
    site.pages["/rss"] = Page(made_at(60, 21))
    await desk.visit(source.id, after=HOUR)
    assert await desk.owed() == 1


async def test_what_came_while_nobody_looked_is_in_digests_alone(desk: Desk, site: Site) -> None:
    site.pages["/rss"] = Page(rss([OLD]))
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id)
    late = Told("Давнее", "Весть. #Проба", NOW + HOUR, id="late")
    fresh = Told("Свежее", "Весть другая. #Проба", NOW + 5 * DAY, id="fresh")
    site.pages["/rss"] = Page(rss([fresh, late, UNDATED, OLD]))
    await desk.visit(source.id, after=5 * DAY + HOUR)
    assert len(await desk.articles()) == 4
    assert await desk.owed() == 1
    assert [one.title for one in await desk.articles() if one.backlog] == [OLD.title]


async def test_an_unchanged_feed_costs_one_request_and_no_parsing(desk: Desk, site: Site) -> None:
    site.pages["/rss"] = Page(rss([OLD]), etag='"1"')
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id)
    process = desk.reader.apart.pid
    await desk.reader.apart.close()  # whatever would be parsed now is refused
    assert process is not None
    visited = await desk.visit(source.id, after=HOUR)
    assert site.answers("/rss") == [200, 304]
    assert (visited.failures, visited.error) == (0, "")
    site.pages["/rss"] = Page(rss([OLD]))  # it knows no conditions any more; the body is the same
    visited = await desk.visit(source.id, after=HOUR)
    assert site.answers("/rss") == [200, 304, 200]
    assert (visited.failures, visited.error) == (0, "")


async def test_its_wishes_are_honoured(desk: Desk, site: Site) -> None:
    site.pages["/rss"] = Page(rss([OLD], more="<ttl>90</ttl>"), etag='"1"')
    source = await desk.add(site.address("/rss"))
    visited = await desk.visit(source.id)
    assert visited.next_at == NOW + timedelta(minutes=90)
    site.pages["/rss"].headers["Cache-Control"] = "max-age=7200"
    visited = await desk.visit(source.id)
    assert visited.next_at == NOW + 2 * HOUR


async def test_the_hours_at_which_it_sleeps_are_remembered(desk: Desk, site: Site) -> None:
    hours = "".join(f"<hour>{hour}</hour>" for hour in range(24) if hour != 18)
    site.pages["/rss"] = Page(rss([OLD], more=f"<skipHours>{hours}</skipHours>"), etag='"1"')
    source = await desk.add(site.address("/rss"))
    awake = NOW.replace(hour=18, minute=0, second=0)
    assert (await desk.visit(source.id)).next_at == awake
    assert (await desk.visit(source.id, after=HOUR)).next_at == awake
    assert site.answers("/rss") == [200, 304]


async def test_ids_that_change_each_time_make_nothing_new(desk: Desk, site: Site) -> None:
    def items(time: int) -> str:
        return rss([Told(one.title, one.text, id=f"{one.id}-{time}") for one in (UNDATED, OLD)])

    site.pages["/rss"] = Page(items(1))
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id)
    for time in (2, 3):
        site.pages["/rss"] = Page(items(time))
        await desk.visit(source.id, after=HOUR)
    assert len(await desk.articles()) == 2
    assert await desk.owed() == 0


async def test_what_came_during_a_pause_is_told_to_nobody(desk: Desk, site: Site) -> None:
    site.pages["/rss"] = Page(rss([OLD]))
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id)
    async with desk.database.write() as connection:
        await sources.pause(connection, source.id, desk.now)
    site.pages["/rss"] = Page(rss([NEW, UNDATED, OLD]))
    desk.now += 5 * HOUR
    async with desk.database.write() as connection:
        await sources.resume(connection, source.id, desk.now)
    await desk.visit(source.id)
    assert len(await desk.articles()) == 3
    assert await desk.owed() == 0


async def test_a_failure_is_tried_again_and_forgotten(desk: Desk, site: Site) -> None:
    site.pages["/rss"] = Page(status=503, headers={"Retry-After": "1800"})
    source = await desk.add(site.address("/rss"))
    visited = await desk.visit(source.id)
    assert (visited.failures, visited.error, visited.failing_since) == (1, "status 503", NOW)
    assert visited.next_at == NOW + timedelta(minutes=30)
    site.pages["/rss"] = Page("<html><body>Сайт на ремонте</body></html>")
    visited = await desk.visit(source.id, after=HOUR)
    assert visited.failures == 2
    assert visited.error.startswith("html")
    assert visited.failing_since == NOW
    site.pages["/rss"] = Page(rss([OLD]))
    visited = await desk.visit(source.id, after=HOUR)
    assert (visited.failures, visited.error, visited.failing_since) == (0, "", None)


async def test_what_is_still_offered_is_not_forgotten_however_long_it_is_unchanged(
    desk: Desk, site: Site
) -> None:
    site.pages["/rss"] = Page(rss([UNDATED]), etag='"1"')
    source = await desk.add(site.address("/rss"))
    await desk.visit(source.id)
    for _ in range(40):
        await desk.visit(source.id, after=10 * DAY)
        async with desk.database.write() as connection:
            assert await forgotten_sources.prune_items(connection, desk.now) == 0
    statuses = site.answers("/rss")
    assert 1 < statuses.count(200) <= 1 + 400 / 90
    assert len(statuses) == 41
    late = Told("Палата собралась", "О многом. #Проба", desk.now, id="z")
    site.pages["/rss"] = Page(rss([late, UNDATED]), etag='"2"')
    await desk.visit(source.id, after=HOUR)
    assert await desk.owed() == 1


async def test_a_source_that_moves_is_asked_there(desk: Desk, site: Site) -> None:
    site.pages["/new"] = Page(rss([OLD]))
    site.pages["/old"] = Page(status=301, headers={"Location": "/new"})
    source = await desk.add(site.address("/old"))
    visited = await desk.visit(source.id)
    assert visited.address == site.address("/new")
    site.pages["/other"] = Page(status=301, headers={"Location": "/new"})
    other = await desk.add(site.address("/other"))
    joined = await desk.visit(other.id)
    assert joined.removed_at == NOW
    assert len(await desk.articles()) == 1


@pytest.mark.parametrize("is_gone", [False, True])
async def test_one_that_moves_to_one_that_is_paused_is_visited_on(
    desk: Desk, site: Site, is_gone: bool
) -> None:
    """Whether an editor paused it or it said that it was gone: the two are one, and it speaks."""
    site.pages["/new"] = Page(rss([OLD]))
    there = await desk.add(site.address("/new"))
    await desk.visit(there.id)
    site.pages["/old"] = Page(rss([OLD]))
    source = await desk.add(site.address("/old"))
    await desk.visit(source.id)
    if is_gone:
        site.pages["/new"] = Page(status=410)
        async with desk.database.write() as connection:  # it has failed for a week
            week = update(source_rows).where(source_rows.c.id == there.id)
            await connection.execute(week.values(failing_since=desk.now - 7 * DAY))
        assert (await desk.visit(there.id)).paused_at is not None
    else:
        async with desk.database.write() as connection:
            await sources.pause(connection, there.id, desk.now)
    site.pages["/new"] = Page(rss([NEW, OLD]))
    site.pages["/old"] = Page(status=301, headers={"Location": "/new"})
    joined = await desk.visit(source.id, after=2 * HOUR)
    assert joined.removed_at == desk.now
    resumed = await desk.source(there.id)
    assert resumed.is_live
    assert resumed.next_at == desk.now
    last = Told("Палата закрыла сессию", "О лете. #Проба", desk.now + HOUR, id="z")
    site.pages["/new"] = Page(rss([last, NEW, OLD]))
    await desk.visit(there.id, after=2 * HOUR)
    assert await desk.owed() == 2
    async with desk.database.read() as connection:
        assert await visits.troubled(connection, desk.now) == []


@pytest.mark.parametrize("what", [sources.pause, sources.remove])
async def test_one_that_is_paused_or_removed_while_it_moves_wakes_no_other(
    desk: Desk, site: Site, what: Callable[..., Awaitable[None]]
) -> None:
    site.pages["/new"] = Page(rss([OLD]))
    site.pages["/old"] = Page(status=301, headers={"Location": "/new"})
    there = await desk.add(site.address("/new"))
    source = await desk.add(site.address("/old"))
    async with desk.database.write() as connection:
        await sources.pause(connection, there.id, desk.now)
        await what(connection, source.id, desk.now)
    await desk.visitor.visit(source)  # as it was when it was found due
    assert (await desk.source(there.id)).paused_at == NOW
    now = await desk.source(source.id)
    assert (now.is_live, now.address) == (False, source.address)


async def test_a_page_where_a_feed_was_is_no_move(desk: Desk, site: Site) -> None:
    site.pages["/new"] = Page("<html><body>Продаётся домен</body></html>")
    site.pages["/old"] = Page(status=301, headers={"Location": "/new"})
    source = await desk.add(site.address("/old"))
    assert (await desk.visit(source.id)).address == site.address("/old")


async def test_what_an_editor_said_of_a_source_holds_for_its_articles(
    desk: Desk, site: Site
) -> None:
    site.pages["/rss"] = Page(rss([OLD]))
    source = await desk.add(site.address("/rss"), outlet="Заря", language="kk")
    await desk.visit(source.id)
    [article] = await desk.articles()
    assert (article.outlet, article.language) == ("Заря", "kk")


async def test_a_bug_in_one_visit_is_that_source_s_alone(
    desk: Desk, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.pages["/rss"] = Page(rss([OLD]))
    source = await desk.add(site.address("/rss"))
    monkeypatch.setattr("bot.sources.taking.Taking.take", None)
    visited = await desk.visit(source.id)
    assert visited.error == "internal TypeError"
    assert visited.next_at == NOW + timedelta(seconds=LEAST)
