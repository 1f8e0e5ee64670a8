"""An item that meets a bug of ours costs only itself."""

from __future__ import annotations

from typing import Any

import pytest

from bot.intake.accept import about
from bot.intake.parsed import ParsedArticle
from tests.seeding import NOW
from tests.sources.desk import Desk
from tests.sources.serving import Page, Site, Told, rss
from tests.sources.test_taking import FIRST, HOUR


async def test_an_item_that_meets_a_bug_costs_only_itself(
    desk: Desk, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(parsed: ParsedArticle, *rest: Any, **more: Any) -> Any:
        assert "мель" not in parsed.title
        return about(parsed, *rest, **more)

    monkeypatch.setattr("bot.sources.taking.about", breaks)
    monkeypatch.setattr("bot.intake.door.about", breaks)
    bad = Told("Паром сел на мель", "Трактор цел. #Проба", NOW - HOUR, id="b")
    last = Told("Паром чинят", "К весне поплывёт. #Проба", NOW - HOUR, id="c")
    site.pages["/rss"] = Page(rss([FIRST, bad, last]))
    source = await desk.add(site.address("/rss"))
    visited = await desk.visit(source.id)
    assert (visited.error, visited.failures) == ("", 0)
    assert sorted(await desk.titles()) == sorted([FIRST.title, last.title])
    # and so does a correction
    corrected = [
        Told(f"{one.title}: {more}", one.text, NOW - HOUR, id=one.id)
        for one, more in ((FIRST, "не на мель"), (bad, "снова"), (last, "до осени"))
    ]
    site.pages["/rss"] = Page(rss(corrected))
    visited = await desk.visit(source.id, after=HOUR)
    assert visited.error == ""
    assert sorted(await desk.titles()) == sorted([FIRST.title, "Паром чинят: до осени"])
