"""What is meant by a topic, in words: the question, what a hashtag brings, one or several. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.digest.views import TopicView
from bot.messages.markup import shown
from bot.texts import Html, Texts

_ASKED_UNITS = 60


def meant(text: str, candidates: Sequence[TopicView], texts: Texts) -> Html:
    """The question which of those is meant by words, or whether the only one is."""
    words = shown(text, _ASKED_UNITS)
    if len(candidates) == 1:
        return texts.html("did-you-mean", text=words, topic=shown(candidates[0].title))
    return texts.html("which-one", text=words)


def only_tagged(named: TopicView | None, texts: Texts) -> Html:
    """That only news with a hashtag comes, and what is `named` so may be followed, too."""
    if named is None:
        return texts.html("follows-hashtag")
    return texts.html("follows-hashtag-of", topic=shown(named.title))


def heir_line(heir: TopicView, texts: Texts) -> Html:
    """What is in the place of something that is over."""
    return texts.html("follows-heir", kind=heir.kind, heir=shown(heir.title))


def either(words: Sequence[str], texts: Texts) -> str:
    """Words as one of which any will do."""
    *some, last = words
    return texts("conditions-either", some=", ".join(some), last=last) if some else last


def how_many(some: Sequence[object]) -> str:
    """Which words a text has for so many."""
    return "several" if len(some) > 1 else "single"
