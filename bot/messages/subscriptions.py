"""What a chat follows, as a list with buttons, and what becomes of a topic in it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.digest.views import TopicView
from bot.messages.buttons import button, column, page_of, pager
from bot.messages.callbacks import Drop, Follow, ShowSubscriptions, SwitchMode, Undo
from bot.messages.follow import offered
from bot.messages.markup import Message, shown
from bot.messages.plain import said_with
from bot.messages.split import fit
from bot.texts import Texts
from storage.vocabulary import Mode

_ON_A_PAGE = 10
_ICONS = {Mode.INSTANT: "⚡", Mode.DIGEST: "📰", Mode.BOTH: "⚡📰", Mode.MUTED: "🔕"}
_MUTED = "💤"


@dataclass(frozen=True, slots=True)
class Following:
    """A topic that the chat follows, and how; `muted`: not at once for a time."""

    topic: TopicView
    mode: Mode
    muted: bool = False


def subscriptions(
    following: Sequence[Following], number: int, *, limit: int, texts: Texts
) -> Message:
    """A page of what the chat follows; `limit` is how much it may."""
    page = page_of(following, number, _ON_A_PAGE)
    lines = tuple(
        (
            button(
                f"{_ICONS[one.mode]}{_MUTED if one.muted else ''} {one.topic.title}",
                SwitchMode(one.topic.id, page.number, one.mode.next),
            ),
            button("✖", Drop(one.topic.id, page.number)),
        )
        for one in page.items
    )
    rows = lines + pager(page, ShowSubscriptions)
    return said_with(texts, "subscriptions-list", rows, count=len(following), limit=limit)


def nothing_yet(topics: Sequence[TopicView], texts: Texts) -> Message:
    """It follows nothing: topics to begin with."""
    return said_with(texts, "subscriptions-none", offered(topics))


def unsubscribed(
    gone: Sequence[TopicView], unknown: Sequence[str], asked: str, texts: Texts
) -> Message:
    """What is followed no longer, and the words among those `asked` that named nothing."""
    lines = [texts.html("unsubscribed", topic=shown(topic.title)) for topic in reversed(gone)]
    lines += [texts.html("unsubscribe-unknown", text=shown(text, 60)) for text in unknown]
    html = fit(lines) or texts.html("error-no-topic", text=shown(asked, 60))
    return Message(html, column([button(texts("button-subscriptions"), ShowSubscriptions(0))]))


def refused(
    asked: str, leave: Sequence[TopicView], follow: Sequence[TopicView], texts: Texts
) -> Message:
    """Something is not wanted: what may be left, and what may be followed after all."""
    rows = [button(texts("button-leave", topic=one.title), Drop(one.id, 0)) for one in leave]
    rows += [button(texts("button-follow", topic=one.title), Follow(one.id)) for one in follow]
    rows.append(button(texts("button-subscriptions"), ShowSubscriptions(0)))
    key = "refused-ask" if leave or follow else "unsubscribe-unknown"
    return said_with(texts, key, column(rows), text=shown(asked, 60))


def muted(topic: TopicView, before: Mode, texts: Texts) -> Message:
    """Muted from an alert, with a way back to the mode of before."""
    return _with_undo("muted", topic, before, texts)


def dropped(topic: TopicView, before: Mode, texts: Texts) -> Message:
    """Unsubscribed from an alert, with a way back to the mode of before."""
    return _with_undo("unsubscribed", topic, before, texts)


def _with_undo(key: str, topic: TopicView, before: Mode, texts: Texts) -> Message:
    rows = column([button(texts("button-undo"), Undo(topic.id, before))])
    return said_with(texts, key, rows, topic=shown(topic.title))
