"""An editor's article: the preview, and what became of it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.digest.views import TopicView
from bot.grammar.times import Moment
from bot.messages import joining
from bot.messages.buttons import button, column, in_rows
from bot.messages.callbacks.editors import (
    AskTopic,
    AskWhen,
    AskWhenAnew,
    PickTopic,
    ShowDraft,
    Unschedule,
)
from bot.messages.callbacks.presses import Discard, Publish, PublishAnyway
from bot.messages.desk import Joined, joined
from bot.messages.joining import NOTHING_FOUND, FoundView
from bot.messages.markup import Message, Rows, escape, shown
from bot.messages.names import person
from bot.messages.plain import said, said_with
from bot.messages.source_channels import source_button
from bot.messages.topic_buttons import follow_button
from bot.texts import LANGUAGE_NAMES, LANGUAGES, Html, Texts

_TITLE_UNITS = 200
# So many topics have buttons.
PICKS = 20
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class TopicPick:
    """A topic of an article, with the words that were found to be about it ("" where they are its
    title, or an editor added it); `off`: an editor has taken it away. `mark` is what its button
    says."""

    mark: str
    title: str
    words: str = ""
    off: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """What an editor's article became: the `alert` as readers of a `language` will see it, its
    topics, how many chats of which language would get it at once, and how long that takes; `doubt`
    why it seems to be no news (short, link, tags), if it does; `found`: what is here of it; `mark`:
    that of the draft."""

    draft: int
    language: str
    alert: Html
    topics: Sequence[TopicPick]
    readers: Mapping[str, int]
    lasts: timedelta = timedelta()
    doubt: str = ""
    found: FoundView = NOTHING_FOUND
    mark: str | None = None


def preview(made: Preview, texts: Texts, beside: Rows = ()) -> Message:
    """The article before it is published; what seems to be none is refused with the reason, and
    can be published all the same. `beside`: buttons for what the editor may have meant, too."""
    count = sum(made.readers.values())
    html = texts.html(
        "editor-preview",
        alert=made.alert,
        topics=shown(", ".join(_named(one) for one in made.topics if not one.off), 700) or "—",
        count=count,
        held="yes" if made.found.held else "no",
    )
    if count:
        html = Html(f"{html}{_readers(made, texts)}")
    if told := joining.lines(made.found, texts):
        html = Html("\n".join([html.rstrip(), "", *told]))
    if made.doubt:
        html = Html(f"{texts.html('editor-doubt', reason=made.doubt)}\n\n{html}")
    key = "button-publish-doubtful" if made.doubt else "button-publish"
    yes = button(texts(key), Publish(made.draft, made.mark))
    later = button(texts("button-publish-later"), AskWhen(made.draft))
    no = button(texts("button-discard"), Discard(made.draft))
    decide = joining.buttons(made.found, made.draft, texts)
    rows = ((yes, later, no), *([decide] if decide else []), *_languages(made))
    return Message(html, (*rows, *_picks(made, texts), *beside))


def _named(one: TopicPick) -> str:
    return f"{one.title} ({one.words})" if one.words else one.title


def _readers(made: Preview, texts: Texts) -> Html:
    """Of which languages they are, where of several, and how long it takes to write to all, if that
    is not stopped."""
    told = [
        texts("editor-readers", language=LANGUAGE_NAMES[code], count=made.readers[code])
        for code in LANGUAGES
        if made.readers.get(code)
    ]
    split = f"\n{escape('; '.join(told))}" if len(told) > 1 else ""
    if made.found.held:
        return Html(split)
    quick = "yes" if made.lasts < _MINUTE else "no"
    lasts = texts.html("editor-lasts", quick=quick, lasts=made.lasts)
    return Html(f"{split}\n{lasts}")


def _languages(made: Preview) -> Rows:
    row = [
        button(f"• {name}" if code == made.language else name, ShowDraft(made.draft, code))
        for code, name in LANGUAGE_NAMES.items()
    ]
    return (tuple(row),)


def _picks(made: Preview, texts: Texts) -> Rows:
    """A button for each topic, which takes it away or back, and one for more."""
    picks = [
        button(f"{'+' if one.off else '✕'} {one.title}", PickTopic(made.draft, one.mark, one.off))
        for one in made.topics[:PICKS]
    ]
    return (*in_rows(picks, 2), (button(texts("button-add-topic"), AskTopic(made.draft)),))


def ask_when(now: Moment, texts: Texts) -> Message:
    """When is it to be published? `now`: the editor's clock, by which his answer is read."""
    return said(texts, "editor-ask-when", now=now)


def scheduled(title: str, at: Moment, publication: int, texts: Texts) -> Message:
    """It is published then, unless somebody cancels that."""
    anew = button(texts("button-reschedule"), AskWhenAnew(publication))
    rows = column([anew, button(texts("button-unschedule"), Unschedule(publication))])
    return said_with(texts, "editor-scheduled", rows, title=shown(title, _TITLE_UNITS), at=at)


def changed_by(
    name: str, number: int, title: str, at: Moment, texts: Texts, *, cancelled: bool
) -> Message:
    """To whoever had put an article off: a colleague (`number` is Telegram's) has `cancelled` that,
    which was to be at an instant, or has put it off until that."""
    what = "cancelled" if cancelled else "moved"
    title = shown(title, _TITLE_UNITS)
    name_ = person(name, number, texts.language)
    return said_with(texts, "editor-changed-by", (), what=what, title=title, at=at, name=name_)


def ask_topic(texts: Texts) -> Message:
    """Which topics are to be added?"""
    return said(texts, "editor-ask-topic")


def beside(topics: Sequence[TopicView], channel: int, texts: Texts) -> Rows:
    """What the editor may have meant to follow, a button each; and the `channel` that wrote it,
    where that could be a source."""
    return (*_follow(topics, texts), *source_button(channel, texts))


def _follow(topics: Sequence[TopicView], texts: Texts) -> Rows:
    return column(follow_button(one, texts, topics) for one in topics)


def published(title: str, number: int, texts: Texts, story: Joined | None = None) -> Message:
    """It is stored, and its alerts are owed; `story`: what it has joined."""
    html = texts.html("editor-published", title=shown(title, _TITLE_UNITS), number=number)
    return Message(html if story is None else Html(f"{html}\n{joined(story, texts)}"))


def known(
    title: str, number: int, draft: int, texts: Texts, beside: Rows = (), *, gone: bool = False
) -> Message:
    """It was here before, under this number, and is `gone` where it was withdrawn; as news of its
    own it can be published all the same. `beside`: buttons for what the editor may have meant,
    too."""
    what = "yes" if gone else "no"
    html = texts.html("editor-known", title=shown(title, _TITLE_UNITS), number=number, gone=what)
    anyway = button(texts("button-publish-anyway"), PublishAnyway(draft))
    no = button(texts("button-discard"), Discard(draft))
    return Message(html, ((anyway, no), *beside))
