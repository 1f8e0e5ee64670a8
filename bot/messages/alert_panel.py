"""The buttons of an alert: three at first sight; ⚙ opens, in their place, what can be done about
its topics. Pure.

People tap twice. So the first row of a panel does nothing but say what it is about, and what was
pressed gives way to what is now true, with the same press: pressed again, it says the same. What is
drawn follows from the press and from what is stored, for it may be drawn by whoever comes second:
so the way back is kept with the press (handlers/undoing.py), and found again by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.digest.views import TopicView
from bot.messages.buttons import button, column
from bot.messages.callbacks.alerts import LetGo, Save
from bot.messages.callbacks.less import ShowLess
from bot.messages.callbacks.presses import (
    EndMute,
    Explain,
    FoldPanel,
    IsAbout,
    MuteForDay,
    NotAbout,
    Press,
    Restore,
    SetSequels,
    ShowPanel,
    ShowSubscriptions,
    Unsubscribe,
)
from bot.messages.dates import local_moment
from bot.messages.limits import cut_units
from bot.messages.markup import Button, Rows, link, shown
from bot.texts import Texts
from storage.vocabulary import ALERTING, DIGESTING, IN_REGISTRY, Mode

_GEAR = "⚙️"
_NAME_UNITS = 36
_TOPICS_SHOWN = 8
# Of what only pops up, whose 200 characters hold more than the name.
_POPPED_UNITS = 60


@dataclass(frozen=True, slots=True)
class Handled:
    """A topic of an alert as the chat follows it: in which mode, until when it is muted for a time,
    and whether the reader has said that this article is not about it."""

    topic: TopicView
    mode: Mode
    muted_until: datetime | None = None
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Sends:
    """What the chat is sent at all: nothing is offered that would do nothing. `paused`: none of it
    for now."""

    alerts: bool
    digest: bool
    paused: bool = False

    @property
    def at_once(self) -> bool:
        """Whether anything comes at once at this moment."""
        return self.alerts and not self.paused


def first_sight(article: int, url: str | None, texts: Texts) -> Rows:
    """Open (where there is something to open), why, and ⚙."""
    row = [button(texts("alert-button-why"), Explain(article)), button(_GEAR, ShowPanel(article))]
    if url and "<a href" in link("x", url):
        row.insert(0, Button(texts("alert-button-open"), url=url))
    return (tuple(row),)


def which(article: int, topics: Sequence[TopicView], texts: Texts, *, saved: bool) -> Rows:
    """Several topics brought it: each with its name, once."""
    rows = [button(one.title, ShowPanel(article, one.id)) for one in topics[:_TOPICS_SHOWN]]
    if len(topics) > _TOPICS_SHOWN:
        rows.append(button(texts("alert-button-manage"), ShowSubscriptions(0)))
    return column([*rows, _saving(article, texts, saved=saved), _back(article, texts)])


def _saving(article: int, texts: Texts, *, saved: bool) -> Button:
    """What can be done about the article itself."""
    if saved:
        return button(texts("alert-button-unsave"), LetGo(article))
    return button(texts("alert-button-save"), Save(article))


def panel(
    article: int,
    one: Handled,
    sends: Sends,
    texts: Texts,
    *,
    several: bool,
    saved: bool,
    sequels: bool | None = None,
) -> Rows:
    """What can be done about a topic, and about the article, which is `saved` or not; `several`:
    the topic's name leads back to the others. `sequels`: whether those of the article's story are
    sent; None: there are none."""
    topic, name = one.topic.id, cut_units(one.topic.title, _NAME_UNITS)
    if several:
        rows = [button(f"{name} ▾", ShowPanel(article))]
    else:
        rows = [button(name, ShowPanel(article, topic))]
    rows.append(_saving(article, texts, saved=saved))
    rows.extend(_at_once(article, one, sends, texts))
    if sequels is not None and sends.at_once and one.mode in ALERTING and not one.muted_until:
        rows.append(sequels_button(article, texts, wanted=sequels))
    rows.append(button(texts("alert-button-less"), ShowLess(article, topic)))
    rows.append(button(texts("alert-button-unsubscribe"), Unsubscribe(topic, article)))
    if one.refused:
        rows.append(button(texts("alert-button-about"), IsAbout(article, topic)))
    elif one.topic.kind in IN_REGISTRY:
        label = texts("alert-button-not-this", kind=one.topic.kind)
        rows.append(button(label, NotAbout(article, topic)))
    return column([*rows, _back(article, texts)])


def _at_once(article: int, one: Handled, sends: Sends, texts: Texts) -> list[Button]:
    """What changes whether it is sent at once, if anything is."""
    topic = one.topic.id
    if not sends.alerts:
        return []
    if one.mode not in ALERTING:
        return [button(texts("button-mode-both"), Restore(topic, Mode.BOTH, article))]
    if not sends.at_once:
        return []
    if one.muted_until is not None:
        return [button(texts("alert-button-heard"), EndMute(topic, article))]
    return [button(texts("alert-button-mute"), MuteForDay(topic, article))]


def sequels_button(article: int, texts: Texts, *, wanted: bool) -> Button:
    """What changes whether the sequels of an article's story are sent: as they are, or not, now."""
    key = "sequel-button-off" if wanted else "sequel-button-on"
    return button(texts(key), SetSequels(article, wanted=not wanted))


