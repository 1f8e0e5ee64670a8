"""Less like this: what can be left out of a topic, as one article of it has shown, and how much
that would have been. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.alert_panel import Told
from bot.messages.buttons import button, column
from bot.messages.callbacks.less import Fewer, Less, ShowLess
from bot.messages.callbacks.presses import ShowPanel, ToDigest
from bot.messages.limits import cut_units
from bot.messages.markup import Button, Rows
from bot.texts import Texts

_NAME_UNITS = 40  # what is longer is cut on a button, too


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be left out; `name` is the outlet's, the other topic's (whose number is
    `of`), or the code of a language, and `count` how much it would have been."""

    fewer: Fewer
    count: int
    name: str = ""
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be left out of a topic (by its number) of an article, of the last `days` (30 at
    most); `at_once`: how much would have come in the digest alone (None: that is no choice)."""

    article: int
    topic: int
    days: int
    some: Sequence[Choice]
    at_once: int | None = None

    def __bool__(self) -> bool:
        return bool(self.some) or self.at_once is not None


def less(one: Choices, texts: Texts) -> Rows:
    """Each with how much it would have held back."""
    article, topic = one.article, one.topic
    rows = [button(texts("less-head", days=one.days), ShowLess(article, topic))]
    rows += [
        button(
            # The number first: a long name is cut.
            texts("less-choice", count=each.count, what=name_of(each, texts)),
            Less(article, topic, each.fewer, each.of),
        )
        for each in one.some
    ]
    if one.at_once is not None:
        label = texts("less-digest", count=one.at_once)
        rows.append(button(label, ToDigest(topic, article)))
    return column([*rows, _back(article, topic, texts)])


def name_of(one: Choice, texts: Texts) -> str:
    """What is left out, in words."""
    return texts("less-what", fewer=one.fewer, name=cut_units(one.name, _NAME_UNITS))


def _back(article: int, topic: int, texts: Texts) -> Button:
    return button(texts("button-back"), ShowPanel(article, topic))


def done(one: Choice, texts: Texts) -> Told:
    """It is left out from now on."""
    what = name_of(one, texts)
    return Told(texts("less-done", what=what), what)
