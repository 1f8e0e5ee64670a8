"""What the log says of visits: which source, what is wrong in words, and when it is over."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest

from bot.sources.called import called
from tests.seeding import NOW
from tests.sources.desk import Desk
from tests.sources.serving import Page, Site, Told, rss

HOUR = timedelta(hours=1)
OLD = Told("Палата приняла поправки", "Об ипотеке. #Проба", NOW - HOUR, id="a")


async def test_the_log_says_which_source_failed_and_in_words(
    desk: Desk, site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    site.pages["/rss"] = Page(status=503)
    source = await desk.add(site.address("/rss?token=secret-of-ours"))
    await desk.visit(source.id)
    assert "secret" not in called(source)
    said = f"source {source.id} ({site.address('/rss?token=…')}): the site answers with status 503"
    assert [one.getMessage() for one in caplog.records if one.levelname == "WARNING"] == [said]


async def test_the_log_says_when_a_fault_becomes_another_and_when_it_is_over(
    desk: Desk, site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot.sources.visit")
    source = await desk.add(site.address("/rss"))
    good = Page(rss([OLD]), etag='"1"')
    for page in (good, Page(status=503), Page(status=503), Page(status=404), good, good):
        site.pages["/rss"] = page
        await desk.visit(source.id, after=HOUR)
    name = f"source {source.id} (Учебный вестник)"
    told = [one.getMessage() for one in caplog.records if one.name == "bot.sources.visit"]
    assert told[1:] == [
        f"{name}: the site answers with status 503",
        f"{name}: the site answers with status 404",
        f"{name} answers again after 180 min",
    ]
