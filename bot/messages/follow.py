"""Following a topic, told: what to send, what is followed now, what was not understood. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.digest.views import TopicView
from bot.messages.buttons import button, column, in_rows
from bot.messages.callbacks import Follow, FollowHashtag, ShowSubscriptions, SwitchMode
from bot.messages.dates import minute_of_day
from bot.messages.markup import Message, Rows, shown
from bot.messages.plain import said_with
from bot.messages.press import Press
from bot.messages.split import fit
from bot.texts import Html, Texts
from storage.vocabulary import IN_REGISTRY, Mode, TopicKind

_ASKED_UNITS = 60
_WEEKS = 4
_MODE_BUTTONS = 3


@dataclass(frozen=True, slots=True)
class News:
    """How often a topic is in the news: articles in four weeks, and the latest one's title."""

    articles: int
    latest: str


@dataclass(frozen=True, slots=True)
class Followed:
    """A topic that is followed now. `holder` is who holds the office, where one person does;
    `news` is None where nobody counted."""

    topic: TopicView
    holder: str = ""
    news: News | None = None


def offered(topics: Sequence[TopicView]) -> Rows:
    """Topics as buttons that subscribe, two a row."""
    return in_rows([button(topic.title, Follow(topic.id)) for topic in topics], 2)


def ask(topics: Sequence[TopicView], texts: Texts) -> Message:
    """What to follow, asked in a private chat, with topics to choose from."""
    return said_with(texts, "subscribe-ask", offered(topics))


def ask_in_group(texts: Texts) -> Message:
    """What to follow, asked in a group: there we see only replies."""
    return Message(texts.html("subscribe-ask"), force_reply=True)


def followed(
    added: Sequence[Followed],
    known: Sequence[TopicView],
    *,
    over: int,
    limit: int,
    minute: int,
    texts: Texts,
) -> Message:
    """What is followed now. `known` was before, `over` is how many more than the `limit` were
    asked for, `minute` of the day is when the digest comes."""
    lines: list[Html] = []
    for one in added:
        lines.append(texts.html("subscribed", topic=shown(one.topic.title)))
        lines.append(_what(one, texts))
        lines.append(_news(one.news, texts))
    lines += [texts.html("subscribed-already", topic=shown(topic.title)) for topic in known]
    last: list[Html] = []
    if over:
        last.append(texts.html("error-limit", limit=limit, count=over))
    if added:
        last.append(texts.html("subscribed-how", time=minute_of_day(minute)))
    modes = [
        # What is followed anew comes in both ways; the button leads on from there.
        button(
            texts("button-mode", topic=one.topic.title),
            SwitchMode(one.topic.id, 0, Mode.BOTH.next),
        )
        for one in added[:_MODE_BUTTONS]
    ]
    rows = column([*modes, button(texts("button-subscriptions"), ShowSubscriptions(0))])
    return Message(fit(lines, last=last), rows)


def _what(one: Followed, texts: Texts) -> Html:
    """What it means to follow a topic: a person in any role, an office whoever holds it."""
    if one.topic.kind == TopicKind.OFFICE and one.holder:
        return texts.html("follows-office-now", person=shown(one.holder))
    if one.topic.kind in (*IN_REGISTRY, TopicKind.KEYWORD):
        return texts.html(f"follows-{one.topic.kind}")
    return Html("")


def _news(news: News | None, texts: Texts) -> Html:
    if news is None:
        return Html("")
    if not news.latest:
        return texts.html("activity-none")
    latest = shown(news.latest, 100)
    if news.articles >= _WEEKS:
        count = round(news.articles / _WEEKS)
        return texts.html("activity-weekly", count=count, latest=latest)
    return texts.html("activity-monthly", count=news.articles, latest=latest)


def unknown(text: str, keyword: int | None, texts: Texts) -> Message:
    """Words that the registry does not know. `keyword` is the topic that they would be."""
    buttons = []
    if keyword is not None:
        buttons.append(button(texts("button-follow-keyword"), Follow(keyword)))
    hashtag = FollowHashtag.of(text)
    if hashtag is not None:
        label = texts("button-follow-hashtag", tag=f"#{hashtag.tag}")
        buttons.append(button(label, hashtag))
    return said_with(texts, "topic-unknown", column(buttons), text=shown(text, _ASKED_UNITS))


def which_one(
    text: str,
    candidates: Sequence[TopicView],
    texts: Texts,
    press: Callable[[int], Press] = Follow,
) -> Message:
    """Several fit: each a button."""
    rows = column(button(one.title, press(one.id)) for one in candidates)
    return said_with(texts, "which-one", rows, text=shown(text, _ASKED_UNITS))


def offer(text: str, topics: Sequence[TopicView], texts: Texts) -> Message:
    """A bare name or hashtag: follow it?"""
    rows = column(button(texts("button-follow", topic=one.title), Follow(one.id)) for one in topics)
    return said_with(texts, "offer-follow", rows, text=shown(text, _ASKED_UNITS))
