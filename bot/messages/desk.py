"""The desk: what is scheduled, what was published lately, and a card for each of these. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.grammar.times import Moment
from bot.messages.buttons import button, column
from bot.messages.callbacks_amendments import Amend
from bot.messages.callbacks_editors import AskRetract, Retract, ShowDesk, ShowSent, Unschedule
from bot.messages.markup import Button, Message, shown
from bot.messages.names import person
from bot.messages.plain import said_with
from bot.messages.sending import UNSENT, Sending, buttons, line
from bot.texts import Html, Texts

_TITLE_UNITS, _NAME_UNITS = 90, 40
_BAR = 10


@dataclass(frozen=True, slots=True)
class PlannedView:
    """What is to be published: the number of its publication, who has put it off (`who` is his
    number), until when."""

    id: int
    title: str
    name: str
    who: int
    at: Moment


@dataclass(frozen=True, slots=True)
class SentView:
    """What was published: by whom (`who` is his number), when; `gone`: it was withdrawn. How many
    alerts were sent, failed and are left (`more`: not all are counted yet); how many readers say
    that it is not about their topic; `sending`: how it stands."""

    article: int
    title: str
    name: str
    who: int
    at: Moment
    gone: bool
    sent: int = 0
    failed: int = 0
    left: int = 0
    more: bool = False
    wrong: int = 0
    sending: Sending = UNSENT


def desk(
    planned: Sequence[PlannedView], lately: Sequence[SentView], texts: Texts, *, more: int = 0
) -> Message:
    """What there is, with a button for each; so many `more` are planned later."""
    if not planned and not lately:
        return said_with(texts, "desk-none", ())
    lines: list[Html] = []
    if planned:
        lines += [texts.html("desk-scheduled"), *(_planned(one, texts) for one in planned)]
        lines += [texts.html("desk-more", more=more)] if more else []
    if lately:
        lines += [Html("")] if planned else []
        lines += [texts.html("desk-sent"), *(_sent(one, texts) for one in lately)]
    cancels = [button(f"✕ {one.title}", Unschedule(one.id)) for one in planned]
    cards = [button(one.title, ShowSent(one.article)) for one in lately]
    return Message("\n".join(lines), column([*cancels, *cards]))


def _planned(one: PlannedView, texts: Texts) -> Html:
    title, name = shown(one.title, _TITLE_UNITS), person(one.name, one.who, _NAME_UNITS)
    return texts.html("desk-line", at=one.at, name=name, title=title, gone="no")


def _sent(one: SentView, texts: Texts) -> Html:
    title, name = shown(one.title, _TITLE_UNITS), person(one.name, one.who, _NAME_UNITS)
    gone = "yes" if one.gone else "no"
    return texts.html("desk-line", at=one.at, name=name, title=title, gone=gone)


def card(one: SentView, texts: Texts) -> Message:
    """How far the sending has come, and what can be done."""
    done, whole = one.sent + one.failed, max(one.sending.whole, one.sent + one.failed + one.left)
    full = _BAR * done // whole if whole else _BAR
    html = texts.html(
        "desk-card",
        title=shown(one.title, _TITLE_UNITS),
        at=one.at,
        name=person(one.name, one.who, _NAME_UNITS),
        gone="yes" if one.gone else "no",
        bar="▰" * full + "▱" * (_BAR - full),
        sent=one.sent,
        failed=one.failed,
        left=one.left,
        more="yes" if one.more else "no",
        wrong=one.wrong,
    )
    if not one.gone and (stands := line(one.sending, one.sent, texts)):
        html = Html(f"{html}\n\n{stands}")
    act = () if one.gone else buttons(one.sending, one.article, texts)
    refresh = button(texts("button-refresh"), ShowSent(one.article))
    if one.gone:
        return Message(html, column([refresh, _back(texts)]))
    words = button(texts("button-correct"), Amend(one.article, words=True))
    topics = button(texts("button-topics"), Amend(one.article, words=False))
    retract = button(texts("button-retract"), AskRetract(one.article))
    return Message(html, (*act, (refresh,), (words, topics), (retract,), (_back(texts),)))


def ask_retract(one: SentView, texts: Texts, *, others: bool = False) -> Message:
    """Is it really to be withdrawn? `others` tell the same: one may take its place."""
    yes = button(texts("button-retract-yes"), Retract(one.article))
    no = button(texts("button-back"), ShowSent(one.article))
    title = shown(one.title, _TITLE_UNITS)
    told = "yes" if others else "no"
    return said_with(texts, "desk-ask-retract", column([yes, no]), title=title, others=told)


def _back(texts: Texts) -> Button:
    return button(texts("roles-button-back"), ShowDesk())
