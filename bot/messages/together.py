"""The button that follows several topics with one press, first of those that follow one. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.digest.views import TopicView
from bot.grammar.quotes import quoted
from bot.messages.buttons import button
from bot.messages.callbacks.presses import Follow
from bot.messages.callbacks.together import FollowTogether
from bot.messages.markup import Button, shown
from bot.messages.topic_buttons import fits, fitting
from bot.texts import Texts
from storage.vocabulary import IN_WORDS

_WORDS_UNITS = 60
_MINISTRY = re.compile("министерств|министрліг|ministry", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Together:
    """Topics that one press follows: `of_office` an office and its body; `near`: the phrase that
    all of the words would be, one near the other, offered before each where one only says of which
    field the other is (`near_first`)."""

    topics: Sequence[TopicView]
    near: TopicView | None = None
    of_office: bool = False
    near_first: bool = False


def together_buttons(one: Together, texts: Texts) -> list[Button]:
    """Follows all of them, called by their names where a button has room for those; none where they
    are too many for one press."""
    press = FollowTogether.of([topic.id for topic in one.topics])
    if press is None:
        return []
    names = [_name(topic, one.topics, texts) for topic in one.topics]
    said = texts("button-follow-several", many=len(names), names=", ".join(names))
    if not fits(said):
        kind = _of_office(one) if one.of_office else "topics"
        said = texts("button-follow-together", kind=kind, count=len(names))
    return [button(said, press)]


def _of_office(one: Together) -> str:
    """What an office and its body are: a minister and his ministry, or another head."""
    return "ministry" if _MINISTRY.search(one.topics[-1].title) else "office"


def near_buttons(one: Together, texts: Texts) -> list[Button]:
    """Follows the words where they stand near one another, if they may be followed so."""
    if one.near is None:
        return []
    words = shown(one.near.title, _WORDS_UNITS)
    return [button(texts("button-words-near", words=words), Follow(one.near.id))]


def _name(one: TopicView, beside: Sequence[TopicView], texts: Texts) -> str:
    if one.kind in IN_WORDS:
        return quoted(one.title.strip('«»“”"'), texts.language)
    return fitting(one, beside=beside, told=[one.short])
