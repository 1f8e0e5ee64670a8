"""Editors: the desk, and a card for what was published."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.messages import desk
from bot.messages.dates import local_moment
from bot.messages.desk import PlannedView, SentView
from tests.golden.case import Case, pop_up
from tests.golden.voice import NOW, ZONE, Voice

TITLE = "Editors: the desk"

_NAME = {"ru": "Мира Пробная", "kk": "Мира Сынақова", "en": "Mira Sample"}


def _sent(voice: Voice) -> SentView:
    at = local_moment(NOW - timedelta(hours=1), ZONE, now=NOW)
    return SentView(128, voice.quoting, _NAME[voice.texts.language], at, gone=False)


def _planned(voice: Voice) -> PlannedView:
    at = local_moment(NOW + timedelta(days=1), ZONE, now=NOW)
    return PlannedView(5, voice.article().title, _NAME[voice.texts.language], at)


CASES = (
    Case("desk: nothing", lambda voice: desk.desk([], [], voice.texts)),
    Case(
        "desk: something is scheduled; something was published, and withdrawn",
        lambda voice: [
            desk.desk([_planned(voice)], [], voice.texts),
            desk.desk([_planned(voice)], [], voice.texts, more=5),
            desk.desk(
                [_planned(voice)], [_sent(voice), replace(_sent(voice), gone=True)], voice.texts
            ),
        ],
    ),
    Case(
        "desk: a card; nobody gets it, some wait, all have it, it is withdrawn",
        lambda voice: [
            desk.card(_sent(voice), voice.texts),
            desk.card(replace(_sent(voice), sent=5, failed=1, left=21, more=True), voice.texts),
            desk.card(replace(_sent(voice), sent=21, wrong=2), voice.texts),
            desk.card(replace(_sent(voice), sent=21, gone=True), voice.texts),
        ],
    ),
    Case(
        "desk: is it to be withdrawn? others tell the same; nobody else does",
        lambda voice: [
            desk.ask_retract(_sent(voice), voice.texts, others=others) for others in (True, False)
        ],
    ),
    Case("desk: others have it, too", pop_up("desk-not-alone")),
)
