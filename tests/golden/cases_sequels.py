"""What a story tells that is new, and what changes whether that is sent."""

from __future__ import annotations

from collections.abc import Sequence

from bot.corrections.judge import Change, Pair
from bot.messages import alert_panel, correction, sequel, settings
from bot.messages.alert_panel import Handled, Sends
from bot.messages.callbacks.presses import SetSequels
from bot.messages.markup import Message
from bot.messages.settings import SettingsView
from storage.vocabulary import Mode
from tests.golden.case import SOME, Case, Panel, Shown, popping
from tests.golden.voice import NOW, ZONE, Voice

TITLE = "Sequels"
_SENDS = Sends(alerts=True, digest=True)


def _sequel(voice: Voice, *, more: int = 0, said: bool = True, corrected: bool = False) -> Message:
    article = voice.article()
    change = Change((Pair("12", "13"),))
    return sequel.sequel(
        article,
        article.lead if said else "",
        more,
        texts=voice.texts,
        zone=ZONE,
        now=NOW,
        above=correction.corrected(change, voice.texts) if corrected else None,
    )


def _panel(voice: Voice, *, wanted: bool) -> Panel:
    one = Handled(voice.hashtag, Mode.BOTH)
    return Panel(
        alert_panel.panel(1, one, _SENDS, voice.texts, several=False, saved=False, sequels=wanted)
    )


def _chosen(voice: Voice, *, wanted: bool) -> Sequence[Shown | Panel]:
    told = sequel.chosen(voice.texts, wanted=wanted)
    press, back = SetSequels(1, wanted=wanted), SetSequels(1, wanted=not wanted)
    return [
        popping(told.words),
        Panel(alert_panel.done(1, told.label, press, back, voice.texts)),
        Panel(sequel.choice(1, voice.texts, wanted=wanted)),
    ]


def _kept(voice: Voice) -> list[Shown]:
    """They are wanted, and something keeps them from coming."""
    every = ("alerts", "paused", "topic")
    return [popping(sequel.chosen(voice.texts, wanted=True, kept=one).words) for one in every]


def _settings(voice: Voice, *, wanted: bool) -> Message:
    view = SettingsView("Asia/Almaty", True, True, False, 480, 127, stories=True, sequels=wanted)
    return settings.settings(view, texts=voice.texts, now=NOW)


CASES = (
    Case("sequel: title, a sentence, outlet and hour", _sequel),
    Case("sequel: only a title is there to be told", lambda voice: _sequel(voice, said=False)),
    Case(
        "sequel: with 1, 2, 5, 21 more that tell something new",
        lambda voice: [_sequel(voice, more=count) for count in SOME],
    ),
    Case("sequel: corrected since", lambda voice: _sequel(voice, corrected=True)),
    Case(
        "sequel: the panel of an alert whose sequels are sent, are not sent",
        lambda voice: [_panel(voice, wanted=wanted) for wanted in (True, False)],
    ),
    Case(
        "sequel: they are sent from now on, are not sent: popping up, on the panel, under a sequel",
        lambda voice: [*_chosen(voice, wanted=True), *_chosen(voice, wanted=False)],
    ),
    Case("sequel: wanted, though instant news is off; paused; the topic does not come", _kept),
    Case(
        "settings: sequels are sent, are not sent",
        lambda voice: [_settings(voice, wanted=wanted) for wanted in (True, False)],
    ),
)
