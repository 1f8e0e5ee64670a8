"""What a chat follows, as a list with buttons, one topic of it, and what becomes of it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.digest.views import IN_ORDER, TopicView
from bot.messages.buttons import button, column, page_of, pager
from bot.messages.callbacks.conditions import ShowConditions
from bot.messages.callbacks.following import mark_of
from bot.messages.callbacks.named import ShowNamed
from bot.messages.callbacks.presses import (
    Drop,
    PlaceTopic,
    SetAll,
    ShowSubscriptions,
    ShowTopic,
    SwitchMode,
)
from bot.messages.callbacks.undo import Reverse
from bot.messages.conditions import EVERYTHING, Conditions, in_short
from bot.messages.follow import Followed, about, offered
from bot.messages.limits import ROW_CHARACTERS
from bot.messages.loudness import how_loud
from bot.messages.markup import Button, Message, Rows, bold, escape, shown
from bot.messages.named_words import Words, words_line
from bot.messages.plain import said
from bot.messages.settings import SettingsView, comes, comes_in_words, is_quiet, switched_off
from bot.messages.split import fit
from bot.messages.topic_buttons import fitting, told_apart
from bot.messages.undo import undoable
from bot.texts import Html, Texts
from storage.vocabulary import ALERTING, DIGESTING, IN_WORDS, Mode, Urgency

_ON_A_PAGE = 10
_HALF_A_ROW = ROW_CHARACTERS // 2  # buttons of one row are equally wide
_POPPED_UNITS = 60  # of what only pops up, whose 200 characters hold more than the name
_MOST_PLACED = 100  # what a button can say of a place
_ICONS = {Mode.INSTANT: "⚡", Mode.DIGEST: "📰", Mode.BOTH: "⚡📰", Mode.MUTED: "🔕"}
# Modes as a card offers them, and those into which all topics may be brought at once.
_OFFERED = (Mode.BOTH, Mode.INSTANT, Mode.DIGEST, Mode.MUTED)
_FOR_ALL = (Mode.DIGEST, Mode.BOTH)
NO_WORDS = Words()  # of what is no named topic
_MUTED, _OFF = "💤", "⏳"
_UNDER_CONDITIONS = "🎯"
_LOUD = {Urgency.NORMAL: "", Urgency.SILENT: "🔇", Urgency.IMPORTANT: "❗"}


@dataclass(frozen=True, slots=True)
class Following:
    """A topic that the chat follows, and how; `muted_until` while nothing comes at once, and, where
    it is `off`, in digests neither; `ruled` while only what meets conditions comes."""

    topic: TopicView
    mode: Mode
    muted_until: datetime | None = None
    off: bool = False
    urgency: Urgency = Urgency.NORMAL
    ruled: bool = False

    @property
    def icons(self) -> str:
        """How it comes, in signs."""
        muted = "" if self.muted_until is None else _OFF if self.off else _MUTED
        loud = _LOUD[self.urgency] if self.mode in ALERTING else ""
        return f"{_ICONS[self.mode]}{loud}{muted}{_UNDER_CONDITIONS if self.ruled else ''}"


@dataclass(frozen=True, slots=True)
class Changed:
    """What has just happened to a list, and the button that takes it back."""

    told: Html
    undo: Button | None = None


def subscriptions(
    following: Sequence[Following],
    number: int,
    *,
    limit: int,
    chosen: SettingsView,
    texts: Texts,
    now: datetime,
    changed: Changed | None = None,
) -> Message:
    """A page of what the chat follows; `limit` is how much it may, `changed` what has just been
    done to the list."""
    topics = told_apart([one.topic for one in following], texts)
    shown_ = [replace(one, topic=it) for one, it in zip(following, topics, strict=True)]
    page = page_of(shown_, number, _ON_A_PAGE)
    rows = undo_of(changed) + tuple(
        (
            button(
                _listed(one),
                ShowTopic(one.topic.id, page.number),
            ),
            button("✖", Drop(one.topic.id, page.number)),
        )
        for one in page.items
    )
    rows += pager(page, ShowSubscriptions) + _for_all(following, page.number, limit, texts)
    lines = [changed.told, ""] if changed else []
    lines.append(
        texts.html(
            "subscriptions-list",
            count=len(following),
            limit=limit,
            order="yes"
            if any(one.topic.short.startswith(IN_ORDER) for one in page.items)
            else "no",
        )
    )
    lines += [off for off in (switched_off(chosen, texts, now),) if off]
    return Message("\n".join(lines), rows)


def _listed(one: Following) -> str:
    return fitting(one.topic, lambda title: f"{one.icons} {title}", room=_HALF_A_ROW)


def undo_of(changed: Changed | None) -> Rows:
    """The row that takes back what has just happened to a list, if that may be."""
    return ((changed.undo,),) if changed and changed.undo else ()


def _for_all(following: Sequence[Following], page: int, limit: int, texts: Texts) -> Rows:
    """Buttons that bring all topics into a mode, where that changes some of them."""
    heard = [one for one in following if one.mode != Mode.MUTED]
    if len(heard) < 2 or len(following) > limit:
        return ()
    before = tuple(one.mode for one in following)
    mark = mark_of([one.topic.id for one in following])
    return column(
        button(texts(f"button-all-{mode}"), SetAll(mode, page, mark, before))
        for mode in _FOR_ALL
        if any(one.mode != mode for one in heard)
    )


def nothing_yet(
    topics: Sequence[TopicView], texts: Texts, changed: Changed | None = None
) -> Message:
    """It follows nothing: topics to begin with, if there are any; and what has been `changed`."""
    lines = [changed.told, ""] if changed else []
    lines.append(texts.html("subscriptions-none", offered="yes" if topics else "no"))
    return Message("\n".join(lines), undo_of(changed) + offered(topics))


def topic(
    one: Followed,
    mode: Mode,
    page: int,
    *,
    chosen: SettingsView,
    texts: Texts,
    now: datetime,
    muted_until: datetime | None = None,
    place: int = 0,
    off: bool = False,
    urgency: Urgency = Urgency.NORMAL,
    conditions: Conditions = EVERYTHING,
    words: Words = NO_WORDS,
) -> Message:
    """A topic that the chat follows: what it is (of a named one its `words`), its last news, how
    it comes and under which conditions, and how it might. `page` of the list is where it stands;
    `muted_until` is given while it is muted for a time, which ends when a mode is chosen, and,
    where it is told, by a button that chooses the mode that it has; `place`: how many topics stand
    before it, in the list and in digests."""
    id_ = one.topic.id
    at_once = mode in ALERTING and not conditions
    lines = [bold(escape(shown(one.topic.title)))]
    if words.phrases:
        lines.append(words_line(words, texts))
    lines += about(one, chosen, texts, at_once=at_once)
    modes = column(
        button(
            f"{'✅ ' if each == mode else ''}{texts(f'button-mode-{each}')}",
            SwitchMode(id_, page, each),
        )
        for each in _OFFERED
    )
    if muted_until and off:
        modes = ((button(texts("button-on-again"), SwitchMode(id_, page, mode)),), *modes)
    elif is_quiet(mode, chosen, muted_until):
        modes = ((button(texts("alert-button-heard"), SwitchMode(id_, page, mode)),), *modes)
    ways = (
        button(texts("button-unfollow"), Drop(id_, page)),
        button(texts("button-to-list"), ShowSubscriptions(page)),
    )
    last = [in_short(conditions, texts) or Html("")]
    last.append(comes(mode, chosen, texts, now, muted_until=muted_until, off=off, urgency=urgency))
    loud = how_loud(id_, page, mode, urgency, texts)
    up = _up(id_, place, page, texts) if mode in DIGESTING else ()
    under: Rows = ((button(texts("button-conditions"), ShowConditions(id_)),),)
    if one.topic.kind in IN_WORDS:
        label_ = "button-words" if words.phrases else "button-words-more"
        under += ((button(texts(label_), ShowNamed(id_, id_, 0)),),)
    return Message(fit(lines, last=last), (*modes, *under, *loud, *up, ways))


def mode_chosen(
    was: Following, mode: Mode, chosen: SettingsView, texts: Texts, now: datetime
) -> str:
    """What pops up where a topic that was followed so is in a mode now. Whoever chooses the mode
    that it has ends its mute for a time, and is told what that brings."""
    title = shown(was.topic.title, _POPPED_UNITS)
    if mode == was.mode and was.off:
        comes_ = comes_in_words(mode, chosen, texts, now)
        return texts("topic-on-again", topic=title, comes=comes_)
    if mode == was.mode and is_quiet(mode, chosen, was.muted_until):
        return texts("mute-ended", topic=title)
    return texts("undone", topic=title, mode=mode)


def _up(topic: int, place: int, page: int, texts: Texts) -> Rows:
    """The buttons that move a topic up in the reader's order; none for the first one."""
    row = []
    if 0 < place < _MOST_PLACED:
        row.append(button(texts("button-up"), PlaceTopic(topic, place - 1, page)))
    if place > 1:
        row.append(button(texts("button-first"), PlaceTopic(topic, 0, page)))
    return (tuple(row),) if row else ()


