"""What a chat has saved."""

from __future__ import annotations

from dataclasses import replace

from bot.messages import alert_panel
from bot.messages.markup import Message
from bot.messages.saved import Saved, SavedPage, saved
from storage.saved import MOST
from tests.golden.case import SOME, Case, popping, replies
from tests.golden.voice import NOW, ZONE, Voice

TITLE = "Saved"


def _page(voice: Voice, page: SavedPage, *, gone: bool = False) -> Message:
    one = voice.article()
    several = [Saved(one), Saved(replace(one, id=2), gone=gone)]
    return saved(several, page, texts=voice.texts, zone=ZONE, now=NOW)


def _none(voice: Voice, gone: int | None) -> Message:
    return saved([], SavedPage(0, 1, 0, gone), texts=voice.texts, zone=ZONE, now=NOW)


CASES = (
    Case(
        "saved: 1, 2, 5, 21 articles",
        lambda voice: [_page(voice, SavedPage(0, 1, count)) for count in SOME],
    ),
    Case(
        "saved: the second page, an article that was withdrawn",
        lambda voice: _page(voice, SavedPage(1, 6, 12), gone=True),
    ),
    Case(
        "saved: one was just let go of",
        lambda voice: _page(voice, SavedPage(0, 1, 2, gone=3)),
    ),
    Case("saved: nothing", lambda voice: _none(voice, None)),
    Case("saved: nothing, the last was just let go of", lambda voice: _none(voice, 1)),
    Case("saved: done", lambda voice: popping(alert_panel.saved(voice.texts).words)),
    Case("saved: let go of", lambda voice: popping(alert_panel.let_go(voice.texts).words)),
    Case("saved: too many", replies("saved-full", "limit", (MOST,))),
)
