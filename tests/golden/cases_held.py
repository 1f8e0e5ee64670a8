"""Owners: what is held of somebody who is no editor any more."""

from __future__ import annotations

from datetime import timedelta

from bot.messages import held
from bot.messages.dates import local_moment
from bot.messages.held import HeldView
from storage.vocabulary_desk import Role
from tests.golden.case import COUNTS, SOME, Case
from tests.golden.voice import NOW, ZONE, Voice

TITLE = "Owners: what is held"

_NAME = {"ru": "Мира Пробная", "kk": "Мира Сынақова", "en": "Mira Sample"}


def _views(voice: Voice, count: int, *, late: bool = False) -> list[HeldView]:
    day = timedelta(days=-1 if late else 1)
    return [HeldView(voice.article().title, local_moment(NOW + day, ZONE, now=NOW), late)] * count


def _drafts(voice: Voice, count: int) -> dict[int, str]:
    return dict.fromkeys(range(1, count + 1), voice.article().title)


def _name(voice: Voice) -> str:
    return _NAME[voice.texts.language]


CASES = (
    Case(
        "held: an editor was taken out who had put off 1, 2, 5, 21 articles",
        lambda voice: [
            held.held(_name(voice), 1001, _views(voice, count), voice.texts)
            for count in SOME
        ],
        long="a list",
    ),
    Case(
        "held: it is late",
        lambda voice: held.held(_name(voice), 1001, _views(voice, 1, late=True), voice.texts),
    ),
    Case(
        "held: an owner has it from now on; another was quicker; an owner has cancelled it",
        lambda voice: [
            *(held.decided(voice.texts, count) for count in COUNTS),
            *(held.decided(voice.texts, cancelled=count) for count in (1, 2)),
            *(held.drafts(_drafts(voice, count), voice.texts) for count in SOME),
        ],
    ),
    Case(
        "held: whoever had put 0, 1, 2, 5, 21 off is no editor any more",
        lambda voice: [
            held.out(voice.texts, count, role)
            for role in (*Role, None)
            for count in COUNTS
        ],
    ),
    Case(
        "held: and is told what an owner has decided",
        lambda voice: [
            held.told([voice.article().title] * count, voice.texts, kept=kept)
            for kept in (True, False)
            for count in SOME
        ],
    ),
)  # fmt: skip
