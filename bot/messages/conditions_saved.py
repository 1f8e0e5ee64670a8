"""What is said of conditions that were saved: what is followed now, and what may be, too. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.digest.views import TopicView
from bot.messages.buttons import button, column
from bot.messages.callbacks.conditions import SaveConditions
from bot.messages.callbacks.following import ShowSubscriptions, ShowTopic
from bot.messages.callbacks.named import SaveNamed
from bot.messages.callbacks.undo import Reverse
from bot.messages.conditions import Conditions, lines_of, under_it
from bot.messages.markup import Message, shown
from bot.messages.meant import only_tagged
from bot.messages.press import Press
from bot.messages.settings import SettingsView, comes, switched_off
from bot.messages.split import fit
from bot.messages.themes import Worded, tag_button, tag_line
from bot.messages.topic_buttons import settings_of
from bot.messages.undo import undoable
from bot.messages.which import Over, over_line
from bot.texts import Texts
from storage.vocabulary import Mode, TopicKind, Urgency


@dataclass(frozen=True, slots=True)
class Saved:
    """What is followed now: under which conditions, whether only since now, and how; what comes of
    it follows from what the chat has `chosen`. A hashtag has `named`, what in the registry is
    called so, if it is not followed itself, or `words` that it is, which may be looked for,
    too, under the same `rule`; an office or a body that is over says so (`over`), with its `heir`,
    which may be followed, too, or is (`both`)."""

    topic: TopicView
    conditions: Conditions
    new: bool
    mode: Mode
    chosen: SettingsView
    muted_until: datetime | None = None
    off: bool = False
    urgency: Urgency = Urgency.NORMAL
    named: TopicView | None = None
    over: Over | None = None
    words: Worded | None = None
    rule: int = 0
    heir: TopicView | None = None
    both: bool = False


def saved(one: Saved, undo: Reverse | None, texts: Texts, now: datetime) -> Message:
    """The conditions are saved, and what comes now; the way back, to the topic and to the list."""
    new = "yes" if one.new else "no"
    lines = [texts.html("conditions-saved", new=new, topic=shown(one.topic.title))]
    if one.both and one.heir:
        lines.append(texts.html("conditions-saved", new=new, topic=shown(one.heir.title)))
    if one.new and one.topic.kind == TopicKind.HASHTAG:
        only = tag_line(one.words, texts) if one.words else only_tagged(one.named, texts)
        lines.append(only)
    lines += [texts.html("conditions-only")] if one.both and one.conditions else []
    lines += lines_of(one.conditions, texts) or [texts.html("conditions-all")]
    if one.new and one.topic.kind == TopicKind.KEYWORD:
        lines.append(texts.html("follows-from-now", count=1))
    if one.over:
        lines.append(over_line(one.over, texts, named=one.both))
    followed = [one.topic, *([one.heir] if one.heir and one.both else [])]
    topics = [button(settings_of(it, texts), ShowTopic(it.id, 0)) for it in followed]
    also = [one.named] if one.named else []
    also += [one.heir] if one.heir and not one.both else []
    offered = [under_it(it, one.rule, texts) for it in also]
    offered += [tag_button(one.words, texts, _under(one))] if one.words else []
    rows = column([*offered, *topics, button(texts("button-subscriptions"), ShowSubscriptions(0))])
    until, off, urgency = one.muted_until, one.off, one.urgency
    if one.over and not one.both:  # of what is over nothing is promised
        last = switched_off(one.chosen, texts, now)
    else:
        last = comes(one.mode, one.chosen, texts, now, muted_until=until, off=off, urgency=urgency)
    return undoable(Message(fit(lines, last=[last]), rows), undo, texts)


def _under(one: Saved) -> Callable[[int], Press]:
    """Follows the words of a hashtag under the same conditions."""
    if one.words is not None and one.words.topic.kind == TopicKind.NAMED:
        return lambda topic: SaveNamed(topic, 0, one.rule)
    return lambda topic: SaveConditions(topic, one.rule)
