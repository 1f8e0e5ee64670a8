"""Editors: the desk, and a card for what was published."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

from bot.messages import desk
from bot.messages.dates import local_moment
from bot.messages.desk import DeskView, PlannedView, SentView
from bot.messages.markup import Message
from bot.messages.sending import Sending
from tests.golden.case import SOME, Case, pop_up
from tests.golden.voice import NOW, ZONE, Voice

TITLE = "Editors: the desk"

_NAME = {"ru": "Мира Пробная", "kk": "Мира Сынақова", "en": "Mira Sample"}


def _sent(voice: Voice) -> SentView:
    at = local_moment(NOW - timedelta(hours=1), ZONE, now=NOW)
    return SentView(128, voice.quoting, _NAME[voice.texts.language], 1001, at, gone=False)


def _stands(voice: Voice, state: str, *, minutes: int = 0) -> SentView:
    """A card of 1000 alerts: 412 were sent, three failed."""
    until = local_moment(NOW + timedelta(hours=20), ZONE, now=NOW) if state == "held" else None
    left = 585 if state in ("going", "held") else 0
    sending = Sending(state, 412, 1000, timedelta(minutes=minutes), until)
    rest = 585 if state in ("dropped", "expired") else 0
    return replace(_sent(voice), sent=412, failed=3, left=left, dropped=rest, sending=sending)


def _stopped(whole: int, voice: Voice) -> list[Message]:
    """Cards of so many alerts, of which none was sent."""
    made = []
    for state in ("held", "dropped", "expired"):
        one = _stands(voice, state)
        sending = replace(one.sending, sent=0, whole=whole)
        one = replace(one, sent=0, failed=0, left=0, dropped=0, sending=sending)
        made.append(desk.card(one, voice.texts))
    return made


def _planned(voice: Voice) -> PlannedView:
    at = local_moment(NOW + timedelta(days=1), ZONE, now=NOW)
    return PlannedView(5, voice.article().title, _NAME[voice.texts.language], 1001, at)


def _held_of(voice: Voice, whole: int) -> SentView:
    one = _stands(voice, "held")
    return replace(one, sent=0, failed=0, left=0, sending=replace(one.sending, sent=0, whole=whole))


def _more(one: SentView) -> SentView:
    return replace(one, sending=replace(one.sending, more=True))


CASES = (
    Case("desk: nothing", lambda voice: desk.desk(DeskView(), voice.texts)),
    Case(
        "desk: something is scheduled; something was published, and withdrawn",
        lambda voice: [
            desk.desk(seen, voice.texts)
            for seen in (
                DeskView(planned=[_planned(voice)]),
                DeskView(planned=[_planned(voice)], more=5),
                DeskView(
                    planned=[_planned(voice)],
                    lately=[_sent(voice), replace(_sent(voice), gone=True)],
                ),
            )
        ],
    ),
    Case(
        "desk: something is stopped, and something going out; not all of it is counted yet",
        lambda voice: [
            desk.desk(DeskView([_stands(voice, "held"), one], lately=[_sent(voice)]), voice.texts)
            for one in (
                replace(_stands(voice, "going"), article=127),
                _more(replace(_stands(voice, "going"), article=127)),
            )
        ],
    ),
    Case(
        "desk: something is stopped of 1, 2, 5, 21 messages",
        lambda voice: [
            desk.desk(DeskView([_held_of(voice, whole)]), voice.texts) for whole in SOME
        ],
    ),
    Case(
        "desk: something is held of whom that is no editor any more; for an editor, for an owner",
        lambda voice: [
            desk.desk(DeskView(held=[_planned(voice)] * count, owner=owner), voice.texts)
            for owner, count in ((False, 1), (True, 1), (True, 5))
        ],
    ),
    Case(
        "desk: a card; nobody gets it, some wait, all have it, it is withdrawn",
        lambda voice: [
            desk.card(_sent(voice), voice.texts),
            desk.card(replace(_sent(voice), sent=5, failed=1, left=21, more=True), voice.texts),
            desk.card(replace(_sent(voice), sent=21, wrong=2), voice.texts),
            desk.card(replace(_sent(voice), sent=5, put_off=21), voice.texts),
            desk.card(replace(_sent(voice), sent=21, gone=True), voice.texts),
        ],
    ),
    Case(
        "desk: it is being sent, for less than a minute, a minute, an hour; all is sent",
        lambda voice: [
            desk.card(_stands(voice, "going"), voice.texts),
            desk.card(_stands(voice, "going", minutes=1), voice.texts),
            desk.card(_stands(voice, "going", minutes=62), voice.texts),
            desk.card(replace(_stands(voice, "done"), sent=1000, failed=0), voice.texts),
        ],
    ),
    Case(
        "desk: sending is stopped; the rest is not sent; nobody has decided in a day",
        lambda voice: [
            desk.card(_stands(voice, state), voice.texts)
            for state in ("held", "dropped", "expired")
        ],
    ),
    *(
        Case(f"desk: sending is stopped, {whole} in all", partial(_stopped, whole))
        for whole in (0, 1, 2, 5, 21)
    ),
    *(
        Case(f"desk: after a press: {state}", pop_up("sending-became", state=state))
        for state in ("going", "held", "dropped", "expired", "gone", "done")
    ),
    Case(
        "desk: is it to be withdrawn? others tell the same; nobody else does",
        lambda voice: [
            desk.ask_retract(_sent(voice), voice.texts, others=others) for others in (True, False)
        ],
    ),
    Case("desk: others have it, too", pop_up("desk-not-alone")),
)
