"""What an editor types behind /source: said back as it was, a channel's name, or nothing at all."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.messages.callbacks.sources import AddFound, DropFound
from bot.messages.plain import said
from bot.sandbox.server import EDITOR
from bot.sandbox.state import BOT_ID
from bot.texts import texts_for
from handlers import make_dispatcher
from storage import drafts
from storage.vocabulary import DraftKind, SourceKind
from tests.handlers.source_desks import everything, fetching, tap
from tests.handlers.talking import NOW, Talk
from tests.sources.serving import Page, Told, rss, serving

RU = texts_for("ru")
IVAN, CHANNEL, CLUB = 1001, -1000000003000, -1000000005000


@pytest.fixture
async def talk(talk: Talk) -> AsyncIterator[Talk]:
    """With a client that may ask this machine."""
    async with fetching(talk) as made:
        yield made


async def public(talk: Talk) -> None:
    """The operator's own network is closed."""
    settings = talk.surroundings.settings.model_copy(update={"fetch_private": False})
    talk.surroundings = replace(talk.surroundings, settings=settings)
    talk.dispatcher = make_dispatcher(talk.surroundings, talk.counts)


async def test_what_was_typed_is_said_back_as_it_was_typed(talk: Talk) -> None:
    for typed in ("127.0.0.1:9", "127.0.0.1:9/News", "HTTP://127.0.0.1:9/#top"):
        told = await talk.say(EDITOR, f"/source add {typed}")
        assert told["text"].splitlines()[1] == f"Адрес: {typed}"
    # a word without a dot is no site of the internet, several are no address
    for typed in ("x", "ыыы", "два слова", "12345"):
        if typed != "два слова":
            await public(talk)
        told = await talk.say(EDITOR, f"/source add {typed}")
        assert told["text"] == said(RU, "source-odd", typed=typed).plain
    assert await everything(talk) == []


@pytest.mark.parametrize("private", [False, True])
async def test_a_word_is_a_channel_or_is_asked_about(talk: Talk, private: bool) -> None:
    talk.world.place(CHANNEL, "channel", "Вестник", "vestnik_news")
    talk.world.place(CLUB, "supergroup", "Клуб", "press_club")
    if not private:
        await public(talk)
    or_site = said(RU, "source-or-site").plain
    for word, told in (
        ("nobody_has_it", RU("channel-refused-unknown")),
        ("press_club", RU("channel-refused-no-channel", channel="Клуб")),
        ("vestnik_news", RU("channel-not-admin", channel="Вестник", named="yes")),
    ):
        asked = await talk.say(EDITOR, f"/source add {word}")
        assert asked["text"] == f"{told}\n\n{or_site}"
    # what is asked is answered with the next message
    async with serving() as site:
        site.pages["/rss"] = Page(rss([Told("Палата приняла закон")], title="Учебный вестник"))
        found = await talk.say(EDITOR, f"{site.at}/rss")
    assert found["text"].startswith("Учебный вестник")
    talk.world.admins |= {CHANNEL: {BOT_ID}}
    for written in (
        "vestnik_news",
        "t.me/vestnik_news",
        "https://t.me/s/vestnik_news",
        "t.me/@Vestnik_News",
    ):
        card = await talk.say(EDITOR, f"/source add {written}")
        assert "Канал: @vestnik_news" in card["text"]
    [stored] = await everything(talk)
    assert stored.kind is SourceKind.CHANNEL


async def test_a_draft_of_something_else_offers_nothing(talk: Talk) -> None:
    message = await talk.say(EDITOR, "/sources")
    async with talk.database.write() as connection:
        kinds = (DraftKind.STORED, DraftKind.ARTICLE, DraftKind.ENTRY)
        made = [await drafts.add(connection, EDITOR, kind, '{"kind": "x"}', NOW) for kind in kinds]
        other = '{"given": "", "found": []}'
        made.append(await drafts.add(connection, IVAN, DraftKind.FOUND, other, NOW))
    for draft in (*made, 77):
        for press in (AddFound(draft, 0), DropFound(draft)):
            assert await tap(talk, message, press) == RU("error-stale-button"), press
    assert await everything(talk) == []
