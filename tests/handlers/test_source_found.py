"""Of the feeds that a page names, each is taken from the same message."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.messages.callbacks.sources import AddFound, DropFound
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from storage import drafts, sources
from storage.vocabulary import DraftKind
from tests.handlers.source_desks import buttons, everything, fetching, tap
from tests.handlers.talking import NOW, Talk
from tests.sources.serving import Page, Site, Told, rss, serving

RU = texts_for("ru")
NAMES = ["Учебный вестник", "Оқу хабаршысы", "Третий вестник"]


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """A site whose page names three feeds."""
    async with serving() as made:
        links = ""
        for number, name in enumerate(NAMES):
            path = f"/{number}.xml"
            made.pages[path] = Page(rss([Told(f"Палата приняла закон {number}")], title=name))
            links += f'<link rel="alternate" type="application/rss+xml" href="{path}">'
        page = f"<html><head><title>Вестник</title>{links}</head><body></body></html>"
        made.pages["/"] = Page(page, content_type="text/html")
        yield made


@pytest.fixture
async def talk(talk: Talk) -> AsyncIterator[Talk]:
    """With a client that may ask this machine."""
    async with fetching(talk) as made:
        yield made


async def test_each_of_several_feeds_is_taken_from_one_message(talk: Talk, site: Site) -> None:
    found = await talk.say(EDITOR, f"/source add {site.at}/")
    assert RU("source-choice", count=3) in found["text"]
    labels = [f"{place}. {name}" for place, name in enumerate(NAMES, start=1)]
    assert list(buttons(found)) == [*labels, RU("source-button-cancel")]
    assert await tap(talk, found, AddFound(1, 3)) == RU("error-stale-button")  # there is no fourth
    words = found["text"]
    for taken, label in ((1, labels[1]), (2, labels[0])):
        await talk.press(EDITOR, found, buttons(found)[label])
        assert f"✅ {label}" in buttons(found)
        assert len(await everything(talk)) == taken
        assert talk.heard(EDITOR)[-1]["text"].startswith(RU("source-added"))
    assert found["text"] == words
    to_list = RU("source-button-list")
    assert list(buttons(found)) == [f"✅ {labels[0]}", f"✅ {labels[1]}", labels[2], to_list]
    [second, first] = await everything(talk)
    assert (first.title, second.title) == (NAMES[0], NAMES[1])
    # tapped in haste, it is said once; what was taken, and removed since, is not taken again
    heard = len(talk.heard(EDITOR))
    assert await tap(talk, found, AddFound(1, 0)) == RU("source-told")
    assert len(talk.heard(EDITOR)) == heard
    async with talk.database.write() as connection:
        await sources.remove(connection, first.id, NOW)
    await tap(talk, found, AddFound(1, 0))
    removed = RU("source-removed", name=NAMES[0], kind="feed")
    assert talk.heard(EDITOR)[-1]["text"] == removed
    assert labels[0] in buttons(found)
    # whoever cancels by a button of before has not lost what was taken
    await tap(talk, found, DropFound(1))
    assert found["text"] == removed


async def test_what_is_a_source_already_is_ticked_and_shown(talk: Talk, site: Site) -> None:
    one = await talk.say(EDITOR, f"/source add {site.at}/1.xml")
    await talk.press(EDITOR, one, buttons(one)[RU("source-button-add-found")])
    found = await talk.say(EDITOR, f"/source add {site.at}/")
    ticked = f"✅ 2. {NAMES[1]}"
    assert ticked in buttons(found)
    assert RU("source-button-cancel") in buttons(found)
    await talk.press(EDITOR, found, buttons(found)[ticked])
    assert talk.heard(EDITOR)[-1]["text"].startswith(RU("source-known"))
    assert len(await everything(talk)) == 1


async def test_an_offer_of_an_older_release_is_understood(talk: Talk, site: Site) -> None:
    found = (
        '{"given": "x.example", "found": [{"kind": "feed", "key": "x.example/rss",'
        ' "address": "https://x.example/rss", "title": ""},'
        ' {"kind": "site", "key": "x.example", "address": "https://x.example/", "title": "Икс"}]}'
    )
    async with talk.database.write() as connection:
        await drafts.add(connection, EDITOR, DraftKind.FOUND, found, NOW)
    message = await talk.say(EDITOR, "/sources")
    await tap(talk, message, AddFound(1, 0))
    labels = ["✅ 1. https://x.example/rss", "2. Икс", RU("source-button-list")]
    assert list(buttons(message)) == labels
    assert [one.given for one in await everything(talk)] == ["x.example"]
