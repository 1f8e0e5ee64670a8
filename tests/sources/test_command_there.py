"""`python -m bot sources add` of what is there already, and of what was removed."""

from __future__ import annotations

import argparse
import contextlib
import io
from collections.abc import AsyncIterator

import pytest

from bot.sources.command import add_arguments
from storage import source_channels, sources
from storage.database import Database
from storage.opening import open_database
from storage.sources import JOINED, UNNAMED, NewSource
from storage.vocabulary import SourceBy, SourceKind
from tests.seeding import NOW
from tests.sources.machine import Machine
from tests.sources.serving import Page, Site, Told, rss

FEED = rss([Told("Палата приняла закон", "О бюджете на год. #Проба", url="https://n.example/z-1")])


@pytest.fixture
async def site(site: Site) -> Site:
    """With a feed."""
    site.pages["/rss"] = Page(FEED)
    return site


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


async def test_a_feed_that_was_removed_comes_back_while_its_site_is_down(
    machine: Machine, site: Site
) -> None:
    address = site.address("/rss")
    _, [added] = await machine.sources("add", address)
    await machine.sources("remove", address)
    site.pages["/rss"] = Page(status=503)
    status, [back] = await machine.sources("add", address)
    assert (status, back["id"], back["added"], back["state"]) == (0, added["id"], True, "active")


@pytest.fixture
async def stored(sqlite_url: str) -> AsyncIterator[Database]:
    database = await open_database(sqlite_url)
    yield database
    await database.close()


@pytest.mark.parametrize(
    "words", [["@Vestnik"], ["https://t.me/vestnik"], ["--", "-1001234567"], ["t.me/s/vestnik/"]]
)
async def test_a_channel_of_the_settings_that_was_removed_comes_back(
    machine: Machine, stored: Database, words: list[str]
) -> None:
    async with stored.write() as connection:
        channel = await source_channels.add(
            connection,
            -1001234567,
            address="@vestnik",
            title="Вестник",
            by=SourceBy.SETTING,
            now=NOW,
        )
        await sources.remove(connection, channel.id, NOW)
    status, [back] = await machine.sources("add", *words)
    assert (status, back["id"], back["added"], back["state"]) == (0, channel.id, True, "active")
    assert (back["name"], back["added_by"]) == ("Вестник", "command")
    status, [line] = await machine.sources("add", "@another_one")
    assert (status, line["ok"]) == (1, False)


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (UNNAMED, "the settings name it no more"),
        (f"{JOINED} 7", "it moved to the address of another source, and is one with it now"),
    ],
)
async def test_why_a_source_was_removed_is_a_sentence(
    machine: Machine, stored: Database, fault: str, sentence: str
) -> None:
    new = NewSource(SourceKind.FEED, "n.example", "https://n.example", SourceBy.SETTING, NOW)
    async with stored.write() as connection:
        one = await sources.add(connection, new)
        await sources.remove(connection, one.id, NOW, why=fault)
    _, [listed] = await machine.sources("list", "--removed")
    assert listed["error"] == sentence


def test_the_help_says_what_is_alerted_of_one_that_was_removed_for_a_moment() -> None:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    told = io.StringIO()
    with contextlib.redirect_stdout(told), pytest.raises(SystemExit):
        parser.parse_args(["add", "--help"])
    assert "removed for an hour at most" in " ".join(told.getvalue().split())
