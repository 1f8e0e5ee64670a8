"""A source's country is that of the titles in its texts, from when an editor says it."""

from __future__ import annotations

from storage import articles, sources, topics
from storage.opening import open_database
from tests.seeding import NOW
from tests.sources.desk import desk_on
from tests.sources.serving import Page, Told, rss, serving


async def test_a_feed_of_another_country(sqlite_url: str) -> None:
    database = await open_database(sqlite_url)
    keys: list[set[str]] = []
    async with serving() as site, desk_on(database) as desk:
        source = await desk.add(site.address("/rss"))
        items: list[Told] = []
        for number, country in enumerate(("", "UZ")):
            async with database.write() as connection:
                await sources.rename(connection, source.id, country=country)
            text = f"Президент подписал закон номер {number}."
            items.append(Told(f"Палата собралась {number}", text, NOW, id=f"{number}"))
            site.pages["/rss"] = Page(rss(items))
            await desk.visit(source.id)
            stored = (await desk.articles())[-1]
            async with database.read() as connection:
                found = (await articles.topics_of(connection, [stored.id]))[stored.id]
                named = await topics.by_ids(connection, list(found))
            keys.append({one.key for one in named.values()})
    await database.close()
    assert "kz-president" in keys[0]
    assert "uz-president" in keys[1]
    assert "kz-president" not in keys[1]
