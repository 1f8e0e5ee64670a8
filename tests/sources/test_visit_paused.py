"""A visit whose source is paused, or removed, while its answer is on the way."""

from __future__ import annotations

from datetime import timedelta

from storage import sources
from tests.seeding import NOW
from tests.sources.desk import Desk
from tests.sources.serving import Page, Site, Told, rss

HOUR = timedelta(hours=1)
OLD = Told("Палата приняла поправки", "Об ипотеке. #Проба", NOW - HOUR, id="a")
NEW = Told("Палата отложила чтение", "О дорогах. #Проба", NOW + HOUR, id="b")


async def test_what_arrives_after_its_source_was_paused_is_not_taken(
    desk: Desk, site: Site
) -> None:
    site.pages["/rss"] = Page(rss([OLD]))
    before = await desk.add(site.address("/rss"))
    await desk.visit(before.id)
    site.pages["/rss"] = Page(rss([NEW, OLD]), etag='"2"')
    asked = await desk.source(before.id)
    desk.now += 2 * HOUR
    async with desk.database.write() as connection:
        await sources.pause(connection, before.id, desk.now)
    await desk.visitor.visit(asked)  # as it was when its visit began
    assert await desk.titles() == [OLD.title]
    paused = await desk.source(before.id)
    assert (paused.paused_at, paused.etag) == (desk.now, "")
    async with desk.database.write() as connection:
        await sources.resume(connection, before.id, desk.now)
    await desk.visit(before.id)
    assert await desk.owed() == 1