def dropped_from_list(gone: Following, undo: Reverse | None, texts: Texts) -> Changed:
    """A topic was taken out of a list, where it was followed so."""
    told = texts.html("unsubscribed", topic=shown(gone.topic.title))
    back = button(taken_back(gone, texts), undo) if undo else None
    return Changed(told, back)


def taken_back(gone: Following, texts: Texts) -> str:
    """What the button says that follows again what was left."""
    return fitting(gone.topic, lambda title: texts("button-take-back", topic=title))


def all_changed(mode: Mode, undo: Reverse | None, *, kept: bool, texts: Texts) -> Changed:
    """All topics are in a mode now, the muted ones `kept` apart."""
    told = texts.html("subscriptions-changed", mode=mode, kept="yes" if kept else "no")
    return Changed(told, button(texts("button-restore"), undo) if undo else None)


def muted(topic: TopicView, undo: Reverse | None, texts: Texts) -> Message:
    """Muted from an alert, with a way back."""
    return undoable(said(texts, "muted", topic=shown(topic.title)), undo, texts)


def dropped(topic: TopicView, undo: Reverse | None, texts: Texts) -> Message:
    """Unsubscribed from an alert, with a way back."""
    return undoable(said(texts, "unsubscribed", topic=shown(topic.title)), undo, texts)
