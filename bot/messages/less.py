"""Less like this: what can be left out of a topic, as one article of it has shown, and how much
that would have been. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.digest.views import TopicView
from bot.messages.alert_panel import Told
from bot.messages.buttons import button, column
from bot.messages.callbacks import ShowPanel, ToDigest
from bot.messages.callbacks_less import Fewer, Less, ShowLess
from bot.messages.limits import cut_units
from bot.messages.markup import Button, Rows
from bot.texts import Texts

_NAME_UNITS = 24  # what is said beside it fits a phone's width
_HEAD_UNITS = 30


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be left out; `name` is the outlet's, the language's (as the texts call
    it) or the other topic's (whose number is `of`), and `count` how much it would have been."""

    fewer: Fewer
    count: int
    name: str = ""
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be left out of a topic of an article, of the last `days` (30 at most); `at_once`:
    how much would have come in the digest alone (None: that is no choice)."""

    article: int
    topic: TopicView
    days: int
    some: Sequence[Choice]
    at_once: int | None = None

    def __bool__(self) -> bool:
        return bool(self.some) or self.at_once is not None


def less(one: Choices, texts: Texts) -> Rows:
    """Each with how much it would have held back."""
    article, topic = one.article, one.topic.id
    head = texts("less-head", topic=cut_units(one.topic.title, _HEAD_UNITS))
    rows = [button(head, ShowLess(article, topic))]
    rows += [
        button(_label(each, one.days, texts), Less(article, topic, each.fewer, each.of))
        for each in one.some
    ]
    if one.at_once is not None:
        label = texts("less-digest", count=one.at_once, days=one.days)
        rows.append(button(label, ToDigest(topic, article)))
    return column([*rows, _back(article, topic, texts)])


def _label(one: Choice, days: int, texts: Texts) -> str:
    return texts("less-choice", what=name_of(one, texts), count=one.count, days=days)


def name_of(one: Choice, texts: Texts) -> str:
    """What is left out, in words."""
    name = cut_units(one.name, _NAME_UNITS)
    if one.fewer is Fewer.LANGUAGE:
        name = one.name
    return texts("less-what", fewer=one.fewer, name=name)


def _back(article: int, topic: int, texts: Texts) -> Button:
    return button(texts("button-back"), ShowPanel(article, topic))


def done(one: Choice, texts: Texts) -> Told:
    """It is left out from now on."""
    what = name_of(one, texts)
    return Told(texts("less-done", what=what), what)
