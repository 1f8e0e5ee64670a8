"""Several words under one name: as they are chosen, with what would have come, and saved. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.digest.views import TopicView
from bot.messages.buttons import button, column, in_rows
from bot.messages.callbacks.following import Drop, ShowSubscriptions, ShowTopic
from bot.messages.callbacks.named import (
    AddName,
    AddPhrase,
    AskName,
    AskPhrases,
    DropPhrase,
    LeaveNamed,
    PutBackNamed,
    SaveNamed,
    ShowNamed,
)
from bot.messages.choosing import (
    Coming,
    coming_lines,
    digest_button,
    leave_button,
    save_button,
    spaced,
    too_many,
)
from bot.messages.conditions import EVERYTHING, Conditions, in_short
from bot.messages.markup import Button, Message, Rows, escape, shown
from bot.messages.named_words import Words, listed, words_line
from bot.messages.settings import SettingsView, comes, firehose
from bot.messages.split import fit
from bot.messages.topic_buttons import follow_button, settings_of
from bot.texts import Html, Texts
from storage.vocabulary import Mode, Urgency

_WORDS_UNITS = 60


class Known(NamedTuple):
    """A topic of the chat that has the name already: what is looked for in it, and the number of
    the topic that has what was typed besides (0: none, or it is the same)."""

    words: Words
    joined: int = 0


@dataclass(frozen=True, slots=True)
class Choosing:
    """A name and its phrases as they are chosen so far: that topic, the number of the one that it
    replaces (0: none) and of the rule of a new one (0: none). `mode`: how it is followed, or will
    be; `before`: the number of what it was before a phrase (`gone`) was taken away; `beside`:
    topics that phrases are by themselves; what the chat has on; `known`: it was typed under the
    name of the one that it replaces; `short`: what is said of many words instead of
    each with the button that drops it, with one that shows these."""

    topic: TopicView
    words: Words
    was: int = 0
    rule: int = 0
    conditions: Conditions = EVERYTHING
    mode: Mode = Mode.BOTH
    before: int = 0
    gone: str = ""
    beside: Sequence[TopicView] = ()
    alerts_on: bool = True
    digest_on: bool = True
    known: Known | None = None
    short: Html | None = None

    @property
    def changed(self) -> bool:
        """Whether there is something to save."""
        return self.was != self.topic.id

    def floods(self, coming: Coming) -> bool:
        """Whether too much of it would come at once."""
        return too_many(coming, self.mode, alerts_on=self.alerts_on)


def choose(
    one: Choosing, coming: Coming, *, texts: Texts, zone: ZoneInfo, now: datetime
) -> Message:
    """The words with buttons that change them, and what would have come of them."""
    lines = [texts.html("named-head", topic=shown(one.topic.title))]
    lines.append(one.short or words_line(one.words, texts))
    if conditions := in_short(one.conditions, texts):
        lines.append(conditions)
    if one.known:
        lines.append(texts.html("named-known", words=listed(one.known.words, texts)))
    some = "some" if one.conditions else "none"
    told = one.conditions or not coming.says_nothing
    if told:
        lines += [Html(""), texts.html("named-would", conditions=some)]
    warned = [firehose(texts, digest_on=one.digest_on)] if one.floods(coming) else []
    lines += coming_lines(coming, texts, zone, now, warned) if told else []
    saves = _saves(one, coming, texts)
    back = ShowTopic(one.was, 0) if one.was else LeaveNamed(one.topic.id)
    leave = column([leave_button(back, texts, changed=one.changed)])
    changes = _changes(one, texts)
    # Who has said all that he wants to follow need not look for the button that follows it.
    rows = (changes + saves) if one.was else (saves + changes)
    return Message(spaced(lines), rows + leave)


def _changes(one: Choosing, texts: Texts) -> Rows:
    """The buttons that change what is looked for."""
    here = one.topic.id, one.was, one.rule
    if one.short:
        return column([button(texts("button-words-choose"), ShowNamed(*here))])
    rows: list[Button] = []
    if one.before and one.gone:
        label = texts("button-phrase-back", words=one.gone)
        rows.append(button(label, ShowNamed(one.before, one.was, one.rule)))
    if len(one.words.phrases) > 1:
        rows += [
            button(f"✖ {shown(phrase, _WORDS_UNITS)}", DropPhrase(*here, at))
            for at, phrase in enumerate(one.words.phrases)
        ]
    rows.append(button(texts("button-words-more"), AskPhrases(*here)))
    if not one.words.named:
        rows.append(button(texts("button-name-more"), AddName(*here)))
    rows.append(button(texts("button-rename"), AskName(*here)))
    return column(rows)


def _saves(one: Choosing, coming: Coming, texts: Texts) -> Rows:
    """The buttons that save what is chosen, if it is not, and what else may be followed."""
    here, followed = (one.topic.id, one.was, one.rule), one.was != 0
    rows: list[Button] = []
    if one.known and one.known.joined:
        joined = ShowNamed(one.known.joined, one.was, one.rule)
        rows.append(button(texts("button-words-join"), joined))
    if one.known:
        rows.append(button(texts("button-words-replace"), SaveNamed(*here)))
    elif one.changed:
        save = SaveNamed(*here)
        rows.append(save_button(save, texts, followed=followed, some=bool(one.conditions)))
        if one.floods(coming) and one.digest_on:
            save = SaveNamed(*here, Mode.DIGEST)
            rows.append(digest_button(save, texts, followed=followed))
    rows += [follow_button(it, texts, one.beside) for it in one.beside]
    return column(rows)


def ask_words(
    topic: int,
    was: int,
    rule: int,
    offered: Sequence[tuple[int, str]],
    texts: Texts,
    *,
    private: bool,
) -> Message:
    """What else is to be looked for? Words that may be related are offered, by the numbers that
    they have as topics. In a group we see only replies."""
    rows = in_rows(
        [button(f"➕ {words}", AddPhrase(topic, was, rule, part)) for part, words in offered], 2
    )
    rows += ((button(texts("button-back"), ShowNamed(topic, was, rule)),),)
    lines = [texts.html("named-ask-words", offered="yes" if offered else "no")]
    if not private:
        lines.append(texts.html("ask-in-reply"))
    return Message("\n".join(lines), rows)


def ask_name(texts: Texts, limit: int, *, private: bool) -> Message:
    """What is it to be called, in so many characters at most?"""
    return Message(texts.html("named-ask-name", limit=limit), force_reply=not private)


@dataclass(frozen=True, slots=True)
class Saved:
    """What is followed now, whether only since now, and how; what comes of it follows from what the
    chat has `chosen`. `undone`: it is again what it was before a change."""

    topic: TopicView
    words: Words
    conditions: Conditions
    new: bool
    mode: Mode
    chosen: SettingsView
    muted_until: datetime | None = None
    off: bool = False
    urgency: Urgency = Urgency.NORMAL
    undone: bool = False


def saved(one: Saved, undo: PutBackNamed | Drop, texts: Texts, now: datetime) -> Message:
    """It is followed, and what comes now; the way back, to the topic and to the list."""
    title = shown(one.topic.title)
    lines = [texts.html("named-saved", new="yes" if one.new else "no", topic=title)]
    if one.undone:
        lines = [texts.html("undo-done"), escape(title)]
    lines.append(words_line(one.words, texts, whole=False))
    if conditions := in_short(one.conditions, texts):
        lines.append(conditions)
    rows = column(
        (
            *(() if one.undone else (button(texts("button-undo"), undo),)),
            button(settings_of(one.topic, texts), ShowTopic(one.topic.id, 0)),
            button(texts("button-subscriptions"), ShowSubscriptions(0)),
        )
    )
    until, off, urgency = one.muted_until, one.off, one.urgency
    last = comes(one.mode, one.chosen, texts, now, muted_until=until, off=off, urgency=urgency)
    return Message(fit(lines, last=[last]), rows)