def done(article: int, said: str, again: Press, undo: Press | None, texts: Texts) -> Rows:
    """What is `said` to be true now, below the way back if there is one, for the first row of a
    panel does nothing; `again` is what was pressed."""
    back, told = _back(article, texts), button(f"✅ {said}", again)
    if undo is None:
        return column([told, back])
    return ((back, button(texts("button-undo"), undo)), (told,))


def _back(article: int, texts: Texts) -> Button:
    return button(texts("button-back"), FoldPanel(article))


@dataclass(frozen=True, slots=True)
class Told:
    """What was done: the words that pop up, and the label of the button that stays."""

    words: str
    label: str


def muted_for_day(
    one: Handled, until: datetime, sends: Sends, texts: Texts, *, zone: ZoneInfo, now: datetime
) -> Told:
    """Nothing is sent at once until an instant; where the news is meanwhile."""
    when = local_moment(until, zone, now=now)
    then = "digest" if sends.digest and one.mode in DIGESTING else "latest"
    words = texts("muted-for-day", topic=_popped(one.topic), until=when, then=then)
    return Told(words, texts("alert-done", what="muted", until=when))


def heard(topic: TopicView, texts: Texts) -> Told:
    """It is no longer muted for a time."""
    return Told(texts("mute-ended", topic=_popped(topic)), _label("heard", texts))


def to_digest(topic: TopicView, sends: Sends, texts: Texts) -> Told:
    """It is in the digest only, if there is one."""
    state = "on" if sends.digest else "off"
    words = texts("digest-only", topic=_popped(topic), digest=state)
    return Told(words, _label("digest", texts))


def left(topic: TopicView, texts: Texts) -> Told:
    """It is followed no longer."""
    return Told(texts("unsubscribed", topic=_popped(topic)), _label("left", texts))


def restored(topic: TopicView, mode: Mode, texts: Texts) -> Told:
    """It is followed in a mode again; of one that is muted again `muted_for_day` tells."""
    return Told(texts("undone", topic=_popped(topic), mode=mode), texts(f"mode-{mode}"))


def refused(topic: TopicView, texts: Texts, *, checked: bool) -> Told:
    """The article is not about it, for this reader; `checked`: there are editors who look."""
    words = texts("not-this-done", topic=_popped(topic), checked="yes" if checked else "no")
    return Told(words, _label("refused", texts))


def about(topic: TopicView, texts: Texts) -> Told:
    """It is after all."""
    return Told(texts("not-this-undone", topic=_popped(topic)), _label("about", texts))


def saved(texts: Texts) -> Told:
    """The article is among what is saved."""
    return Told(texts("article-saved"), _label("saved", texts))


def undone(texts: Texts) -> Told:
    """What was changed is as it was before."""
    return Told(texts("undo-done"), _label("undone", texts))


def let_go(texts: Texts) -> Told:
    """It is no longer."""
    return Told(texts("article-unsaved"), _label("unsaved", texts))


def _label(what: str, texts: Texts) -> str:
    return texts("alert-done", what=what, until="")


def _popped(topic: TopicView) -> str:
    return shown(topic.title, _POPPED_UNITS)
