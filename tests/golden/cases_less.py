"""Less like this, behind the ⚙ of an alert, and what is taken back: every label and word."""

from __future__ import annotations

from bot.messages import alert_panel, less
from bot.messages.callbacks.less import Fewer
from bot.messages.callbacks.presses import ToDigest
from bot.messages.less import Choice, Choices
from bot.messages.plain import said
from bot.texts import LANGUAGES
from tests.golden.case import Case, Panel, Shown, pop_up, popping
from tests.golden.voice import ASHIMBAYEV, UNDO, Voice

TITLE = "Less like this, and undo"


def _every(voice: Voice, count: int) -> list[Choice]:
    return [
        Choice(Fewer.OUTLET, count, voice.article().outlet),
        Choice(Fewer.TITLE, count),
        *(Choice(Fewer.LANGUAGE, count, code) for code in LANGUAGES),
        Choice(Fewer.WITHOUT, count, voice.name(ASHIMBAYEV), 2),
        Choice(Fewer.SEQUELS, count),
    ]


def _offered(voice: Voice, count: int, days: int) -> Panel:
    return Panel(less.less(Choices(1, 2, days, _every(voice, count), count), voice.texts))


def _done(voice: Voice) -> list[Shown | Panel]:
    made: list[Shown | Panel] = []
    for one in _every(voice, 1):
        told = less.done(one, voice.texts)
        made.append(popping(told.words))
        rows = alert_panel.done(1, told.label, ToDigest(1, 1), UNDO, voice.texts)
        made.append(Panel(rows))
    return made


def _undone(voice: Voice) -> list[Shown | Panel]:
    told = alert_panel.undone(voice.texts)
    rows = alert_panel.done(1, told.label, UNDO, None, voice.texts)
    return [popping(told.words), Panel(rows)]


CASES = (
    Case(
        "less: what can be left out, for numbers and days",
        lambda voice: [_offered(voice, n, days) for n, days in ((1, 1), (2, 2), (21, 21), (5, 30))],
    ),
    Case(
        "less: what the numbers are (pop-up), for days",
        lambda voice: [popping(voice.texts("less-how", days=days)) for days in (1, 2, 5, 21, 30)],
    ),
    Case("less: left out", _done),
    Case("less: nothing can be left out (pop-up)", pop_up("less-nothing")),
    Case("undo: on the panel of an alert", _undone),
    Case("undo: elsewhere", lambda voice: said(voice.texts, "undo-done")),
    Case("undo: changed since (pop-up)", pop_up("undo-changed")),
    Case("undo: more than may be followed (pop-up)", pop_up("undo-full", limit=100)),
    Case("undo: more digests than there may be (pop-up)", pop_up("undo-crowded", limit=20)),
    Case("undo: more than may be named (pop-up)", pop_up("undo-full-named", limit=30)),
)
