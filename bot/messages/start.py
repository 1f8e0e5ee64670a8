"""The first minute: what the bot is, a language, topics to begin with, the first digest. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.digest.views import TopicView
from bot.messages.buttons import button, column
from bot.messages.callbacks.presses import FirstDigest, Greet, Pick, ShowSettings, ShowSubscriptions
from bot.messages.dates import moment
from bot.messages.limits import BUTTON_CHARACTERS, cut_units
from bot.messages.markup import Button, Message, clean
from bot.messages.plain import said_with
from bot.texts import LANGUAGE_NAMES, LANGUAGES, Texts

_PICKED = "✅ "


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A topic to begin with: how many articles of the last days are about it (0: none, or nobody
    counted), and whether the chat follows it by now."""

    topic: TopicView
    news: int = 0
    followed: bool = False


@dataclass(frozen=True, slots=True)
class Coming:
    """What will come of what a chat follows: articles at once or not; a digest at `digest_at` (UTC)
    or none; nothing at all while it is `paused`. `digested` is whether anything goes into a digest,
    by its mode; `off`: the chat has both instant news and the digest off."""

    at_once: bool
    digest_at: datetime | None
    paused: bool
    digested: bool = True
    off: bool = False


def with_news(one: Suggestion) -> TopicView:
    """The topic, titled as on a button: with the number of its news, which a long title never
    pushes off."""
    tail = f" · {one.news}" if one.news else ""
    head = _PICKED if one.followed else ""
    room = BUTTON_CHARACTERS - len(head) - len(tail)
    return replace(one.topic, title=f"{head}{cut_units(clean(one.topic.title), room)}{tail}")


def welcome(
    suggested: Sequence[Suggestion], texts: Texts, *, group: bool = False, following: int = 0
) -> Message:
    """What the bot is, languages, and topics to pick; who follows anything can have the first
    digest. In a `group` it is said who decides there."""
    rows = (_languages(), *column(_topic(one) for one in suggested))
    if following:
        rows += ((button(texts("button-first-digest"), FirstDigest()),),)
    counted = "yes" if any(one.news for one in suggested) else "no"
    place = "group" if group else "private" if suggested else "typed"
    return said_with(texts, "start", rows, place=place, counted=counted)


def _languages() -> tuple[Button, ...]:
    return tuple(button(LANGUAGE_NAMES[code], Greet(code)) for code in LANGUAGES)


def _topic(one: Suggestion) -> Button:
    return button(with_news(one).title, Pick(one.topic.id))


def introduced(texts: Texts) -> Message:
    """What the bot is, for somebody who comes by a link that names a topic."""
    return said_with(texts, "start-link", (_languages(),))


def back(following: int, texts: Texts, *, topics: bool = False) -> Message:
    """To a group into which the bot is taken again: what it follows is as it was; `topics`: some of
    it in topics of the group, each of which has a list of its own."""
    rows = ((button(texts("button-subscriptions"), ShowSubscriptions(0)),),)
    return said_with(
        texts, "start-back", rows, count=following, where="topics" if topics else "chat"
    )


def done(
    following: int, coming: Coming, texts: Texts, *, found: bool, zone: ZoneInfo, now: datetime
) -> Message:
    """The topics are chosen: what comes from now on; the first digest follows, where anything was
    `found` for it."""
    at = coming.digest_at
    when = moment(at, zone, texts.language, today=now.astimezone(zone).date()) if at else ""
    rows = (
        (button(texts("button-subscriptions"), ShowSubscriptions(0)),),
        (button(texts("digest-button-settings"), ShowSettings()),),
    )
    return said_with(
        texts,
        "start-done",
        rows,
        count=following,
        found="yes" if found else "no" if coming.digested else "none",
        coming=_coming(coming),
        time=when,
    )


def _coming(coming: Coming) -> str:
    """The word for it in the texts; where nothing would come after a pause either, that."""
    if not coming.at_once and not coming.digest_at:
        return "off" if coming.off else "nothing"
    if coming.paused:
        return "paused"
    if coming.at_once:
        return "both" if coming.digest_at else "alerts"
    return "digest"
