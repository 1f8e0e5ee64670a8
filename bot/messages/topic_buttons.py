"""Buttons that say a topic: whole, or by a shorter name where the whole one would be cut. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.digest.views import TopicView
from bot.messages.buttons import button
from bot.messages.callbacks import Follow
from bot.messages.markup import Button, label, shown
from bot.texts import Texts

_WORDS_UNITS = 60


def fitting(
    one: TopicView, say: Callable[[str], str] = str, beside: Sequence[TopicView] = ()
) -> str:
    """What a button says of a topic: its title, or its short name where that would be cut, unless
    another one `beside` is called so, too."""
    whole = say(one.title)
    alike = sum(it.short == one.short for it in beside)
    return whole if fits(whole) or not one.short or alike > 1 else say(one.short)


def fits(text: str) -> bool:
    """Whether a button has room for a text."""
    return label(text) == text.strip()


def follow_button(one: TopicView, texts: Texts, beside: Sequence[TopicView] = ()) -> Button:
    """Follows a topic that stands `beside` some, itself among them."""
    said = fitting(one, lambda title: texts("button-follow", topic=title), beside)
    return button(said, Follow(one.id))


def keyword_button(words: str, keyword: int, texts: Texts) -> Button:
    """Follows words as they were typed, by the number of their phrase."""
    many = "single" if len(words.split()) == 1 else "several"
    said = texts("button-follow-keyword", many=many, words=shown(words, _WORDS_UNITS))
    return button(said, Follow(keyword))
