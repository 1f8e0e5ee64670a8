"""The desk: what is going out, scheduled, lately published; and a card of each article. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.grammar.times import Moment
from bot.messages.buttons import button, column
from bot.messages.callbacks.amendments import Amend
from bot.messages.callbacks.editors import (
    AskRetract,
    AskWhenAnew,
    Retract,
    SendOn,
    ShowDesk,
    ShowSent,
    StopSending,
    Unschedule,
)
from bot.messages.callbacks.roles import ShowHeld
from bot.messages.markup import Button, Message, Rows, shown
from bot.messages.names import person, person_plain
from bot.messages.plain import said_with
from bot.messages.sending import UNSENT, Sending, buttons, line
from bot.texts import Html, Texts

_TITLE_UNITS, _NAME_UNITS = 90, 40
_BAR = 10
# So many of each that all of them fit one message.
UNFINISHED, HELD, PLANNED, LATELY = 4, 3, 6, 6
# With all others at most a hundred buttons, which Telegram takes.
_DECIDED = 60


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
class Joined:
    """The story that several articles tell: which one has told it first, by its number (0: the one
    that is spoken of) and title; how many alerts of the whole story were sent."""

    first: int
    title: str
    sent: int


@dataclass(frozen=True, slots=True)
class SentView:
    """What was published: by whom (`who` is his number), when; `gone`: it was withdrawn. How many
    alerts it owes that were sent, failed and are left (`more`: not all are counted yet); how many
    readers say that it is not about their topic; how many alerts were `dropped` as the sending was
    stopped, and how many are `put_off` by readers' quiet hours and caps; `sending`: how that of
    its story stands; `joined`: what the story is beside it (None: nothing)."""

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
    dropped: int = 0
    sending: Sending = UNSENT
    joined: Joined | None = None
    put_off: int = 0


@dataclass(frozen=True, slots=True)
class DeskView:
    """What there is: what is `unfinished` (stopped, or going out), planned, published lately, and
    all that is `held` of whom that is no editor any more; so many `more` are planned later.
    `owner`: whether who sees it may decide what becomes of what is held."""

    unfinished: Sequence[SentView] = ()
    planned: Sequence[PlannedView] = ()
    lately: Sequence[SentView] = ()
    held: Sequence[PlannedView] = ()
    more: int = 0
    owner: bool = False


def desk(seen: DeskView, texts: Texts) -> Message:
    """What there is, with buttons for each: first what is stopped, then what is going out."""
    stopped = [one for one in seen.unfinished if one.sending.state == "held"]
    going = [one for one in seen.unfinished if one.sending.state == "going"]
    more = [texts.html("desk-more", more=seen.more)] if seen.more else []
    sections = [
        ("desk-stopped", [_counted(one, texts) for one in stopped]),
        ("desk-going", [_counted(one, texts) for one in going]),
        ("desk-held", _held(seen, texts)),
        ("desk-scheduled", [*(_planned(one, texts) for one in seen.planned), *more]),
        ("desk-sent", [_sent(one, texts) for one in seen.lately]),
    ]
    parts = ["\n".join([texts.html(key), *lines]) for key, lines in sections if lines]
    if not parts:
        return said_with(texts, "desk-none", ())
    counted = {one.article for one in (*stopped, *going)}
    cards = [
        button(one.title, ShowSent(one.article))
        for one in seen.lately
        if one.article not in counted
    ]
    rows = [row for one in (*stopped, *going) for row in _unfinished(one, texts)]
    rows += column(_decides(seen, texts))
    rows += [
        (
            button(f"✕ {one.title}", Unschedule(one.id)),
            button(texts("button-reschedule"), AskWhenAnew(one.id)),
        )
        for one in seen.planned
    ]
    return Message(Html("\n\n".join(parts)), (*rows, *column(cards)))


def _held(seen: DeskView, texts: Texts) -> list[Html]:
    more = len(seen.held) - HELD
    lines = [_planned(one, texts) for one in seen.held[:HELD]]
    return [*lines, texts.html("desk-more", more=more)] if more > 0 else lines


def _counted(one: SentView, texts: Texts) -> Html:
    """How far the sending has come: that of its story, which is what is stopped."""
    story, title = one.sending, shown(one.title, _TITLE_UNITS)
    more = "yes" if story.more else "no"
    return texts.html("desk-count", title=title, sent=story.sent, whole=story.whole, more=more)


def _unfinished(one: SentView, texts: Texts) -> Rows:
    """The card of an article, and what can be done about its sending."""
    first = (button(one.title, ShowSent(one.article)),)
    retract = button(texts("button-retract"), AskRetract(one.article))
    if one.sending.state == "held":
        return (first, (button(texts("button-send-on"), SendOn(one.article)), retract))
    return (first, (button(texts("button-stop-sending"), StopSending(one.article)), retract))


def _decides(seen: DeskView, texts: Texts) -> list[Button]:
    """For each of whom something is held, what is to be done with it."""
    names = {one.who: one.name for one in seen.held if seen.owner}
    return [
        button(texts("desk-button-held", name=person_plain(name, who)), ShowHeld(who))
        for who, name in list(names.items())[:_DECIDED]
    ]


def _planned(one: PlannedView, texts: Texts) -> Html:
    title, name = (
        shown(one.title, _TITLE_UNITS),
        person(one.name, one.who, texts.language, _NAME_UNITS),
    )
    return texts.html("desk-line", at=one.at, name=name, title=title, gone="no")


def _sent(one: SentView, texts: Texts) -> Html:
    title, name = (
        shown(one.title, _TITLE_UNITS),
        person(one.name, one.who, texts.language, _NAME_UNITS),
    )
    gone = "yes" if one.gone else "no"
    return texts.html("desk-line", at=one.at, name=name, title=title, gone=gone)


def card(one: SentView, texts: Texts) -> Message:
    """How far the sending has come, and what can be done."""
    done, whole = one.sent + one.failed, one.sent + one.failed + one.left + one.dropped
    if not whole and one.sending.whole:  # it owes none, and what is sent is that of its story
        done, whole = one.sending.sent, one.sending.whole
    full = _BAR * done // whole if whole else _BAR
    html = texts.html(
        "desk-card",
        title=shown(one.title, _TITLE_UNITS),
        at=one.at,
        name=person(one.name, one.who, texts.language, _NAME_UNITS),
        gone="yes" if one.gone else "no",
        bar="▰" * full + "▱" * (_BAR - full),
        sent=one.sent,
        failed=one.failed,
        left=one.left,
        more="yes" if one.more else "no",
        wrong=one.wrong,
    )
    if one.put_off:
        html = Html(f"{html.rstrip()}\n{texts.html('desk-put-off', count=one.put_off)}")
    if one.joined is not None:
        html = Html(f"{html.rstrip()}\n{joined(one.joined, texts)}")
    if not one.gone and (stands := line(one.sending, texts)):
        html = Html(f"{html}\n\n{stands}")
    act = () if one.gone else buttons(one.sending, one.article, texts)
    refresh = button(texts("button-refresh"), ShowSent(one.article))
    if one.gone:
        return Message(html, column([refresh, _back(texts)]))
    words = button(texts("button-correct"), Amend(one.article, words=True))
    topics = button(texts("button-topics"), Amend(one.article, words=False))
    retract = button(texts("button-retract"), AskRetract(one.article))
    return Message(html, (*act, (refresh,), (words, topics), (retract,), (_back(texts),)))


def joined(one: Joined, texts: Texts) -> Html:
    """What is said of a story that several articles tell."""
    title = shown(one.title, _TITLE_UNITS)
    other = "yes" if one.first else "no"
    return texts.html("desk-joined", other=other, title=title, number=one.first, count=one.sent)


def ask_retract(one: SentView, texts: Texts, *, others: bool = False) -> Message:
    """Is it really to be withdrawn? `others` tell the same: one may take its place."""
    yes = button(texts("button-retract-yes"), Retract(one.article))
    no = button(texts("button-back"), ShowSent(one.article))
    title = shown(one.title, _TITLE_UNITS)
    told = "yes" if others else "no"
    return said_with(texts, "desk-ask-retract", column([yes, no]), title=title, others=told)


def _back(texts: Texts) -> Button:
    return button(texts("roles-button-back"), ShowDesk())
