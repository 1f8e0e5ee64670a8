"""An editor's article: the preview, and what became of it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.digest.views import TopicView
from bot.messages.buttons import button, column
from bot.messages.callbacks import Discard, Follow, Publish, PublishAnyway
from bot.messages.markup import Message, Rows, shown
from bot.messages.plain import said
from bot.messages.source_channels import source_button
from bot.texts import Html, Texts

_TITLE_UNITS = 200


@dataclass(frozen=True, slots=True)
class Preview:
    """What an editor's article became: `topics` are titles, `recipients` chats that would get it
    at once, `doubt` why it seems to be no news (short, link, tags), if it does."""

    draft: int
    title: str
    lead: str
    outlet: str
    topics: Sequence[str]
    recipients: int
    doubt: str = ""


def preview(
    made: Preview, texts: Texts, follow: Sequence[TopicView] = (), channel: int = 0
) -> Message:
    """The article before it is published; what seems to be none is refused with the reason, and
    can be published all the same. What the editor may have meant to `follow` has a button each, and
    so has the `channel` that wrote it, where that could be a source."""
    html = texts.html(
        "editor-preview",
        title=shown(made.title, 300),
        lead=f"\n{shown(made.lead, 500)}" if made.lead else "",
        topics=shown(", ".join(made.topics), 800) or "—",
        outlet=shown(made.outlet, 80) or "—",
        count=made.recipients,
    )
    if made.doubt:
        html = Html(f"{texts.html('editor-doubt', reason=made.doubt)}\n\n{html}")
    key = "button-publish-doubtful" if made.doubt else "button-publish"
    yes = button(texts(key), Publish(made.draft))
    no = button(texts("button-discard"), Discard(made.draft))
    return Message(html, ((yes, no), *_follow(follow, texts), *source_button(channel, texts)))


def _follow(topics: Sequence[TopicView], texts: Texts) -> Rows:
    return column(button(texts("button-follow", topic=one.title), Follow(one.id)) for one in topics)


def published(title: str, number: int, texts: Texts) -> Message:
    """It is stored, and its alerts are owed."""
    return said(texts, "editor-published", title=shown(title, _TITLE_UNITS), number=number)


def known(
    title: str,
    number: int,
    draft: int,
    texts: Texts,
    follow: Sequence[TopicView] = (),
    channel: int = 0,
) -> Message:
    """It was here before, under this number; as news of its own it can be published all the same.
    The `channel` that wrote it has a button, where that could be a source."""
    html = texts.html("editor-known", title=shown(title, _TITLE_UNITS), number=number)
    anyway = button(texts("button-publish-anyway"), PublishAnyway(draft))
    no = button(texts("button-discard"), Discard(draft))
    return Message(html, ((anyway, no), *_follow(follow, texts), *source_button(channel, texts)))
