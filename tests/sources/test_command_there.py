"""`python -m bot sources add` of what is there already, and of what was removed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.sources.serving import Page, Site, Told, rss, serving
from tests.sources.test_command import Machine

FEED = rss([Told("Палата приняла закон", "О бюджете на год. #Проба", url="https://n.example/z-1")])


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with serving() as site:
        site.pages["/rss"] = Page(FEED)
        yield site


@pytest.fixture
def machine(sqlite_url: str, tmp_path: Path) -> Machine:
    return Machine(sqlite_url, tmp_path)


async def test_one_that_is_there_is_changed_while_its_site_is_down(
    machine: Machine, site: Site
) -> None:
    address = site.address("/rss")
    _, [added] = await machine.sources("add", address)
    asked = len(site.asked)
    site.pages["/rss"] = Page(status=503)
    status, [there] = await machine.sources("add", address, "--outlet=Заря")
    assert (status, there["id"], there["added"]) == (0, added["id"], False)
    assert (there["changed"], there["outlet"]) == (["outlet"], "Заря")
    assert len(site.asked) == asked
