"""The real bot, a site on loopback, an editor and a reader: a site is added by its address, its
first article arrives, it is paused and removed, and comes back."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.messages.callbacks.presses import SetLanguage, parse
from bot.messages.callbacks.sources import ShowSource
from bot.messages.plain import said
from bot.sandbox.server import EDITOR
from bot.texts import Texts, texts_for
from tests.handlers.test_conversations import labels, shown, tap
from tests.running import RunningBot
from tests.sources.serving import Page, Site, Told, rss, serving

IVAN = 1001
ENVIRONMENT = {"FETCH_PRIVATE": "true"}
PAGE = (
    "<html><head><title>Вестник</title><link rel='alternate' type='application/rss+xml'"
    " href='/rss'></head><body>Вестник</body></html>"
)
OLD = [
    Told(
        f"Палата обсудила закон {number}",
        "Обсуждали весь день. #Проба",
        datetime(2026, 1, 2, tzinfo=UTC),
    )
    for number in range(3)
]


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """A site whose page names its feed, with news of long ago."""
    async with serving() as made:
        made.pages["/"] = Page(PAGE, content_type="text/html; charset=utf-8")
        made.pages["/rss"] = Page(rss(OLD), etag='"1"')
        yield made


async def speaking(bot: RunningBot, language: str) -> Texts:
    """The editor has chosen a language."""
    settings = await bot.ask(EDITOR, "/settings", "08:00")
    data = SetLanguage(language).pack()
    bot.sandbox.world.press(EDITOR, EDITOR, settings["message_id"], data)
    texts = texts_for(language)
    await shown(bot, EDITOR, lambda one: texts("button-language") in labels(one))
    return texts


async def refreshed(bot: RunningBot, card: dict[str, Any], words: str) -> dict[str, Any]:
    """The card is drawn anew until it has some words."""
    data = next(one for one in labels(card).values() if isinstance(parse(one), ShowSource))
    end = time.monotonic() + 20
    while words not in card["text"]:
        assert time.monotonic() < end, f"{card['text']}\n{bot.logged()}"
        bot.sandbox.world.press(EDITOR, EDITOR, card["message_id"], data)
        await asyncio.sleep(0.1)  # one press after the other, as fast as somebody taps
        card = next(one for one in bot.heard(EDITOR) if one["message_id"] == card["message_id"])
    return card


@pytest.mark.long
@pytest.mark.parametrize("language", ["ru", "kk"])
async def test_a_site_from_its_address_to_its_end(
    bot: RunningBot, site: Site, language: str
) -> None:
    texts = await speaking(bot, language)
    await bot.ask(IVAN, "/subscribe #Проба", "Проба")

    # what is at the address, before anything is added
    found = await bot.ask(EDITOR, f"/source add {site.at}", "Учебный вестник")
    assert OLD[0].title in found["text"]
    assert texts("source-backlog") in found["text"]
    forged = labels(found)[texts("source-button-add-found")]
    ivans = bot.heard(IVAN)[-1]["message_id"]
    assert await bot.press(IVAN, ivans, forged) == texts_for("ru")("error-editors-only")
    card = await tap(bot, EDITOR, texts("source-button-add-found"), texts("source-added"))
    assert card["message_id"] == found["message_id"]
    state = said(
        texts, "source-state", state="fresh", kind="feed", fault="", why="none", failing=""
    )
    card = await refreshed(bot, card, state.plain)
    assert said(texts, "source-no-news", since="stored").plain in card["text"]
    # what was there before is where it was said to be
    await bot.ask(EDITOR, "/latest", OLD[0].title)

    # the first article, seen by who follows, and on the card
    first = Told("Палата приняла закон о музеях", "Приняли вечером. #Проба", datetime.now(UTC))
    site.pages["/rss"] = Page(rss([first, *OLD]), etag='"2"')
    pressed = labels(card)[texts("source-button-check")]
    assert await bot.press(EDITOR, card["message_id"], pressed) == texts("source-checking")
    await bot.hear(IVAN, lambda text: first.title in text)
    card = await refreshed(bot, card, first.title)

    card = await tap(bot, EDITOR, texts("button-pause"), texts("button-resume"))
    assert texts("source-state", state="paused", why="none", kind="feed") in card["text"]
    name = "Учебный вестник"
    removed = said(texts, "source-removed", name=name, kind="feed").plain
    gone = await tap(bot, EDITOR, texts("source-button-remove"), removed)
    assert texts("button-undo") in labels(gone)
    listed = await bot.ask(EDITOR, "/sources", "Новости парламента")  # a channel of the settings
    assert name not in listed["text"]
    back = await tap(bot, EDITOR, texts("button-undo"), said(texts, "source-back", name=name).plain)
    assert texts("source-state", state="paused", why="none", kind="feed") in back["text"]
    await tap(bot, EDITOR, texts("button-resume"), texts("button-pause"))
    await bot.ask(EDITOR, "/sources", name)
    # nothing old was ever told
    assert not [one for one in bot.heard(IVAN) if OLD[0].title[:16] in one["text"]]
    assert sum(first.title in one["text"] for one in bot.heard(IVAN)) == 1
