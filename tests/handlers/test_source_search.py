"""/source: an address is looked at and what it is is offered; added once, by editors alone."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.messages.callbacks.presses import AskChannel
from bot.messages.callbacks.sources import AddFound, AskSource, DropFound
from bot.messages.plain import said
from bot.messages.source_faults import fault_in
from bot.sandbox.server import EDITOR
from bot.sandbox.state import BOT_ID
from bot.texts import texts_for
from storage import sources
from storage.vocabulary import SourceBy, SourceKind
from tests.handlers.source_desks import add, buttons, everything, fetching, source, tap
from tests.handlers.talking import NOW, Talk
from tests.sources.serving import Page, Site, Told, rss, serving

RU = texts_for("ru")
IVAN, CHANNEL = 1001, -1000000003000
NEWS = [Told(f"Палата приняла закон {n}", url=f"https://news.example/{n}") for n in range(5)]
HEAD = "<html><head><title>Вестник</title>{}</head><body>Привет</body></html>"
FEED = '<link rel="alternate" type="application/rss+xml" href="{}" title="Лента">'


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """A site with a feed, a page that names it, and a page that names two."""
    async with serving() as made:
        made.pages["/rss"] = Page(rss(NEWS, title="Учебный вестник"))
        made.pages["/kaz.xml"] = Page(rss(NEWS[:1], title="Оқу хабаршысы"))
        one, other = FEED.format("/rss"), FEED.format("/kaz.xml")
        made.pages["/"] = Page(HEAD.format(one), content_type="text/html")
        made.pages["/two"] = Page(HEAD.format(one + other), content_type="text/html")
        made.pages["/none"] = Page(HEAD.format(""), content_type="text/html")
        yield made


@pytest.fixture
async def talk(talk: Talk) -> AsyncIterator[Talk]:
    """With a client that may ask this machine."""
    async with fetching(talk) as made:
        yield made


def refused(address: str, fault: str, what: str) -> str:
    advice = RU.html("source-advice", what=what)
    told = said(RU, "source-refused", address=address, fault=fault_in(RU, fault), advice=advice)
    return told.plain


async def test_a_site_is_added_by_its_address(talk: Talk, site: Site) -> None:
    found = await talk.say(EDITOR, f"/source add {site.at}/")
    lines = found["text"].splitlines()
    assert lines[:2] == ["Учебный вестник", f"Лента: {site.at}/rss"]
    assert [line for line in lines if line[0:1] == "•"] == [f"• {one.title}" for one in NEWS[:3]]
    assert list(buttons(found)) == [RU("source-button-add-found"), RU("source-button-cancel")]
    assert await everything(talk) == []
    # what looks becomes what was found: one message
    assert len(talk.heard(EDITOR)) == 1
    for _ in range(2):
        await tap(talk, found, AddFound(1, 0))
        assert found["text"].startswith(RU("source-added"))
    [stored] = await everything(talk)
    assert (stored.kind, stored.address) == (SourceKind.FEED, f"{site.at}/rss")
    assert (stored.title, stored.given) == ("Учебный вестник", f"{site.at}/")
    assert (stored.added_by, stored.next_at) == (SourceBy.EDITOR, NOW)
    # whoever cancels after that has not lost it
    await tap(talk, found, DropFound(1))
    assert found["text"].startswith("Учебный вестник")
    known = await talk.say(EDITOR, f"/source {site.at}/rss")
    assert known["text"].startswith(RU("source-known"))
    assert len(await everything(talk)) == 1
    # removed, and added once more: it is back
    async with talk.database.write() as connection:
        await sources.remove(connection, stored.id, NOW)
    again = await talk.say(EDITOR, f"/source {site.at}/rss")
    await tap(talk, again, AddFound(2, 0))
    assert again["text"].startswith(RU("source-added"))
    assert (await source(talk, stored.id)).removed_at is None


async def test_what_is_cancelled_is_not_added(talk: Talk, site: Site) -> None:
    found = await talk.say(EDITOR, f"/source add {site.at}/rss")
    for _ in range(2):
        await talk.press(EDITOR, found, buttons(found).get(RU("source-button-cancel"), "srcdrop:1"))
        assert found["text"] == RU("source-dropped")
    assert await tap(talk, found, AddFound(1, 0)) == RU("error-stale-button")
    assert await everything(talk) == []


async def test_feeds_of_one_title_are_told_apart(talk: Talk, site: Site) -> None:
    links = ""
    for path, title in (("/all.xml", "Все новости"), ("/politics.xml", "Политика")):
        site.pages[path] = Page(rss(NEWS, title="Учебный вестник"))
        links += FEED.format(path).replace("Лента", title)
    site.pages["/named"] = Page(HEAD.format(links), content_type="text/html")
    found = await talk.say(EDITOR, f"/source add {site.at}/named")
    assert [*buttons(found)][:2] == ["1. Все новости", "2. Политика"]
    assert "Учебный вестник (Политика)" in found["text"]
    # where the page calls them the same, by their addresses
    links = links.replace("Все новости", "Лента").replace("Политика", "Лента")
    site.pages["/unnamed"] = Page(HEAD.format(links), content_type="text/html")
    found = await talk.say(EDITOR, f"/source add {site.at}/unnamed")
    assert [*buttons(found)][:2] == ["1. /all.xml", "2. /politics.xml"]
    # and both of them in the list
    for path in ("/all.xml", "/politics.xml"):
        if path == "/politics.xml":
            found = await talk.say(EDITOR, f"/source add {site.at}{path}")
        await talk.press(EDITOR, found, next(iter(buttons(found).values())))
    listed = await talk.say(EDITOR, "/sources")
    for path in ("/all.xml", "/politics.xml"):
        assert f"Учебный вестник ({path})" in listed["text"]


async def test_what_is_to_be_added_is_asked(talk: Talk, site: Site) -> None:
    asked = await talk.say(EDITOR, "/source")
    assert asked["text"] == said(RU, "source-ask").plain
    # an address that is an answer is no article
    bad = await talk.say(EDITOR, f"{site.at}/nowhere")
    assert bad["text"] == refused(f"{site.at}/nowhere", "status 404", "gone")
    await talk.press(EDITOR, bad, buttons(bad)[RU("source-button-another")])
    assert talk.heard(EDITOR)[-1]["text"] == asked["text"]
    found = await talk.say(EDITOR, f"  {site.at}/rss ")
    assert found["text"].startswith("Учебный вестник")
    # and the next one is an article again, as ever
    await talk.say(EDITOR, f"{site.at}/rss")
    assert not talk.heard(EDITOR)[-1]["text"].startswith("Учебный вестник")
    for word in ("add", "ADD", "добавить", "қосу"):
        assert (await talk.say(EDITOR, f"/source {word}"))["text"] == asked["text"]


async def test_what_is_refused_is_asked_for_again(talk: Talk, site: Site) -> None:
    talk.world.place(CHANNEL, "channel", "Вестник", "vestnik_news")
    for first in ("/source", "/source add @vestnik_news", f"/source add {site.at}/nowhere"):
        await talk.say(EDITOR, first)
        for bad in ("ыыы", "https://t.me/+AbCdEf", "@vestnik_news", f"{site.at}/nowhere"):
            told = await talk.say(EDITOR, bad)
            assert not told["text"].startswith("Вестник"), bad
        found = await talk.say(EDITOR, f"{site.at}/rss")
        assert found["text"].startswith("Учебный вестник"), first
        # it was the answer: the next one is an article
        await talk.say(EDITOR, f"{site.at}/rss")
        assert not talk.heard(EDITOR)[-1]["text"].startswith("Учебный вестник")


@pytest.mark.parametrize(
    ("path", "fault", "what"),
    [
        ("/none", "no-links", "feed"),
        ("/empty", "empty", "empty"),
        ("/text", "text", "feed"),
        ("/nowhere", "status 404", "gone"),
        ("/gone", "status 410", "gone"),
        ("/forbidden", "status 403", "forbidden"),
        ("/busy", "status 429", "busy"),
        ("/broken", "status 500", "broken"),
        ("/round", "redirects", "redirects"),
        ("/bomb", "bomb", "bomb"),
        ("/large", "too-large", "large"),
    ],
)
async def test_what_is_no_source_is_said_with_what_to_do(
    talk: Talk, site: Site, path: str, fault: str, what: str
) -> None:
    site.pages["/empty"] = Page("")
    site.pages["/text"] = Page("просто слова", content_type="text/plain")
    for name, status in (("forbidden", 403), ("gone", 410), ("busy", 429), ("broken", 500)):
        site.pages[f"/{name}"] = Page(status=status)
    site.pages["/round"] = Page(status=302, headers={"Location": "/round"})
    packed = gzip.compress(bytes(9_000_000))
    site.pages["/bomb"] = Page(packed, headers={"Content-Encoding": "gzip"})
    site.pages["/large"] = Page(b"<!-- " + bytes(10_000_000))
    del site.pages["/rss"]  # where a site's feed is looked for
    told = await talk.say(EDITOR, f"/source add {site.at}{path}")
    assert told["text"] == refused(f"{site.at}{path}", fault, what)
    assert await everything(talk) == []


async def test_a_site_that_is_not_to_be_reached_is_said_with_what_to_do(
    talk: Talk, site: Site
) -> None:
    site.pages["/robots.txt"] = Page("User-agent: *\nDisallow: /", content_type="text/plain")
    for address, fault, what in (
        (f"{site.at}/none", "robots", "robots"),
        ("http://127.0.0.1:9/rss", "unreachable", "unreachable"),
        ("https://nowhere.invalid/rss", "dns", "dns"),
        ("ftp://site.example/rss", "not-http", "dns"),
        ("http://a..b/rss", "no-host", "dns"),
        ("http://169.254.169.254/rss", "reserved", "dns"),
    ):
        told = await talk.say(EDITOR, f"/source add {address}")
        assert told["text"] == refused(address, fault, what)


async def test_a_feed_that_has_nothing_yet_is_added(talk: Talk, site: Site) -> None:
    site.pages["/rss"] = Page(rss([]))
    for path in ("/rss", "/"):
        found = await talk.say(EDITOR, f"/source add {site.at}{path}")
        assert found["text"].splitlines()[:2] == ["Учебный вестник", f"Лента: {site.at}/rss"]
        assert RU("source-empty") in found["text"]
    await tap(talk, found, AddFound(1, 0))
    [stored] = await everything(talk)
    assert stored.address == f"{site.at}/rss"


async def test_a_password_in_an_address_is_not_shown(talk: Talk) -> None:
    await talk.say(EDITOR, "/source add http://name:secret@127.0.0.1:9/rss?token=abcdefgh")
    told = talk.heard(EDITOR)[-1]["text"]
    assert "http://127.0.0.1:9/rss" in told
    assert told == refused("http://127.0.0.1:9/rss?token=…", "password", "password")
    assert "secret" not in str(talk.heard(EDITOR))
    assert "abcd" not in str(talk.heard(EDITOR))


async def test_an_address_that_leads_inside_is_refused(talk: Talk, site: Site) -> None:
    async with asyncio.timeout(20):
        visiting = talk.surroundings.visiting
        await visiting.close()
        visiting.fetcher = type(visiting.fetcher)(private=False)
        await visiting.fetcher.__aenter__()
        told = await talk.say(EDITOR, f"/source add {site.at}/rss")
        closed = await talk.say(EDITOR, "/source add http://site.example:22/rss")
    assert told["text"] == refused(f"{site.at}/rss", "refused-address", "inside")
    assert closed["text"] == refused("http://site.example:22/rss", "port", "port")
    assert site.asked == []


async def test_a_channel_is_added_at_once(talk: Talk) -> None:
    talk.world.place(CHANNEL, "channel", "Вестник", "vestnik_news")
    missing = await talk.say(EDITOR, "/source add @vestnik_news")
    assert missing["text"] == RU("channel-not-admin", channel="Вестник", named="yes")
    talk.world.admins |= {CHANNEL: {BOT_ID}}
    card = await talk.say(EDITOR, "/source add https://t.me/vestnik_news")
    assert card["text"].startswith(RU("channel-added", channel="Вестник", known="no"))
    assert "Канал: @vestnik_news" in card["text"]
    [stored] = await everything(talk)
    assert stored.kind is SourceKind.CHANNEL


async def test_others_wait_for_nothing(talk: Talk, site: Site) -> None:
    site.pages["/slow"] = Page(hangs=True)
    task = asyncio.create_task(talk.say(EDITOR, f"/source add {site.at}/slow"))
    async with asyncio.timeout(20):
        await site.came.wait()
        looking = talk.heard(EDITOR)[-1]["text"]
        assert looking == RU("source-looking", address=f"{site.at}/slow")
        assert (await talk.say(IVAN, "/help"))["text"]
    assert not task.done()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_a_bug_is_told_in_the_place_of_the_looking(talk: Talk, site: Site) -> None:
    await talk.surroundings.visiting.fetcher.__aexit__(None, None, None)  # nothing can be asked
    told = await talk.say(EDITOR, f"/source add {site.at}/rss")
    assert told["text"] == refused(f"{site.at}/rss", "internal", "later")
    assert len(talk.heard(EDITOR)) == 1


async def test_the_list_leads_to_it(talk: Talk) -> None:
    await add(talk, "Вестник")
    listed = await talk.say(EDITOR, "/sources")
    await talk.press(EDITOR, listed, AskSource().pack())
    asked: dict[str, Any] = talk.heard(EDITOR)[-1]
    assert asked["text"] == said(RU, "source-ask").plain
    for press, last in ((AskSource(), "source-ask"), (AskChannel(), "channel-choose")):
        popped = [await tap(talk, listed, press) for _ in range(3)]
        assert popped[1:] == [RU("source-told")] * 2
        assert talk.heard(EDITOR)[-1]["text"] == said(RU, last).plain
    assert len(talk.heard(EDITOR)) == 3
    assert listed["text"].startswith("Источники")
