"""What to follow no longer, asked; what is followed no longer; what is not wanted. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.digest.views import TopicView
from bot.messages.buttons import Page, button, column, page_of, pager
from bot.messages.callbacks.presses import Drop, Leave, ShowLeaving, ShowSubscriptions
from bot.messages.callbacks.undo import Reverse
from bot.messages.markup import Button, Message, shown
from bot.messages.plain import said_with
from bot.messages.split import fit
from bot.messages.subscriptions import Changed, Following, taken_back, undo_of
from bot.messages.topic_buttons import fitting, follow_button, told_apart
from bot.texts import Html, Texts

_ON_A_PAGE = 10


def leaving(
    topics: Sequence[TopicView],
    number: int,
    texts: Texts,
    *,
    private: bool,
    changed: Changed | None = None,
) -> Message:
    """What to unsubscribe from? A page of what is followed, each a button; it may be typed, too, as
    long as nothing was `changed` by a button, and in a group in a reply, for there we see no more.
    """
    page: Page[TopicView] = page_of(told_apart(topics, texts), number, _ON_A_PAGE)
    rows = undo_of(changed)
    rows += column(
        button(fitting(one, "✖ {}".format), Leave(one.id, page.number)) for one in page.items
    )
    rows += pager(page, ShowLeaving)
    lines = [changed.told, ""] if changed else []
    lines.append(texts.html("unsubscribe-ask", more="yes" if changed else "no"))
    if not private and not changed:
        lines.append(texts.html("ask-in-reply"))
    return Message("\n".join(lines), rows)


def unsubscribed(
    gone: Sequence[Following],
    unknown: Sequence[str],
    asked: str,
    undo: Reverse | None,
    texts: Texts,
) -> Message:
    """What is followed no longer, with a way back for all of it, and the words among those `asked`
    that named nothing."""
    lines = [texts.html("unsubscribed", topic=shown(one.topic.title)) for one in reversed(gone)]
    lines += _not_followed(unknown, texts)
    html = fit(lines) or texts.html("error-no-topic", text=shown(asked, 60))
    back = []
    if undo is not None:
        one = taken_back(gone[0], texts) if len(gone) == 1 else ""
        back = [button(one or texts("button-undo"), undo)]
    listed = button(texts("button-subscriptions"), ShowSubscriptions(0))
    return Message(html, column([*back, listed]))


def _not_followed(words: Sequence[str], texts: Texts) -> list[Html]:
    return [texts.html("unsubscribe-unknown", text=shown(one, 60)) for one in words]


def refused(
    asked: str,
    unknown: Sequence[str],
    leave: Sequence[TopicView],
    follow: Sequence[TopicView],
    texts: Texts,
    under: Button | None = None,
) -> Message:
    """Something is not wanted: what may be followed without it (`under`), what may be left, and
    what may be followed after all; where there is nothing of that, of the words that name
    something (`unknown`) is said that they are not followed."""
    rows = [under] if under else []
    rows += [button(_leave(one, texts), Drop(one.id, 0)) for one in leave]
    rows += [follow_button(one, texts, follow) for one in follow]
    rows.append(button(texts("button-subscriptions"), ShowSubscriptions(0)))
    if leave or follow or under:
        return said_with(texts, "refused-ask", column(rows), text=shown(asked, 60))
    return Message(fit(_not_followed(unknown or [asked], texts)), column(rows))


def _leave(one: TopicView, texts: Texts) -> str:
    return fitting(one, lambda title: texts("button-leave", topic=title))
