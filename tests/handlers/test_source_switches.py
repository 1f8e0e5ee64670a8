"""A source is paused, resumed, removed, brought back: what is said of the time between."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.messages.callbacks.sources import AskName, CheckSource, PauseSource, RemoveSource
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from handlers import make_dispatcher
from storage.vocabulary import SourceKind
from tests.handlers.source_desks import add, buttons, say, source, tap
from tests.handlers.talking import NOW, Talk

RU = texts_for("ru")


async def test_a_source_is_removed_and_comes_back(talk: Talk) -> None:
    number = await add(talk, "Вестник")
    await say(talk, number, primed_at=NOW)
    card = await talk.say(EDITOR, "/sources")
    for _ in range(2):
        await tap(talk, card, RemoveSource(number, 0, wanted=True))
        assert card["text"] == RU("source-removed", name="Вестник", kind="feed")
        assert (await source(talk, number)).removed_at == NOW
    # whatever else is pressed on an older message says so, and changes nothing
    for press in (PauseSource(number, 0, wanted=True), CheckSource(number, 0), AskName(number, 0)):
        await tap(talk, card, press)
        assert card["text"] == RU("source-removed", name="Вестник", kind="feed")
    assert (await source(talk, number)).paused_at is None
    assert (await talk.say(EDITOR, "/sources"))["text"] == RU("sources-none")
    for _ in range(2):
        await talk.press(EDITOR, card, RemoveSource(number, 0, wanted=False).pack())
        assert card["text"].startswith(RU("source-back", name="Вестник"))
    back = await source(talk, number)
    assert (back.removed_at, back.primed_at, back.next_at) == (None, NOW, NOW)


async def test_a_paused_source_comes_back_paused(talk: Talk) -> None:
    number = await add(talk, "Вестник")
    card = await talk.say(EDITOR, "/sources")
    for press in (PauseSource(number, 0, wanted=True), RemoveSource(number, 0, wanted=True)):
        await tap(talk, card, press)
    await talk.press(EDITOR, card, buttons(card)[RU("button-undo")])
    assert card["text"].startswith(RU("source-back", name="Вестник") + "\n")
    assert RU("source-state", state="paused", why="none", kind="feed") in card["text"]
    assert RU("button-resume") in buttons(card)
    assert (await source(talk, number)).next_at is None


@pytest.mark.parametrize(
    ("kind", "minutes", "told"),
    [
        (SourceKind.FEED, 60, "sent"), (SourceKind.FEED, 61, "stored"),
        (SourceKind.SITE, 60, "sent"), (SourceKind.SITE, 61, "stored"),
        (SourceKind.CHANNEL, 1, "missed"), (SourceKind.CHANNEL, 61, "missed"),
        (SourceKind.HTTP, 60, "refused"), (SourceKind.HTTP, 61, "refused"),
    ],
)  # fmt: skip
async def test_what_becomes_of_the_time_between_is_said_as_it_is(
    talk: Talk, kind: SourceKind, minutes: int, told: str
) -> None:
    number = await add(talk, "Вестник", kind, key="-100123")
    card = await talk.say(EDITOR, "/sources")
    away = NOW - timedelta(minutes=minutes)
    await tap(talk, card, PauseSource(number, 0, wanted=True))
    assert RU("source-state", state="paused", why="none", kind=str(kind)) in card["text"]
    await say(talk, number, paused_at=away)
    await tap(talk, card, PauseSource(number, 0, wanted=False))
    meanwhile = RU("source-meanwhile", what=told)
    assert card["text"].startswith(f"{RU('source-resumed')} {meanwhile}")
    # pressed once more, nothing has been done by it
    await tap(talk, card, PauseSource(number, 0, wanted=False))
    assert RU("source-resumed") not in card["text"]
    # and of one that was removed, whose tokens are revoked after an hour
    await tap(talk, card, RemoveSource(number, 0, wanted=True))
    assert card["text"] == RU("source-removed", name="Вестник", kind=str(kind))
    await say(talk, number, removed_at=away)
    await tap(talk, card, RemoveSource(number, 0, wanted=False))
    what = "revoked" if (kind, minutes) == (SourceKind.HTTP, 61) else told
    back = RU("source-back", name="Вестник")
    assert card["text"].startswith(f"{back} {RU('source-meanwhile', what=what)}")


async def test_a_removed_source_that_a_setting_names_is_told(talk: Talk) -> None:
    number = await add(talk, "Вестник", key="news.example/rss", address="https://news.example/rss")
    world = talk.surroundings
    settings = world.settings.model_copy(update={"feeds": ("https://news.example/rss",)})
    talk.surroundings = replace(world, settings=settings)
    talk.dispatcher = make_dispatcher(talk.surroundings, talk.counts)
    card = await talk.say(EDITOR, "/sources")
    await tap(talk, card, RemoveSource(number, 0, wanted=True))
    told = RU("source-removed", name="Вестник", kind="feed")
    assert card["text"] == f"{told}\n\n{RU('source-removed-named', setting='FEEDS')}"


async def test_all_that_fail_are_checked_at_once(talk: Talk) -> None:
    one, other, fine = [await add(talk, name) for name in ("А", "Б", "В")]
    card = await talk.say(EDITOR, "/sources")
    assert RU("source-button-check-failing") not in buttons(card)
    later = NOW + timedelta(hours=6)
    for number in (one, other):
        await say(talk, number, failing_since=NOW, error="dns", visited_at=NOW, next_at=later)
    await say(talk, one, visited_at=NOW - timedelta(minutes=1))
    await say(talk, fine, next_at=later)
    card = await talk.say(EDITOR, "/sources")
    check = buttons(card)[RU("source-button-check-failing")]
    assert await talk.press(EDITOR, card, check) == RU("source-checking-failing", due="some")
    due = [(await source(talk, number)).next_at for number in (one, other, fine)]
    assert due == [NOW, later, later]  # the second one was asked this moment
    await say(talk, one, visited_at=NOW)
    assert await talk.press(EDITOR, card, check) == RU("source-checking-failing", due="none")
