"""A feed that calls itself as another source keeps its name, and editors are told."""

from __future__ import annotations

from datetime import timedelta

from storage import source_names
from tests.seeding import NOW
from tests.sources.desk import Desk
from tests.sources.serving import Page, Site, Told, rss

OLD = Told("Палата собралась", "Это было давно.", NOW - timedelta(days=5), id="old")
HOUR = timedelta(hours=1)


async def test_a_feed_does_not_take_over_the_name_of_another_source(desk: Desk, site: Site) -> None:
    await desk.add("https://vestnik.example/rss", title="Вестник")
    site.pages["/evil"] = Page(rss([OLD], title="Городской листок"))
    source = await desk.add(site.address("/evil"))
    assert (await desk.visit(source.id)).name == "Городской листок"
    site.pages["/evil"] = Page(rss([OLD], title=" ВЕСТНИК"), etag='"2"')
    renamed = await desk.visit(source.id, after=HOUR)
    assert (renamed.name, source_names.in_vain(renamed)) == ("Городской листок", "ВЕСТНИК")
    assert source_names.fault_of(renamed) == ""
    same = await desk.visit(source.id, after=HOUR)  # unchanged: it calls itself so still
    assert site.answers("/evil")[-1] == 304
    assert source_names.in_vain(same) == "ВЕСТНИК"
    site.pages["/evil"] = Page(rss([OLD], title="Листок"), etag='"3"')
    other = await desk.visit(source.id, after=HOUR)
    assert (other.name, other.error) == ("Листок", "")


async def test_without_a_name_of_its_own_it_is_called_by_its_host(desk: Desk, site: Site) -> None:
    await desk.add("https://vestnik.example/rss", title="Вестник")
    # the feeds of one site are one voice
    site.pages["/one"] = Page(rss([OLD], title="Листок"))
    site.pages["/two"] = Page(rss([OLD], title="Листок"))
    for path in ("/one", "/two"):
        source = await desk.add(site.address(path))
        assert (await desk.visit(source.id)).name == "Листок"
    site.pages["/evil"] = Page(rss([OLD], title="Вестник"))
    source = await desk.add(site.address("/evil"))
    assert (await desk.visit(source.id)).name not in ("", "Вестник")
