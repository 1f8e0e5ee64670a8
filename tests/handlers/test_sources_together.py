"""/sources with many sources, and with two editors who do something at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.messages.callbacks.presses import parse
from bot.messages.callbacks.sources import (
    AskName,
    CallAsItself,
    CheckSource,
    PauseSource,
    ReadPages,
    RemoveSource,
    SetCountry,
    SetSourceLanguage,
    ShowSource,
)
from bot.messages.press import Press
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from handlers import make_dispatcher
from tests.handlers.source_desks import SITE, add, buttons, everything, fetching, say, source, tap
from tests.handlers.talking import NOW, Talk
from tests.sources.serving import Page, Told, rss, serving

RU, KK = texts_for("ru"), texts_for("kk")
OTHER = 1002


async def test_sixty_sources_are_all_to_be_reached(talk: Talk) -> None:
    numbers = [await add(talk, f"{place} {'Вестник ' * 12}", SITE) for place in range(60)]
    for number in numbers[::7]:
        await say(talk, number, failing_since=NOW, error="status 503", visited_at=NOW)
    await say(talk, numbers[7], paused_at=NOW, failing_since=None)  # nobody asks it any more
    listed = await talk.say(EDITOR, "/sources")
    reached: list[int] = []
    signs = ""
    for _ in range(8):
        head, _blank, *lines = listed["text"].splitlines()
        assert head == "Источники: 60"
        signs += "".join(line[0] for line in lines)
        presses = [parse(data) for data in buttons(listed).values()]
        reached += [one.source for one in presses if isinstance(one, ShowSource)]
        assert len(listed["text"]) < 2000
        await talk.press(EDITOR, listed, buttons(listed)["▶"])
    assert sorted(reached) == numbers
    assert signs[:8] == "🔴" * 8
    assert sorted(signs[8:]) == sorted("⏸" + "⚪" * 51)
    assert listed["text"].splitlines()[2][0] == "🔴"  # round and round


@pytest.fixture
async def talk(talk: Talk) -> Talk:
    """With two editors."""
    settings = talk.surroundings.settings.model_copy(
        update={"editor_ids": frozenset({EDITOR, OTHER})}
    )
    talk.surroundings = replace(talk.surroundings, settings=settings)
    talk.dispatcher = make_dispatcher(talk.surroundings, talk.counts)
    return talk


async def test_another_editor_does_something_meanwhile(talk: Talk) -> None:
    number = await add(talk, "Вестник")
    mine, theirs = [await talk.say(person, "/sources") for person in (EDITOR, OTHER)]
    for person, card in ((EDITOR, mine), (OTHER, theirs)):
        await tap(talk, card, ShowSource(number, 0), person)
    paused = buttons(mine)[RU("button-pause")]
    await talk.press(EDITOR, mine, paused)
    at = (await source(talk, number)).paused_at
    # the other's card is old: what is pressed there is done already, or shows what is
    await talk.press(OTHER, theirs, paused)
    assert (await source(talk, number)).paused_at == at
    assert KK("button-resume") in buttons(theirs)
    await tap(talk, mine, AskName(number, 0))
    await tap(talk, theirs, RemoveSource(number, 0, wanted=True), OTHER)
    # nothing is saved of one that was removed, and nobody says that it was
    gone = RU("source-removed", name="Вестник", kind="feed")
    before = await source(talk, number)
    named = await talk.say(EDITOR, "Учебный вестник")
    assert named["text"] == gone
    presses: list[Press] = [
        PauseSource(number, 0, wanted=False), ReadPages(number, 0, wanted=True),
        CheckSource(number, 0), SetCountry(number, 0, "KZ"), SetSourceLanguage(number, 0, "kk"),
        CallAsItself(number, 0), ShowSource(number, 0),
    ]  # fmt: skip
    for press in presses:
        card = await talk.say(EDITOR, "/sources")
        assert await tap(talk, card, press) == "", press
        assert card["text"] == gone, press
    assert await source(talk, number) == before
    for person, card, texts in ((EDITOR, named, RU), (OTHER, theirs, KK)):
        await tap(talk, card, RemoveSource(number, 0, wanted=False), person)
        assert card["text"].startswith(texts("source-back", name="Вестник"))
    assert (await source(talk, number)).paused_at == at


async def test_two_editors_add_one_source(talk: Talk) -> None:
    async with fetching(talk), serving() as site:
        site.pages["/rss"] = Page(rss([Told("Палата приняла закон")], title="Вестник"))
        mine = await talk.say(EDITOR, f"/source add {site.at}/rss")
        theirs = await talk.say(OTHER, f"/source add {site.at}/rss")
        # what the one was offered is not the other's to press
        stale = await talk.press(OTHER, theirs, buttons(mine)[RU("source-button-add-found")])
        assert stale == KK("error-stale-button")
        for person, found, texts, told in (
            (EDITOR, mine, RU, "source-added"),
            (OTHER, theirs, KK, "source-known"),
        ):
            await talk.press(person, found, buttons(found)[texts("source-button-add-found")])
            assert found["text"].startswith(texts(told)), told
        assert len(await everything(talk)) == 1
