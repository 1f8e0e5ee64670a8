"""When a source is visited again, as a visit leaves it."""

from __future__ import annotations

from datetime import timedelta

from storage.database import Database
from tests.seeding import NOW
from tests.sources.desk import LEAST, desk_on
from tests.sources.serving import Page, Told, rss, serving

FEW = [
    Told("Палата избрала комитет", "О бюджете.", id="a"),
    Told("Палата приняла поправки", "Об ипотеке.", NOW - timedelta(hours=1), id="b"),
]


async def test_a_new_feed_of_few_items_as_soon_as_is_allowed(database: Database) -> None:
    async with serving() as site, desk_on(database) as desk:
        site.pages["/rss"] = Page(rss(FEW), etag='"1"')
        source = await desk.add(site.address("/rss"))
        assert (await desk.visit(source.id)).next_at == NOW + timedelta(seconds=LEAST)
        silent = await desk.visit(source.id, after=timedelta(hours=8))
        assert silent.next_at == desk.now + timedelta(minutes=20)
